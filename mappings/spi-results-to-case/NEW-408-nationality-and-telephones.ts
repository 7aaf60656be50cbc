import { caseRule, saidText, type SaidCase } from './mapping';

const personOf = (said: SaidCase) => said.CourtIndividualDefendant?.PersonDefendant;
const phonesOf = (said: SaidCase) => personOf(said)?.BasePersonDetails?.TelephoneDetails;

export default caseRule({
  id: 'NEW-408',
  title: 'Nationality and telephones',
  why: 'Who must visit a home for a tag needs a telephone. Nationality is a code of three letters.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: CPP-StdProsPoliceComplexTypes-v1-2.xsd (BasePersonDefendantStructure, BaseTelephoneDetailStructure)'],
  owner: 'Police results',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  loses: ['a telephone at work, and e-mail addresses'],

  when: { 'a nationality or a telephone is given': ({ said }) => saidText(personOf(said)?.PersonStatedNationality) !== undefined || phonesOf(said) !== undefined },
  sets: {
    'defendant.personDefendant.personDetails.nationalityDescription': ({ said }) => saidText(personOf(said)?.PersonStatedNationality),
    'defendant.personDefendant.personDetails.contact.home': ({ said }) => saidText(phonesOf(said)?.TelephoneNumberHome),
    'defendant.personDefendant.personDetails.contact.mobile': ({ said }) => saidText(phonesOf(said)?.TelephoneNumberMobile),
  },

  examples: [
    {
      name: 'all of it', given: { said: { CourtIndividualDefendant: { PersonDefendant: { PersonStatedNationality: 'GBR', BasePersonDetails: { TelephoneDetails: { TelephoneNumberHome: '020 7946 0001', TelephoneNumberMobile: '07700 900001' } } } } } },
      expect: { sets: { 'defendant.personDefendant.personDetails.nationalityDescription': 'GBR', 'defendant.personDefendant.personDetails.contact.home': '020 7946 0001', 'defendant.personDefendant.personDetails.contact.mobile': '07700 900001' } },
    },
    { name: 'neither', given: { said: { CourtIndividualDefendant: { PersonDefendant: {} } } }, expect: 'does not apply' },
  ],
});
