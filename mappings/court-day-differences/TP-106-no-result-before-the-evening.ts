import { defer, londonInstant } from '../../src/sdk';
import { differenceRule, type Difference } from './mapping';

const EVENING = '18:30';

export default differenceRule({
  id: 'TP-106',
  title: 'A hearing without results is waited for until half past six of its day',
  why: 'Courts share results during the day; probation moves unresulted hearings to its outcomes work at 18:30 and refuses to do so earlier. Before that hour a missing share is in flight, not a mismatch.',
  evidence: ['ministryofjustice/court-case-service: src/main/kotlin/uk/gov/justice/probation/courtcaseservice/service/CaseWorkflowService.kt:33-38,132-152'],
  owner: 'probation-liaison',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'courts share results hearing by hearing, with a time by which each is due',
  when: {
    'Common Platform has shared nothing of the case': ({ said }) => said.kind === 'not shared',
    'it is before half past six of that day in London': ({ said }) => said.comparedAt < londonInstant(said.hearingDay, EVENING),
  },
  then: ({ said }) => [defer('Common Platform shares the results of this hearing', londonInstant(said.hearingDay, EVENING))],
  examples: [
    { name: 'at 18:29', given: { said: missing('2026-06-01T17:29:00.000Z') }, expect: { effects: [defer('Common Platform shares the results of this hearing', '2026-06-01T17:30:00.000Z')] } },
    { name: 'at 18:31', given: { said: missing('2026-06-01T17:31:00.000Z') }, expect: 'does not apply' },
    { name: 'another kind of difference', given: { said: { ...missing('2026-06-01T17:29:00.000Z'), kind: 'value' } }, expect: 'does not apply' },
  ],
});

function missing(comparedAt: string): Difference { return { kind: 'not shared', field: 'case', courtCode: 'B01LY', hearingDay: '2026-06-01', comparedAt }; }
