import { asksForAccount, checkRule, gap, type MoneyShare } from './mapping';

const GAP = { code: 'no-employer', missing: 'Employer', of: 'imposition', question: 'Ask the defendant’s employer’s name and address, and the payroll number, and record them' } as const;

export default checkRule({
  id: 'NEW-860',
  title: 'An attachment of earnings without an employer',
  why: 'Such an order is carried out by the employer, who must be served with it. Without one nothing is paid. The account leaves, and the employer is asked for.',
  evidence: ['enforcement staff: payments are enforced on incorrect or no information about the debtor', 'Attachment of Earnings Act 1971, section 6: the order is directed to the employer', 'code tables: 1511 AEOC Attachment of earnings order', 'case model: employerOrganisation of the person'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,
  when: {
    'an account is asked for': ({ made }) => asksForAccount(made),
    'earnings are attached': ({ said: { matters, onNoOffence } }) => [...matters.flatMap(({ results }) => results), ...onNoOffence].some(({ cjsCode, resultText = '' }) => cjsCode === '1511' || /^\s*AEOC?\b/.test(resultText)),
    'no employer is named': ({ said }) => said.employerName === undefined,
  },
  then: () => [gap({ ...GAP, ask: 'court' })],
  examples: [
    { name: 'by its national code', given: { said: share({ matters: [{ offenceId: 'o1', results: [{ cjsCode: '1511' }] }] }), made: { accountCorrelationId: 'r1' } }, expect: { effects: [gap({ ...GAP, ask: 'court' })] } },
    { name: 'by its short code, for the person', given: { said: share({ onNoOffence: [{ resultText: ' AEOC - Attachment of earnings order' }] }), made: { accountCorrelationId: 'r1' } }, expect: { effects: [gap({ ...GAP, ask: 'court' })] } },
    { name: 'by its older short code', given: { said: share({ onNoOffence: [{ resultText: 'AEO - Attachment of earnings order' }] }), made: { accountCorrelationId: 'r1' } }, expect: { effects: [gap({ ...GAP, ask: 'court' })] } },
    { name: 'an employer is named', given: { said: share({ matters: [{ offenceId: 'o1', results: [{ cjsCode: '1511' }] }], employerName: 'Quill & Co' }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'another order', given: { said: share({ matters: [{ offenceId: 'o1', results: [{ cjsCode: '1015', resultText: 'Why no AEO was made' }, { resultText: 'AEOX - Another' }, {}] }] }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'nothing is owed', given: { said: share({ matters: [{ offenceId: 'o1', results: [{ cjsCode: '1511' }] }] }), made: { accountCorrelationId: '' } }, expect: 'does not apply' },
  ],
});

function share(more: Partial<MoneyShare> = {}): MoneyShare {
  return { masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], matters: [], applications: [], onNoOffence: [], ...more };
}
