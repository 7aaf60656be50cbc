import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adapters } from '../adapters';
import { handwrittenStatements, importChecks, shapeChecks, uncountedStatements, type Breach } from './boundary-checks';
import { houseOf, type House } from './house';

const TOP = join(__dirname, '..');
const house = houseOf(new Map(['src', 'adapters', 'mappings', 'test'].flatMap(top =>
  readdirSync(join(TOP, top), { recursive: true, encoding: 'utf8' }).filter(file => /(?<!\.d)\.ts$/.test(file)).map(file => [`${top}/${file}`, readFileSync(join(TOP, top, file), 'utf8')]))));
const inWords = (breaches: readonly Breach[]) => breaches.map(({ file, what, mend }) => `${file} ${what}. ${mend}.`);
const checks = { ...importChecks, ...shapeChecks, 'statements go through rowsOf, so that they are counted': uncountedStatements };

/** Statements written by hand, by file. One more is a decision: write it for SQLite and PostgreSQL, and add it here. */
const STATEMENTS: Readonly<Record<string, number>> = {
  'src/api/api.controller.ts': 1,
  'src/audit/record.ts': 2,
  'src/burden/read-burden.ts': 4,
  'src/census/census.ts': 3,
  'src/census/kept-facts.ts': 3,
  'src/census/source-counts.ts': 1,
  'src/console/duty.controller.ts': 1,
  'src/console/facts-of-the-world.ts': 2,
  'src/console/find-case.ts': 2,
  'src/console/identity.controller.ts': 1,
  'src/console/receipt.controller.ts': 2,
  'src/console/rules.controller.ts': 2,
  'src/console/sending.ts': 1,
  'src/database/upkeep.ts': 1,
  'src/debtors/report.ts': 5,
  'src/database/hold.ts': 3,
  'src/duty/circuit.ts': 1,
  'src/duty/ledger.ts': 2,
  'src/duty/open-duty.ts': 1,
  'src/duty/send-again.ts': 1,
  'src/duty/statements.ts': 6,
  'src/identity/homes.ts': 2,
  'src/identity/match.ts': 3,
  'src/identity/reserve.ts': 2,
  'src/incident/affected.ts': 5,
  'src/intake/apply-part.ts': 3,
  'src/intake/intake.ts': 1,
  'src/intake/keep.ts': 2,
  'src/intake/move-lanes.ts': 3,
  'src/intake/pull.ts': 4,
  'src/intake/take-in.ts': 1,
  'src/queue/claims.ts': 3,
  'src/queue/facts.ts': 8,
  'src/queue/keep.ts': 6,
  'src/queue/read.ts': 7,
  'src/queue/resolve.ts': 1,
  'src/queue/search.ts': 2,
  'src/reconciliation/accounts-of-day.ts': 6,
  'src/reconciliation/cases.ts': 3,
  'src/reconciliation/causes-of-mismatches.ts': 1,
  'src/reconciliation/compare-court-day.ts': 3,
  'src/reconciliation/duties-held.ts': 3,
  'src/reconciliation/in-flight.ts': 4,
  'src/reconciliation/run-statements.ts': 10,
  'src/repair/tasks-seen-done.ts': 2,
  'src/repair/way.ts': 1,
  'src/replay/carry-on.ts': 2,
  'src/replay/run.ts': 2,
  'src/replay/selection.ts': 5,
  'src/switch/held.ts': 5,
  'src/sync/job-runner.ts': 2,
  'src/sync/wrong-clock.ts': 9,
  'src/watch/arrivals.ts': 3,
  'src/watch/check-ledger.ts': 1,
};

describe('the house', () => {
  it('is there to be looked at', () => expect(house.size).toBeGreaterThan(100));

  it.each(Object.entries(checks))('%s', (_, check) => expect(inWords(check(house))).toEqual([]));

  it('holds no statement written by hand that this test does not know', () => expect(handwrittenStatements(house)).toEqual(STATEMENTS));

  it('has every folder under adapters/ registered', () => {
    const folders = readdirSync(join(TOP, 'adapters'), { withFileTypes: true }).filter(entry => entry.isDirectory()).map(entry => entry.name);
    const registered = adapters.map(({ manifest }) => manifest.id);
    expect(folders.filter(folder => !registered.includes(folder)).map(folder => `adapters/${folder} is not registered. Add its line to adapters/index.ts.`)).toEqual([]);
  });
});

