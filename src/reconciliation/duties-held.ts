import { In, type EntityManager } from 'typeorm';
import type { Found } from '../adapter/adapter';
import { minutesAfter } from '../case-model/london';
import { rowsOf } from '../database/database';
import { Delivery, Duty } from '../database/entities';
import { referenceOf } from '../database/reference-of';
import type { Partner } from '../duty/deliver';
import { recordProof } from '../duty/proof';
import { checkDuty, isAskedAbout, type DutyHeld } from './compare-duty';
import { placesFor, type Check, type Comparison, type Reading } from './comparison';
import { dutySeeds } from './duty-seeds';

/** What was told longer ago is asked about only while it is open. */
const DAYS_BACK = 35;
const PER_PAGE = 20;

/** Duties against the record of the partner who was told, one by one; a partner is asked no faster than half its pace, so that what is new is not kept waiting. */
export const duties: Comparison = {
  compared: 'duty', title: 'Duties against the partners’ own records', perPage: PER_PAGE, seeds: dutySeeds,
  async all(manager, after, most, at) {
    return (await rowsOf<{ id: string }>(manager, `SELECT id FROM duty WHERE id > $1 AND (opened_at >= $2 OR state = 'open') ORDER BY id LIMIT ${most}`, [after, minutesAfter(at, -DAYS_BACK * 24 * 60)])).map(({ id }) => id);
  },
  /** One that was opened before and is met since could not be checked then, so it comes again by itself. */
  async changed(manager, since, most) {
    return (await rowsOf<{ id: string }>(manager, `SELECT id FROM duty WHERE opened_at >= $1 LIMIT ${most}`, [since])).map(({ id }) => id);
  },
  room({ partners, now }) {
    const left = partners.filter(canBeAsked).map(({ pace }) => Math.ceil(pace.left(now()) / 2));
    return Math.min(PER_PAGE, ...left);
  },
  async check(reading, subjects) {
    const manager = reading.database.read;
    const found = await manager.find(Duty, { where: { id: In([...subjects]) }, order: { id: 'ASC' } });
    const deliveries = new Map((await manager.findBy(Delivery, { dutyId: In(found.map(({ id }) => id)) })).map(one => [one.dutyId, one]));
    const references = await referencesOf(manager, found.map(({ id }) => id));
    const checks: Check[] = [];
    for (const duty of found) checks.push(await checkOne(reading, duty, deliveries.get(duty.id), references.get(duty.id) ?? ''));
    return checks;
  },
};

const canBeAsked = ({ adapter, connection }: Partner): boolean => adapter.manifest.supports.findByKey && connection.findByKey !== undefined;

async function checkOne(reading: Reading, duty: Duty, delivery: Delivery | undefined, reference: string): Promise<Check> {
  const about = { reference, ...(delivery && { delivery }) };
  const record = isAskedAbout(about) && delivery ? await ask(reading, duty, delivery) : NOT_ASKED;
  const proved = record.kind === 'found' && duty.state === 'open' && delivery?.state === 'done' ? await keepProof(reading, duty, record) : duty;
  return checkDuty({ ...about, duty: proved, record });
}
const NOT_ASKED = { kind: 'not asked', why: 'It need not be asked about' } as const;

async function ask({ partners, now }: Reading, { whom }: Duty, { id }: Delivery): Promise<DutyHeld['record']> {
  const partner = partners.find(({ adapter }) => adapter.manifest.id === whom);
  if (!partner) return { kind: 'not asked', why: `${whom} cannot be reached from this machine` };
  if (!canBeAsked(partner) || !partner.connection.findByKey) return { kind: 'not asked', why: `${whom} cannot be asked what became of a message (its manifest says so)`, cannot: true };
  partner.pace.spend(1, now());
  return partner.connection.findByKey(id);
}

/** Their own record is proof, wherever it is seen: a duty that it meets is met. */
async function keepProof({ database, now }: Reading, { id }: Duty, { proof }: Extract<Found, { kind: 'found' }>): Promise<Duty> {
  return database.write(async manager => {
    await recordProof(manager, id, proof, now());
    return manager.findOneByOrFail(Duty, { id });
  });
}

async function referencesOf(manager: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await rowsOf<{ id: string; reference: string | null }>(manager, `SELECT duty.id, ${referenceOf('duty')} AS reference FROM duty WHERE duty.id IN (${placesFor(ids, 1)})`, ids);
  return new Map(rows.flatMap(({ id, reference }) => reference === null ? [] : [[id, reference] as const]));
}

