import { defendantRule, psaCodeFor, type PoliceCase, type PoliceShare, type SaidDefendant } from './mapping';

export default defendantRule({
  id: 'NEW-481',
  title: 'The local justice area of the court',
  why: 'Four digits, with leading zeros.',
  evidence: ['case model §2 (psaCode = the local justice area code as a number)'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'it is no youth before a youth court': ({ said, whole }) => said.isYouth !== true || whole.said.youthCourt?.courtCode === undefined },
  sets: { psaCode: ({ whole }) => psaCodeFor(whole.said, false) },
  examples: [
    { name: 'an adult', given: { said: person(), whole: whole({ court: { lja: { ljaCode: '2577' } } }) }, expect: { sets: { psaCode: '2577' } } },
    { name: 'a number of three digits', given: { said: person(), whole: whole({ court: { psaCode: 450 } }) }, expect: { sets: { psaCode: '0450' } } },
    { name: 'a youth', given: { said: person({ isYouth: true }), whole: whole({ youthCourt: { courtCode: 5647 } }) }, expect: 'does not apply' },
  ],
});

function person(more: Partial<SaidDefendant> = {}): SaidDefendant { return { attendance: [], counselDays: [], offences: [], ...more }; }
function whole(more: Partial<PoliceShare> = {}, made: PoliceCase = {}) { return { said: said(more), made }; }
function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
