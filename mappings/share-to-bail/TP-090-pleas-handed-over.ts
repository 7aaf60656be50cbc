import type { Offence } from '../../src/sdk';
import { custodyRule, type BailShare } from './mapping';

export default custodyRule({
  id: 'TP-090',
  title: 'Sent to the Crown Court: pleas go along, but not "not guilty"',
  why: 'The Crown Court takes a plea anew where it was not guilty or was not taken; every other plea is handed over with the case.',
  evidence: ['hmcts/cpp-context-hearing: hearing-event/hearing-event-processor/src/main/java/uk/gov/moj/cpp/hearing/event/MagistratesCourtInitiateHearingEventProcessor.java:77-99'],
  owner: 'results',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'One system holds a case from its first hearing to its last',
  when: {
    'a magistrates\' court is sitting': ({ whole }) => whole.said.jurisdiction === 'MAGISTRATES',
    'the offence goes to the Crown Court': ({ said }) => (said.judicialResults ?? []).some(({ sentToCC, nextHearing }) => sentToCC === true || nextHearing?.jurisdictionType === 'CROWN'),
    'a plea other than not guilty was taken': ({ said }) => said.plea?.pleaValue !== undefined && said.plea.pleaValue !== 'NOT_GUILTY',
  },
  sets: { pleaHandedOver: ({ said }) => said.plea?.pleaValue },
  examples: [
    { name: 'guilty', given: { said: sent('GUILTY'), whole: whole('A') }, expect: { sets: { pleaHandedOver: 'GUILTY' } } },
    { name: 'not guilty', given: { said: sent('NOT_GUILTY'), whole: whole('A') }, expect: 'does not apply' },
    { name: 'kept in the magistrates\' court', given: { said: { ...sent('GUILTY'), judicialResults: [{ sentToCC: false }] }, whole: whole('A') }, expect: 'does not apply' },
    { name: 'it is in the Crown Court already', given: { said: sent('GUILTY'), whole: whole('A', { jurisdiction: 'CROWN' }) }, expect: 'does not apply' },
  ],
});

function sent(pleaValue: string): Offence { return { plea: { pleaValue }, judicialResults: [{ sentToCC: true }] }; }
function whole(bailStatus: string, more: Partial<BailShare> = {}) {
  const said: BailShare = { hearingId: 'h1', hearingDay: '2024-05-11', sharedTime: '2024-05-11T15:00:00.000Z', jurisdiction: 'MAGISTRATES', results: [], offences: [], ...more };
  return { said, made: { bailStatus } };
}
