import fc from 'fast-check';
import { minutesAfter } from '../src/case-model/london';
import { escalationOf } from '../src/duty/escalation';

const OPENED = '2026-06-01T15:00:00.000Z';
const DUE = '2026-06-01T17:00:00.000Z';
const at = (minutes: number, openedAt = OPENED) => escalationOf({ openedAt, dueAt: DUE }, 'enforcement', minutesAfter(DUE, minutes));

describe('whose desk an overdue duty is on', () => {
  it.each<[string, number, number | undefined]>([['in time', -1, undefined], ['just overdue', 0, 1], ['almost as long again', 119, 1], ['as long again', 120, 2], ['almost twice', 239, 2], ['twice', 240, 3]])('%s', (_, minutes, level) => expect(at(minutes)?.level).toBe(level));

  it('names the owner of the rule, and says when it is more than one duty', () => {
    expect(at(130)).toMatchObject({ desk: 'enforcement', inWords: 'With enforcement too: past its time by as long as it had' });
    expect(at(300)?.inWords).toContain('begin an incident');
  });

  it('gives a duty that was overdue when it was opened a quarter of an hour', () => expect([at(14, DUE)?.level, at(15, DUE)?.level, at(30, '2026-06-02T09:00:00.000Z')?.level]).toEqual([1, 2, 3]));

  it('never goes down as time passes', () => fc.assert(fc.property(fc.nat(2000), fc.nat(2000), (a, b) => expect((at(a)?.level ?? 0) <= (at(a + b)?.level ?? 0)).toBe(true))));
});
