import { dayFrom } from '../../src/sdk';
import { isHeld } from '../code-tables/bail-status';
import { custodyRule, type BailShare } from './mapping';

export default custodyRule({
  id: 'NEW-458',
  title: 'Where no time limit runs, the one that is published stands as it is',
  why: 'On bail, or after conviction, a share changes no limit: what a prison saw last stays true until somebody ends it.',
  evidence: ['hmcts/cpp-context-hearing: hearing-event/hearing-event-processor/src/main/java/uk/gov/moj/cpp/hearing/event/delegates/CustodyTimeLimitCalculator.java:43-85'],
  owner: 'results',
  severity: 'custody',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'the defendant is not held, or is convicted': ({ said, whole }) => !isHeld(whole.made.bailStatus) || said.convictionDate !== undefined,
    'a limit is published': ({ said }) => dayFrom(said.custodyTimeLimit?.timeLimit ?? '') !== undefined,
  },
  sets: { timeLimit: ({ said }) => dayFrom(said.custodyTimeLimit?.timeLimit ?? '') },
  examples: [
    { name: 'on bail', given: { said: { custodyTimeLimit: { timeLimit: '2024-09-01' } }, whole: whole('B') }, expect: { sets: { timeLimit: '2024-09-01' } } },
    { name: 'held', given: { said: { custodyTimeLimit: { timeLimit: '2024-09-01' } }, whole: whole('C') }, expect: 'does not apply' },
    { name: 'no limit', given: { said: {}, whole: whole('B') }, expect: 'does not apply' },
  ],
});

function whole(bailStatus: string, more: Partial<BailShare> = {}) {
  const said: BailShare = { hearingId: 'h1', hearingDay: '2024-05-11', sharedTime: '2024-05-11T15:00:00.000Z', jurisdiction: 'MAGISTRATES', results: [], offences: [], ...more };
  return { said, made: { bailStatus } };
}
