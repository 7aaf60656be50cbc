import { dayInWords, type Day, type Instant } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import { casePath, clip, fieldInWords, sentenceCase } from '../console/words';
import type { Compared, Watch } from '../database/entities';
import type { Severity } from '../rule/rule';
import type { ConcernKind } from './kinds';

/** Why something needs a person, the same for all that it stops: they are dealt with together. */
export interface Cause { readonly id: string; readonly kind: ConcernKind; readonly system: string; readonly what: string }

/** One thing that needs a person: what is wrong, for which case, how urgent, and where it is dealt with. No name of anybody is in it. */
export interface Concern {
  readonly id: string;
  /** The row that it comes from, which is marked when it changes. */
  readonly source: string;
  readonly cause: Cause;
  readonly severity: Severity;
  /** Blank where none is known. */
  readonly court: string;
  readonly reference: string | null;
  readonly dueAt: Instant | null;
  readonly since: Instant;
  readonly what: string;
  readonly why: string;
  readonly verb: string;
  readonly href: string;
  /** Who owns the rule of a duty, on whose desk it comes when it is long overdue. */
  readonly owner: string | null;
}

interface OfACase { readonly severity: Severity; readonly reference: string | null; readonly court: string | null }
/** How systems are called, by their ids, within a sentence. */
export type NameOf = (system: string) => string;

/** An open duty that is overdue, or whose message was held or refused. */
export interface WaitingDuty extends OfACase { readonly id: string; readonly whom: string; readonly what: string; readonly openedAt: Instant; readonly dueAt: Instant; readonly otherwise: string; readonly deliveryState: string | null; readonly lastWhy: string | null; readonly owner: string }
/** One field that nobody has decided. */
export interface WaitingDoubt extends OfACase { readonly system: string; readonly mapping: string; readonly subject: string; readonly receipt: string; readonly field: string; readonly why: string; readonly rules: readonly string[]; readonly openedAt: Instant }
export interface WaitingTask extends OfACase { readonly id: string; readonly system: string; readonly receipt: string; readonly rule: string; readonly audience: string; readonly instruction: string; readonly openedAt: Instant }
/** `account`: the number of a fines account; blank where it is about a case. */
export interface WaitingMismatch extends OfACase { readonly fingerprint: string; readonly compared: Compared; readonly system: string; readonly account: string; readonly day: Day; readonly field: string; readonly libra: string | null; readonly commonPlatform: string | null; readonly dueAt: Instant | null; readonly firstSeen: Instant }
export interface WaitingReceipt { readonly id: string; readonly severity: Severity; readonly system: string; readonly state: string; readonly why: string | null; readonly place: string | null; readonly receivedAt: Instant }
/** A part that cannot be read, and stops its lane. */
export interface ParkedPart extends OfACase { readonly id: string; readonly system: string; readonly receipt: string; readonly why: string; readonly since: Instant }
/** Whether what two systems say is about one case, person or hearing. */
export interface WaitingQuestion extends OfACase { readonly id: string; readonly of: string; readonly systems: readonly [string, string]; readonly evidence: readonly string[]; readonly askedWhy: string | null; readonly at: Instant }
/** What a watch found. */
export interface WaitingFinding extends OfACase { readonly fingerprint: string; readonly watch: Watch; readonly what: string; readonly whom: string | null; readonly why: string; readonly receipt: string | null; readonly firstSeen: Instant }

/**
 * A text without what differs from one case to the next: places in a list and the way to them, ids, days, sums and counts, and
 * the court that it begins with.
 * What is left names the cause. The number of an HTTP answer stays, since it is one.
 */
export const familyOf = (text: string): string => text.replace(/\[\d+\]/g, '').replace(/\b(?:\w+\.)+(?=\w+\.\w)/g, '')
  .replace(/\bHTTP \d{3}\b|[^\s(),;:]*\d[^\s(),;]*/g, found => found.startsWith('HTTP ') ? found : '…')
  .replace(/^Court … /, '').replace(/ \([^()]*…[^()]*\)/g, '');

const causeOf = (kind: ConcernKind, system: string, what: string, ...key: readonly string[]): Cause => ({ id: stableId('cause', kind, system, ...key), kind, system, what: clip(what, 220) });

