import fc from 'fast-check';
import { LEAST_WEEKS, quietness } from '../src/watch/quiet';

const kind = (now: number, before: number[]) => quietness(now, before).kind;

describe('who is unusually quiet', () => {
  it.each<[string, number, number[], string]>([
    ['nothing has come where dozens do', 0, [40, 38, 44, 41], 'quiet'],
    ['fewer than half', 18, [40, 38, 44, 41], 'quiet'],
    ['half', 20, [40, 38, 44, 41], 'usual'],
    ['as much as usual', 39, [40, 38, 44, 41], 'usual'],
    ['one earlier silence hides no later one', 0, [40, 0, 44, 41, 39], 'quiet'],
    ['two empty weeks: it may be so', 0, [40, 0, 44, 0, 39], 'usual'],
    ['a small court of which nothing can be told', 0, [4, 3, 5, 2], 'usual'],
    ['too few weeks', 0, [40, 38, 44], 'not known'],
  ])('%s', (_, now, before, expected) => expect(kind(now, before)).toBe(expected));

  it('never calls what is not the least of all unusual, and says nothing before there is a history', () => fc.assert(fc.property(fc.nat(100), fc.array(fc.nat(100), { maxLength: 8 }), (now, before) => {
    const said = kind(now, before);
    expect(said === 'not known').toBe(before.length < LEAST_WEEKS);
    if (said === 'quiet') expect(before.filter(count => count < now * 2).length).toBeLessThanOrEqual(1);
  })));

  it('stays quiet where still less has come', () => fc.assert(fc.property(fc.nat(50), fc.array(fc.nat(100), { minLength: 4, maxLength: 8 }), (now, before) => { if (kind(now, before) === 'quiet') expect(kind(Math.floor(now / 2), before)).toBe('quiet'); })));
});
