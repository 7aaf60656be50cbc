import { split, stableId, type Arrival, type CutPart, type ReferenceTable } from '../../src/sdk';
import { newCaseIn, operationIn, type SpiMessage } from '../../adapters/police-spi/wire';
import type { NewCaseMessage } from '../../adapters/police-spi/new-case-wire';
import { cutRule, courtOf, filled, present, type Envelope, type LiveCourt, type Prosecution } from './mapping';

/** The new case in a message, where it holds one: one part. */
function partsOf(message: SpiMessage, arrival: Arrival): CutPart[] {
  const found = newCaseIn(message);
  return found === undefined ? [] : [partOf(found, envelopeOf(message), arrival, placeOf(message))];
}

/** Where the operation and the case stand in the message. */
function placeOf(message: SpiMessage): Readonly<Record<string, string>> {
  const operation = 'SubmitRequestMes' in message ? 'SubmitRequestMes.Message.RouteData' : 'RouteData' in message ? 'RouteData' : '';
  const at = operation === '' ? 'NewCaseMessage.Case' : `${operation}.DataStream.DataStreamContent.NewCaseMessage.Case`;
  const hearing = `${at}.InitialHearing`;
  return {
    case: at, Defendant: `${at}.Defendant`, urn: `${at}.PTIURN`, prosecutor: `${at}.OriginatingOrganisation`, summons: `${at}.SummonsCode`,
    court: `${hearing}.CourtHearingLocation`, hearingDay: `${hearing}.DateOfHearing`, hearingTime: `${hearing}.TimeOfHearing`,
    ...operation !== '' && { 'envelope.asked': `${operation}.RequestFromSystem` },
  };
}

/** Who sent it to whom, by the operation in which it stood, and its own words. */
function envelopeOf(message: SpiMessage): Envelope | undefined {
  const operation = operationIn(message);
  if (operation === undefined || !('RouteData' in operation)) return undefined;
  const { RequestFromSystem: from, Routes } = operation.RouteData;
  return {
    source: filled(from?.SourceID) ?? '', destination: filled(from?.DestinationID) ?? '',
    ...present({
      routeSource: filled(Routes?.Route?.[0]?.RouteSourceSystem), routeId: filled(Routes?.Route?.[0]?.RouteID), correlationId: filled(from?.CorrelationID), asked: from, verbatim: operation.text,
    }),
  };
}

function partOf({ Case }: NewCaseMessage, envelope: Envelope | undefined, arrival: Arrival, origin: Readonly<Record<string, string>>): CutPart {
  const { PTIURN, OriginatingOrganisation, InitiationCode, CaseInitiation, SummonsCode, InitialHearing } = Case;
  const { Defendant = [], ...rest } = Case;
  const urn = filled(PTIURN)?.toUpperCase();
  const prosecutor = filled(OriginatingOrganisation);
  const court = filled(InitialHearing?.CourtHearingLocation);
  const hearingDay = filled(InitialHearing?.DateOfHearing);
  const said: Prosecution = {
    kind: 'sent',
    ...present({
      urn, prosecutor, court, initiation: filled(InitiationCode) ?? filled(CaseInitiation), summons: filled(SummonsCode), hearingDay, hearingTime: filled(InitialHearing?.TimeOfHearing),
      onCommonPlatform: arrival.reference['cases-on-common-platform']?.rows.some(row => row['Urn'] === urn),
    }),
    filter: filterOn(arrival.reference['case-filter'], hearingDay),
    ...liveCourtsOf(arrival.reference['live-courts'], court), ...present({ receivedAt: arrival.at, envelope }),
    case: rest, Defendant,
  };
  const numbers = Defendant.map(one => filled(one.ProsecutorReference)).filter(one => one !== undefined);
  return { subject: `prosecution|${prosecutor ?? ''}|${urn ?? stableId('a case without a number', JSON.stringify([rest, Defendant]))}`, references: [...urn === undefined ? [] : [urn], ...numbers], said, origin };
}

/** Strict, until a row of the table says that it is relaxed for hearings from a day on: it is a switch that somebody turns. */
function filterOn(table: ReferenceTable | undefined, day: string | undefined): 'strict' | 'relaxed' {
  const row = table?.rows.findLast(({ From = '' }) => day !== undefined && From <= day);
  return row?.['Filter'] === 'relaxed' ? 'relaxed' : 'strict';
}

