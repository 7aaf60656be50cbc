import { inDoubt, type InDoubt } from '../../src/sdk';
import type { FiledIndividual, FiledName } from '../../adapters/common-platform-prosecutions/wire';
import { fileDefendantRule, certain, contactsOf, ethnicityOf, filled, genderOf, linesOf, nameOf, present, type ReadDefendant, type ReadIndividual } from './mapping';

const nameIn = ({ policeIndividualDefendant: person }: ReadDefendant): FiledName => nameOf(person?.personDefendant?.basePersonDetails?.personName ?? {});

type Guardian = NonNullable<FiledIndividual['parentGuardianInformation']>;
function guardianOf({ basePersonDetails = {}, address, observedEthnicity, selfDefinedEthnicity }: NonNullable<ReadIndividual['parentGuardianDetails']>): Guardian | InDoubt {
  return certain({
    personalInformation: present({ ...nameOf(basePersonDetails.personName ?? {}), address: address && linesOf(address), contactDetails: contactsOf(basePersonDetails), observedEthnicity: ethnicityOf(observedEthnicity) }),
    gender: genderOf(basePersonDetails.gender), dateOfBirth: basePersonDetails.birthDate, selfDefinedEthnicity,
  });
}

const WHOLE: ReadIndividual = {
  personDefendant: {
    basePersonDetails: {
      personName: { personTitle: 'Mr', personGivenName1: 'Rowan', personGivenName2: 'Lee', personGivenName3: 'Kit', personFamilyName: 'Ashby' }, birthDate: '1990-03-04', gender: 1,
      telephoneNumberBusiness: '1', telephoneNumberHome: '2', telephoneNumberMobile: '3', emailAddress1: 'r@ashby.invalid', emailAddress2: 'k@ashby.invalid',
    },
    pnCidentifier: '20260000001A', bailConditions: '',
  },
  perceivedBirthYear: '1990', address: { paon: '12', streetDescription: 'Quince Court' }, observedEthnicity: 0, selfDefinedEthnicity: 'W1', occupationCode: 50, occupation: 'Gardener', crOnumber: '1/26A', offenderCode: 'P', custodyStatus: 'U',
  documentationLanguage: 'E', hearingLanguage: 'W', languageNeeds: 'Welsh', specialNeeds: 'Ramp', driverNumber: 'ASHBY012345AB9CD', driverLicenceCode: 'F', driverLicenceIssue: '01', counterpartIssue: 'C', alias: [{ personFamilyName: 'Ash' }],
  parentGuardianDetails: { basePersonDetails: { personName: { personFamilyName: 'Birch' }, gender: 2, birthDate: '1970-01-01' }, address: { streetDescription: 'Elm Row' }, observedEthnicity: 3, selfDefinedEthnicity: 'W2' },
};

