import { shape, type Shape } from '../../src/sdk';

/**
 * The elements of a message: their names, their namespaces by prefix, which must be there and which may repeat, in the order of
 * the schema. Reading, checking and writing all follow this one table. Sources: see wire.ts.
 */
export interface Element {
  readonly name: string;
  readonly prefix: string;
  /** `text`, or the elements inside. */
  readonly holds: 'text' | readonly Element[];
  readonly attributes: readonly Attribute[];
  readonly required: boolean;
  readonly repeats: boolean;
  /** It may carry an attribute `literalvalue`, which its parent keeps under `literalvalues`, by name. */
  readonly literal?: true;
}
export interface Attribute { readonly name: string; readonly prefix?: string }
type Inside = readonly Element[];

export const NAMESPACES: Readonly<Record<string, string>> = {
  dr: 'http://schemas.cjse.gov.uk/messages/deliver/2006-05',
  msg: 'http://schemas.cjse.gov.uk/messages/messaging/2006-05',
  mm: 'http://schemas.cjse.gov.uk/messages/metadata/2006-05',
  mf: 'http://schemas.cjse.gov.uk/messages/format/2006-05',
  DC: 'http://www.dca.gov.uk/xmlschemas/libra',
  bs7666: 'http://www.govtalk.gov.uk/people/bs7666',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  ops: 'http://schemas.cjse.gov.uk/common/operations',
  ns2: 'http://schemas.cjse.gov.uk/common/businessentities',
  NS1: 'http://schemas.xmlsoap.org/soap/envelope/',
  NS2: 'http://schemas.cjse.gov.uk/endpoint/types/',
};
/** Written as the default namespace, without a prefix: some who read an operation look for its name as text. */
export const UNPREFIXED = 'ops';

/** `mm:DataController` → an element; without a prefix it is one of the content's own, `DC`. */
export function element(named: string, holds: Element['holds'], how: Partial<Element>): Element {
  const [prefix = '', name] = named.includes(':') ? named.split(':') : ['DC', named];
  return { name: name ?? '', prefix, holds, attributes: [], required: false, repeats: false, ...how };
}
export const one = (named: string, ...inside: Inside): Element => element(named, inside.length === 0 ? 'text' : inside, { required: true });
export const maybe = (named: string, ...inside: Inside): Element => element(named, inside.length === 0 ? 'text' : inside, {});
export const many = (named: string, ...inside: Inside): Element => element(named, inside, { required: true, repeats: true });
export const texts = (...names: readonly string[]): Element[] => names.map(name => maybe(name));
export const withAttributes = (inner: Element, ...attributes: readonly Attribute[]): Element => ({ ...inner, attributes });

export const hearing = [one('CourtHearingLocation'), one('DateOfHearing'), one('TimeOfHearing')];
export const email = maybe('EmailDetails', one('EmailAddress1'), maybe('EmailAddress2'));
export const person = one('BasePersonDetails',
  one('PersonName', ...texts('PersonTitle', 'PersonGivenName1', 'PersonGivenName2', 'PersonGivenName3'), one('PersonFamilyName')),
  maybe('TelephoneDetails', ...texts('TelephoneNumberBusiness', 'TelephoneNumberHome', 'TelephoneNumberMobile')),
  email, maybe('Birthdate'), one('Gender'));
/** British Standard 7666. */
export const addressParts = texts('bs7666:SAON', 'bs7666:PAON', 'bs7666:StreetDescription', 'bs7666:UniqueStreetReferenceNumber', 'bs7666:Locality',
  'bs7666:Town', 'bs7666:AdministrativeArea', 'bs7666:PostTown', 'bs7666:PostCode', 'bs7666:UniquePropertyReferenceNumber');
const addressForms = [
  maybe('ComplexAddress', ...addressParts),
  maybe('SimpleAddress', one('AddressLine1'), ...texts('AddressLine2', 'AddressLine3', 'AddressLine4', 'AddressLine5')),
];
const address = one('Address', ...addressForms);

const individual = maybe('CourtIndividualDefendant',
  one('PersonDefendant', person, ...texts('PNCidentifier', 'PersonStatedNationality', 'BailConditions')),
  one('BailStatus'), address, one('PresentAtHearing'), maybe('ReasonForBailConditionsOrCustody'),
  maybe('ParentGuardianDetails', person, maybe('Address', ...addressForms)));
