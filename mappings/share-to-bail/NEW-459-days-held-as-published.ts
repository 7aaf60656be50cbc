import { dayFrom, inDoubt } from '../../src/sdk';
import { custodyRule, type BailShare } from './mapping';

export default custodyRule({
  id: 'NEW-459',
  title: 'Otherwise custody is counted as it is published',
  why: 'Somebody who stays in custody is held since the same day as before.',
  evidence: ['case model §1.4 item 10'],
  owner: 'results',
  severity: 'custody',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'nobody is bailed out of custody by it': ({ said, whole }) => said.dateHeldInCustodySince === undefined || (whole.made.bailStatus !== 'B' && whole.made.bailStatus !== 'U') },
  sets: {
    heldSince: ({ said }) => said.dateHeldInCustodySince === undefined ? undefined : dayFrom(said.dateHeldInCustodySince) ?? inDoubt('The day since when they are held cannot be read'),
    daysHeld: ({ said }) => said.previousDaysHeldInCustody,
  },
  examples: [
    { name: 'still in custody', given: { said: { dateHeldInCustodySince: '2024-05-01', previousDaysHeldInCustody: 3 }, whole: whole('C') }, expect: { sets: { heldSince: '2024-05-01', daysHeld: 3 } } },
    { name: 'a day that cannot be read', given: { said: { dateHeldInCustodySince: 'May' }, whole: whole('C') }, expect: { sets: { heldSince: inDoubt('The day since when they are held cannot be read') } } },
    { name: 'bailed', given: { said: { dateHeldInCustodySince: '2024-05-01' }, whole: whole('B') }, expect: 'does not apply' },
  ],
});

function whole(bailStatus: string, more: Partial<BailShare> = {}) {
  const said: BailShare = { hearingId: 'h1', hearingDay: '2024-05-11', sharedTime: '2024-05-11T15:00:00.000Z', jurisdiction: 'MAGISTRATES', results: [], offences: [], ...more };
  return { said, made: { bailStatus } };
}
