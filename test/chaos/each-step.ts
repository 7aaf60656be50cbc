import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { simulations } from '../../adapters';
import type { Simulator } from '../../src/adapter/simulator';
import { rowsOf } from '../../src/database/database';
import { freePort } from '../free-port';
import { built } from '../journeys/built';
import { HubProcess, until } from '../journeys/hub-process';
import { hubRows, type HubRows } from '../journeys/hub-rows';
import { caseSent, finesOffices, urnIn, type Sent } from './shapes';

/** What one share is told to; all three know a repeat by its key or can be asked, so nothing is left to a person. */
const TOLD = ['electronic-monitoring', 'police-spi', 'fines-accounts'] as const;
const SHARES = '/intake/common-platform';
/** So long one that is paused may hold up another, before it goes on. */
const PAUSED_SECONDS = 4;

export interface EachStepOptions {
  readonly from: number;
  readonly every: number;
  readonly seconds: number;
  /** So many hubs at the same time, each with its own rows and partners. */
  readonly atOnce: number;
  /** *killed*: another life goes on. *paused*: longer than its leases, while another hub on the same rows goes on; then it wakes, and its late words change nothing. */
  readonly how: 'killed' | 'paused';
}
/** `last`: the last step at which one was struck. `undisturbed`: a share was through before its step came, so there are no more. */
export interface EachStep { readonly struck: number; readonly last: number; readonly wrong: readonly string[]; readonly undisturbed: boolean }

/**
 * A share is sent, and the hub is struck at a step between receipt and proof; another one goes on, a minute later by its clock (so that no lease is
 * waited for); then the ledgers of the partners are compared with what was ordered. Step after step, until a share is through before its step comes.
 */
export async function struckAtEachStep({ from, every, seconds, atOnce, how }: EachStepOptions, came: (step: number) => void): Promise<EachStep> {
  const end = Date.now() + seconds * 1000;
  const wrong: string[] = [];
  let [next, struck, last, undisturbed] = [from, 0, from - every, false];
  const work = async (): Promise<void> => {
    const trial = new Trial();
    try {
      await trial.begin();
      while (!undisturbed && (struck === 0 || Date.now() < end)) {
        const n = next;
        next += every;
        came(n);
        const found = await trial.strikeAt(n, how);
        wrong.push(...found.wrong);
        if (!found.struck) undisturbed = true; else { struck += 1; last = Math.max(last, n); }
      }
    } finally { await trial.close(); }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { struck, last, wrong, undisturbed };
}

interface Found { readonly struck: boolean; readonly wrong: readonly string[] }

class Trial {
  private readonly partners = new Map<string, Simulator>();
  private rows: HubRows | undefined;
  private hub: HubProcess | undefined;
  private other: HubProcess | undefined;
  private lives = 0;

  async begin(): Promise<void> {
    this.rows = await hubRows();
    mkdirSync(join(this.rows.folder, 'reference'));
    writeFileSync(join(this.rows.folder, 'reference/fines-offices.csv'), finesOffices());
    for (const id of TOLD) {
      const partner = await simulations[id]?.partner?.({ faultFor: () => ({ kind: 'well' }) });
      if (!partner) throw new Error(`${id} has no simulator`);
      this.partners.set(id, partner);
    }
    this.hub = await this.another();
  }

  strikeAt(n: number, how: EachStepOptions['how']): Promise<Found> { return how === 'killed' ? this.killAt(n) : this.pauseAt(n); }

  private async killAt(n: number): Promise<Found> {
    const { hub, sent, urn } = this.trialOf(n);
    const first = await hub.post(`${SHARES}?dieAt=${n}`, sent.raw);
    await until(`step ${n} comes, or all is told`, async () => hub.died || (first?.status === 202 && await this.left() === 0), 60);
    const struck = hub.died;
    if (struck) {
      this.hub = await this.another();
      if (first?.status !== 202) await this.sendTo(this.hub, sent);
      await until(`all is told after a kill at step ${n}`, async () => await this.left() === 0, 60);
    }
    return { struck, wrong: this.compared(urn, sent, n) };
  }

  /** The other hub runs all the time, a minute ahead, so that each lease of the first one has lapsed for it. */
  private async pauseAt(n: number): Promise<Found> {
    const { hub, sent, urn } = this.trialOf(n);
    this.other ??= await this.another();
    const { other } = this;
    let kept = false;
    const acknowledged = hub.post(`${SHARES}?stopAt=${n}`, sent.raw).then(answer => { kept = answer?.status === 202; return kept; });
    await until(`step ${n} comes, or all is told`, async () => hub.isPaused || (kept && await this.left() === 0), 60);
    const struck = hub.isPaused;
    if (struck) await until('the other one has told all', async () => await this.left() === 0, PAUSED_SECONDS).catch(() => undefined);   // or it waits for a lock of the one that is paused
    hub.goOn();
    if (!await acknowledged) await this.sendTo(other, sent);
    await until(`all is told after a pause at step ${n}`, async () => await this.left() === 0, 60);
    await wait(200);                                  // for late words
    return { struck, wrong: this.compared(urn, sent, n) };
  }

  private trialOf(n: number): { hub: HubProcess; sent: Sent; urn: string } {
    const { urn, messages: [sent] } = caseSent(n * 10, () => 1);
    if (!sent || !this.hub) throw new Error('There is no share, or no hub');
    return { hub: this.hub, sent, urn };
  }

  private async sendTo(hub: HubProcess, { raw }: Sent): Promise<void> {
    while ((await hub.post(SHARES, raw))?.status !== 202) await wait(50);
  }

  async close(): Promise<void> {
    await this.hub?.kill();
    await this.other?.kill();
    for (const partner of this.partners.values()) await partner.close();
    await this.rows?.close();
  }

  private async another(): Promise<HubProcess> {
    const urls = TOLD.map(id => [`CASEBRIDGE_${id.toUpperCase().replaceAll('-', '_')}`, this.partners.get(id)?.url ?? ''] as const);
    const hub = new HubProcess(await freePort(), {
      ...this.rows?.environment, NODE_OPTIONS: `--require ${built('test/chaos/misfortune.js')}`, CHAOS_MINUTES_AHEAD: String(this.lives++),
      ...Object.fromEntries(urls.flatMap(([name, url]) => [[`${name}_URL`, url], [`${name}_MAX_PER_MINUTE`, '600000'], [`${name}_RETRY_SECONDS`, '1'], [`${name}_CIRCUIT_FAILURES`, '5'], [`${name}_CIRCUIT_SECONDS`, '1']])),
    });
    await hub.start();
    return hub;
  }

  private compared(urn: string, { orders }: Sent, n: number): string[] {
    return TOLD.flatMap(partner => {
      const there = (this.partners.get(partner)?.ledger() ?? []).filter(({ about, body }) => (urnIn(about) ?? urnIn(body)) === urn).length;
      return there === (orders[partner] ?? 0) ? [] : [`struck at step ${n}: ${partner} was told ${there} of ${orders[partner] ?? 0}`];
    });
  }

  private async left(): Promise<number> {
    if (!this.rows) throw new Error('The database is not open yet');
    const [row] = await rowsOf<{ n: number | string }>(this.rows.database.read, `
      SELECT (SELECT COUNT(*) FROM receipt WHERE state = 'waiting') + (SELECT COUNT(*) FROM part WHERE state = 'waiting')
        + (SELECT COUNT(*) FROM delivery WHERE state IN ('waiting', 'claimed') AND system IN ('electronic-monitoring', 'police-spi', 'fines-accounts')) AS n`, []);
    return Number(row?.n);
  }
}
