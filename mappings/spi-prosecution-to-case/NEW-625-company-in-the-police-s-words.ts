import { readDefendantRule, readAddress, textOfLeaf } from './mapping';

export default readDefendantRule({
  id: 'NEW-625',
  title: 'A company that is charged, as the police wrote it',
  why: 'Taken over field by field before anything is translated.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: CPP-StdProsPoliceCase-v1-2.xsd', 'hmcts/cpp-context-staging-prosecutors-spi: integration-test expectations (police case received; prosecution case file form)'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: { 'it is a company': ({ said }) => said.PoliceCorporateDefendant !== undefined },
  sets: {
    'policeCorporateDefendant.organisationName': ({ said }) => textOfLeaf(said.PoliceCorporateDefendant?.OrganisationName?.OrganisationName),
    'policeCorporateDefendant.telephoneNumberBusiness': ({ said }) => textOfLeaf(said.PoliceCorporateDefendant?.TelephoneNumberBusiness),
    'policeCorporateDefendant.emailAddress1': ({ said }) => textOfLeaf(said.PoliceCorporateDefendant?.EmailDetails?.EmailAddress1),
    'policeCorporateDefendant.emailAddress2': ({ said }) => textOfLeaf(said.PoliceCorporateDefendant?.EmailDetails?.EmailAddress2),
    'policeCorporateDefendant.pnCidentifier': ({ said }) => textOfLeaf(said.PoliceCorporateDefendant?.PNCidentifier),
    'policeCorporateDefendant.crOnumber': ({ said }) => textOfLeaf(said.PoliceCorporateDefendant?.CROnumber),
    'policeCorporateDefendant.address': ({ said }) => readAddress(said.PoliceCorporateDefendant?.Address),
    'policeCorporateDefendant.alias': ({ said }) => (said.PoliceCorporateDefendant?.Alias ?? []).map(one => one.trim()),
  },
  examples: [
    {
      name: 'everything',
      given: { said: { PoliceCorporateDefendant: {
        OrganisationName: { OrganisationName: 'Northfold Haulage Ltd' }, TelephoneNumberBusiness: '1', EmailDetails: { EmailAddress1: 'a@northfold.invalid', EmailAddress2: 'b@northfold.invalid' }, PNCidentifier: '26/1A', CROnumber: '1/26A',
        Address: { PAON: '1', StreetDescription: 'Mill Lane' }, Alias: [' Northfold '],
      } } },
      expect: { sets: {
        'policeCorporateDefendant.organisationName': 'Northfold Haulage Ltd', 'policeCorporateDefendant.telephoneNumberBusiness': '1', 'policeCorporateDefendant.emailAddress1': 'a@northfold.invalid', 'policeCorporateDefendant.emailAddress2': 'b@northfold.invalid',
        'policeCorporateDefendant.pnCidentifier': '26/1A', 'policeCorporateDefendant.crOnumber': '1/26A', 'policeCorporateDefendant.address': { paon: '1', streetDescription: 'Mill Lane' }, 'policeCorporateDefendant.alias': ['Northfold'],
      } },
    },
    { name: 'a person', given: { said: { PoliceIndividualDefendant: {} } }, expect: 'does not apply' },
  ],
});
