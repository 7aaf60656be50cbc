import { split, type CutPart } from '../../src/sdk';
import type { LibraCase, LibraCaseOnDay, LibraDocument, LibraList, LibraRow, LibraSession } from '../../adapters/libra/wire';
import { cutRule, saidText, type DocumentHeading, type Heading, type Standing } from './mapping';

/** What all rows of one session share. */
type Place = Omit<LibraCaseOnDay, 'caseNumber' | 'rows'>;
interface Placed { readonly place: Place; readonly caseNumber?: string; readonly key: string; readonly row: LibraRow; readonly at: string; readonly placeAt: Readonly<Record<string, string>> }

/** A session's own words win over the file name, also where they cannot be read: then the field is absent, and so in doubt. */
function placeOf(document: LibraDocument, heading: DocumentHeading, session: LibraSession, own: Standing): Place {
  const courtCode = saidText(session.ou_code) === undefined ? heading.courtCode : own.courtCode;
  const room = saidText(session.room) === undefined ? heading.room : own.room;
  const day = saidText(session.doh) === undefined ? heading.day : own.day;
  const sourceFileName = saidText(document.info?.source_file_name);
  return {
    ...(courtCode !== undefined && { courtCode }), ...(session.court !== undefined && { courtName: session.court }), ...(session.lja !== undefined && { lja: session.lja }), ...(room !== undefined && { room }),
    ...(day !== undefined && { day }), ...(sourceFileName !== undefined && { sourceFileName }),
  };
}

/**
 * Which list it stood on: what the next list of this court, room, day and session lacks is gone. The session's start
 * belongs to it, because the morning's and the afternoon's list of one room may come in two messages.
 */
const scopeOf = ({ courtCode = '', room = '', day = '' }: Standing, start = ''): string => `${courtCode}|${room}|${day}|${start}`;

/** A document without sessions is a list too: an empty one, of every session of its room. */
function scopesOf({ documents }: LibraList, made: Heading): string[] {
  return [...new Set(documents.flatMap((document, i) => {
    const heading = made.documents?.[i] ?? {};
    const sessions = document.sessions ?? [];
    return sessions.length === 0 ? [scopeOf(heading, '*')] : sessions.map((session, j) => scopeOf(placeOf(document, heading, session, heading.sessions?.[j] ?? {}), session.sstart));
  }))];
}

/** A session keeps its court, room and day where its start is changed. */
const familiesOf = (scopes: readonly string[]): string[] => [...new Set(scopes.filter(scope => !scope.endsWith('*')).map(scope => scope.replace(/[^|]*$/, '*')))];

function rowsOf({ documents }: LibraList, made: Heading): Placed[] {
  return documents.flatMap((document, i) => (document.sessions ?? []).flatMap((session, j) => {
    const heading = made.documents?.[i] ?? {};
    const place = placeOf(document, heading, session, heading.sessions?.[j] ?? {});
    const at = `documents[${i}].sessions[${j}]`;
    const listed = (session.blocks ?? []).flatMap((block, k) => (block.cases ?? []).map((row, n) => ({ row: rowIn(row, place, session.sstart, block.bstart), at: `${at}.blocks[${k}].cases[${n}]` })));
    const placeAt = whereSaid(session, at, `documents[${i}].info.source_file_name`);
    return listed.map(({ row, at: rowAt }, n) => placed(row, place, `list ${i + 1}, session ${j + 1}, row ${n + 1}`, rowAt, placeAt));
  }));
}

/** Court, room and day stand in the session, or in the file name where the session leaves them out. */
const whereSaid = (session: LibraSession, at: string, fileName: string): Record<string, string> => ({
  courtCode: saidText(session.ou_code) === undefined ? fileName : `${at}.ou_code`, room: saidText(session.room) === undefined ? fileName : `${at}.room`,
  day: saidText(session.doh) === undefined ? fileName : `${at}.doh`, courtName: `${at}.court`, lja: `${at}.lja`,
});

const rowIn = (row: LibraCase, { room }: Place, sstart?: string, bstart?: string): LibraRow =>
  ({ ...row, ...(room !== undefined && { room }), ...(sstart !== undefined && { sstart }), ...(bstart !== undefined && { bstart }) });

/** Rows of one number on one day of one court are one case; a row without a number stands alone. */
function placed(row: LibraRow, place: Place, position: string, at: string, placeAt: Placed['placeAt']): Placed {
  const caseNumber = saidText(row.caseno);
  const ownName = `no case number, room ${place.room ?? 'unknown'}, ${saidText(row.c_id) ?? position}`;
  const key = ['libra', place.courtCode ?? '', place.day ?? '', caseNumber ?? ownName].join('|');
  return { place, key, row, at, placeAt, ...(caseNumber !== undefined && { caseNumber }) };
}

function partOf(key: string, all: readonly Placed[]): CutPart[] {
  const [first] = all;
  if (!first) return [];
  const { place, caseNumber } = first;
  const rows = all.map(({ row }) => row);
  const said: LibraCaseOnDay = { ...place, ...(caseNumber !== undefined && { caseNumber }), rows };
  const references = rows.flatMap(row => [caseNumber, saidText(row.urn)?.toUpperCase(), saidText(row.asn)]).filter(text => text !== undefined);
  return [{
    subject: key, references: [...new Set(references)], scope: scopeOf(place, first.row.sstart), said,
    origin: { ...first.placeAt, caseNumber: `${first.at}.caseno`, ...Object.fromEntries(all.map(({ at }, i) => [`rows[${i}]`, at])) },
    ...(caseNumber === undefined && { unreadable: 'The row has no case number (caseno), so nobody can say which case it is' }),
  }];
}

