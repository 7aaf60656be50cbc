import { inDoubt } from '../../src/sdk';
import { spiGender } from '../code-tables/spi-codes';
import { caseRule, saidText, type SaidCase } from './mapping';

const personOf = (said: SaidCase) => said.CourtIndividualDefendant?.PersonDefendant?.BasePersonDetails;
const nameOf = (said: SaidCase) => personOf(said)?.PersonName;

export default caseRule({
  id: 'NEW-403',
  title: 'Who the person is',
  why: 'SPI has up to three given names, the case model a first and a middle name: the second and third make up the middle name.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: …/event/converter (PersonName); CPP-StdProsPoliceComplexTypes-v1-2.xsd'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  loses: ['where the second given name ends and the third begins'],

  when: { 'it is a person': ({ said }) => personOf(said) !== undefined },
  sets: {
    'defendant.personDefendant.personDetails.title': ({ said }) => saidText(nameOf(said)?.PersonTitle),
    'defendant.personDefendant.personDetails.firstName': ({ said }) => saidText(nameOf(said)?.PersonGivenName1),
    'defendant.personDefendant.personDetails.middleName': ({ said }) => saidText([nameOf(said)?.PersonGivenName2, nameOf(said)?.PersonGivenName3].map(saidText).filter(Boolean).join(' ')),
    'defendant.personDefendant.personDetails.lastName': ({ said }) => saidText(nameOf(said)?.PersonFamilyName),
    'defendant.personDefendant.personDetails.dateOfBirth': ({ said }) => saidText(personOf(said)?.Birthdate),
    'defendant.personDefendant.personDetails.gender': ({ said }) => {
      const code = saidText(personOf(said)?.Gender);
      return code === undefined ? undefined : spiGender.to(code) ?? inDoubt(`The gender code ${code} of SPI has no agreed meaning`);
    },
  },

  examples: [
    {
      name: 'three given names',
      given: { said: { CourtIndividualDefendant: { PersonDefendant: { BasePersonDetails: { PersonName: { PersonTitle: 'Mr', PersonGivenName1: 'Silas', PersonGivenName2: 'Linden', PersonGivenName3: 'Reed', PersonFamilyName: 'Crane' }, Birthdate: '1985-09-14', Gender: '1' } } } } },
      expect: {
        sets: {
          'defendant.personDefendant.personDetails.title': 'Mr', 'defendant.personDefendant.personDetails.firstName': 'Silas', 'defendant.personDefendant.personDetails.middleName': 'Linden Reed',
          'defendant.personDefendant.personDetails.lastName': 'Crane', 'defendant.personDefendant.personDetails.dateOfBirth': '1985-09-14', 'defendant.personDefendant.personDetails.gender': 'MALE',
        },
      },
    },
    {
      name: 'a gender that no table knows', given: { said: { CourtIndividualDefendant: { PersonDefendant: { BasePersonDetails: { PersonName: { PersonFamilyName: 'Vale' }, Gender: '7' } } } } },
      expect: { sets: { 'defendant.personDefendant.personDetails.lastName': 'Vale', 'defendant.personDefendant.personDetails.gender': inDoubt('The gender code 7 of SPI has no agreed meaning') } },
    },
    { name: 'a company', given: { said: { CourtCorporateDefendant: {} } }, expect: 'does not apply' },
  ],
});
