import { addressParts, element, email, hearing, many, maybe, offenceDetails, one, person, shapeOf, texts, withAttributes, type Element } from './elements';
import type { Shape } from '../../src/sdk';

/**
 * The elements of a new case from the police: CPP-StdProsPoliceCase-v1-2.xsd, in its order, required where it requires.
 * What reads a message asks for less (`newCaseShape`): a case that lacks something must still reach somebody who can hear it.
 */
const names = [...texts('PersonTitle', 'PersonGivenName1', 'PersonGivenName2', 'PersonGivenName3'), one('PersonFamilyName')];
const address = one('Address', ...addressParts);
const ethnicity = maybe('PersonEthnicity', ...texts('ObservedEthnicity', 'SelfDefinedEthnicity'));
const manyTexts = (name: string): Element => element(name, 'text', { repeats: true });
const perhapsMany = (name: string, ...inside: readonly Element[]): Element => element(name, inside, { repeats: true });

const officer = one('OtherPartyOfficerInCase',
  one('OfficerName', ...names), one('PoliceOfficerRank'), one('PoliceWorkerReferenceNumber'), one('PoliceWorkerLocationCode'),
  maybe('StructuredAddress', ...addressParts),
  maybe('TelephoneDetails', ...texts('TelephoneNumberBusiness', 'TelephoneNumberMobile')),
  ...texts('DXaddress', 'FAXnumber'), email);

const individual = maybe('PoliceIndividualDefendant',
  one('PersonDefendant', person, ...texts('PNCidentifier', 'PersonStatedNationality', 'BailConditions')),
  maybe('PerceivedBirthYear'), address, ethnicity,
  ...texts('OccupationCode', 'Occupation', 'CROnumber', 'OffenderCode', 'CustodyStatus'),
  one('LanguageOptions', one('DocumentationLanguage'), one('HearingLanguage')),
  ...texts('LanguageNeeds', 'SpecialNeeds'),
  maybe('DriverInformation', ...texts('DriverNumber', 'DriverLicenceCode', 'DriverLicenceIssue')),
  maybe('CounterpartIssue'),
  perhapsMany('Alias', ...names),
  maybe('ParentGuardianDetails', person, address, ethnicity));

const corporate = maybe('PoliceCorporateDefendant',
  one('OrganisationName', one('OrganisationName')), maybe('TelephoneNumberBusiness'), email, maybe('PNCidentifier'), address, maybe('CROnumber'), manyTexts('Alias'));

const victim = perhapsMany('OtherPartyVictim',
  maybe('PersonDetails', ...texts('PersonTitle', 'PersonGivenName1', 'PersonGivenName2', 'PersonGivenName3', 'PersonFamilyName')),
  address,
  maybe('TelephoneDetails', ...texts('TelephoneNumberBusiness', 'TelephoneNumberHome', 'TelephoneNumberMobile')),
  email, ...texts('Birthdate', 'Gender'), ethnicity);

export const newCaseMessage = withAttributes(
  one('NewCaseMessage', one('Case',
    one('PTIURN'), one('OriginatingOrganisation'),
    // Either these two, or the third.
    ...texts('InitiationCode', 'SummonsCode', 'CaseInitiation'),
    ...texts('Informant', 'CPSorganisation', 'CaseMarker'),
    one('InitialHearing', ...hearing),
    maybe('VehicleOperatorLicenceNumber'), officer,
    many('Defendant', one('ProsecutorReference'), individual, corporate, many('Offence', offenceDetails, maybe('ProsecutionFacts'), victim)))),
  { name: 'Flow' }, { name: 'Interface' }, { name: 'SchemaVersion' });

const asked = (spec: Element): Element => spec.holds === 'text' ? { ...spec, required: false } : { ...spec, required: spec.name === 'Case', holds: spec.holds.map(asked) };

/** Only a case must be there; whatever is there must be as the schema has it. */
export const newCaseShape: Shape = shapeOf(asked(newCaseMessage));

/** Paths of what the schema requires and this message lacks: `Case.PTIURN`, `Case.Defendant[0].Offence`. */
export const lackingIn = (message: object): string[] => lacking(newCaseMessage, message, '');

function lacking(spec: Element, value: unknown, path: string): string[] {
  if (spec.holds === 'text' || typeof value !== 'object' || value === null) return [];
  return spec.holds.flatMap(inner => {
    const found: unknown = Reflect.get(value, inner.name);
    const at = path === '' ? inner.name : `${path}.${inner.name}`;
    if (found === undefined) return inner.required ? [at] : [];
    return Array.isArray(found) ? found.flatMap((one: unknown, i) => lacking(inner, one, `${at}[${i}]`)) : lacking(inner, found, at);
  });
}
