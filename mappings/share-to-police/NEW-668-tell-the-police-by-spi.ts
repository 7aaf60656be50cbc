import { minutesAfter, momentInWords, tell } from '../../src/sdk';
import type { ResultedCaseMessage, RouteData, SpiAddress, SpiCorporate, SpiIndividual, SpiOffence, SpiOutcome, SpiResult } from '../../adapters/police-spi/wire';
import { stillThere, tellRule, type PoliceCase, type PoliceDefendant, type PoliceOffence, type PoliceResult, type PoliceShare, type SaidDefendant } from './mapping';

export default tellRule({
  id: 'NEW-668',
  title: 'The police are told of each defendant by one message, which their exchange must take within a day',
  why: 'What SPI says of a defendant stands in the fields made before; here each only takes its place, in the order of the schema. A field that is missing or in doubt is left out: where SPI must have '
    + 'it, the message waits with its clock running. A message that was told of a share is not told again: the police cannot take a correction by SPI. Nobody answers what a police system made of a message, '
    + 'so its being taken by the exchange is all the proof there is. One day is ASSUMED.',
  evidence: ['legacy formats §1.B.4, §3.3', 'case model §3.2 (one message for each case defendant)', 'hmcts/cpp-context-staging-prosecutors-spi: CPP-StdProsPoliceResult-v1-2.xsd', 'one day: assumed'],
  owner: 'police exchange',
  severity: 'warrant',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2026-12-31',
  loses: ['judiciary, counsel, court orders, notices, reporting restrictions, aliases, nationality, a third given name, who else was there'],
  when: {
    'it goes by SPI': ({ whole }) => whole.made.channel === 'SPI',
    'something was decided that SPI takes': ({ made }) => stillThere(made.offences).length > 0,
    'it was not told of this share': ({ said, whole, earlier }) => !(earlier.told ?? []).some(({ whom, what, about }) => whom === 'police-spi' && what === whatOf(whole.said) && about === aboutOf(said, whole.said)),
  },
  then: ({ said, made, whole }) => [tell({
    whom: 'police-spi', what: whatOf(whole.said), about: aboutOf(said, whole.said), message: { RouteData: routedTo(whole.made.destination, messageOf(made, whole.made)) }, dueAt: minutesAfter(whole.said.sharedTime, 24 * 60), proof: 'taken',
    otherwise: 'Send the results of the defendant to the police force by e-mail, and record who took them',
  })],
  examples: [
    {
      name: 'a person with everything', given: { said: somebody(), made: fullPerson(), whole: whole() },
      expect: { effects: [told({ ResultedCaseMessage: {
        Flow: 'ResultedCasesForThePolice', Interface: 'LibraStandardProsecutorPolice', SchemaVersion: '0.6g',
        Session: {
          CourtHearing: { Hearing: { CourtHearingLocation: 'B01LY02', DateOfHearing: '2026-06-01', TimeOfHearing: '10:00:00' }, PSAcode: '2577' },
          Case: [{ PTIURN: '01ZD1000126', Defendant: {
            ProsecutorReference: '0100ZD0100000000001H',
            CourtIndividualDefendant: {
              PersonDefendant: {
                BasePersonDetails: {
                  PersonName: { PersonTitle: 'Ms', PersonGivenName1: 'Imogen', PersonGivenName2: 'Rue', PersonFamilyName: 'Vale' },
                  TelephoneDetails: { TelephoneNumberBusiness: '020 79460123', TelephoneNumberHome: '020 79460124', TelephoneNumberMobile: '07700 900123' },
                  EmailDetails: { EmailAddress1: 'a@b.example', EmailAddress2: 'c@d.example' }, Birthdate: '1988-11-02', Gender: '2',
                },
                PNCidentifier: '20071234567A', BailConditions: 'a;b',
              },
              BailStatus: 'B', Address: { SimpleAddress: { AddressLine1: '3 Quince Court', AddressLine2: 'Lavender Hill', AddressLine3: 'Battersea', AddressLine4: 'London', AddressLine5: 'SW11 9ZY' } }, PresentAtHearing: 'Y', ReasonForBailConditionsOrCustody: 'Strength of case',
            },
            Offence: [{
              BaseOffenceDetails: {
                OffenceSequenceNumber: '007', OffenceCode: 'CJ88116', OffenceWording: 'Assaulted somebody',
                OffenceTiming: { OffenceDateCode: '4', OffenceStart: { OffenceDateStartDate: '2026-05-01' }, OffenceEnd: { OffenceEndDate: '2026-05-02' } },
                ChargeDate: '2026-05-04', ArrestDate: '2026-05-03', AlcoholRelatedOffence: { AlcoholLevelAmount: '55', AlcoholLevelMethod: 'B' }, VehicleRelatedOffence: { VehicleCode: 'O', VehicleRegistrationMark: 'AB12 CDE' },
              },
              InitiatedDate: '2026-05-01', Plea: '1', ModeOfTrial: '01', FinalDisposalIndicator: 'Y', ConvictionDate: '2026-06-01', ConvictingCourt: '2577', Finding: 'G',
              Result: [
                {
                  ResultCode: '1002', ResultText: 'Imprisonment', ResultCodeQualifier: ['LX', 'BA'],
                  NextHearing: { NextHearingDetails: { CourtHearingLocation: 'B01EF00', DateOfHearing: '2026-07-01', TimeOfHearing: '14:00:00' }, NextHearingReason: 'For review', BailStatusOffence: 'C' },
                  Outcome: { PenaltyPoints: '6', ResultAmountSterling: '120.00', Duration: { DurationValue: '6', DurationUnit: 'M', SecondaryDurationValue: '2', SecondaryDurationUnit: 'W', DurationStartDate: '2026-06-01', DurationEndDate: '2026-12-01' } },
                },
                { ResultCode: '3117', ResultText: 'Surcharge' }, { ResultCode: '3118', ResultText: '' },
              ],
            }],
          } }],
        },
      } }, '00501PoliceCaseSystem')] },
    },
    {
      name: 'a company, with no more than must be', given: { said: somebody(), made: company(), whole: whole() },
      expect: { effects: [told({ ResultedCaseMessage: {
        Flow: 'ResultedCasesForThePolice', Interface: 'LibraStandardProsecutorPolice', SchemaVersion: '0.6g',
        Session: {
          CourtHearing: { Hearing: { CourtHearingLocation: 'B01LY02', DateOfHearing: '2026-06-01', TimeOfHearing: '10:00:00' }, PSAcode: '2577' },
          Case: [{ PTIURN: '01ZD1000126', Defendant: {
            ProsecutorReference: '0800PP0100000000001H',
            CourtCorporateDefendant: { OrganisationName: { OrganisationName: 'Northfold Haulage Ltd' }, PNCidentifier: '20071234567B', Address: { SimpleAddress: { AddressLine1: 'Unit 4', AddressLine5: 'SW8 9ZT' } }, PresentAtHearing: 'N', BailStatus: 'A' },
            Offence: [{
              BaseOffenceDetails: { OffenceSequenceNumber: '000', OffenceCode: 'RT88007', OffenceWording: '', OffenceTiming: { OffenceDateCode: '1', OffenceStart: { OffenceDateStartDate: '2026-05-01' } }, VehicleRelatedOffence: { VehicleRegistrationMark: 'AB12 CDE' } },
              InitiatedDate: '2026-05-01', Plea: '3', FinalDisposalIndicator: 'N', Result: [{ ResultText: 'Adjourned', NextHearing: { NextHearingDetails: { CourtHearingLocation: 'B01EF00', DateOfHearing: '2026-07-01', TimeOfHearing: '14:00:00' } } }],
            }],
          } }],
        },
      } }, '00501PoliceCaseSystem')] },
    },
    {
      name: 'nothing is known: everything that is missing is seen to be', given: { said: somebody(), made: { offences: [{ results: [{}] }], psaCode: '2577' }, whole: { said: said(), made: { channel: 'SPI' } } },
      expect: { effects: [told({ ResultedCaseMessage: {
        Session: {
          CourtHearing: { Hearing: { CourtHearingLocation: '', DateOfHearing: '', TimeOfHearing: '' }, PSAcode: '2577' },
          Case: [{ PTIURN: '', Defendant: {
            ProsecutorReference: '',
            CourtIndividualDefendant: { PersonDefendant: { BasePersonDetails: { PersonName: { PersonFamilyName: '' }, Gender: '' } }, BailStatus: '', Address: { SimpleAddress: { AddressLine1: '' } }, PresentAtHearing: '' },
            Offence: [{
              BaseOffenceDetails: { OffenceSequenceNumber: '', OffenceCode: '', OffenceWording: '', OffenceTiming: { OffenceDateCode: '', OffenceStart: { OffenceDateStartDate: '' } } },
              InitiatedDate: '', FinalDisposalIndicator: '', Result: [{ ResultText: '' }],
            }],
          } }],
        },
      } })] },
    },
    { name: 'it was told before', given: { said: somebody(), made: company(), whole: whole(), earlier: { made: {}, told: [{ whom: 'police-spi', what: 'results shared on 1 June 2026 at 16:00', about: 'd1 on 2026-06-01', message: {} }] } }, expect: 'does not apply' },
    { name: 'it goes by e-mail', given: { said: somebody(), made: company(), whole: { said: said(), made: { channel: 'EMAIL' } } }, expect: 'does not apply' },
    { name: 'nothing was decided that SPI takes', given: { said: somebody(), made: {}, whole: whole() }, expect: 'does not apply' },
  ],
});

