import { tagRule } from './mapping';

export default tagRule({
  id: 'MAP-004',
  title: 'Midnight becomes one minute past',
  why: 'The PNC reads 0000 as "no time". Only the time of the offence itself: a start time under "between" does not count.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/core/phase3/lib/hearingDetails/createArrestHearingFromOffence.ts:13-23'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  loses: ['one minute'],

  when: { 'the offence has a time': ({ made }) => made.police?.offenceTime !== undefined },
  sets: { 'police.offenceTimeForPnc': ({ made }) => { const time = (made.police?.offenceTime ?? '').replace(':', ''); return time === '0000' ? '0001' : time; } },

  examples: [
    { name: 'midnight', given: { said: {}, made: { police: { offenceTime: '00:00' } } }, expect: { sets: { 'police.offenceTimeForPnc': '0001' } } },
    { name: 'half past nine', given: { said: {}, made: { police: { offenceTime: '09:30' } } }, expect: { sets: { 'police.offenceTimeForPnc': '0930' } } },
    { name: 'none', given: { said: {}, made: {} }, expect: 'does not apply' },
  ],
});
