import { correctRule, type Prosecution } from './mapping';

export default correctRule({
  id: 'WA-044',
  title: 'An ejected case of Surrey or Sussex is kept under the code that the police send',
  why: 'The police will send the next message under A45 or A47; a case kept under 045 or 047 would not be found again, and would go to '
    + 'Common Platform.',
  evidence: ['hmcts/cpp-context-progression: …/processor/CaseApplicationEjectedEventProcessor.java:42-45'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'both forces are registered under one code in both systems',
  when: { 'Common Platform ejected it': ({ said }) => said.kind === 'ejected', 'the prosecutor begins with 045 or 047': ({ said }) => /^04[57]/.test(said.prosecutor ?? '') },
  sets: { keptFor: ({ said }) => `A${said.prosecutor?.slice(1) ?? ''}` },
  back: ({ keptFor }) => keptFor === undefined ? {} : { prosecutor: `0${keptFor.slice(1)}` },
  examples: [
    { name: 'Sussex', given: { said: prosecution({ kind: 'ejected', prosecutor: '047AA00' }) }, expect: { sets: { keptFor: 'A47AA00' } }, returns: true },
    { name: 'another force', given: { said: prosecution({ kind: 'ejected', prosecutor: '046AA00' }) }, expect: 'does not apply' },
    { name: 'a case that the police send', given: { said: prosecution({ prosecutor: '047AA00' }) }, expect: 'does not apply' },
  ],
});

function prosecution(more: Partial<Prosecution> = {}): Prosecution {
  return {
    kind: 'sent', urn: '01ZD1000126', prosecutor: '001AA00', court: 'B01EF01', initiation: 'C', hearingDay: '2024-06-02', hearingTime: '10:00', onCommonPlatform: false, filter: 'strict', liveCourts: [], ...more,
  };
}
