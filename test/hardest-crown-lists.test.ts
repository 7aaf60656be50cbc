import { join } from 'node:path';
import type { CourtList, CrownList, Publication, Sitting } from '../mappings/crown-lists-to-publication/mapping';
import { applySteps, type Outcome } from '../src/rule/apply';
import { loadRulebook } from '../src/rule/load-rulebook';

const { mapping, rules } = loadRulebook(join(__dirname, '../mappings')).chapter('crown-lists-to-publication');
const sitting = (courtRoom: string, more: Partial<Sitting> = {}): Sitting => ({ courtRoom, time: '10:00', hearings: [], ...more });
const snaresbrook = (...sittings: readonly Sitting[]): CourtList => ({ courtHouseCode: '453', courtHouseName: 'SNARESBROOK', sittings });
const list = (more: Partial<CrownList> = {}): CrownList => ({
  id: 'l1', fileName: 'PDDA_XDL_453.xml', kind: 'daily', documentName: 'DailyList', version: '3', publishedTime: '2026-06-01T10:00:00', court: '453', arrivedAt: '2026-06-01T09:00:00.000Z', asOf: '2026-06-01T09:02:00.000Z',
  hasCommonPlatformCases: false, others: [], courtLists: [], commonPlatform: [], settings: { excludedCourts: [], stopUnmergedLists: false, holdMinutes: 10 }, ...more,
});
const fired = new Set<string>();
const run = (said: CrownList): Outcome => {
  const outcome = applySteps(mapping.part, rules, { said, place: mapping.place(said) });
  for (const { rule } of outcome.fired) fired.add(rule);
  return outcome;
};
const published = (said: CrownList): Publication => run(said).made;

describe('lists of the Crown Court, through the whole mapping', () => {
  const twin = { id: 'l2', court: '453', documentName: 'DailyList', version: '3', publishedTime: '2026-06-01T10:00:00', arrivedAt: '2026-06-01T09:01:00.000Z', hasCommonPlatformCases: false };

  it('wait for a merged copy, and no longer than ten minutes', () => {
    expect(run(list())).toMatchObject({ made: { state: 'on hold' }, effects: [{ effect: { do: 'defer', atMost: '2026-06-01T09:10:00.000Z' } }] });
    expect(published(list({ asOf: '2026-06-01T09:11:00.000Z' }))).toMatchObject({ state: 'publish', because: 'No other copy came' });
  });

  it('choose the same copy, whichever is looked at first', () => {
    expect(published(list({ hasCommonPlatformCases: true, others: [twin] }))).toMatchObject({ state: 'publish', setAside: ['l2'] });
    expect(published(list({ others: [{ ...twin, hasCommonPlatformCases: true }] }))).toMatchObject({ state: 'set aside' });
  });

  it('obey the switch and the excluded courts', () => {
    expect(published(list({ settings: { excludedCourts: [], stopUnmergedLists: true, holdMinutes: 10 } })).state).toBe('set aside');
    expect(published(list({ settings: { excludedCourts: ['453'], stopUnmergedLists: true, holdMinutes: 10 } })).state).toBe('publish');
  });

  it('are not taken under a wrong name, a name that came before, or for a court that does not take them', () => {
    expect(published(list({ fileName: 'DailyList_500_20260601100000.xml' })).state).toBe('invalid');
    expect(published(list({ sameName: 'stored' })).state).toBe('set aside');
    expect(published(list({ fileName: 'DailyList_453_20260601100000.xml', hasCommonPlatformCases: true, takesCommonPlatform: false })).state).toBe('invalid');
  });

  it('are public for their days, and copied for satellite courts', () =>
    expect(published(list({ asOf: '2026-06-01T09:11:00.000Z', startDate: '2026-06-02', courtName: 'Preston' }))).toMatchObject({ sensitivity: 'PUBLIC', until: '2026-06-02T23:59:00.000Z', alsoFor: ['barrow-in-furness', 'lancaster'] }));

  it('hold the rooms of both systems in order, where the published code would drop those of Common Platform', () => {
    const merged = published(list({ courtLists: [snaresbrook(sitting('Court 1'), sitting('Court 10'))], commonPlatform: [snaresbrook(sitting('Court 2')), { ...snaresbrook(sitting('Court 1')), courtHouseName: 'BASILDON' }] })).merged;
    expect(merged?.map(one => [one.courtHouseName, one.sittings.map(({ courtRoom }) => courtRoom)])).toEqual([['SNARESBROOK', ['Court 1', 'Court 2', 'Court 10']], ['BASILDON', ['Court 1']]]);
  });

  it('show a case of Common Platform by its URN, and a name only where it is not masked', () => {
    const hearings = [{ caseNumber: 'CPP', urn: '01ZD1000126', defendantName: 'Rowan ASHBY', isMasked: 'no' }, { caseNumber: 'T20260001', defendantName: 'Imogen VALE', isMasked: 'No' }];
    expect(published(list({ courtLists: [snaresbrook(sitting('Court 1', { hearings }))] })).courtLists)
      .toEqual([{ sittings: [{ hearings: [{ publicNumber: '01ZD1000126', name: 'Rowan ASHBY' }, { publicNumber: 'T20260001' }] }] }]);
  });

  it('make every rule fire', () => expect([...fired].sort()).toEqual(rules.map(rule => rule.id).sort()));
});
