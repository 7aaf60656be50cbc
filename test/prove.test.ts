import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { accountNumberFor } from '../adapters/fines-accounts/simulator';
import { diceFrom, type Dice } from './chaos/dice';
import { asJson, share, tag } from './messages/shares';
import { corpusFiles, eachOfItsOwn, givenShare, ownFiles } from './prove-shares';
import { keyIn, PARTNERS, ProveWorld, type PartnerId } from './prove-world';
import { corpusIsThere } from './share-lanes';
import type { Proof } from '../src/prove/report';

if (!corpusIsThere) console.warn('NOT TESTED: what is proved of real shares, because ../shared/corpus is absent; our own shares are');

const notProved = ({ duties }: Proof) => duties.filter(({ verdict }) => verdict === 'not proved').map(({ key }) => key).toSorted();
const cannotSay = ({ duties }: Proof) => duties.filter(({ verdict }) => verdict === 'cannot say').map(({ key }) => key).toSorted();

describe('shares held against the ledgers of the partners', () => {
  const world = new ProveWorld();
  const ledgers = new Map<PartnerId, string[]>();
  let whole: Proof;
  let own: Proof;

  beforeAll(async () => {
    await world.play([...ownFiles(), ...corpusIsThere ? eachOfItsOwn(corpusFiles()).filter(({ readable }, i) => readable || i < 20) : []]);
    for (const { name, bytes } of ownFiles()) world.write(`own/${name}`, bytes);
    for (const id of PARTNERS) ledgers.set(id, world.linesOf(id));
    whole = await world.prove();
    own = await proveOwn();
  }, 300_000);
  afterAll(() => world.close());
  afterEach(() => { for (const [id, lines] of ledgers) world.writeLines(id, lines); });

  /** Our own shares alone: what the ledgers hold beside is about nothing that these ask for. */
  const proveOwn = (held?: string) => world.prove({ shares: join(world.folder, 'own'), ...(held !== undefined && { held }) });
  const linesOf = (id: PartnerId): string[] => ledgers.get(id) ?? [];
  const standing = () => world.opened().filter(({ stands }) => stands);
  /** The duties of lines that are taken out. What was replaced need not be held; a notice is not known to be one while the number of an account of it is not. */
  function missedWithout(removed: ReadonlyMap<PartnerId, readonly string[]>): string[] {
    const unknown = new Set((removed.get('fines-accounts') ?? []).map(line => accountNumberFor(keyIn(line))));
    const waits = (line: string): boolean => [...line.matchAll(/\b\d{8}[A-Z]\b/g)].some(([number]) => unknown.has(number));
    const keys = new Set([...removed].flatMap(([id, lines]) => lines.filter(line => id !== 'fines-enforcement' || !waits(line)).map(line => `${id}|${keyIn(line)}`)));
    return standing().filter(({ whom, ledgerKey }) => keys.has(`${whom}|${ledgerKey}`)).map(({ key }) => key).toSorted();
  }

  it('are the duties that the hub opened, each once, and nothing that was told is missed', () => {
    expect(whole.total).toMatchObject({ duties: world.opened().length, replaced: world.opened().length - standing().length, notProved: 0 });
    expect(cannotSay(whole)).toEqual(standing().filter(({ delivered }) => !delivered).map(({ key }) => key).toSorted());
    expect(whole.total.proved).toBe(standing().filter(({ delivered }) => delivered).length);
    for (const line of [...whole.partners, ...whole.harms, whole.total]) expect(line.duties).toBe(line.proved + line.notProved + line.cannotSay + line.replaced);
    expect(whole.partners.map(({ whom, proved }) => [whom, proved > 0])).toEqual(PARTNERS.map(id => [id, true]));
    expect(whole.harms.filter(({ proved }) => proved > 0).map(({ harm }) => harm)).toEqual(['custody', 'tag', 'warrant', 'fine']);
  });

  it('count the same results of high harm as the census of the hub', () => {
    const byHarm = (lines: readonly { readonly harm: string }[]) => lines.toSorted((a, b) => a.harm < b.harm ? -1 : 1);
    expect(byHarm(whole.census)).toEqual(byHarm(world.census()));
    expect(whole.forgotten).toHaveLength(whole.census.reduce((sum, { without }) => sum + without, 0));
  });

  it.each([1, 2, 3, 4])('show every duty whose record was taken out, and no other (seed %i)', async seed => {
    const dice = diceFrom(seed);
    const removed = new Map(PARTNERS.map(id => [id, some(dice, linesOf(id), 0.3)]));
    for (const [id, lines] of removed) world.writeLines(id, linesOf(id).filter(line => !lines.includes(line)));
    const proof = await world.prove();
    expect(notProved(proof)).toEqual(missedWithout(removed));
    expect(cannotSay(proof)).toEqual(cannotSay(whole));
  });

  it('show each harm, worst first, with the reason and what to do', async () => {
    for (const id of PARTNERS) world.writeLines(id, []);
    const proof = await world.prove();
    const harms = proof.duties.filter(({ verdict }) => verdict === 'not proved').map(({ harm }) => harm);
    expect([...new Set(harms)]).toEqual(['custody', 'tag', 'warrant', 'fine']);
    expect(proof.total.proved).toBe(0);
    expect(proof.duties.find(({ whom, verdict }) => whom === 'electronic-monitoring' && verdict === 'not proved')).toMatchObject({ harm: 'tag', why: 'They hold nothing about this case', otherwise: expect.stringContaining('Telephone the monitoring provider') });
  });

  it('prove nothing by a partner of whom nothing is given', async () => {
    for (const id of PARTNERS) {
      const others = join(world.folder, `without-${id}`);
      for (const other of PARTNERS) if (other !== id) world.write(`without-${id}/${other}.jsonl`, linesOf(other).map(line => `${line}\n`).join(''));
      const proof = await proveOwn(others);
      const { proved, notProved: missing, cannotSay: unsaid, replaced, duties, given } = proof.partners.find(({ whom }) => whom === id) ?? {};
      expect({ id, proved, missing, given }).toEqual({ id, proved: 0, missing: 0, given: false });
      expect((unsaid ?? 0) + (replaced ?? 0)).toBe(duties);
      expect(proof.total.notProved).toBe(0);
    }
    const nothing = await proveOwn('nothing');
    expect(nothing.total).toMatchObject({ proved: 0, notProved: 0 });
    expect(nothing.waiting).toBeGreaterThan(own.waiting);
  });

  it('cannot say where a record of the partner cannot be read', async () => {
    const [first = '', ...others] = linesOf('electronic-monitoring');
    world.writeLines('electronic-monitoring', ['{"key": 1', ...others]);
    const broken = await proveOwn();
    expect([notProved(broken), broken.partners.find(({ whom }) => whom === 'electronic-monitoring')]).toMatchObject([[], { recordsNotRead: 1, notRead: [{ name: 'electronic-monitoring.jsonl, line 1', why: expect.stringContaining('It is not JSON') }] }]);
    expect(cannotSay(broken)).toEqual([...cannotSay(own), ...missedWithout(new Map([['electronic-monitoring', [first]]]))].toSorted());

    const cut = linesOf('police-spi');
    writeFileSync(world.ledgerOf('police-spi'), `${cut.slice(0, -1).map(line => `${line}\n`).join('')}${(cut.at(-1) ?? '').slice(0, 300)}`);
    world.writeLines('electronic-monitoring', linesOf('electronic-monitoring'));
    const short = await proveOwn();
    expect([notProved(short), short.partners.find(({ whom }) => whom === 'police-spi')?.notRead]).toEqual([[], [{ name: `police-spi.jsonl, line ${cut.length}`, why: expect.stringContaining('The file ends within it, so it may be cut short') }]]);
    expect(cannotSay(short)).toEqual([...cannotSay(own), ...missedWithout(new Map([['police-spi', cut.slice(-1)]]))].toSorted());
  });

  it('take a record that stands there twice for one, and do not care in which order they stand', async () => {
    for (const id of PARTNERS) world.writeLines(id, [...linesOf(id), ...linesOf(id)].toReversed());
    const { total, duties } = await proveOwn();
    expect([total, duties]).toEqual([own.total, own.duties]);
  });

  it('know a record by what it says where its key is none of ours, and never by its key alone', async () => {
    const lines = linesOf('electronic-monitoring').map((line): { key: string; about: string; body: string } => JSON.parse(line));
    world.writeLines('electronic-monitoring', lines.map((line, i) => JSON.stringify({ ...line, key: `their own ${i}` })));
    expect((await proveOwn()).total).toEqual(own.total);
    const one = lines.findIndex(({ about }) => about === '01ZD2000326');
    world.writeLines('electronic-monitoring', lines.map((line, i) => JSON.stringify(i === one ? { ...line, body: line.body.replaceAll('ORDERED', 'CHANGED') } : line)));
    expect((await proveOwn()).duties.filter(({ verdict }) => verdict === 'not proved')).toMatchObject([{ key: lines[one]?.key, why: `What they hold under its key says something else (electronic-monitoring.jsonl, line ${one + 1})` }]);
  });

  it('leave the files as they were, and put none beside them', async () => {
    const before = world.everything();
    await proveOwn();
    expect(world.everything()).toEqual(before);
  });
});

