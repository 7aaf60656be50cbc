import { isDeepStrictEqual } from 'node:util';
import type { Adapter, Connection, Fault, Pulled, Raw, Simulator } from '../src/sdk';
import { TIMEOUT_MS, endsIn, must, type Check, type Subject } from './adapter-check';
import { withValue } from './adapter-fixtures';

const FEED = 7;
const MOST = 3;
const FAULTS: readonly Fault[] = [{ kind: 'nonsense' }, { kind: 'silent' }, { kind: 'drops the reply' }, { kind: 'broken' }, { kind: 'late', afterMs: TIMEOUT_MS * 4 }, { kind: 'busy', retryAfterSeconds: 7 }];

/** Everything that can become of asking for a feed, tried against the adapter's own simulator over its real protocol. */
export const pullChecks: Readonly<Record<string, Check>> = {
  'pull gives every message once, in order, page by page': withFeed(async ({ feed, walk, agree }) => {
    const pages = await walk(undefined);
    return [
      ...pages.flatMap(page => must(page.messages.length <= MOST, `a page holds ${page.messages.length} messages where ${MOST} were asked for`)),
      ...must(pages.at(-1)?.more === false, `after ${pages.length} pages it still says that there is more`),
      ...agree(pages.flatMap(page => page.messages), feed, 'from the beginning'),
    ];
  }),
  'pull goes on from any checkpoint, on another connection': withFeed(async ({ feed, walk, agree, reconnect }) => {
    let before = 0;
    const problems: string[] = [];
    for (const page of await walk(undefined)) {
      before += page.messages.length;
      const rest = await walk(page.checkpoint, await reconnect());
      problems.push(...agree(rest.flatMap(one => one.messages), feed.slice(before), `after ${before} messages`));
    }
    return problems;
  }),
  'pull gives the same page again for the same checkpoint': withFeed(async ({ feed, pull, agree }) => {
    const [first, again] = [await patiently(() => pull(undefined)), await patiently(() => pull(undefined))];
    return [first, again].flatMap(page => agree(messagesOf(page), feed.slice(0, messagesOf(first).length || MOST), 'asked twice'));
  }),
  'pull at the end gives nothing twice, and what comes later': withFeed(async ({ feed, walk, later, offer, agree }) => {
    const end = (await walk(undefined)).at(-1);
    const nothing = await walk(end?.checkpoint);
    offer(later);
    return [
      ...agree(nothing.flatMap(page => page.messages), [], `after all ${feed.length}`),
      ...agree((await walk(nothing.at(-1)?.checkpoint)).flatMap(page => page.messages), [later], 'when one more has come'),
    ];
  }),
  'pull of an empty feed is an empty page, and nothing is lost after it': withFeed(async ({ walk, later, offer, agree }) => {
    const nothing = await walk(undefined);
    offer(later);
    return [...agree(nothing.flatMap(page => page.messages), [], 'of an empty feed'), ...agree((await walk(nothing.at(-1)?.checkpoint)).flatMap(page => page.messages), [later], 'when the first has come')];
  }, 0),
  'a page that fails is no page, says why, and leaves the checkpoint good': withFeed(async ({ feed, pull, dial, walk, agree }) => {
    const first = await patiently(() => pull(undefined));
    if (first.kind !== 'page') return [`the first page is none: ${first.why}`];
    const problems: string[] = [];
    for (const fault of FAULTS) {
      dial(fault);
      problems.push(...noPage(await pull(first.checkpoint), `a partner that is "${fault.kind}"`, fault));
    }
    dial({ kind: 'well' });
    return [...problems, ...agree((await walk(first.checkpoint)).flatMap(page => page.messages), feed.slice(first.messages.length), 'after pages that failed')];
  }),
  'a feed that is not there is no page': withFeed(async ({ partner, pull }) => {
    await partner.close();
    return noPage(await pull(undefined), 'a partner that is not there');
  }),
  'an asked connection and its partner can be closed twice': withFeed(async ({ connection, partner }) => {
    await connection.close();
    await connection.close().catch(() => { throw new Spoken('a second close throws'); });
    await partner.close();
    await partner.close();
    return [];
  }),
  'a connection can be closed while it is asked': withFeed(async ({ connection, pull, dial }) => {
    dial({ kind: 'silent' });
    const asked = pull(undefined);
    const closed = await endsIn(TIMEOUT_MS * 10, connection.close());
    const page = await endsIn(TIMEOUT_MS * 10, asked);
    return [...must(closed !== 'never', 'close does not end while something is asked'), ...(page === 'never' ? ['what was asked never ends after close'] : noPage(page, 'a connection that was closed'))];
  }),
};

interface Stage {
  readonly feed: readonly Raw[];
  /** One message that the feed does not have yet. */
  readonly later: Raw;
  readonly partner: Simulator;
  readonly connection: Connection;
  readonly pull: (checkpoint: string | undefined) => Promise<Pulled>;
  /** Every page from a checkpoint on, up to a bound. */
  readonly walk: (checkpoint: string | undefined, on?: Connection) => Promise<Page[]>;
  readonly agree: (came: readonly Raw[], due: readonly Raw[], when: string) => string[];
  readonly offer: (raw: Raw) => void;
  readonly dial: (fault: Fault) => void;
  readonly reconnect: () => Promise<Connection>;
}
type Page = Extract<Pulled, { kind: 'page' }>;

