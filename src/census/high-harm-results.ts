import { instantFrom, londonDay, type Day, type Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import { HARMS, SIGNS, type Harm } from './high-harm-lists';

/** What a share says at its head, as far as it can be read. */
export interface CountedShare { readonly hearing: string | null; readonly hearingDay: string | null; readonly sharedAt: Instant | null; readonly court: string | null; readonly day: Day | null; readonly results: readonly CountedResult[] }
/** One result of high harm, wherever in the share it stands: once for each harm. No name of anybody is read. */
export interface CountedResult {
  readonly harm: Harm;
  /** Where it stands. */
  readonly path: string;
  /** The same result line in every share that holds it, for the same people. */
  readonly key: string;
  /** The code by which people know it. */
  readonly code: string;
  /** Ids of the person, and of the cases, with their references. */
  readonly people: readonly string[];
  readonly cases: readonly string[];
  readonly offence: string | null;
  /** Published for a notice only. */
  readonly forNotices: boolean;
}

/** Who and which case is meant at a place in the message. */
interface Around { readonly people: readonly string[]; readonly cases: readonly string[]; readonly offence: string | null }
type Fields = Readonly<Record<string, unknown>>;

/**
 * Counts the results of high harm in a share as it came. Made without the codec, the mappings and the rules: it walks through all of
 * the message and takes for a result whatever looks like one, so that one in an unexpected place is counted too. Undefined where the
 * bytes are no JSON object.
 */
export function countHighHarm(bytes: Uint8Array): CountedShare | undefined {
  const message = parsed(bytes);
  if (!message) return undefined;
  const hearing = fieldsOf(message['hearing']) ?? {};
  const sharedAt = instantFrom(textOf(message['sharedTime']) ?? '') ?? null;
  const found: CountedResult[] = [];
  const casesOf = casesByPerson(hearing);
  walk(message, '', { people: [], cases: [], offence: null });
  return {
    hearing: textOf(hearing['id']) ?? null, hearingDay: textOf(message['hearingDay']) ?? null, sharedAt, court: textOf(fieldsOf(hearing['courtCentre'])?.['code'])?.slice(0, 5) ?? null, day: sharedAt === null ? null : londonDay(sharedAt),
    results: [...new Map(found.map(one => [`${one.harm}|${one.key}`, one])).values()],
  };

  function walk(value: unknown, path: string, around: Around): void {
    if (Array.isArray(value)) { value.forEach((child: unknown, i) => walk(child, `${path}[${i}]`, around)); return; }
    const fields = fieldsOf(value);
    if (!fields) return;
    const here = withNames(fields, path, around);
    if (isResult(fields, path)) count(fields, path, here);
    for (const [name, child] of Object.entries(fields)) if (!/^deleted/i.test(name)) walk(child, path === '' ? name : `${path}.${name}`, here);
  }

  function count(result: Fields, path: string, { people, cases, offence }: Around): void {
    const code = codeOf(result);
    const line = textOf(result['judicialResultId']) ?? stableId(code, textOf(result['label']) ?? '', textOf(result['orderedDate']) ?? '', path);
    const onCases = onceEach([...cases, ...people.flatMap(person => casesOf.get(person) ?? [])]);
    for (const harm of HARMS) if (does(harm, result)) found.push({ harm, path, code, key: stableId(line, ...people.toSorted()), people, cases: onCases, offence, forNotices: result['publishedForNows'] === true });
  }
}

function isResult(fields: Fields, path: string): boolean {
  if (fields['isDeleted'] === true) return false;
  return /(^|\.)\w*[jJ]udicialResults?(\[\d+\])?$/.test(path) ? fields['judicialResult'] === undefined : 'judicialResultTypeId' in fields || 'resultDefinitionGroup' in fields;
}

function does(harm: Harm, result: Fields): boolean {
  const { codes, shortCodes, groups, statuses, words } = SIGNS[harm];
  const short = shortCodeOf(result);
  return codes.has(textOf(result['cjsCode']) ?? '') || (short !== undefined && shortCodes.has(short)) || statuses.has(textOf(result['postHearingCustodyStatus']) ?? 'none')
    || (textOf(result['resultDefinitionGroup']) ?? '').split(',').some(group => groups.has(group.toLowerCase().replace(/\s/g, '')))
    || (words?.test(textOf(result['label']) ?? '') ?? false) || (harm === 'fine' && result['isFinancialResult'] === true);
}

const shortCodeOf = (result: Fields): string | undefined => textOf(result['shortCode']) ?? /^\s*([A-Z][A-Z0-9]+) - /.exec(textOf(result['resultText']) ?? '')?.[1];
/** Codes are of the definition, never of the person. */
const codeOf = (result: Fields): string => [textOf(result['cjsCode']), shortCodeOf(result)].filter(code => code !== undefined && /^[A-Z0-9]{1,12}$/i.test(code)).join(' ') || (textOf(result['resultDefinitionGroup'])?.slice(0, 60) ?? 'without a code');

/** The names that an object gives to all that stands in it. A hearing names nobody; an application names its subject, on each of their cases. */
function withNames(fields: Fields, path: string, around: Around): Around {
  if (/rosecutionCases\[\d+\]$/.test(path)) return { ...around, cases: onceEach([textOf(fields['id']), ...identifierOf(fields)]) };
  if (/efendants\[\d+\]$/.test(path)) return { ...around, people: namesOf(fields['id'], fields['masterDefendantId']) };
  if (/defendantJudicialResults\[\d+\]$/.test(path)) return { ...around, people: namesOf(fields['defendantId'], fields['masterDefendantId']) };
  if (/(offences|courtOrderOffences)\[\d+\](\.offence)?$/.test(path)) return { ...around, offence: textOf(fields['id']) ?? around.offence };
  if (/courtApplications\[\d+\]$/.test(path)) {
    const subject = fieldsOf(fieldsOf(fields['subject'])?.['masterDefendant']) ?? {};
    const onCases = listOf(subject['defendantCase']);
    return { offence: null, people: namesOf(subject['masterDefendantId'], ...onCases.map(one => one['defendantId'])), cases: onceEach([textOf(fields['id']), textOf(fields['applicationReference']), ...onCases.flatMap(one => [textOf(one['caseId']), textOf(one['caseReference'])])]) };
  }
  return around;
}

/** The cases of each person of the hearing: for results that name only the person. */
function casesByPerson(hearing: Fields): ReadonlyMap<string, readonly string[]> {
  const cases = new Map<string, string[]>();
  for (const one of listOf(hearing['prosecutionCases'])) {
    const names = onceEach([textOf(one['id']), ...identifierOf(one)]);
    for (const defendant of listOf(one['defendants'])) for (const person of namesOf(defendant['id'], defendant['masterDefendantId'])) cases.set(person, [...cases.get(person) ?? [], ...names]);
  }
  return cases;
}

function identifierOf(onCase: Fields): (string | undefined)[] {
  const identifier = fieldsOf(onCase['prosecutionCaseIdentifier']) ?? {};
  return [textOf(identifier['caseURN']), textOf(identifier['prosecutionAuthorityReference'])];
}

const namesOf = (...ids: readonly unknown[]): string[] => onceEach(ids.map(textOf));
const onceEach = (values: readonly (string | undefined)[]): string[] => [...new Set(values.flatMap(value => value === undefined || value === '' ? [] : [value]))];
const textOf = (value: unknown): string | undefined => typeof value === 'string' ? value : undefined;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldsOf = (value: unknown): Fields | undefined => isFields(value) ? value : undefined;
const listOf = (value: unknown): readonly Fields[] => Array.isArray(value) ? value.filter(isFields) : [];

function parsed(bytes: Uint8Array): Fields | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return fieldsOf(value);
  } catch {
    return undefined;                                 // what is no JSON cannot be counted, and that is said
  }
}
