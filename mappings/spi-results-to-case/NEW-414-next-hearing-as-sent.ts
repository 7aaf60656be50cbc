import { courtOf, instantOf, resultRule, saidText, type SaidResult } from './mapping';

const nextOf = (said: SaidResult) => said.NextHearing?.NextHearingDetails;

export default resultRule({
  id: 'NEW-414',
  title: 'The next hearing as it was sent',
  why: 'Place, day and the court\'s wall clock, as of this hearing. A place that is no court code is left out here and asked about (TP-015).',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: CPP-StdProsPoliceComplexTypes-v1-2.xsd (BaseNextHearingStructure)'],
  owner: 'Police results',
  severity: 'custody',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'a next hearing is given': ({ said }) => nextOf(said) !== undefined },
  sets: {
    'nextHearing.courtCode': ({ said }) => courtOf(nextOf(said)?.CourtHearingLocation),
    'nextHearing.hearingDay': ({ said }) => saidText(nextOf(said)?.DateOfHearing),
    'nextHearing.sittingDay': ({ said }) => instantOf(nextOf(said)),
    'nextHearing.reason': ({ said }) => saidText(said.NextHearing?.NextHearingReason),
  },

  examples: [
    {
      name: 'in winter', given: { said: { NextHearing: { NextHearingDetails: { CourtHearingLocation: 'B01LY02', DateOfHearing: '2027-01-12', TimeOfHearing: '10:00:00' }, NextHearingReason: 'For reports' } } },
      expect: { sets: { 'nextHearing.courtCode': 'B01LY', 'nextHearing.hearingDay': '2027-01-12', 'nextHearing.sittingDay': '2027-01-12T10:00:00.000Z', 'nextHearing.reason': 'For reports' } },
    },
    { name: 'none', given: { said: {} }, expect: 'does not apply' },
  ],
});
