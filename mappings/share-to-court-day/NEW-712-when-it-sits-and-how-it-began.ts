import { inDoubt, instantFrom } from '../../src/sdk';
import { caseRule } from './mapping';

export default caseRule({
  id: 'NEW-712',
  title: 'When the case sits, in which area, and how it began',
  why: 'A list needs the time of the hearing, the name of the area and whether the case began by charge or summons; a share holds them beside the results.',
  evidence: ['case model Appendix A: hearingDays[].sittingDay, courtCentre.lja.ljaName, prosecutionCase.initiationCode'],
  owner: 'case-data',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: 'always',
  sets: {
    sittingDay: ({ said }) => said.sittingDay === undefined ? undefined : instantFrom(said.sittingDay) ?? inDoubt('The sitting day of the share is no moment with its zone'),
    localJusticeArea: ({ said }) => said.courtCentre.lja?.ljaName,
    initiationCode: ({ said }) => said.case.initiationCode,
  },
  examples: [
    {
      name: 'all three', given: { said: { hearingId: 'h1', hearingDay: '2026-06-01', sittingDay: '2026-06-01T09:00:00Z', courtCentre: { lja: { ljaName: 'South West London' } }, case: { initiationCode: 'C' }, defendants: [] } },
      expect: { sets: { sittingDay: '2026-06-01T09:00:00.000Z', localJusticeArea: 'South West London', initiationCode: 'C' } },
    },
    {
      name: 'a time without a zone', given: { said: { hearingId: 'h1', hearingDay: '2026-06-01', sittingDay: '2026-06-01T09:00:00', courtCentre: {}, case: {}, defendants: [] } },
      expect: { sets: { sittingDay: inDoubt('The sitting day of the share is no moment with its zone') } },
    },
    { name: 'nothing said', given: { said: { hearingId: 'h1', hearingDay: '2026-06-01', courtCentre: {}, case: {}, defendants: [] } }, expect: { sets: {} } },
  ],
});
