import { channelRule, hasResults, type PoliceShare } from './mapping';

export default channelRule({
  id: 'MAP-107',
  title: 'Without any result nobody is told',
  why: 'Neither a message nor an e-mail leaves for a case of which nothing was decided.',
  evidence: ['hmcts/cpp-context-results: results-domain/results-domain-aggregate/src/main/java/uk/gov/moj/cpp/results/domain/aggregate/ResultsAggregate.java:515'],
  owner: 'police exchange',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'nobody on the case has a result': ({ said }) => !hasResults(said) },
  sets: { channel: () => 'NONE' },
  examples: [
    { name: 'no result', given: { said: said(), made: {} }, expect: { sets: { channel: 'NONE' } } },
    { name: 'a result', given: { said: withResult(), made: {} }, expect: 'does not apply' },
  ],
});

function withResult(more: Partial<PoliceShare> = {}): PoliceShare { return said({ defendants: [{ attendance: [], counselDays: [], offences: [{ results: [{}] }] }], ...more }); }
function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
