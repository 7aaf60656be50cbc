import { identifyRule, type Memory, type PoliceShare } from './mapping';

export default identifyRule({
  id: 'MAP-108',
  title: 'Of a hearing of many days, the share itself says whether it is shared again',
  why: 'The second day of a trial is news and not a correction of the first, so what was shared of the case before does not count.',
  evidence: ['hmcts/cpp-context-results: results-domain/results-domain-aggregate/src/main/java/uk/gov/moj/cpp/results/domain/aggregate/ResultsAggregate.java:553-561'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'the hearing has more than one day': ({ said }) => said.sittings.length > 1,
    'the share says so': ({ said }) => said.isReshare !== undefined,
  },
  sets: { reshared: ({ said }) => said.isReshare },
  examples: [
    { name: 'the second day, shared for the first time', given: { said: twoDays({ isReshare: false }), earlier: resulted() }, expect: { sets: { reshared: false } } },
    { name: 'one day', given: { said: said({ isReshare: false }), earlier: resulted() }, expect: 'does not apply' },
    { name: 'the share does not say', given: { said: twoDays(), earlier: resulted() }, expect: 'does not apply' },
  ],
});

function twoDays(more: Partial<PoliceShare> = {}): PoliceShare { return said({ sittings: ['2026-06-01T09:00:00Z', '2026-06-02T09:00:00Z'], ...more }); }
function resulted(): Memory { return { made: { hearings: [{ hearingId: 'h1', days: ['2026-06-01'], resulted: true }] } }; }
function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
