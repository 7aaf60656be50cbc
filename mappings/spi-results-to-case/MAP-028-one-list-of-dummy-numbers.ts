import { isDummyAsn } from '../code-tables/spi-dummy-numbers';
import { numberRule } from './mapping';

export default numberRule({
  id: 'MAP-028',
  title: 'One list of dummy arrest/summons numbers',
  why: 'Police systems keep the list twice, once for the question who owns a case and once for the look-up. Both accept the same numbers, and here it is one.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/core/phase1/enrichAho/enrichFunctions/enrichForceOwner.ts:40-51', 'ministryofjustice/bichard7-next-core: packages/core/lib/isDummyAsn.ts:9-10'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'there is an arrest/summons number': ({ made }) => made.police?.asn !== undefined },
  sets: { 'police.asnIsDummy': ({ made }) => isDummyAsn(made.police?.asn ?? '') },

  examples: [
    { name: 'Common Platform\'s', given: { said: {}, made: { police: { asn: '0800NP0100000000001H' } } }, expect: { sets: { 'police.asnIsDummy': true } } },
    { name: 'of the single justice procedure', given: { said: {}, made: { police: { asn: '2450SJ0000000000001A' } } }, expect: { sets: { 'police.asnIsDummy': true } } },
    { name: 'a real one', given: { said: {}, made: { police: { asn: '1101ZD0100000448754K' } } }, expect: { sets: { 'police.asnIsDummy': false } } },
    { name: 'none', given: { said: {}, made: {} }, expect: 'does not apply' },
  ],
});