const whatOf = ({ sharedTime }: PoliceShare): string => `results shared on ${momentInWords(sharedTime)}`;
/** A defendant on a hearing day: defendants of a case, and days of a trial, replace nobody. */
const aboutOf = ({ defendantId = '' }: SaidDefendant, { hearingDay }: PoliceShare): string => `${defendantId} on ${hearingDay}`;

/** Blank where SPI must have something and nothing is there: its limits then say so, and the message waits. */
const must = (value: string | number | undefined): string => value === undefined ? '' : String(value);
/** A field where there is a value, and none where there is not. */
const where = <K extends string, T>(name: K, value: T | undefined): { readonly [_ in K]?: T } => value === undefined ? {} : { [name]: value } as { readonly [_ in K]?: T };
/** An element that holds something; none where all that it could hold is absent. */
const filled = <T extends object>(value: T): T | undefined => Object.keys(value).length === 0 ? undefined : value;

/** The exchange is asked to take it from Common Platform to the system of the police; the key of the delivery joins it as it leaves. */
const routedTo = (destination: string | undefined, content: ResultedCaseMessage): RouteData => ({
  RequestFromSystem: { SystemID: 'C00CommonPlatform' },
  DataStream: { System: 'C00CommonPlatform', DataStreamType: 'SPIResults', DataStreamContent: { ResultedCaseMessage: content } },
  Routes: { Route: [{ RouteID: '001', RouteSourceSystem: 'C00CommonPlatform', ...where('RouteDestinationSystem', destination) }] },
});

