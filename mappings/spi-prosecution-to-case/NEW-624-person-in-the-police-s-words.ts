import { inDoubt, type InDoubt } from '../../src/sdk';
import type { PoliceIndividual } from '../../adapters/police-spi/new-case-wire';
import { readDefendantRule, certain, numberIn, readAddress, readName, readPerson, textOfLeaf, type ReadIndividual } from './mapping';

type Guardian = NonNullable<ReadIndividual['parentGuardianDetails']>;
function guardianOf(guardian: PoliceIndividual['ParentGuardianDetails']): Guardian | InDoubt | undefined {
  return guardian && certain({
    basePersonDetails: guardian.BasePersonDetails && readPerson(guardian.BasePersonDetails), address: readAddress(guardian.Address),
    observedEthnicity: numberIn(guardian.PersonEthnicity?.ObservedEthnicity, 'An observed ethnicity'), selfDefinedEthnicity: textOfLeaf(guardian.PersonEthnicity?.SelfDefinedEthnicity),
  });
}

const WHOLE: PoliceIndividual = {
  PersonDefendant: {
    BasePersonDetails: {
      PersonName: { PersonTitle: 'Mr', PersonGivenName1: 'Rowan', PersonGivenName2: 'Lee', PersonGivenName3: 'Kit', PersonFamilyName: 'Ashby' }, Birthdate: '1990-03-04', Gender: '1',
      TelephoneDetails: { TelephoneNumberBusiness: '1', TelephoneNumberHome: '2', TelephoneNumberMobile: '3' }, EmailDetails: { EmailAddress1: 'r@ashby.invalid', EmailAddress2: 'k@ashby.invalid' },
    },
    PNCidentifier: '20260000001A', BailConditions: '',
  },
  PerceivedBirthYear: '1990', Address: { PAON: '          12', StreetDescription: 'Quince Court' }, PersonEthnicity: { SelfDefinedEthnicity: 'W1' },
  OccupationCode: '00050', Occupation: 'Gardener', CROnumber: '1/26A', OffenderCode: 'P', CustodyStatus: 'U', LanguageOptions: { DocumentationLanguage: 'E', HearingLanguage: 'W' },
  LanguageNeeds: 'Welsh', SpecialNeeds: 'Ramp', DriverInformation: { DriverNumber: 'ASHBY012345AB9CD', DriverLicenceCode: 'F', DriverLicenceIssue: '01' }, CounterpartIssue: 'C',
  Alias: [{ PersonFamilyName: 'Ash' }],
  ParentGuardianDetails: { BasePersonDetails: { PersonName: { PersonFamilyName: 'Birch' }, Gender: '2' }, Address: { StreetDescription: 'Elm Row' }, PersonEthnicity: { ObservedEthnicity: '3', SelfDefinedEthnicity: 'W2' } },
};
const PERSON_READ = {
  personName: { personTitle: 'Mr', personGivenName1: 'Rowan', personGivenName2: 'Lee', personGivenName3: 'Kit', personFamilyName: 'Ashby' }, birthDate: '1990-03-04', gender: 1,
  telephoneNumberBusiness: '1', telephoneNumberHome: '2', telephoneNumberMobile: '3', emailAddress1: 'r@ashby.invalid', emailAddress2: 'k@ashby.invalid',
};

