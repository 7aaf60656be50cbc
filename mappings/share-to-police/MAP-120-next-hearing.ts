import { inDoubt, instantFrom, londonDay, londonTime, type JudicialResult } from '../../src/sdk';
import { resultRule } from './mapping';

export default resultRule({
  id: 'MAP-120',
  title: 'The next hearing is told when its court and its time are known',
  why: 'Without either, Bichard looks into the text. The reason is cut at 80 characters; day and time are those of London.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutorsspi-event/stagingprosecutorsspi-event-processor/src/main/java/uk/gov/moj/cpp/staging/prosecutors/spi/event/converter/results/CourtResult.java:188-203'],
  owner: 'police exchange',
  severity: 'custody',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  loses: ['the reason of an adjournment after 80 characters'],
  when: { 'its court and its time are known': ({ said }) => placeOf(said) !== undefined && (said.nextHearing?.listedStartDateTime ?? '') !== '' },
  sets: {
    nextHearing: ({ said }) => {
      const at = instantFrom(said.nextHearing?.listedStartDateTime ?? '');
      if (at === undefined) return inDoubt('The time of the next hearing cannot be read');
      const bailStatus = said.postHearingCustodyStatus;
      return { courtLocation: placeOf(said) ?? '', day: londonDay(at), time: `${londonTime(at)}:${at.slice(17, 19)}`, reason: (said.nextHearing?.adjournmentReason ?? '').slice(0, 80), ...(bailStatus !== undefined && { bailStatus }) };
    },
  },
  examples: [
    {
      name: 'in summer', given: { said: { postHearingCustodyStatus: 'C', nextHearing: { courtCentre: { code: 'B01EF00' }, listedStartDateTime: '2024-07-01T09:00:00Z', adjournmentReason: 'For trial' } } },
      expect: { sets: { nextHearing: { courtLocation: 'B01EF00', day: '2024-07-01', time: '10:00:00', reason: 'For trial', bailStatus: 'C' } } },
    },
    {
      name: 'with seconds, and without a reason', given: { said: { nextHearing: { courtCentre: { code: 'B01EF00' }, listedStartDateTime: '2024-01-10T09:30:15Z' } } },
      expect: { sets: { nextHearing: { courtLocation: 'B01EF00', day: '2024-01-10', time: '09:30:15', reason: '' } } },
    },
    { name: 'a time that cannot be read', given: { said: { nextHearing: { courtCentre: { code: 'B01EF00' }, listedStartDateTime: 'soon' } } }, expect: { sets: { nextHearing: inDoubt('The time of the next hearing cannot be read') } } },
    { name: 'no time', given: { said: { nextHearing: { courtCentre: { code: 'B01EF00' } } } }, expect: 'does not apply' },
  ],
});

const placeOf = ({ nextHearing }: JudicialResult) => nextHearing?.courtCentre?.courtHearingLocation ?? nextHearing?.courtCentre?.code;
