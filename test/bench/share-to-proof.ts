import { Duty } from '../../src/database/entities';
import { cutMessage } from '../../src/intake/cut';
import { computeLane, type LanePart } from '../../src/intake/lane';
import { packLineage } from '../../src/rule/lineage';
import type { Raw } from '../../src/sdk';
import type { BenchHub } from './bench-hub';
import type { Stopwatch } from './stopwatch';

const WARM_UP = 60;

/** Where the time of one share goes, from its bytes to the provider's answer. */
export interface WayOfAShare { readonly shares: number; readonly met: number; readonly wholeMs: number; readonly rows: readonly WayRow[] }
export interface WayRow { readonly what: string; readonly ms: number; readonly timesEach: number }

/** One share after the other: kept, taken in, delivered, answered. Nothing overlaps, so the parts add up to the whole. */
export async function shareToProof(hub: BenchHub, watch: Stopwatch, tagged: (n: number) => Raw, shares: number, progress: () => void): Promise<WayOfAShare> {
  for (let n = 1; n <= WARM_UP; n++) await oneWay(hub, watch, tagged(n));
  const metBefore = await hub.database.read.countBy(Duty, { state: 'met' });
  watch.restart();
  for (let n = 1; n <= shares; n++) { await watch.time('whole', () => oneWay(hub, watch, tagged(WARM_UP + n))); progress(); }
  const wholeMs = watch.ms('whole');
  const rows = rowsOfWay(watch, shares);
  const met = await hub.database.read.countBy(Duty, { state: 'met' }) - metBefore;
  const rules = rulesAlone(hub, watch, Array.from({ length: shares }, (_, n) => tagged(WARM_UP + n + 1)));
  const counted = [...rows, ...rules].reduce((sum, { ms }) => sum + ms, 0);
  return { shares, met, wholeMs, rows: [...rows, ...rules, { what: 'the rest: TypeORM, JSON of the rows, hashing, waiting for turns', ms: wholeMs - counted, timesEach: 0 }] };
}

async function oneWay(hub: BenchHub, watch: Stopwatch, raw: Raw): Promise<void> {
  const receipt = await watch.time('keep', () => hub.keep(raw));
  await watch.time('take in', () => hub.takeIn(receipt));
  await watch.time('deliver', () => hub.deliver());
}

function rowsOfWay(watch: Stopwatch, shares: number): WayRow[] {
  const names = { decode: 'decode: strict JSON, its shape, unread fields', commits: 'commits, each on the disk', 'statements that write': 'statements that write, in the driver', 'statements that read': 'statements that read, in the driver', push: 'push: HTTP there and back, the simulated provider included' };
  return Object.entries(names).map(([name, what]) => ({ what, ms: watch.ms(name), timesEach: watch.times(name) / shares }));
}

/** The pure functions by themselves, on the same messages: what cutting and deciding cost without any storage. */
function rulesAlone(hub: BenchHub, watch: Stopwatch, messages: readonly Raw[]): WayRow[] {
  const { rulebook } = hub.deciding;
  watch.restart();
  for (const raw of messages) {
    const cut = watch.timeNow('cut', () => cutMessage(hub.sender, rulebook, raw));
    for (const { mapping, parts } of cut.ok ? cut.cuts : []) for (const part of parts) {
      const lanePart: LanePart = { id: '', day: part.day ?? null, time: part.time ?? null, arrival: 0, said: part.said, gone: false };
      const [computed] = watch.timeNow('decide', () => computeLane(rulebook.chapter(mapping.id), undefined, [lanePart], []));
      if (computed?.outcome.effects.some(({ effect }) => effect.do === 'tell')) watch.timeNow('lineage', () => packLineage(computed.outcome.lineage));
    }
  }
  const each = (name: string) => watch.times(name) / messages.length;
  return [
    { what: 'cut into parts: the message steps of each mapping', ms: watch.ms('cut') - watch.ms('decode'), timesEach: each('cut') },
    { what: 'decide: the rules of each part and lane', ms: watch.ms('decide'), timesEach: each('decide') },
    { what: 'lineage of what is told: its rules once more, watched, and packed', ms: watch.ms('lineage'), timesEach: each('lineage') },
  ];
}