type Draft = Omit<Concern, 'id' | 'court' | 'dueAt' | 'owner'> & { readonly court?: string | null; readonly dueAt?: Instant; readonly owner?: string };
/** Its id stays while what it comes from does, so that who claimed it keeps it when its reason changes. */
const concern = ({ court, dueAt, owner, ...draft }: Draft, apart = ''): Concern =>
  ({ ...draft, id: stableId('concern', draft.cause.kind, draft.source, apart), why: clip(draft.why, 260), court: court ?? '', dueAt: dueAt ?? null, owner: owner ?? null });

/** What a rule says to do begins with its verb: `Telephone the provider…`. */
const verbOf = (instruction: string): string => /^[A-Z][a-z]+(?= )/.exec(instruction)?.[0] ?? 'Act';
/** Where a subject has no reference, what it came in is where to look. */
const pathOf = (reference: string | null, receipt: string): string => reference === null ? `/receipts/${receipt}` : casePath(reference);

export function ofDuty({ id, whom, what, openedAt, deliveryState, lastWhy, otherwise, ...duty }: WaitingDuty, nameOf: NameOf): Concern {
  const stuck = deliveryState === 'held' ? 'The message could not go' : deliveryState === 'refused' ? 'They refused the message' : undefined;
  const unproved = [stuck, lastWhy ?? (deliveryState === 'waiting' ? 'It has not gone yet' : undefined)].filter(text => text !== undefined).join(': ');
  const family = lastWhy === null ? '' : familyOf(lastWhy);
  const cause = deliveryState === 'held' ? `Messages to ${nameOf(whom)} cannot go` : deliveryState === 'refused' ? `${sentenceCase(nameOf(whom))} refused messages` : `No proof in time from ${nameOf(whom)}`;
  return concern({
    ...duty, source: id, cause: causeOf('duty', whom, `${cause}${family === '' ? '' : `: ${family}`}`, stuck === undefined ? 'overdue' : deliveryState ?? '', family), since: openedAt,
    what: `No proof that ${nameOf(whom)} has the ${what}`, why: [unproved, otherwise].filter(text => text !== '').join('. '), verb: verbOf(otherwise), href: `/duties/${id}`,
  });
}

/** All that one set of rules could not decide about a subject is one concern. */
export function ofDoubts(doubts: readonly WaitingDoubt[]): Concern[] {
  return [...Map.groupBy(doubts, one => `${one.mapping}|${one.subject}|${one.rules.join()}`).values()].flatMap(together => {
    const [first] = together;
    if (!first) return [];
    const fields = together.map(one => one.field).sort();
    const whys = [...new Set(together.map(one => one.why))];
    const families = [...new Set(fields.map(familyOf))];
    const why = [...new Set(whys.map(familyOf))].sort().join('. ');
    return [concern({
      severity: first.severity, reference: first.reference, court: first.court, source: `${first.mapping}|${first.subject}`, since: together.map(one => one.openedAt).sort()[0] ?? first.openedAt,
      cause: causeOf('doubt', first.system, `In doubt: ${families.map(fieldInWords).join(', ')}: ${why}`, first.mapping, ...first.rules, families.join(), why),
      what: `In doubt: ${fields.map(fieldInWords).join(', ')}`, why: whys.join('. '), verb: 'Find out', href: pathOf(first.reference, first.receipt),
    }, first.rules.join())];
  });
}

export const ofTask = ({ id, system, receipt, rule, audience, instruction, openedAt, ...task }: WaitingTask): Concern => concern({
  ...task, source: id, cause: causeOf('task', system, familyOf(instruction), rule, familyOf(instruction)), since: openedAt,
  what: instruction, why: `Asked of ${audience === 'court' ? 'the court' : audience}`, verb: verbOf(instruction.replace(/^Court \S+: /, '')), href: pathOf(task.reference, receipt),
});

