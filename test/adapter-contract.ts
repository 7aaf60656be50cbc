import { isDeepStrictEqual } from 'node:util';
import { breaches, readJson, readXml, type Adapter, type Decoded, type Raw, type Reply } from '../src/sdk';
import { must, sentBy, type Check, type Fixture, type Subject } from './adapter-check';
import { healthChecks } from './adapter-contract-health';
import { pullChecks } from './adapter-contract-pull';
import { pushChecks } from './adapter-contract-push';
import { leavesOf, personalIn, withValue } from './adapter-fixtures';

/** Every check of the contract that applies to an adapter, by what it promises. */
export const checksOf = ({ adapter }: Subject): Readonly<Record<string, Check>> => ({
  'is what its manifest says': isWhatItSays,
  'reads each fixture as its golden JSON, and what it writes it reads again': readsItsFixtures,
  'refuses as a value what it cannot read': refusesAsValues,
  'quotes nobody when it refuses': quotesNobody,
  'names a field that is missing, too long or of the wrong form': namesBreaches,
  ...(adapter.endpoint && { 'acknowledges and refuses in words that can be read': answersReadably }),
  ...(adapter.manifest.supports.push && pushChecks),
  ...(adapter.manifest.supports.pull === true && pullChecks),
  ...(connectionOf(adapter)?.health && healthChecks),
});

/** A connection to nowhere, to see what it offers. */
const connectionOf = (adapter: Adapter) => adapter.connect?.({ baseUrl: 'http://127.0.0.1:9', timeoutMs: 1 });

async function isWhatItSays({ adapter, folder }: Subject): Promise<string[]> {
  const { id, supports, maxPerMinute, atOnce, retryAfterSeconds, circuit, ...words } = adapter.manifest;
  const blank = (['title', 'owner', 'shapeSource', 'retireWhen'] as const).filter(field => words[field].trim() === '');
  const connection = connectionOf(adapter);
  const pulls = supports.pull === true;            // a connection without further settings does not ask where that is a matter of configuration
  return [
    ...(id === folder ? [] : [`the folder is ${folder}, but its manifest says ${id}`]),
    ...blank.map(field => `its manifest leaves ${field} blank`),
    ...must((supports.push || pulls) === (adapter.connect !== undefined), 'supports.push or supports.pull and connect disagree'),
    ...must(!connection || pulls === (connection.pull !== undefined), 'supports.pull and the connection disagree'),
    ...must(!connection || supports.push || (await connection.push({ bytes: new Uint8Array(), mediaType: 'text/plain' }, 'kit-0001')).kind === 'refused', 'it takes nothing, but its push does not refuse: use takesNothing'),
    ...must(supports.receive === (adapter.endpoint !== undefined), 'supports.receive and endpoint disagree'),
    ...must(supports.push || !supports.findByKey, 'supports.findByKey is claimed without push'),
    ...must(!connection || supports.findByKey === (connection.findByKey !== undefined), 'supports.findByKey and the connection disagree'),
    ...must(maxPerMinute > 0, 'maxPerMinute must be more than nothing'),
    ...must(retryAfterSeconds.every(seconds => seconds > 0), 'retryAfterSeconds must all be more than nothing'),
    ...must(supports.push === (circuit !== undefined), 'supports.push and circuit disagree: whoever is pushed to says when it is left alone'),
    ...must(!supports.push || supports.findByKey || supports.repeats === 'ignored' || (atOnce !== undefined && atOnce <= 8), 'atOnce must say how few may be on their way to a system that can neither be asked nor told twice: after a crash each of them needs a person'),
    ...must(!circuit || (circuit.failures > 1 && circuit.waitSeconds.every(seconds => seconds > 0)), 'circuit must allow a first failure, and each wait must be more than nothing'),
  ];
}

function readsItsFixtures({ adapter: { codec }, fixtures }: Subject): string[] {
  const none = must(fixtures.length > 0, 'it has no fixtures; put a message and its golden JSON into fixtures/');
  return [...none, ...fixtures.flatMap(({ name, raw, golden }) => {
    const first = codec.decode(raw);
    if (!first.ok) return [`${name} is unreadable: ${first.why} (${first.place})`];
    const again = codec.decode(codec.encode(first.wire));
    return [
      ...must(isDeepStrictEqual(plain(first.wire), golden), `${name} does not decode to its golden JSON`),
      ...must(again.ok && isDeepStrictEqual(again.wire, first.wire), `${name}, written and read again, is not what it was`),
    ];
  })];
}

