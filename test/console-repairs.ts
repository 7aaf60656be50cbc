import { join } from 'node:path';
import { adapters } from '../adapters';
import type { Connection, PushOutcome } from '../src/adapter/adapter';
import { AdapterRegistry } from '../src/adapter/registry';
import { minutesAfter } from '../src/case-model/london';
import type { Database } from '../src/database/database';
import { MismatchRow, RepairRow } from '../src/database/entities';
import { Circuit } from '../src/duty/circuit';
import { deliverDue, type Partner } from '../src/duty/deliver';
import { Pace } from '../src/duty/pace';
import { keep } from '../src/intake/keep';
import { takeIn } from '../src/intake/take-in';
import { runToTheEnd } from '../src/reconciliation/run';
import { carryOnRepairs } from '../src/repair/carry-on-many';
import { confirmMany, previewMany, proposeMany } from '../src/repair/many';
import { previewOf } from '../src/repair/preview';
import { proposeRepair, type Repaired } from '../src/repair/repair';
import { loadRulebook } from '../src/rule/load-rulebook';
import type { Acting } from '../src/sign-in/acting';
import { NOW } from './console-court-day';
import { asJson, share, tag } from './messages/shares';

const registry = new AdapterRegistry(adapters);
const rulebook = loadRulebook(join(__dirname, '../mappings'));
const KIM: Acting = { name: 'Kim Thorn', id: 'kim', roles: ['support'], named: 'signed in' };
const LEE: Acting = { ...KIM, name: 'Lee Heath', id: 'lee' };

/** Fingerprints of mismatches, and the repairs of some of them. */
export interface Repairs { readonly lost: string; readonly undone: string; readonly differs: string; readonly proposed: string; readonly typed: string; readonly refused: string; readonly many: string; readonly stopped: string }

/**
 * The monitoring provider took tags and lost them. Of those that comparisons found: many were sent again until one was refused, many are proposed, one waits for a second person, the message of
 * one was overtaken by a later one, and one has no repair yet. Beside them two differences in Libra: one that somebody types in, and one that nobody has seen to.
 */
export async function playRepairs(database: Database): Promise<Repairs> {
  const stopped = await agreeToMany(database, await lose(database, 1, 2, 3));
  idOf(await confirmMany(database, registry, stopped, LEE, NOW));
  await tick(database);
  await deliver(database, [{ kind: 'refused', why: 'unknown person' }]);
  await tick(database);
  const { id: refused } = await database.read.findOneByOrFail(RepairRow, { manyId: stopped, state: 'refused' });
  const many = await agreeToMany(database, await lose(database, 4, 5));
  const waits = await lose(database, 6, 7, 8);
  const [proposed, undone] = [await agreeTo(database, waits), await ofCase(database, 7)];
  await take(database, 7, { sharedTime: '2026-11-20T16:00:00.000Z', results: [] });
  const differs = await database.read.findOneByOrFail(MismatchRow, { compared: 'court day', state: 'open' });
  const typing = { ...differs, fingerprint: `${differs.fingerprint}-2`, field: `${differs.field}-2` };
  await database.write(manager => manager.insert(MismatchRow, typing));
  return { lost: (await ofCase(database, 8)).fingerprint, undone: undone.fingerprint, differs: differs.fingerprint, proposed, typed: await agreeTo(database, typing, 'The listing office'), refused, many, stopped };
}

const urnOf = (n: number): string => `01ZD600${n}126`;
const ofCase = (database: Database, n: number): Promise<MismatchRow> => database.read.findOneByOrFail(MismatchRow, { compared: 'duty', caseReference: urnOf(n) });

async function take(database: Database, n: number, more: Parameters<typeof share>[0]): Promise<void> {
  const receipt = await keep(database, 'common-platform', asJson(share({ urn: urnOf(n), hearingId: `hearing-of-${urnOf(n)}`, hearingDay: '2026-11-20', results: [tag('2026-11-20')], ...more })), NOW);
  await takeIn(database, { adapters: registry, rulebook }, receipt, () => NOW);
}

/** They are told of tags, take them, and a comparison finds that their record shows none of them. Answers the first. */
async function lose(database: Database, ...cases: readonly [number, ...number[]]): Promise<MismatchRow> {
  for (const n of cases) await take(database, n, {});
  await deliver(database, []);
  const begun = await runToTheEnd({ database, rulebook, partners: [provider([])], now: () => minutesAfter(NOW, cases[0]) }, { compared: 'duty', scope: 'all' });
  if (!begun.ok) throw new Error(begun.why);
  return ofCase(database, cases[0]);
}

const deliver = (database: Database, answers: PushOutcome[]): Promise<number> => deliverDue({ database, rulebook, partners: [provider(answers)], now: () => NOW, dice: () => 0.5 });
const tick = (database: Database): Promise<number> => carryOnRepairs({ database, adapters: registry, partners: [provider([])], now: () => NOW });

async function agreeTo(database: Database, row: MismatchRow, keyedBy = ''): Promise<string> {
  const { hash } = await previewOf(database.read, registry, row, NOW);
  return idOf(await proposeRepair(database, registry, row.fingerprint, { by: KIM, why: 'They restored an old copy', keyedBy, hash }, NOW));
}

async function agreeToMany(database: Database, row: MismatchRow): Promise<string> {
  const { hash } = await previewMany(database.read, registry, row, NOW);
  return idOf(await proposeMany(database, registry, row.fingerprint, { by: KIM, why: 'They restored an old copy', hash }, NOW));
}

function idOf(done: Repaired): string {
  if (!done.ok) throw new Error(done.why);
  return done.id;
}

/** Takes what it is told of these cases, and has none of it. */
function provider(answers: PushOutcome[]): Partner {
  const adapter = registry.get('electronic-monitoring');
  const connection: Connection = {
    push: () => Promise.resolve(answers.shift() ?? { kind: 'taken', proof: { grade: 'answered', what: 'accepted' } }),
    findByKey: () => Promise.resolve({ kind: 'absent' }),
    close: () => Promise.resolve(),
  };
  return { adapter, connection, pace: new Pace(600), circuit: new Circuit(adapter.manifest.id, adapter.manifest.circuit) };
}
