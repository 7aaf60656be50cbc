import { dayInWords, londonDay, type Day } from '../case-model/london';
import type { TimeCost } from '../database/entities';
import { countOf } from './words';

/** What somebody said of a rule, and what became of it, in words. */
export interface CostLine { readonly id: string; readonly says: string; readonly why: string; readonly answer: string; readonly isAnswered: boolean; readonly isLate: boolean }

export function costLine({ id, court, minutes, why, saidAt, saidBy, answer, answeredAt, answeredBy, answerBy }: TimeCost, today: Day): CostLine {
  const isLate = answer === null && answerBy < today;
  return {
    id, says: `${countOf(minutes, 'minute')} each time at court ${court}, said by ${saidBy} on ${dayInWords(londonDay(saidAt))}`, why, isAnswered: answer !== null, isLate,
    answer: answer === null || answeredAt === null ? isLate ? `An answer was promised by ${dayInWords(answerBy)}, and there is none` : `An answer is promised by ${dayInWords(answerBy)}` : `${answer} (${answeredBy ?? 'an engineer'}, ${dayInWords(londonDay(answeredAt))})`,
  };
}
