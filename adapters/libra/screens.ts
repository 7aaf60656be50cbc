import type { Screen, ScreenLine, Screens } from '../../src/sdk';
import type { Leaves, LibraCase, LibraList, LibraOffence, LibraSession } from './wire';

/*
 * What a person types into Libra of one case. Libra's screens are not public. The order is that of its own court list, which its print service makes of
 * what was typed: session, case, defendant, offence (legacy-formats.md §1.A, "Tree"; StandardCourtList.xsd of crime-portal-gateway, deleted 2021-01-28).
 */
type Asked<Name extends string> = readonly (readonly [name: Name, label: string, needed?: 'needed'])[];

const SESSION: Asked<'ou_code' | 'court' | 'lja' | 'doh' | 'room' | 'sstart'> = [
  ['ou_code', 'Court and room code (OU code)', 'needed'], ['court', 'Court', 'needed'], ['lja', 'Local justice area'], ['doh', 'Date of hearing', 'needed'], ['room', 'Court room', 'needed'], ['sstart', 'Session starts', 'needed'],
];
const CASE: Asked<'urn' | 'type' | 'inf' | 'marker' | 'linked'> = [
  ['urn', 'URN'], ['type', 'Case type: C charge, S summons'], ['inf', 'Informant'], ['marker', 'Markers'], ['linked', 'Linked cases'],
];
const ORGANISATION: Asked<'def_name'> = [['def_name', 'Name of the organisation', 'needed']];
const NAME: Asked<'title' | 'forename1' | 'forename2' | 'forename3' | 'surname'> = [
  ['title', 'Title'], ['forename1', 'First forename'], ['forename2', 'Second forename'], ['forename3', 'Third forename'], ['surname', 'Surname', 'needed'],
];
const PERSON: Asked<'def_sex' | 'def_dob'> = [['def_sex', 'Sex', 'needed'], ['def_dob', 'Date of birth', 'needed']];
const ADDRESS: Asked<'line1' | 'line2' | 'line3' | 'line4' | 'line5' | 'pcode'> = [
  ['line1', 'Address line 1', 'needed'], ['line2', 'Address line 2'], ['line3', 'Address line 3'], ['line4', 'Address line 4'], ['line5', 'Address line 5'], ['pcode', 'Postcode'],
];
const NUMBERS: Asked<'asn' | 'pnc_id' | 'cro_number' | 'nationality_1' | 'nationality_2'> = [
  ['asn', 'Arrest/summons number (ASN)'], ['pnc_id', 'PNC id'], ['cro_number', 'CRO number'], ['nationality_1', 'Nationality'], ['nationality_2', 'Second nationality'],
];
const BESIDE: Asked<'pg_type' | 'pg_name' | 'sol_name' | 'bailcond'> = [['pg_type', 'Parent or guardian: which'], ['pg_name', 'Parent or guardian: name'], ['sol_name', 'Solicitor'], ['bailcond', 'Bail conditions']];
const OFFENCE: Asked<'code' | 'title' | 'sum' | 'as' | 'plea' | 'pleadate' | 'convdate' | 'adjdate' | 'adjreason'> = [
  ['code', 'Offence code', 'needed'], ['title', 'Title', 'needed'], ['sum', 'Wording', 'needed'], ['as', 'Act'], ['plea', 'Plea'], ['pleadate', 'Date of plea'], ['convdate', 'Date of conviction'], ['adjdate', 'Adjourned to'], ['adjreason', 'Reason for adjournment'],
];

const linesOf = <Name extends string>(from: Leaves<NoInfer<Name>> | undefined, at: string, asked: Asked<Name>): ScreenLine[] =>
  asked.map(([name, label, needed]) => line(label, `${at}.${name}`, from?.[name], needed !== undefined));
const line = (label: string, field: string, value: string | undefined, needed: boolean): ScreenLine => ({ label, field, ...(value !== undefined && value.trim() !== '' && { value }), needed });

/** A number of ours begins with letters, and none of Libra's does (NEW-715): nobody may type it there. */
function caseNumber({ caseno }: LibraCase, at: string): ScreenLine {
  const known = caseno !== undefined && !/^[A-Z]/i.test(caseno) ? caseno : undefined;
  return { ...line('Case number', `${at}.caseno`, known, false), ...(known === undefined && { instead: 'Libra gives it: write it down here' }) };
}

function sessionScreens(session: LibraSession, at: string): Screen[] {
  const rows = (session.blocks ?? []).flatMap(({ cases = [], bstart }, b) => cases.map((row, c) => ({ row, bstart, at: `${at}.blocks[${b}].cases[${c}]` })));
  const [first] = rows;
  if (!first) return [];
  return [
    { title: 'Court session', lines: [...linesOf(session, at, SESSION), line('Time of the hearing', `${at}.blocks[0].bstart`, first.bstart, false)] },
    { title: 'Case', lines: [caseNumber(first.row, first.at), ...linesOf(first.row, first.at, CASE)] },
    ...rows.flatMap((one, i) => defendantScreens(one.row, one.at, i + 1)),
  ];
}

function defendantScreens(row: LibraCase, at: string, number: number): Screen[] {
  const who = row.def_type === 'O' ? linesOf(row, at, ORGANISATION) : [...linesOf(row.def_name_elements, `${at}.def_name_elements`, NAME), ...linesOf(row, at, PERSON)];
  const guardian = row.pg_addr === undefined ? [] : linesOf(row.pg_addr, `${at}.pg_addr`, ADDRESS).map(one => ({ ...one, label: `Parent or guardian: ${one.label.toLowerCase()}`, needed: false }));
  return [
    { title: `Defendant ${number}`, lines: [line('Defendant type: P person, O organisation', `${at}.def_type`, row.def_type, true), ...who, ...linesOf(row.def_addr, `${at}.def_addr`, ADDRESS), ...linesOf(row, at, NUMBERS), ...linesOf(row, at, BESIDE), ...guardian] },
    ...(row.offences ?? []).map((offence: LibraOffence, o) => ({ title: `Defendant ${number}, offence ${o + 1}`, lines: linesOf(offence, `${at}.offences[${o}]`, OFFENCE) })),
  ];
}

export const screens: Screens<LibraList> = {
  shape: 'assumed',
  source: 'Libra’s screens are not published. The order is that of its own court list: session, case, defendant, offence',
  fill: ({ documents }) => documents.flatMap(({ sessions = [] }, d) => sessions.flatMap((session, s) => sessionScreens(session, `documents[${d}].sessions[${s}]`))),
};
