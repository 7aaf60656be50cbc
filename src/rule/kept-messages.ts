import { MoreThan } from 'typeorm';
import type { AdapterRegistry } from '../adapter/registry';
import type { Instant } from '../case-model/london';
import type { Database } from '../database/database';
import { Delivery, Duty, Part, Receipt } from '../database/entities';
import { bytesOf } from '../intake/keep';
import { coverageOf, type MappingCoverage } from './coverage';
import type { Decision } from './impact';
import type { UnreadReasons } from './kept-lists';
import { unpackLineage } from './lineage';
import type { RehearsedMessage } from './rehearsal';
import type { Rulebook } from './rulebook';

const AT_ONCE = 100;

export interface KeptMessage extends RehearsedMessage { readonly receivedAt: Instant }

/** Every message that was read, in the order of arrival. Reads only. */
export async function* keptMessages(database: Database): AsyncGenerator<KeptMessage> {
  for (let after = 0; ;) {
    const receipts = await database.read.find(Receipt, { where: { state: 'read', arrival: MoreThan(after) }, order: { arrival: 'ASC' }, take: AT_ONCE });
    for (const receipt of receipts) yield { id: receipt.id, system: receipt.system, receivedAt: receipt.receivedAt, raw: { bytes: await bytesOf(database.read, receipt), mediaType: receipt.mediaType } };
    const last = receipts.at(-1);
    if (!last) return;
    after = last.arrival;
  }
}

export const countKeptMessages = (database: Database): Promise<number> => database.read.countBy(Receipt, { state: 'read' });

/** What was decided and told when each message was taken in, as it is kept. Doubts, tasks and lineage of earlier parts are not kept, so they are not given. */
export async function* keptDecisions(database: Database): AsyncGenerator<Decision> {
  for await (const { id } of keptMessages(database)) {
    for (const part of await database.read.findBy(Part, { receiptId: id, gone: 0 })) {
      if (part.made === null || (part.state !== 'applied' && part.state !== 'in doubt')) continue;
      yield { message: id, mapping: part.mapping, subject: part.subject, made: part.made, lines: part.lineage === null ? [] : unpackLineage(part.lineage), told: await toldFor(database, part.id) };
    }
  }
}

async function toldFor(database: Database, partId: string): Promise<Decision['told']> {
  const duties = await database.read.findBy(Duty, { partId });
  const told: Decision['told'][number][] = [];
  for (const { id, rule, whom, what } of duties) for (const { message } of await database.read.findBy(Delivery, { dutyId: id })) told.push({ rule, whom, what, message });
  return told;
}

/** For the console: what nobody reads, and what rules could not decide, in the messages kept last. */
export async function keptCoverage(database: Database, adapters: AdapterRegistry, rulebook: Rulebook, reasons: UnreadReasons, most = 200): Promise<MappingCoverage[]> {
  const receipts = await database.read.find(Receipt, { where: { state: 'read' }, order: { arrival: 'DESC' }, take: most });
  const messages: RehearsedMessage[] = [];
  for (const receipt of receipts) messages.push({ id: receipt.id, system: receipt.system, raw: { bytes: await bytesOf(database.read, receipt), mediaType: receipt.mediaType } });
  return coverageOf(adapters, rulebook, messages, reasons);
}
