import { headerRule, type MoneyShare } from './mapping';

export default headerRule({
  id: 'NEW-813',
  title: 'Which hearing, of which cases, and which fines office',
  why: 'A notice names the court, the first sitting and the cases. The fines office of a court and its address are reference data; where they lack, a notice waits for a person (MAP-137).',
  evidence: ['case model §3.5.2: court and sitting day right in 322 of 322 requests; accountDivisionCode and ncesEmail are reference data'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: {
    'header.hearingCourtCentreName': ({ said }) => said.courtName,
    'header.hearingSittingDay': ({ said }) => said.sittingDay,
    'header.isSJPHearing': ({ said }) => said.bySingleJustice,
    'header.prosecutionCaseReferences': ({ said }) => said.caseReferences,
    'header.accountDivisionCode': ({ said }) => said.office?.division,
    'header.ncesEmail': ({ said }) => said.office?.email,
  },
  examples: [
    {
      name: 'with the fines office', given: { said: { ...share(), courtName: 'Lavender Hill', sittingDay: '2026-06-01T09:00:00Z', office: { division: '77', email: 'fines@example.test' } } },
      expect: { sets: {
        'header.hearingCourtCentreName': 'Lavender Hill', 'header.hearingSittingDay': '2026-06-01T09:00:00Z', 'header.isSJPHearing': false, 'header.prosecutionCaseReferences': ['01ZD1000126'],
        'header.accountDivisionCode': '77', 'header.ncesEmail': 'fines@example.test',
      } },
    },
    { name: 'without', given: { said: { ...share(), bySingleJustice: true } }, expect: { sets: { 'header.isSJPHearing': true, 'header.prosecutionCaseReferences': ['01ZD1000126'] } } },
  ],
});

function share(): MoneyShare {
  return { masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: ['01ZD1000126'], matters: [], applications: [], onNoOffence: [] };
}
