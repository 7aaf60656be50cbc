import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withRun } from './chaos/in-readme';
import type { ChaosRun } from './chaos/run';

const run: ChaosRun = {
  database: 'sqlite', cases: 2, shares: 3, ordered: 700, kills: 4, cuts: 2, faults: 5, seconds: 70, peakMegabytes: 300, outOfTime: false,
  lost: [], doubled: [], held: { 'police-email: held: in doubt': 3 }, outOfOrder: [], silent: { seeded: 1, missed: [], falsely: [] }, ledgersAskew: [], notKept: 0, unreadableUnsaid: 0,
};
const markers = '# Us\n<!-- npm run chaos -- --write -->\n<!-- end of chaos -->\nafter\n';

describe('the table of chaos in the README', () => {
  it('has one line for each database: the latest run', () => {
    const text = [{ ...run, kills: 1 }, { ...run, database: 'postgres' as const }, run].reduce((readme, one) => withRun(readme, one, 7, '21 November 2026'), markers);
    expect(text.split('\n').slice(4)).toEqual([
      '| PostgreSQL | 700 | 4 times | 2 times | 5 times | 0 | 0 | 0 | 3 | 1.2 | 10 | 300 MB | 21 November 2026 | 7 |',
      '| SQLite | 700 | 4 times | 2 times | 5 times | 0 | 0 | 0 | 3 | 1.2 | 10 | 300 MB | 21 November 2026 | 7 |',
      '<!-- end of chaos -->', 'after', '',
    ]);
  });

  it('has its place in our README', () => expect(() => withRun(readFileSync(join(__dirname, '../README.md'), 'utf8'), run, 7, '21 November 2026')).not.toThrow());
  it('says what is missing where there is no place', () => expect(() => withRun('# Us\n', run, 7, '21 November 2026')).toThrow('put <!--'));
});
