import { accountRule, filled } from './mapping';

export default accountRule({
  id: 'NEW-834',
  title: 'The names of the debtor',
  why: 'A person has a surname and forenames in one text; a company has a name. Which of them it is says what is filled: the flag comes as Y, N, true and false.',
  evidence: ['hmcts/opal-legacy-db-stub: getDefendantAccountHeaderSummary (organisation_flag N and true; first_names) and …AtAGlance (forenames)'],
  owner: 'fines enforcement',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'a debtor is described': ({ said }) => said.account.debtor !== undefined },
  sets: {
    'defendant.lastName': ({ said }) => filled(said.account.debtor?.surname),
    'defendant.forenames': ({ said }) => filled(said.account.debtor?.forenames),
    'defendant.organisationName': ({ said }) => filled(said.account.debtor?.organisation_name),
  },
  examples: [
    { name: 'a person', given: { said: { account: { account_number: '26000001D', debtor: { surname: 'Thistlewood', forenames: 'Corin Avery', organisation_name: '' } } } }, expect: { sets: { 'defendant.lastName': 'Thistlewood', 'defendant.forenames': 'Corin Avery' } } },
    { name: 'a company', given: { said: { account: { account_number: '26000001D', debtor: { surname: '', forenames: ' ', organisation_name: 'Quillfeather Haulage Ltd' } } } }, expect: { sets: { 'defendant.organisationName': 'Quillfeather Haulage Ltd' } } },
    { name: 'nobody', given: { said: { account: { account_number: '26000001D' } } }, expect: 'does not apply' },
  ],
});
