/**
 * What is kept of the standing data that police systems read results by: from each file of the package only the columns that rules
 * read, with a header that says whose they are. Pure, so that a test can hold it.
 */
export const PACKAGE = '@moj-bichard7-developers/bichard7-next-data';
export const VERSION = '2.0.414';
/** Of the package's archive, as the registry gives it for this version. */
export const INTEGRITY = 'sha512-ydp2Oz2re1eXgFboNQQeO8i26SrEWMseFXOBnokKSUmdh+nHAD98J6RNaokMsZV4yZOBLVBwzl5lQKX0KXp3vA==';

const NOTICE = 'Taken from the package named here, which is published under the MIT licence by the Ministry of Justice; reduced to the columns that rules read. '
  + 'Written by npm run standing-data: do not edit.';

/** A file of the package by its name without `.json`; it throws where there is none. */
type ReadFile = (name: string) => unknown;
type Row = Readonly<Record<string, unknown>>;
export interface StandingTable { readonly file: string; readonly text: string }

export const standingTables = (read: ReadFile): StandingTable[] => [organisations(read), results(read), qualifiers(read), offences(read), codeLists(read)];

/** Courts with code, area and name, a row each; of the police only which stations a force has. */
function organisations(read: ReadFile): StandingTable {
  const units = rowsOf(read('organisation-unit')).map(row => ({
    top: text(row, 'topLevelCode'), force: text(row, 'secondLevelCode'), third: text(row, 'thirdLevelCode'), area: text(row, 'thirdLevelPsaCode'), name: text(row, 'thirdLevelName'),
  }));
  const courts = units.filter(({ top, third }) => top !== '' && third !== '00').map(({ top, force, third, area, name }) => [`${top}${force}${third}`, area, name]);
  const police = Map.groupBy(units.filter(({ top }) => top === ''), ({ force }) => force);
  return tableOf('organisation-units', 'organisation-unit', 'Courts: five characters of their code, four digits of their area, name; stations of the police: by force, two characters each', units.length, {
    courts: courts.toSorted(byFirst),
    stations: [...police].map(([force, all]) => [force, unique(all.map(({ third }) => third)).join(' ')]).toSorted(byFirst),
  });
}

const results = (read: ReadFile): StandingTable => codesOf(read, 'result-code', 'results', 'Codes of the national list of results that police systems know');
const qualifiers = (read: ReadFile): StandingTable => codesOf(read, 'result-qualifier-code', 'result-qualifiers', 'Qualifiers of results that police systems know');

/** `['TH68', '001 010']`: the first four characters of a code, then what follows them. A local code has its area before it: `0101AA001`. */
function offences(read: ReadFile): StandingTable {
  const rows = rowsOf(read('offence-code'));
  const those = (recordable: boolean) => unique(rows.filter(row => truth(row, 'recordableOnPnc') === recordable).map(row => text(row, 'cjsCode')));
  const packed = (codes: readonly string[]) => [...Map.groupBy(codes, code => code.slice(0, 4))].map(([first, all]) => [first, all.map(code => code.slice(4)).join(' ')]);
  return tableOf('offences', 'offence-code', 'Codes of offences that police systems know, by the first four characters: those recorded on the PNC, and those that are not', rows.length, {
    recorded: packed(those(true)), notRecorded: packed(those(false)),
  });
}

/** Lists of a few codes: SPI's, that of police systems, that of the PNC, and what it means. */
function codeLists(read: ReadFile): StandingTable {
  const names = {
    pleas: 'plea-status', verdicts: 'verdict', modesOfTrial: 'mode-of-trial-reason', remandStatuses: 'remand-status', durationUnits: 'duration-unit', summonses: 'summons',
    initiations: 'offence-initiation', vehicles: 'vehicle-code', alcoholMethods: 'alcohol-level-method', offenceDates: 'actual-offence-date',
  };
  const lists = Object.entries(names).map(([list, file]) => [list, rowsOf(read(file)).map(row => {
    const own = text(row, 'cjsCode');
    return [optional(row, 'spiCode') ?? own, own, optional(row, 'pncCode') ?? '', text(row, 'description')];
  }).toSorted(byFirst)] as const);
  return tableOf('code-lists', Object.values(names).join('.json, '), 'Short lists: the code in SPI, in police systems, on the PNC (blank where it has none), and its meaning', lists.reduce((sum, [, rows]) => sum + rows.length, 0), Object.fromEntries(lists));
}

function codesOf(read: ReadFile, file: string, name: string, title: string): StandingTable {
  const codes = unique(rowsOf(read(file)).map(row => text(row, 'cjsCode')));
  return tableOf(name, file, title, codes.length, { codes: codes.join(' ') });
}

/** A row to a line, so that a new version shows what changed. */
function tableOf(name: string, files: string, title: string, rows: number, content: Readonly<Record<string, string | readonly (readonly string[])[]>>): StandingTable {
  const header = { title, source: `ministryofjustice/bichard7-next-data: ${files}.json`, package: PACKAGE, version: VERSION, integrity: INTEGRITY, licence: 'MIT', notice: NOTICE };
  const fields = [...Object.entries(header), ['rows', rows] as const].map(([field, value]) => ` ${JSON.stringify(field)}: ${JSON.stringify(value)}`);
  const lists = Object.entries(content).map(([field, value]) => ` ${JSON.stringify(field)}: ${typeof value === 'string' ? JSON.stringify(value) : `[\n${value.map(row => `  ${JSON.stringify(row)}`).join(',\n')}\n ]`}`);
  return { file: `${name}.json`, text: `{\n${[...fields, ...lists].join(',\n')}\n}\n` };
}

function rowsOf(value: unknown): Row[] {
  if (!Array.isArray(value) || !value.every(isRow)) throw new Error('A file of the package is no list of rows');
  return value;
}
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
function optional(row: Row, column: string): string | undefined {
  const value = row[column];
  return typeof value === 'string' ? value.trim() : undefined;
}
function text(row: Row, column: string): string {
  const value = optional(row, column);
  if (value === undefined) throw new Error(`A row of the package has no text in ${column}`);
  return value;
}
function truth(row: Row, column: string): boolean {
  const value = row[column];
  if (typeof value !== 'boolean') throw new Error(`A row of the package says neither yes nor no in ${column}`);
  return value;
}
const unique = (codes: readonly string[]): string[] => [...new Set(codes)].toSorted();
const byFirst = ([a = '']: readonly string[], [b = '']: readonly string[]): number => a < b ? -1 : a > b ? 1 : 0;
