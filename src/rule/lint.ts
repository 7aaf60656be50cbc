import { dayFrom } from '../case-model/london';
import { doneBy, exampleProblem, fitsIn, inputOf, same, unprovenClauses } from './examples';
import type { Mapping, PlacedRule } from './mapping';
import { SEVERITIES } from './rule';
import type { Chapter, Rulebook, RuleFile } from './rulebook';

/** What is wrong with a file, and what to do about it. */
export interface Finding { readonly file: string; readonly what: string; readonly mend: string }
/** The sources under `mappings/`, by path from the top of the house: `mappings/code-tables/libra-sex.ts` → its text. */
export type Sources = ReadonlyMap<string, string>;

/** Everything that the compiler cannot see in the rules, their mappings and their tables. Pure: it reads nothing but its input. */
export function lint(rulebook: Rulebook, sources: Sources): Finding[] {
  return [...rulebook.chapters.flatMap(chapter => lintChapter(chapter)), ...sharedIds(rulebook), ...lintImports(sources), ...lintTables(sources)];
}

export function lintChapter({ mapping, files }: Chapter): Finding[] {
  const rules = files.map(file => file.rule);
  return [...files.flatMap(file => lintRule(file, mapping, rules)), ...lintSteps(mapping, files), ...contradictions(mapping, files)];
}

export function lintRule({ path, rule }: RuleFile, mapping: Mapping, all: readonly PlacedRule[]): Finding[] {
  const found = (what: string, mend: string): Finding => ({ file: path, what, mend });
  return [
    ...aboutFindings(rule, found),
    ...(path.split('/').at(-1)?.startsWith(`${rule.id}-`) ? [] : [found(`It holds rule ${rule.id}`, 'Give the file the id of its rule')]),
    ...(stepsOf(mapping).some(step => step.name === rule.step) ? [] : [found(`The mapping has no step "${rule.step}"`, 'Use a definer of its own mapping.ts')]),
    ...(rule.exceptionTo === undefined || all.some(other => other.id === rule.exceptionTo && other.step === rule.step) ? [] : [found(`It is an exception to ${rule.exceptionTo}, which its step does not have`, 'Name a rule of the same step')]),
    ...lostFields(rule, all).map(field => found(`It is an exception to ${rule.exceptionTo ?? ''}, which also sets ${field} and would leave it absent`, 'Set it here too, name it in leavesOut, or move the field in question into a rule of its own')),
    ...(rule.examples.some(example => example.expect !== 'does not apply') ? [] : [found('No example shows it at work', 'Add one to which it applies')]),
    ...unprovenClauses(rule).map(clause => found(`No example isolates the clause "${clause}"`, 'Add one that does not apply because of this clause alone')),
    ...rule.examples.flatMap(example => {
      const problem = exampleProblem(rule, example);
      return problem === undefined ? [] : [found(`Its example "${example.name}" does not hold: ${problem}`, 'Mend the rule, or the example if the rule is right')];
    }),
  ];
}

/** What a yielding rule would have set, and nothing sets in its place. */
function lostFields(rule: PlacedRule, all: readonly PlacedRule[]): string[] {
  const yielding = all.find(other => other.id === rule.exceptionTo && other.step === rule.step);
  return Object.keys(yielding?.sets ?? {}).filter(field => !(field in (rule.sets ?? {})) && !rule.leavesOut?.includes(field));
}

function aboutFindings(rule: PlacedRule, found: (what: string, mend: string) => Finding): Finding[] {
  const blank = (['title', 'why', 'owner'] as const).filter(field => isGap(rule[field]));
  const days = [rule.reviewBy, rule.scope.from, ...(rule.scope.until === undefined ? [] : [rule.scope.until])];
  return [
    ...blank.map(field => found(`Its ${field} is blank`, 'Say it in a sentence')),
    ...(!rule.evidence.every(isGap) ? [] : [found('It has no evidence', 'Say where this is written, or who said it and when')]),
    ...(SEVERITIES.includes(rule.severity) ? [] : [found('Its severity is none of ours', `Use one of ${SEVERITIES.join(', ')}`)]),
    ...days.filter(day => dayFrom(day) === undefined).map(day => found(`${day} is not a day`, 'Write days as 2027-06-30')),
    ...(/^(WA|TP)-/.test(rule.id) && isGap(rule.retireWhen ?? '') ? [found('It is a workaround or a transitional process without an end', 'Say in retireWhen when it can go')] : []),
  ];
}

/** `npx casebridge rules new` leaves `…` where a person must say something. */
const isGap = (text: string): boolean => ['', '…'].includes(text.trim());

const stepsOf = (mapping: Mapping) => [...mapping.message, ...mapping.part, ...mapping.lane ?? []];

