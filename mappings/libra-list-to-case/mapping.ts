import { ruleIn, type CaseOnDay, type Day, type DefendantOnDay, type Mapping, type OffenceOnDay } from '../../src/sdk';
import type { LibraCaseOnDay, LibraDocument, LibraList, LibraOffence, LibraRow, LibraSession } from '../../adapters/libra/wire';

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

function textIn(said: unknown, field: string): string | undefined {
  if (typeof said !== 'object' || said === null) return undefined;
  const value: unknown = Reflect.get(said, field);
  return typeof value === 'string' ? value : undefined;
}
