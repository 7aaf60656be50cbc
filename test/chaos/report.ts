import { columns } from '../../src/cli/session';
import type { ChaosRun } from './run';

/** Nothing lost, nothing done twice, nothing out of order, and every silence found. What is held has a person. */
export const holds = ({ lost, doubled, outOfOrder, silent, ledgersAskew, notKept, unreadableUnsaid, outOfTime }: ChaosRun): boolean =>
  !outOfTime && [lost, doubled, outOfOrder, silent.missed, silent.falsely, ledgersAskew].every(list => list.length === 0) && notKept === 0 && unreadableUnsaid === 0;

export function inWords(run: ChaosRun): string {
  const heldFor = Object.values(run.held).reduce((sum, count) => sum + count, 0);
  const few = (list: readonly string[]): string => list.length === 0 ? '0' : `${list.length}: ${list.slice(0, 5).join('; ')}`;
  return [
    '', `lost ${run.lost.length}, doubled ${run.doubled.length}, held for a person ${heldFor}`, '',
    columns([
      ['database', run.database === 'sqlite' ? 'SQLite' : 'PostgreSQL'],
      ['notifications ordered', `${run.ordered}, by ${run.shares} messages about ${run.cases} cases at 173 courts`],
      ['hub killed', `${run.kills} times`],
      [run.database === 'sqlite' ? 'write lock taken away' : 'connections cut', `${run.cuts} times`],
      ['partners made to fail', `${run.faults} times`],
      ['time', `${run.seconds.toFixed(0)} seconds, ${(run.ordered / run.seconds).toFixed(0)} notifications a second`],
      ['peak memory of the hub', `${run.peakMegabytes} MB`],
      ['lost', few(run.lost)], ['doubled', few(run.doubled)], ['out of order', few(run.outOfOrder)],
      ['silent losses seeded', `${run.silent.seeded} cases; not found: ${few(run.silent.missed)}; said falsely: ${few(run.silent.falsely)}`],
      ['duties that do not add up', few(run.ledgersAskew)],
      ['acknowledged and not kept', String(run.notKept)], ['unreadable and not said', String(run.unreadableUnsaid)],
      ...run.outOfTime ? [['ended', 'before all was done: its time was up']] : [],
      ...Object.entries(run.held).map(([cause, count]) => [`held: ${count}`, cause]),
    ]), '',
  ].join('\n');
}