export default readDefendantRule({
  id: 'NEW-624',
  title: 'A person who is charged, as the police wrote it',
  why: 'Taken over field by field before anything is translated; the observed ethnicity is read by MAP-102. The published event of a '
    + 'person with a nationality does not have it, so it goes past the event (NEW-632).',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: CPP-StdProsPoliceCase-v1-2.xsd', 'hmcts/cpp-context-staging-prosecutors-spi: integration-test expectations (police case received; prosecution case file form)'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: { 'it is a person': ({ said }) => said.PoliceIndividualDefendant !== undefined },
  sets: {
    'policeIndividualDefendant.personDefendant.pnCidentifier': ({ said }) => textOfLeaf(said.PoliceIndividualDefendant?.PersonDefendant?.PNCidentifier),
    'policeIndividualDefendant.personDefendant.bailConditions': ({ said }) => textOfLeaf(said.PoliceIndividualDefendant?.PersonDefendant?.BailConditions),
    'policeIndividualDefendant.perceivedBirthYear': ({ said }) => textOfLeaf(said.PoliceIndividualDefendant?.PerceivedBirthYear),
    'policeIndividualDefendant.selfDefinedEthnicity': ({ said }) => textOfLeaf(said.PoliceIndividualDefendant?.PersonEthnicity?.SelfDefinedEthnicity),
    'policeIndividualDefendant.occupation': ({ said }) => textOfLeaf(said.PoliceIndividualDefendant?.Occupation),
    'policeIndividualDefendant.crOnumber': ({ said }) => textOfLeaf(said.PoliceIndividualDefendant?.CROnumber),
    'policeIndividualDefendant.offenderCode': ({ said }) => textOfLeaf(said.PoliceIndividualDefendant?.OffenderCode),
    'policeIndividualDefendant.custodyStatus': ({ said }) => textOfLeaf(said.PoliceIndividualDefendant?.CustodyStatus),
    'policeIndividualDefendant.documentationLanguage': ({ said }) => textOfLeaf(said.PoliceIndividualDefendant?.LanguageOptions?.DocumentationLanguage),
    'policeIndividualDefendant.hearingLanguage': ({ said }) => textOfLeaf(said.PoliceIndividualDefendant?.LanguageOptions?.HearingLanguage),
    'policeIndividualDefendant.languageNeeds': ({ said }) => textOfLeaf(said.PoliceIndividualDefendant?.LanguageNeeds),
    'policeIndividualDefendant.specialNeeds': ({ said }) => textOfLeaf(said.PoliceIndividualDefendant?.SpecialNeeds),
    'policeIndividualDefendant.driverNumber': ({ said }) => textOfLeaf(said.PoliceIndividualDefendant?.DriverInformation?.DriverNumber),
    'policeIndividualDefendant.driverLicenceCode': ({ said }) => textOfLeaf(said.PoliceIndividualDefendant?.DriverInformation?.DriverLicenceCode),
    'policeIndividualDefendant.driverLicenceIssue': ({ said }) => textOfLeaf(said.PoliceIndividualDefendant?.DriverInformation?.DriverLicenceIssue),
    'policeIndividualDefendant.counterpartIssue': ({ said }) => textOfLeaf(said.PoliceIndividualDefendant?.CounterpartIssue),
    'policeIndividualDefendant.personDefendant.basePersonDetails': ({ said }) => readPerson(said.PoliceIndividualDefendant?.PersonDefendant?.BasePersonDetails ?? {}),
    'policeIndividualDefendant.address': ({ said }) => readAddress(said.PoliceIndividualDefendant?.Address),
    'policeIndividualDefendant.occupationCode': ({ said }) => numberIn(said.PoliceIndividualDefendant?.OccupationCode, 'The code of the occupation'),
    'policeIndividualDefendant.alias': ({ said }) => (said.PoliceIndividualDefendant?.Alias ?? []).map(readName),
    'policeIndividualDefendant.parentGuardianDetails': ({ said }) => guardianOf(said.PoliceIndividualDefendant?.ParentGuardianDetails),
  },
  examples: [
    {
      name: 'everything', given: { said: { PoliceIndividualDefendant: WHOLE } },
      expect: { sets: {
        'policeIndividualDefendant.personDefendant.basePersonDetails': PERSON_READ, 'policeIndividualDefendant.personDefendant.pnCidentifier': '20260000001A',
        'policeIndividualDefendant.personDefendant.bailConditions': '', 'policeIndividualDefendant.perceivedBirthYear': '1990', 'policeIndividualDefendant.address': { paon: '          12', streetDescription: 'Quince Court' },
        'policeIndividualDefendant.selfDefinedEthnicity': 'W1', 'policeIndividualDefendant.occupationCode': 50, 'policeIndividualDefendant.occupation': 'Gardener', 'policeIndividualDefendant.crOnumber': '1/26A', 'policeIndividualDefendant.offenderCode': 'P',
        'policeIndividualDefendant.custodyStatus': 'U', 'policeIndividualDefendant.documentationLanguage': 'E', 'policeIndividualDefendant.hearingLanguage': 'W', 'policeIndividualDefendant.languageNeeds': 'Welsh', 'policeIndividualDefendant.specialNeeds': 'Ramp',
        'policeIndividualDefendant.driverNumber': 'ASHBY012345AB9CD', 'policeIndividualDefendant.driverLicenceCode': 'F', 'policeIndividualDefendant.driverLicenceIssue': '01', 'policeIndividualDefendant.counterpartIssue': 'C',
        'policeIndividualDefendant.alias': [{ personFamilyName: 'Ash' }], 'policeIndividualDefendant.parentGuardianDetails': { basePersonDetails: { personName: { personFamilyName: 'Birch' }, gender: 2 }, address: { streetDescription: 'Elm Row' }, observedEthnicity: 3, selfDefinedEthnicity: 'W2' },
      } },
    },
    {
      name: 'a birthday that is none', given: { said: { PoliceIndividualDefendant: { PersonDefendant: { BasePersonDetails: { Birthdate: '1990-02-30' } }, OccupationCode: 'x' } } },
      expect: { sets: {
        'policeIndividualDefendant.personDefendant.basePersonDetails': inDoubt('A date of birth is no day of the calendar'), 'policeIndividualDefendant.occupationCode': inDoubt('The code of the occupation is no whole number'), 'policeIndividualDefendant.alias': [],
      } },
    },
    { name: 'a company', given: { said: { PoliceCorporateDefendant: {} } }, expect: 'does not apply' },
  ],
});