describe('a tag that was changed', () => {
  const world = new ProveWorld();
  const first = share({ results: [tag()] });
  const later = share({ results: [{ ...tag(), judicialResultPrompts: [{ label: 'Start date', promptReference: 'startDate', value: '08/06/2026' }] }], sharedTime: '2026-06-01T16:00:00.000Z', isReshare: true });
  beforeAll(() => world.play([givenShare('1.json', asJson(first).bytes), givenShare('2.json', asJson(later).bytes)]), 60_000);
  afterAll(() => world.close());

  it('is not proved by the notice of the first order', async () => {
    const [ordered = '', changed = ''] = world.linesOf('electronic-monitoring');
    expect((await world.prove()).partners[0]).toMatchObject({ whom: 'electronic-monitoring', duties: 2, proved: 1, replaced: 1 });
    world.writeLines('electronic-monitoring', [ordered]);
    expect((await world.prove()).duties.filter(({ harm }) => harm === 'tag')).toMatchObject([{ verdict: 'not proved', key: keyIn(changed), caseReference: '01ZD2000126', why: 'They hold an earlier one (electronic-monitoring.jsonl, line 1), and not this' }]);
    world.writeLines('electronic-monitoring', [changed]);
    expect((await world.prove()).partners[0]).toMatchObject({ proved: 1, notProved: 0, replaced: 1 });
    world.writeLines('electronic-monitoring', [ordered, changed]);
  });

  it('is not proved by a record that only says that it came', async () => {
    const lines = world.linesOf('electronic-monitoring');
    world.writeLines('electronic-monitoring', lines.map(line => JSON.stringify({ ...JSON.parse(line), accepts: 'never' })));
    expect((await world.prove()).duties.filter(({ harm }) => harm === 'tag')).toMatchObject([{ verdict: 'not proved', why: 'They took it (electronic-monitoring.jsonl, line 2), but nothing of theirs says what they made of it' }]);
    world.writeLines('electronic-monitoring', lines);
  });

  it('is the same where the shares stand on the lines of one file, and the notices in files of their own', async () => {
    world.write('lines/day.ndjson', [later, first].map(one => JSON.stringify(one)).join('\n\n'));
    for (const [i, line] of world.linesOf('electronic-monitoring').entries()) { const { body }: { readonly body: string } = JSON.parse(line); world.write(`exported/electronic-monitoring/day/${i}.json`, body); }
    const proof = await world.prove({ shares: join(world.folder, 'lines'), held: join(world.folder, 'exported') });
    expect(proof.shares).toMatchObject({ found: 2, read: 2, notRead: 0 });
    expect(proof.partners[0]).toMatchObject({ files: 2, records: 2, proved: 1, notProved: 0, replaced: 1 });
  });

  it('is the same in an archive, stored or packed; and what of it cannot be read is said', async () => {
    const both = [['1.json', asJson(first).bytes], ['in/2.json', asJson(later).bytes]] as const;
    for (const packed of [false, true]) {
      world.write(`zipped-${packed}/shares.zip`, zipOf(both, packed));
      world.write(`zipped-held-${packed}/electronic-monitoring.zip`, zipOf(world.linesOf('electronic-monitoring').map((line, i) => { const { body }: { readonly body: string } = JSON.parse(line); return [`${i}.json`, Buffer.from(body)] as const; }), packed));
      const proof = await world.prove({ shares: join(world.folder, `zipped-${packed}`), held: join(world.folder, `zipped-held-${packed}`) });
      expect([proof.shares.read, proof.partners[0]]).toMatchObject([2, { proved: 1, notProved: 0, replaced: 1 }]);
    }
    const whole = zipOf(both, true);
    world.write('broken/cut.zip', whole.subarray(0, whole.length - 30));
    world.write('broken/damaged.zip', Buffer.concat([whole.subarray(0, 60), Buffer.alloc(40), whole.subarray(100)]));
    world.write('broken/lines.zip', zipOf([['day.ndjson', asJson(first).bytes]], true));
    const { shares: { notRead, named } } = await world.prove({ shares: join(world.folder, 'broken') });
    expect(notRead).toBe(3);
    expect(named.map(({ name, why }) => [name, why])).toEqual([
      ['cut.zip', 'It is no zip archive, or is cut short'], ['damaged.zip, 1.json', 'It cannot be unpacked, or is larger than any message'], ['lines.zip, day.ndjson', 'A file of lines within an archive is not read: unpack it first'],
    ]);
  });

  it('is found where the rule forgot it: a result of high harm without a duty', async () => {
    const proof = await world.prove({ without: ['NEW-230'] });
    expect(proof.forgotten).toMatchObject([{ harm: 'tag', whom: 'electronic-monitoring', caseReference: '01ZD2000126', share: '1.json', place: expect.stringContaining('judicialResults[0]') }, { harm: 'tag', share: '2.json' }]);
  });

  it('says which shares it could not read or apply, and what is nobody\'s', async () => {
    world.write('odd/1.json', asJson(first).bytes);
    world.write('odd/2.json', asJson({ ...first, isReshare: true }).bytes);
    world.write('odd/3.json', asJson(first).bytes);
    world.write('odd/4.json', '{"hearing": {}}');
    world.write('odd/5.json', asJson(share({ hearingId: 'another', sharedTime: 'yesterday' })).bytes);
    world.write('odd/notes.txt', 'not a share');
    world.write('odd-held/prison.csv', 'a,b');
    const { shares, nobodysFiles } = await world.prove({ shares: join(world.folder, 'odd'), held: join(world.folder, 'odd-held') });
    expect(shares).toMatchObject({ found: 5, read: 2, repeats: 1, notRead: 2, notApplied: 1, otherFiles: ['notes.txt'] });
    expect(shares.named.map(({ name, why }) => [name, why.split(':')[0]])).toEqual([
      ['4.json', expect.stringContaining('It lacks')], ['2.json', 'It contradicts 1.json'], ['5.json', 'Not all that it says is applied, and no duty is known of that'],
    ]);
    expect(nobodysFiles).toEqual(['prison.csv']);
    expect(readdirSync(join(world.folder, 'odd'))).toHaveLength(6);
  });
});

