import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Raw } from '../adapter/adapter';
import type { AdapterRegistry } from '../adapter/registry';
import { momentInWords, type Instant } from '../case-model/london';
import type { MismatchRow } from '../database/entities';
import { checkDuty } from '../reconciliation/compare-duty';
import { SEVERITIES, type Severity } from '../rule/rule';
import { wayOf, type Told, type Way } from './way';

/** What the mismatch would say when the repair has done what it is for. Only the next comparison shows whether it has. */
export interface After { readonly theirs: string; readonly ours: string; readonly verdict: 'same' | 'differs' }

/** The repair of one mismatch before anybody has agreed to it: the exact write, and the difference after it. */
export interface Preview {
  readonly row: MismatchRow;
  readonly way: Way;
  /** What would be written to them, byte for byte, under which key. */
  readonly message?: { readonly raw: Raw; readonly key: string; readonly whom: string };
  readonly after: After;
  readonly severity: Severity;
  /** Whether another person must confirm it. */
  readonly needsSecond: boolean;
  /** Whoever proposes, confirms or sends it holds this against what is there then. */
  readonly hash: string;
}

/** Where a person's freedom, tag or arrest hangs on it, two look at it. A result about bail is one of these. */
const TWO_LOOK: ReadonlySet<Severity> = new Set(['custody', 'tag', 'warrant']);

/** Works out the repair of a mismatch as it stands now, and changes nothing. */
export async function previewOf(manager: EntityManager, adapters: AdapterRegistry, row: MismatchRow, at: Instant): Promise<Preview> {
  const way = await wayOf(manager, adapters, row);
  const severity = worst(row.severity, way.what === 'send again' ? way.duty.severity : row.severity);
  const about = { row, way, severity, needsSecond: TWO_LOOK.has(severity) };
  if (way.what !== 'send again') return { ...about, after: { theirs: sayNow(row.commonPlatform ?? row.libra), ours: sayNow(row.commonPlatform ?? row.libra), verdict: way.what === 'nothing' ? 'differs' : 'same' }, hash: hashOf(row, way) };
  const { delivery } = way;
  const raw = adapters.get(delivery.system).codec.encode(delivery.message, delivery.id);
  return { ...about, message: { raw, key: delivery.id, whom: delivery.system }, after: row.compared === 'duty' ? dutyAfter(row, way, at) : { theirs: sayNow(row.commonPlatform), ours: sayNow(row.commonPlatform), verdict: 'same' }, hash: hashOf(row, way, raw) };
}

/** Asked of the comparison itself: what it would find of the duty when they have taken the message and their record shows it. */
function dutyAfter({ caseReference }: MismatchRow, { duty, delivery }: Told, at: Instant): After {
  const { verdict } = checkDuty({ duty: { ...duty, state: 'met' }, delivery: { ...delivery, state: 'done', takenAt: at }, reference: caseReference, record: { kind: 'found', proof: { grade: duty.proofNeeded, what: 'as they will say' } } });
  return { theirs: 'Their record shows it', ours: `They took it, on ${momentInWords(at)} or later`, verdict: verdict === 'same' ? 'same' : 'differs' };
}

/** When the mismatch or the message has changed, it is another one; where a value stands in a list is no change. */
function hashOf({ fingerprint, state, libra, commonPlatform }: MismatchRow, way: Way, raw?: Raw): string {
  const told = way.what === 'send again' ? [way.delivery.id, way.delivery.state, way.delivery.fence, way.duty.state] : [way.why];
  const bytes = raw === undefined ? '' : createHash('sha256').update(raw.bytes).digest('hex');
  return createHash('sha256').update(JSON.stringify([fingerprint, state, libra, commonPlatform, way.what, told, bytes])).digest('hex').slice(0, 16);
}

export const worst = (...of: readonly Severity[]): Severity => SEVERITIES.find(one => of.includes(one)) ?? 'record';
const sayNow = (value: string | null): string => value ?? 'Nothing';
