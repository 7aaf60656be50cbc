import { dayInWords } from '../case-model/london';
import type { MappingCoverage } from '../rule/coverage';
import type { AnyExample } from '../rule/examples';
import type { PlacedRule } from '../rule/mapping';
import { InDoubt } from '../rule/rule';
import type { RuleFile, Rulebook } from '../rule/rulebook';
import { countOf } from './words';

/** How often each rule acted since a moment: the parts' lists of rules, with how many parts had each list. */
export type Firings = readonly { readonly fired: string; readonly times: number }[];

export interface RuleLine { readonly id: string; readonly href: string; readonly title: string; readonly severity: string; readonly owner: string; readonly fired: string; readonly minutes: string }
export interface MappingLines { readonly title: string; readonly lines: readonly RuleLine[] }

/** Every rule by its mapping, with how often it acted and the staff minutes that it stood for. */
export function ruleList(rulebook: Rulebook, firings: Firings): MappingLines[] {
  const times = timesByRule(firings);
  return rulebook.chapters.map(({ mapping, files }) => ({ title: mapping.title, lines: files.map(({ rule }) => lineOf(rule, times.get(rule.id) ?? 0)) }));
}

export interface CoverageLines { readonly mapping: string; readonly read: string; readonly unread: readonly { readonly field: string; readonly reason: string }[]; readonly undecided: readonly { readonly rule: string; readonly href: string; readonly why: string; readonly times: string }[] }

const MOST_FIELDS = 100;

/** One mapping's fields that no rule reads, those without a reason first, and what its rules could not decide. */
export function coverageLines({ mapping, messages, fields, unread, undecided }: MappingCoverage): CoverageLines {
  const inOrder = unread.toSorted((a, b) => Number(a.reason !== undefined) - Number(b.reason !== undefined)).slice(0, MOST_FIELDS);
  return {
    mapping, read: `${(fields - unread.length).toLocaleString('en-GB')} of ${fields.toLocaleString('en-GB')} fields are read, over ${countOf(messages, 'message')}`,
    unread: inOrder.map(({ field, reason }) => ({ field, reason: reason ?? 'no reason given yet' })),
    undecided: undecided.map(({ rule, why, times }) => ({ rule, href: `/rules/${rule}`, why, times: countOf(times, 'time') })),
  };
}

function timesByRule(firings: Firings): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { fired, times: count } of firings) for (const id of fired.split(',')) times.set(id, (times.get(id) ?? 0) + count);
  return times;
}

const lineOf = ({ id, title, severity, owner, staffMinutes }: PlacedRule, fired: number): RuleLine => ({
  id, href: `/rules/${id}`, title, severity, owner, fired: fired.toLocaleString('en-GB'), minutes: staffMinutes === undefined ? '–' : (staffMinutes * fired).toLocaleString('en-GB'),
});

export interface RulePage {
  readonly title: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly clauses: readonly string[];
  readonly sets: readonly string[];
  readonly examples: readonly { readonly name: string; readonly outcome: string }[];
}

/** One rule, whole, in words. */
export function rulePage({ path, rule }: RuleFile): RulePage {
  const { courts, from, until } = rule.scope;
  const facts = {
    Why: rule.why, Evidence: rule.evidence.join('; '), Owner: rule.owner, 'Harm if it is missed': rule.severity,
    'In force': `${courts === 'all' ? 'all courts' : courts.join(', ')}, for events from ${dayInWords(from)}${until === undefined ? '' : ` to ${dayInWords(until)}`}`,
    'To be reviewed by': dayInWords(rule.reviewBy), ...(rule.retireWhen !== undefined && { 'Retires when': rule.retireWhen }), ...(rule.exceptionTo !== undefined && { 'Instead of': rule.exceptionTo }),
    ...(rule.loses && { 'What the target cannot hold': rule.loses.join('; ') }), ...(rule.staffMinutes !== undefined && { 'By hand it would take': `${rule.staffMinutes} minutes` }), Step: rule.step, File: `${path}.ts`,
  };
  return {
    title: `${rule.id}: ${rule.title}`, facts: Object.entries(facts).map(([name, value]) => ({ name, value })),
    clauses: rule.when === 'always' ? [] : Object.keys(rule.when), sets: Object.keys(rule.sets ?? {}), examples: rule.examples.map(example => ({ name: example.name, outcome: outcomeOf(example) })),
  };
}

function outcomeOf({ expect }: AnyExample): string {
  if (expect === 'does not apply') return 'does not apply';
  const sets = Object.entries(expect.sets ?? {}).map(([field, value]) => value instanceof InDoubt ? `${field} in doubt: ${value.why}` : `${field}: ${typeof value === 'object' ? 'as in the example' : String(value)}`);
  const effects = (expect.effects ?? []).map(effect => EFFECTS[effect.do]);
  return [...sets, ...effects].join('; ') || 'applies, and leaves everything as it is';
}
const EFFECTS = {
  set: 'sets a field', drop: 'leaves this one out', add: 'adds one', move: 'moves one', suppress: 'leaves it out', defer: 'waits', split: 'cuts the message into parts',
  tell: 'tells a partner', task: 'asks a person', doubt: 'puts a field in doubt',
} as const;