function withFeed(play: (stage: Stage) => Promise<readonly string[]>, length = FEED): Check {
  return async subject => {
    const { adapter, simulation } = subject;
    const [later, ...feed] = distinctMessages(subject, length + 1);
    if (!later || feed.length < length) return ['no text of its fixtures can be changed so that messages can be told apart; add a field of free text to one'];
    const partner = await simulation?.partner?.({});
    const { offer } = partner ?? {};
    if (!partner || !offer) { await partner?.close(); return ['it is asked, but brings no simulated partner that can offer; write simulator.ts and register it in adapters/index.ts']; }
    const connect = () => adapter.connect?.({ baseUrl: partner.url, timeoutMs: TIMEOUT_MS });
    const connection = connect();
    if (!connection?.pull) { await partner.close(); return ['it is asked, but its connection has no pull']; }
    const opened: Connection[] = [connection];
    const pull = (on: Connection, checkpoint: string | undefined): Promise<Pulled> => on.pull?.(checkpoint, MOST) ?? Promise.resolve({ kind: 'no page', why: 'it has no pull' });
    feed.forEach(raw => offer(raw));
    try {
      return await play({
        feed, later, partner, connection, offer,
        pull: checkpoint => pull(connection, checkpoint),
        walk: (checkpoint, on = connection) => walk(at => pull(on, at), checkpoint, length + 4),
        agree: (came, due, when) => sameMessages(adapter, came, due, when),
        dial: fault => partner.dial(fault),
        reconnect: async () => { const another = connect() ?? connection; opened.push(another); return another; },
      });
    } catch (error) {
      return [error instanceof Spoken ? error.message : `it throws: ${error instanceof Error ? error.name : 'something that is no error'}`];
    } finally {
      for (const one of opened) await endsIn(TIMEOUT_MS, one.close()).catch(() => undefined);   // what close does wrong was said above
      await partner.close();
    }
  };
}

/** What a check would say, thrown from deep inside. */
class Spoken extends Error {}

async function walk(pull: (checkpoint: string | undefined) => Promise<Pulled>, from: string | undefined, bound: number): Promise<Page[]> {
  const pages: Page[] = [];
  for (let at = from; pages.length < bound;) {
    const page = await patiently(() => pull(at));
    if (page.kind === 'no page') throw new Spoken(`a partner that is well gives no page: ${page.why}`);
    pages.push(page);
    if (!page.more) break;
    at = page.checkpoint;
  }
  return pages;
}

/** Asked up to three times: on a machine with much to do, one answer of a partner that is well may come too late. */
async function patiently(ask: () => Promise<Pulled>): Promise<Pulled> {
  const first = await ask();
  if (first.kind === 'page') return first;
  const second = await ask();
  return second.kind === 'page' ? second : ask();
}

function noPage(pulled: Pulled, of: string, fault?: Fault): string[] {
  if (pulled.kind === 'page') return [`${of} gives a page of ${pulled.messages.length}: what it did not send would be passed over`];
  return [...must(pulled.why.trim() !== '', `${of} gives no page, and no reason`), ...must(fault?.kind !== 'busy' || pulled.afterSeconds === 7, 'a busy partner is not asked again when it says')];
}

const messagesOf = (pulled: Pulled): readonly Raw[] => pulled.kind === 'page' ? pulled.messages : [];

/** By what they say: a feed may wrap a message, and its bytes with it. */
function sameMessages({ codec }: Adapter, came: readonly Raw[], due: readonly Raw[], when: string): string[] {
  const [found, wanted] = [came, due].map(raws => raws.map(raw => codec.decode(raw)).map(read => read.ok ? read.wire : undefined));
  return must(isDeepStrictEqual(found, wanted), `${when}, ${came.length} messages came where ${due.length} were due, or they are others or in another order`);
}

/** So many messages of its own shape that differ in one text, made from a fixture. */
function distinctMessages({ adapter: { codec }, fixtures }: Subject, count: number): Raw[] {
  for (const { golden } of fixtures) {
    for (const path of textsIn(golden, '')) {
      for (const say of [(i: number) => `kit ${i}`, (i: number) => String(1000 + i)]) {
        const wires = Array.from({ length: count }, (_, i) => withValue(golden, path, say(i)));
        const raws = wires.map(wire => codec.encode(wire));
        const read = raws.map(raw => codec.decode(raw));
        if (read.every((one, i) => one.ok && isDeepStrictEqual(asKept(one.wire), asKept(wires[i])))) return raws;
      }
    }
  }
  return [];
}

const asKept = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The paths of the texts of a wire that stand in no list. */
const textsIn = (value: unknown, at: string): string[] => typeof value !== 'object' || value === null || Array.isArray(value) ? []
  : Object.entries(value).flatMap(([name, inner]) => { const path = at === '' ? name : `${at}.${name}`; return typeof inner === 'string' ? [path] : textsIn(inner, path); });
