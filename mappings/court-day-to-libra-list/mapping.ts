import { ruleIn, type Day, type Instant, type Mapping } from '../../src/sdk';
import type { LibraAddress, LibraCaseOnDay, LibraDocument, LibraOffence, LibraRow } from '../../adapters/libra/wire';

/**
 * A court's day on its way to be a list: every case in Libra's words, written by the ways back of libra-list-to-case,
 * and nothing cut yet. The rules here say what Libra asks beyond that, and what it cannot take.
 */
export interface DayToList {
  readonly courtCode: string;
  readonly day: Day;
  readonly printedAt: Instant;
  readonly cases: readonly CaseToList[];
}
/** `caseId` is Common Platform's own id: a list has no place for it. */
export interface CaseToList extends LibraCaseOnDay { readonly caseId?: string }

/** Only what a rule changes; the rest stays as it was written. */
export interface Fitted { readonly cases?: readonly FittedCase[]; readonly documents?: readonly LibraDocument[] }
export interface FittedCase { readonly caseNumber?: string; readonly rows?: readonly FittedRow[] }
export type FittedRow = Partial<LibraRow>;
interface Whole { readonly said: DayToList; readonly made: Fitted }

const NUMBER = 'number each case';
const ROW = 'fit each row';
const OFFENCE = 'fit each offence';
const LIST = 'make the list';

const mapping: Mapping = {
  id: 'court-day-to-libra-list',
  title: 'What Common Platform said of a court\'s day, as the list that Libra\'s print service would make of it',
  from: 'court-day',
  to: 'libra',
  subject: 'a court\'s day',
  message: [],
  part: [
    { name: NUMBER, each: { said: 'cases', made: 'cases' } },
    { name: ROW, each: { said: 'cases.rows', made: 'cases.rows' } },
    { name: OFFENCE, each: { said: 'cases.rows.offences', made: 'cases.rows.offences' } },
    { name: LIST },
  ],
  place: ({ courtCode, day }: DayToList) => ({ court: courtCode, day }),
};
export default mapping;

export const caseNumberRule = ruleIn<CaseToList, FittedCase, Whole>(NUMBER);
export const rowRule = ruleIn<LibraRow, FittedRow, Whole>(ROW);
export const offenceRule = ruleIn<LibraOffence, LibraOffence, Whole>(OFFENCE);
export const listRule = ruleIn<DayToList, Fitted, Whole>(LIST);

/** The first so many characters, where there are more: never half a character, and no blank at the end. */
export function cut(text: string | undefined, most: number): string | undefined {
  return text === undefined || text.length <= most ? undefined : text.slice(0, most).replace(/[\ud800-\udbff]$/, '').trimEnd();
}

const LINES = ['line1', 'line2', 'line3', 'line4', 'line5'] as const;
const LINE_LENGTH = 35;

/** An address as Libra takes it: its first line is never blank, and no line is longer than 35 characters. */
export function fittedAddress(address: LibraAddress): LibraAddress {
  const { pcode, ...lines } = address;
  const said = LINES.flatMap(name => lines[name] ?? []);
  const placed = address.line1 === undefined ? Object.fromEntries(said.map((line, i) => [LINES[i] ?? 'line5', line])) : lines;
  return { ...Object.fromEntries(Object.entries(placed).map(([name, line]) => [name, cut(line, LINE_LENGTH) ?? line])), ...(pcode !== undefined && { pcode }) };
}
export const needsFitting = (address: LibraAddress | undefined): boolean =>
  address !== undefined && ((address.line1 === undefined && LINES.some(name => address[name] !== undefined)) || LINES.some(name => (address[name]?.length ?? 0) > LINE_LENGTH));

/** The cases as they were written, with what the rules changed laid over them. */
export const fittedCases = (said: DayToList, made: Fitted): CaseToList[] => said.cases.map((one, i) => {
  const changed = made.cases?.[i] ?? {};
  return {
    ...one, ...changed, rows: one.rows.map((row, n) => {
      const change = changed.rows?.[n] ?? {};
      const offences = row.offences?.map((offence, k) => ({ ...offence, ...change.offences?.[k] }));
      return { ...row, ...change, ...(row.def_name_elements && { def_name_elements: { ...row.def_name_elements, ...change.def_name_elements } }), ...(offences && { offences }) };
    }),
  };
});
