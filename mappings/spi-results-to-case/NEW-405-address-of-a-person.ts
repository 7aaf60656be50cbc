import { addressOf, caseRule } from './mapping';

export default caseRule({
  id: 'NEW-405',
  title: 'Address of a person',
  why: 'SPI has no field for a postcode in a plain address: Common Platform writes it into the fifth line, where Libra may write a county. A structured address has its house apart from the street.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: …/event/converter/results (AddressLine5 = postcode); BS7666-v1-3.xsd'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'a person\'s address is given': ({ said }) => said.CourtIndividualDefendant?.Address !== undefined },
  sets: { 'defendant.personDefendant.personDetails.address': ({ said }) => addressOf(said.CourtIndividualDefendant?.Address ?? {}) },

  examples: [
    {
      name: 'from Common Platform', given: { said: { CourtIndividualDefendant: { Address: { SimpleAddress: { AddressLine1: '12 Larch Row', AddressLine3: 'London', AddressLine5: 'SW11 9ZZ' } } } } },
      expect: { sets: { 'defendant.personDefendant.personDetails.address': { address1: '12 Larch Row', address3: 'London', postcode: 'SW11 9ZZ' } } },
    },
    {
      name: 'a county in the fifth line', given: { said: { CourtIndividualDefendant: { Address: { SimpleAddress: { AddressLine1: '1 Mill', AddressLine2: 'Wood', AddressLine4: 'Dell', AddressLine5: 'Surrey' } } } } },
      expect: { sets: { 'defendant.personDefendant.personDetails.address': { address1: '1 Mill', address2: 'Wood', address4: 'Dell', address5: 'Surrey' } } },
    },
    {
      name: 'structured', given: { said: { CourtIndividualDefendant: { Address: { ComplexAddress: { PAON: '0012 ', StreetDescription: 'Larch Row', Locality: 'Ford', PostTown: 'London', AdministrativeArea: 'Surrey', PostCode: 'SW11 9ZZ' } } } } },
      expect: { sets: { 'defendant.personDefendant.personDetails.address': { address1: '12 Larch Row', address2: 'Ford', address3: 'London', address4: 'Surrey', postcode: 'SW11 9ZZ' } } },
    },
    { name: 'a company', given: { said: { CourtCorporateDefendant: {} } }, expect: 'does not apply' },
  ],
});
