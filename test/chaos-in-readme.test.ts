import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withRun } from './chaos/in-readme';
import { holds } from './chaos/report';
import type { ChaosRun } from './chaos/run';

const run: ChaosRun = {
  database: 'sqlite', cases: 2, shares: 3, ordered: 700, kills: 4, cuts: 2, jumps: 2, faults: 5, seconds: 70, peakMegabytes: 300, outOfTime: false,
  lost: [], doubled: [], held: { 'police-email: held: in doubt': 3 }, outOfOrder: [], silent: { seeded: 1, missed: [], falsely: [] }, ledgersAskew: [], notKept: 0, unreadableUnsaid: 0, behind: 2, letThrough: [],
  contradictory: { seeded: 1, unsaid: 0 }, stopped: { seeded: 1, missed: 0, falsely: 0, behindMissed: 0, behindFalsely: 0 }, apart: { results: 9, without: 0, seeded: 1, missed: [], falsely: [] },
};
const markers = '# Us\n<!-- npm run chaos -- --write -->\n<!-- end of chaos -->\nafter\n';

describe('the table of chaos in the README', () => {
  it('has one line for each database: the latest run', () => {
    const text = [{ ...run, kills: 1 }, { ...run, database: 'postgres' as const }, run].reduce((readme, one) => withRun(readme, one, 7, '21 November 2026'), markers);
    expect(text.split('\n').slice(4)).toEqual([
      '| PostgreSQL | 700 | 4 times | 2 times | 2 times | 5 times | 0 | 0 | 0 | 5 | 1.2 | 10 | 300 MB | 21 November 2026 | 7 |',
      '| SQLite | 700 | 4 times | 2 times | 2 times | 5 times | 0 | 0 | 0 | 5 | 1.2 | 10 | 300 MB | 21 November 2026 | 7 |',
      '<!-- end of chaos -->', 'after', '',
    ]);
  });

  it('has its place in our README', () => expect(() => withRun(readFileSync(join(__dirname, '../README.md'), 'utf8'), run, 7, '21 November 2026')).not.toThrow());
  it('says what is missing where there is no place', () => expect(() => withRun('# Us\n', run, 7, '21 November 2026')).toThrow('put <!--'));
});

describe('a run of chaos', () => {
  it('holds where nothing is lost, doubled or unsaid', () => expect(holds(run)).toBe(true));
  it.each<[string, Partial<ChaosRun>]>([
    ['something is lost', { lost: ['one'] }], ['something is doubled', { doubled: ['one'] }], ['something is told from behind what cannot be read', { letThrough: ['one'] }],
    ['a contradiction is not said', { contradictory: { seeded: 1, unsaid: 1 } }], ['a lane goes on past what cannot be read', { stopped: { ...run.stopped, missed: 1 } }],
    ['a sound lane has stopped', { stopped: { ...run.stopped, falsely: 1 } }], ['what waits behind is not shown', { stopped: { ...run.stopped, behindMissed: 1 } }],
    ['the census finds what nobody was told of', { apart: { ...run.apart, without: 1 } }], ['a share that never came is not missed', { apart: { ...run.apart, missed: ['B01XQ'] } }],
    ['more came than were shared', { apart: { ...run.apart, falsely: ['B01XQ'] } }], ['the time was up', { outOfTime: true }],
  ])('does not hold where %s', (_, what) => expect(holds({ ...run, ...what })).toBe(false));
});
