import type { Limit, Limits } from '../../src/sdk';
import { ADDRESS_FIELDS, BLOCK_FIELDS, CASE_FIELDS, NAME_FIELDS, OFFENCE_FIELDS, SESSION_FIELDS } from './wire';

const SOURCE = 'hmcts/pip-data-management: src/main/resources/schemas/magistrates_adult_court_list.json';
const OLD_SOURCE = 'ministryofjustice/crime-portal-gateway: StandardCourtList.xsd (deleted 2021-01-28)';

const atMost = (maxLength: number, source = SOURCE): Limit => ({ maxLength, source });
const day: Limit = { pattern: /^\d{1,2}\/\d{1,2}\/\d{4}$/, form: 'a day as 21/11/2026', source: SOURCE };
const time: Limit = { pattern: /^\d{2}:\d{2}$/, form: 'a time as 10:00', source: SOURCE };

/** The JSON schema wants exactly ten characters; nine are seen in real lists, so ten is the most and not the rule. */
const CASE: Limits = {
  caseno: { required: true, ...atMost(10) },
  def_name: { required: true, ...atMost(200) },
  def_dob: day,
  urn: atMost(40, OLD_SOURCE),
  asn: atMost(20, OLD_SOURCE),
  marker: atMost(50, OLD_SOURCE),
  type: atMost(1, OLD_SOURCE),
  def_age: { pattern: /^\d{1,3}$/, form: 'a whole number of years', source: SOURCE },
  def_type: { required: true, pattern: /^[PO]$/, form: 'P or O', source: OLD_SOURCE },
  def_sex: atMost(2, OLD_SOURCE),
  pg_name: atMost(200, OLD_SOURCE),
  sol_name: atMost(200, OLD_SOURCE),
};
const NAME: Limits = { title: atMost(35, OLD_SOURCE), forename1: atMost(35, OLD_SOURCE), forename2: atMost(35, OLD_SOURCE), forename3: atMost(35, OLD_SOURCE), surname: atMost(35, OLD_SOURCE) };
const ADDRESS: Limits = { line1: atMost(35), line2: atMost(35), line3: atMost(35), line4: atMost(35), line5: atMost(35), pcode: atMost(8) };
const OFFENCE: Limits = {
  code: { required: true, ...atMost(10) },
  title: { required: true, ...atMost(120) },
  cy_title: atMost(120),
  sum: { required: true, ...atMost(4000) },
  cy_sum: atMost(4000),
  oseq: atMost(2, OLD_SOURCE),
  maxpen: atMost(100, OLD_SOURCE),
  as: atMost(4000, OLD_SOURCE),
  cy_as: atMost(4000, OLD_SOURCE),
  sof: atMost(4000, OLD_SOURCE),
  adjreason: atMost(4000, OLD_SOURCE),
  pleadate: day,
  convdate: day,
  adjdate: day,
};
const SESSION: Limits = {
  area_code: atMost(2, OLD_SOURCE),
  ou_code: atMost(7, OLD_SOURCE),
  doh: { required: true, ...day },
  lja: { required: true, ...atMost(100) },
  court: { required: true, source: SOURCE },
  room: { required: true, pattern: /^\d{1,3}$/, form: 'a room as a number', source: SOURCE },
  sstart: { required: true, ...time },
  send: time,
};

const BLOCK: Limits = { bstart: { required: true, ...time }, bend: time, desc: atMost(50, OLD_SOURCE) };

/** Readers of lists refuse text that looks like HTML, wherever it stands; a field that has a form of its own cannot hold any. */
const HTML: Limit['forbids'] = { pattern: /<[^>]+>/, what: 'text like HTML', example: '<b>' };
const withoutHtml = (names: readonly string[], known: Limits): Limits => Object.fromEntries([
  ...Object.entries(known),
  ...names.map((name): [string, Limit] => {
    const limit = known[name] ?? { source: SOURCE };
    return [name, limit.pattern || (limit.maxLength ?? 3) < 3 ? limit : { ...limit, forbids: HTML }];
  }),
]);

const SESSIONS = 'documents[].sessions[]';
const CASES = `${SESSIONS}.blocks[].cases[]`;
const under = (path: string, limits: Limits): Limits => Object.fromEntries(Object.entries(limits).map(([name, limit]) => [`${path}.${name}`, limit]));

/** What a list may hold. Real lists break it (§ quirks in README.md): it is for what we write, never a ground to refuse what we read. */
export const limits: Limits = {
  ...under(SESSIONS, withoutHtml(SESSION_FIELDS, SESSION)),
  ...under(`${SESSIONS}.blocks[]`, withoutHtml(BLOCK_FIELDS, BLOCK)),
  ...under(CASES, withoutHtml(CASE_FIELDS, CASE)),
  ...under(`${CASES}.def_name_elements`, withoutHtml(NAME_FIELDS, NAME)),
  ...under(`${CASES}.def_addr`, withoutHtml(ADDRESS_FIELDS, ADDRESS)),
  ...under(`${CASES}.pg_addr`, withoutHtml(ADDRESS_FIELDS, ADDRESS)),
  ...under(`${CASES}.offences[]`, withoutHtml(OFFENCE_FIELDS, OFFENCE)),
};
