import { checkDuty, type DutyHeld } from './compare-duty';
import type { Seed } from './comparison';

const DUTY: DutyHeld['duty'] = { id: 'seed', whom: 'seed', what: 'a tag', severity: 'tag', state: 'met', proofGrade: 'answered', proof: 'accepted', waivedWhy: null };
const DONE: NonNullable<DutyHeld['delivery']> = { id: 'seed', state: 'done', takenAt: '2020-01-06T10:00:00.000Z', lastWhy: null };
const HAVE_IT = { kind: 'found', proof: { grade: 'answered', what: 'accepted' } } as const;

/** Duties with one difference each, which every run must find: nothing of them is ever kept, and no partner is asked. */
export const dutySeeds: readonly Seed[] = [
  seed('a duty that both know', {}),
  seed('a message that they no longer have', { record: { kind: 'absent' } }, 'record'),
  seed('a message that they will not act on', { record: { kind: 'refused', why: 'unknown person' } }, 'record'),
  seed('a message that they have, though it did not go', { duty: { ...DUTY, state: 'open', proof: null, proofGrade: null }, delivery: { id: 'seed', state: 'held', takenAt: null, lastWhy: 'It did not fit' } }, 'record'),
];

function seed(name: string, more: Partial<DutyHeld>, field?: string): Seed {
  return { name, ...(field !== undefined && { field }), check: () => [checkDuty({ duty: DUTY, delivery: DONE, reference: '99ZZ9999920', record: HAVE_IT, ...more })] };
}
