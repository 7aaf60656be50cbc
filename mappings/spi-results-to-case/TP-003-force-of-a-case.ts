import { isDummyUrn } from '../code-tables/spi-dummy-numbers';
import { isForce } from '../code-tables/spi-forces';
import { acrossRule, type ResultedCase } from './mapping';

/** Force and station, as far as the first source that is valid gives them: the URN, the arrest/summons number, the court's area. */
function forceOf(made: ResultedCase): string | undefined {
  const urn = made.caseURN ?? '';
  const asn = made.police?.asn ?? '';
  const sources = [isDummyUrn(urn) ? '' : urn.slice(0, 4), made.police?.asnIsDummy ? '' : asn.slice(2, 6), made.hearing?.courtCode?.slice(1, 3) ?? ''];
  return sources.find(source => isForce(source.slice(0, 2)));
}

export default acrossRule({
  id: 'TP-003',
  title: 'Which force owns a case',
  why: 'A case heard out of area still belongs to the force that brought it. The PNC\'s own answer would come first; from the message alone, the first of URN, arrest/summons number and court that names a force.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/core/phase1/enrichAho/enrichFunctions/enrichForceOwner.ts:80-128', 'ministryofjustice/bichard7-next-core: packages/e2e-test/features/011a-nppa-redirection/'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Cases carry the code of the force that owns them',
  loses: ['the force that the PNC names: the PNC is not asked here'],

  when: { 'a source names a force': ({ made }) => forceOf(made) !== undefined },
  sets: { 'police.force': ({ made }) => forceOf(made) },

  examples: [
    { name: 'two dummies, so the court\'s area', given: { said: {}, made: { caseURN: '00NP0000008', hearing: { courtCode: 'B01LY' }, police: { asn: '0800NP0100000000001H', asnIsDummy: true } } }, expect: { sets: { 'police.force': '01' } } },
    { name: 'the URN first', given: { said: {}, made: { caseURN: '02YZ0000008', hearing: { courtCode: 'B01LY' } } }, expect: { sets: { 'police.force': '02YZ' } } },
    { name: 'then the arrest/summons number', given: { said: {}, made: { caseURN: '00NP0000008', police: { asn: '1142ZD0100000448754K' } } }, expect: { sets: { 'police.force': '42ZD' } } },
    { name: 'nothing that names one', given: { said: {}, made: { caseURN: '99AA0000008' } }, expect: 'does not apply' },
  ],
});
