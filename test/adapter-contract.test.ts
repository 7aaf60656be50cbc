import { defineAdapter, unreadable, utf8, type Adapter, type Connection, type Fault, type LedgerEntry, type Simulation, type Simulator } from '../src/sdk';
import type { Subject } from './adapter-check';
import { checksOf, problemsOf } from './adapter-contract';

/** The contract kit tried on an adapter in memory: a sound one passes, and each way of breaking it is caught. */
interface Slip { readonly number: string; readonly lastName: string; readonly note?: string }

test('a sound adapter has no problems', async () => {
  expect(await problemsWith({})).toEqual([]);
}, 60_000);

const broken: Record<string, { readonly sound: Partial<Sound>; readonly caught: RegExp }> = {
  'a folder that is not the id': { sound: { folder: 'slop' }, caught: /the folder is slop, but its manifest says slip/ },
  'a claim to be asked by key that nothing answers': { sound: { connection: one => ({ push: (raw, key) => one.push(raw, key), close: () => one.close() }) }, caught: /findByKey and the connection disagree/ },
  'leading zeros lost, both ways alike': { sound: { number: text => String(Number(text)) }, caught: /does not decode to its golden JSON/ },
  'a field that writing forgets': { sound: { written: ({ number, lastName }) => `SLIP ${number}|${lastName}|` }, caught: /written and read again/ },
  'a reader that throws': { sound: { unread: () => { throw new Error('no slip'); } }, caught: /it throws at an empty message/ },
  'a reader that accepts anything': { sound: { unread: () => ({ ok: true, wire: { number: '1', lastName: 'Nobody' }, unread: [] }) }, caught: /it accepts noise/ },
  'a refusal without a reason': { sound: { unread: () => unreadable('', 'line 1') }, caught: /without a reason or a place/ },
  'a refusal that quotes': { sound: { unread: text => unreadable(`This is no slip: ${text}`, 'line 1') }, caught: /quotes a value of it/ },
  'a limit with a slip of the pen': { sound: { limits: { 'lastNam': { required: true, source: 'none' } } }, caught: /lastNam is missing/ },
  'an acknowledgement whose time stands still': { sound: { acknowledged: () => JSON.stringify({ status: 'kept', at: '2026-11-20T09:00:00.000Z' }) }, caught: /at two times say one time/ },
  'an acknowledgement that is no JSON': { sound: { acknowledged: at => `kept ${at}` }, caught: /cannot be parsed as application\/json/ },
  'nonsense taken for proof': { sound: { heard: said => said === 'nonsense' ? 'taken' : said }, caught: /the outcome is taken/ },
  'a lost reply taken for "try again"': { sound: { heard: said => said === 'nothing' ? 'busy' : said }, caught: /the outcome is later/ },
  'a weaker proof than claimed': { sound: { heard: said => said === 'accepted' ? 'taken' : said }, caught: /with proof "taken"/ },
  'a partner that counts a repeat as new': { sound: { keyed: (key, seen) => `${key} ${seen}` }, caught: /the partner counted 1,1 times/ },
  'a look-up that always says absent': { sound: { connection: one => ({ ...one, findByKey: async () => ({ kind: 'absent' }) }) }, caught: /the look-up says absent/ },
  'a push that throws': { sound: { connection: one => ({ ...one, push: async () => { throw new Error('oh'); } }) }, caught: /it throws: Error/ },
  'a second close that throws': { sound: { connection: one => { let closed = false; return { ...one, close: async () => { if (closed) throw new Error('closed'); closed = true; } }; } }, caught: /it throws: Error/ },
  'a close that waits for a push that never ends': { sound: { connection: one => { let pushing = false; return { ...one, push: (raw, key) => { pushing = true; return one.push(raw, key); }, close: () => pushing ? new Promise(() => undefined) : Promise.resolve() }; } }, caught: /close does not end while a push is under way/ },
  'a push that never ends once it is closed': { sound: { connection: one => { let closed = false; return { ...one, close: () => { closed = true; return one.close(); }, push: async (raw, key) => { const outcome = await one.push(raw, key); return closed ? new Promise(() => undefined) : outcome; } }; } }, caught: /a push never ends after close/ },
  'a push that says refused when it is closed': { sound: { connection: one => ({ ...one, push: async (raw, key) => { const outcome = await one.push(raw, key); return outcome.kind === 'unknown' ? { kind: 'refused', why: 'closed' } : outcome; } }) }, caught: /a push that was closed upon is refused/ },
  'a name in the log': { sound: { unread: text => { console.warn('could not read', text); return unreadable('It is no slip', 'line 1'); } }, caught: /personal values of its fixtures to the log/ },
  'a reason of the partner passed on': { sound: { refusal: why => why }, caught: /the reason quotes a person/ },
};

test.each(Object.entries(broken))('the kit catches %s', async (_name, { sound, caught }) => {
  expect((await problemsWith(sound)).join('\n')).toMatch(caught);
}, 60_000);

async function problemsWith(changes: Partial<Sound>): Promise<string[]> {
  const subject = subjectOf({ ...SOUND, ...changes });
  const problems: string[] = [];
  for (const check of Object.values(checksOf(subject))) problems.push(...await problemsOf(check, subject));
  return problems;
}

/** The places where the sound adapter can be broken. */
interface Sound {
  readonly folder: string;
  readonly limits: Adapter['limits'];
  readonly number: (text: string) => string;
  readonly written: (slip: Slip) => string;
  readonly unread: (text: string) => ReturnType<Adapter<Slip>['codec']['decode']>;
  readonly acknowledged: (at: string) => string;
  readonly heard: (said: Said) => Said;
  readonly refusal: (why: string) => string;
  readonly keyed: (key: string, seen: number) => string;
  readonly connection: (one: WholeConnection) => Connection;
}
type WholeConnection = Connection & Pick<Required<Connection>, 'findByKey'>;
type Said = 'accepted' | 'taken' | 'busy' | 'refused' | 'nonsense' | 'nothing' | 'not there';

