import { nameOf, rememberRule, type Matter, type PoliceShare, type SaidDefendant, type Target } from './mapping';

export default rememberRule({
  id: 'NEW-665',
  title: 'The lane remembers which results each offence and application had',
  why: 'A share is a full replacement: what it lacks was deleted. Without the results of the share before nobody can say what was. Of each hearing the last share counts, whichever its day.',
  evidence: ['case model §4.1, §4.2', 'hmcts/cpp-context-results: results-domain/results-domain-aggregate/src/main/java/uk/gov/moj/cpp/results/domain/aggregate/ResultAmendmentDetailsHelper.java:150-175,309-352'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: {
    results: ({ said, earlier }) => [
      ...(earlier.made.results ?? []).filter(({ hearingId }) => hearingId !== said.hearingId),
      { hearingId: said.hearingId, targets: said.defendants.flatMap(one => one.offences.filter(({ results }) => results.length > 0).map(matter => targetOf(one, matter))) },
    ],
  },
  examples: [
    {
      name: 'an offence and an application, beside another hearing and one without results',
      given: {
        said: said({ defendants: [somebody([
          { id: 'o1', offenceTitle: 'Theft from a shop', orderIndex: 1, count: 2, results: [{ judicialResultId: 'r1', judicialResultTypeId: 't1', label: 'Fine' }] }, { id: 'o2', results: [] },
          { id: 'a1', application: { type: { type: 'Application to reopen case' } }, results: [{ judicialResultTypeId: 't2', resultText: 'Granted' }] },
          { id: 'o3', under: { applicationId: 'a1', as: 'order' }, results: [{ label: 'Revoked', isNewAmendment: true }] }, { under: { applicationId: 'a1', as: 'case' }, results: [{}] },
        ])] }),
        earlier: { made: { results: [{ hearingId: 'h0', targets: [] }, { hearingId: 'h1', targets: [] }] } },
      },
      expect: { sets: { results: [{ hearingId: 'h0', targets: [] }, { hearingId: 'h1', targets: [
        target([{ id: 'r1', typeId: 't1', title: 'Fine' }], { count: 2 }),
        target([{ id: 't2 Granted', typeId: 't2', title: 'Granted' }], { id: 'a1', kind: 'application', applicationId: 'a1', title: 'Application to reopen case', number: 0 }),
        target([{ id: ' Revoked', title: 'Revoked', amended: true }], { id: 'o3', kind: 'offence of an order', applicationId: 'a1', title: '', number: 0 }),
        target([{ id: ' ', title: '' }], { id: '', kind: 'offence of an application', applicationId: 'a1', title: '', number: 0 }),
      ] }] } },
    },
    { name: 'nobody', given: { said: said(), earlier: { made: {} } }, expect: { sets: { results: [{ hearingId: 'h1', targets: [] }] } } },
  ],
});

function targetOf(somebody: SaidDefendant, { id = '', application, under, offenceTitle, orderIndex, count, results }: Matter): Target {
  const applicationId = application ? id : under?.applicationId;
  return {
    id, kind: application ? 'application' : under?.as === 'order' ? 'offence of an order' : under?.as === 'case' ? 'offence of an application' : 'offence',
    defendantId: somebody.defendantId ?? '', defendantName: nameOf(somebody), ...(applicationId !== undefined && { applicationId }),
    title: application?.type?.type ?? offenceTitle ?? '', number: orderIndex ?? 0, count: count ?? 0,
    results: results.map(({ judicialResultId, judicialResultTypeId: typeId, label, resultText, isNewAmendment }) =>
      ({ id: judicialResultId ?? `${typeId ?? ''} ${label ?? resultText ?? ''}`, ...(typeId !== undefined && { typeId }), title: label ?? resultText ?? '', ...(isNewAmendment === true && { amended: true as const }) })),
  };
}
function somebody(offences: SaidDefendant['offences']): SaidDefendant { return { defendantId: 'd1', person: { firstName: 'Rowan', lastName: 'Ashby' }, attendance: [], counselDays: [], offences }; }
function target(results: Target['results'], more: Partial<Target> = {}): Target { return { id: 'o1', kind: 'offence', defendantId: 'd1', defendantName: 'Rowan Ashby', title: 'Theft from a shop', number: 1, count: 0, results, ...more }; }
function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
