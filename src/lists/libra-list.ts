import type { EntityManager } from 'typeorm';
import type { Adapter, Raw } from '../adapter/adapter';
import { breaches } from '../adapter/limits';
import type { AdapterRegistry } from '../adapter/registry';
import type { Day, Instant } from '../case-model/london';
import type { Database } from '../database/database';
import { DoubtRow, Lane, Reference, Statement } from '../database/entities';
import { cutMessage } from '../intake/cut';
import { COMMON_PLATFORM, LIBRA } from '../reconciliation/compare-court-day';
import { applySteps } from '../rule/apply';
import { isFields } from '../rule/made';
import type { Rulebook } from '../rule/rulebook';
import { writtenBack } from '../rule/write-back';

/** What was said of a case, on its way into a list. */
export interface CaseSaid {
  readonly reference: string;
  readonly made: object;
  /** Fields that are in doubt: they are not in `made`. */
  readonly inDoubt: readonly string[];
}
/** What a list could not be made to hold, and by what. `rule` names the rule that cut it. */
export interface Loss { readonly case: string; readonly field: string; readonly why: string; readonly rule?: string }

export interface MadeList {
  readonly court: string;
  readonly day: Day;
  readonly cases: number;
  readonly wire: unknown;
  /** In the form that was asked for; a form with one document for each room has several. */
  readonly messages: readonly Raw[];
  readonly losses: readonly Loss[];
  /** What no list has a place for, by the word of the rules. */
  readonly always: readonly string[];
  /** Why the list cannot be sent as it stands. */
  readonly breaches: readonly string[];
  /** Cases that were left out, and why. */
  readonly leftOut: readonly { readonly case: string; readonly why: string }[];
  /** Which rule wrote each value of the list. */
  readonly lines: readonly { readonly path: string; readonly rule: string }[];
}

export type ListForm = 'xml' | 'json';
const OUT = 'court-day-to-libra-list';

/** Whether this is the system that takes such lists. */
export const isListedIn = (rulebook: Rulebook, system: string): boolean => rulebook.chapter(OUT).mapping.to === system;

/** Makes the list of what Common Platform last said of a court's day. Reads only. */
export async function courtDayList(database: Database, rulebook: Rulebook, adapters: AdapterRegistry, court: string, day: Day, at: Instant, form: ListForm): Promise<MadeList> {
  const manager = database.read;
  const said: CaseSaid[] = [];
  const leftOut: { case: string; why: string }[] = [];
  for (const statement of await manager.find(Statement, { where: { mapping: COMMON_PLATFORM, court, day, gone: 0 }, order: { subject: 'ASC' } })) {
    const reference = textIn(statement.made, 'caseURN') ?? textIn(statement.made, 'caseId') ?? statement.subject;
    const lane = await manager.findOneBy(Lane, { mapping: COMMON_PLATFORM, subject: statement.subject });
    const doubts = await manager.findBy(DoubtRow, { mapping: COMMON_PLATFORM, subject: statement.subject });
    if (statement.excluded) leftOut.push({ case: reference, why: `${statement.excluded.rule}: ${statement.excluded.reason}` });
    else said.push({ reference, made: await withLibrasNumber(manager, statement.made, court), inDoubt: [...doubts.map(({ field }) => field), ...(lane?.parkedWhy ? ['(a later message about it, which could not be read)'] : [])] });
  }
  return { ...listOf(rulebook, adapters.get('libra'), { court, day, at, said }, form), leftOut };
}

/** One case of such a list, as its lines there would be. Reads only. */
export async function caseAsListed(manager: EntityManager, rulebook: Rulebook, adapters: AdapterRegistry, { reference, made, inDoubt }: CaseSaid, { court, day, at }: { readonly court: string; readonly day: Day; readonly at: Instant }): Promise<Omit<MadeList, 'leftOut'>> {
  return listOf(rulebook, adapters.get('libra'), { court, day, at, said: [{ reference, made: await withLibrasNumber(manager, made, court), inDoubt }] }, 'xml');
}

/** Where Libra listed a case of this URN at this court, and always under one number, that is its number. */
async function withLibrasNumber(manager: EntityManager, made: object, court: string): Promise<object> {
  const urn = textIn(made, 'caseURN');
  if (urn === undefined || textIn(made, 'sourceReference') !== undefined) return made;
  const found = new Set<string>();
  for (const { subject } of await manager.findBy(Reference, { value: urn, mapping: LIBRA })) {
    const listed = await manager.findOneBy(Statement, { mapping: LIBRA, subject, court });
    const number = listed ? textIn(listed.made, 'sourceReference') : undefined;
    if (number !== undefined) found.add(number);
  }
  const [one, another] = found;
  return one === undefined || another !== undefined ? made : { ...made, sourceReference: one };
}