/** The systems that a mismatch stands between, and the field whatever its place, are its cause. */
export function ofMismatch({ fingerprint, compared, system, account, day, field, libra, commonPlatform, dueAt, firstSeen, ...mismatch }: WaitingMismatch, nameOf: NameOf): Concern {
  const [theirs, ours] = [nameOf(system), compared === 'duty' ? 'what was told' : nameOf('common-platform')];
  const lacking = libra === null ? theirs : commonPlatform === null ? ours : undefined;
  const inWords = (of: string, one: boolean): string => {
    if (field === 'case') return `${one ? 'Missing' : 'Cases are missing'} from ${lacking ?? theirs}`;
    if (field === 'account') return one ? `There is no account ${account}` : `There are no such accounts in ${theirs}`;
    return lacking === undefined ? `${sentenceCase(theirs)} and ${ours} differ: ${fieldInWords(of)}` : `${sentenceCase(lacking)} lacks ${fieldInWords(of)}`;
  };
  const where = [...mismatch.court ? [`Court ${mismatch.court}`] : [], ...account === '' ? [] : [`Account ${account}`], ...day === '' ? [] : [dayInWords(day)]].join(', ');
  return concern({
    ...mismatch, source: fingerprint, since: firstSeen, verb: 'Compare', ...(dueAt !== null && { dueAt }), cause: causeOf('mismatch', system, inWords(familyOf(field), false), compared, familyOf(field), lacking ?? ''),
    what: inWords(field, true), why: `${where === '' ? '' : `${where}. `}No rule explains it.`, href: `/mismatches/${encodeURIComponent(fingerprint)}`,
  });
}

const RECEIPTS: Readonly<Record<string, { readonly one: string; readonly many: string; readonly verb: string }>> = {
  unreadable: { one: 'cannot be read', many: 'cannot be read', verb: 'Replay' },
  contradicts: { one: 'contradicts an earlier one', many: 'contradict earlier ones', verb: 'Decide' },
  refused: { one: 'was too large to keep', many: 'were too large to keep', verb: 'Ask the sender' },
};
export function ofReceipt({ id, severity, system, state, why, place, receivedAt }: WaitingReceipt, nameOf: NameOf): Concern {
  const { one, many, verb } = RECEIPTS[state] ?? { one: `is ${state}`, many: `are ${state}`, verb: 'Look' };
  const family = why === null ? '' : familyOf(why);
  return concern({
    source: id, severity, reference: null, since: receivedAt, cause: causeOf('receipt', system, `Messages from ${nameOf(system)} ${many}${family === '' ? '' : `: ${family}`}`, state, family),
    what: `A message from ${nameOf(system)} ${one}`, why: [why, place].filter(text => text !== null).join(', at '), verb, href: `/receipts/${id}`,
  });
}

export const ofParked = ({ id, system, receipt, why, since, ...part }: ParkedPart, nameOf: NameOf): Concern => concern({
  ...part, source: id, since, cause: causeOf('parked', system, `Cases are stopped by what cannot be read from ${nameOf(system)}: ${familyOf(why)}`, familyOf(why)),
  what: 'A case is stopped by what cannot be read', why, verb: 'Replay', href: `/receipts/${receipt}`,
});

export function ofQuestion({ id, of, systems, evidence, askedWhy, at, ...question }: WaitingQuestion, nameOf: NameOf): Concern {
  const [one, other] = systems.toSorted();
  const what = `${sentenceCase(nameOf(one ?? ''))} and ${nameOf(other ?? '')} may mean the same ${of}`;
  return concern({ ...question, source: id, since: at, cause: causeOf('question', one ?? '', what, other ?? '', of), what, why: [...askedWhy === null ? [] : [askedWhy], ...evidence].join('. '), verb: 'Decide', href: `/identities/${id}` });
}

const FOUND: Readonly<Record<string, string>> = { lost: 'A duty is lost', 'not counted': 'A duty was never counted', 'no delivery': 'A duty has no message', 'no duty': 'A message has no duty', sum: 'The duties to a partner do not add up', 'red run': 'A comparison missed what it must find', 'stopped run': 'A comparison does not come further' };
const PAGES: Readonly<Record<Watch, string>> = { ledger: '/partners', census: '/census', 'source counts': '/census', silence: '/arrivals', comparison: '/runs', replay: '/replays', repair: '/repairs' };
export function ofFinding({ fingerprint, watch, what, whom, why, receipt, firstSeen, ...finding }: WaitingFinding, nameOf: NameOf): Concern {
  const sentence = `${FOUND[what] ?? what}${whom === null ? '' : ` (${nameOf(whom)})`}`;
  const href = finding.reference === null ? receipt === null ? PAGES[watch] : `/receipts/${receipt}` : casePath(finding.reference);
  return concern({ ...finding, source: fingerprint, since: firstSeen, cause: causeOf('finding', whom ?? '', `${FOUND[what] ?? familyOf(what)}${whom === null ? '' : ` (${nameOf(whom)})`}`, watch, FOUND[what] ?? familyOf(what)), what: sentence, why, verb: 'Find out', href });
}
