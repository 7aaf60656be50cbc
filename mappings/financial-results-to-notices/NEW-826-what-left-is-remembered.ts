import { leftRule, type AccountAnswer } from './mapping';

export default leftRule({
  id: 'NEW-826',
  title: 'A notice that leaves is remembered until the end of the lane tells it',
  why: 'The number of an account takes its place right after the share that asked for it, and later shares may stand behind it. Only the end of a lane tells anybody; what leaves before must not be lost on the way.',
  evidence: ['ours: a lane is computed again from where a late part takes its place'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'a notice left, now or before': ({ made, earlier }) => (made.leaving ?? []).length + (earlier.made?.left ?? []).length > 0 },
  sets: { left: ({ made, earlier }) => [...earlier.made?.left ?? [], ...made.leaving ?? []] },
  examples: [
    { name: 'one before, one now', given: { said: answer(), made: { leaving: [{ subject: 'B' }] }, earlier: { made: { left: [{ subject: 'A' }] } } }, expect: { sets: { left: [{ subject: 'A' }, { subject: 'B' }] } } },
    { name: 'the first', given: { said: answer(), made: { leaving: [{ subject: 'B' }] }, earlier: { made: {} } }, expect: { sets: { left: [{ subject: 'B' }] } } },
    { name: 'one before', given: { said: answer(), made: {}, earlier: { made: { left: [{ subject: 'A' }] } } }, expect: { sets: { left: [{ subject: 'A' }] } } },
    { name: 'none', given: { said: answer(), made: { leaving: [] }, earlier: { made: {} } }, expect: 'does not apply' },
  ],
});

function answer(): AccountAnswer { return { kind: 'account-answer', offenceResults: [], originator: 'Courts', accountCorrelationId: 'r1', accountNumber: '123456789' }; }
