import { asksForAccount, checkRule, dayOf, gap, promptOf, termsOf, type MoneyShare } from './mapping';

const GAP = { code: 'payment-day-passed', missing: 'Day of payment', of: 'imposition', question: 'The day of payment lies before the hearing: ask by which day the money is to be paid, and record it' } as const;

export default checkRule({
  id: 'NEW-864',
  title: 'The day of payment had passed when it was ordered',
  why: 'By such a day enforcement would begin at once, though the court gave time. The account leaves without the day (NEW-822), with the words of the terms, and the day is asked for.',
  evidence: ['enforcement staff: payments are enforced on incorrect or no information about the debtor', 'NEW-822', 'case model: prompt PBD (pay by date)'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,
  when: {
    'an account is asked for': ({ made }) => asksForAccount(made),
    'the day of payment lies before the day of the hearing': ({ said }) => (dayOf(promptOf(termsOf(said) ?? {}, 'PBD')) ?? said.hearingDay) < said.hearingDay,
  },
  then: () => [gap({ ...GAP, ask: 'court' })],
  examples: [
    { name: 'the day before', given: { said: share({ matters: [{ offenceId: 'o1', results: [{ resultDefinitionGroup: 'Payment terms', judicialResultPrompts: [{ promptReference: 'PBD', value: '31/05/2026' }] }] }] }), made: { accountCorrelationId: 'r1' } }, expect: { effects: [gap({ ...GAP, ask: 'court' })] } },
    { name: 'the same day', given: { said: share({ matters: [{ offenceId: 'o1', results: [{ resultDefinitionGroup: 'Payment terms', judicialResultPrompts: [{ promptReference: 'PBD', value: '01/06/2026' }] }] }] }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'no day', given: { said: share({ matters: [{ offenceId: 'o1', results: [{ resultDefinitionGroup: 'Payment terms', judicialResultPrompts: [{ promptReference: 'PF', value: 'weekly' }] }] }] }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'no terms', given: { said: share({}), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'nothing is owed', given: { said: share({ matters: [{ offenceId: 'o1', results: [{ resultDefinitionGroup: 'Payment terms', judicialResultPrompts: [{ promptReference: 'PBD', value: '31/05/2026' }] }] }] }), made: { accountCorrelationId: '' } }, expect: 'does not apply' },
  ],
});

function share(more: Partial<MoneyShare> = {}): MoneyShare {
  return { masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], matters: [], applications: [], onNoOffence: [], ...more };
}
