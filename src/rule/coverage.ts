import type { Adapter, Decoded } from '../adapter/adapter';
import { AdapterRegistry } from '../adapter/registry';
import { cutMessage } from '../intake/cut';
import { applySteps } from './apply';
import type { UnreadReasons } from './kept-lists';
import { isFields, under } from './made';
import type { Input, Mapping, PlacedRule } from './mapping';
import type { CutPart, Effect } from './rule';
import { Rulebook } from './rulebook';
import type { RehearsedMessage } from './rehearsal';
import { ReadMarks, type Place } from './read-marks';
import { behind } from './track';

/** What one mapping reads of the messages that it is given, and what nobody reads. */
export interface MappingCoverage {
  readonly mapping: string;
  readonly messages: number;
  /** Fields of the wire that at least one message fills: `hearing.prosecutionCases[].caseStatus`. */
  readonly fields: number;
  readonly unread: readonly UnreadField[];
  /** What rules could not decide, unknown codes among it, and how often. */
  readonly undecided: readonly { readonly rule: string; readonly why: string; readonly times: number }[];
}
export interface UnreadField { readonly field: string; readonly messages: number; readonly reason?: string }

/** Runs every mapping over messages and watches which fields of the wire its rules read, each message by itself. */
export function coverageOf(adapters: AdapterRegistry, rulebook: Rulebook, messages: readonly RehearsedMessage[], reasons: UnreadReasons, progress: () => void = () => undefined): MappingCoverage[] {
  const tallies = new Map(rulebook.chapters.map(({ mapping }) => [mapping.id, new Tally()]));
  for (const message of messages) { coverOne(adapters.get(message.system), rulebook, message, tallies); progress(); }
  return rulebook.chapters.flatMap(({ mapping: { id, from } }) => { const tally = tallies.get(id); return tally && tally.messages > 0 ? [tally.result(id, [reasons[id] ?? {}, reasons[from] ?? {}])] : []; });
}

class Tally {
  messages = 0;
  private readonly seen = new Map<string, { messages: number; read: boolean }>();
  private readonly undecided = new Map<string, { rule: string; why: string; times: number }>();

  add(wire: unknown, marks: ReadMarks): void {
    this.messages++;
    const inThis = new Map<string, boolean>();
    for (const { path, read } of leavesOf(wire, '', marks)) inThis.set(path, read || inThis.get(path) === true);
    for (const [path, read] of inThis) {
      const before = this.seen.get(path);
      this.seen.set(path, { messages: (before?.messages ?? 0) + 1, read: read || before?.read === true });
    }
  }

  addUndecided(rule: string, why: string): void {
    const key = `${rule}|${why}`;
    this.undecided.set(key, { rule, why, times: (this.undecided.get(key)?.times ?? 0) + 1 });
  }

  result(mapping: string, reasons: readonly Readonly<Record<string, string>>[]): MappingCoverage {
    const unread = [...this.seen].filter(([, { read }]) => !read).map(([field, { messages }]): UnreadField => {
      const reason = reasons.map(one => reasonFor(field, one)).find(one => one !== undefined);
      return { field, messages, ...(reason !== undefined && { reason }) };
    });
    return { mapping, messages: this.messages, fields: this.seen.size, unread: unread.sort((a, b) => a.field < b.field ? -1 : 1), undecided: [...this.undecided.values()].sort((a, b) => b.times - a.times) };
  }
}

/** The field's own reason, or that of the longest beginning which ends in `*`. */
export function reasonFor(field: string, reasons: Readonly<Record<string, string>>): string | undefined {
  const beginning = Object.keys(reasons).filter(name => name.endsWith('*') && field.startsWith(name.slice(0, -1))).sort((a, b) => b.length - a.length)[0];
  return reasons[field] ?? (beginning === undefined ? undefined : reasons[beginning]);
}

