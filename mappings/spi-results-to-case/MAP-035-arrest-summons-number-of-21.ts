import { numberRule } from './mapping';

export default numberRule({
  id: 'MAP-035',
  title: 'An arrest/summons number of 21 characters loses its third',
  why: 'Some systems write a force with three characters. The PNC knows twenty characters in all.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/core/phase3/lib/preProcessAsn.ts:3-15'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'it has 21 characters': ({ made }) => made.police?.asn?.length === 21 },
  sets: { 'police.asn': ({ made }) => { const asn = made.police?.asn ?? ''; return asn.slice(0, 2) + asn.slice(3); } },

  examples: [
    { name: '21', given: { said: {}, made: { police: { asn: '11001ZD0100000448754K' } } }, expect: { sets: { 'police.asn': '1101ZD0100000448754K' } } },
    { name: '20', given: { said: {}, made: { police: { asn: '1101ZD0100000448754K' } } }, expect: 'does not apply' },
  ],
});
