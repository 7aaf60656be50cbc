import { burdens, minutesEach } from '../src/burden/burden';

describe('the burden of a court', () => {
  it.each<[string, readonly number[], number | undefined, ReturnType<typeof minutesEach>]>([
    ['what people say comes first', [30, 5, 10], 2, { minutes: 10, by: 'people' }],
    ['of two estimates the smaller, since it is the least', [30, 5], undefined, { minutes: 5, by: 'people' }],
    ['where nobody says, as the rule estimates', [], 2, { minutes: 2, by: 'the rule' }],
    ['and where nobody estimated, nobody knows', [], undefined, undefined],
  ])('%s', (_, said, estimated, expected) => { expect(minutesEach(said, estimated)).toEqual(expected); });

  it('adds up by court, the heaviest first, and says what nobody estimated', () => {
    const rows = [{ court: 'B01LY', rule: 'A', asked: 3, doubted: 1 }, { court: 'B01LY', rule: 'B', asked: 2, doubted: 0 }, { court: 'C02AA', rule: 'A', asked: 9, doubted: 0 }];
    const differences = [{ court: 'B01LY', all: 7, open: 2 }, { court: 'D03AA', all: 1, open: 1 }];
    expect(burdens(rows, differences, rule => rule === 'A' ? { minutes: 5, by: 'people' } : undefined)).toEqual([
      { court: 'C02AA', differences: 0, open: 0, asked: 9, doubted: 0, minutes: 45, unestimated: 0, rules: [{ court: 'C02AA', rule: 'A', asked: 9, doubted: 0, each: { minutes: 5, by: 'people' }, minutes: 45 }] },
      { court: 'B01LY', differences: 7, open: 2, asked: 5, doubted: 1, minutes: 20, unestimated: 1, rules: [{ court: 'B01LY', rule: 'A', asked: 3, doubted: 1, each: { minutes: 5, by: 'people' }, minutes: 20 }, { court: 'B01LY', rule: 'B', asked: 2, doubted: 0, minutes: 0 }] },
      { court: 'D03AA', differences: 1, open: 1, asked: 0, doubted: 0, minutes: 0, unestimated: 0, rules: [] },
    ]);
  });
});
