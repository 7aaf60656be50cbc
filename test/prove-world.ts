import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { adapters, simulations } from '../adapters';
import type { Connection } from '../src/adapter/adapter';
import { AdapterRegistry } from '../src/adapter/registry';
import type { Simulator } from '../src/adapter/simulator';
import { censusNow, takeCensus, type CensusLine } from '../src/census/census';
import { Delivery, Duty, Part } from '../src/database/entities';
import { Circuit } from '../src/duty/circuit';
import { deliverDue, type Partner } from '../src/duty/deliver';
import { Pace } from '../src/duty/pace';
import { takeIn } from '../src/intake/take-in';
import { fingerprintOfBytes } from '../src/prove/record';
import { prove } from '../src/prove/prove';
import type { Proof } from '../src/prove/report';
import { loadRulebook } from '../src/rule/load-rulebook';
import { readReference } from '../src/rule/read-reference';
import { Rulebook } from '../src/rule/rulebook';
import { temporaryDatabase, type TemporaryDatabase } from './storage/temporary-database';
import { Workshop } from './storage/workshop';

/** Whom shares are told to. */
export const PARTNERS = ['electronic-monitoring', 'fines-accounts', 'fines-enforcement', 'police-email', 'police-spi'] as const;
export type PartnerId = typeof PARTNERS[number];

const reference = readReference(join(__dirname, 'proof/reference'));
const registry = new AdapterRegistry(adapters);
const rulebook = loadRulebook(join(__dirname, '../mappings'), reference);

const NOW = '2026-11-21T16:05:00.000Z';

/** `ledgerKey`: under which the partner keeps it. `stands`: no later one about the same took its place, met or not. */
export interface OpenedDuty { readonly key: string; readonly ledgerKey: string; readonly whom: string; readonly stands: boolean; readonly delivered: boolean }
export interface GivenShare { readonly name: string; readonly bytes: Uint8Array; readonly readable: boolean; /** Blank where it cannot be read. */ readonly sharedTime: string }

/** A folder of shares, and what the partners hold: played through the hub to the simulators, whose ledgers are the partners' files. */
export class ProveWorld {
  readonly folder = mkdtempSync(join(tmpdir(), 'casebridge-prove-'));
  readonly shares = join(this.folder, 'shares');
  readonly held = join(this.folder, 'held');
  private duties: readonly OpenedDuty[] = [];
  private counted: readonly CensusLine[] = [];

  /** Gives them to the hub as they were shared, one by one, and delivers all that follows from each. */
  async play(given: readonly GivenShare[]): Promise<void> {
    for (const { name, bytes } of given) this.write(join('shares', name), bytes);
    const temporary = await temporaryDatabase();
    const simulators = new Map<PartnerId, Simulator>();
    try {
      for (const id of PARTNERS) {
        const simulator = await simulations[id]?.partner?.({ ledgerFile: this.ledgerOf(id) });
        if (simulator) simulators.set(id, simulator);
      }
      await giveAll(temporary, given, simulators);
      this.duties = await dutiesIn(temporary);
      await takeCensus(temporary.database, NOW);
      this.counted = (await censusNow(temporary.database.read)).lines;
    } finally {
      for (const simulator of simulators.values()) await simulator.close();
      await temporary.close();
    }
  }

  /** The duties that the hub opened. */
  opened(): readonly OpenedDuty[] { return this.duties; }

  /** What the hub's census came to. */
  census(): readonly CensusLine[] { return this.counted; }