function refusesAsValues({ adapter, fixtures, foreign }: Subject): string[] {
  const hostile = [...HOSTILE, ...fixtures.flatMap(damaged), ...foreign.map((raw, index): Damaged => ({ name: `message ${index + 1} of another system`, raw }))];
  return hostile.flatMap(({ name, raw }) => {
    const read = decodedOrThrown(adapter, raw);
    if (typeof read === 'string') return [`it throws at ${name}: ${read}`];
    if (read.ok) return [`it accepts ${name}`];
    return must(read.why.trim() !== '' && read.place.trim() !== '', `it refuses ${name} without a reason or a place`);
  });
}

/** One byte taken out in many places: whatever the reader stumbles over, its reason may name fields and never what they hold. */
function quotesNobody({ adapter, fixtures }: Subject): string[] {
  return fixtures.flatMap(({ name, raw, golden }) => {
    const values = leavesOf(golden).filter(text => text.length > 3);
    const tries = [...damaged({ name, raw }), ...withoutOneByte({ name, raw }, 150)];
    const quoted = tries.flatMap(({ raw: bytes }) => {
      const read = decodedOrThrown(adapter, bytes);
      const said = typeof read === 'string' ? read : read.ok ? '' : `${read.why} ${read.place}`;
      return values.filter(value => hasWord(said, value));
    });
    return [...new Set(quoted)].map(() => `a refusal of ${name}, damaged, quotes a value of it`);
  });
}

/** Limits guard what we send; what is only received may break them. */
function namesBreaches({ adapter: { limits, manifest }, fixtures }: Subject): string[] {
  const sent = manifest.supports.push ? sentBy(fixtures) : [];
  const sound = sent.flatMap(({ name, golden }) => breaches(limits, golden).map(breach => `the fixture ${name} breaks its own limits: ${breach}`));
  const unnamed = Object.entries(limits).flatMap(([path, { required, maxLength, pattern, forbids }]) => [
    ...(required ? named(path, undefined, 'is missing') : []),
    ...(maxLength === undefined ? [] : named(path, 'x'.repeat(maxLength + 1), 'has ')),
    ...(pattern ? named(path, '¿?', 'is not ') : []),
    ...(forbids ? named(path, forbids.example, 'holds ') : []),
  ]);
  return [...sound, ...unnamed];

  function named(path: string, value: string | undefined, how: string): string[] {
    const changed = fixtures.map(({ golden }) => withValue(golden, path, value)).find(wire => wire !== undefined);
    if (changed === undefined) return [`no fixture reaches ${path}; add one, so that its limit is tried`];
    const at = path.replaceAll('[]', '[0]');
    return must(breaches(limits, changed).some(breach => breach.startsWith(`${at} ${how}`)), `${path} can be broken without being named`);
  }
}

function answersReadably({ adapter: { endpoint }, fixtures }: Subject): string[] {
  if (!endpoint) return ['it has no endpoint'];
  const raw = fixtures[0]?.raw ?? bytesOf('');
  const [first, second] = [endpoint.acknowledge('2026-11-20T09:00:00.000Z', raw), endpoint.acknowledge('2026-11-20T09:00:01.000Z', raw)];
  const hostile = HOSTILE.map(one => endpoint.acknowledge('2026-11-20T09:00:00.000Z', one.raw));
  const refusals = ([413, 503] as const).map(status => endpoint.refuse(status, 'nothing was kept'));
  return [
    ...must(endpoint.path.startsWith('/'), 'its path must begin with /'),
    ...must(first.status >= 200 && first.status < 300, 'an acknowledgement must have a status of the 200s'),
    ...must(first.body !== second.body || !/\d{4}-\d\d-\d\d/.test(first.body), 'two acknowledgements at two times say one time'),
    ...refusals.flatMap(reply => must(reply.status >= 400, 'a refusal must have a status of 400 or more')),
    ...[first, second, ...hostile, ...refusals].flatMap(reply => must(parses(reply), `an answer cannot be parsed as ${reply.mediaType}`)),
  ];
}