/** A step that tries its rules in order must list exactly the rules that it has. */
function lintSteps(mapping: Mapping, files: readonly RuleFile[]): Finding[] {
  const file = `mappings/${mapping.id}/mapping`;
  return stepsOf(mapping).flatMap(({ name, firstThatFits }) => {
    if (!firstThatFits) return [];
    const ids = files.filter(({ rule }) => rule.step === name).map(({ rule }) => rule.id);
    const unknown = firstThatFits.filter(id => !ids.includes(id)).map(id => ({ file, what: `Step "${name}" lists ${id}, which has no file`, mend: 'Write the rule, or take it off the list' }));
    const unlisted = ids.filter(id => !firstThatFits.includes(id)).map(id => ({ file, what: `Step "${name}" does not list ${id}`, mend: 'Say in which place it is tried' }));
    return [...unknown, ...unlisted];
  });
}

/** Two rules of one step that set a field differently on some example of theirs, and neither yields to the other. */
function contradictions(mapping: Mapping, files: readonly RuleFile[]): Finding[] {
  return stepsOf(mapping).filter(step => !step.firstThatFits).flatMap(step => {
    const ofStep = files.filter(({ rule }) => rule.step === step.name);
    return ofStep.flatMap(file => file.rule.examples.flatMap(example => clashesOn(example.name, inputOf(example), file, ofStep)));
  });
}

function clashesOn(example: string, input: ReturnType<typeof inputOf>, file: RuleFile, ofStep: readonly RuleFile[]): Finding[] {
  if (!fitsIn(file.rule, input)) return [];
  const fitting = ofStep.map(({ rule }) => rule).filter(rule => fitsIn(rule, input));
  const silenced = new Set(fitting.map(rule => rule.exceptionTo));
  if (silenced.has(file.rule.id)) return [];
  const sets = setsOrNone(file.rule, input);
  return fitting.filter(other => other !== file.rule && !silenced.has(other.id) && scopesMeet(file.rule, other)).flatMap(other => {
    const theirs = setsOrNone(other, input);
    const field = Object.keys(sets).find(name => name in theirs && !same(sets[name], theirs[name]));
    return field === undefined ? [] : [{ file: file.path, what: `On its example "${example}", ${file.rule.id} and ${other.id} set ${field} differently`, mend: 'Add a clause to one of them, or make one an exception to the other' }];
  });
}

const setsOrNone = (rule: PlacedRule, input: ReturnType<typeof inputOf>): Readonly<Record<string, unknown>> => { try { return doneBy(rule, input).sets; } catch { return {}; } };

function scopesMeet({ scope: a }: PlacedRule, { scope: b }: PlacedRule): boolean {
  const courtsMeet = a.courts === 'all' || b.courts === 'all' || a.courts.some(court => b.courts.includes(court));
  return courtsMeet && (a.until === undefined || b.from <= a.until) && (b.until === undefined || a.from <= b.until);
}

function sharedIds({ chapters }: Rulebook): Finding[] {
  const files = chapters.flatMap(chapter => chapter.files);
  return files.filter((file, i) => files.findIndex(other => other.rule.id === file.rule.id) !== i)
    .map(({ path, rule }) => ({ file: path, what: `Another file holds ${rule.id} too`, mend: 'Give this rule an id of its own' }));
}

const ALLOWED_IN_RULES = [/^\.\.\/\.\.\/src\/sdk$/, /^\.\/mapping$/, /\/([a-z-]+-)?wire$/, /^\.\.\/code-tables\//];
const ALLOWED_IN_TABLES = [/^\.\.\/\.\.\/src\/sdk$/, /^\.\/(standing-data\/)?[^/]+$/];

export function lintImports(sources: Sources): Finding[] {
  return [...sources].filter(([file]) => file.endsWith('.ts')).flatMap(([file, text]) => {
    const allowed = isTable(file) ? ALLOWED_IN_TABLES : ALLOWED_IN_RULES;
    const imported = [...text.matchAll(/\b(?:from|import|require\()\s*\(?\s*['"]([^'"]+)['"]/g)].map(match => match[1] ?? '');
    return imported.filter(path => !allowed.some(pattern => pattern.test(path))).map(path => ({
      file, what: `It imports ${path}`, mend: 'A rule imports src/sdk, its mapping, a wire.ts and code tables, so that it stays pure; move what it needs there',
    }));
  });
}

export function lintTables(sources: Sources): Finding[] {
  return [...sources].filter(([file, text]) => isTable(file) && !hasSource(file, text))
    .map(([file]) => ({ file, what: 'It does not say where its rows are from', mend: 'Add a source: the repository and path, the document, or the person and day' }));
}

const isTable = (file: string) => file.startsWith('mappings/code-tables/');
/** In a `source:` of its own, in a comment, or, where a `.ts` only reads a JSON table, in that. */
function hasSource(file: string, text: string): boolean {
  if (file.endsWith('.json')) return /"source":\s*"[^"]+"/.test(text);
  const said = /\bsource:\s*(?:'[^']+|"[^"]+|`[^`]+|[A-Z][A-Z_]+\b)|\* Source: \S/.test(text);
  return said || (!/\btable\(/.test(text) && /from '\.\/[^']+\.json'/.test(text));
}
