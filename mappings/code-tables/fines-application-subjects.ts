/**
 * What the fines office reads as the subject of a notice, by the kind of application and the code of its result.
 * Source: hmcts/cpp-context-results: …/aggregate/application/NCESDecisionConstants.java (subjects, spelt as there)
 */
export type ApplicationKind = 'STAT_DEC' | 'REOPEN' | 'APPEAL';
export interface Outcome { readonly subject: string; readonly outcome: 'granted' | 'denied' }

const granted = (subject: string): Outcome => ({ subject, outcome: 'granted' });
const denied = (subject: string): Outcome => ({ subject, outcome: 'denied' });

const OUTCOMES: Readonly<Record<ApplicationKind, Readonly<Record<string, Outcome>>>> = {
  STAT_DEC: {
    G: granted('STATUTORY DECLARATION GRANTED'), STDEC: granted('STATUTORY DECLARATION GRANTED'),
    RFSD: denied('STATUTORY DECLARATION REFUSED'), WDRN: denied('STATUTORY DECLARATION WITHDRAWN'), DISM: denied('STATUTORY DECLARATION DISMISSED'),
  },
  REOPEN: {
    G: granted('APPLICATION TO REOPEN GRANTED'), ROPENED: granted('APPLICATION TO REOPEN GRANTED'),
    RFSD: denied('APPLICATION TO REOPEN REFUSED'), WDRN: denied('APPLICATION TO REOPEN WITHDRAWN'), DISM: denied('APPLICATION TO REOPEN DISMISSED'),
  },
  APPEAL: {
    G: granted('APPEAL GRANTED'), AACA: granted('APPEAL ALLOWED'), AASA: granted('APPEAL ALLOWED'),
    AACD: denied('APPEAL DISMISSED'), AASD: denied('APPEAL DISMISSED'), ACSD: denied('APPEAL DISMISSED'), DISM: denied('APPEAL DISMISSED'), ASV: denied('APPEAL DISMISSED SENTENCE VARIED'),
    APA: denied('APPEAL ABANDONED'), WDRN: denied('APPEAL WITHDRAWN'), AW: denied('APPEAL WITHDRAWN'), RFSD: denied('APPEAL REFUSED'),
  },
};
const RECEIVED: Readonly<Record<ApplicationKind, string>> = { STAT_DEC: 'APPLICATION FOR A STATUTORY DECLARATION RECEIVED', REOPEN: 'APPLICATION TO REOPEN RECEIVED', APPEAL: 'APPEAL APPLICATION RECEIVED' };
const UPDATED: Readonly<Record<ApplicationKind, string>> = { STAT_DEC: 'STATUTORY DECLARATION UPDATED', REOPEN: 'APPLICATION TO REOPEN UPDATED', APPEAL: 'APPEAL APPLICATION UPDATED' };

export const isApplicationKind = (text: string | undefined): text is ApplicationKind => text !== undefined && Object.hasOwn(OUTCOMES, text);
export const outcomeOf = (kind: string | undefined, code: string | undefined): Outcome | undefined => isApplicationKind(kind) ? OUTCOMES[kind][code ?? ''] : undefined;
export const receivedSubject = (kind: string): string | undefined => isApplicationKind(kind) ? RECEIVED[kind] : undefined;
export const updatedSubject = (kind: string | undefined): string | undefined => isApplicationKind(kind) ? UPDATED[kind] : undefined;
