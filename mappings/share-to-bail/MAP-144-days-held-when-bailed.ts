import { inDoubt } from '../../src/sdk';
import { custodyRule, daysBetween, type BailShare } from './mapping';

export default custodyRule({
  id: 'MAP-144',
  title: 'Released on bail: the days held are added up, and the day since when is cleared',
  why: 'Days in custody count against a sentence; a day that is lost here is a day too long in prison.',
  evidence: ['hmcts/cpp-context-hearing: hearing-event/hearing-event-processor/src/main/java/uk/gov/moj/cpp/hearing/event/delegates/CustodyTimeLimitCalculator.java:107-143'],
  owner: 'results',
  severity: 'custody',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'the defendant is on bail': ({ whole }) => whole.made.bailStatus === 'B' || whole.made.bailStatus === 'U',
    'a day since when they were held stands': ({ said }) => said.dateHeldInCustodySince !== undefined,
  },
  sets: {
    daysHeld: ({ said, whole }) => {
      const days = daysBetween(said.dateHeldInCustodySince ?? '', whole.said.hearingDay);
      return days === undefined ? inDoubt('The day since when they were held cannot be read, or is after the hearing') : (said.previousDaysHeldInCustody ?? 0) + days;
    },
  },
  examples: [
    { name: 'ten days, and three from before', given: { said: { dateHeldInCustodySince: '2024-05-01', previousDaysHeldInCustody: 3 }, whole: whole('B') }, expect: { sets: { daysHeld: 13 } } },
    { name: 'held since after the hearing', given: { said: { dateHeldInCustodySince: '2024-06-01' }, whole: whole('U') }, expect: { sets: { daysHeld: inDoubt('The day since when they were held cannot be read, or is after the hearing') } } },
    { name: 'still in custody', given: { said: { dateHeldInCustodySince: '2024-05-01' }, whole: whole('C') }, expect: 'does not apply' },
    { name: 'never held', given: { said: {}, whole: whole('B') }, expect: 'does not apply' },
  ],
});

function whole(bailStatus: string, more: Partial<BailShare> = {}) {
  const said: BailShare = { hearingId: 'h1', hearingDay: '2024-05-11', sharedTime: '2024-05-11T15:00:00.000Z', jurisdiction: 'MAGISTRATES', results: [], offences: [], ...more };
  return { said, made: { bailStatus } };
}
