import { dayFrom, inDoubt } from '../../src/sdk';
import { caseRule, courtOf, instantOf, saidText } from './mapping';

const NO_DAY = 'The day of hearing is not written as 2026-11-20';

export default caseRule({
  id: 'NEW-402',
  title: 'Court and day',
  why: 'The place is the court and its room. The time is the court\'s wall clock without a zone, so the instant is an hour earlier in summer.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: CPP-StdProsPoliceComplexTypes-v1-2.xsd (BaseHearingStructure)'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'a hearing is given': ({ said }) => said.CourtHearing?.Hearing !== undefined },
  sets: {
    'hearing.courtCode': ({ said }) => courtOf(said.CourtHearing?.Hearing?.CourtHearingLocation),
    'hearing.courtHearingLocation': ({ said }) => saidText(said.CourtHearing?.Hearing?.CourtHearingLocation),
    'hearing.localJusticeArea': ({ said }) => saidText(said.CourtHearing?.PSAcode),
    'hearing.hearingDay': ({ said }) => dayFrom(saidText(said.CourtHearing?.Hearing?.DateOfHearing) ?? '') ?? inDoubt(NO_DAY),
    'hearing.sittingDay': ({ said }) => instantOf(said.CourtHearing?.Hearing),
  },

  examples: [
    {
      name: 'in summer', given: { said: { CourtHearing: { Hearing: { CourtHearingLocation: 'B01LY02', DateOfHearing: '2026-06-01', TimeOfHearing: '10:00:00' }, PSAcode: '2577' } } },
      expect: {
        sets: {
          'hearing.courtCode': 'B01LY', 'hearing.courtHearingLocation': 'B01LY02', 'hearing.localJusticeArea': '2577',
          'hearing.hearingDay': '2026-06-01', 'hearing.sittingDay': '2026-06-01T09:00:00.000Z',
        },
      },
    },
    {
      name: 'a day that is none', given: { said: { CourtHearing: { Hearing: { DateOfHearing: '20/11/2026', TimeOfHearing: '10:00:00' } } } },
      expect: { sets: { 'hearing.hearingDay': inDoubt(NO_DAY), 'hearing.sittingDay': inDoubt('The day or the time of hearing is not written as 2026-11-20 and 10:00:00') } },
    },
    { name: 'none', given: { said: {} }, expect: 'does not apply' },
  ],
});