const partsOf = (list: LibraList, made: Heading): CutPart[] => [...Map.groupBy(rowsOf(list, made), ({ key }) => key)].flatMap(([key, all]) => partOf(key, all));

const FILE_NAME = 'documents[0].info.source_file_name';

export default cutRule({
  id: 'MAP-211',
  title: 'One part per case on a court\'s day',
  why: 'A list holds the cases of a whole day; each must be kept, found and mended on its own. A case may have several rows: its defendants, or its slots.',
  evidence: ['ministryofjustice/crime-portal-gateway: src/main/kotlin/uk/gov/justice/digital/hmpps/crimeportalgateway/messaging/MessageProcessor.kt:30-42'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  loses: ['s_id, sb_id, c_id and h_id as identities: they do not last'],

  when: 'always',
  then({ said, made }) {
    const scopes = scopesOf(said, made);
    return [split(partsOf(said, made), scopes, undefined, familiesOf(scopes))];
  },

  examples: [
    {
      name: 'two rows of one case are one part; the session\'s own court and day win',
      given: {
        said: {
          documents: [{
            info: { source_file_name: '1_20112026_2577_B01LY02_ADULT_COURT_LIST_DAILY' },
            sessions: [{ ou_code: 'B01OK', doh: '21/11/2026', lja: 'South West London', sstart: '10:00', blocks: [{ bstart: '10:20', cases: [{ caseno: '26001', urn: '01zd7', asn: '9A' }, { caseno: '26002' }] }, { cases: [{ caseno: '26001' }] }] }],
          }],
        },
        made: { documents: [{ courtCode: 'B01LY', room: '2', day: '2026-11-20', sessions: [{ courtCode: 'B01OK', day: '2026-11-21' }] }] },
      },
      expect: {
        effects: [split([
          {
            subject: 'libra|B01OK|2026-11-21|26001', references: ['26001', '01ZD7', '9A'], scope: 'B01OK|2|2026-11-21|10:00',
            said: {
              courtCode: 'B01OK', lja: 'South West London', room: '2', day: '2026-11-21', sourceFileName: '1_20112026_2577_B01LY02_ADULT_COURT_LIST_DAILY', caseNumber: '26001',
              rows: [{ caseno: '26001', urn: '01zd7', asn: '9A', room: '2', sstart: '10:00', bstart: '10:20' }, { caseno: '26001', room: '2', sstart: '10:00' }],
            },
            origin: standing('documents[0].sessions[0].ou_code', FILE_NAME, 'blocks[0].cases[0]', 'blocks[1].cases[0]'),
          },
          {
            subject: 'libra|B01OK|2026-11-21|26002', references: ['26002'], scope: 'B01OK|2|2026-11-21|10:00',
            said: {
              courtCode: 'B01OK', lja: 'South West London', room: '2', day: '2026-11-21', sourceFileName: '1_20112026_2577_B01LY02_ADULT_COURT_LIST_DAILY', caseNumber: '26002',
              rows: [{ caseno: '26002', room: '2', sstart: '10:00', bstart: '10:20' }],
            },
            origin: standing('documents[0].sessions[0].ou_code', FILE_NAME, 'blocks[0].cases[1]'),
          },
        ], ['B01OK|2|2026-11-21|10:00'], undefined, ['B01OK|2|2026-11-21|*'])],
      },
    },
    {
      name: 'empty sessions and empty documents are lists too',
      given: { said: { documents: [{ sessions: [{ room: '1' }, { room: '3', blocks: [] }] }, {}] }, made: { documents: [{ courtCode: 'B01LY', day: '2026-11-21', sessions: [{ room: '1' }, { room: '3' }] }, { courtCode: 'B01OK', room: '0', day: '2026-11-21' }] } },
      expect: { effects: [split([], ['B01LY|1|2026-11-21|', 'B01LY|3|2026-11-21|', 'B01OK|0|2026-11-21|*'], undefined, ['B01LY|1|2026-11-21|*', 'B01LY|3|2026-11-21|*'])] },
    },
    {
      name: 'a row without a number parks alone; a day that cannot be read is no day, whatever the file name says',
      given: { said: { documents: [{ sessions: [{ doh: 'today', blocks: [{ cases: [{ c_id: '77' }, { caseno: '' }] }] }] }] }, made: { documents: [{ courtCode: 'B01LY', day: '2026-11-20', sessions: [{}] }] } },
      expect: {
        effects: [split([
          { subject: 'libra|B01LY||no case number, room unknown, 77', references: [], scope: 'B01LY|||', said: { courtCode: 'B01LY', rows: [{ c_id: '77' }] }, origin: standing(FILE_NAME, FILE_NAME, 'blocks[0].cases[0]'), unreadable: 'The row has no case number (caseno), so nobody can say which case it is' },
          { subject: 'libra|B01LY||no case number, room unknown, list 1, session 1, row 2', references: [], scope: 'B01LY|||', said: { courtCode: 'B01LY', rows: [{ caseno: '' }] }, origin: standing(FILE_NAME, FILE_NAME, 'blocks[0].cases[1]'), unreadable: 'The row has no case number (caseno), so nobody can say which case it is' },
        ], ['B01LY|||'], undefined, ['B01LY|||*'])],
      },
    },
  ],
});

/** Where the fields of an example's part stand in its list. */
function standing(courtCode: string, room: string, ...rows: string[]): Record<string, string> {
  const at = 'documents[0].sessions[0]';
  return {
    courtCode, room, day: `${at}.doh`, courtName: `${at}.court`, lja: `${at}.lja`, caseNumber: `${at}.${rows[0] ?? ''}.caseno`,
    ...Object.fromEntries(rows.map((row, i) => [`rows[${i}]`, `${at}.${row}`])),
  };
}
