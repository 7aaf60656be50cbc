import { identifyRule, type PoliceShare } from './mapping';

export default identifyRule({
  id: 'NEW-465',
  title: 'Court and room',
  why: 'Seven characters: court and room where the room has a code, else the court.',
  evidence: ['legacy formats §1.B.4, §3.3'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'the court has a code': ({ said }) => (said.court.courtHearingLocation ?? said.court.code) !== undefined },
  sets: { 'session.courtLocation': ({ said }) => said.court.courtHearingLocation ?? said.court.code },
  examples: [
    { name: 'with its room', given: { said: said({ court: { code: 'B01LY00', courtHearingLocation: 'B01LY02' } }) }, expect: { sets: { 'session.courtLocation': 'B01LY02' } } },
    { name: 'without a code', given: { said: said({ court: {} }) }, expect: 'does not apply' },
  ],
});

function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