export default fileDefendantRule({
  id: 'NEW-632',
  title: 'A person who is charged in the words of the prosecution case file',
  why: 'The names of SPI are given names in order and a family name; the second and third given names keep their places. Fields that no '
    + 'published expectation shows are named after the domain event, and said to be assumed where the shape is.',
  evidence: ['legacy formats §3.2, §2.5', 'hmcts/cpp-context-staging-prosecutors-spi: integration-test expectations (police case received; prosecution case file form)'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: { 'it is a person': ({ made }) => made.policeIndividualDefendant !== undefined },
  sets: {
    'filed.individual.personalInformation.title': ({ made }) => nameIn(made).title,
    'filed.individual.personalInformation.firstName': ({ made }) => nameIn(made).firstName,
    'filed.individual.personalInformation.givenName2': ({ made }) => nameIn(made).givenName2,
    'filed.individual.personalInformation.givenName3': ({ made }) => nameIn(made).givenName3,
    'filed.individual.personalInformation.lastName': ({ made }) => nameIn(made).lastName,
    'filed.individual.personalInformation.contactDetails': ({ made }) => contactsOf(made.policeIndividualDefendant?.personDefendant?.basePersonDetails ?? {}),
    'filed.individual.personalInformation.observedEthnicity': ({ made }) => made.policeIndividualDefendant?.observedEthnicity,
    'filed.individual.personalInformation.occupation': ({ made }) => made.policeIndividualDefendant?.occupation,
    'filed.individual.personalInformation.occupationCode': ({ made }) => made.policeIndividualDefendant?.occupationCode?.toString(),
    'filed.individual.selfDefinedInformation.gender': ({ made }) => genderOf(made.policeIndividualDefendant?.personDefendant?.basePersonDetails?.gender),
    'filed.individual.selfDefinedInformation.dateOfBirth': ({ made }) => made.policeIndividualDefendant?.personDefendant?.basePersonDetails?.birthDate,
    'filed.individual.selfDefinedInformation.ethnicity': ({ made }) => made.policeIndividualDefendant?.selfDefinedEthnicity,
    'filed.individual.selfDefinedInformation.nationality': ({ said }) => filled(said.PoliceIndividualDefendant?.PersonDefendant?.PersonStatedNationality),
    'filed.individual.bailConditions': ({ made }) => made.policeIndividualDefendant?.personDefendant?.bailConditions,
    'filed.individual.perceivedBirthYear': ({ made }) => made.policeIndividualDefendant?.perceivedBirthYear,
    'filed.individual.driverNumber': ({ made }) => made.policeIndividualDefendant?.driverNumber,
    'filed.individual.driverLicenceCode': ({ made }) => made.policeIndividualDefendant?.driverLicenceCode,
    'filed.individual.offenderCode': ({ made }) => made.policeIndividualDefendant?.offenderCode,
    'filed.individual.parentGuardianInformation': ({ made }) => made.policeIndividualDefendant?.parentGuardianDetails && guardianOf(made.policeIndividualDefendant.parentGuardianDetails),
    'filed.individualAliases': ({ made }) => made.policeIndividualDefendant?.alias?.length ? made.policeIndividualDefendant.alias.map(nameOf) : undefined,
    'filed.custodyStatus': ({ made }) => made.policeIndividualDefendant?.custodyStatus,
    'filed.documentationLanguage': ({ made }) => made.policeIndividualDefendant?.documentationLanguage,
    'filed.hearingLanguage': ({ made }) => made.policeIndividualDefendant?.hearingLanguage,
    'filed.languageRequirement': ({ made }) => made.policeIndividualDefendant?.languageNeeds,
    'filed.specificRequirements': ({ made }) => made.policeIndividualDefendant?.specialNeeds,
    'filed.pncIdentifier': ({ made }) => made.policeIndividualDefendant?.personDefendant?.pnCidentifier,
    'filed.croNumber': ({ made }) => made.policeIndividualDefendant?.crOnumber,
  },
  loses: ['the issue of a driving licence and of its counterpart'],
  examples: [
    {
      name: 'everything', given: { said: { PoliceIndividualDefendant: { PersonDefendant: { PersonStatedNationality: 'GBR' } } }, made: { policeIndividualDefendant: WHOLE } },
      expect: { sets: {
        'filed.individual.personalInformation.title': 'Mr', 'filed.individual.personalInformation.firstName': 'Rowan', 'filed.individual.personalInformation.givenName2': 'Lee', 'filed.individual.personalInformation.givenName3': 'Kit',
        'filed.individual.personalInformation.lastName': 'Ashby', 'filed.individual.personalInformation.contactDetails': { work: '1', home: '2', mobile: '3', primaryEmail: 'r@ashby.invalid', secondaryEmail: 'k@ashby.invalid' },
        'filed.individual.personalInformation.observedEthnicity': 0, 'filed.individual.personalInformation.occupation': 'Gardener', 'filed.individual.personalInformation.occupationCode': '50',
        'filed.individual.selfDefinedInformation.gender': 'MALE', 'filed.individual.selfDefinedInformation.dateOfBirth': '1990-03-04', 'filed.individual.selfDefinedInformation.ethnicity': 'W1', 'filed.individual.selfDefinedInformation.nationality': 'GBR',
        'filed.individual.bailConditions': '', 'filed.individual.perceivedBirthYear': '1990', 'filed.individual.driverNumber': 'ASHBY012345AB9CD', 'filed.individual.driverLicenceCode': 'F', 'filed.individual.offenderCode': 'P',
        'filed.individual.parentGuardianInformation': { personalInformation: { lastName: 'Birch', address: { address1: 'Elm Row' }, contactDetails: {}, observedEthnicity: 3 }, gender: 'FEMALE', dateOfBirth: '1970-01-01', selfDefinedEthnicity: 'W2' },
        'filed.individualAliases': [{ lastName: 'Ash' }], 'filed.custodyStatus': 'U', 'filed.documentationLanguage': 'E', 'filed.hearingLanguage': 'W', 'filed.languageRequirement': 'Welsh', 'filed.specificRequirements': 'Ramp',
        'filed.pncIdentifier': '20260000001A', 'filed.croNumber': '1/26A',
      } },
    },
    {
      name: 'a gender that nobody has agreed', given: { said: {}, made: { policeIndividualDefendant: { personDefendant: { basePersonDetails: { gender: 7 } }, alias: [] } } },
      expect: { sets: { 'filed.individual.personalInformation.contactDetails': {}, 'filed.individual.selfDefinedInformation.gender': inDoubt('The gender code 7 of SPI has no agreed meaning') } },
    },
    { name: 'a company', given: { said: {}, made: { policeCorporateDefendant: {} } }, expect: 'does not apply' },
  ],
});
