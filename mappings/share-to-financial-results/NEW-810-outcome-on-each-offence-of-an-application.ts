import { row, rowsRule, type Matter, type Money, type MoneyShare } from './mapping';
import type { FinancialResultsRow } from '../../src/sdk';

export default rowsRule({
  id: 'NEW-810',
  title: 'A row for each outcome of an application on each of its offences',
  why: 'The fines office must see what an application made of every offence on which a fine may rest. Where a result of the offence itself calls for enforcement to act (detention '
    + 'in default, consolidation), that result leads, and the outcome stands beside it with its own words; so it does where the offence has no result.',
  evidence: ['case model §3.5.2, application hearing', 'hmcts/cpp-context-results: json/nces, application hearings from June 2025 on'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'an application that may undo a fine has an outcome': ({ made }) => (made.applications ?? []).some(({ kind, results }) => kind !== undefined && (results ?? []).some(({ code }) => code !== undefined)) },
  sets: {
    parentRows: ({ said, made }) => said.applications.flatMap((application, a) => application.results.flatMap((_, r) => said.matters.flatMap((matter, i) => matter.application === a ? rowsOf(said, made, a, r, matter, i) : []))),
  },
  examples: [
    {
      name: 'granted, with a new fine on one offence and nothing on another', given: { said: share(), made: read() },
      expect: { sets: { parentRows: [
        { ...outcome('o1'), offenceTitle: 'Theft from a shop', isParentFlag: true, isFinancial: true, isDeemedServed: false, impositionOffenceDetails: 'FO - Fine', offenceResultsCategory: 'FINAL', amendmentDate: '2026-06-02', amendmentReason: 'Slip rule' },
        { ...outcome('o2'), isParentFlag: false, isFinancial: false, isDeemedServed: false, impositionOffenceDetails: 'G - Granted' },
      ] } },
    },
    {
      name: 'granted, and detained in default', given: { said: { ...share(), matters: [{ offenceId: 'o1', application: 0, results: [{}, {}] }] }, made: { ...read(), matters: [inDefault()] } },
      expect: { sets: { parentRows: [
        { offenceId: 'o1', applicationType: 'REOPEN', dateOfResult: '2026-06-01', resultCode: 'FIDICI', isParentFlag: true, isFinancial: true, isDeemedServed: true, impositionOffenceDetails: 'FIDICI - Detained\nFO - Fine', offenceResultsCategory: 'FINAL' },
        { ...outcome('o1'), isParentFlag: false, isFinancial: false, isDeemedServed: false, impositionOffenceDetails: 'G - Granted', offenceResultsCategory: 'FINAL' },
      ] } },
    },
    { name: 'an application of another kind', given: { said: share(), made: { ...read(), applications: [{ results: [{ code: 'G' }] }] } }, expect: 'does not apply' },
    { name: 'no outcome yet', given: { said: share(), made: { ...read(), applications: [{ kind: 'REOPEN', results: [{}] }] } }, expect: 'does not apply' },
    { name: 'of two applications, only the one that may undo a fine', given: { said: { ...share(), applications: [...share().applications, ...share().applications] }, made: { ...read(), applications: [{ results: [{ code: 'G' }] }, read().applications?.[0] ?? {}] } }, expect: { sets: { parentRows: [] } } },
  ],
});

function rowsOf({ applications }: MoneyShare, made: Money, a: number, r: number, { offenceId, title: offenceTitle, results }: Matter, i: number): FinancialResultsRow[] {
  const { kind: applicationType, category: applicationResultsCategory, results: outcomes = [] } = made.applications?.[a] ?? {};
  const { code: resultCode, inAWord: applicationResultType } = outcomes[r] ?? {};
  const said = applications[a]?.results[r];
  if (applicationType === undefined || resultCode === undefined) return [];
  const { details, isFinancial, isDeemedServed, category: offenceResultsCategory, amendmentDate, amendmentReason, results: read = [] } = made.matters?.[i] ?? {};
  const about = { offenceId, offenceTitle, applicationType, dateOfResult: said?.orderedDate, offenceResultsCategory };
  const outcome = { ...about, resultCode, applicationResultType, applicationResultsCategory, applicationId: applications[a]?.applicationId, applicationTitle: applications[a]?.title };
  const leading = read.filter(({ code }) => code !== undefined);
  const amended = { amendmentDate, amendmentReason };
  if (leading.length === 0 && results.length > 0) return [row({ ...outcome, ...amended, isParentFlag: true, isFinancial, isDeemedServed, impositionOffenceDetails: details })];
  return [
    ...leading.map(one => row({ ...about, ...amended, resultCode: one.code, isParentFlag: true, isFinancial, isDeemedServed: one.isDeemedServed, impositionOffenceDetails: details })),
    row({ ...outcome, ...amended, isParentFlag: false, isFinancial: false, isDeemedServed: false, impositionOffenceDetails: said?.resultText }),
  ];
}

function share(): MoneyShare {
  return {
    masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], onNoOffence: [],
    applications: [{ applicationId: 'a1', typeCode: 'MC80524', title: 'Application to reopen case', results: [{ resultText: 'G - Granted', orderedDate: '2026-06-01' }, { resultText: 'NEXH - Next hearing' }] }],
    matters: [{ offenceId: 'o1', title: 'Theft from a shop', application: 0, results: [{}] }, { offenceId: 'o2', application: 0, results: [] }, { offenceId: 'o3', results: [{}] }],
  };
}
function read(): Money {
  return {
    applications: [{ kind: 'REOPEN', category: 'FINAL', results: [{ code: 'G', inAWord: 'Granted' }, {}] }],
    matters: [{ isFinancial: true, isDeemedServed: false, category: 'FINAL', details: 'FO - Fine', amendmentDate: '2026-06-02', amendmentReason: 'Slip rule', results: [{}] }, {}, { isFinancial: true }],
  };
}
function inDefault() { return { isFinancial: true, isDeemedServed: true, category: 'FINAL', details: 'FIDICI - Detained\nFO - Fine', results: [{ code: 'FIDICI', isDeemedServed: true }, {}] }; }
function outcome(offenceId: string): FinancialResultsRow {
  return { offenceId, applicationType: 'REOPEN', dateOfResult: '2026-06-01', resultCode: 'G', applicationResultType: 'Granted', applicationResultsCategory: 'FINAL', applicationId: 'a1', applicationTitle: 'Application to reopen case' };
}
