import { penceOf, poundsFrom } from '../../src/sdk';
import { asksForAccount, checkRule, gap, imposed, impositions, type MoneyShare } from './mapping';

const GAP = { code: 'no-amount', missing: 'Amount', of: 'imposition', holds: 'imposition', question: 'Ask how much was imposed, and record it to the penny' } as const;

export default checkRule({
  id: 'NEW-862',
  title: 'An imposition of nothing, or whose amount cannot be read; the account waits',
  why: 'What is collected must be what was imposed. An amount that is absent, nil or not exact to the penny would make a wrong account, which this request cannot mend later. So it waits.',
  evidence: ['enforcement staff: payments are enforced on incorrect or no information about the debtor', 'legacy formats §3.5: amounts are multiples of 0.01', 'NEW-820'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,
  when: {
    'an account is asked for': ({ made }) => asksForAccount(made),
    'an amount is absent, nil or not to be read to the penny': ({ said }) => impositions(said).some(result => penceOf(poundsFrom(imposed(result)) ?? '0') === 0),
  },
  then: () => [gap({ ...GAP, ask: 'court' })],
  examples: [
    { name: 'nil', given: { said: share({ matters: [{ offenceId: 'o1', offenceCode: 'TH68010', results: [{ isFinancialResult: true, judicialResultPrompts: [{ value: '£0.00', isFinancialImposition: true }] }] }] }), made: { accountCorrelationId: 'r1' } }, expect: { effects: [gap({ ...GAP, ask: 'court' })] } },
    { name: 'half a penny', given: { said: share({ matters: [{ offenceId: 'o1', offenceCode: 'TH68010', results: [{ isFinancialResult: true, judicialResultPrompts: [{ value: '£1.005', isFinancialImposition: true }] }] }] }), made: { accountCorrelationId: 'r1' } }, expect: { effects: [gap({ ...GAP, ask: 'court' })] } },
    { name: 'absent', given: { said: share({ matters: [{ offenceId: 'o1', offenceCode: 'TH68010', results: [{ isFinancialResult: true }] }] }), made: { accountCorrelationId: 'r1' } }, expect: { effects: [gap({ ...GAP, ask: 'court' })] } },
    { name: 'a penny', given: { said: share({ matters: [{ offenceId: 'o1', offenceCode: 'TH68010', results: [{ isFinancialResult: true, judicialResultPrompts: [{ value: '£0.01', isFinancialImposition: true }] }] }] }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'what imposes nothing', given: { said: share({ matters: [{ offenceId: 'o1', results: [{ isFinancialResult: false }] }] }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'nothing is owed', given: { said: share({ matters: [{ offenceId: 'o1', offenceCode: 'TH68010', results: [{ isFinancialResult: true, judicialResultPrompts: [{ value: '£0.00', isFinancialImposition: true }] }] }] }), made: { accountCorrelationId: '' } }, expect: 'does not apply' },
  ],
});

function share(more: Partial<MoneyShare> = {}): MoneyShare {
  return { masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], matters: [], applications: [], onNoOffence: [], ...more };
}
