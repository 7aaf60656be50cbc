import { join } from 'node:path';
import type { Link, LinkRequest } from '../mappings/legal-aid-links/mapping';
import type { Clock, Recording, Sent } from '../mappings/recordings-to-darts/mapping';
import { applySteps, type Outcome } from '../src/rule/apply';
import { loadRulebook } from '../src/rule/load-rulebook';

const rulebook = loadRulebook(join(__dirname, '../mappings'));

/** Runs messages through a whole mapping, and remembers which of its rules acted. */
function running(id: string) {
  const { mapping, rules } = rulebook.chapter(id);
  const fired = new Set<string>();
  const run = (said: object): Outcome => {
    const outcome = applySteps(mapping.part, rules, { said, place: mapping.place(said) });
    for (const { rule } of outcome.fired) fired.add(rule);
    return outcome;
  };
  return { run, unfired: () => rules.map(rule => rule.id).filter(one => !fired.has(one)) };
}

describe('references of legal aid, through the whole mapping', () => {
  const { run, unfired } = running('legal-aid-links');
  const asked = (more: Partial<LinkRequest>): Link => run({ kind: 'link', defendantId: 'd1', nextNumber: 10000002, storedCases: ['c1'], hearingCount: 1, ...more }).made;

  it('a real order is told to MAAT, and taken from whoever had it', () =>
    expect(asked({ maatReference: '1234567', linkedDefendant: 'd2' })).toEqual({ reference: '1234567', toMaat: { kind: 'link', maatId: '1234567' }, unlinkFirst: 'd2' }));
  it('a reference that stands for none goes to Common Platform and never to MAAT', () => {
    expect(asked({ maatReference: '' })).toEqual({ reference: 'A10000002' });
    expect(asked({ kind: 'unlink', linkedReference: 'A10000001' })).toEqual({ reference: 'Z10000002' });
    expect(asked({ kind: 'unlink', linkedReference: '123' })).toEqual({ reference: 'Z10000002', toMaat: { kind: 'unlink', maatId: '123' } });
  });
  it('nothing is written of a request that is refused', () => {
    expect(asked({ maatReference: '1234567', storedCases: ['c1', 'c2'] })).toEqual({ refusals: [{ why: 'duplicated_defendant_id' }] });
    expect(asked({ maatReference: '1234567', hearingCount: 0 })).toEqual({ refusals: [{ why: 'no hearing' }] });
  });
  it('a missing text does not hold up unlinking', () => expect(asked({ kind: 'unlink', linkedReference: '123', reason: { code: 7 } }).reasonText).toMatch(/^NIL!/));
  it('every rule acts', () => expect(unfired()).toEqual([]));
});

describe('times and lists for the recordings, through the whole mapping', () => {
  const { run, unfired } = running('recordings-to-darts');
  const made = (said: Sent): Recording => run(said).made;
  const tenInJuly: Clock = { year: 2024, month: 7, day: 1, hour: 10, minute: 0, second: 0 };
  const noonOnTheLastSummerDay: Clock = { ...tenInJuly, month: 10, day: 27, hour: 12 };

  it('one clock time is three times', () => {
    const times = (clock: Clock) => [made({ kind: 'event', clock }).time, made({ kind: 'log entry', clock }).time, made({ kind: 'audio', clock }).time];
    expect(times(tenInJuly)).toEqual(['2024-07-01T09:00:00.000Z', '2024-07-01T10:00:00+01:00', '2024-07-01T10:00:00.000Z']);
    expect(times(noonOnTheLastSummerDay)).toEqual(['2024-10-27T12:00:00.000Z', '2024-10-27T12:00:00+00:00', '2024-10-27T12:00:00.000Z']);
  });
  it('a recorder gets its event back by the clock that it sent', () => expect(made({ kind: 'notification', instant: made({ kind: 'event', clock: tenInJuly }).time ?? '' }).clock).toEqual(tenInJuly));
  it('a list', () => expect(made({ kind: 'list', documentType: 'CPPDL', xmlTime: '2024-07-01T10:00:00Z', documentTimeStamp: '2024-07-01T18:00:00', startDate: '2024-07-02', document: '<a>\r\n</a>' }))
    .toEqual({ time: '2024-07-01T11:00:00+01:00', system: 'CPP', published: '2024-07-01T18:00:00', hearingDate: '2024-07-02', document: '<a></a>' }));
  it('a day that cannot be read is a doubt', () => expect(run({ kind: 'query', queryDate: '20241301' }).doubts.map(({ field }) => field)).toEqual(['day']));
  it('every rule acts', () => expect(unfired()).toEqual([]));
});
