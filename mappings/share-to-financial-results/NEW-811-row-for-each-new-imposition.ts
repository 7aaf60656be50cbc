import { inGroup, row, rowsRule, type MoneyShare, type Money } from './mapping';

export default rowsRule({
  id: 'NEW-811',
  title: 'A row for each result of an application\'s offence that concerns money',
  why: 'Beside the offence as a whole, the fines office reads each imposition by itself, what calls for it to act, and, when a share amends, what was amended about payment and enforcement.',
  evidence: ['case model §3.5.2: child rows, right for 277 of 308 newly added financial results'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'there is an outcome on an offence': ({ made }) => (made.applications ?? []).some(({ kind, results }) => kind !== undefined && (results ?? []).some(({ code }) => code !== undefined)) },
  sets: {
    childRows: ({ said, made }) => said.matters.flatMap(({ offenceId, title: offenceTitle, application, results }, i) => {
      const applicationType = made.applications?.[application ?? -1]?.kind;
      if (applicationType === undefined) return [];
      const { category: offenceResultsCategory, results: read = [] } = made.matters?.[i] ?? {};
      return results.flatMap((result, r) => {
        const { code: resultCode, inAWord, isFinancial, isDeemedServed } = read[r] ?? {};
        const amended = result.isNewAmendment === true && result.amendmentDate !== undefined;
        if (isFinancial !== true && resultCode === undefined && !(amended && inGroup(result, 'Payment terms', 'DeemedServed', 'Enforcement'))) return [];
        return [row({
          offenceId, offenceTitle, applicationType, isParentFlag: false, applicationResultType: inAWord ?? result.label, dateOfResult: result.orderedDate, impositionOffenceDetails: result.resultText,
          isFinancial, isDeemedServed, resultCode, offenceResultsCategory, ...(amended && { amendmentDate: result.amendmentDate, amendmentReason: result.amendmentReason }),
        })];
      });
    }),
  },
  examples: [
    {
      name: 'a fine, consolidation, amended terms of payment; not a discharge', given: { said: share(), made: read() },
      expect: { sets: { childRows: [
        { offenceId: 'o1', offenceTitle: 'Robbery', applicationType: 'REOPEN', isParentFlag: false, applicationResultType: 'Fine', dateOfResult: '2026-06-01', impositionOffenceDetails: 'FO - Fine', isFinancial: true, isDeemedServed: false, offenceResultsCategory: 'FINAL' },
        { offenceId: 'o1', offenceTitle: 'Robbery', applicationType: 'REOPEN', isParentFlag: false, applicationResultType: 'Detained', dateOfResult: '2026-06-01', impositionOffenceDetails: 'FIDICI - Detained', isFinancial: false, isDeemedServed: true, resultCode: 'FIDICI', offenceResultsCategory: 'FINAL' },
        { offenceId: 'o1', offenceTitle: 'Robbery', applicationType: 'REOPEN', isParentFlag: false, applicationResultType: 'Pay by date', impositionOffenceDetails: 'PDATE', isFinancial: false, isDeemedServed: false, offenceResultsCategory: 'FINAL', amendmentDate: '2026-06-02', amendmentReason: 'Slip rule' },
      ] } },
    },
    { name: 'an application of another kind', given: { said: share(), made: { ...read(), applications: [{ results: [{ code: 'G' }] }] } }, expect: 'does not apply' },
    { name: 'no outcome yet', given: { said: share(), made: { ...read(), applications: [{ kind: 'REOPEN', results: [{}] }] } }, expect: 'does not apply' },
  ],
});

function share(): MoneyShare {
  return {
    masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], onNoOffence: [],
    applications: [{ results: [{}] }],
    matters: [
      {
        offenceId: 'o1', title: 'Robbery', application: 0,
        results: [
          { label: 'Fine', resultText: 'FO - Fine', orderedDate: '2026-06-01' }, { label: 'Fined and detained', resultText: 'FIDICI - Detained', orderedDate: '2026-06-01' },
          { label: 'Pay by date', resultText: 'PDATE', resultDefinitionGroup: 'Payment terms', isNewAmendment: true, amendmentDate: '2026-06-02', amendmentReason: 'Slip rule' },
          { label: 'Pay by date', resultText: 'PDATE', resultDefinitionGroup: 'Payment terms', isNewAmendment: false, amendmentDate: '2026-06-02' }, { label: 'Pay by date', resultText: 'PDATE', resultDefinitionGroup: 'Payment terms', isNewAmendment: true },
          { label: 'Discharge', resultText: 'CD', isNewAmendment: true, amendmentDate: '2026-06-02' },
        ],
      },
      { offenceId: 'o2', results: [{}] },
    ],
  };
}
function read(): Money {
  const nothing = { isFinancial: false, isDeemedServed: false };
  return {
    applications: [{ kind: 'REOPEN', results: [{ code: 'G' }] }],
    matters: [{ category: 'FINAL', results: [{ isFinancial: true, isDeemedServed: false }, { code: 'FIDICI', inAWord: 'Detained', isFinancial: false, isDeemedServed: true }, nothing, nothing, nothing, nothing] }, { results: [{ isFinancial: true }] }],
  };
}
