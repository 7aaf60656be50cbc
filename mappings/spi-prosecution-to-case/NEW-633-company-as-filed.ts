import { fileDefendantRule } from './mapping';

export default fileDefendantRule({
  id: 'NEW-633',
  title: 'A company that is charged in the words of the prosecution case file',
  why: 'The published expectations show no company, so the names of its fields are those of the domain event, and assumed.',
  evidence: ['legacy formats §3.2', 'the form: assumed, adapters/common-platform-prosecutions/wire.ts'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: { 'it is a company': ({ made }) => made.policeCorporateDefendant !== undefined },
  sets: {
    'filed.organisationName': ({ made }) => made.policeCorporateDefendant?.organisationName,
    'filed.telephoneNumberBusiness': ({ made }) => made.policeCorporateDefendant?.telephoneNumberBusiness,
    'filed.emailAddress1': ({ made }) => made.policeCorporateDefendant?.emailAddress1,
    'filed.emailAddress2': ({ made }) => made.policeCorporateDefendant?.emailAddress2,
    'filed.pncIdentifier': ({ made }) => made.policeCorporateDefendant?.pnCidentifier,
    'filed.croNumber': ({ made }) => made.policeCorporateDefendant?.crOnumber,
    'filed.aliasForCorporate': ({ made }) => made.policeCorporateDefendant?.alias,
  },
  examples: [
    {
      name: 'everything', given: { said: {}, made: { policeCorporateDefendant: { organisationName: 'Northfold Haulage Ltd', telephoneNumberBusiness: '1', emailAddress1: 'a@northfold.invalid', emailAddress2: 'b@northfold.invalid', pnCidentifier: '26/1A', crOnumber: '1/26A', alias: ['Northfold'] } } },
      expect: { sets: {
        'filed.organisationName': 'Northfold Haulage Ltd', 'filed.telephoneNumberBusiness': '1', 'filed.emailAddress1': 'a@northfold.invalid', 'filed.emailAddress2': 'b@northfold.invalid', 'filed.pncIdentifier': '26/1A', 'filed.croNumber': '1/26A', 'filed.aliasForCorporate': ['Northfold'],
      } },
    },
    { name: 'a person', given: { said: {}, made: { policeIndividualDefendant: {} } }, expect: 'does not apply' },
  ],
});
