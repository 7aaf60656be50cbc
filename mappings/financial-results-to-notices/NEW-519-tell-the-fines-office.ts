import { minutesAfter, tell } from '../../src/sdk';
import { tellRule, type AccountAnswer, type Fines, type Memory, type Notice, type Said } from './mapping';

const OTHERWISE = 'Telephone the fines office of the division, read them the notice, and record who answered';

export default tellRule({
  id: 'NEW-519',
  title: 'The fines office is told within a day',
  why: 'An account that should be written off is collected until then, so the office must say that it has filed the notice. Each notice is a duty of its own. One day is ASSUMED, to be agreed with the fines office.',
  evidence: ['case model notes §3.5.7: the notice goes by e-mail with a document', 'one day: assumed'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'a notice that may leave was not told yet': ({ made, earlier }) => untold(made, earlier).length > 0, 'its time is known': ({ said }) => said.receivedAt !== undefined },
  then: ({ said, made, earlier }) => untold(made, earlier).map(notice => tell({
    whom: 'fines-enforcement', what: 'fines notice', about: String(notice['notificationId']), message: notice, dueAt: minutesAfter(said.receivedAt ?? '', 24 * 60), proof: 'answered', otherwise: OTHERWISE,
  })),
  examples: [
    { name: 'a day from what let it leave', given: { said: said(), made: { leaving: [notice('n1')] } }, expect: { effects: [told('n1')] } },
    { name: 'one of two was told', given: { said: said(), made: { leaving: [notice('n1'), notice('n2')] }, earlier: { made: {}, told: [{ whom: 'fines-enforcement', message: notice('n1') }, { whom: 'somebody', message: notice('n2') }] } }, expect: { effects: [told('n2')] } },
    { name: 'told before', given: { said: said(), made: { leaving: [notice('n1')] }, earlier: { made: {}, told: [{ whom: 'fines-enforcement', message: notice('n1') }] } }, expect: 'does not apply' },
    { name: 'nothing to tell', given: { said: said(), made: {} }, expect: 'does not apply' },
    { name: 'at no known time', given: { said: answer(), made: { leaving: [notice('n1')] } }, expect: 'does not apply' },
  ],
});

function untold({ leaving = [] }: Fines, { told: before = [] }: Partial<Memory> = {}): Notice[] {
  const ids = before.filter(({ whom }) => whom === 'fines-enforcement').map(({ message }): unknown => Reflect.get(message, 'notificationId'));
  return leaving.filter(one => !ids.includes(one['notificationId']));
}
function notice(notificationId: string): Notice { return { notificationId, subject: 'A notice' }; }
function told(notificationId: string) {
  return tell({ whom: 'fines-enforcement', what: 'fines notice', about: notificationId, message: notice(notificationId), dueAt: '2026-06-02T15:00:00.000Z', proof: 'answered', otherwise: OTHERWISE });
}
function answer(more: Partial<AccountAnswer> = {}): AccountAnswer {
  return { kind: 'account-answer', offenceResults: [], originator: 'Courts', accountCorrelationId: 'r1', accountNumber: '123456789', ...more };
}
function said(): Said { return { ...answer(), receivedAt: '2026-06-01T15:00:00.000Z' }; }
