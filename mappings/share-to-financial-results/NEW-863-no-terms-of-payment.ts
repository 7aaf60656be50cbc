import { asksForAccount, checkRule, gap, termsOf, type MoneyShare } from './mapping';

const GAP = { code: 'no-terms', missing: 'Terms of payment', of: 'imposition', question: 'Ask how the money is to be paid: by which day, or by which instalments from which day; record it' } as const;

export default checkRule({
  id: 'NEW-863',
  title: 'Money is imposed without terms of payment',
  why: 'Enforcement begins when the time for payment is over; without terms it can only guess when. The account leaves, and the terms are asked for.',
  evidence: ['enforcement staff: payments are enforced on incorrect or no information about the debtor', 'hmcts/cpp-context-results: enforceFinancialImposition.json (paymentTerms)', 'case model: results of the group Payment terms'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,
  when: {
    'an account is asked for': ({ made }) => asksForAccount(made),
    'no terms of payment are ordered': ({ said }) => termsOf(said) === undefined,
  },
  then: () => [gap({ ...GAP, ask: 'court' })],
  examples: [
    { name: 'a fine alone', given: { said: share({ matters: [{ offenceId: 'o1', offenceCode: 'TH68010', results: [{ isFinancialResult: true, judicialResultPrompts: [{ value: '£60', isFinancialImposition: true }] }] }] }), made: { accountCorrelationId: 'r1' } }, expect: { effects: [gap({ ...GAP, ask: 'court' })] } },
    { name: 'terms', given: { said: share({ matters: [{ offenceId: 'o1', results: [{ resultDefinitionGroup: 'Payment terms', judicialResultPrompts: [] }] }] }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'nothing is owed', given: { said: share({ matters: [{ offenceId: 'o1', offenceCode: 'TH68010', results: [{ isFinancialResult: true, judicialResultPrompts: [{ value: '£60', isFinancialImposition: true }] }] }] }), made: { accountCorrelationId: '' } }, expect: 'does not apply' },
  ],
});

function share(more: Partial<MoneyShare> = {}): MoneyShare {
  return { masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], matters: [], applications: [], onNoOffence: [], ...more };
}
