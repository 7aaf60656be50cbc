import { In, type EntityManager } from 'typeorm';
import { Attempt, Delivery, DoubtRow, Duty, Lane, Part, Receipt, Resolution, Statement, TaskRow } from '../database/entities';
import type { LaneKey } from './find-case';

/** A part without what it says: a lane may be long. */
export type PartOfStory = Pick<Part, 'id' | 'receiptId' | 'mapping' | 'subject' | 'arrival' | 'gone' | 'state' | 'why' | 'fired' | 'appliedAt'>;

/** What the storage holds of one case, over all of its lanes; duties and parts with the latest first. */
export interface CaseFacts {
  readonly statements: readonly Statement[];
  readonly doubts: readonly DoubtRow[];
  readonly tasks: readonly TaskRow[];
  readonly parked: readonly Lane[];
  readonly duties: readonly Duty[];
  readonly deliveries: readonly Delivery[];
  readonly attempts: readonly Attempt[];
  readonly parts: readonly PartOfStory[];
  readonly receipts: readonly Receipt[];
  /** What people have resolved. */
  readonly resolutions: readonly Resolution[];
  /** Earlier parts that were not read for this page. */
  readonly earlierParts: number;
}

/** A page tells the latest of a long story; the rest is counted. */
const MOST_PARTS = 60;
const MOST_DUTIES = 20;
const MOST_ATTEMPTS = 60;
const MOST_RESOLUTIONS = 40;

export async function factsOfCase(manager: EntityManager, lanes: readonly LaneKey[]): Promise<CaseFacts> {
  const where = lanes.map(({ mapping, subject }) => ({ mapping, subject }));
  const duties = await manager.find(Duty, { where, order: { sequence: 'DESC' }, take: MOST_DUTIES });
  const deliveries = await manager.findBy(Delivery, { dutyId: In(duties.map(duty => duty.id)) });
  const attempts = await manager.find(Attempt, { where: { deliveryId: In(deliveries.map(delivery => delivery.id)) }, order: { at: 'DESC' }, take: MOST_ATTEMPTS });
  const parts = await manager.find(Part, {
    select: { id: true, receiptId: true, mapping: true, subject: true, arrival: true, gone: true, state: true, why: true, fired: true, appliedAt: true },
    where, order: { arrival: 'DESC', mapping: 'ASC' }, take: MOST_PARTS,
  });
  return {
    duties, deliveries, attempts, parts, earlierParts: await manager.countBy(Part, where) - parts.length,
    receipts: await manager.findBy(Receipt, { id: In([...new Set(parts.map(part => part.receiptId))]) }),
    statements: await manager.find(Statement, { where, order: { day: 'DESC', mapping: 'ASC' } }),
    doubts: await manager.findBy(DoubtRow, where), tasks: await manager.findBy(TaskRow, where),
    resolutions: await manager.find(Resolution, { where, order: { at: 'DESC' }, take: MOST_RESOLUTIONS }),
    parked: (await manager.findBy(Lane, where)).filter(lane => lane.parkedWhy !== null),
  };
}
