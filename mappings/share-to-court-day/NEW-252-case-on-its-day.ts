import { caseRule, type SharedCase } from './mapping';

export default caseRule({
  id: 'NEW-252',
  title: 'The case, its court, room and day as the share gives them',
  why: 'The first five characters of the court\'s code are the court; the last two of the hearing location are the room.',
  evidence: ['case model §2: court OU code and courtHearingLocation', 'legacy formats §2.1'],
  owner: 'case-data',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: {
    caseId: ({ said }) => said.case.id,
    hearingId: ({ said }) => said.hearingId,
    caseURN: ({ said }) => said.case.prosecutionCaseIdentifier?.caseURN ?? said.case.prosecutionCaseIdentifier?.prosecutionAuthorityReference,
    courtCode: ({ said }) => said.courtCentre.code?.slice(0, 5),
    courtName: ({ said }) => said.courtCentre.name,
    courtRoom: ({ said }) => /^.{5}(\d\d)$/.exec(said.courtCentre.courtHearingLocation ?? '')?.[1]?.replace(/^0+(?=\d)/, ''),
    hearingDay: ({ said }) => said.hearingDay,
  },
  examples: [
    {
      name: 'a case in room 2', given: { said: shared() },
      expect: { sets: { caseId: 'c1', hearingId: 'h1', caseURN: '01ZD1000126', courtCode: 'B01LY', courtName: 'Lavender Hill Magistrates\' Court', courtRoom: '2', hearingDay: '2026-06-01' } },
    },
  ],
});

function shared(): SharedCase {
  return {
    hearingId: 'h1', hearingDay: '2026-06-01', courtCentre: { code: 'B01LY00', name: 'Lavender Hill Magistrates\' Court', courtHearingLocation: 'B01LY02' },
    case: { id: 'c1', prosecutionCaseIdentifier: { caseURN: '01ZD1000126' } }, defendants: [],
  };
}
