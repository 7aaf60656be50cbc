import { In, type EntityManager } from 'typeorm';
import { rowsOf } from '../database/database';
import { Duty, Lane, Part, Statement, TaskRow } from '../database/entities';
import type { Facts } from './facts';

/** What the database keeps of what was decided. */
export const keptFacts = (manager: EntityManager): Facts => ({
  partsOf: ({ id }, mapping) => manager.find(Part, { where: { receiptId: id, mapping, gone: 0 }, order: { ordinal: 'ASC' } }),

  async isParked({ mapping, subject }) {
    const lane = await manager.findOneBy(Lane, { mapping, subject });
    return lane !== null && lane.parkedWhy !== null;
  },

  dutiesOf: ({ mapping, subject }, whom) => manager.find(Duty, { where: { mapping, subject, whom: In([...whom]) }, order: { sequence: 'ASC' } }),

  async toldEarlier({ arrival }, { mapping }, { key, harm }) {
    const [row] = await rowsOf<{ duty: string }>(manager, `
    SELECT earlier.answered_by AS duty FROM census_result AS earlier JOIN duty ON duty.id = earlier.answered_by
    WHERE earlier.result_key = $1 AND earlier.harm = $2 AND earlier.mapping = $3 AND earlier.state = 'told' AND earlier.arrival < $4 ORDER BY earlier.arrival DESC LIMIT 1`, [key, harm, mapping, arrival]);
    return row?.duty;
  },

  async exclusionOf({ id, mapping, subject }) {
    const statement = await manager.findOneBy(Statement, { mapping, subject, partId: id });
    return statement?.excluded ?? undefined;
  },

  tasksOf: ({ id, mapping, subject }) => manager.findBy(TaskRow, { mapping, subject, partId: id }),

  async isOvertaken({ id }, { mapping }, { harm, offence }, { subject }) {
    const rows = await rowsOf<{ id: string }>(manager, `
    SELECT later.id FROM census_result AS later JOIN census_message AS other ON other.receipt_id = later.receipt_id JOIN census_message AS own ON own.receipt_id = $1 JOIN duty ON duty.id = later.answered_by
    WHERE later.offence = $2 AND later.harm = $3 AND later.mapping = $4 AND later.subject = $5 AND later.state = 'told' AND other.hearing_day > own.hearing_day LIMIT 1`, [id, offence, harm, mapping, subject]);
    return rows.length > 0;
  },

  async isTakenBack({ id }, { key, harm }) {
    const rows = await rowsOf<{ receipt: string }>(manager, `
    SELECT later.receipt_id AS receipt FROM census_message AS one JOIN census_message AS later ON later.hearing = one.hearing AND later.hearing_day = one.hearing_day AND later.shared_at > one.shared_at
    WHERE one.receipt_id = $1 AND NOT EXISTS (SELECT 1 FROM census_result AS kept WHERE kept.receipt_id = later.receipt_id AND kept.result_key = $2 AND kept.harm = $3)
    ORDER BY later.shared_at LIMIT 1`, [id, key, harm]);
    return rows.length > 0;
  },
});
