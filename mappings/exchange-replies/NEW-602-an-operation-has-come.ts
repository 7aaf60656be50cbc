import { judgeRule, type Routed } from './mapping';

const SAID: Routed = { from: { CorrelationID: 'C1', SystemID: 'Z00CJSE' }, type: 'SPINewCase', routes: [] };

export default judgeRule({
  id: 'NEW-602',
  title: 'That an operation came is remembered',
  why: 'A CorrelationID may come once. Whether the first one could be taken makes no difference to that.',
  evidence: ['legacy formats §1.B.2 (302 PreviouslySent; idempotency)'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: { received: () => true as const },
  examples: [{ name: 'any', given: { said: SAID }, expect: { sets: { received: true } } }],
});