describe('each check can fail', () => {
  const SOUND = {
    'src/sdk.ts': 'export * from \'./rule/rule\';\nexport * from \'./adapter/http-push\';',
    'src/rule/rule.ts': 'export const inDoubt = (why: string) => why;',
    'src/rule/apply.ts': 'import { inDoubt } from \'./rule\';\nexport const apply = inDoubt;',
    'src/adapter/http-push.ts': 'import axios from \'axios\';\nexport const postOnce = axios.post;',
    'src/database/database.ts': 'export const rowsOf = (sql: string) => sql;',
    'src/hub.module.ts': 'import { adapters } from \'../adapters\';\nexport const hub = adapters;',
    'adapters/index.ts': 'import { one } from \'./one\';\nexport const adapters = [one];',
    'adapters/one/index.ts': 'export { codec as one } from \'./codec\';',
    'adapters/one/wire.ts': 'export interface Wire { readonly code: string }',
    'adapters/one/codec.ts': 'import { inDoubt } from \'../../src/sdk\';\nexport const codec = inDoubt;',
    'mappings/one-to-case/mapping.ts': 'import type { Wire } from \'../../adapters/one/wire\';\nexport const rule = (wire: Wire) => wire;',
    'mappings/one-to-case/MAP-1-a.ts': 'import { inDoubt } from \'../../src/sdk\';\nimport { sex } from \'../code-tables/sex\';\nimport { rule } from \'./mapping\';\nexport default rule({ code: inDoubt(sex) });',
    'mappings/code-tables/sex.ts': 'export const sex = \'M\';',
    'test/one.test.ts': 'import { codec } from \'../adapters/one/codec\';\ntest(\'any\', () => codec(\'as unknown as\'));',
  };
  const withFile = (path: string, text: string): House => houseOf(new Map(Object.entries({ ...SOUND, [path]: text })));
  const foundIn = (changed: House) => inWords(Object.values(checks).flatMap(check => check(changed)));

  it('and a sound house passes', () => expect(foundIn(houseOf(new Map(Object.entries(SOUND))))).toEqual([]));

  it.each<[string, string, string, string]>([
    ['an adapter that reaches into src', 'adapters/one/codec.ts', 'import { apply } from \'../../src/rule/apply\';\nexport const codec = apply;', 'adapters/one/codec.ts imports src/rule/apply.ts. Import it from ../../src/sdk'],
    ['an adapter that imports another', 'adapters/two/codec.ts', 'import { codec as one } from \'../one/codec\';\nexport const codec = one;', 'adapters/two/codec.ts imports adapters/one/codec.ts. Ask the AdapterRegistry'],
    ['the hub that names one adapter', 'src/intake/cut.ts', 'import { one } from \'../../adapters/one\';\nexport const cut = one;', 'src/intake/cut.ts imports adapters/one/index.ts. Ask the AdapterRegistry'],
    ['a second file that joins adapters', 'src/main.ts', 'import { adapters } from \'../adapters\';\nexport const all = adapters;', 'src/main.ts imports adapters/index.ts. Take the AdapterRegistry instead'],
    ['src that goes through its own door', 'src/duty/waive.ts', 'import { inDoubt } from \'../sdk\';\nexport const waive = inDoubt;', 'src/duty/waive.ts imports src/sdk.ts. Import the file itself'],
    ['a mapping with a rule', 'mappings/one-to-case/mapping.ts', 'import rule from \'./MAP-1-a\';\nexport const mapping = rule;', 'mappings/one-to-case/mapping.ts imports mappings/one-to-case/MAP-1-a.ts. A mapping fixes'],
    ['a table with a package', 'mappings/code-tables/sex.ts', 'import { readFileSync } from \'node:fs\';\nexport const sex = String(readFileSync(\'a\'));', 'mappings/code-tables/sex.ts imports node:fs. A table holds rows'],
    ['an adapter that imports a rule', 'adapters/one/codec.ts', 'import a from \'../../mappings/one-to-case/MAP-1-a\';\nexport const codec = a;', 'adapters/one/codec.ts imports mappings/one-to-case/MAP-1-a.ts. The rulebook is loaded'],
    ['a rule that imports a rule', 'mappings/one-to-case/MAP-2-b.ts', 'import a from \'./MAP-1-a\';\nexport default a;', 'mappings/one-to-case/MAP-2-b.ts imports mappings/one-to-case/MAP-1-a.ts. Move what it needs'],
    ['a circle', 'src/rule/rule.ts', 'import { apply } from \'./apply\';\nexport const inDoubt = (why: string) => typeof apply + why;', 'imports itself by way of src/rule/'],
    ['a circle of types', 'src/rule/rule.ts', 'import type { apply } from \'./apply\';\nexport const inDoubt = (why: string): string => why;\nexport type A = typeof apply;', 'imports itself by way of src/rule/'],
    ['a barrel', 'src/duty/all.ts', 'export * from \'../rule/rule\';', 'src/duty/all.ts exports src/rule/rule.ts again. Let whoever needs it'],
    ['an index', 'src/duty/index.ts', 'export const duty = 1;', 'src/duty/index.ts is called index.ts. Call it after what it holds'],
    ['a folder for anything', 'src/utils/text.ts', 'export const text = 1;', 'src/utils/text.ts is called utils. Call it after what it is for'],
    ['a file for anything', 'test/helpers.ts', 'export const text = 1;', 'test/helpers.ts is called helpers. Call it after'],
    ['any', 'src/rule/rule.ts', 'export const inDoubt = (why: any) => why;', 'src/rule/rule.ts says any. Say what it is'],
    ['a cast through unknown', 'src/rule/rule.ts', 'export const inDoubt = (why: string) => why as unknown as number;', 'src/rule/rule.ts casts by way of unknown'],
    ['a silenced compiler', 'src/rule/rule.ts', `// @ts-${'ignore'}\nexport const inDoubt = (why: string) => why;`, 'src/rule/rule.ts says @ts-ignore'],
    ['a mocked module', 'test/one.test.ts', 'jest.mock(\'../adapters/one/codec\');', 'test/one.test.ts replaces a module. Hand in the neighbour'],
    ['a codec with a clock', 'adapters/one/codec.ts', 'export const codec = () => Date.now();', 'adapters/one/codec.ts uses Date.now'],
    ['a rule with a clock', 'mappings/one-to-case/MAP-1-a.ts', 'export default new Date();', 'mappings/one-to-case/MAP-1-a.ts uses new Date() without a moment'],
    ['a rule with dice', 'mappings/one-to-case/MAP-1-a.ts', 'export default Math.random();', 'mappings/one-to-case/MAP-1-a.ts uses Math.random'],
    ['a rule that reads the environment', 'mappings/one-to-case/MAP-1-a.ts', 'export default process.env;', 'mappings/one-to-case/MAP-1-a.ts uses process.env'],
    ['a rule that reaches the network through the sdk', 'mappings/one-to-case/MAP-1-a.ts', 'import { postOnce } from \'../../src/sdk\';\nexport default postOnce;', 'src/adapter/http-push.ts loads axios. It must give the same answer'],
    ['an engine with chance', 'src/rule/apply.ts', 'import { randomUUID } from \'node:crypto\';\nexport const apply = randomUUID;', 'src/rule/apply.ts takes more than createHash'],
    ['a statement past the count', 'src/duty/deliver.ts', 'export const deliver = (runner: { query(sql: string): void }) => runner.query(\'DELETE\');', 'src/duty/deliver.ts sends a statement by .query. Use rowsOf'],
  ])('%s', (_, path, text, expected) => expect(foundIn(withFile(path, text)).join('\n')).toContain(expected));

  it('a clock in a file that a codec imports', () => {
    const changed = houseOf(new Map(Object.entries({ ...SOUND, 'adapters/one/codec.ts': 'import { at } from \'./times\';\nexport const codec = () => at;', 'adapters/one/times.ts': 'export const at = new Date();' })));
    expect(foundIn(changed).join('\n')).toContain('adapters/one/times.ts uses new Date() without a moment');
  });

  it('a new statement, and a type taken only is not loaded', () => {
    const changed = withFile('src/duty/statements.ts', 'import { rowsOf } from \'../database/database\';\nexport const claim = () => rowsOf(\'UPDATE\');');
    expect(handwrittenStatements(changed)).toEqual({ 'src/duty/statements.ts': 1 });
    expect(foundIn(withFile('src/duty/settle.ts', 'import type { EntityManager } from \'typeorm\';\nexport const settle = (one: EntityManager) => one;'))).toEqual([]);
  });
});
