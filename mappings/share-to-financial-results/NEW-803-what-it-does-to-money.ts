import { finesCode } from '../code-tables/fines-result-codes';
import { inGroup, resultRule } from './mapping';

export default resultRule({
  id: 'NEW-803',
  title: 'Whether a result imposes money, and whether it is deemed served',
  why: 'Common Platform says of each result whether it is financial, and groups those by which a fine counts as served. Consolidation of accounts counts as financial: the fines office must act.',
  evidence: ['case model §3.5.2: isFinancial right in 195 of 198 rows, isDeemedServed in 197', 'hmcts/cpp-context-results: json/nces, rows of ACON are financial'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: {
    isFinancial: ({ said }) => said.isFinancialResult === true || finesCode(said.resultText) === 'ACON',
    isDeemedServed: ({ said }) => inGroup(said, 'DeemedServed'),
  },
  examples: [
    { name: 'a fine', given: { said: { isFinancialResult: true, resultText: 'FO - Fine' } }, expect: { sets: { isFinancial: true, isDeemedServed: false } } },
    { name: 'detention in default', given: { said: { isFinancialResult: false, resultText: 'FIDICI - Fined and detained', resultDefinitionGroup: 'DeemedServed' } }, expect: { sets: { isFinancial: false, isDeemedServed: true } } },
    { name: 'accounts consolidated', given: { said: { isFinancialResult: false, resultText: 'ACON - Account Consolidated' } }, expect: { sets: { isFinancial: true, isDeemedServed: false } } },
    { name: 'not said', given: { said: {} }, expect: { sets: { isFinancial: false, isDeemedServed: false } } },
  ],
});
