import { poundsFrom, type JudicialResult } from '../../src/sdk';
import { accountRule, dayOf, hasGap, promptOf, termsOf, type MoneyShare } from './mapping';

export default accountRule({
  id: 'NEW-822',
  title: 'How the money is to be paid',
  why: 'Enforcement begins when a day of payment has passed, so the day and the instalments must be those that the court ordered. The words of the terms go with them. A day that had passed when it was ordered is left out and asked for (NEW-864).',
  evidence: ['hmcts/cpp-context-results: enforceFinancialImposition.json (paymentTerms)', 'case model: prompts PBD (pay by date), PF (frequency), IAMT (amount of an instalment), instalmentStartDate, LSA (lump sum)'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  loses: ['a lump sum before instalments, other than in the words of the terms', 'terms of payment after the first'],
  when: {
    'an account is asked for': ({ made }) => (made.accountCorrelationId ?? '') !== '',
    'terms of payment are ordered': ({ said }) => termsOf(said) !== undefined,
  },
  sets: {
    'account.paymentTerms.type': ({ said }) => typeOf(termsOf(said)),
    'account.paymentTerms.byDate': ({ said, made }) => hasGap(made, 'payment-day-passed') ? undefined : dayOf(promptOf(termsOf(said) ?? {}, 'PBD')),
    'account.paymentTerms.startDate': ({ said }) => dayOf(promptOf(termsOf(said) ?? {}, 'instalmentStartDate')),
    'account.paymentTerms.instalmentAmount': ({ said }) => poundsFrom(promptOf(termsOf(said) ?? {}, 'IAMT')),
    'account.paymentTerms.text': ({ said }) => termsOf(said)?.resultText,
  },
  examples: [
    {
      name: 'by a day', given: { said: share({ resultText: 'PDATE - Pay by date', judicialResultPrompts: [{ promptReference: 'PBD', value: '17/12/2026' }] }), made: { accountCorrelationId: 'r1' } },
      expect: { sets: { 'account.paymentTerms.type': 'BY_DATE', 'account.paymentTerms.byDate': '2026-12-17', 'account.paymentTerms.text': 'PDATE - Pay by date' } },
    },
    {
      name: 'by a day that had passed', given: { said: share({ judicialResultPrompts: [{ promptReference: 'PBD', value: '17/12/2025' }] }), made: { accountCorrelationId: 'r1', gaps: [{ code: 'payment-day-passed', missing: 'Day of payment', of: 'imposition', ask: 'court', question: 'Ask the day' }] } },
      expect: { sets: { 'account.paymentTerms.type': 'BY_DATE' } },
    },
    {
      name: 'by instalments', given: { said: share({ judicialResultPrompts: [{ promptReference: 'PF', value: 'fortnightly' }, { promptReference: 'IAMT', value: '£20.00' }, { promptReference: 'instalmentStartDate', value: '01/07/2026' }] }), made: { accountCorrelationId: 'r1' } },
      expect: { sets: { 'account.paymentTerms.type': 'FORTNIGHTLY', 'account.paymentTerms.startDate': '2026-07-01', 'account.paymentTerms.instalmentAmount': '20.00' } },
    },
    {
      name: 'a lump sum, then instalments', given: { said: share({ judicialResultPrompts: [{ promptReference: 'LSA', value: '£50.00' }, { promptReference: 'PF', value: 'monthly' }] }), made: { accountCorrelationId: 'r1' } },
      expect: { sets: { 'account.paymentTerms.type': 'MONTHLY_THEN_LUMP_SUM' } },
    },
    { name: 'neither day nor frequency', given: { said: share({ resultText: 'RLSUM - Reserve Terms' }), made: { accountCorrelationId: 'r1' } }, expect: { sets: { 'account.paymentTerms.text': 'RLSUM - Reserve Terms' } } },
    { name: 'no terms', given: { said: { ...share({}), matters: [{ offenceId: 'o1', results: [{ resultDefinitionGroup: 'Imposition' }] }] }, made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'no account', given: { said: share({}), made: { accountCorrelationId: '' } }, expect: 'does not apply' },
  ],
});

function typeOf(terms: JudicialResult = {}): string | undefined {
  const often = promptOf(terms, 'PF')?.trim().toUpperCase();
  if (often !== undefined) return promptOf(terms, 'LSA') === undefined ? often : `${often}_THEN_LUMP_SUM`;
  return promptOf(terms, 'PBD') === undefined ? undefined : 'BY_DATE';
}
function share(terms: JudicialResult): MoneyShare {
  return {
    masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], applications: [], onNoOffence: [],
    matters: [{ offenceId: 'o1', results: [{ resultDefinitionGroup: 'Imposition' }, { ...terms, resultDefinitionGroup: 'Payment terms' }] }],
  };
}
