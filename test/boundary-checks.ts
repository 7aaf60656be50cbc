import ts from 'typescript';
import { loadedBy, nodesOf, type House, type Source } from './house';

/** What stands where it should not, and how to mend it. */
export interface Breach { readonly file: string; readonly what: string; readonly mend: string }
type Check = (house: House) => Breach[];

const SDK = 'src/sdk.ts';
const LIST_OF_ADAPTERS = 'adapters/index.ts';
const BARRELS = /^(src\/sdk|adapters\/index|adapters\/[^/]+\/index)\.ts$/;
const isWire = (path: string) => /^adapters\/[^/]+\/([a-z-]+-)?wire\.ts$/.test(path);
const isTable = (path: string) => path.startsWith('mappings/code-tables/');
const isMapping = (path: string) => /^mappings\/[^/]+\/mapping\.ts$/.test(path);
const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'));
const within = (house: House, ...tops: readonly string[]) => [...house.values()].filter(({ path }) => tops.some(top => path.startsWith(`${top}/`)));
const importing = (files: readonly Source[], wrong: (target: string, from: string) => boolean, mend: string): Breach[] =>
  files.flatMap(({ path, imports }) => imports.filter(({ target }) => wrong(target, path)).map(({ target }) => ({ file: path, what: `imports ${target}`, mend })));

export const importChecks: Readonly<Record<string, Check>> = {
  'an adapter imports from src only src/sdk': house =>
    importing(within(house, 'adapters'), target => target.startsWith('src/') && target !== SDK, 'Import it from ../../src/sdk; if it is not there, an adapter has no business with it'),

  'apart from wire.ts, nothing imports an adapter but adapters/index.ts': house =>
    importing(within(house, 'src', 'adapters', 'mappings'), (target, from) =>
      target.startsWith('adapters/') && target !== LIST_OF_ADAPTERS && !isWire(target) && from !== LIST_OF_ADAPTERS && folderOf(target) !== folderOf(from),
    'Ask the AdapterRegistry for the adapter by its id; only a wire.ts may be imported'),

  'only src/hub.module.ts imports adapters/index.ts': house =>
    importing(within(house, 'src', 'adapters', 'mappings'), (target, from) => target === LIST_OF_ADAPTERS && from !== 'src/hub.module.ts', 'Take the AdapterRegistry instead'),

  'nothing inside src imports src/sdk': house => importing(within(house, 'src'), target => target === SDK, 'Import the file itself; sdk is the door for adapters and rules'),

  'nothing outside mappings imports from there': house =>
    importing(within(house, 'src', 'adapters'), target => target.startsWith('mappings/'), 'The rulebook is loaded from its folder (src/rule/load-rulebook.ts); take the Rulebook'),

  'a mapping.ts imports the sdk, a wire.ts and code tables': house =>
    importing(within(house, 'mappings').filter(({ path }) => isMapping(path)), target => target !== SDK && !isWire(target) && !isTable(target), 'A mapping fixes shapes, key and steps; what decides belongs in a rule'),

  'a code table imports the sdk and its own folder': house =>
    importing(within(house, 'mappings').filter(({ path }) => isTable(path)), target => target !== SDK && !isTable(target), 'A table holds rows and their source, nothing else'),

  'a rule imports the sdk, its mapping.ts, a wire.ts and code tables': house =>
    importing(within(house, 'mappings').filter(({ path }) => !isMapping(path) && !isTable(path)), (target, from) =>
      target !== SDK && target !== `${folderOf(from)}/mapping.ts` && !isWire(target) && !isTable(target), 'Move what it needs into its mapping.ts, a code table or src/sdk, so that the rule stays pure'),

  'no import goes round in a circle': house => cyclesIn(house).map(circle => ({
    file: circle[0] ?? '', what: `imports itself by way of ${circle.slice(1).join(', ')}`, mend: 'Move what both need into a file of its own, which imports neither',
  })),
};

