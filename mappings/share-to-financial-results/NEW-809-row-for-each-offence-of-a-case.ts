import { row, rowsRule, type MoneyShare, type Money } from './mapping';

export default rowsRule({
  id: 'NEW-809',
  title: 'One row for each offence of a case that has a result; those with money first',
  why: 'The fines office reads one row for an offence. An offence without a result says nothing yet.',
  evidence: ['case model §3.5.2, case hearing', 'hmcts/cpp-context-results: json/nces: offences with money come first'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'an offence of a case has a result': ({ said }) => said.matters.some(({ application, results }) => application === undefined && results.length > 0) },
  sets: {
    caseRows: ({ said, made }) => said.matters.flatMap(({ offenceId, title: offenceTitle, application, results }, i) => {
      const { details: impositionOffenceDetails, isFinancial, isDeemedServed, dateOfResult, amendmentDate, amendmentReason, results: read = [] } = made.matters?.[i] ?? {};
      const resultCode = read.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0)).find(({ code }) => code !== undefined)?.code;
      return application !== undefined || results.length === 0 ? [] : [row({ offenceId, offenceTitle, isFinancial, isDeemedServed, dateOfResult, impositionOffenceDetails, resultCode, amendmentDate, amendmentReason })];
    }).toSorted((a, b) => Number(b.isFinancial === true) - Number(a.isFinancial === true)),
  },
  examples: [
    {
      name: 'money first, an offence without a result not at all', given: { said: share(), made: read() },
      expect: { sets: { caseRows: [
        { offenceId: 'o2', offenceTitle: 'Robbery', isFinancial: true, isDeemedServed: false, dateOfResult: '2026-06-01', impositionOffenceDetails: 'FO - Fine', resultCode: 'ACON', amendmentDate: '2026-06-02', amendmentReason: 'Slip rule' },
        { offenceId: 'o1', isFinancial: false, isDeemedServed: false, dateOfResult: '2026-06-01', impositionOffenceDetails: 'CD - Discharge' },
      ] } },
    },
    { name: 'results of applications only', given: { said: { ...share(), matters: [{ offenceId: 'o1', application: 0, results: [{}] }] } }, expect: 'does not apply' },
    { name: 'no result yet', given: { said: { ...share(), matters: [{ offenceId: 'o1', results: [] }] } }, expect: 'does not apply' },
  ],
});

function share(): MoneyShare {
  return {
    masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], applications: [], onNoOffence: [],
    matters: [{ offenceId: 'o1', results: [{}] }, { offenceId: 'o2', title: 'Robbery', results: [{}, {}] }, { offenceId: 'o3', results: [] }, { offenceId: 'o4', application: 0, results: [{}] }],
  };
}
function read(): Money {
  return {
    matters: [
      { isFinancial: false, isDeemedServed: false, dateOfResult: '2026-06-01', details: 'CD - Discharge', results: [{ place: 2 }] },
      { isFinancial: true, isDeemedServed: false, dateOfResult: '2026-06-01', details: 'FO - Fine', amendmentDate: '2026-06-02', amendmentReason: 'Slip rule', results: [{ place: 1, code: 'FIDICI' }, { place: 0, code: 'ACON' }] }, {}, {},
    ],
  };
}
