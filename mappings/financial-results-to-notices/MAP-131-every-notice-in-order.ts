import { WRITE_OFF, orderRule, type AccountAnswer, type Draft } from './mapping';

export default orderRule({
  id: 'MAP-131',
  title: 'Every rule that fits makes its notice, in a fixed order',
  why: 'The fines office reads outcomes of applications first, then what was served or joined, then what to write off.',
  evidence: ['hmcts/cpp-context-results: …/finresultsnotifications/rules/ResultNotificationRuleEngine.java:36-64'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'there are several notices': ({ made }) => (made.drafts ?? []).length > 1 },
  sets: { drafts: ({ made }) => (made.drafts ?? []).toSorted((a, b) => placeOf(a) - placeOf(b)) },
  examples: [
    {
      name: 'joined, and fined again', given: { said: answer(), made: { drafts: [draft(WRITE_OFF), draft('ACCOUNTS TO BE CONSOLIDATED')] } },
      expect: { sets: { drafts: [draft('ACCOUNTS TO BE CONSOLIDATED'), draft(WRITE_OFF)] } },
    },
    { name: 'one', given: { said: answer(), made: { drafts: [draft(WRITE_OFF)] } }, expect: 'does not apply' },
  ],
});

/** What is not named here is the outcome of an application, and comes first. */
function placeOf({ subject }: Draft): number {
  return ['WRITE OFF ONE DAY DEEMED SERVED', 'WRITE OFF ONE DAY DEEMED SERVED REMOVED', 'ACCOUNTS TO BE CONSOLIDATED', WRITE_OFF].indexOf(subject);
}
function draft(subject: string): Draft { return { subject, says: {}, accounts: [] }; }
function answer(more: Partial<AccountAnswer> = {}): AccountAnswer {
  return { kind: 'account-answer', offenceResults: [], originator: 'Courts', accountCorrelationId: 'r1', accountNumber: '123456789', ...more };
}
