import { correctRule, type Prosecution } from './mapping';

export default correctRule({
  id: 'WA-043',
  title: 'The originator codes of Surrey and Sussex lose their letter',
  why: "Two forces are registered under A45 and A47 with the exchange, and under 045 and 047 with Common Platform.",
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: …/spi/event/helper/PoliceCaseHelper.java:9-45'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'both forces are registered under one code in both systems',
  when: { 'the police sent it': ({ said }) => said.kind === 'sent', 'the prosecutor is A45AA00 or A47AA00': ({ said }) => ['A45AA00', 'A47AA00'].includes(said.prosecutor ?? '') },
  sets: { originator: ({ said }) => `0${said.prosecutor?.slice(1) ?? ''}` },
  back: ({ originator }) => originator === undefined ? {} : { prosecutor: `A${originator.slice(1)}` },
  examples: [
    { name: 'Surrey', given: { said: prosecution({ prosecutor: 'A45AA00' }) }, expect: { sets: { originator: '045AA00' } }, returns: true },
    { name: 'another force of that letter', given: { said: prosecution({ prosecutor: 'A46AA00' }) }, expect: 'does not apply' },
    { name: 'an ejection carries it the other way', given: { said: prosecution({ kind: 'ejected', prosecutor: 'A45AA00' }) }, expect: 'does not apply' },
  ],
});

function prosecution(more: Partial<Prosecution> = {}): Prosecution {
  return {
    kind: 'sent', urn: '01ZD1000126', prosecutor: '001AA00', court: 'B01EF01', initiation: 'C', hearingDay: '2024-06-02', hearingTime: '10:00', onCommonPlatform: false, filter: 'strict', liveCourts: [], ...more,
  };
}
