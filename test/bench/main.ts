import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { columns, print } from '../../src/cli/session';
import { openBenchHub, type BenchHub } from './bench-hub';
import { ledgerAtScale, ledgerHolds, ledgerInWords } from './ledger';
import { pagesAtScale, pagesHold, pagesInWords } from './pages';
import { queueAtScale, queueHolds, queueInWords } from './queue';
import { comparedAtScale, comparedHolds, comparedInWords } from './reconcile';
import { costInWords, costOfRules, rulesHold } from './rules';
import { spiHolds, spiInWords, spiPath } from './spi';
import { sharesFromFixtures } from './messages';
import { shareToProof, type WayOfAShare } from './share-to-proof';
import { steadyMemory, type Memory, type SteadyMemory } from './steady-memory';
import { Stopwatch } from './stopwatch';

/** Measures the hub against itself: `npm run bench`, or some of it: `npm run bench -- spi`. Shares of one whole in one run, since no two machines agree on seconds. */
const SHARES = 300;
const MESSAGES = 10_000;
const MOST_MS = 300_000;
const BOUND_MB = 50;

/** Each bench says whether its bounds hold. */
const BENCHES: Readonly<Record<string, () => Promise<boolean>>> = {
  async spi() { const path = await spiPath(); print(spiInWords(path)); return spiHolds(path); },
  async rules() { const cost = await costOfRules(); print(costInWords(cost)); return rulesHold(cost); },
  async ledger() { const scale = await ledgerAtScale(); print(ledgerInWords(scale)); return ledgerHolds(scale); },
  async queue() { const scale = await queueAtScale(); print(queueInWords(scale)); return queueHolds(scale); },
  async pages() { const scale = await pagesAtScale(); print(pagesInWords(scale)); return pagesHold(scale); },
  async reconcile() { const compared = await comparedAtScale(); print(comparedInWords(compared)); return comparedHolds(compared); },
  hub: wholeHub,
};

async function main(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const names = positionals.length > 0 ? positionals : Object.keys(BENCHES);
  const held: boolean[] = [];
  for (const name of names) {
    const bench = BENCHES[name];
    if (!bench) throw new Error(`No bench is called ${name}. There are: ${Object.keys(BENCHES).join(', ')}`);
    held.push(await bench());
  }
  return held.every(Boolean) ? 0 : 1;
}

async function wholeHub(): Promise<boolean> {
  const watch = new Stopwatch();
  const hub = await openBenchHub(watch);
  try {
    const bare = await bareCommit(hub, watch);
    const messages = sharesFromFixtures();
    const way = await withBar('From share to proof', SHARES, progress => shareToProof(hub, watch, messages.tagged, SHARES, progress));
    print(wayInWords(way, bare));
    const memory = await withBar('Small messages', MESSAGES, progress => steadyMemory(hub, messages.plain, MESSAGES, MOST_MS, progress));
    print(memoryInWords(memory));
    return way.met === SHARES && holds(memory);
  } finally {
    await hub.close();
  }
}

/** What the disk asks for one empty-handed commit here: the yardstick of this run. */
async function bareCommit({ database }: BenchHub, watch: Stopwatch): Promise<number> {
  const write = (n: number) => database.write(manager => manager.insert('reference', { value: `bench ${n}`, mapping: 'bench', subject: 'bench' }));
  for (let n = 0; n < 50; n++) await write(n);
  watch.restart();
  for (let n = 50; n < 350; n++) await watch.time('bare', () => write(n));
  return watch.ms('bare') / watch.times('bare');
}

function wayInWords({ shares, met, wholeMs, rows }: WayOfAShare, bareMs: number): string {
  const each = wholeMs / shares;
  return [
    '', `${shares} shares with a tag, one after the other: ${met} duties met with an answer.`,
    `One takes as long as ${(each / bareMs).toFixed(1)} bare commits of one small row (on this machine ${each.toFixed(1)} ms, ${bareMs.toFixed(2)} ms).`, '',
    columns([['of the whole', 'times a share', 'what'], ...rows.toSorted((a, b) => b.ms - a.ms)
      .map(({ what, ms, timesEach }) => [`${(ms / wholeMs * 100).toFixed(1).padStart(5)} %`, timesEach === 0 ? '' : timesEach.toFixed(1), what])]), '',
  ].join('\n');
}

function memoryInWords(memory: SteadyMemory): string {
  const { messages, applied, early, late, broughtDown } = memory;
  const row = (name: string, of: (memory: Memory) => number) => [name, of(early).toFixed(1), of(late).toFixed(1), (of(late) - of(early)).toFixed(1)];
  return [
    '', `${messages} small messages taken in, ${applied} parts applied${broughtDown ? ` (ended early: ${MOST_MS / 1000} seconds were up)` : ''}.`, '',
    columns([['MB', 'after the first tenth', 'at the end', 'difference'], row('heap', one => one.heap), row('resident', one => one.resident)]), '',
    `Bound: the heap grows by less than ${BOUND_MB} MB, and the process too: ${holds(memory) ? 'PASS' : 'FAIL'}`, '',
  ].join('\n');
}

const holds = ({ early, late }: SteadyMemory): boolean => late.heap - early.heap < BOUND_MB && late.resident - early.resident < BOUND_MB;

async function withBar<T>(name: string, total: number, run: (progress: () => void) => Promise<T>): Promise<T> {
  const bar = new SingleBar({ format: `${name} [{bar}] {value} of {total} · {eta_formatted} left`, stream: process.stderr, noTTYOutput: true, notTTYSchedule: 20_000, hideCursor: true });
  bar.start(total, 0);
  try {
    return await run(() => bar.increment());
  } finally {
    bar.stop();
  }
}

main().then(code => { process.exitCode = code; }, (error: unknown) => {
  console.error(error instanceof Error ? error.message : 'It failed without saying why');
  process.exitCode = 1;
});