function messageOf(made: PoliceDefendant, { header, session, urn }: PoliceCase): ResultedCaseMessage {
  return {
    ...where('Flow', header?.flow), ...where('Interface', header?.interface), ...where('SchemaVersion', header?.schemaVersion),
    Session: {
      CourtHearing: { Hearing: { CourtHearingLocation: must(session?.courtLocation), DateOfHearing: must(session?.day), TimeOfHearing: must(session?.time) }, PSAcode: must(made.psaCode) },
      Case: [{ PTIURN: must(urn), Defendant: {
        ProsecutorReference: must(made.prosecutorReference),
        ...(made.organisationName === undefined ? { CourtIndividualDefendant: individual(made) } : { CourtCorporateDefendant: corporate(made, made.organisationName) }),
        Offence: stillThere(made.offences).map(offenceOf),
      } }],
    },
  };
}

function individual(made: PoliceDefendant): SpiIndividual {
  const { telephones } = made;
  return {
    PersonDefendant: {
      BasePersonDetails: {
        PersonName: { ...where('PersonTitle', made.title), ...where('PersonGivenName1', made.givenName1), ...where('PersonGivenName2', made.givenName2), PersonFamilyName: must(made.familyName) },
        ...where('TelephoneDetails', filled({ ...where('TelephoneNumberBusiness', telephones?.business), ...where('TelephoneNumberHome', telephones?.home), ...where('TelephoneNumberMobile', telephones?.mobile) })),
        ...emailOf(made), ...where('Birthdate', made.dateOfBirth), Gender: must(made.gender),
      },
      ...where('PNCidentifier', made.pncId), ...where('BailConditions', made.bailConditions),
    },
    BailStatus: must(made.bailStatus), Address: addressOf(made), PresentAtHearing: must(made.presentAtHearing), ...where('ReasonForBailConditionsOrCustody', made.bailReasons),
  };
}