/** Some of them, at least one. */
function some(dice: Dice, lines: readonly string[], part: number): string[] {
  const one = lines[Math.floor(dice() * lines.length)];
  return lines.filter(line => dice() < part || line === one);
}

/** An archive as zip tools write it, without what we do not look at. */
function zipOf(files: readonly (readonly [string, Uint8Array])[], packed: boolean): Buffer {
  const locals: Buffer[] = [];
  const list: Buffer[] = [];
  for (const [name, bytes] of files) {
    const body = packed ? deflateRawSync(bytes) : Buffer.from(bytes);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0); head.writeUInt16LE(packed ? 8 : 0, 8); head.writeUInt32LE(body.length, 18); head.writeUInt32LE(bytes.length, 22); head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0); entry.writeUInt16LE(packed ? 8 : 0, 10); entry.writeUInt32LE(body.length, 20); entry.writeUInt32LE(bytes.length, 24); entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(locals.reduce((sum, one) => sum + one.length, 0), 42);
    locals.push(Buffer.concat([head, Buffer.from(name), body]));
    list.push(Buffer.concat([entry, Buffer.from(name)]));
  }
  const [before, entries] = [Buffer.concat(locals), Buffer.concat(list)];
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0); end.writeUInt16LE(files.length, 8); end.writeUInt16LE(files.length, 10); end.writeUInt32LE(entries.length, 12); end.writeUInt32LE(before.length, 16);
  return Buffer.concat([before, entries, end]);
}
