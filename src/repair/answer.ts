import { momentInWords } from '../case-model/london';
import type { Attempt, Delivery, Duty, RepairState } from '../database/entities';

/** What became of a message that was sent again, in words. */
export interface Answered { readonly state: Extract<RepairState, 'sent' | 'taken' | 'refused' | 'held' | 'in doubt'>; readonly answer: string }

/** The partner's answer, as the delivery and the proof of its duty show it. `last`: its last try. Pure. */
export function answerOf({ state, nextStep, takenAt, lastWhy }: Pick<Delivery, 'state' | 'nextStep' | 'takenAt' | 'lastWhy'>, duty: Pick<Duty, 'proof' | 'proofGrade'>, last: Pick<Attempt, 'outcome'> | undefined): Answered {
  const proof = duty.proof === null ? 'They gave no proof' : `Their proof: ${duty.proof} (${duty.proofGrade ?? ''})`;
  const why = lastWhy === null ? '' : `: ${lastWhy}`;
  switch (state) {
    case 'done': return { state: 'taken', answer: `They took it${takenAt === null ? '' : ` on ${momentInWords(takenAt)}`}. ${proof}` };
    case 'refused': return { state: 'refused', answer: `They refused it${why}` };
    case 'held': return LOST.has(last?.outcome ?? '') ? { state: 'in doubt', answer: `They may have it${why}` } : { state: 'held', answer: `It could not go${why}` };
    case 'stopped': return duty.proof === null ? { state: 'held', answer: `It goes no further${why}` } : { state: 'taken', answer: `They were told by hand. ${proof}` };
    case 'claimed': return { state: 'sent', answer: 'It is being sent' };
    case 'waiting':
      if (takenAt !== null) return { state: 'sent', answer: `They took it on ${momentInWords(takenAt)}; the proof that its duty asks for is waited for` };
      return nextStep === 'look' && last !== undefined ? { state: 'in doubt', answer: `They may have it: they are asked${why}` } : { state: 'sent', answer: `It waits for its turn${why}` };
  }
}
/** Tries after which nobody knows whether they have it. */
const LOST: ReadonlySet<string> = new Set(['unknown', 'cannot say']);
