import { asksForAccount, checkRule, gap, type MoneyShare } from './mapping';

const GAP = { code: 'no-offence-code', missing: 'Offence code', of: 'imposition', holds: 'imposition', question: 'Ask the code of the offence, and record it' } as const;

export default checkRule({
  id: 'NEW-866',
  title: 'A fined offence without a code; the account waits',
  why: 'The fines system books each imposition under the code of its offence, and takes none without. So the account waits.',
  evidence: ['enforcement staff: payments are enforced on incorrect or no information about the debtor', 'adapters/fines-accounts/limits.ts: offenceCode is required (hmcts/opal-fines-service: db/migration)'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,
  when: {
    'an account is asked for': ({ made }) => asksForAccount(made),
    'an offence on which money is imposed has no code': ({ said }) => said.matters.some(({ offenceCode = '', results }) => offenceCode.trim() === '' && results.some(({ isFinancialResult }) => isFinancialResult === true)),
  },
  then: ({ made }) => [gap({ ...GAP, ask: made.asksOfCharge ?? 'court' })],
  examples: [
    { name: 'no code', given: { said: share({ matters: [{ offenceId: 'o1', results: [{ isFinancialResult: true, judicialResultPrompts: [{ value: '£60', isFinancialImposition: true }] }] }] }), made: { accountCorrelationId: 'r1', asksOfCharge: 'prosecuting authority' } }, expect: { effects: [gap({ ...GAP, ask: 'prosecuting authority' })] } },
    { name: 'a blank one', given: { said: share({ matters: [{ offenceId: 'o1', offenceCode: ' ', results: [{ isFinancialResult: true, judicialResultPrompts: [{ value: '£60', isFinancialImposition: true }] }] }] }), made: { accountCorrelationId: 'r1' } }, expect: { effects: [gap({ ...GAP, ask: 'court' })] } },
    { name: 'a code', given: { said: share({ matters: [{ offenceId: 'o1', offenceCode: 'TH68010', results: [{ isFinancialResult: true, judicialResultPrompts: [{ value: '£60', isFinancialImposition: true }] }] }] }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'no money on it', given: { said: share({ matters: [{ offenceId: 'o1', results: [{ isFinancialResult: false }] }] }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'nothing is owed', given: { said: share({ matters: [{ offenceId: 'o1', results: [{ isFinancialResult: true, judicialResultPrompts: [{ value: '£60', isFinancialImposition: true }] }] }] }), made: { accountCorrelationId: '' } }, expect: 'does not apply' },
  ],
});

function share(more: Partial<MoneyShare> = {}): MoneyShare {
  return { masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], matters: [], applications: [], onNoOffence: [], ...more };
}
