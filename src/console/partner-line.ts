import { momentInWords, type Instant } from '../case-model/london';
import type { PartnerLedger } from '../duty/ledger';
import { SEVERITIES } from '../rule/rule';
import type { Sending } from './sending';
import { HARM, timeLeft } from './words';

/** One figure of a partner's row, and the list that it counts. */
export interface Figure { readonly name: string; readonly count: string; readonly href?: string; readonly tone?: 'bad' }
export interface PartnerLine { readonly partner: string; readonly sum: string; readonly holds: boolean; readonly figures: readonly Figure[]; readonly proof: readonly Figure[]; readonly oldest: string; readonly sending: Sending }

/** A partner's ledger as its row: figures that are lists, and the sum said aloud. */
export function partnerLine({ whom, opened, met, replaced, waived, open, overdue, overdueByHarm, oldestDue, proof, missing, elsewhere }: PartnerLedger, partner: string, sending: Sending, now: Instant): PartnerLine {
  const figure = (name: string, count: number, query: string, tone?: 'bad'): Figure =>
    ({ name, count: count.toLocaleString('en-GB'), ...(count > 0 && { href: `/partners/${encodeURIComponent(whom)}${query}` }), ...(tone && count > 0 && { tone }) });
  return {
    partner, sending, sum: `${said(opened)} opened = ${said(met)} met + ${said(replaced)} replaced + ${said(waived)} waived + ${said(open)} open${missing === 0 ? '' : missing > 0 ? `, and ${said(missing)} missing` : `, which is ${said(-missing)} too many`}`,
    holds: missing === 0 && elsewhere === 0,
    figures: [
      figure('Opened', opened, ''), figure('Met', met, '?state=met'), figure('Replaced', replaced, '?state=replaced'), figure('Waived', waived, '?state=waived'), figure('Open', open, '?state=open'), figure('Overdue', overdue, '?overdue=yes', 'bad'),
      ...SEVERITIES.flatMap(harm => { const count = overdueByHarm[harm] ?? 0; return count === 0 ? [] : [figure(`Overdue: ${HARM[harm].word.toLowerCase()}`, count, `?overdue=yes&severity=${harm}`, 'bad')]; }),
    ],
    proof: [figure('Effect seen', proof['effect seen'], '?proof=effect+seen'), figure('Answered', proof.answered, '?proof=answered'), figure('Taken', proof.taken, '?proof=taken'), figure('No proof', proof.none, '?proof=none')],
    oldest: oldestDue === undefined ? 'Nothing is open.' : `The oldest open duty was to be proved by ${momentInWords(oldestDue)} (${timeLeft(oldestDue, now)}).`,
  };
}

const said = (count: number): string => count.toLocaleString('en-GB');
