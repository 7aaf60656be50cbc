import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import axios from 'axios';
import type { Planned, Simulation } from '../adapter/simulator';
import { londonDay, type Instant } from '../case-model/london';

interface Message { readonly id: string; readonly system: string; readonly afterMs: number; readonly path: string; readonly mediaType: string; readonly body: string }

/**
 * Plays one court day from the adapters' own fixtures: each simulated sender posts its messages to the hub until they
 * are acknowledged. The plan of a day and what was acknowledged are kept, so that a restart goes on where it was.
 */
export async function playCourtDay(simulations: Readonly<Record<string, Simulation>>, hubUrl: string, dataFolder: string, now: Instant, stopped: () => boolean): Promise<void> {
  const folder = join(dataFolder, 'sandbox');
  mkdirSync(folder, { recursive: true });
  const acknowledgedFile = join(folder, `acknowledged-${londonDay(now)}.txt`);
  const plan = planOf(simulations, join(folder, `court-day-${londonDay(now)}.json`), now);
  const acknowledged = new Set(existsSync(acknowledgedFile) ? readFileSync(acknowledgedFile, 'utf8').split('\n') : []);
  const begun = performance.now();
  for (const message of plan.filter(({ id }) => !acknowledged.has(id))) {
    await wait(Math.max(0, message.afterMs - (performance.now() - begun)));
    while (!stopped() && !await posted(hubUrl, message)) await wait(500);
    if (stopped()) return;
    appendFileSync(acknowledgedFile, `${message.id}\n`);
  }
}

/** The same plan all day, because its times are counted from the moment at which the day was first played. */
function planOf(simulations: Readonly<Record<string, Simulation>>, file: string, now: Instant): readonly Message[] {
  if (existsSync(file)) {
    const kept: Message[] = JSON.parse(readFileSync(file, 'utf8'));
    return kept;
  }
  const plan = Object.entries(simulations)
    .flatMap(([system, { courtDay }]) => (courtDay?.(now) ?? []).map((planned, i) => asMessage(system, planned, i)))
    .sort((a, b) => a.afterMs - b.afterMs);
  writeFileSync(file, JSON.stringify(plan));
  return plan;
}

const asMessage = (system: string, { afterMs, path, raw }: Planned, i: number): Message =>
  ({ id: `${system}-${i}`, system, afterMs, path, mediaType: raw.mediaType, body: Buffer.from(raw.bytes).toString('base64') });

/** True once the hub has acknowledged it; a sender goes on until then. */
async function posted(hubUrl: string, { path, mediaType, body }: Message): Promise<boolean> {
  try {
    const { status } = await axios.post(`${hubUrl}${path}`, Buffer.from(body, 'base64'), { headers: { 'content-type': mediaType }, timeout: 5000, proxy: false, validateStatus: () => true });
    return status < 300;
  } catch {
    return false;                                   // not reached, or the reply was lost: send it again
  }
}
