import { minutesAfter, tell } from '../../src/sdk';
import { tellRule, type AccountAnswer, type Said } from './mapping';

export default tellRule({
  id: 'NEW-519',
  title: 'The fines office is told within a day',
  why: 'An account that should be written off is collected until then. One day is ASSUMED, to be agreed with the fines office.',
  evidence: ['case model notes §3.5.7: the notice goes by e-mail with a document', 'one day: assumed'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'a notice may leave': ({ made }) => (made.leaving ?? []).length > 0, 'its time is known': ({ said }) => said.receivedAt !== undefined },
  then: ({ said, made }) => (made.leaving ?? []).map(notice => tell({
    whom: 'fines-enforcement', what: 'fines notice', message: notice, dueAt: minutesAfter(said.receivedAt ?? '', 24 * 60), proof: 'taken',
    otherwise: 'Telephone the fines office of the division, read them the notice, and record who answered',
  })),
  examples: [
    {
      name: 'a day from its request', given: { said: said(), made: { leaving: [{ subject: 'A notice' }] } },
      expect: { effects: [tell({
        whom: 'fines-enforcement', what: 'fines notice', message: { subject: 'A notice' }, dueAt: '2026-06-02T15:00:00.000Z', proof: 'taken',
        otherwise: 'Telephone the fines office of the division, read them the notice, and record who answered',
      })] },
    },
    { name: 'nothing to tell', given: { said: said(), made: {} }, expect: 'does not apply' },
    { name: 'at no known time', given: { said: answer(), made: { leaving: [{ subject: 'A notice' }] } }, expect: 'does not apply' },
  ],
});

function answer(more: Partial<AccountAnswer> = {}): AccountAnswer {
  return { kind: 'account-answer', offenceResults: [], originator: 'Courts', accountCorrelationId: 'r1', accountNumber: '123456789', ...more };
}
function said(): Said { return { ...answer(), receivedAt: '2026-06-01T15:00:00.000Z' }; }
