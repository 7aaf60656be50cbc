import { join } from 'node:path';
import { adapters } from '../adapters';
import { REPLIES, STATUSES } from '../adapters/police-spi/reply-codes';
import { AdapterRegistry } from '../src/adapter/registry';
import { allHelp, ALL_CAUSES, helpIn, helpOfCause, helpOfKind, withoutHelp } from '../src/console/help';
import { ConcernRow, Delivery, MismatchRow, TaskRow } from '../src/database/entities';
import { KINDS } from '../src/queue/kinds';
import { loadRulebook } from '../src/rule/load-rulebook';
import { emptyDatabase, listed, playDay, playFine, playRun, servePages, type ServedCourtDay } from './console-court-day';

const registry = new AdapterRegistry(adapters);
const helpOf = (id: string) => { const { help } = registry.get(id); if (!help) throw new Error(`${id} explains nothing`); return help; };
const anchors = (texts: readonly string[], system?: string): string[] => helpIn(registry, texts, system).map(({ anchor }) => anchor);

describe('help', () => {
  const all = allHelp(registry).flatMap(({ entries }) => entries);

  it('is there for every cause of a mismatch and every kind of what waits', () => {
    for (const cause of ALL_CAUSES) expect(all).toContainEqual(helpOfCause(cause));
    for (const kind of KINDS) expect(all).toContainEqual(helpOfKind(kind));
  });

  it('says four things of each, as sentences without their full stop', () => {
    for (const one of all) expect([one.title, [one.what, one.why, one.correct, one.avoid].filter(text => !/^[A-Z].*[^.]$/s.test(text))]).toEqual([one.title, []]);
    expect(new Set(all.map(({ anchor }) => anchor)).size).toBe(all.length);
  });

  it('explains every code of the exchange, but that of success', () => {
    for (const code of [...Object.keys(REPLIES), ...Object.keys(STATUSES)]) expect([code, code in helpOf('police-spi').codes]).toEqual([code, code !== '1']);
  });

  it('explains every code of the police that a rule hands to a person', () => {
    const examples = loadRulebook(join(__dirname, '../mappings')).chapters.flatMap(({ files }) => files.flatMap(({ rule }) => rule.examples));
    const codes = new Set(examples.flatMap(({ expect: expected }) => expected === 'does not apply' ? [] : (expected.effects ?? []).flatMap(effect => effect.do === 'task' ? [effect.code] : [])).filter(code => /^(HO|TRPR)\d/.test(code)));
    expect(codes.size).toBeGreaterThan(20);
    expect([...codes].filter(code => !(code in helpOf('police-spi').codes)).map(code => `${code} has no help: add it to adapters/police-spi/help.ts`)).toEqual([]);
  });

  it('explains each error of the fines gateway, or says that nothing published does', () => {
    const { codes, without } = helpOf('fines-accounts');
    for (let i = 1; i <= 13; i++) expect([i, `-${20000 + i}` in codes || without.includes(`-${20000 + i}`)]).toEqual([i, true]);
  });

  it('says of every other system that it has none', () => expect(withoutHelp(registry)).toHaveLength(adapters.filter(({ help: one }) => !one).length));

  it('is found in what a partner answered', () => {
    expect(anchors(['They refused it: 305 WrongDestination'], 'police-spi')).toEqual(['police-spi-305']);
    expect(anchors(['The exchange answered later: 1310 UnusableDataStream, 301 UnknownSystem'], 'police-spi')).toEqual(['police-spi-301', 'police-spi-1310']);
    expect(anchors(['They refused it (-20004): the code of a result is not valid'], 'fines-accounts')).toEqual(['fines-accounts--20004']);
    expect(helpIn(registry, ['They refused it (-20007)'], 'fines-accounts')).toMatchObject([{ anchor: 'fines-accounts-others', title: '-20007: Something in the request is not valid' }]);
    expect(anchors(['HO100321'])).toEqual(['police-spi-ho100321']);
    expect(anchors(['It has no documents, at ExternalDocumentRequest'], 'libra')).toEqual(['libra-it-has-no-documents']);
  });

  it('takes no other number for a code', () => expect(anchors(['They refused it (HTTP 305)', '1305', '305-1', 'a.305'], 'police-spi')).toEqual([]));
});

describe('help beside the case', () => {
  let day: ServedCourtDay;
  beforeAll(async () => {
    const database = await emptyDatabase();
    await playDay(database);
    await playFine(database);
    await playRun(database);
    await database.write(async manager => {
      await manager.update(Delivery, { system: 'fines-accounts' }, { state: 'refused', lastWhy: 'They refused it (-20004): the code of a result is not valid' });
      const [one] = await manager.find(TaskRow, { take: 1 });
      if (one) await manager.insert(TaskRow, { ...one, id: 'task-of-the-police', code: 'HO100304', instruction: 'Result it' });
    });
    await listed(database);
    day = await servePages(database);
  }, 60_000);
  afterAll(() => day.close());
  const page = async (path: string): Promise<string> => (await fetch(`${day.url}${path}`)).text();
  const cause = async (where: Partial<Pick<ConcernRow, 'kind' | 'source'>>): Promise<string> => page(`/queue/causes/${(await day.database.read.findOneByOrFail(ConcernRow, where)).cause}`);

  it('is on one page, with a place for each', async () => {
    const text = await page('/help');
    for (const { entries } of allHelp(registry)) for (const { anchor } of entries) expect(text).toContain(`id="${anchor}"`);
    expect(Buffer.byteLength(text)).toBeLessThan(60 * 1024);
    expect(text).toContain('Electronic monitoring provider');
  });

  it('is on a mismatch', async () => {
    const { fingerprint, cause: suspected } = await day.database.read.findOneByOrFail(MismatchRow, { state: 'open' });
    expect(await page(`/mismatches/${fingerprint}`)).toContain(`href="/help#${helpOfCause(suspected).anchor}"`);
  });

  it('is on a duty where what they answered has a code', async () => {
    const { dutyId } = await day.database.read.findOneByOrFail(Delivery, { system: 'fines-accounts' });
    expect(await page(`/duties/${dutyId}`)).toContain('Help: -20004: The code of a result is not valid');
    const other = await day.database.read.findOneByOrFail(Delivery, { system: 'electronic-monitoring' });
    expect(await page(`/duties/${other.dutyId}`)).not.toContain('Help: ');
  });

  it('is on a cause in the queue: of its kind, and of its code', async () => {
    expect(await cause({ kind: 'doubt' })).toContain('href="/help#kind-doubt"');
    expect(await cause({ kind: 'mismatch' })).toMatch(/href="\/help#cause-[a-z-]+"/);
    expect(await cause({ kind: 'task', source: 'task-of-the-police' })).toContain('href="/help#police-spi-ho100304"');
    const { cause: refused } = await day.database.read.findOneByOrFail(ConcernRow, { source: (await day.database.read.findOneByOrFail(Delivery, { system: 'fines-accounts' })).dutyId });
    expect(await page(`/queue/causes/${refused}`)).toContain('href="/help#fines-accounts--20004"');
  });

  it('takes no number in what could not be decided for a code of a partner', async () => {
    const { cause: doubt } = await day.database.read.findOneByOrFail(ConcernRow, { kind: 'doubt' });
    await day.database.write(manager => manager.update(ConcernRow, { kind: 'doubt' }, { why: 'It has 200 characters, and there is room for 305' }));
    expect(await page(`/queue/causes/${doubt}`)).not.toContain('href="/help#police-spi');
  });
});