function liveCourtsOf(table: ReferenceTable | undefined, court: string | undefined): Pick<Prosecution, 'liveCourts' | 'liveCourtsVersion'> {
  if (table === undefined) return {};
  const rows = court === undefined ? [] : table.rows.filter(row => row['CourtCentre'] === courtOf(court));
  return { liveCourts: rows.map(asLiveCourt), liveCourtsVersion: table.version };
}

const asLiveCourt = (row: Readonly<Record<string, string>>): LiveCourt => {
  const { CourtCentre = '', CourtRoom = '', ProsecutorCode = '', InitiationCode = '', SummonsCode = '', Urn = '', DateOfHearing = '', TimeOfHearing = '', IsLive = '' } = row;
  return { CourtCentre, CourtRoom, ProsecutorCode, InitiationCode, SummonsCode, Urn, DateOfHearing, TimeOfHearing, IsLive };
};

const REST = { PTIURN: ' 01zd1000126\n', OriginatingOrganisation: '001AA00', CaseInitiation: 'C', InitialHearing: { CourtHearingLocation: 'B01LY02', DateOfHearing: '2026-11-21', TimeOfHearing: '10:00:00' } };
const CASE = { ...REST, Defendant: [{ ProsecutorReference: '2601ZD0000000000001H' }] };
const SUMMONS = { PTIURN: '01ZD1000226', OriginatingOrganisation: '001AA00', InitiationCode: 'S', SummonsCode: 'M', InitialHearing: { DateOfHearing: '2026-11-21' } };
const ROW: LiveCourt = { CourtCentre: 'B01LY', CourtRoom: '', ProsecutorCode: '001', InitiationCode: 'C', SummonsCode: '', Urn: '', DateOfHearing: '', TimeOfHearing: '', IsLive: 'Yes' };
const placesUnder = (above: string): Readonly<Record<string, string>> => Object.fromEntries(Object.entries({
  case: '', Defendant: '.Defendant', urn: '.PTIURN', prosecutor: '.OriginatingOrganisation', summons: '.SummonsCode', court: '.InitialHearing.CourtHearingLocation', hearingDay: '.InitialHearing.DateOfHearing', hearingTime: '.InitialHearing.TimeOfHearing',
}).map(([field, path]) => [field, `${above}NewCaseMessage.Case${path}`]));
const BARE = placesUnder('');
const tableOf = (...rows: readonly Readonly<Record<string, string>>[]): ReferenceTable => ({ version: 'v1', columns: [], rows });
const HELD = tableOf({ Urn: '01ZD1000226' });
const RELAXED = tableOf({ From: '2026-11-01', Filter: 'relaxed' });
const TABLES = { 'live-courts': tableOf({ ...ROW }, { ...ROW, CourtCentre: 'B01EF' }), 'cases-on-common-platform': HELD };