const corporate = (made: PoliceDefendant, name: string): SpiCorporate => ({
  OrganisationName: { OrganisationName: name }, ...where('PNCidentifier', made.pncId), Address: addressOf(made), PresentAtHearing: must(made.presentAtHearing), BailStatus: must(made.bailStatus),
});

function emailOf({ emails: [first, second] = [] }: PoliceDefendant): Pick<SpiIndividual['PersonDefendant']['BasePersonDetails'], 'EmailDetails'> {
  return first === undefined ? {} : { EmailDetails: { EmailAddress1: first, ...where('EmailAddress2', second) } };
}

/** A blank line is no element: SPI takes none. */
function addressOf({ addressLines = [] }: PoliceDefendant): SpiAddress {
  const [one, ...others] = addressLines;
  const rest = (['AddressLine2', 'AddressLine3', 'AddressLine4', 'AddressLine5'] as const).map((name, i) => where(name, others[i] === '' ? undefined : others[i]));
  return { SimpleAddress: Object.assign({ AddressLine1: must(one) }, ...rest) };
}

function offenceOf(made: PoliceOffence): SpiOffence {
  const { alcohol } = made;
  return {
    BaseOffenceDetails: {
      OffenceSequenceNumber: made.sequence === undefined ? '' : String(made.sequence).padStart(3, '0'), OffenceCode: must(made.code), OffenceWording: must(made.wording),
      OffenceTiming: { OffenceDateCode: must(made.dateCode), OffenceStart: { OffenceDateStartDate: must(made.startDate) }, ...(made.endDate !== undefined && { OffenceEnd: { OffenceEndDate: made.endDate } }) },
      ...where('ChargeDate', made.chargeDate), ...where('ArrestDate', made.arrestDate), ...(alcohol && { AlcoholRelatedOffence: { AlcoholLevelAmount: String(alcohol.amount), AlcoholLevelMethod: alcohol.method } }),
      ...where('VehicleRelatedOffence', filled({ ...where('VehicleCode', made.vehicleCode), ...where('VehicleRegistrationMark', made.vehicleRegistration) })),
    },
    InitiatedDate: must(made.startDate), ...where('Plea', made.plea), ...where('ModeOfTrial', made.modeOfTrial), FinalDisposalIndicator: must(made.finalDisposal),
    ...where('ConvictionDate', made.convictionDate), ...where('ConvictingCourt', made.convictingCourt), ...where('Finding', made.finding), Result: stillThere(made.results).flatMap(resultsOf),
  };
}

function resultsOf(made: PoliceResult): SpiResult[] {
  const { nextHearing: next, qualifiers = [] } = made;
  const [first, ...also]: [SpiResult, ...SpiResult[]] = [
    {
      ...where('ResultCode', made.code), ResultText: must(made.text), ...(qualifiers.length > 0 && { ResultCodeQualifier: qualifiers }),
      ...(next && { NextHearing: {
        NextHearingDetails: { CourtHearingLocation: next.courtLocation, DateOfHearing: next.day, TimeOfHearing: next.time }, ...where('NextHearingReason', next.reason === '' ? undefined : next.reason), ...where('BailStatusOffence', next.bailStatus),
      } }),
      ...where('Outcome', filled(outcomeOf(made))),
    },
    ...(made.also ?? []).map(({ code, text }) => ({ ResultCode: code, ResultText: must(text) })),
  ];
  return [first, ...also];
}

const outcomeOf = ({ penaltyPoints, amount, duration, secondaryDuration }: PoliceResult): SpiOutcome => ({
  ...where('PenaltyPoints', penaltyPoints === undefined ? undefined : String(penaltyPoints)), ...where('ResultAmountSterling', amount),
  ...where('Duration', filled({
    ...where('DurationValue', duration?.value?.toString()), ...where('DurationUnit', duration?.unit), ...where('SecondaryDurationValue', secondaryDuration?.value?.toString()), ...where('SecondaryDurationUnit', secondaryDuration?.unit),
    ...where('DurationStartDate', duration?.start), ...where('DurationEndDate', duration?.end),
  })),
});

