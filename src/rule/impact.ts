import type { Line } from './apply';
import { isFields, under } from './made';
import type { Decided } from './rehearsal';

/** What was decided about one part of one message. Where doubts or tasks are not known (they were not kept), they are not compared. */
export interface Decision {
  readonly message: string;
  readonly mapping: string;
  readonly subject: string;
  readonly made: object;
  readonly lines: readonly Line[];
  readonly told: readonly { readonly rule: string; readonly whom: string; readonly what: string; readonly message: object }[];
  readonly doubts?: readonly { readonly field: string; readonly why: string; readonly rules: readonly string[] }[];
  /** Everything else that rules did: left out, deferred, asked of somebody. */
  readonly acts?: readonly { readonly rule: string; readonly act: string }[];
}

/** Messages that would come out otherwise, gathered by the way in which they do. */
export interface Impact { readonly messages: number; readonly changed: number; readonly ways: readonly Way[] }
export interface Way {
  readonly mapping: string;
  /** `defendants[].gender` */
  readonly what: string;
  readonly how: string;
  readonly rules: readonly string[];
  readonly messages: number;
  readonly examples: readonly { readonly message: string; readonly subject: string; readonly before?: string; readonly after?: string }[];
}
interface Change { readonly what: string; readonly how: string; readonly rules: readonly string[]; readonly before?: string; readonly after?: string }

export const decisionOf = ({ message, mapping, subject, outcome, told }: Decided): Decision => ({
  message, mapping: mapping.id, subject, made: outcome.made, get lines() { return outcome.lineage; }, told,
  doubts: outcome.doubts.filter(({ spreadFrom }) => spreadFrom === undefined),
  acts: outcome.effects.flatMap(({ rule, effect }) => effect.do === 'suppress' ? [{ rule, act: `left out: ${effect.reason}` }] : effect.do === 'defer' ? [{ rule, act: `waits until ${effect.until}` }] : effect.do === 'task' ? [{ rule, act: `asks ${effect.audience}: ${effect.code}` }] : []),
});

const EXAMPLES = 3;

/** Compares two runs over the same messages. Pure. */
export function impactOf(before: readonly Decision[], after: readonly Decision[]): Impact {
  const key = ({ message, mapping, subject }: Decision) => `${message}|${mapping}|${subject}`;
  const [then, now] = [new Map(before.map(one => [key(one), one])), new Map(after.map(one => [key(one), one]))];
  const changes = [...new Set([...then.keys(), ...now.keys()])].flatMap(one => changesOf(then.get(one), now.get(one)));
  const ways = [...Map.groupBy(changes, ({ decision, change }) => [decision.mapping, change.what, change.how, ...change.rules].join('|')).values()].flatMap(all => {
    const [first] = all;
    if (!first) return [];
    const { decision: { mapping }, change: { what, how, rules } } = first;
    const examples = all.slice(0, EXAMPLES).map(({ decision: { message, subject }, change }) => ({ message, subject, ...(change.before !== undefined && { before: change.before }), ...(change.after !== undefined && { after: change.after }) }));
    return [{ mapping, what, how, rules, messages: new Set(all.map(({ decision }) => decision.message)).size, examples }];
  });
  const messages = new Set([...before, ...after].map(({ message }) => message)).size;
  return { messages, changed: new Set(changes.map(({ decision }) => decision.message)).size, ways: ways.sort((a, b) => b.messages - a.messages) };
}

function changesOf(before: Decision | undefined, after: Decision | undefined): { decision: Decision; change: Change }[] {
  const decision = after ?? before;
  if (!decision) return [];
  if (!before || !after) return [{ decision, change: { what: 'the part', how: after ? 'is decided now' : 'is no longer decided', rules: [] } }];
  return [...valueChanges(before, after), ...toldChanges(before, after), ...doubtChanges(before, after), ...actChanges(before, after)].map(change => ({ decision, change }));
}

const valueChanges = (before: Decision, after: Decision): Change[] =>
  leafChanges(before.made, after.made).map(({ path, ...values }) => ({ what: general(path), ...values, rules: rulesBehind(path, before, after) }));

function leafChanges(before: object, after: object): { path: string; how: string; before?: string; after?: string }[] {
  const [then, now] = [leaves(before), leaves(after)];
  return [...new Set([...then.keys(), ...now.keys()])].flatMap(path => {
    const [was, is] = [then.get(path), now.get(path)];
    if (was === is) return [];
    return [{ path, how: was === undefined ? 'is said now' : is === undefined ? 'is no longer said' : 'changes', ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }];
  });
}

/** The rule that sets it now, and the one that set it before. */
const rulesBehind = (path: string, before: Decision, after: Decision): string[] =>
  [...new Set([before, after].flatMap(({ lines }) => lines.filter(line => line.path === path || path.startsWith(`${line.path}.`) || path.startsWith(`${line.path}[`)).map(({ rule }) => rule)))].sort(byText);

function toldChanges(before: Decision, after: Decision): Change[] {
  const most = Math.max(before.told.length, after.told.length);
  return Array.from({ length: most }, (_, i): Change[] => {
    const [was, is] = [before.told[i], after.told[i]];
    if (!was || !is) { const one = was ?? is; return one ? [{ what: `${one.whom}: ${one.what}`, how: is ? 'is told now' : 'is no longer told', rules: [one.rule] }] : []; }
    if (was.whom !== is.whom || was.what !== is.what) return [{ what: `${is.whom}: ${is.what}`, how: `is told instead of ${was.whom}: ${was.what}`, rules: [...new Set([was.rule, is.rule])] }];
    return leafChanges(was.message, is.message).map(({ path, how, ...values }) => ({ what: `${is.whom}: ${is.what}: ${general(path)}`, how, ...values, rules: rulesBehindMessage(path, before, after) }));
  }).flat();
}

/** A message is one field of what was made, so its own path is the end of a line's path. */
const rulesBehindMessage = (path: string, before: Decision, after: Decision): string[] =>
  [...new Set([before, after].flatMap(({ lines }) => lines.filter(line => line.path === path || line.path.endsWith(`.${path}`)).map(({ rule }) => rule)))].sort(byText);

function doubtChanges({ doubts: before }: Decision, { doubts: after }: Decision): Change[] {
  if (!before || !after) return [];
  const missing = (from: typeof before, to: typeof before) => from.filter(one => !to.some(({ field, why }) => field === one.field && why === one.why));
  return [
    ...missing(after, before).map(({ field, why, rules }) => ({ what: general(field), how: `comes into doubt: ${why}`, rules })),
    ...missing(before, after).map(({ field, why, rules }) => ({ what: general(field), how: `is no longer in doubt: ${why}`, rules })),
  ];
}

function actChanges({ acts: before }: Decision, { acts: after }: Decision): Change[] {
  if (!before || !after) return [];
  const missing = (from: typeof before, to: typeof before) => from.filter(one => !to.some(({ rule, act }) => rule === one.rule && act === one.act));
  return [...missing(after, before).map(({ rule, act }) => ({ what: 'the part', how: `now: ${act}`, rules: [rule] })), ...missing(before, after).map(({ rule, act }) => ({ what: 'the part', how: `no longer: ${act}`, rules: [rule] }))];
}

const general = (path: string): string => path.replace(/\[\d+\]/g, '[]');
const byText = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0;

function leaves(value: unknown, path = '', into = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(value)) for (const [i, item] of value.entries()) leaves(item, `${path}[${i}]`, into);
  else if (isFields(value)) for (const [key, inner] of Object.entries(value)) leaves(inner, under(path, key), into);
  else if (value !== undefined) into.set(path, JSON.stringify(value) ?? '');
  return into;
}