/** Everything that anybody wrote to the log while `during` ran. */
export async function loggedWhile<T>(during: () => Promise<T>): Promise<{ readonly result: T; readonly log: string }> {
  const said: string[] = [];
  const note = (...parts: unknown[]) => { said.push(parts.map(part => typeof part === 'string' ? part : (JSON.stringify(part) ?? '')).join(' ')); return true; };
  const spies = [
    ...(['log', 'info', 'warn', 'error', 'debug', 'trace'] as const).map(name => jest.spyOn(console, name).mockImplementation(note)),
    ...[process.stdout, process.stderr].map(stream => jest.spyOn(stream, 'write').mockImplementation(note)),
  ];
  try {
    return { result: await during(), log: said.join('\n') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** Runs one check; what it let slip into the log about the people of the fixtures counts as a problem too. */
export async function problemsOf(check: Check, subject: Subject): Promise<string[]> {
  const { result, log } = await loggedWhile(async () => check(subject));
  const leaked = subject.fixtures.flatMap(({ golden }) => personalIn(golden)).filter(value => log.includes(value));
  return [...result, ...(leaked.length > 0 ? [`it wrote ${new Set(leaked).size} personal values of its fixtures to the log`] : [])];
}

type Damaged = Pick<Fixture, 'name' | 'raw'>;
const bytesOf = (text: string): Raw => ({ bytes: new TextEncoder().encode(text), mediaType: 'application/octet-stream' });
const DEEP = 100_000;

const HOSTILE: readonly Damaged[] = [
  { name: 'an empty message', raw: bytesOf('') },
  { name: 'white space', raw: bytesOf(' \r\n ') },
  { name: 'words', raw: bytesOf('This is no message at all') },
  { name: 'noise', raw: { ...bytesOf(''), bytes: Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3) * 104729) & 255) } },
  { name: 'a number', raw: bytesOf('12') },
  { name: 'null', raw: bytesOf('null') },
  { name: 'an empty object', raw: bytesOf('{}') },
  { name: 'an empty element', raw: bytesOf('<nothing/>') },
  { name: 'a deep list', raw: bytesOf('['.repeat(DEEP) + ']'.repeat(DEEP)) },
  { name: 'a deep object', raw: bytesOf('{"a":'.repeat(DEEP) + '1' + '}'.repeat(DEEP)) },
  { name: 'deep XML', raw: bytesOf('<a>'.repeat(DEEP) + '</a>'.repeat(DEEP)) },
];

/** A message cut short, and one whose bytes are not UTF-8. */
function damaged({ name, raw }: Damaged): Damaged[] {
  const whole = Buffer.from(raw.bytes).toString('utf8').trim();
  const cuts = [0.1, 0.5, 0.9, 1 - 1 / whole.length].map(share => ({ name: `${name}, cut short`, raw: { ...raw, bytes: Buffer.from(whole.slice(0, Math.floor(whole.length * share))) } }));
  const half = Math.floor(raw.bytes.length / 2);
  const garbled = Buffer.concat([raw.bytes.slice(0, half), Uint8Array.of(0xc3, 0x28), raw.bytes.slice(half)]);
  return [...cuts, { name: `${name}, not UTF-8`, raw: { ...raw, bytes: garbled } }];
}

function withoutOneByte({ name, raw }: Damaged, places: number): Damaged[] {
  return Array.from({ length: places }, (_, i) => {
    const at = Math.floor((raw.bytes.length * i) / places);
    return { name, raw: { ...raw, bytes: Buffer.concat([raw.bytes.slice(0, at), raw.bytes.slice(at + 1)]) } };
  });
}

function decodedOrThrown({ codec }: Adapter, raw: Raw): Decoded<unknown> | string {
  try {
    return codec.decode(raw);
  } catch (error) {
    return error instanceof Error ? error.message : 'something that is no error';
  }
}

const parses = ({ mediaType, body }: Reply): boolean =>
  (/json/.test(mediaType) ? readJson(bytesOf(body).bytes) : readXml(bytesOf(body).bytes)).ok;

const hasWord = (text: string, value: string): boolean =>
  text.includes(value) && new RegExp(`(?<![\\w-])${value.replace(/[^\w ]/g, '\\$&')}(?![\\w-])`).test(text);

/** As it would be kept: golden files are JSON. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
