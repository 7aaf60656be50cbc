import { channelRule, hasResults, type PoliceShare } from './mapping';

export default channelRule({
  id: 'MAP-107',
  title: 'Without any result nobody is told',
  why: 'Neither a message nor an e-mail leaves for a case of which nothing was decided. Where all that was decided was taken back, Common Platform tells nobody either, '
    + 'and the police keep a result that the court has deleted; we tell them that.',
  evidence: ['hmcts/cpp-context-results: results-domain/results-domain-aggregate/src/main/java/uk/gov/moj/cpp/results/domain/aggregate/ResultsAggregate.java:515'],
  owner: 'police exchange',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'nobody on the case has a result': ({ said }) => !hasResults(said),
    'and none was taken back': ({ made }) => (made.changes ?? []).length === 0,
  },
  sets: { channel: () => 'NONE' },
  examples: [
    { name: 'no result', given: { said: said(), made: {} }, expect: { sets: { channel: 'NONE' } } },
    {
      name: 'the only result was taken back',
      given: { said: said(), made: { changes: [{ id: 'o1', kind: 'offence', defendantId: 'd1', defendantName: 'Rowan Ashby', title: 'Theft', number: 1, count: 0, results: [{ id: 'r1', title: 'Fine', change: 'DELETED' }] }] } },
      expect: 'does not apply',
    },
    { name: 'a result', given: { said: withResult(), made: {} }, expect: 'does not apply' },
  ],
});

function withResult(more: Partial<PoliceShare> = {}): PoliceShare { return said({ defendants: [{ attendance: [], counselDays: [], offences: [{ results: [{}] }] }], ...more }); }
function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
