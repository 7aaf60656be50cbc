import { momentInWords } from '../case-model/london';
import type { RepairMany, RepairRow, RepairState } from '../database/entities';
import type { Way } from '../repair/way';

export interface Mark { readonly word: string; readonly colour: string }

export const REPAIR_STATES: Readonly<Record<RepairState, Mark>> = {
  proposed: { word: 'Waits for a second person', colour: 'yellow' }, confirmed: { word: 'Agreed', colour: 'blue' }, sent: { word: 'On its way', colour: 'blue' }, taken: { word: 'Taken', colour: 'green' }, refused: { word: 'Refused', colour: 'red' },
  held: { word: 'Could not go', colour: 'red' }, 'in doubt': { word: 'In doubt', colour: 'orange' }, closed: { word: 'Closed', colour: 'green' }, withdrawn: { word: 'Withdrawn', colour: 'grey' },
};
export const MANY_STATES: Readonly<Record<RepairMany['state'], Mark>> = {
  proposed: REPAIR_STATES.proposed, running: { word: 'Running', colour: 'blue' }, stopped: { word: 'Stopped', colour: 'red' }, ended: { word: 'Ended', colour: 'green' }, withdrawn: REPAIR_STATES.withdrawn,
};
export const KIND_OF_REPAIR: Readonly<Record<RepairRow['what'] | Way['what'], string>> = { 'send again': 'Send the message again', 'type in': 'Only typing helps', nothing: 'Nothing to send' };

export interface Step { readonly when: string; readonly what: string; readonly detail: string; readonly tone: '' | 'good' | 'bad'; readonly run: string }
const TONES: Readonly<Partial<Record<RepairState, Step['tone']>>> = { taken: 'good', closed: 'good', refused: 'bad', held: 'bad', 'in doubt': 'bad' };

/** What was done about a repair, step by step, with the partner's answer in words. */
export function stepsOf(repair: RepairRow): Step[] {
  const step = (at: string | null, what: string, detail: string | null = '', tone: Step['tone'] = '', run = ''): Step[] => at === null ? [] : [{ when: momentInWords(at), what, detail: detail ?? '', tone, run }];
  const { keyedBy, state, answer, shown, endedBy, endedWhy, runId } = repair;
  const settled = state === 'closed' || state === 'withdrawn' ? 'taken' : state;
  return [
    ...step(repair.proposedAt, `Proposed by ${repair.proposedBy}`, repair.why),
    ...repair.needsSecond === 1 ? step(repair.confirmedAt, `Confirmed by ${repair.confirmedBy ?? ''}`) : step(repair.proposedAt, 'Agreed to: it needs no second person'),
    ...keyedBy === null || state === 'proposed' ? [] : step(repair.confirmedAt ?? repair.proposedAt, `With ${keyedBy}, who types it in`),
    ...step(repair.sentAt, 'Sent again', repair.settledAt === null ? answer : ''),
    ...step(repair.sentAt === null ? null : repair.settledAt, 'They answered', `${answer ?? ''}${shown === 'shown' ? '. Their own record shows it' : shown === 'not shown' ? '. Their own record does not show it' : ''}`, shown === 'not shown' ? 'bad' : TONES[settled] ?? ''),
    ...step(repair.stillSeenAt, 'A comparison still found the mismatch', 'What they took has not mended it', 'bad'),
    ...step(repair.endedAt, state === 'closed' ? 'Closed by a comparison' : `Withdrawn by ${endedBy ?? ''}`, endedWhy, state === 'closed' ? 'good' : '', runId === null ? '' : `/runs/${runId}`),
  ];
}
