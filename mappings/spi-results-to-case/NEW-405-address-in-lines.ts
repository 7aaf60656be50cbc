import { caseRule, saidText, type SaidCase } from './mapping';

const linesOf = (said: SaidCase) => (said.CourtIndividualDefendant ?? said.CourtCorporateDefendant)?.Address?.SimpleAddress;
const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/;
const postcodeIn = (said: SaidCase): string | undefined => { const line = saidText(linesOf(said)?.AddressLine5); return line !== undefined && POSTCODE.test(line) ? line : undefined; };

export default caseRule({
  id: 'NEW-405',
  title: 'A person\'s address in lines, with a postcode in the fifth',
  why: 'SPI has no field for a postcode in a plain address: Common Platform writes it into the fifth line, where Libra may write a county.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: …/event/converter/results (AddressLine5 = postcode)'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: {
    'it is a person': ({ said }) => said.CourtIndividualDefendant !== undefined,
    'the address is in lines': ({ said }) => linesOf(said) !== undefined,
  },
  sets: {
    'defendant.personDefendant.personDetails.address.address1': ({ said }) => saidText(linesOf(said)?.AddressLine1),
    'defendant.personDefendant.personDetails.address.address2': ({ said }) => saidText(linesOf(said)?.AddressLine2),
    'defendant.personDefendant.personDetails.address.address3': ({ said }) => saidText(linesOf(said)?.AddressLine3),
    'defendant.personDefendant.personDetails.address.address4': ({ said }) => saidText(linesOf(said)?.AddressLine4),
    'defendant.personDefendant.personDetails.address.address5': ({ said }) => postcodeIn(said) === undefined ? saidText(linesOf(said)?.AddressLine5) : undefined,
    'defendant.personDefendant.personDetails.address.postcode': ({ said }) => postcodeIn(said),
  },

  examples: [
    {
      name: 'from Common Platform', given: { said: { CourtIndividualDefendant: { Address: { SimpleAddress: { AddressLine1: '12 Larch Row', AddressLine2: 'London', AddressLine5: 'SW11 9ZZ' } } } } },
      expect: { sets: { 'defendant.personDefendant.personDetails.address.address1': '12 Larch Row', 'defendant.personDefendant.personDetails.address.address2': 'London', 'defendant.personDefendant.personDetails.address.postcode': 'SW11 9ZZ' } },
    },
    {
      name: 'a county in the fifth line', given: { said: { CourtIndividualDefendant: { Address: { SimpleAddress: { AddressLine1: '1 Mill', AddressLine5: 'Surrey' } } } } },
      expect: { sets: { 'defendant.personDefendant.personDetails.address.address1': '1 Mill', 'defendant.personDefendant.personDetails.address.address5': 'Surrey' } },
    },
    { name: 'a company', given: { said: { CourtCorporateDefendant: { Address: { SimpleAddress: { AddressLine1: 'x' } } } } }, expect: 'does not apply' },
    { name: 'a structured address', given: { said: { CourtIndividualDefendant: { Address: { ComplexAddress: {} } } } }, expect: 'does not apply' },
  ],
});
