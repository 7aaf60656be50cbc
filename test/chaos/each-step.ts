import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { simulations } from '../../adapters';
import type { Simulator } from '../../src/adapter/simulator';
import { Database, rowsOf } from '../../src/database/database';
import { built } from '../journeys/built';
import { freePort } from '../free-port';
import { HubProcess, until } from '../journeys/hub-process';
import { temporaryDatabase, type TemporaryDatabase } from '../storage/temporary-database';
import { caseSent, finesOffices, urnIn } from './shapes';

/** What one share is told to; all three know a repeat by its key or can be asked, so nothing is left to a person. */
const TOLD = ['electronic-monitoring', 'police-spi', 'fines-accounts'] as const;
const SHARES = '/intake/common-platform';

export interface EachStep { readonly kills: number; readonly last: number; readonly wrong: readonly string[]; readonly undisturbed: boolean }

/**
 * A share is sent, and the hub kills itself at a step between receipt and proof; another life begins, on the same rows, a minute later by its clock (so that
 * no lease is waited for), undisturbed; then the ledgers of the partners are compared with what was ordered. Step after step, until a share is through before its step comes.
 */
export async function killedAtEachStep(from: number, every: number, seconds: number, came: (step: number) => void): Promise<EachStep> {
  const trial = new Trial();
  const end = Date.now() + seconds * 1000;
  try {
    await trial.begin();
    const wrong: string[] = [];
    for (let n = from, kills = 0; ; n += every) {
      came(n);
      const { died, wrong: found } = await trial.dieAt(n);
      wrong.push(...found);
      if (!died) return { kills, last: n - every, wrong, undisturbed: true };
      kills += 1;
      if (Date.now() > end) return { kills, last: n, wrong, undisturbed: false };
    }
  } finally { await trial.close(); }
}

class Trial {
  private readonly folder = mkdtempSync(join(tmpdir(), 'casebridge-step-'));
  private readonly partners = new Map<string, Simulator>();
  private temporary: TemporaryDatabase | undefined;
  private hub: HubProcess | undefined;
  private port = 0;
  private lives = 0;

  async begin(): Promise<void> {
    mkdirSync(join(this.folder, 'reference'));
    writeFileSync(join(this.folder, 'reference/fines-offices.csv'), finesOffices());
    const file = join(this.folder, 'plain.sqlite');
    this.temporary = process.env['DATABASE_URL'] ? await temporaryDatabase() : await Database.open({ file }).then(database => ({ database, settings: { file }, close: () => database.close() }));
    for (const id of TOLD) {
      const partner = await simulations[id]?.partner?.({ faultFor: () => ({ kind: 'well' }) });
      if (!partner) throw new Error(`${id} has no simulator`);
      this.partners.set(id, partner);
    }
    this.port = await freePort();
    await this.live();
  }

  async dieAt(n: number): Promise<{ died: boolean; wrong: readonly string[] }> {
    const hub = this.running;
    const { urn, messages: [sent] } = caseSent(n, () => 1);
    if (!sent) throw new Error('no share');
    const first = await hub.post(`${SHARES}?dieAt=${n}`, sent.raw);
    await until(`step ${n} comes, or all is told`, async () => hub.died || (first?.status === 202 && await this.left() === 0), 30);
    const died = hub.died;
    if (died) {
      await this.live();
      let acknowledged = first?.status === 202;
      while (!acknowledged) { acknowledged = (await this.running.post(SHARES, sent.raw))?.status === 202; if (!acknowledged) await wait(50); }
      await until(`all is told after a kill at step ${n}`, async () => await this.left() === 0, 30);
    }
    return { died, wrong: TOLD.flatMap(partner => this.compared(partner, urn, sent.orders[partner] ?? 0, n)) };
  }

  async close(): Promise<void> {
    await this.hub?.stop();
    for (const partner of this.partners.values()) await partner.close();
    await this.temporary?.close();
    rmSync(this.folder, { recursive: true });
  }

  private get running(): HubProcess { if (!this.hub) throw new Error('The hub was not started'); return this.hub; }

  private async live(): Promise<void> {
    const settings = this.temporary?.settings;
    const urls = TOLD.map(id => [`CASEBRIDGE_${id.toUpperCase().replaceAll('-', '_')}`, this.partners.get(id)?.url ?? ''] as const);
    this.hub = new HubProcess(this.port, {
      CASEBRIDGE_DATA: this.folder, DATABASE_URL: settings && 'url' in settings ? settings.url : '',
      NODE_OPTIONS: `--require ${built('test/chaos/misfortune.js')}`, CHAOS_MINUTES_AHEAD: String(this.lives++),
      ...Object.fromEntries(urls.flatMap(([name, url]) => [[`${name}_URL`, url], [`${name}_MAX_PER_MINUTE`, '600000'], [`${name}_RETRY_SECONDS`, '1'], [`${name}_CIRCUIT_FAILURES`, '5'], [`${name}_CIRCUIT_SECONDS`, '1']])),
    });
    await this.hub.start();
  }

  private compared(partner: string, urn: string, ordered: number, n: number): string[] {
    const there = (this.partners.get(partner)?.ledger() ?? []).filter(({ about, body }) => (urnIn(about) ?? urnIn(body)) === urn).length;
    return there === ordered ? [] : [`killed at step ${n}: ${partner} was told ${there} of ${ordered}`];
  }

  private async left(): Promise<number> {
    if (!this.temporary) throw new Error('The database is not open yet');
    const [row] = await rowsOf<{ n: number | string }>(this.temporary.database.read, `
      SELECT (SELECT COUNT(*) FROM receipt WHERE state = 'waiting') + (SELECT COUNT(*) FROM part WHERE state = 'waiting')
        + (SELECT COUNT(*) FROM delivery WHERE state IN ('waiting', 'claimed') AND system IN ('electronic-monitoring', 'police-spi', 'fines-accounts')) AS n`, []);
    return Number(row?.n);
  }
}
