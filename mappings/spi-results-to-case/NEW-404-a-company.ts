import { addressOf, caseRule, saidText } from './mapping';

export default caseRule({
  id: 'NEW-404',
  title: 'Name and address of a company',
  why: 'A defendant that is no person has one name.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: CPP-StdProsPoliceComplexTypes-v1-2.xsd (BaseOrganisationDefendantStructure)'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'it is a company': ({ said }) => said.CourtCorporateDefendant !== undefined },
  sets: {
    'defendant.legalEntityDefendant.organisation.name': ({ said }) => saidText(said.CourtCorporateDefendant?.OrganisationName?.OrganisationName),
    'defendant.legalEntityDefendant.organisation.address': ({ said }) => addressOf(said.CourtCorporateDefendant?.Address ?? {}),
  },

  examples: [
    {
      name: 'in a range of houses', given: { said: { CourtCorporateDefendant: { OrganisationName: { OrganisationName: 'Northfold Haulage Ltd' }, Address: { ComplexAddress: { SAON: 'Unit 2', PAON: '0004A0008 Reed House', StreetDescription: 'Mill Lane', Town: 'London', PostCode: 'SW8 9ZT' } } } } },
      expect: {
        sets: {
          'defendant.legalEntityDefendant.organisation.name': 'Northfold Haulage Ltd',
          'defendant.legalEntityDefendant.organisation.address': { address1: 'Unit 2', address2: '4A-8 Reed House Mill Lane', address3: 'London', postcode: 'SW8 9ZT' },
        },
      },
    },
    { name: 'a person', given: { said: { CourtIndividualDefendant: {} } }, expect: 'does not apply' },
  ],
});
