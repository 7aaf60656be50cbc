import { setTimeout as wait } from 'node:timers/promises';
import { defineAdapter, getOnce, healthAt, readerOf, readJson, shape, simulatedOverHttp, takesNothing, unreadable, writeJson, type Connection, type ConnectionSettings, type Health, type Pulled, type Raw, type Simulation } from '../src/sdk';
import type { Subject } from './adapter-check';
import { checksOf } from './adapter-contract';

/** The contract kit tried on a small system that is asked over HTTP: a sound one passes, and each way of breaking it is caught. */
interface Note { readonly number: string; readonly lastName: string }
interface Page { readonly notes: readonly Note[]; readonly next: string; readonly more: boolean }
type Asking = Connection & Pick<Required<Connection>, 'pull' | 'health'>;
type Break = (sound: Asking, settings: ConnectionSettings) => Connection;

const { text, truth, list, object } = shape;
const noteOf = readerOf<Note>(object({ number: text, lastName: text }));
const pageOf = readerOf<Page>(object({ notes: list(object({ number: text, lastName: text })), next: text, more: truth }));
const asRaw = (note: Note): Raw => ({ bytes: Buffer.from(writeJson(note)), mediaType: 'application/json' });

test('a sound adapter has no problems', async () => {
  expect(await problemsWith(one => one)).toEqual([]);
}, 60_000);

const remembering = (): Break => {
  const places = new Map<string, string | undefined>();            // by system, as a careless author keeps it: in the process and not in the checkpoint
  return (sound, { baseUrl }) => ({ ...sound, pull: async (_, most) => {
    const page = await sound.pull(places.get(baseUrl), most);
    if (page.kind === 'page') places.set(baseUrl, page.checkpoint);
    return page;
  } });
};
const changingPages = (change: (page: Extract<Pulled, { kind: 'page' }>, asked: string | undefined) => Pulled): Break => sound =>
  ({ ...sound, pull: async (at, most) => { const page = await sound.pull(at, most); return page.kind === 'page' ? change(page, at) : page; } });
const instead = (failed: (why: string, asked: string | undefined) => Pulled): Break => sound =>
  ({ ...sound, pull: async (at, most) => { const page = await sound.pull(at, most); return page.kind === 'page' ? page : failed(page.why, at); } });
const telling = (health: (sound: Health) => Promise<Health>): Break => sound => ({ ...sound, health: async () => health(await sound.health()) });

const broken: Record<string, { readonly by: Break; readonly caught: RegExp }> = {
  'a place kept in the process': { by: remembering(), caught: /after 3 messages, \d messages came where 4 were due/ },
  'a message lost between two pages': { by: changingPages(page => ({ ...page, checkpoint: String(Number(page.checkpoint) + 1) })), caught: /from the beginning, 6 messages came where 7 were due/ },
  'a message repeated on the next page': { by: changingPages((page, at) => ({ ...page, checkpoint: String(Math.max(Number(at ?? '0'), Number(page.checkpoint) - (page.more ? 1 : 0))) })), caught: /from the beginning, \d+ messages came where 7 were due/ },
  'an order turned round': { by: changingPages(page => ({ ...page, messages: page.messages.toReversed() })), caught: /are others or in another order/ },
  'the first message lost': { by: (sound => ({ ...sound, pull: (at, most) => sound.pull(at ?? '1', most) })), caught: /from the beginning, 6 messages came/ },
  'pages larger than asked for': { by: (sound => ({ ...sound, pull: at => sound.pull(at, 100) })), caught: /a page holds 7 messages where 3 were asked for/ },
  'an end that is never seen': { by: changingPages(page => ({ ...page, more: true })), caught: /it still says that there is more/ },
  'an end that is seen too early': { by: changingPages(page => ({ ...page, more: false })), caught: /3 messages came where 7 were due/ },
  'a failure taken for an empty page': { by: instead((_, at) => ({ kind: 'page', messages: [], checkpoint: at ?? '', more: false })), caught: /gives a page of 0: what it did not send would be passed over/ },
  'a failure without a reason': { by: instead(() => ({ kind: 'no page', why: ' ' })), caught: /gives no page, and no reason/ },
  'a time to come back that is not heard': { by: instead(why => ({ kind: 'no page', why })), caught: /a busy partner is not asked again when it says/ },
  'a feed that throws when nobody is there': { by: instead(() => { throw new TypeError('no feed'); }), caught: /it throws: TypeError/ },
  'no pull at all': { by: ({ push, health, close }) => ({ push, health, close }), caught: /supports.pull and the connection disagree/ },
  'a push that takes what nobody takes': { by: sound => ({ ...sound, push: async () => ({ kind: 'unknown', why: 'nobody' }) }), caught: /its push does not refuse/ },
  'a second close that throws': { by: sound => { let closed = false; return { ...sound, close: async () => { if (closed) throw new Error('closed'); closed = true; } }; }, caught: /a second close throws/ },
  'a close that waits for ever': { by: sound => { let asking = 0; return { ...sound, pull: (at, most) => { asking++; return sound.pull(at, most).finally(() => { asking--; }); }, close: () => asking > 0 ? new Promise(() => undefined) : Promise.resolve() }; }, caught: /close does not end while something is asked/ },
  'an answer that never ends after close': { by: sound => { let closed = false; return { ...sound, pull: async (at, most) => { const page = await sound.pull(at, most); if (closed) await new Promise(() => undefined); return page; }, close: async () => { closed = true; } }; }, caught: /what was asked never ends after close/ },
  'health that is always up': { by: telling(() => Promise.resolve({ kind: 'up' })), caught: /a port where nobody listens is up[\s\S]*a port that says nothing is up[\s\S]*another page is up/ },
  'health that is never up': { by: telling(() => Promise.resolve({ kind: 'cannot say', why: 'who knows' })), caught: /a system that is well is cannot say[\s\S]*a port where nobody listens is cannot say/ },
  'health that throws': { by: telling(health => health.kind === 'up' ? Promise.resolve(health) : Promise.reject(new RangeError('down'))), caught: /health throws: RangeError/ },
  'health without a reason': { by: telling(health => Promise.resolve(health.kind === 'up' ? health : { kind: health.kind, why: '' })), caught: /health is down without a reason/ },
  'health that waits for ever': { by: (sound, settings) => ({ ...sound, health: () => sound.health().then(async health => { if (health.kind === 'cannot say') await wait(settings.timeoutMs * 100, undefined, { ref: false }); return health; }) }), caught: /health does not end within its time-out/ },
};