export const shapeChecks: Readonly<Record<string, Check>> = {
  'no barrels but src/sdk.ts, adapters/index.ts and each adapter\'s index.ts': house => [...house.values()].filter(({ path }) => !BARRELS.test(path)).flatMap(({ path, imports }) => [
    ...imports.filter(one => one.reexport && !(one.typesOnly && isWire(path))).map(({ target }) => ({ file: path, what: `exports ${target} again`, mend: 'Let whoever needs it import the file itself' })),
    ...path.endsWith('/index.ts') ? [{ file: path, what: 'is called index.ts', mend: 'Call it after what it holds' }] : [],
  ]),

  'no folder or file is called utils, common, helpers, shared or misc': house => [...house.keys()].flatMap(path => {
    const name = path.replace(/\.\w+$/, '').split('/').find(part => /^(utils?|common|helpers?|shared|misc)$/i.test(part));
    return name === undefined ? [] : [{ file: path, what: `is called ${name}`, mend: 'Call it after what it is for; if it is for two things, make it two files' }];
  }),

  'no any, no silenced compiler, no cast through unknown, no mocked modules': house => [...house.values()].flatMap(({ path, text, tree }) => [
    ...nodesOf(tree).flatMap(node => forbidden(node)).map(([what, mend]) => ({ file: path, what, mend })),
    ...[...text.matchAll(/\/[/*]\s*@ts-(ignore|expect-error|nocheck)\b/g)].map(match => ({ file: path, what: `says @ts-${match[1]}`, mend: 'Say it so that the compiler understands it' })),
  ]),

  'codecs, rules and what decides use no clock, chance, environment, network, file or database': house =>
    pureFiles(house).flatMap(source => impurities(house, source).map(what => ({
      file: source.path, what, mend: 'It must give the same answer tomorrow on another machine: let the caller hand in what it needs',
    }))),
};

function forbidden(node: ts.Node): [string, string][] {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return [['says any', 'Say what it is, or unknown and look']];
  if (ts.isAsExpression(node) && ts.isAsExpression(node.expression) && node.expression.type.kind === ts.SyntaxKind.UnknownKeyword) return [['casts by way of unknown', 'Look at the value, or mend the type that is wrong']];
  if (ts.isPropertyAccessExpression(node) && /^jest\.(mock|doMock|unstable_mockModule)$/.test(node.getText())) return [['replaces a module', 'Hand in the neighbour instead: a simulator, a clock, a function']];
  return [];
}

const DECIDING = new Set(['src/rule/apply.ts', 'src/rule/ready.ts', 'src/rule/made.ts', 'src/rule/words.ts', 'src/rule/track.ts', 'src/rule/table.ts', 'src/reconciliation/compare.ts', 'src/reconciliation/compare-accounts.ts', 'src/reconciliation/pair.ts', 'src/reconciliation/cause.ts', 'src/reconciliation/case-said.ts', 'src/reconciliation/compare-cases.ts', 'src/reconciliation/compare-duty.ts', 'src/reconciliation/lifecycle.ts', 'src/reconciliation/due.ts', 'src/intake/lane.ts', 'src/intake/cut.ts', 'src/duty/settle.ts', 'src/identity/compare.ts', 'src/identity/describe.ts']);
const beginsPure = (path: string) => DECIDING.has(path) || /^adapters\/[^/]+\/codec\.ts$/.test(path) || path.startsWith('mappings/');

/** The files that must be pure, and whatever of the house they load. */
function pureFiles(house: House): Source[] {
  const found = new Set<Source>();
  const follow = (path: string): void => {
    const source = house.get(path);
    if (!source || found.has(source)) return;
    found.add(source);
    for (const target of loadedBy(house, source)) follow(target);
  };
  for (const path of house.keys()) if (beginsPure(path)) follow(path);
  return [...found];
}

/** Packages that compute and do nothing else. A new one here is a decision. */
const PURE_PACKAGES = new Set(['ajv', 'fastest-levenshtein', 'fast-xml-parser', 'lossless-json', 'luxon', 'node:crypto', 'node:util', 'saxes']);
const IMPURE = /^(Date\.now|Math\.random|DateTime\.(now|local)|process\.\w+|performance\.\w+|crypto\.\w+|globalThis\.\w+)$/;
const IMPURE_CALLS = /^(fetch|Date|setTimeout|setInterval|setImmediate|queueMicrotask|require)$/;

function impurities(house: House, source: Source): string[] {
  const packages = loadedBy(house, source).filter(target => !house.has(target) && !target.endsWith('.json') && !PURE_PACKAGES.has(target));
  const chance = source.imports.filter(({ target, names }) => target === 'node:crypto' && names.some(name => name !== 'createHash'));
  return [...packages.map(name => `loads ${name}`), ...chance.map(() => 'takes more than createHash from node:crypto'), ...nodesOf(source.tree).flatMap(node => impure(node))];
}

function impure(node: ts.Node): string[] {
  if (ts.isPropertyAccessExpression(node) && IMPURE.test(node.getText())) return [`uses ${node.getText()}`];
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0) return ['uses new Date() without a moment'];
  return ts.isCallExpression(node) && IMPURE_CALLS.test(node.expression.getText()) ? [`calls ${node.expression.getText()}`] : [];
}

/** Each circle once, by its files in the order in which they import each other. Types count: a circle of types is one too. */
function cyclesIn(house: House): string[][] {
  const circles = new Map<string, string[]>();
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) { const circle = way.slice(at); circles.set(circle.toSorted().join(), circle); return; }
    if (done.has(path)) return;
    for (const { target } of house.get(path)?.imports ?? []) if (house.has(target)) visit(target, [...way, path]);
    done.add(path);
  };
  for (const { path } of within(house, 'src', 'adapters', 'mappings')) visit(path, []);
  return [...circles.values()];
}

/** How often each file calls `rowsOf`: each call is a statement written by hand. */
export function handwrittenStatements(house: House): Record<string, number> {
  const users = within(house, 'src', 'adapters', 'mappings').filter(({ imports }) => imports.some(({ names }) => names.includes('rowsOf')));
  const counts = users.map(({ path, tree }) =>
    [path, nodesOf(tree).filter(node => ts.isCallExpression(node) && node.expression.getText() === 'rowsOf').length] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0).toSorted(([a], [b]) => a < b ? -1 : 1));
}

/** They ask a database of somebody else, in statements that their own tests look at. */
const OTHERS_DATABASES = new Set(['adapters/fines-accounts/accounts-server.ts']);
/** Statements sent past `rowsOf`, which nobody would count. */
export const uncountedStatements: Check = house => within(house, 'src', 'adapters', 'mappings').filter(({ path }) => !path.startsWith('src/database/') && !OTHERS_DATABASES.has(path)).flatMap(({ path, tree }) =>
  nodesOf(tree).filter(node => ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'query')
    .map(() => ({ file: path, what: 'sends a statement by .query', mend: 'Use rowsOf, which knows both databases, and count it in test/boundaries.test.ts' })));