/** From what is said of each case to the list, with all that it could not hold. Pure. */
export function listOf(rulebook: Rulebook, libra: Adapter, { court, day, at, said }: { court: string; day: Day; at: Instant; said: readonly CaseSaid[] }, form: ListForm): Omit<MadeList, 'leftOut'> {
  const into = rulebook.chapter(LIBRA);
  const out = rulebook.chapter(OUT);
  const back = said.map(({ made }) => writtenBack(into, made, { court, day }));
  const whole = { courtCode: court, day, printedAt: at, cases: back.map((one, i) => ({ rows: [], ...one.said, ...caseIdOf(said[i]?.made) })) };
  const outcome = applySteps(out.mapping.part, out.rules, { said: whole, place: out.mapping.place(whole) });
  const wire = { documents: listIn(outcome.made, 'documents') };
  const other = form === 'xml' ? undefined : libra.otherForms?.[form];
  if (form !== 'xml' && !other) throw new Error(`The adapter ${libra.manifest.id} writes no ${form}`);
  return {
    court, day, cases: said.length, wire,
    messages: other ? other.write(wire) : [libra.codec.encode(wire)],
    losses: [
      ...said.flatMap(one => one.inDoubt.map(field => ({ case: one.reference, field, why: 'It is in doubt, so it is left out' }))),
      ...back.flatMap((one, i) => one.clashes.map(({ path, rules }) => ({ case: said[i]?.reference ?? '', field: path, why: `${rules.join(' and ')} write different values, so it is left out` }))),
      ...cutIn(outcome, said, whole),
      ...notComingBack(rulebook, libra, wire, said.map((one, i) => ({ ...one, number: textAt(outcome.made, `cases[${i}].caseNumber`) ?? textAt(whole, `cases[${i}].caseNumber`) ?? '' }))),
    ],
    always: out.rules.flatMap(rule => rule.id === WHOLE_LIST ? rule.loses ?? [] : []),
    breaches: [...breaches(libra.limits, wire), ...other ? breaches(other.limits, wire) : []],
    lines: [...outcome.lineage.map(({ path, rule }) => ({ path, rule })), ...back.flatMap((one, i) => one.lines.map(({ path, rule }) => ({ path: `cases[${i}].${path}`, rule })))],
  };
}

/** The rule that makes the documents says what no list has a place for. */
const WHOLE_LIST = 'NEW-722';

/** What a rule wrote shorter than it was said. */
function cutIn(outcome: ReturnType<typeof applySteps>, said: readonly CaseSaid[], whole: object): Loss[] {
  return outcome.lineage.flatMap(({ path, rule }): Loss[] => {
    const [before, after] = [valueAt(whole, path), valueAt(outcome.made, path)];
    const [, index = '', field = path] = /^cases\[(\d+)\]\.(.*)$/.exec(path) ?? [];
    const reference = said[Number(index)]?.reference ?? '';
    return leavesOf(before, field).flatMap(({ at, value }): Loss[] => {
      const now = leavesOf(after, field).find(one => one.at === at)?.value;
      return typeof value === 'string' && typeof now === 'string' && now.length < value.length && value.startsWith(now)
        ? [{ case: reference, field: at, rule, why: `It has ${value.length} characters; the first ${now.length} are in the list` }] : [];
    });
  });
}

/** The proof that nothing is lost in silence: the list is read as any list is read, and held against what was said. */
function notComingBack(rulebook: Rulebook, libra: Adapter, wire: unknown, said: readonly (CaseSaid & { readonly number: string })[]): Loss[] {
  const message = cutMessage(libra, rulebook, libra.codec.encode(wire));
  if (!message.ok) return [{ case: '', field: 'the list', why: `It could not be read again: ${message.why}` }];
  const { mapping, rules } = rulebook.chapter(LIBRA);
  const parts = message.cuts.filter(cut => cut.mapping.id === LIBRA).flatMap(cut => cut.parts);
  const read = new Map(parts.map(part => applySteps(mapping.part, rules, { said: part.said, place: mapping.place(part.said) }).made).map(one => [textIn(one, 'sourceReference'), one]));
  return said.flatMap(({ reference, made, number }) => {
    const again = new Map(leavesOf(read.get(number) ?? {}, '').map(leaf => [leaf.at, leaf.value]));
    return leavesOf(made, '').flatMap(({ at, value }): Loss[] => {
      const came = again.get(at);
      if (came === value) return [];
      if (OWN_IDS.test(at)) return [];                        // said once for all, by the rule's own word
      return [{ case: reference, field: at, why: came === undefined ? 'A Libra list has no place for it, or no code' : 'A Libra list says it otherwise' }];
    });
  });
}

const OWN_IDS = /(^|\.)(caseId|hearingId|defendantId)$/;


function leavesOf(value: unknown, at: string): { readonly at: string; readonly value: unknown }[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown, i) => leavesOf(item, `${at}[${i}]`));
  if (isFields(value)) return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, at === '' ? key : `${at}.${key}`));
  return value === undefined ? [] : [{ at, value }];
}

const valueAt = (from: unknown, path: string): unknown =>
  path.replace(/\[(\d+)\]/g, '.$1').split('.').reduce<unknown>((value, key) => typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined, from);

const textAt = (from: unknown, path: string): string | undefined => { const value = valueAt(from, path); return typeof value === 'string' ? value : undefined; };
function textIn(from: object, field: string): string | undefined {
  const value: unknown = Reflect.get(from, field);
  return typeof value === 'string' ? value : undefined;
}
const caseIdOf = (made: object | undefined): { caseId?: string } => { const caseId = made && textIn(made, 'caseId'); return caseId === undefined ? {} : { caseId }; };
function listIn(from: object, field: string): unknown[] {
  const value: unknown = Reflect.get(from, field);
  return Array.isArray(value) ? value : [];
}