export default cutRule({
  id: 'NEW-620',
  title: 'One part for each case, with the rows of its court',
  why: 'A message holds one case. Its lane is the case of one prosecutor, because two forces may use one number; the code is kept as the '
    + 'police send it (WA-044). The rows of the live-courts table that name its court go into the part, so that what was decided can be '
    + 'explained when the table is another. Messages of other kinds hold no new case.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: CPP-StdProsPoliceCase-v1-2.xsd', 'hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutors-azure-functions/…/casefilter/azure/function/ApplyFilterRules.java:68-106', 'src/decisions/reference-data-comes-with-the-message.md'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  then: ({ said, arrival }) => [split(partsOf(said, arrival))],
  examples: [
    {
      name: 'a charge at a live court', given: { said: { NewCaseMessage: { Case: CASE } }, arrival: { at: '2026-11-20T09:00:00.000Z', reference: TABLES } },
      expect: { effects: [split([{
        subject: 'prosecution|001AA00|01ZD1000126', references: ['01ZD1000126', '2601ZD0000000000001H'],
        said: {
          kind: 'sent', urn: '01ZD1000126', prosecutor: '001AA00', court: 'B01LY02', initiation: 'C', hearingDay: '2026-11-21', hearingTime: '10:00:00', filter: 'strict', onCommonPlatform: false,
          liveCourts: [ROW], liveCourtsVersion: 'v1', receivedAt: '2026-11-20T09:00:00.000Z', case: REST, Defendant: CASE.Defendant,
        },
        origin: BARE,
      }])] },
    },
    {
      name: 'a summons, from the day on which every court is live, without the other tables', given: { said: { NewCaseMessage: { Case: SUMMONS } }, arrival: { reference: { 'case-filter': RELAXED } } },
      expect: { effects: [split([{
        subject: 'prosecution|001AA00|01ZD1000226', references: ['01ZD1000226'],
        said: { kind: 'sent', urn: '01ZD1000226', prosecutor: '001AA00', initiation: 'S', summons: 'M', hearingDay: '2026-11-21', filter: 'relaxed', case: SUMMONS, Defendant: [] },
        origin: BARE,
      }])] },
    },
    {
      name: 'a case that Common Platform has', given: { said: { NewCaseMessage: { Case: { PTIURN: '01ZD1000226', OriginatingOrganisation: '001AA00' } } }, arrival: { reference: { 'cases-on-common-platform': HELD, 'case-filter': RELAXED } } },
      expect: { effects: [split([{
        subject: 'prosecution|001AA00|01ZD1000226', references: ['01ZD1000226'],
        said: { kind: 'sent', urn: '01ZD1000226', prosecutor: '001AA00', filter: 'strict', onCommonPlatform: true, case: { PTIURN: '01ZD1000226', OriginatingOrganisation: '001AA00' }, Defendant: [] },
        origin: BARE,
      }])] },
    },
    {
      name: 'a case that nobody can tell from another', given: { said: { NewCaseMessage: { Case: { OriginatingOrganisation: '001AA00' } } } },
      expect: { effects: [split([{
        subject: 'prosecution|001AA00|fac4114c-46eb-5fe1-a003-4758eb8d96ac', references: [], said: { kind: 'sent', prosecutor: '001AA00', filter: 'strict', case: { OriginatingOrganisation: '001AA00' }, Defendant: [] }, origin: BARE,
      }])] },
    },
    {
      name: 'routed, in its envelope', given: { said: { RouteData: {
        RequestFromSystem: { SourceID: ' 00101PoliceCaseSystem ', DestinationID: 'B00LIBRA', CorrelationID: '\nC1\n' }, DataStream: { DataStreamContent: { NewCaseMessage: { Case: { PTIURN: '01ZD1000226', OriginatingOrganisation: '001AA00' } } } },
        Routes: { Route: [{ RouteID: '001', RouteSourceSystem: '00101PoliceCaseSystem' }] },
      }, text: '<RouteData/>' } },
      expect: { effects: [split([{
        subject: 'prosecution|001AA00|01ZD1000226', references: ['01ZD1000226'],
        said: {
          kind: 'sent', urn: '01ZD1000226', prosecutor: '001AA00', filter: 'strict', case: { PTIURN: '01ZD1000226', OriginatingOrganisation: '001AA00' }, Defendant: [],
          envelope: {
            source: '00101PoliceCaseSystem', destination: 'B00LIBRA', routeSource: '00101PoliceCaseSystem', routeId: '001', correlationId: 'C1', verbatim: '<RouteData/>',
            asked: { SourceID: ' 00101PoliceCaseSystem ', DestinationID: 'B00LIBRA', CorrelationID: '\nC1\n' },
          },
        },
        origin: { ...placesUnder('RouteData.DataStream.DataStreamContent.'), 'envelope.asked': 'RouteData.RequestFromSystem' },
      }])] },
    },
    {
      name: 'delivered', given: { said: { SubmitRequestMes: { Message: { RouteData: { DataStream: { DataStreamContent: { NewCaseMessage: { Case: { PTIURN: '01ZD1000226' } } } } } } } } },
      expect: { effects: [split([{
        subject: 'prosecution||01ZD1000226', references: ['01ZD1000226'], said: { kind: 'sent', urn: '01ZD1000226', filter: 'strict', envelope: { source: '', destination: '' }, case: { PTIURN: '01ZD1000226' }, Defendant: [] },
        origin: { ...placesUnder('SubmitRequestMes.Message.RouteData.DataStream.DataStreamContent.'), 'envelope.asked': 'SubmitRequestMes.Message.RouteData.RequestFromSystem' },
      }])] },
    },
    { name: 'results', given: { said: { ResultedCaseMessage: { Session: { CourtHearing: { Hearing: { CourtHearingLocation: '', DateOfHearing: '', TimeOfHearing: '' }, PSAcode: '' }, Case: [] } } } }, expect: { effects: [split([])] } },
  ],
});
