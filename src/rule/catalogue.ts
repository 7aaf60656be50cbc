import type { AnyExample } from './examples';
import { rowsWithoutRule, type KeptLists } from './kept-lists';
import type { Mapping, PlacedRule, Step } from './mapping';
import type { ProvenRules } from './proof';
import { InDoubt, type Effect } from './rule';
import type { Chapter, Rulebook, RuleFile } from './rulebook';

/** Everything that the rules say of themselves, as one page of Markdown for people who do not read code. Pure. */
export function catalogue(rulebook: Rulebook, lists: KeptLists): string {
  return [
    '# The rules of Casebridge',
    'Printed from the rules themselves by `npm run rules:catalogue`; a test keeps it current. Do not edit it: change the rule.',
    totals(rulebook.chapters, lists),
    HOW_TO_READ,
    ...rulebook.chapters.flatMap(one => chapter(one, lists.proven)),
    ...notCodified(rulebook.chapters, lists),
  ].join('\n\n').concat('\n');
}

const HOW_TO_READ = [
  'How to read it. The rules of a step all see the same input, and the next step sees what they made. Where an exception applies, the rule that it names does not act at all. *In doubt*: the value is left empty and listed as a doubt;',
  'what rests on it is in doubt too, every other value stands, and no person is asked unless a rule says *asks*. A message that lacks what its partner must have is held, with its duty open and its clock running.',
  'A field that no adapter knows is listed as unread; nothing is decided from it. In the examples, *given* is what the source says (and, after ⇒, what earlier steps had made of it).',
].join(' ');

function totals(chapters: readonly Chapter[], { proven, register }: KeptLists): string {
  const ids = chapters.flatMap(({ files }) => files.map(({ rule }) => rule.id));
  const ofKind = (kind: string) => new Set(ids.filter(id => id.startsWith(`${kind}-`))).size;
  const [map, wa, tp] = [ofKind('MAP'), ofKind('WA'), ofKind('TP')];
  return [
    `**${ids.length} rules**: ${map + wa + tp} rows of the register (${map} plain MAP, ${wa} workarounds WA, ${tp} transitional processes TP), and ${ofKind('NEW')} NEW, which the register lacks.`,
    '',
    `**${ids.filter(id => proven[id]).length} of them proven**: on a message, real or our own, they were seen to act (\`npx casebridge rules prove\`). An unproven rule is not counted as done: of the register's ${register.length} rows, ${register.filter(({ id }) => proven[id]).length} are codified and proven.`,
    '',
    table(['mapping', 'from', 'rules', 'proven'], chapters.map(({ mapping, files }) => [`[${mapping.id}](#${mapping.id})`, mapping.from, String(files.length), String(files.filter(({ rule }) => proven[rule.id]).length)])),
  ].join('\n');
}

function chapter({ mapping, files }: Chapter, proven: ProvenRules): string[] {
  return [
    `## ${mapping.id}`,
    `${mapping.title}. It reads what \`${mapping.from}\` says; its subject is ${mapping.subject}.`,
    steps(mapping),
    ...files.flatMap(file => ruleText(file, proven)),
  ];
}

function steps({ message, part, lane = [] }: Mapping): string {
  const line = (what: string, all: readonly Step[]) => all.length === 0 ? [] : [`- ${what}: ${all.map(stepInWords).join(' → ')}`];
  return [...line('On the whole message', message), ...line('On each part', part), ...line('On the end of the lane', lane)].join('\n');
}

const stepInWords = ({ name, each, firstThatFits }: Step): string =>
  `*${name}*${each ? ` (each of \`${each.said}\`)` : ''}${firstThatFits ? ` (the first that fits of ${firstThatFits.join(', ')})` : ''}`;

/** One rule by itself. */
export const ruleInWords = (file: RuleFile, proven: ProvenRules): string => ruleText(file, proven).join('\n\n');

function ruleText({ path, rule }: RuleFile, proven: ProvenRules): string[] {
  return [
    `### ${rule.id} ${escaped(rule.title)}`,
    escaped(rule.why),
    about(rule, path, proven[rule.id]),
    table(['example', 'given', 'what comes of it'], rule.examples.map(example => [example.name, givenInWords(example), outcomeInWords(example)])),
  ];
}

function about(rule: PlacedRule, path: string, proven: ProvenRules[string] | undefined): string {
  const line = (what: string, text: string | undefined) => text === undefined || text === '' ? [] : [`- ${what}: ${escaped(text)}`];
  return [
    ...line('Step', rule.step),
    ...line('When', rule.when === 'always' ? 'always' : Object.keys(rule.when).join('; and ')),
    ...line('Sets', Object.keys(rule.sets ?? {}).map(field => `\`${field}\``).join(', ')),
    ...line('Does', [...new Set(rule.examples.flatMap(effectsOf).map(kindInWords))].join('; ')),
    ...line('Way back', rule.back && 'yes: what was set can be written back'),
    ...line('Exception to', rule.exceptionTo),
    ...line('Loses', rule.loses?.join('; ')),
    ...line('Severity', rule.severity),
    ...line('Scope', scopeInWords(rule.scope)),
    ...line('Owner', rule.owner),
    ...line('Review by', rule.reviewBy),
    ...line('Retire when', rule.retireWhen),
    ...line('By hand', rule.staffMinutes === undefined ? undefined : `${rule.staffMinutes} minutes of a person's time on each case`),
    ...line('Proven', provenInWords(proven)),
    ...line('Evidence', rule.evidence.join('; ')),
    `- File: [${path.split('/').at(-1)}.ts](${path.replace(/^mappings\//, '')}.ts)`,
  ].join('\n');
}

