import { dayRule, type BailShare } from './mapping';

export default dayRule({
  id: 'NEW-454',
  title: 'What a share decides replaces what was decided for its hearing day before',
  why: 'Where a day decides nothing, the day before it still holds, not an earlier version of the same day.',
  evidence: ['case model §4.1'],
  owner: 'results',
  severity: 'custody',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: {
    days: ({ said, made, earlier }) => [
      ...(earlier.made.days ?? []).filter(day => day.hearingId !== said.hearingId || day.hearingDay !== said.hearingDay),
      { hearingId: said.hearingId, hearingDay: said.hearingDay, ...(made.decided !== undefined && { status: made.decided }) },
    ],
  },
  examples: [
    { name: 'a first day', given: { said: said(), made: { decided: 'C' }, earlier: { made: {} } }, expect: { sets: { days: [{ hearingId: 'h1', hearingDay: '2026-06-01', status: 'C' }] } } },
    {
      name: 'shared again, it decides nothing any more', given: { said: said(), made: {}, earlier: { made: { days: [{ hearingId: 'h1', hearingDay: '2026-06-01', status: 'C' }] } } },
      expect: { sets: { days: [{ hearingId: 'h1', hearingDay: '2026-06-01' }] } },
    },
  ],
});

function said(more: Partial<BailShare> = {}): BailShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', results: [], offences: [], ...more };
}
