import { In, type EntityManager } from 'typeorm';
import { rowsOf } from '../database/database';
import { DoubtRow, Part } from '../database/entities';
import { causeOf, leafOf, type CauseFacts, type SuspectedCause } from './cause';
import { placesFor, type Check, type Difference } from './comparison';
import type { LaneOfSide } from './difference';

/** What is compared, and the mappings in which each side names cases. */
const NAMES: Readonly<Record<string, string>> = { libra: 'Libra', 'common-platform': 'Common Platform', 'fines-accounts': 'The fines accounts', 'police-spi': 'The police exchange' };
const nameOf = (system: string): string => NAMES[system] ?? system;
const COMMON_PLATFORM = 'common-platform';
/** So far back is looked for what a side said before. */
const EARLIER_PARTS = 5;

/** Where the differences of some checks seem to come from, by their fingerprints. Only what is newly found is asked about. */
export async function causesOf(manager: EntityManager, found: readonly { readonly check: Check; readonly difference: Difference }[]): Promise<Map<string, SuspectedCause>> {
  const causes = new Map<string, SuspectedCause>();
  for (const { check, difference } of found) causes.set(difference.fingerprint, causeOf(await factsOf(manager, check, difference)));
  return causes;
}

async function factsOf(manager: EntityManager, check: Check, { field, theirs, ours }: Difference): Promise<CauseFacts> {
  const lanes = check.lanes ?? [];
  const doubts = lanes.length === 0 ? [] : await manager.find(DoubtRow, { where: lanes.map(({ mapping, subject }) => ({ mapping, subject })) });
  const everNamed = field === 'case' ? await isNamed(manager, check, theirs === null) : undefined;
  return {
    field, theirs, ours, system: nameOf(check.system), against: nameOf(COMMON_PLATFORM), doubts: doubts.map(({ field: path, why, rules }) => ({ field: path, why, rules })),
    before: theirs === null || ours === null ? [] : await saidBefore(manager, lanes, leafOf(field)), ...(everNamed !== undefined && { everNamed }), ...(check.sent && { sent: check.sent }),
  };
}

/** Whether the side that lacks a case ever named it, on whatever day. */
async function isNamed(manager: EntityManager, { caseReference, namedBy }: Check, theirsLacks: boolean): Promise<boolean | undefined> {
  const mappings = theirsLacks ? namedBy?.theirs : namedBy?.ours;
  if (mappings === undefined || mappings.length === 0) return undefined;
  return (await rowsOf(manager, `SELECT subject FROM reference WHERE value = $1 AND mapping IN (${placesFor(mappings, 2)}) LIMIT 1`, [caseReference, ...mappings])).length > 0;
}

/** The values that stood under this name in each side's earlier words, each with the time at which the next word came. */
async function saidBefore(manager: EntityManager, lanes: readonly LaneOfSide[], leaf: string): Promise<CauseFacts['before']> {
  const before: CauseFacts['before'][number][] = [];
  for (const { mapping, subject, side } of lanes) {
    const parts = await manager.find(Part, { select: { id: true, made: true, appliedAt: true }, where: { mapping, subject, state: In(['applied', 'in doubt']) }, order: { arrival: 'DESC' }, take: EARLIER_PARTS });
    const [last] = parts;
    const now = new Set(valuesUnder(last?.made, leaf));
    for (const [i, { made }] of parts.entries()) {
      const until = parts[i - 1]?.appliedAt;
      if (i > 0 && until) for (const value of valuesUnder(made, leaf)) if (!now.has(value)) before.push({ side, value, until });
    }
  }
  return before;
}

function valuesUnder(made: unknown, leaf: string): string[] {
  if (Array.isArray(made)) return made.flatMap(one => valuesUnder(one, leaf));
  if (typeof made !== 'object' || made === null) return [];
  return Object.entries(made).flatMap(([name, value]) => typeof value === 'object' ? valuesUnder(value, leaf) : name === leaf ? [String(value)] : []);
}
