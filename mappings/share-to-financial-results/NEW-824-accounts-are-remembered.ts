import { memoryRule, type MoneyShare } from './mapping';

export default memoryRule({
  id: 'NEW-824',
  title: 'Accounts that earlier shares asked for are remembered',
  why: 'Only the end of a lane tells anybody. A share that comes late stands before the end, and its account must be asked for all the same.',
  evidence: ['ours: a lane is computed again from where a late part takes its place'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'something was asked for before': ({ earlier }) => earlier.made?.accounts !== undefined },
  sets: { accounts: ({ earlier }) => earlier.made?.accounts },
  examples: [
    { name: 'one before', given: { said: share(), earlier: { made: { accounts: [{ sharedTime: '2026-05-01T15:00:00.000Z', account: { requestId: 'r0' } }] } } }, expect: { sets: { accounts: [{ sharedTime: '2026-05-01T15:00:00.000Z', account: { requestId: 'r0' } }] } } },
    { name: 'the first share', given: { said: share(), earlier: {} }, expect: 'does not apply' },
  ],
});

function share(): MoneyShare {
  return { masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], matters: [], applications: [], onNoOffence: [] };
}
