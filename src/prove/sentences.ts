import type { PartnerLine, Proof, Totals } from './report';

export const said = (count: number): string => count.toLocaleString('en-GB');

export const sumOf = ({ duties, proved, notProved, cannotSay, replaced }: Totals): string =>
  `${said(duties)} ${duties === 1 ? 'duty' : 'duties'} = ${said(proved)} proved + ${said(notProved)} not proved + ${said(cannotSay)} cannot say + ${said(replaced)} replaced`;

export function sharesInWords({ found, read, repeats, notRead, notApplied, otherFiles }: Proof['shares']): string {
  return [
    `${said(found)} ${found === 1 ? 'share' : 'shares'} = ${said(read)} read + ${said(repeats)} repeated + ${said(notRead)} not read`,
    ...notApplied > 0 ? [`of ${said(notApplied)} that ${notApplied === 1 ? 'was' : 'were'} read, something is not applied`] : [],
    ...otherFiles.length > 0 ? [`${said(otherFiles.length)} other ${otherFiles.length === 1 ? 'file' : 'files'} (not .json, .jsonl, .ndjson or .zip) passed over`] : [],
  ].join('; ');
}

/** The first sentence that somebody in a hurry needs. */
export function verdictInWords({ total, forgotten, partners }: Proof): string {
  const absent = partners.filter(one => !one.given && one.duties > 0).map(one => `${one.partner} (${one.whom})`);
  const asked = absent.length === 0 ? '' : ` Nothing was given of what these hold, so nothing can be said of them: ${absent.join('; ')}.`;
  const cannot = total.cannotSay === 0 ? '' : ` Of ${said(total.cannotSay)} ${total.cannotSay === 1 ? 'duty' : 'duties'} it cannot be said.`;
  const wrong = [
    ...total.notProved > 0 ? [`${said(total.notProved)} ${total.notProved === 1 ? 'duty is' : 'duties are'} not proved`] : [],
    ...forgotten.length > 0 ? [`${said(forgotten.length)} ${forgotten.length === 1 ? 'result of high harm has' : 'results of high harm have'} no duty`] : [],
  ];
  if (wrong.length > 0) return `${wrong.join(', and ')}: somebody may not have been told.${cannot}${asked}`;
  if (total.duties === 0) return 'These shares lead to no duty.';
  return total.cannotSay === 0 ? 'Every duty is proved.' : `Nothing is shown to be missing.${cannot}${asked}`;
}

export function holdsInWords({ given, files, records, recordsUsed, recordsNotRead, duties }: PartnerLine): string {
  if (!given) return 'nothing was given';
  const others = records - recordsUsed;
  return `${said(files)} ${files === 1 ? 'file' : 'files'}, ${said(records)} ${records === 1 ? 'record' : 'records'}${others > 0 && duties > 0 ? `, ${said(others)} of them about nothing that these shares ask for` : ''}${recordsNotRead > 0 ? `, and ${said(recordsNotRead)} that cannot be read` : ''}`;
}

export const waitingInWords = (waiting: number): string =>
  `${said(waiting)} ${waiting === 1 ? 'person\'s notices wait' : 'people\'s notices wait'} for the number of an account: whether the fines office must be told of them is not known yet`;

export const nobodysInWords = (files: readonly string[]): string =>
  `In the folder of what partners hold, these are nobody's by their names, and were not read: ${files.slice(0, 5).join(', ')}${files.length > 5 ? ` and ${said(files.length - 5)} more` : ''}. prove --help lists the names`;
