import { accountRule, filled } from './mapping';

export default accountRule({
  id: 'NEW-832',
  title: 'The account, its case, its kind and its state',
  why: 'The number and the reference of the case are how people find it. Kind and state are kept in the legacy side\'s own letters: no public table gives all of them a meaning.',
  evidence: ['hmcts/opal-legacy-db-stub: getDefendantAccountHeaderSummary (account_number, prosecutor_case_reference, account_type, account_status_code)'],
  owner: 'fines enforcement',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: {
    accountNumber: ({ said }) => said.account.account_number,
    caseReference: ({ said }) => filled(said.account.prosecutor_case_reference),
    accountType: ({ said }) => filled(said.account.account_type),
    status: ({ said }) => filled(said.account.account_status),
  },
  examples: [
    { name: 'a live account of a fine', given: { said: { account: { account_number: '26000001D', prosecutor_case_reference: '01ZD1000126', account_type: 'Fine', account_status: 'L' } } }, expect: { sets: { accountNumber: '26000001D', caseReference: '01ZD1000126', accountType: 'Fine', status: 'L' } } },
    { name: 'no more than a number', given: { said: { account: { account_number: '26000001D', prosecutor_case_reference: '', account_type: ' ', account_status: '' } } }, expect: { sets: { accountNumber: '26000001D' } } },
  ],
});
