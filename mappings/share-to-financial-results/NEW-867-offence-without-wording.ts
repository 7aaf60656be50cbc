import { asksForAccount, checkRule, gap, type MoneyShare } from './mapping';

const GAP = { code: 'no-offence-title', missing: 'Offence', of: 'imposition', question: 'Ask which offence the money is for, and record its title' } as const;

export default checkRule({
  id: 'NEW-867',
  title: 'A fined offence without its title',
  why: 'Enforcement tells the debtor what the money is for; who is not told disputes it. The account leaves, since it has no place for the title, and the title is asked for.',
  evidence: ['enforcement staff: payments are enforced on incorrect or no information about the debtor', 'case model §3.5.1: offenceTitle of each row'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,
  when: {
    'an account is asked for': ({ made }) => asksForAccount(made),
    'an offence on which money is imposed has no title': ({ said }) => said.matters.some(({ title = '', results }) => title.trim() === '' && results.some(({ isFinancialResult }) => isFinancialResult === true)),
  },
  then: ({ made }) => [gap({ ...GAP, ask: made.asksOfCharge ?? 'court' })],
  examples: [
    { name: 'no title', given: { said: share({ matters: [{ offenceId: 'o1', offenceCode: 'TH68010', results: [{ isFinancialResult: true, judicialResultPrompts: [{ value: '£60', isFinancialImposition: true }] }] }] }), made: { accountCorrelationId: 'r1', asksOfCharge: 'prosecuting authority' } }, expect: { effects: [gap({ ...GAP, ask: 'prosecuting authority' })] } },
    { name: 'a blank one', given: { said: share({ matters: [{ offenceId: 'o1', title: ' ', results: [{ isFinancialResult: true, judicialResultPrompts: [{ value: '£60', isFinancialImposition: true }] }] }] }), made: { accountCorrelationId: 'r1' } }, expect: { effects: [gap({ ...GAP, ask: 'court' })] } },
    { name: 'a title', given: { said: share({ matters: [{ offenceId: 'o1', title: 'Theft from a shop', results: [{ isFinancialResult: true, judicialResultPrompts: [{ value: '£60', isFinancialImposition: true }] }] }] }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'no money on it', given: { said: share({ matters: [{ offenceId: 'o1', results: [{ isFinancialResult: false }] }] }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'nothing is owed', given: { said: share({ matters: [{ offenceId: 'o1', offenceCode: 'TH68010', results: [{ isFinancialResult: true, judicialResultPrompts: [{ value: '£60', isFinancialImposition: true }] }] }] }), made: { accountCorrelationId: '' } }, expect: 'does not apply' },
  ],
});

function share(more: Partial<MoneyShare> = {}): MoneyShare {
  return { masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], matters: [], applications: [], onNoOffence: [], ...more };
}
