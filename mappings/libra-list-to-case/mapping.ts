import { describeCaseOnDay, ruleIn, type Address, type CaseOnDay, type Day, type DefendantOnDay, type Mapping, type OffenceOnDay } from '../../src/sdk';
import type { LibraAddress, LibraCaseOnDay, LibraDocument, LibraList, LibraOffence, LibraRow, LibraSession } from '../../adapters/libra/wire';
import { isDummyAsn, isDummyUrn } from '../code-tables/spi-dummy-numbers';

/** Where and when a list, or one session of it, stands. Rooms are without leading zeros. */
export interface Standing { readonly courtCode?: string; readonly room?: string; readonly day?: Day }
export interface DocumentHeading extends Standing { readonly sessions?: readonly Standing[] }
export interface Heading { readonly documents?: readonly DocumentHeading[] }

interface WholeList { readonly said: LibraList; readonly made: Heading }
interface WholeCase { readonly said: LibraCaseOnDay; readonly made: CaseOnDay }

const FILE_NAME = 'read the file name';
const HEADING = 'read the heading';
const CUT = 'cut into parts';
const LIST = 'check the list';
const CASE = 'read the case';
const DEFENDANT = 'read each defendant';
const OFFENCE = 'read each offence';

const mapping: Mapping = {
  id: 'libra-list-to-case',
  title: 'A magistrates\' court list, as cases on a court\'s day',
  from: 'libra',
  subject: 'a case on one day of one court',
  message: [
    { name: FILE_NAME, each: { said: 'documents', made: 'documents' } },
    { name: HEADING, each: { said: 'documents.sessions', made: 'documents.sessions' } },
    { name: CUT },
  ],
  part: [
    { name: LIST },
    { name: CASE },
    { name: DEFENDANT, each: { said: 'rows', made: 'defendants' } },
    { name: OFFENCE, each: { said: 'rows.offences', made: 'defendants.offences' } },
  ],
  names: (made: CaseOnDay) => describeCaseOnDay(made, { asn: isDummyAsn, urn: isDummyUrn }),
  place(said) {
    const court = textIn(said, 'courtCode');
    const day = textIn(said, 'day');
    return { ...(court !== undefined && { court }), ...(day !== undefined && { day }) };
  },
};
export default mapping;

export const fileNameRule = ruleIn<LibraDocument, DocumentHeading, WholeList>(FILE_NAME);
export const headingRule = ruleIn<LibraSession, Standing, WholeList>(HEADING);
export const cutRule = ruleIn<LibraList, Heading, WholeList>(CUT);
export const listRule = ruleIn<LibraCaseOnDay, CaseOnDay, WholeCase>(LIST);
export const caseRule = ruleIn<LibraCaseOnDay, CaseOnDay, WholeCase>(CASE);
export const defendantRule = ruleIn<LibraRow, DefendantOnDay, WholeCase>(DEFENDANT);
export const offenceRule = ruleIn<LibraOffence, OffenceOnDay, WholeCase>(OFFENCE);

/** Text that says something: blank counts as not said. */
export const saidText = (text: string | undefined): string | undefined => text === undefined || text.trim() === '' ? undefined : text.trim();

/** A court's code as the lists write it, `b01ly00`: its first five characters in capitals, or undefined where it is no such code. */
export const courtOf = (code: string | undefined): string | undefined => /^[A-Z]\d{2}[A-Z]{2}/.exec(code?.trim().toUpperCase() ?? '')?.[0];

/** `01` and `1` are one room; a room that is no number keeps its name. */
export const roomOf = (text: string | undefined): string | undefined => {
  const said = saidText(text);
  return said !== undefined && /^\d+$/.test(said) ? String(Number(said)) : said;
};

/** What the rows of a case say of the whole case, where all that say something say the same. */
export function oneOfRows({ rows }: LibraCaseOnDay, read: (row: LibraRow) => string | undefined): string | undefined {
  const [one, another] = new Set(rows.flatMap(row => saidText(read(row)) ?? []));
  return another === undefined ? one : undefined;
}

/** Line by line; blank lines stay absent and the lines below do not move up. Undefined where every line is blank. */
export function addressOf({ line1, line2, line3, line4, line5, pcode }: LibraAddress): Address | undefined {
  const [address1, address2, address3, address4, address5, postcode] = [line1, line2, line3, line4, line5, pcode].map(saidText);
  const address = {
    ...(address1 !== undefined && { address1 }), ...(address2 !== undefined && { address2 }), ...(address3 !== undefined && { address3 }),
    ...(address4 !== undefined && { address4 }), ...(address5 !== undefined && { address5 }), ...(postcode !== undefined && { postcode }),
  };
  return Object.keys(address).length === 0 ? undefined : address;
}

/** The way back of `addressOf`. */
export const addressBack = ({ address1, address2, address3, address4, address5, postcode }: Address): LibraAddress => ({
  ...(address1 !== undefined && { line1: address1 }), ...(address2 !== undefined && { line2: address2 }), ...(address3 !== undefined && { line3: address3 }),
  ...(address4 !== undefined && { line4: address4 }), ...(address5 !== undefined && { line5: address5 }), ...(postcode !== undefined && { pcode: postcode }),
});

/** Council tax and rates that were not paid are brought by summons: they are cases. */
export const isEnforcement = (offence: LibraOffence): boolean =>
  [offence.title, offence.sum].some(text => /^non-?payment of (a )?fine/i.test(text?.trim() ?? '')) || enforcedAccountIn(offence) !== undefined;

/** `CT/Account No.: 126/13000001U` */
export const enforcedAccountIn = ({ sum }: LibraOffence): string | undefined => /\bAccount No\.?\s*:\s*([\w/-]{4,30})/i.exec(sum ?? '')?.[1];

function textIn(said: unknown, field: string): string | undefined {
  if (typeof said !== 'object' || said === null) return undefined;
  const value: unknown = Reflect.get(said, field);
  return typeof value === 'string' ? value : undefined;
}