function coverOne(adapter: Adapter, rulebook: Rulebook, { raw, receivedAt }: RehearsedMessage, tallies: ReadonlyMap<string, Tally>): void {
  for (const mapping of rulebook.from(adapter.manifest.id).filter(({ follows }) => follows === undefined)) {   // one that follows reads no message, but what another mapping makes of it
    const tally = tallies.get(mapping.id);
    const marks = new ReadMarks();
    const decoded: Decoded<unknown>[] = [];
    const once: Adapter = { ...adapter, codec: { ...adapter.codec, decode: one => { const read = adapter.codec.decode(one); decoded.push(read); return read; } } };
    const handed: CutPart[] = [];
    const watched = watchedRules(rulebook, mapping, marks, handed);
    const message = cutMessage(once, watched, raw, receivedAt);
    const [read] = decoded;
    if (!tally || !message.ok || !read?.ok || mapping.reads?.(read.wire) === false) continue;
    for (const [i, part] of message.cuts.flatMap(({ parts }) => parts).entries()) {
      if (part.unreadable !== undefined) continue;
      coverPart(mapping, watched, part, read.wire, marks, tally);
      marks.carry(part.said, { holder: handed[i], key: 'said' });
    }
    tally.add(read.wire, marks);
  }
}

function coverPart(mapping: Mapping, rulebook: Rulebook, part: CutPart, wire: unknown, marks: ReadMarks, tally: Tally): void {
  const { doubts } = applySteps([...mapping.part, ...mapping.lane ?? []], rulebook.chapter(mapping.id).rules, { said: part.said, earlier: { made: {}, told: [] }, place: mapping.place(part.said) });
  for (const { why, rules, spreadFrom } of doubts) if (spreadFrom === undefined) tally.addUndecided(rules.join(', '), why);
  for (const [inPart, inMessage] of Object.entries(part.origin ?? {})) marks.carry(valueAt(part.said, inPart), holderOf(wire, inMessage));
}

/** One mapping's rules, each of which marks what it reads. On the whole message, what is only handed on does not count as read. */
function watchedRules(rulebook: Rulebook, mapping: Mapping, marks: ReadMarks, handed: CutPart[]): Rulebook {
  const cutting = new Set(mapping.message.map(step => step.name));
  const chapters = rulebook.chapters.filter(chapter => chapter.mapping.id === mapping.id)
    .map(chapter => ({ mapping, files: chapter.files.map(file => ({ ...file, rule: watched(file.rule, marks, cutting.has(file.rule.step) ? handed : undefined) })) }));
  return new Rulebook(chapters, rulebook.hash, rulebook.reference);
}

/** `handed` takes the parts as a cutting rule gave them, before they are copied: their fields are the message's own. */
function watched(rule: PlacedRule, marks: ReadMarks, handed: CutPart[] | undefined): PlacedRule {
  const handsOn = handed !== undefined;
  const seen = (input: Input): Input => ({ ...input, said: marks.watch(behind(input.said), handsOn), whole: isFields(input.whole) ? { ...input.whole, said: marks.watch(behind(input.whole['said']), handsOn) } : input.whole });
  const around = <T>(work: (input: Input) => T) => (input: Input): T => marks.plain(work(seen(input)), handsOn);
  const all = <T>(works: Readonly<Record<string, ((input: Input) => T) | undefined>>) => Object.fromEntries(Object.entries(works).flatMap(([name, work]) => work ? [[name, around(work)]] : []));
  const then = rule.then && around(rule.then);
  return { ...rule, when: rule.when === 'always' ? 'always' : all(rule.when), ...(rule.sets && { sets: all(rule.sets) }), ...(then && { then: (input: Input): readonly Effect[] => { const effects = then(input); handed?.push(...effects.flatMap(effect => effect.do === 'split' ? effect.parts : [])); return effects; } }) };
}

function* leavesOf(value: unknown, path: string, marks: ReadMarks): Generator<{ path: string; read: boolean }> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const at = Array.isArray(value) ? `${path}[]` : under(path, key);
    if (typeof inner === 'object' && inner !== null) yield* leavesOf(inner, at, marks);
    else if (inner !== undefined && inner !== '') yield { path: at, read: marks.wasRead(value, key) };
  }
}

function holderOf(wire: unknown, path: string): Place {
  const [, above = '', key = path] = /^(.*?)\.?([^.[\]]+|\[\d+\])$/.exec(path) ?? [];
  return { holder: valueAt(wire, above), key: key.replace(/^\[|\]$/g, '') };
}

const valueAt = (from: unknown, path: string): unknown =>
  path === '' ? from : path.replace(/\[(\d+)\]/g, '.$1').split('.').filter(key => key !== '').reduce<unknown>((value, key) => typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined, from);
