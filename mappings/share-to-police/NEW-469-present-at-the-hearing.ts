import { defendantRule, type PoliceCase, type PoliceShare, type SaidDefendant } from './mapping';

export default defendantRule({
  id: 'NEW-469',
  title: 'Whether the defendant was there on the day',
  why: 'Y in person or by video, A when only counsel attended, else N. Common Platform looks at the first day of the hearing whatever day '
    + 'is shared; we look at the shared day.',
  evidence: ['case model §3.2 (presentAtHearing), quirk Q51'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: {
    presentAtHearing: ({ said, whole }) => {
      const there = said.attendance.some(({ day, attendanceType }) => day === whole.said.hearingDay && (attendanceType === 'IN_PERSON' || attendanceType === 'BY_VIDEO'));
      return there ? 'Y' : said.counselDays.includes(whole.said.hearingDay) ? 'A' : 'N';
    },
  },
  examples: [
    { name: 'by video', given: { said: person({ attendance: [{ day: '2026-06-01', attendanceType: 'BY_VIDEO' }] }), whole: whole() }, expect: { sets: { presentAtHearing: 'Y' } } },
    { name: 'on another day only', given: { said: person({ attendance: [{ day: '2026-05-01', attendanceType: 'IN_PERSON' }] }), whole: whole() }, expect: { sets: { presentAtHearing: 'N' } } },
    { name: 'counsel only', given: { said: person({ counselDays: ['2026-06-01'] }), whole: whole() }, expect: { sets: { presentAtHearing: 'A' } } },
  ],
});

function person(more: Partial<SaidDefendant> = {}): SaidDefendant { return { attendance: [], counselDays: [], offences: [], ...more }; }
function whole(more: Partial<PoliceShare> = {}, made: PoliceCase = {}) { return { said: said(more), made }; }
function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
