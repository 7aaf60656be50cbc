import type { Found } from '../adapter/adapter';
import { stableId } from '../case-model/stable-id';
import type { Delivery, Duty } from '../database/entities';
import { momentInWords } from '../case-model/london';
import type { Check, Difference } from './comparison';

/** A duty, what became of its message, and what the partner's own record says of it. */
export interface DutyHeld {
  readonly duty: Pick<Duty, 'id' | 'whom' | 'what' | 'severity' | 'state' | 'proofGrade' | 'proof' | 'waivedWhy'>;
  readonly delivery?: Pick<Delivery, 'id' | 'state' | 'takenAt' | 'lastWhy'>;
  readonly reference: string;
  /** What they answered; or why they were not asked. */
  readonly record: Found | { readonly kind: 'not asked'; readonly why: string; readonly cannot?: true };
}

/** Whether a partner can be asked at all: those that are not, and what ended by a person's word, need not be. */
export function isAskedAbout({ delivery }: Pick<DutyHeld, 'delivery'>): boolean {
  return delivery !== undefined && delivery.state !== 'stopped' && delivery.state !== 'waiting' && delivery.state !== 'claimed';
}

/** Holds what the hub believes of a duty against the partner's own record. Pure. */
export function checkDuty({ duty, delivery, reference, record }: DutyHeld): Check {
  const about = {
    subject: duty.id, pair: duty.id, caseReference: reference, court: '', day: '', account: '', system: duty.whom, differences: [],
    ...(delivery?.state === 'done' && { sent: { ...(duty.proof !== null && { proof: duty.proof }), ...(delivery.takenAt !== null && { takenAt: delivery.takenAt }) } }),
  };
  const unchecked = (why: string): Check => ({ ...about, verdict: 'could not check', why });
  if (!delivery) return unchecked('It has no message: the watch of duties says what to do');
  if (delivery.state === 'stopped') return { ...about, verdict: 'excluded', why: duty.state === 'waived' ? `A person ended it: ${duty.waivedWhy ?? ''}` : 'It was replaced before it left' };
  if (delivery.state === 'waiting' || delivery.state === 'claimed') return { ...unchecked('In flight: its message is on its way'), inFlight: true };
  const differs = (field: string, theirs: string | null, ours: string, expected: string): Check => {
    const difference: Difference = { field, fingerprint: stableId('mismatch', 'duty', duty.id, 'record'), severity: duty.severity, theirs, ours, expected };
    return { ...about, verdict: 'mismatch', differences: [difference] };
  };
  const done = delivery.state === 'done';
  const weSay = done ? `They took it${delivery.takenAt === null ? '' : ` on ${momentInWords(delivery.takenAt)}`}` : `It did not go: ${delivery.lastWhy ?? delivery.state}`;
  switch (record.kind) {
    case 'not asked': return record.cannot ? { ...about, verdict: 'excluded', why: record.why } : unchecked(record.why);
    case 'cannot say': return unchecked(`They cannot say: ${record.why}`);
    case 'absent': return done ? differs('record', null, weSay, 'Their record shows it') : { ...about, verdict: 'same' };
    case 'refused': return done ? differs('record', `They will not act on it: ${record.why}`, weSay, 'They act on it') : { ...about, verdict: 'same' };
    case 'found':
      if (!done) return differs('record', `They have it: ${record.proof.what}`, weSay, 'Their record does not show it');
      return duty.state === 'open' ? unchecked('They have it, and have not given the proof that the duty asks for') : { ...about, verdict: 'same' };
  }
}
