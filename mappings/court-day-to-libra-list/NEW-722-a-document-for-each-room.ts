import { dayWithSlashes, londonDay, londonTime } from '../../src/sdk';
import { courtUnit } from '../code-tables/organisation-units';
import type { LibraBlock, LibraDocument } from '../../adapters/libra/wire';
import { fittedCases, listRule, type CaseToList, type DayToList } from './mapping';

const byNumber = (a: string, b: string): number => Number(a) - Number(b) || (a < b ? -1 : a > b ? 1 : 0);
const timeOf = ({ rows: [first] }: CaseToList): string => first?.bstart ?? '';
const twoDigits = (room: string): string => /^\d{1,2}$/.test(room) ? room.padStart(2, '0') : '00';

function documentOf({ courtCode, day, printedAt }: DayToList, room: string, cases: readonly CaseToList[]): LibraDocument {
  const doh = dayWithSlashes(day);
  const named = cases.find(one => one.courtName !== undefined);
  const inArea = cases.find(one => one.lja !== undefined);
  const times = [...new Set(cases.map(timeOf))].toSorted();
  const [start] = times.filter(time => time !== '');
  return {
    info: {
      general: { doc_type: 'EDT_Adult_Daily_Courtlist', outputtype: 'R', version: '1_0', system: 'L' },
      source_file_name: `1_${doh.replaceAll('/', '')}_${courtUnit(courtCode)?.area || '0000'}_${courtCode}${twoDigits(room)}_ADULT_COURT_LIST_DAILY`,
      start_time: `${londonTime(printedAt)}:00`,
    },
    job: { printdate: dayWithSlashes(londonDay(printedAt)), late: 'N', adbox: 'N', means: 'N' },
    sessions: [{
      ou_code: `${courtCode}${twoDigits(room)}`, doh, ...(inArea?.lja !== undefined && { lja: inArea.lja }), ...(named?.courtName !== undefined && { court: named.courtName }),
      ...(room !== '' && { room }), ...(start !== undefined && { sstart: start }), blocks: blocksOf(times, cases),
    }],
  };
}

/** A slot for each time, in the order of the day; the rows are numbered through. */
function blocksOf(times: readonly string[], cases: readonly CaseToList[]): LibraBlock[] {
  const rows = times.flatMap(time => cases.filter(one => timeOf(one) === time).flatMap(one => one.rows.map(({ room: _room, sstart: _start, bstart: _slot, ...row }) => ({ time, row: { ...row, ...(one.caseNumber !== undefined && { caseno: one.caseNumber }) } }))));
  const numbered = rows.map(({ time, row }, i) => ({ time, row: { ...row, cseq: String(i + 1) } }));
  return times.map(time => ({ ...(time !== '' && { bstart: time }), cases: numbered.filter(one => one.time === time).map(({ row }) => row) }));
}

export default listRule({
  id: 'NEW-722',
  title: 'One document for each room, one slot for each time',
  why: 'Libra prints a document for a session of a room. Its file name carries court, room and day, because readers look for them there. A hearing of several days stands on each day\'s list. Times are the court\'s wall clock. Whatever a list has no place for is lost, and is named here.',
  evidence: ['legacy formats §1.A, §3.1', 'ministryofjustice/crime-portal-gateway: src/main/kotlin/uk/gov/justice/digital/hmpps/crimeportalgateway/xml/DocumentUtils.kt:65'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  loses: ['the type of the hearing', 'who sits (judiciary)', 'reporting restrictions', 'results', 'who appears for prosecution and defence', 'the ids of hearing, defendant and offence', 'the ends of slots and sessions'],

  when: 'always',
  sets: {
    documents: ({ said, made }) => {
      const cases = fittedCases(said, made);
      return [...new Set(cases.map(({ room }) => room ?? ''))].toSorted(byNumber).map(room => documentOf(said, room, cases.filter(one => (one.room ?? '') === room)));
    },
  },

  examples: [
    {
      name: 'two rooms, and two times in one of them',
      given: {
        said: {
          courtCode: 'B01LY', day: '2026-06-01', printedAt: '2026-06-01T05:30:00.000Z',
          cases: [
            { room: '10', courtName: 'Lavender Hill', lja: 'South West London', rows: [{ bstart: '14:00', def_name: 'A' }] },
            { room: '2', caseNumber: '2600010002', rows: [{ bstart: '11:00', def_name: 'B', offences: [{ code: 'TH68010' }] }, { bstart: '11:00', def_name: 'C' }] },
            { room: '2', caseNumber: '2600010003', rows: [{ bstart: '10:00', def_name: 'D' }] },
          ],
        },
        made: { cases: [{ caseNumber: 'CP00000001', rows: [{ def_age: '30' }] }, { rows: [{ offences: [{ title: 'Theft' }] }, {}] }, {}] },
      },
      expect: {
        sets: {
          documents: [
            printed('02', [{
              ou_code: 'B01LY02', doh: '01/06/2026', room: '2', sstart: '10:00',
              blocks: [
                { bstart: '10:00', cases: [{ def_name: 'D', caseno: '2600010003', cseq: '1' }] },
                { bstart: '11:00', cases: [{ def_name: 'B', offences: [{ code: 'TH68010', title: 'Theft' }], caseno: '2600010002', cseq: '2' }, { def_name: 'C', caseno: '2600010002', cseq: '3' }] },
              ],
            }]),
            printed('10', [{ ou_code: 'B01LY10', doh: '01/06/2026', lja: 'South West London', court: 'Lavender Hill', room: '10', sstart: '14:00', blocks: [{ bstart: '14:00', cases: [{ def_name: 'A', def_age: '30', caseno: 'CP00000001', cseq: '1' }] }] }]),
          ],
        },
      },
    },
    {
      name: 'neither room nor time, in a court without an area', given: { said: { courtCode: 'B99ZZ', day: '2026-06-01', printedAt: '2026-06-01T05:30:00.000Z', cases: [{ rows: [{}] }] } },
      expect: { sets: { documents: [{ ...printed('00', [{ ou_code: 'B99ZZ00', doh: '01/06/2026', blocks: [{ cases: [{ cseq: '1' }] }] }], '0000_B99ZZ') }] } },
    },
    { name: 'an empty day', given: { said: { courtCode: 'B01LY', day: '2026-06-01', printedAt: '2026-06-01T05:30:00.000Z', cases: [] } }, expect: { sets: { documents: [] } } },
  ],
});

function printed(room: string, sessions: LibraDocument['sessions'], court = '2577_B01LY'): LibraDocument {
  return {
    info: { general: { doc_type: 'EDT_Adult_Daily_Courtlist', outputtype: 'R', version: '1_0', system: 'L' }, source_file_name: `1_01062026_${court}${room}_ADULT_COURT_LIST_DAILY`, start_time: '06:30:00' },
    job: { printdate: '01/06/2026', late: 'N', adbox: 'N', means: 'N' },
    ...(sessions && { sessions }),
  };
}
