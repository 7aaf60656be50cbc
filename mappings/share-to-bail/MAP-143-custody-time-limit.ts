import { inDoubt, type Offence } from '../../src/sdk';
import { extensionOf, limitOf } from '../code-tables/bail-result-types';
import { isHeld } from '../code-tables/bail-status';
import { custodyRule, type BailShare } from './mapping';

export default custodyRule({
  id: 'MAP-143',
  title: 'A custody time limit runs while somebody is held and not convicted',
  why: 'The court gives its last day as dd/mm/yyyy; an extension gives a new one. A day that cannot be read is a doubt: Common Platform '
    + 'breaks on it when it publishes.',
  evidence: ['hmcts/cpp-context-hearing: hearing-event/hearing-event-processor/src/main/java/uk/gov/moj/cpp/hearing/event/delegates/CustodyTimeLimitCalculator.java:43-85,150-205'],
  owner: 'results',
  severity: 'custody',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'the defendant is held': ({ whole }) => isHeld(whole.made.bailStatus),
    'there is no conviction': ({ said }) => said.convictionDate === undefined,
  },
  sets: {
    timeLimit: ({ said }) => limitOf(said),
    isExtended: ({ said }) => extensionOf(said.judicialResults ?? []) !== undefined || said.custodyTimeLimit?.isCtlExtended === true ? true : undefined,
  },
  examples: [
    { name: 'the court gives the day', given: { said: limited('01/09/2024'), whole: whole('C') }, expect: { sets: { timeLimit: '2024-09-01' } } },
    { name: 'extended', given: { said: { judicialResults: [{ judicialResultTypeId: '68737dc2-8d10-45e0-8bc1-21a523100fa2', judicialResultPrompts: [{ value: '2024-10-01' }] }] }, whole: whole('C') }, expect: { sets: { timeLimit: '2024-10-01', isExtended: true } } },
    { name: 'the one from before', given: { said: { custodyTimeLimit: { timeLimit: '2024-09-01' } }, whole: whole('C') }, expect: { sets: { timeLimit: '2024-09-01' } } },
    { name: 'a day that cannot be read', given: { said: limited('31/02/2024'), whole: whole('C') }, expect: { sets: { timeLimit: inDoubt('The day on which the custody time limit ends cannot be read') } } },
    { name: 'on bail', given: { said: limited('01/09/2024'), whole: whole('B') }, expect: 'does not apply' },
    { name: 'convicted', given: { said: { ...limited('01/09/2024'), convictionDate: '2024-05-01' }, whole: whole('C') }, expect: 'does not apply' },
  ],
});

function limited(value: string): Offence { return { judicialResults: [{ judicialResultPrompts: [{ promptReference: 'CTLDATE', value }] }] }; }
function whole(bailStatus: string, more: Partial<BailShare> = {}) {
  const said: BailShare = { hearingId: 'h1', hearingDay: '2024-05-11', sharedTime: '2024-05-11T15:00:00.000Z', jurisdiction: 'MAGISTRATES', results: [], offences: [], ...more };
  return { said, made: { bailStatus } };
}
