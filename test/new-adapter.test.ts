import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { newCommand } from '../src/cli/new-adapter';
import type { Adapter, Simulation } from '../src/sdk';
import type { Subject } from './adapter-check';
import { checksOf, problemsOf } from './adapter-contract';
import { fixturesIn, gapsIn } from './adapter-fixtures';

const TOP = join(__dirname, '..');
const FORMS: Readonly<Record<string, readonly string[]>> = {
  'all-json': ['--push', '--receive', '--pull'], 'all-xml': ['--push', '--receive', '--pull', '--xml'], heard: ['--receive'], told: ['--push', '--xml'], 'asked-json': ['--pull', '--json'], 'asked-xml': ['--pull', '--xml'],
};

describe('an adapter that is begun by the command', () => {
  const house = mkdtempSync(join(tmpdir(), 'casebridge-new-'));
  const begin = async (...words: string[]) => {
    const said = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    try { await newCommand(house).parseAsync(['adapter', ...words], { from: 'user' }); } finally { said.mockRestore(); }
  };
  const list = () => readFileSync(join(house, 'adapters/index.ts'), 'utf8');
  beforeAll(async () => {
    mkdirSync(join(house, 'adapters'));
    cpSync(join(TOP, 'adapters'), join(house, 'adapters'), { recursive: true });
    for (const one of ['src', 'node_modules']) symlinkSync(join(TOP, one), join(house, one));
    for (const [name, flags] of Object.entries(FORMS)) await begin(name, ...flags);
  });
  afterAll(() => rmSync(house, { recursive: true }));

  it('is registered with one line in each list, each kept sorted', () => {
    const imported = [...list().matchAll(/from '\.\/([^']+)';/g)].map(([, name = '']) => name);
    expect(imported).toEqual(imported.toSorted());
    expect(imported).toEqual(expect.arrayContaining(Object.keys(FORMS)));
    expect(list()).toMatch(/ {2}allJson,\n {2}allXml,\n {2}askedJson,/);
    expect(list()).toContain('  \'asked-xml\': askedXmlSimulation,\n');
    expect(list()).toContain('  heard: heardSimulation,\n');
  });

  it('compiles, in every form', () => {
    const options = ts.parseJsonConfigFileContent(ts.readConfigFile(join(TOP, 'tsconfig.json'), file => readFileSync(file, 'utf8')).config, ts.sys, TOP).options;
    const declared = readdirSync(join(house, 'adapters'), { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.d.ts')).map(file => join(house, 'adapters', file));
    const program = ts.createProgram([join(house, 'adapters/index.ts'), ...declared], { ...options, rootDir: '/', noEmit: true, types: ['node'], typeRoots: [join(TOP, 'node_modules/@types')] });
    expect(ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`)).toEqual([]);
  }, 120_000);

  it.each(Object.keys(FORMS))('keeps the contract at once, and has gaps: %s', async name => {
    const folder = join(house, 'adapters', name);
    const all: Readonly<Record<string, unknown>> = await import(join(folder, 'index'));
    const adapter = Object.values(all).find(isAdapter);
    const simulation = Object.values(all).find(isSimulation);
    if (!adapter || !simulation) throw new Error('its index.ts has no adapter or no simulation');
    const foreign = fixturesIn(join(TOP, 'adapters/libra/fixtures')).map(({ raw }) => raw);
    const subject: Subject = { adapter, folder: name, fixtures: fixturesIn(join(folder, 'fixtures')), foreign, simulation };
    const problems: string[] = [];
    for (const check of Object.values(checksOf(subject))) problems.push(...await problemsOf(check, subject));
    expect(problems).toEqual([]);
    expect(adapter.manifest.shape).toBe('assumed');
    expect(gapsIn(folder)).toEqual(expect.arrayContaining([expect.stringContaining('manifest.ts, line 6: … who answers'), expect.stringContaining('fixtures/first.json'), expect.stringContaining('README.md')]));
  }, 60_000);

  it.each([
    [['Prison-Mail', '--pull'], /"Prison-Mail" is not a name for a system/], [['../prison', '--pull'], /is not a name/], [['a/b', '--pull'], /is not a name/], [['index', '--pull'], /is not a name/],
    [['class', '--pull'], /is not a name/], [['prison--mail', '--pull'], /is not a name/], [['libra', '--receive'], /There is an adapter called libra already/],
    [['prison-mail'], /Say which way its messages go/], [['prison-mail', '--pull', '--json', '--xml'], /Say --json or --xml, not both/],
  ])('is refused with a reason, and nothing is written: %s', async (words, why) => {
    const before = list();
    await expect(begin(...words)).rejects.toThrow(why);
    expect(list()).toBe(before);
  });

  it('finds no gap in what is filled, and each that is left', () => {
    expect(gapsIn(join(TOP, 'adapters/libra'))).toEqual([]);
    expect(gapsIn(join(house, 'adapters/heard')).length).toBeGreaterThan(8);
  });
});

const isAdapter = (one: unknown): one is Adapter => typeof one === 'object' && one !== null && 'manifest' in one;
const isSimulation = (one: unknown): one is Simulation => typeof one === 'object' && one !== null && ('partner' in one || 'courtDay' in one);
