import { dayWithSlashes, type Day } from '../../src/sdk';
import type { LibraAddress, LibraCase, LibraDocument, LibraName, LibraOffence } from './wire';

/**
 * The sandbox's day at Lavender Hill as Libra tells it. Invented people. The two systems of the sandbox agree on what the
 * table of the day says, and on nothing that it does not say.
 */
interface Listed {
  readonly caseno: string;
  readonly urn: string;
  readonly name: LibraName | string;
  readonly born?: Day;
  readonly sex: string;
  readonly address: readonly string[];
  readonly offence: LibraOffence;
}

const THEFT: LibraOffence = { oseq: '1', code: 'TH68010', title: 'Theft from a shop', sum: 'Stole goods to the value of £24.50 belonging to a shop on Lavender Hill, contrary to section 1(1) of the Theft Act 1968.' };
const ASSAULT: LibraOffence = { oseq: '1', code: 'CJ88116', title: 'Assault by beating', sum: 'Assaulted a person by beating them, contrary to section 39 of the Criminal Justice Act 1988.' };
const WORDS: LibraOffence = { oseq: '1', code: 'PU86004', title: 'Use threatening / abusive words or behaviour', sum: 'Used threatening or abusive words or behaviour within the hearing of a person likely to be caused alarm thereby.' };
const SPEEDING: LibraOffence = { oseq: '1', code: 'RT88007', title: 'Exceed 30 miles per hour on a restricted road', sum: 'Drove at a speed of 41 miles per hour on a restricted road.' };

/** Libra holds the first 35 characters of a surname. */
const LONG_SURNAME = 'Featherstonehaugh-Cholmondeley-Wriothesley'.slice(0, 35);

const ROOM_1: readonly Listed[] = [
  { caseno: '2600010001', urn: '01ZD1000126', name: { title: 'Mr', forename1: 'Rowan', surname: 'Ashby' }, born: '1994-03-17', sex: 'M', address: ['12 Larch Row', 'London', 'SW11 9ZZ'], offence: { ...THEFT, plea: 'NG' } },
  { caseno: '2600010002', urn: '01ZD1000226', name: { title: 'Ms', forename1: 'Imogen', surname: 'Vale' }, born: '1988-11-02', sex: 'F', address: ['3 Quince Court', 'London', 'SW11 9ZY'], offence: { ...ASSAULT, plea: 'G' } },
  { caseno: '2600010003', urn: '01ZD1000326', name: { title: 'Mr', forename1: 'Tobias', surname: 'Quill' }, born: '1979-06-30', sex: 'M', address: ['Flat 2', '41 Mallow Street', 'London', 'SW8 9ZX'], offence: { ...ASSAULT, plea: 'NG' } },
  // A sex code that no table knows.
  { caseno: '2600010004', urn: '01ZD1000426', name: { title: 'Ms', forename1: 'Meredith', surname: 'Lunn' }, born: '1990-01-25', sex: 'X', address: ['7 Teasel Lane', 'London', 'SW8 9ZW'], offence: { ...THEFT, plea: 'G' } },
  { caseno: '2600010011', urn: '01ZD1001126', name: { title: 'Mr', forename1: 'Piers', surname: 'Holloway' }, born: '1996-10-10', sex: 'M', address: ['23 Betony Gardens', 'London', 'SW8 9ZP'], offence: { ...ASSAULT, plea: 'NG' } },
];

const ROOM_2: readonly Listed[] = [
  // Born on another day than Common Platform says.
  { caseno: '2600010005', urn: '01ZD1000526', name: { title: 'Mr', forename1: 'Silas', surname: 'Crane' }, born: '1958-09-14', sex: 'M', address: ['19 Sorrel Way', 'London', 'SW11 9ZV'], offence: { ...WORDS, plea: 'NG' } },
  { caseno: '2600010006', urn: '01ZD1000626', name: { title: 'Miss', forename1: 'Harriet', surname: 'Blythe' }, born: '1999-12-08', sex: 'F', address: ['5 Campion Close', 'London', 'SW8 9ZU'], offence: { ...ASSAULT, plea: 'G' } },
  { caseno: '2600010007', urn: '01ZD1000726', name: 'Northfold Haulage Ltd', sex: 'N', address: ['Unit 4', 'Reedmace Estate', 'London', 'SW8 9ZT'], offence: { ...SPEEDING, plea: 'G' } },
  { caseno: '2600010008', urn: '01ZD1000826', name: { title: 'Mr', forename1: 'Jonty', surname: 'Mapleton' }, born: '1971-04-04', sex: 'M', address: ['88 Yarrow Road', 'London', 'SW11 9ZS'], offence: THEFT },
  { caseno: '2600010010', urn: '01ZD1001026', name: { title: 'Mrs', forename1: 'Clementine', surname: LONG_SURNAME }, born: '1966-07-21', sex: 'F', address: ['2 Foxglove Mews', 'London', 'SW11 9ZQ'], offence: { ...SPEEDING, plea: 'G' } },
];

const DUMMY_ROOM: readonly Listed[] = [
  { caseno: '2600010009', urn: '01ZD1000926', name: { title: 'Mr', forename1: 'Alder', surname: 'Finch' }, born: '1982-02-02', sex: 'M', address: ['1 Bracken Hill', 'London', 'SW8 9ZR'], offence: THEFT },
];

export const roomOne = (day: Day): LibraDocument => document(day, '01', '10:00', ROOM_1);
export const roomTwo = (day: Day): LibraDocument => document(day, '02', '14:00', ROOM_2);
export const dummyRoom = (day: Day): LibraDocument => document(day, '52', '14:00', DUMMY_ROOM);

function document(day: Day, room: string, start: string, listed: readonly Listed[]): LibraDocument {
  const doh = dayWithSlashes(day);
  return {
    info: {
      general: { doc_type: 'EDT_Adult_Daily_Courtlist', outputtype: 'R', version: '1_0', system: 'L' },
      source_file_name: `${Number(room)}_${doh.replaceAll('/', '')}_2577_B01LY${room}_ADULT_COURT_LIST_DAILY`,
      start_time: '06:30:00',
    },
    job: { printdate: doh, late: 'N', adbox: 'N', means: 'N' },
    sessions: [{
      ou_code: `B01LY${room}`, doh, lja: 'South West London Magistrates\' Court', panel: 'Adult Panel', court: 'Lavender Hill Magistrates\' Court', room, sstart: start,
      blocks: [{ bstart: start, desc: 'General list', cases: listed.map(row) }],
    }],
  };
}

function row({ caseno, urn, name, born, sex, address, offence }: Listed, index: number): LibraCase {
  const whole = typeof name === 'string' ? name : [name.title, name.forename1, name.surname].join(' ');
  return {
    valid: 'Y', caseno, type: 'C', urn, def_name: whole,
    ...(typeof name !== 'string' && { def_name_elements: name }),
    def_type: typeof name === 'string' ? 'O' : 'P', def_sex: sex,
    ...(born !== undefined && { def_dob: dayWithSlashes(born) }),
    def_addr: addressOf(address), inf: 'POL01', cseq: String(index + 1), listno: '1st', offences: [offence],
  };
}

const LINES = ['line1', 'line2', 'line3', 'line4', 'line5'] as const;
/** The postcode is the last. */
const addressOf = (parts: readonly string[]): LibraAddress =>
  parts.slice(0, -1).reduce<LibraAddress>((made, line, i) => ({ ...made, [LINES[i] ?? 'line5']: line }), { pcode: parts.at(-1) ?? '' });