const corporate = maybe('CourtCorporateDefendant',
  one('OrganisationName', one('OrganisationName')), maybe('TelephoneNumberBusiness'), email, maybe('PNCidentifier'), address, one('PresentAtHearing'), one('BailStatus'));

export const offenceDetails = one('BaseOffenceDetails',
  one('OffenceSequenceNumber'), one('OffenceCode'), one('OffenceWording'),
  one('OffenceTiming', one('OffenceDateCode'), one('OffenceStart', one('OffenceDateStartDate'), maybe('OffenceStartTime')), maybe('OffenceEnd', ...texts('OffenceEndDate', 'OffenceEndTime'))),
  ...texts('ChargeDate', 'ArrestDate', 'LocationOfOffence'),
  maybe('AlcoholRelatedOffence', one('AlcoholLevelAmount'), one('AlcoholLevelMethod')),
  maybe('VehicleRelatedOffence', ...texts('VehicleCode', 'VehicleRegistrationMark')));

const outcome = maybe('Outcome', ...texts('PenaltyPoints', 'ResultAmountSterling'),
  maybe('Duration', ...texts('DurationValue', 'DurationUnit', 'SecondaryDurationValue', 'SecondaryDurationUnit', 'DurationStartDate', 'DurationEndDate')));
const result = many('Result', maybe('ResultCode'), one('ResultText'), element('ResultCodeQualifier', 'text', { repeats: true }),
  maybe('NextHearing', one('NextHearingDetails', ...hearing), ...texts('NextHearingReason', 'BailStatusOffence')), outcome);
const offence = many('Offence', offenceDetails, one('InitiatedDate'), ...texts('Plea', 'ModeOfTrial'), one('FinalDisposalIndicator'), ...texts('ConvictionDate', 'ConvictingCourt', 'Finding'), result);

export const resultedCaseMessage = withAttributes(
  one('ResultedCaseMessage', one('Session',
    one('CourtHearing', one('Hearing', ...hearing), one('PSAcode')),
    many('Case', one('PTIURN'), one('Defendant', one('ProsecutorReference'), individual, corporate, offence)))),
  { name: 'Flow' }, { name: 'Interface' }, { name: 'SchemaVersion' });

const system = texts('msg:Name', 'msg:OrgUnitCode', 'msg:Environment');
export const deliverRequest = withAttributes(
  one('dr:DeliverRequest',
    maybe('msg:MessageIdentifier'), maybe('msg:RequestingSystem', ...system), maybe('msg:AckRequested'),
    withAttributes(maybe('mm:MessageMetadata', maybe('mm:OriginatingSystem', ...system), maybe('mm:DataController', ...texts('msg:Organisation', 'msg:ReferencedElementURI')),
      ...texts('mm:CreationDateTime', 'mm:ExpiryDateTime', 'mm:SenderRequestedDestination')), { name: 'SchemaVersion' }),
    withAttributes(maybe('mf:MessageFormat', maybe('mf:MessageType', ...texts('msg:Type', 'msg:Version')), maybe('mf:MessageSchema', ...texts('msg:Namespace', 'msg:Version'))), { name: 'SchemaVersion' }),
    one('dr:Message', resultedCaseMessage)),
  { name: 'schemaLocation', prefix: 'xsi' });

/** The same table as a shape, to check what was read. */
export function shapeOf({ holds, attributes }: Element): Shape {
  if (holds === 'text') return shape.text;
  const named = (inside: Inside) => Object.fromEntries(inside.map(inner => [inner.name, inner.repeats ? shape.list(shapeOf(inner), inner.required ? 1 : 0) : shapeOf(inner)]));
  const literals = holds.filter(inner => inner.literal).map(({ name }) => [name, shape.text] as const);
  const optional = {
    ...named(holds.filter(inner => !inner.required)), ...Object.fromEntries(attributes.map(({ name }) => [name, shape.text])),
    ...(literals.length > 0 && { literalvalues: shape.object({}, Object.fromEntries(literals)) }),
  };
  return shape.object(named(holds.filter(inner => inner.required)), optional);
}
