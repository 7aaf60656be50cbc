import { compareRule, type Changed, type PoliceCase, type PoliceShare, type Target } from './mapping';

export default compareRule({
  id: 'NEW-666',
  title: 'Results are added, updated or deleted since the share before',
  why: 'A result that was not there before was added; one that is there again, and marked as amended, was updated, whatever its words; one that is gone was deleted. '
    + 'A result deleted and entered again has a new id, so it is both deleted and added. Two shares that say the same differ in nothing.',
  evidence: ['case model §4.2', 'hmcts/cpp-context-results: results-domain/results-domain-aggregate/src/main/java/uk/gov/moj/cpp/results/domain/aggregate/ResultAmendmentDetailsHelper.java:150-175,309-352'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: { changes: ({ said, made, earlier }) => changesOf(targetsOf(said, made.results), targetsOf(said, earlier.made.results)) },
  examples: [
    {
      name: 'one stays, one is amended, one is new, one is gone, and an offence lost all of its results',
      given: {
        said: said(),
        made: { results: [{ hearingId: 'h1', targets: [target([{ id: 'r1', title: 'Fine' }, { id: 'r2', typeId: 't2', title: 'Costs', amended: true }, { id: 'r3', title: 'Surcharge', amended: true }])] }] },
        earlier: { made: { results: [
          { hearingId: 'h0', targets: [target([{ id: 'r3', title: 'Surcharge' }])] },
          { hearingId: 'h1', targets: [target([{ id: 'r1', title: 'Fine' }, { id: 'r2', title: 'Costs' }, { id: 'r4', title: 'Compensation', amended: true }]), target([{ id: 'r5', title: 'Dismissed' }], { id: 'o2', title: 'Assault by beating', number: 2 })] },
        ] } },
      },
      expect: { sets: { changes: [
        changed([{ id: 'r2', typeId: 't2', title: 'Costs', change: 'UPDATED' }, { id: 'r3', title: 'Surcharge', change: 'ADDED' }, { id: 'r4', title: 'Compensation', change: 'DELETED' }]),
        changed([{ id: 'r5', title: 'Dismissed', change: 'DELETED' }], { id: 'o2', title: 'Assault by beating', number: 2 }),
      ] } },
    },
    {
      name: 'the same result of another defendant is another', given: {
        said: said(), made: { results: [{ hearingId: 'h1', targets: [target([{ id: 'r1', title: 'Fine' }], { defendantId: 'd2' })] }] }, earlier: { made: { results: [{ hearingId: 'h1', targets: [target([{ id: 'r1', title: 'Fine' }])] }] } },
      },
      expect: { sets: { changes: [changed([{ id: 'r1', title: 'Fine', change: 'ADDED' }], { defendantId: 'd2' }), changed([{ id: 'r1', title: 'Fine', change: 'DELETED' }])] } },
    },
    { name: 'nothing is different', given: { said: said(), made: { results: [{ hearingId: 'h1', targets: [target([{ id: 'r1', title: 'Fine' }])] }] }, earlier: { made: { results: [{ hearingId: 'h1', targets: [target([{ id: 'r1', title: 'Fine' }])] }] } } }, expect: { sets: { changes: [] } } },
  ],
});

const targetsOf = ({ hearingId }: PoliceShare, results: PoliceCase['results']): readonly Target[] => results?.find(one => one.hearingId === hearingId)?.targets ?? [];

function changesOf(now: readonly Target[], before: readonly Target[]): Changed[] {
  const same = (one: Target) => (other: Target) => other.id === one.id && other.defendantId === one.defendantId && other.applicationId === one.applicationId;
  const all = [...now.map(one => [one, before.find(same(one))] as const), ...before.filter(one => !now.some(same(one))).map(one => [{ ...one, results: [] }, one] as const)];
  return all.map(([one, was]) => ({ ...one, results: resultsOf(one, was) })).filter(({ results }) => results.length > 0);
}

function resultsOf(now: Target, was: Target | undefined): Changed['results'] {
  const known = (id: string, all: Target['results'] = []) => all.some(one => one.id === id);
  const there = now.results.flatMap(({ amended, ...result }): Changed['results'] => !known(result.id, was?.results) ? [{ ...result, change: 'ADDED' }] : amended ? [{ ...result, change: 'UPDATED' }] : []);
  const gone = (was?.results ?? []).flatMap(({ amended: _, ...result }): Changed['results'] => known(result.id, now.results) ? [] : [{ ...result, change: 'DELETED' }]);
  return [...there, ...gone];
}
function target(results: Target['results'], more: Partial<Target> = {}): Target { return { id: 'o1', kind: 'offence', defendantId: 'd1', defendantName: 'Rowan Ashby', title: 'Theft from a shop', number: 1, count: 0, results, ...more }; }
function changed(results: Changed['results'], more: Partial<Target> = {}): Changed { return { ...target([], more), results }; }
function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
