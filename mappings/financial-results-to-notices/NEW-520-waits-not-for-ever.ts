import { defer, minutesAfter } from '../../src/sdk';
import { accountsKnown, allDrafts, leaveRule, type AccountAnswer, type Draft, type Said } from './mapping';

export default leaveRule({
  id: 'NEW-520',
  title: 'A notice waits two days for its accounts, then a person looks',
  why: 'Common Platform lets it wait for ever when the fines system answers with an error, or not at all. Two days are ASSUMED, to be agreed '
    + 'with the fines office.',
  evidence: ['case model notes Q78', 'two days: assumed'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'a new notice lacks an account': ({ made }) => allDrafts(made).slice((made.waiting ?? []).length).some(draft => !accountsKnown(made, draft)),
    'its time is known': ({ said }) => said.receivedAt !== undefined,
  },
  then: ({ said }) => [defer('the numbers of its accounts', minutesAfter(said.receivedAt ?? '', 2 * 24 * 60))],
  examples: [
    {
      name: 'an account that is being made', given: { said: said(), made: { drafts: [draft()] } },
      expect: { effects: [defer('the numbers of its accounts', '2026-06-03T15:00:00.000Z')] },
    },
    {
      name: 'the account is known', given: { said: said(), made: { items: [{ id: 'r1', hearingId: 'h1', rows: [], answered: true }], numbers: [{ id: 'r1', account: '123456789' }], drafts: [draft()] } },
      expect: 'does not apply',
    },
    { name: 'at no known time', given: { said: answer(), made: { drafts: [draft()] } }, expect: 'does not apply' },
  ],
});

function answer(more: Partial<AccountAnswer> = {}): AccountAnswer {
  return { kind: 'account-answer', offenceResults: [], originator: 'Courts', accountCorrelationId: 'r1', accountNumber: '123456789', ...more };
}
function said(): Said { return { ...answer(), receivedAt: '2026-06-01T15:00:00.000Z' }; }
function draft(): Draft { return { subject: 'A notice', says: {}, accounts: ['r1'] }; }