const SOUND: Sound = {
  folder: 'slip',
  limits: { number: { required: true, maxLength: 4, pattern: /^\d+$/, form: 'digits', source: 'this test' }, lastName: { required: true, maxLength: 20, source: 'this test' } },
  number: text => text,
  written: ({ number, lastName, note }) => `SLIP ${number}|${lastName}|${note ?? ''}`,
  unread: () => unreadable('It is no slip', 'line 1'),
  acknowledged: at => JSON.stringify({ status: 'kept', at }),
  heard: said => said,
  refusal: () => 'they gave no code',
  keyed: key => key,
  connection: one => one,
};

function subjectOf(sound: Sound): Subject {
  const partners = new Map<string, MemoryPartner>();
  const simulation: Simulation = { partner: async () => { const one = new MemoryPartner(`memory:${partners.size}`, sound); partners.set(one.url, one); return one; } };
  const raw = { bytes: Buffer.from('SLIP 0012|Thornbury|urgent;'), mediaType: 'text/plain' };
  return {
    adapter: adapterOf(sound, partners), folder: sound.folder, simulation,
    fixtures: [{ name: 'one', raw, golden: { number: '0012', lastName: 'Thornbury', note: 'urgent' } }],
    foreign: [{ bytes: Buffer.from('<slip/>'), mediaType: 'application/xml' }],
  };
}

const adapterOf = (sound: Sound, partners: ReadonlyMap<string, MemoryPartner>) => defineAdapter<Slip>({
  manifest: {
    id: 'slip', title: 'Slips', owner: 'This test', shape: 'assumed', shapeSource: 'this test',
    supports: { receive: true, push: true, repeats: 'ignored', findByKey: true, proof: 'answered' },
    maxPerMinute: 1, retryAfterSeconds: [1], circuit: { failures: 5, waitSeconds: [1] }, retireWhen: 'The test ends',
  },
  limits: sound.limits,
  codec: {
    decode({ bytes }) {
      const text = utf8(bytes);
      const [, number, lastName, note] = typeof text === 'string' ? /^SLIP (\d{4})\|([A-Z][a-z]{8})\|(urgent)?;$/.exec(text.trim()) ?? [] : [];
      if (typeof text !== 'string' || number === undefined || lastName === undefined) return sound.unread(Buffer.from(bytes).toString('utf8'));
      return { ok: true, wire: { number: sound.number(number), lastName, ...(note !== undefined && { note }) }, unread: [] };
    },
    encode: slip => ({ bytes: Buffer.from(`${sound.written({ ...slip, number: slip.number.padStart(4, '0') })};`), mediaType: 'text/plain' }),
  },
  endpoint: {
    path: '/slip',
    acknowledge: at => ({ status: 202, mediaType: 'application/json', body: sound.acknowledged(at) }),
    refuse: status => ({ status, mediaType: 'application/json', body: '{"status":"not kept"}' }),
  },
  connect: ({ baseUrl }) => sound.connection(connectionTo(partners.get(baseUrl), sound)),
});

function connectionTo(partner: MemoryPartner | undefined, sound: Sound): WholeConnection {
  return {
    async push({ bytes }, key) {
      const { said, why } = partner?.receive(Buffer.from(bytes).toString('utf8'), key) ?? { said: 'not there', why: '' };
      switch (sound.heard(said)) {
        case 'accepted': return { kind: 'taken', proof: { grade: 'answered', what: 'accepted' } };
        case 'taken': return { kind: 'taken', proof: { grade: 'taken', what: 'taken' } };
        case 'busy': return { kind: 'later', why: 'busy', afterSeconds: 7 };
        case 'not there': return { kind: 'later', why: 'not there' };
        case 'refused': return { kind: 'refused', why: sound.refusal(why) };
        default: return { kind: 'unknown', why: 'no answer' };
      }
    },
    async findByKey(key) {
      if (!partner || partner.isClosed) return { kind: 'cannot say', why: 'not there' };
      return partner.ledger().some(entry => entry.key === key) ? { kind: 'found', proof: { grade: 'answered', what: 'accepted' } } : { kind: 'absent' };
    },
    async close() { /* nothing is open */ },
  };
}

class MemoryPartner implements Simulator {
  isClosed = false;
  private fault: Fault = { kind: 'well' };
  private readonly taken = new Map<string, LedgerEntry>();

  constructor(readonly url: string, private readonly sound: Sound) {}

  dial(fault: Fault): void { this.fault = fault; }
  ledger(): readonly LedgerEntry[] { return [...this.taken.values()]; }
  async close(): Promise<void> { this.isClosed = true; }

  receive(body: string, key: string): { readonly said: Said; readonly why: string } {
    const fault = this.fault;
    if (this.isClosed) return { said: 'not there', why: '' };
    if (fault.kind === 'busy') return { said: 'busy', why: '' };
    if (fault.kind === 'broken') return { said: 'nothing', why: '' };
    if (fault.kind === 'refuses') return { said: 'refused', why: fault.why };
    const kept = this.sound.keyed(key, this.taken.size);
    this.taken.set(kept, { key: kept, about: 'slip', body, times: (this.taken.get(kept)?.times ?? 0) + 1 });
    return { said: ANSWERS[fault.kind], why: '' };
  }
}
const ANSWERS = {
  well: 'accepted', nonsense: 'nonsense', late: 'nothing', silent: 'nothing', 'drops the reply': 'nothing', 'answers later': 'taken', 'only receives': 'taken',
} as const satisfies Record<string, Said>;
