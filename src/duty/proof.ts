import type { EntityManager } from 'typeorm';
import { proves, type Proof } from '../adapter/adapter';
import type { Instant } from '../case-model/london';
import { Duty } from '../database/entities';
import { theRow, updateRows } from '../database/rows';

/** A duty is met only by the proof that it asked for; a late proof still meets it; a replaced one keeps what came. */
export async function recordProof(manager: EntityManager, dutyId: string, proof: Proof, at: Instant): Promise<void> {
  const duty = await theRow(manager, Duty, { id: dutyId });
  const better = duty.proofGrade === null || proves(proof.grade, duty.proofGrade);
  if (!better) return;
  const met = duty.state === 'open' && proves(proof.grade, duty.proofNeeded);
  await updateRows(manager, Duty, { id: dutyId }, { proofGrade: proof.grade, proof: proof.what, ...(met && { state: 'met', endedAt: at }) });
}

/** What was taken for proof turned out to be none: a duty that it had met is open again, under its old deadline. */
export async function withdrawProof(manager: EntityManager, dutyId: string): Promise<void> {
  const { state } = await theRow(manager, Duty, { id: dutyId });
  await updateRows(manager, Duty, { id: dutyId }, { proofGrade: null, proof: null, ...(state === 'met' && { state: 'open', endedAt: null }) });
}