const provenInWords = (proven: ProvenRules[string] | undefined): string => proven === undefined ? 'not yet: no message made it act'
  : `by ${proven.messages} ${proven.by === 'corpus' ? 'real' : 'invented'} ${proven.messages === 1 ? 'message' : 'messages'}`;

const scopeInWords = ({ courts, from, until }: PlacedRule['scope']): string =>
  `${courts === 'all' ? 'all courts' : `courts ${courts.join(', ')}`}, events from ${from}${until === undefined ? '' : ` until ${until}`}`;

const effectsOf = ({ expect }: AnyExample): readonly Effect[] => expect === 'does not apply' ? [] : expect.effects ?? [];

function kindInWords(effect: Effect): string {
  switch (effect.do) {
    case 'set': return `sets ${effect.field}`;
    case 'drop': return 'drops this one';
    case 'add': return `adds to ${effect.to}`;
    case 'move': return `moves from ${effect.from} to ${effect.to}`;
    case 'suppress': return 'leaves it out';
    case 'defer': return 'waits';
    case 'split': return 'cuts the message into parts';
    case 'tell': return `tells ${effect.whom}: ${effect.what}`;
    case 'task': return `asks ${effect.audience}: ${effect.code}`;
    case 'doubt': return `puts ${effect.field} in doubt`;
  }
}

function outcomeInWords({ expect }: AnyExample): string {
  if (expect === 'does not apply') return 'does not apply';
  const set = Object.entries(expect.sets ?? {}).map(([field, value]) => value instanceof InDoubt ? `\`${field}\` in doubt: ${value.why}` : `\`${field}\` = ${valueInWords(value)}`);
  return [...set, ...(expect.effects ?? []).map(effectInWords)].join('; ') || 'applies, and leaves everything as it is';
}

function effectInWords(effect: Effect): string {
  switch (effect.do) {
    case 'set': return `\`${effect.field}\` = ${valueInWords(effect.value)}`;
    case 'drop': return `dropped: ${effect.reason}`;
    case 'add': return `joins ${effect.to}: ${valueInWords(effect.child)}`;
    case 'move': return `moves from ${effect.from} to ${effect.to}`;
    case 'suppress': return `left out: ${effect.reason}`;
    case 'defer': return `waits until ${effect.until}, at most ${effect.atMost}`;
    case 'split': return partsInWords(effect.parts.length, effect.parts.filter(part => part.unreadable !== undefined).length);
    case 'tell': return `${effect.whom} is told (${effect.what}) by ${effect.dueAt}, proof *${effect.proof}*; otherwise: ${effect.otherwise}`;
    case 'task': return `${effect.audience} is asked: ${effect.instruction}`;
    case 'doubt': return `\`${effect.field}\` in doubt: ${effect.why}`;
  }
}

function notCodified(chapters: readonly Chapter[], lists: KeptLists): string[] {
  const without = rowsWithoutRule(lists, new Set(chapters.flatMap(({ files }) => files.map(({ rule }) => rule.id))));
  if (without.length === 0) return [];
  return [
    '## Rows of the register without a rule',
    `${without.length} of ${lists.register.length} rows, so that the count above is honest.`,
    table(['row', 'what it says', 'severity', 'why there is no rule'], without.map(({ row, reason }) => [row.id, row.title, row.severity, reason])),
  ];
}

const partsInWords = (parts: number, unreadable: number): string =>
  `${parts === 0 ? 'no part' : parts === 1 ? 'one part' : `${parts} parts`}${unreadable === 0 ? '' : `, ${unreadable} of them unreadable`}`;

const LONGEST_GIVEN = 160;

function givenInWords({ given: { said, made } }: AnyExample): string {
  const shown = [said, made].flatMap(one => one === undefined || JSON.stringify(one) === '{}' ? [] : [JSON.stringify(one) ?? '']).join(' ⇒ ');
  return shown === '' ? 'nothing' : `\`${shown.length > LONGEST_GIVEN ? `${shown.slice(0, LONGEST_GIVEN)}…` : shown}\``;
}

const LONGEST_VALUE = 120;

function valueInWords(value: unknown): string {
  if (Array.isArray(value) && value.length === 0) return 'an empty list';
  const text = JSON.stringify(value) ?? 'nothing';
  return `\`${text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text}\``;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(row => `| ${row.map(inCell).join(' | ')} |`).join('\n');

/** A bar would end the cell. */
const inCell = (text: string): string => escaped(text).replaceAll('|', '\\|');
/** Markdown reads an angle bracket as the beginning of a tag; a line break would end the line. */
const escaped = (text: string): string => text.replaceAll('<', '&lt;').replace(/\s*\n\s*/g, ' ');
