import { inDoubt } from '../../src/sdk';
import { asnForPnc } from '../code-tables/police-asn';
import { acrossRule } from './mapping';

const WRONG = 'The check letter of the arrest/summons number is wrong, or it is no such number (HO100206)';

export default acrossRule({
  id: 'MAP-027',
  title: 'The check letter of an arrest/summons number',
  why: 'One mistyped digit finds another person\'s record. The last letter tells; a number whose letter is wrong must not be looked up.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/core/lib/Asn.ts', 'ministryofjustice/bichard7-next-core: packages/help/site/bichard-functionality/exceptions/resolution.md:56-61'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: {
    'there is an arrest/summons number': ({ made }) => made.police?.asn !== undefined,
    'it is no dummy': ({ made }) => made.police?.asnIsDummy !== true,
  },
  sets: { 'police.asnForPnc': ({ made }) => asnForPnc(made.police?.asn ?? '') ?? inDoubt(WRONG) },

  examples: [
    { name: 'a right one', given: { said: {}, made: { police: { asn: '1101ZD0100000448754K' } } }, expect: { sets: { 'police.asnForPnc': '11/01ZD/01/448754K' } } },
    { name: 'a wrong letter', given: { said: {}, made: { police: { asn: '1101ZD0100000448754L' } } }, expect: { sets: { 'police.asnForPnc': inDoubt(WRONG) } } },
    { name: 'nineteen characters', given: { said: {}, made: { police: { asn: '1101ZD010000044875K' } } }, expect: { sets: { 'police.asnForPnc': inDoubt(WRONG) } } },
    { name: 'a dummy', given: { said: {}, made: { police: { asn: '0800NP0100000000001H', asnIsDummy: true } } }, expect: 'does not apply' },
    { name: 'none', given: { said: {}, made: {} }, expect: 'does not apply' },
  ],
});