function told({ ResultedCaseMessage: content }: { readonly ResultedCaseMessage: object }, destination?: string) {
  const message = { RouteData: {
    RequestFromSystem: { SystemID: 'C00CommonPlatform' },
    DataStream: { System: 'C00CommonPlatform', DataStreamType: 'SPIResults', DataStreamContent: { ResultedCaseMessage: content } },
    Routes: { Route: [{ RouteID: '001', RouteSourceSystem: 'C00CommonPlatform', ...(destination !== undefined && { RouteDestinationSystem: destination }) }] },
  } };
  return tell({
    whom: 'police-spi', what: 'results shared on 1 June 2026 at 16:00', about: 'd1 on 2026-06-01', message, dueAt: '2026-06-02T15:00:00.000Z', proof: 'taken',
    otherwise: 'Send the results of the defendant to the police force by e-mail, and record who took them',
  });
}
function somebody(): SaidDefendant { return { defendantId: 'd1', attendance: [], counselDays: [], offences: [] }; }
function whole(): { said: PoliceShare; made: PoliceCase } {
  return { said: said(), made: { channel: 'SPI', destination: '00501PoliceCaseSystem', urn: '01ZD1000126', session: { courtLocation: 'B01LY02', day: '2026-06-01', time: '10:00:00' }, header: { flow: 'ResultedCasesForThePolice', interface: 'LibraStandardProsecutorPolice', schemaVersion: '0.6g' } } };
}
function fullPerson(): PoliceDefendant {
  return {
    psaCode: '2577', prosecutorReference: '0100ZD0100000000001H', title: 'Ms', givenName1: 'Imogen', givenName2: 'Rue', familyName: 'Vale', dateOfBirth: '1988-11-02', gender: '2', pncId: '20071234567A', bailStatus: 'B', bailConditions: 'a;b', bailReasons: 'Strength of case',
    telephones: { business: '020 79460123', home: '020 79460124', mobile: '07700 900123' }, emails: ['a@b.example', 'c@d.example'], addressLines: ['3 Quince Court', 'Lavender Hill', 'Battersea', 'London', 'SW11 9ZY'], presentAtHearing: 'Y',
    offences: [{
      sequence: 7, code: 'CJ88116', wording: 'Assaulted somebody', dateCode: 4, startDate: '2026-05-01', endDate: '2026-05-02', chargeDate: '2026-05-04', arrestDate: '2026-05-03', alcohol: { amount: 55, method: 'B' }, vehicleCode: 'O', vehicleRegistration: 'AB12 CDE',
      plea: '1', modeOfTrial: '01', finalDisposal: 'Y', convictionDate: '2026-06-01', convictingCourt: '2577', finding: 'G',
      results: [{
        code: '1002', text: 'Imprisonment', qualifiers: ['LX', 'BA'], nextHearing: { courtLocation: 'B01EF00', day: '2026-07-01', time: '14:00:00', reason: 'For review', bailStatus: 'C' }, penaltyPoints: 6, amount: '120.00',
        duration: { value: 6, unit: 'M', start: '2026-06-01', end: '2026-12-01' }, secondaryDuration: { value: 2, unit: 'W' }, also: [{ code: '3117', text: 'Surcharge' }, { code: '3118' }],
      }],
    }],
  };
}
function company(): PoliceDefendant {
  return {
    psaCode: '2577', prosecutorReference: '0800PP0100000000001H', organisationName: 'Northfold Haulage Ltd', pncId: '20071234567B', bailStatus: 'A', addressLines: ['Unit 4', '', '', '', 'SW8 9ZT'], presentAtHearing: 'N',
    offences: [{ sequence: 0, code: 'RT88007', wording: '', dateCode: 1, startDate: '2026-05-01', vehicleRegistration: 'AB12 CDE', plea: '3', finalDisposal: 'N', results: [{ text: 'Adjourned', nextHearing: { courtLocation: 'B01EF00', day: '2026-07-01', time: '14:00:00', reason: '' } }] }],
  };
}
function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
