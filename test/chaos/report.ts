import { columns } from '../../src/cli/session';
import type { ChaosRun } from './run';

/** Nothing lost, nothing done twice, nothing out of order; every silence, every stop and every contradiction found. What is held has a person. */
export const holds = ({ lost, doubled, letThrough, outOfOrder, silent, ledgersAskew, notKept, unreadableUnsaid, contradictory, stopped, apart, outOfTime }: ChaosRun): boolean =>
  !outOfTime && [lost, doubled, letThrough, outOfOrder, silent.missed, silent.falsely, ledgersAskew, apart.missed, apart.falsely].every(list => list.length === 0)
  && [notKept, unreadableUnsaid, contradictory.unsaid, stopped.missed, stopped.falsely, stopped.behindMissed, stopped.behindFalsely, apart.without].every(count => count === 0);

/** Each of them is on somebody's list, with its cause. */
export const heldForAPerson = ({ held, behind }: ChaosRun): number => Object.values(held).reduce((sum, count) => sum + count, behind);

export function inWords(run: ChaosRun): string {
  const few = (list: readonly string[]): string => list.length === 0 ? '0' : `${list.length}: ${list.slice(0, 5).join('; ')}`;
  return [
    '', `lost ${run.lost.length}, doubled ${run.doubled.length}, held for a person ${heldForAPerson(run)}`, '',
    columns([
      ['database', run.database === 'sqlite' ? 'SQLite' : 'PostgreSQL'],
      ['notifications ordered', `${run.ordered}, by ${run.shares} messages about ${run.cases} cases at 173 courts`],
      ['hub killed', `${run.kills} times`],
      [run.database === 'sqlite' ? 'write lock taken away' : 'connections cut', `${run.cuts} times`],
      ['clock jumped an hour', `${run.jumps} times, ahead and back`],
      ['partners made to fail', `${run.faults} times`],
      ['time', `${run.seconds.toFixed(0)} seconds, ${(run.ordered / run.seconds).toFixed(0)} notifications a second`],
      ['peak memory of the hub', `${run.peakMegabytes} MB`],
      ['lost', few(run.lost)], ['doubled', few(run.doubled)], ['out of order', few(run.outOfOrder)],
      ['silent losses seeded', `${run.silent.seeded} cases; not found: ${few(run.silent.missed)}; said falsely: ${few(run.silent.falsely)}`],
      ['duties that do not add up', few(run.ledgersAskew)],
      ['poisoned shares seeded', `${run.stopped.seeded}; lanes not stopped at them: ${run.stopped.missed}, stopped at others: ${run.stopped.falsely}; not shown to wait behind them: ${run.stopped.behindMissed}, falsely: ${run.stopped.behindFalsely}`],
      ['told though behind one', few(run.letThrough)],
      ['contradictory seeded', `${run.contradictory.seeded}; not said: ${run.contradictory.unsaid}`],
      ['results of high harm', `${run.apart.results} counted without the rules; of which nobody was told: ${run.apart.without}`],
      ['shares lost on the way', `seeded at ${run.apart.seeded} courts; not found: ${few(run.apart.missed)}; said falsely: ${few(run.apart.falsely)}`],
      ['acknowledged and not kept', String(run.notKept)], ['unreadable and not said', String(run.unreadableUnsaid)],
      ...run.outOfTime ? [['ended', 'before all was done: its time was up']] : [],
      [`held: ${run.behind}`, 'behind a poisoned share that a person has left there'],
      ...Object.entries(run.held).map(([cause, count]) => [`held: ${count}`, cause]),
    ]), '',
  ].join('\n');
}
