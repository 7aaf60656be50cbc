import { statusRule, lastDecided, type BailShare } from './mapping';

export default statusRule({
  id: 'NEW-455',
  title: 'The status of the last day that decided one holds',
  why: 'Later hearings that only list the next one change nothing.',
  evidence: ['case model §1.4 item 7: skipped results keep the previous status'],
  owner: 'results',
  severity: 'custody',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'some day decided a status': ({ made }) => lastDecided(made.days) !== undefined },
  sets: { bailStatus: ({ made }) => lastDecided(made.days) },
  examples: [
    { name: 'custody, then only a next hearing', given: { said: said(), made: { days: [{ hearingId: 'h0', hearingDay: '2026-05-01', status: 'C' }, { hearingId: 'h1', hearingDay: '2026-06-01' }] } }, expect: { sets: { bailStatus: 'C' } } },
    { name: 'nothing decided yet', given: { said: said(), made: { days: [{ hearingId: 'h1', hearingDay: '2026-06-01' }] } }, expect: 'does not apply' },
  ],
});

function said(more: Partial<BailShare> = {}): BailShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', results: [], offences: [], ...more };
}
