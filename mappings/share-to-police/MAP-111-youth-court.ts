import { defendantRule, psaCodeFor, type PoliceCase, type PoliceShare, type SaidDefendant } from './mapping';

export default defendantRule({
  id: 'MAP-111',
  title: 'A youth is told under the youth court\'s code',
  why: 'Where a youth court sits, its local justice area stands in place of the adult court\'s.',
  evidence: ['hmcts/cpp-context-results: results-domain/results-domain-aggregate/src/main/java/uk/gov/moj/cpp/results/domain/aggregate/ResultsAggregate.java:707-726'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'the defendant is a youth': ({ said }) => said.isYouth === true,
    'a youth court is named': ({ whole }) => whole.said.youthCourt?.courtCode !== undefined,
  },
  sets: { psaCode: ({ whole }) => psaCodeFor(whole.said, true) },
  examples: [
    { name: 'a youth', given: { said: person({ isYouth: true }), whole: whole(beforeYouthCourt()) }, expect: { sets: { psaCode: '5647' } } },
    { name: 'an adult', given: { said: person(), whole: whole(beforeYouthCourt()) }, expect: 'does not apply' },
    { name: 'no youth court named', given: { said: person({ isYouth: true }), whole: whole() }, expect: 'does not apply' },
  ],
});

function beforeYouthCourt(): Partial<PoliceShare> { return { court: { lja: { ljaCode: '2577' } }, youthCourt: { courtCode: 5647 } }; }
function person(more: Partial<SaidDefendant> = {}): SaidDefendant { return { attendance: [], counselDays: [], offences: [], ...more }; }
function whole(more: Partial<PoliceShare> = {}, made: PoliceCase = {}) { return { said: said(more), made }; }
function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
