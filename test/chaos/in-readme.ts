import { heldForAPerson } from './report';
import type { ChaosRun } from './run';

const BEGIN = '<!-- npm run chaos -- --write -->';
const END = '<!-- end of chaos -->';
const HEAD = ['database', 'notifications', 'hub killed', 'cut off', 'clock jumped', 'partners made to fail', 'lost', 'doubled', 'out of order', 'held for a person', 'minutes', 'a second', 'peak memory', 'on', 'seed'];

/** The README with this run's line between the markers: one line for each database, the latest. */
export function withRun(readme: string, run: ChaosRun, seed: number, on: string): string {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`README.md has no place for it: put ${BEGIN} and ${END} where the table belongs`);
  const name = run.database === 'sqlite' ? 'SQLite' : 'PostgreSQL';
  const others = readme.slice(begin, end).split('\n').filter(line => /^\| (SQLite|PostgreSQL) /.test(line) && !line.startsWith(`| ${name} `));
  const cells = [
    name, run.ordered, `${run.kills} times`, `${run.cuts} times`, `${run.jumps} times`, `${run.faults} times`, run.lost.length, run.doubled.length, run.outOfOrder.length, heldForAPerson(run),
    (run.seconds / 60).toFixed(1), (run.ordered / run.seconds).toFixed(0), `${run.peakMegabytes} MB`, on, seed,
  ];
  const table = [lineOf(HEAD), lineOf(HEAD.map(() => '---')), ...[...others, lineOf(cells)].toSorted()].join('\n');
  return `${readme.slice(0, begin)}${BEGIN}\n${table}\n${readme.slice(end)}`;
}

const lineOf = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
