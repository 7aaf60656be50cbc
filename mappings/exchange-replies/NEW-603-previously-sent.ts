import { judgeRule, type Routed } from './mapping';

const SAID: Routed = { from: { CorrelationID: 'C1', SystemID: 'Z00CJSE' }, type: 'SPINewCase', routes: [], requestId: 'R2' };

export default judgeRule({
  id: 'NEW-603',
  title: 'An operation whose CorrelationID has come before is answered as sent before',
  why: 'It was submitted anew, under another RequestID, so its sender does not know that the first one arrived. The answer tells it: to a sender that lost the first reply, 302 is the proof that it has arrived. '
    + 'One that came alone, without a submission, and says word for word the same changes nothing and is not answered.',
  evidence: ['legacy formats §1.B.2 (302 PreviouslySent; idempotency)'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  exceptionTo: 'NEW-601',
  when: { 'its CorrelationID has come before': ({ earlier }) => earlier.made?.received === true },
  sets: { code: () => 302, name: () => 'PreviouslySent' },
  examples: [
    { name: 'again', given: { said: SAID, earlier: { made: { received: true } } }, expect: { sets: { code: 302, name: 'PreviouslySent' } } },
    { name: 'the first time', given: { said: SAID, earlier: { made: {} } }, expect: 'does not apply' },
    { name: 'nothing is remembered', given: { said: SAID, earlier: {} }, expect: 'does not apply' },
  ],
});
