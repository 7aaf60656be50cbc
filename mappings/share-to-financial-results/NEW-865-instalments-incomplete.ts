import { poundsFrom, type JudicialResult } from '../../src/sdk';
import { asksForAccount, checkRule, dayOf, gap, promptOf, termsOf, type MoneyShare } from './mapping';

const GAP = { code: 'terms-incomplete', missing: 'Terms of payment', of: 'imposition', question: 'The terms of payment are not complete: ask the day of payment, or the amount and the first day of the instalments; record them' } as const;

export default checkRule({
  id: 'NEW-865',
  title: 'Instalments without an amount or a first day, or a day that cannot be read',
  why: 'Whether an instalment was missed can be told only by its amount and its day. The account leaves with what there is, and the rest is asked for.',
  evidence: ['enforcement staff: payments are enforced on incorrect or no information about the debtor', 'hmcts/cpp-context-results: enforceFinancialImposition.json (paymentTerms)', 'case model: prompts PF (frequency), IAMT (amount of an instalment), instalmentStartDate, PBD'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,
  when: {
    'an account is asked for': ({ made }) => asksForAccount(made),
    'instalments lack an amount or a first day, or the day of payment cannot be read': ({ said }) => incomplete(termsOf(said) ?? {}),
  },
  then: () => [gap({ ...GAP, ask: 'court' })],
  examples: [
    { name: 'no first day', given: { said: share({ matters: [{ offenceId: 'o1', results: [{ resultDefinitionGroup: 'Payment terms', judicialResultPrompts: [{ promptReference: 'PF', value: 'weekly' }, { promptReference: 'IAMT', value: '£5.00' }] }] }] }), made: { accountCorrelationId: 'r1' } }, expect: { effects: [gap({ ...GAP, ask: 'court' })] } },
    { name: 'no amount', given: { said: share({ matters: [{ offenceId: 'o1', results: [{ resultDefinitionGroup: 'Payment terms', judicialResultPrompts: [{ promptReference: 'PF', value: 'weekly' }, { promptReference: 'instalmentStartDate', value: '08/06/2026' }] }] }] }), made: { accountCorrelationId: 'r1' } }, expect: { effects: [gap({ ...GAP, ask: 'court' })] } },
    { name: 'no frequency', given: { said: share({ matters: [{ offenceId: 'o1', results: [{ resultDefinitionGroup: 'Payment terms', judicialResultPrompts: [{ promptReference: 'IAMT', value: '£5.00' }, { promptReference: 'instalmentStartDate', value: '08/06/2026' }] }] }] }), made: { accountCorrelationId: 'r1' } }, expect: { effects: [gap({ ...GAP, ask: 'court' })] } },
    { name: 'a day that is none', given: { said: share({ matters: [{ offenceId: 'o1', results: [{ resultDefinitionGroup: 'Payment terms', judicialResultPrompts: [{ promptReference: 'PBD', value: '31/06/2026' }] }] }] }), made: { accountCorrelationId: 'r1' } }, expect: { effects: [gap({ ...GAP, ask: 'court' })] } },
    { name: 'complete', given: { said: share({ matters: [{ offenceId: 'o1', results: [{ resultDefinitionGroup: 'Payment terms', judicialResultPrompts: [{ promptReference: 'PF', value: 'weekly' }, { promptReference: 'IAMT', value: '£5.00' }, { promptReference: 'instalmentStartDate', value: '08/06/2026' }] }] }] }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'by a day', given: { said: share({ matters: [{ offenceId: 'o1', results: [{ resultDefinitionGroup: 'Payment terms', judicialResultPrompts: [{ promptReference: 'PBD', value: '17/12/2026' }] }] }] }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'reserve terms', given: { said: share({ matters: [{ offenceId: 'o1', results: [{ resultDefinitionGroup: 'Payment terms', judicialResultPrompts: [{ promptReference: 'LSPW', value: '14 days' }] }] }] }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'no terms', given: { said: share({}), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'nothing is owed', given: { said: share({ matters: [{ offenceId: 'o1', results: [{ resultDefinitionGroup: 'Payment terms', judicialResultPrompts: [{ promptReference: 'PF', value: 'weekly' }, { promptReference: 'IAMT', value: '£5.00' }] }] }] }), made: { accountCorrelationId: '' } }, expect: 'does not apply' },
  ],
});

function incomplete(terms: JudicialResult): boolean {
  const inInstalments = promptOf(terms, 'PF') !== undefined || promptOf(terms, 'IAMT') !== undefined;
  const payBy = promptOf(terms, 'PBD');
  if (payBy !== undefined && dayOf(payBy) === undefined) return true;
  return inInstalments && (promptOf(terms, 'PF') === undefined || poundsFrom(promptOf(terms, 'IAMT')) === undefined || dayOf(promptOf(terms, 'instalmentStartDate')) === undefined);
}
function share(more: Partial<MoneyShare> = {}): MoneyShare {
  return { masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], matters: [], applications: [], onNoOffence: [], ...more };
}
