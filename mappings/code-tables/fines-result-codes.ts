import type { ApplicationKind } from './fines-application-subjects';

/**
 * What the fines office reads of a result: the short code at the head of its text, of a closed list, and the outcome of an
 * application in a word.
 * Source: case model §3.5.2, measured over 322 shares and the requests made of them
 * (hmcts/cpp-context-results: results-domain-aggregate, json/nces).
 */
const READ: ReadonlySet<string> = new Set('G STDEC ROPENED AACA AASA AACD AASD ACSD ASV APA AW RFSD DISM WDRN ACON FIDICI FIDIPI FIDICTI'.split(' '));

/** The code of a result whose text begins with one that the fines office reads: `ACON - Account Consolidated` → `ACON`. */
export function finesCode(resultText: string | undefined): string | undefined {
  const code = /^\s*([A-Z]+) - /.exec(resultText ?? '')?.[1];
  return code !== undefined && READ.has(code) ? code : undefined;
}

const IN_A_WORD: Readonly<Record<string, string>> = {
  G: 'Granted', AACA: 'Allowed', AASA: 'Allowed', AACD: 'Dismissed', AASD: 'Dismissed', ACSD: 'Dismissed', APA: 'Abandoned', RFSD: 'Refused', ACON: 'Consolidated',
};
/** The outcome in a word; where the list has none, the result's own label. */
export const outcomeInAWord = (code: string | undefined, label: string | undefined): string | undefined => IN_A_WORD[code ?? ''] ?? label?.trim();

const KINDS: Readonly<Record<string, ApplicationKind>> = { MC80527: 'STAT_DEC', MC80528: 'STAT_DEC', MC80524: 'REOPEN', MC80801: 'APPEAL', MC80802: 'APPEAL', MC80803: 'APPEAL' };
/** The kinds of application of which the fines office is told, by the code of the type (hmcts/cpp-context-hearing: InitiateHearingEventProcessor.java). */
export const finesApplicationKind = (typeCode: string | undefined): ApplicationKind | undefined => KINDS[typeCode ?? ''];

/**
 * Under which code the fines system books an imposition, by the code at the head of a result's text, or else by its national code.
 * Source: hmcts/cpp-context-results: enforceFinancialImposition.json (FO FCPC FVS FVEBD FCOST FCOMP FCC); legacy formats §2.6 for the national codes.
 */
const BOOKED: ReadonlySet<string> = new Set(['FO', 'FCPC', 'FVS', 'FVEBD', 'FCOST', 'FCOMP', 'FCC']);
const BY_NATIONAL_CODE: Readonly<Record<string, string>> = { 1015: 'FO', 3012: 'FCOMP', 3014: 'FVEBD', 3117: 'FVS' };
export function bookedAs(resultText: string | undefined, cjsCode: string | undefined): string | undefined {
  const head = /^\s*([A-Z]+) - /.exec(resultText ?? '')?.[1];
  return head === undefined ? BY_NATIONAL_CODE[cjsCode ?? ''] : BOOKED.has(head) ? head : undefined;
}
