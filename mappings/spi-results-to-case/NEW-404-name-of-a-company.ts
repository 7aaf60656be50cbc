import { caseRule, saidText } from './mapping';

export default caseRule({
  id: 'NEW-404',
  title: 'Name of a company',
  why: 'A defendant that is no person has one name.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: CPP-StdProsPoliceComplexTypes-v1-2.xsd (BaseOrganisationDefendantStructure)'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'it is a company': ({ said }) => said.CourtCorporateDefendant !== undefined },
  sets: { 'defendant.legalEntityDefendant.organisation.name': ({ said }) => saidText(said.CourtCorporateDefendant?.OrganisationName?.OrganisationName) },

  examples: [
    { name: 'its name', given: { said: { CourtCorporateDefendant: { OrganisationName: { OrganisationName: 'Northfold Haulage Ltd' } } } }, expect: { sets: { 'defendant.legalEntityDefendant.organisation.name': 'Northfold Haulage Ltd' } } },
    { name: 'a person', given: { said: { CourtIndividualDefendant: {} } }, expect: 'does not apply' },
  ],
});
