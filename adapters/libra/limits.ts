import type { Limit, Limits } from '../../src/sdk';

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
  def_type: { pattern: /^[PO]$/, form: 'P or O', source: OLD_SOURCE },
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
  sum: atMost(4000),
  cy_sum: atMost(4000),
  oseq: atMost(2, OLD_SOURCE),
  maxpen: atMost(100, OLD_SOURCE),
  as: atMost(4000, OLD_SOURCE),
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
  lja: atMost(100),
  sstart: { required: true, ...time },
  send: time,
};

const SESSIONS = 'documents[].sessions[]';
const CASES = `${SESSIONS}.blocks[].cases[]`;
const under = (path: string, limits: Limits): Limits => Object.fromEntries(Object.entries(limits).map(([name, limit]) => [`${path}.${name}`, limit]));

/** What a list may hold. Real lists break it (§ quirks in README.md): it is for what we write, never a ground to refuse what we read. */
export const limits: Limits = {
  ...under(SESSIONS, SESSION),
  ...under(`${SESSIONS}.blocks[]`, { bstart: time, bend: time, desc: atMost(50, OLD_SOURCE) }),
  ...under(CASES, CASE),
  ...under(`${CASES}.def_name_elements`, NAME),
  ...under(`${CASES}.def_addr`, ADDRESS),
  ...under(`${CASES}.pg_addr`, ADDRESS),
  ...under(`${CASES}.offences[]`, OFFENCE),
};