describe('the kit catches', () => {
  const problems = new Map<string, readonly string[]>();
  /** Side by side, since most of the time is spent on waiting for what never comes; begun one after the other, so that the work of their beginnings is not taken for a partner that is late. */
  beforeAll(async () => {
    await Promise.all(Object.entries(broken).map(async ([name, { by }], i) => { await wait(i * 100); problems.set(name, await problemsWith(by)); }));
  }, 120_000);

  test.each(Object.entries(broken))('%s', (name, { caught }) => {
    expect(problems.get(name)?.join('\n')).toMatch(caught);
  });
});

async function problemsWith(by: Break): Promise<string[]> {
  const subject = subjectOf(by);
  const problems: string[] = [];
  for (const check of Object.values(checksOf(subject))) problems.push(...await check(subject));
  return problems;
}

const simulation: Simulation = {
  partner: options => simulatedOverHttp({
    page: ({ path, query }, offered) => {
      if (path !== '/notes') return undefined;
      const from = Number(query.get('after') ?? '0');
      const to = Math.min(offered.length, from + Number(query.get('most')));
      const notes = offered.slice(from, to).map(({ bytes }) => JSON.parse(Buffer.from(bytes).toString('utf8')) as unknown);
      return { status: 200, mediaType: 'application/json', body: JSON.stringify({ notes, next: String(to), more: to < offered.length }) };
    },
    other: ({ path }) => path === '/health' ? { status: 200, mediaType: 'text/plain', body: 'WELL' } : undefined,
  }, options),
};

function subjectOf(by: Break): Subject {
  const golden = { number: '0012', lastName: 'Thornbury' };
  return {
    adapter: adapterOf(by), folder: 'notes', simulation, fixtures: [{ name: 'one', raw: asRaw(golden), golden }],
    foreign: [{ bytes: Buffer.from('<note/>'), mediaType: 'application/xml' }],
  };
}

const adapterOf = (by: Break) => defineAdapter<Note>({
  manifest: {
    id: 'notes', title: 'Notes', owner: 'This test', shape: 'assumed', shapeSource: 'this test',
    supports: { receive: false, push: false, pull: true, repeats: 'ignored', findByKey: false, proof: 'taken' },
    maxPerMinute: 1, retryAfterSeconds: [1], retireWhen: 'The test ends',
  },
  limits: {},
  codec: {
    decode: ({ bytes }) => {
      const json = readJson(bytes);
      if (!json.ok) return json;
      const note = noteOf(json.value);
      return note.ok ? { ...note, unread: [] } : note;
    },
    encode: asRaw,
  },
  connect: settings => by(sound(settings), settings),
});

const sound = (settings: ConnectionSettings): Asking => ({
  push: takesNothing,
  async pull(checkpoint, most) {
    const answer = await getOnce(settings, `/notes?most=${most}${checkpoint === undefined ? '' : `&after=${encodeURIComponent(checkpoint)}`}`);
    if (answer.kind !== 'answer') return { kind: 'no page', why: answer.why, ...('afterSeconds' in answer && answer.afterSeconds !== undefined && { afterSeconds: answer.afterSeconds }) };
    const json = answer.status === 200 ? readJson(Buffer.from(answer.body)) : unreadable(`HTTP ${answer.status}`, 'the answer');
    const page = json.ok ? pageOf(json.value) : json;
    return page.ok ? { kind: 'page', messages: page.wire.notes.map(asRaw), checkpoint: page.wire.next, more: page.wire.more } : { kind: 'no page', why: page.why };
  },
  health: () => healthAt(settings, '/health', body => body === 'WELL'),
  close: () => Promise.resolve(),
});
