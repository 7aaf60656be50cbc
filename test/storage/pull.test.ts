import { adapters } from '../../adapters';
import type { Connection, Pulled, Raw } from '../../src/adapter/adapter';
import type { Database } from '../../src/database/database';
import { PullRow, Receipt } from '../../src/database/entities';
import type { Partner } from '../../src/duty/deliver';
import { Circuit } from '../../src/duty/circuit';
import { Pace } from '../../src/duty/pace';
import { minutesAfter } from '../../src/case-model/london';
import { bytesOf } from '../../src/intake/keep';
import { pullDue } from '../../src/intake/pull';
import { temporaryDatabase, type TemporaryDatabase } from './temporary-database';

const message = (text: string): Raw => ({ bytes: Buffer.from(text), mediaType: 'text/plain' });

/** A feed in the test's hand: it gives what it holds, or what it was told to give first. */
class Feed implements Partial<Connection> {
  readonly held: Raw[] = [];
  readonly first: (Pulled | (() => Promise<Pulled>))[] = [];
  readonly asked: (string | undefined)[] = [];

  constructor(private readonly pageSize = 2) {}

  async pull(checkpoint: string | undefined): Promise<Pulled> {
    this.asked.push(checkpoint);
    const told = this.first.shift();
    if (told) return typeof told === 'function' ? told() : told;
    const from = Number(checkpoint ?? '0');
    const messages = this.held.slice(from, from + this.pageSize);
    return { kind: 'page', messages, checkpoint: String(from + messages.length), more: from + messages.length < this.held.length };
  }
}

describe('the systems that are asked', () => {
  let temporary: TemporaryDatabase;
  let database: Database;
  let now = '2026-06-01T15:00:00.000Z';
  let feed: Feed;
  beforeEach(async () => { temporary = await temporaryDatabase(); database = temporary.database; now = '2026-06-01T15:00:00.000Z'; feed = new Feed(); });
  afterEach(() => temporary.close());

  function partner(perMinute = 600): Partner {
    const [model] = adapters;
    if (!model) throw new Error('there is no adapter to take for a model');
    const manifest = { ...model.manifest, id: 'mail-room', supports: { ...model.manifest.supports, pull: true }, retryAfterSeconds: [60, 600] as const };
    const connection: Connection = { push: () => Promise.reject(new Error('nothing is pushed here')), pull: checkpoint => feed.pull(checkpoint), close: () => Promise.resolve() };
    return { adapter: { ...model, manifest }, connection, pace: new Pace(perMinute), circuit: new Circuit(manifest.id, manifest.circuit) };
  }
  const pull = (one = partner()) => pullDue({ database, partners: [one], now: () => now });
  const row = () => database.read.findOneByOrFail(PullRow, { system: 'mail-room' });
  async function kept(): Promise<string[]> {
    const receipts = await database.read.find(Receipt, { order: { arrival: 'ASC' } });
    return Promise.all(receipts.map(async receipt => Buffer.from(await bytesOf(database.read, receipt)).toString('utf8')));
  }

  it('keeps every message once, in order, over pages and runs', async () => {
    feed.held.push(...['a', 'b', 'c', 'd', 'e'].map(message));
    expect(await pull()).toBe(5);
    expect(await pull()).toBe(0);
    feed.held.push(message('f'));
    expect(await pull(partner())).toBe(1);          // another process: only the row remembers
    expect(await kept()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(await row()).toMatchObject({ checkpoint: '6', failures: 0, lastWhy: null, leaseUntil: null, keptAt: now });
    expect(feed.asked).toEqual([undefined, '2', '4', '5', '5']);
  });

  it('leaves the checkpoint where it was when a page fails, waits, and goes on from there', async () => {
    feed.held.push(...['a', 'b', 'c'].map(message));
    await pull();
    feed.held.push(message('d'));
    feed.first.push({ kind: 'no page', why: 'They are busy', afterSeconds: 120 });
    expect(await pull()).toBe(0);
    expect(await row()).toMatchObject({ checkpoint: '3', failures: 1, lastWhy: 'They are busy', failingSince: now, notBefore: minutesAfter(now, 2), leaseUntil: null });
    now = minutesAfter(now, 1);
    expect(await pull()).toBe(0);
    expect(feed.asked).toHaveLength(3);             // not before its time
    now = minutesAfter(now, 1);
    feed.first.push({ kind: 'no page', why: 'They are busy' });
    await pull();
    expect(await row()).toMatchObject({ failures: 2, failingSince: '2026-06-01T15:00:00.000Z', notBefore: minutesAfter(now, 10) });
    now = minutesAfter(now, 10);
    expect(await pull()).toBe(1);
    expect(await kept()).toEqual(['a', 'b', 'c', 'd']);
    expect(await row()).toMatchObject({ failures: 0, failingSince: null, lastWhy: null });
  });

  it('keeps the pages before one that fails in the same run', async () => {
    feed.held.push(...['a', 'b', 'c'].map(message));
    feed.first.push({ kind: 'page', messages: [message('a'), message('b')], checkpoint: '2', more: true }, { kind: 'no page', why: 'No answer' });
    expect(await pull()).toBe(2);
    now = minutesAfter(now, 1);
    await pull();
    expect(await kept()).toEqual(['a', 'b', 'c']);
  });

  it('keeps neither checkpoint nor receipts of a page of which one cannot be kept', async () => {
    feed.held.push(...['a', 'b', 'c'].map(message));
    const broken: Raw = { get bytes(): Uint8Array { throw new RangeError('the disk is full'); }, mediaType: 'text/plain' };
    feed.first.push({ kind: 'page', messages: [message('a'), broken], checkpoint: '2', more: true });
    await expect(pull()).rejects.toThrow('the disk is full');
    expect([await kept(), (await row()).checkpoint]).toEqual([[], null]);
    expect(await pull()).toBe(0);                   // its lease still runs
    now = minutesAfter(now, 1);
    expect(await pull()).toBe(3);
    expect(await kept()).toEqual(['a', 'b', 'c']);
  });

  it('lets one process at a time ask, and the one that lost its lease keeps nothing', async () => {
    feed.held.push(...['a', 'b'].map(message));
    let answer: (page: Pulled) => void = () => undefined;
    feed.first.push(() => new Promise(resolve => { answer = resolve; }));
    const slow = pull();
    while (feed.asked.length === 0) await new Promise(resolve => { setImmediate(resolve); });
    expect(await pull()).toBe(0);
    expect(feed.asked).toHaveLength(1);
    now = minutesAfter(now, 1);
    expect(await pull()).toBe(2);
    answer({ kind: 'page', messages: [message('a'), message('b')], checkpoint: '2', more: false });
    expect(await slow).toBe(0);
    expect(await kept()).toEqual(['a', 'b']);
  });

  it('does not go round on a page that does not move on, and says so', async () => {
    feed.held.push(...['a', 'b'].map(message));
    await pull();
    feed.first.push({ kind: 'page', messages: [message('b')], checkpoint: '2', more: true });
    expect(await pull()).toBe(0);
    expect([await kept(), (await row()).lastWhy]).toEqual([['a', 'b'], 'Their page does not say where the next one begins']);
  });

  it('asks no more often than the partner allows, and goes on in the next minute', async () => {
    feed.held.push(...['a', 'b', 'c', 'd', 'e'].map(message));
    const slow = partner(2);
    expect(await pull(slow)).toBe(4);
    expect(await pull(slow)).toBe(0);
    now = minutesAfter(now, 1.1);
    expect(await pull(slow)).toBe(1);
    expect(await kept()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