  ledgerOf(id: PartnerId): string { return join(this.held, `${id}.jsonl`); }
  linesOf(id: PartnerId): string[] { return readFileSync(this.ledgerOf(id), 'utf8').split('\n').filter(line => line !== ''); }
  write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.folder, name)), { recursive: true });
    writeFileSync(join(this.folder, name), content);
  }
  writeLines(id: PartnerId, lines: readonly string[]): void { writeFileSync(this.ledgerOf(id), lines.map(line => `${line}\n`).join('')); }

  prove({ held = this.held, shares = this.shares, without = [] }: { /** A folder, or `nothing`. */ readonly held?: string; readonly shares?: string; /** Rules that somebody has taken away. */ readonly without?: readonly string[] } = {}): Promise<Proof> {
    const poorer = new Rulebook(rulebook.chapters.map(chapter => ({ ...chapter, files: chapter.files.filter(({ rule }) => !without.includes(rule.id)) })), rulebook.hash, rulebook.reference);
    return prove({ shares, ...(held !== 'nothing' && { held }), adapters: registry, rulebook: poorer, now: NOW, progress: () => undefined });
  }

  /** Every file, by its name and content. */
  everything(): Record<string, string> {
    return Object.fromEntries(readdirSync(this.folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => { const path = join(entry.parentPath, entry.name); return [path, fingerprintOfBytes(readFileSync(path))]; }));
  }

  close(): void { rmSync(this.folder, { recursive: true }); }
}

/** What is proved of the example in the README. */
export const exampleProof = (): Promise<Proof> =>
  prove({ shares: join(__dirname, 'prove-example/shares'), held: join(__dirname, 'prove-example/held'), adapters: registry, rulebook: loadRulebook(join(__dirname, '../mappings')), now: NOW, progress: () => undefined });

export const keyIn = (line: string): string => { const { key }: { readonly key: string } = JSON.parse(line); return key; };

async function giveAll({ database }: TemporaryDatabase, given: readonly GivenShare[], simulators: ReadonlyMap<PartnerId, Simulator>): Promise<void> {
  const workshop = new Workshop(database, reference);
  const partners = [...simulators].map(([id, { url }]): Partner => ({ adapter: registry.get(id), connection: connected(id, url), pace: new Pace(1_000_000), circuit: new Circuit(id, registry.get(id).manifest.circuit) }));
  for (const { bytes, sharedTime } of inOrderOfSharing(given.filter(({ readable }) => readable))) {
    if (sharedTime !== '') workshop.now = sharedTime;
    await workshop.give('common-platform', { bytes, mediaType: 'application/json' });
    const delivering = { ...workshop.delivering(), partners };
    while (await deliverDue(delivering) > 0) await takeInAnswers(workshop);
  }
  for (const { connection } of partners) await connection.close();
}

/** What has no time that can be read comes last. */
const inOrderOfSharing = (given: readonly GivenShare[]): GivenShare[] => given.map(one => ({ ...one, at: one.sharedTime || '9999' })).toSorted((a, b) => a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

/** What partners answered becomes parts of the lanes that wait for it. */
async function takeInAnswers({ database, deciding, now }: Workshop): Promise<void> {
  for (const { receiptId } of await database.read.findBy(Part, { state: 'waiting', mapping: 'financial-results-to-notices' })) await takeIn(database, deciding, receiptId, () => now);
}

function connected(id: PartnerId, baseUrl: string): Connection {
  const connection = registry.get(id).connect?.({ baseUrl, timeoutMs: 5000 });
  if (!connection) throw new Error(`${id} has no connection`);
  return connection;
}

async function dutiesIn({ database }: TemporaryDatabase): Promise<OpenedDuty[]> {
  const duties = await database.read.find(Duty, { order: { sequence: 'ASC' } });
  const laneOf = ({ mapping, subject, whom, about }: Duty): string => [mapping, subject, whom, about].join('|');
  const last = new Map(duties.map(duty => [laneOf(duty), duty.id]));
  const deliveries = new Map((await database.read.find(Delivery)).map(delivery => [delivery.dutyId, delivery]));
  return duties.flatMap((duty): OpenedDuty[] => {
    const delivery = deliveries.get(duty.id);
    if (!delivery) return [];
    const { body: { requestId = delivery.id } = {} }: { readonly body?: { readonly requestId?: string } } = delivery.message;
    return [{ key: delivery.id, ledgerKey: requestId, whom: duty.whom, stands: last.get(laneOf(duty)) === duty.id, delivered: delivery.state === 'done' }];
  });
}
