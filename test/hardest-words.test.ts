import { addDays, ageOn, cut, cutWithMark, datedTable, daysBetween, fixedWidth, leastBy, mostBy, onceBy, padLeft, padRight, squeeze, sumBy, wrapWords } from '../src/sdk';

describe('the small words of the rule language', () => {
  it('cuts, and cuts so that the loss can be seen', () => {
    expect(cut('Featherstonehaugh', 7)).toBe('Feather');
    expect(cutWithMark('Conditional discharge', 12)).toBe('Conditional…');
    expect(cutWithMark('Fine', 12)).toBe('Fine');
    expect(cutWithMark('Fine', 2, '...')).toBe('Fi');
  });

  it('fills up and squeezes', () => {
    expect([padLeft('6', 3, '0'), padRight('M6', 4)]).toEqual(['006', 'M6  ']);
    expect(squeeze('  two\n   words ')).toBe('two words');
  });

  it('wraps whole words, and gives back what did not fit', () => {
    expect(wrapWords('to pay the fine in full by the first of May', { width: 12, lines: 2 })).toEqual({ lines: ['to pay the', 'fine in full'], rest: 'by the first of May' });
    expect(wrapWords('antidisestablishment', { width: 8 })).toEqual({ lines: ['antidise', 'stablish', 'ment'], rest: '' });
    expect(wrapWords('exactly ten', { width: 11, lines: 1 })).toEqual({ lines: ['exactly ten'], rest: '' });
    expect(wrapWords(' ', { width: 50, lines: 4 })).toEqual({ lines: [], rest: '' });
  });

  it('writes and reads by places, and refuses what would shift them', () => {
    const layout = fixedWidth([{ field: 'length', width: 4 }, { field: 'amount', width: 6, stands: 'right', fill: '0' }]);
    expect(layout.write({ length: 'M6', amount: '50.00' })).toBe('M6  050.00');
    expect(layout.read('M6  050.00')).toEqual({ length: 'M6  ', amount: '050.00' });
    expect([layout.write({ length: 'Y1000' }), layout.read('M6')]).toEqual([undefined, undefined]);
  });

  it('finds the least and the most, the first of equals, and sums', () => {
    const courts = [{ name: 'a', rank: 2 }, { name: 'b', rank: 1 }, { name: 'c', rank: 1 }];
    expect([leastBy(courts, one => one.rank)?.name, mostBy(courts, one => one.rank)?.name, leastBy([], () => 0)]).toEqual(['b', 'a', undefined]);
    expect(sumBy([{ pence: 10 }, { pence: 20 }], one => one.pence)).toBe(30);
  });

  it('keeps one of each natural key, the first', () => expect(onceBy(['a1', 'b1', 'a2'], text => text.slice(0, 1))).toEqual(['a1', 'b1']));

  it('counts days over the change of the clocks, and years to the birthday', () => {
    expect([addDays('2026-03-28', 2), addDays('2024-03-01', -1), daysBetween('2026-10-24', '2026-10-26'), daysBetween('2026-05-02', '2026-05-01')]).toEqual(['2026-03-30', '2024-02-29', 2, -1]);
    expect([ageOn('2008-06-15', '2026-06-14'), ageOn('2008-06-15', '2026-06-15'), ageOn('2008-02-29', '2026-02-28'), ageOn('2008-02-29', '2026-03-01')]).toEqual([17, 18, 17, 18]);
  });

  describe('a dated table', () => {
    const surcharge = datedTable({ title: 'Share of a fine', source: 'an invented order', keys: ['court', 'kind'], rows: [
      { from: '2020-01-01', until: '2022-06-15', value: 10 },
      { from: '2022-06-16', value: 40 },
      { court: 'B01LY', from: '2022-01-01', value: 20 },
    ] });

    it('answers by the day', () => expect(['2019-12-31', '2022-06-15', '2022-06-16'].map(day => surcharge.on(day, { court: 'B02AA' }))).toEqual([undefined, 10, 40]));
    it('lets a row for one court override the row for all', () => expect(surcharge.on('2023-01-01', { court: 'B01LY', kind: 'fine' })).toBe(20));
    it('falls back to the row for all before the override begins', () => expect(surcharge.on('2021-12-31', { court: 'B01LY' })).toBe(10));
    it('refuses two rows for one question', () =>
      expect(() => datedTable({ title: 'T', source: 's', keys: ['court'], rows: [{ court: 'A', from: '2020-01-01', value: 1 }, { court: 'A', from: '2021-01-01', value: 2 }] }))
        .toThrow('T: two rows hold from 2021-01-01 for court A; end the older one'));
  });
});
