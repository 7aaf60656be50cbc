import { nextCourtRule } from './mapping';

export default nextCourtRule({
  id: 'MAP-010',
  title: 'Life is Y999 on the PNC',
  why: 'The PNC has no unit for life.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/core/lib/results/createPoliceDisposalsFromResult/createPoliceDisposal.ts:5-7,73-75,98-99'],
  owner: 'Police results',
  severity: 'custody',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'a duration is given': ({ made }) => made.police?.duration !== undefined },
  sets: { 'police.durationOnPnc': ({ made }) => made.police?.duration?.unit === 'L' ? 'Y999' : `${made.police?.duration?.unit ?? ''}${made.police?.duration?.length ?? ''}` },

  examples: [
    { name: 'life', given: { said: {}, made: { police: { duration: { unit: 'L', length: '1' } } } }, expect: { sets: { 'police.durationOnPnc': 'Y999' } } },
    { name: 'six months', given: { said: {}, made: { police: { duration: { unit: 'M', length: '6' } } } }, expect: { sets: { 'police.durationOnPnc': 'M6' } } },
    { name: 'none', given: { said: {}, made: {} }, expect: 'does not apply' },
  ],
});
