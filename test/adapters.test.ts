import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { adapters, simulations } from '../adapters';
import { AdapterRegistry } from '../src/adapter/registry';
import type { Subject } from './adapter-check';
import { checksOf, problemsOf } from './adapter-contract';
import { fixturesIn, gapsIn } from './adapter-fixtures';

const HOUSE = join(__dirname, '..', 'adapters');
const folders = readdirSync(HOUSE, { withFileTypes: true }).filter(entry => entry.isDirectory()).map(entry => entry.name);
const fixtures = new Map(adapters.map(({ manifest: { id } }) => [id, fixturesIn(join(HOUSE, id, 'fixtures'))]));

const subjects = adapters.map((adapter): Subject => {
  const { id } = adapter.manifest;
  const foreign = [...fixtures].filter(([other]) => other !== id).flatMap(([, theirs]) => theirs.map(({ raw }) => raw));
  const simulation = simulations[id];
  return { adapter, folder: folders.find(folder => folder === id) ?? 'nowhere', fixtures: fixtures.get(id) ?? [], foreign, ...(simulation && { simulation }) };
});

describe.each(subjects)('the adapter $folder', subject => {
  const checks = Object.entries(checksOf(subject));
  test.each(checks)('%s', async (_promise, check) => {
    expect(await problemsOf(check, subject)).toEqual([]);
  });

  test('has no gap (…) that is not filled', () => expect(gapsIn(join(HOUSE, subject.folder))).toEqual([]));
});

test('every folder under adapters is registered', () => {
  const registered = new Set(adapters.map(adapter => adapter.manifest.id));
  const advice = folders.filter(folder => !registered.has(folder)).map(folder => `adapters/${folder} is not registered: add its line to adapters/index.ts (adapters/README.md)`);
  expect(advice).toEqual([]);
});

test('every simulation belongs to an adapter', () => {
  const registry = new AdapterRegistry(adapters);
  expect(() => Object.keys(simulations).forEach(id => registry.get(id))).not.toThrow();
});

test('the registry names what it has when asked for what it has not', () => {
  expect(() => new AdapterRegistry(adapters).get('telegraph')).toThrow(/No adapter is called telegraph.*Register it in adapters\/index\.ts/);
  expect(() => new AdapterRegistry([...adapters, ...adapters])).toThrow(/Two adapters share one id/);
});
