import { stableId } from '../../src/sdk';
import { caseNumberRule } from './mapping';

/** `CP` and eight digits or capitals: ten characters, as Libra's numbers have, and none of Libra's own begins with a letter. */
function minted(caseId: string): string {
  const number = BigInt(`0x${stableId('libra case number', caseId).replaceAll('-', '')}`) % 36n ** 8n;
  return `CP${number.toString(36).toUpperCase().padStart(8, '0')}`;
}

export default caseNumberRule({
  id: 'NEW-715',
  title: 'A number for a case that Libra does not know',
  why: 'A list needs a case number of ten characters, and Common Platform has none; the URN has eleven. Where Libra itself listed a case of this URN, its number is used; else one is made from the case\'s own id, the same in every list, and of a form that Libra never gives.',
  evidence: ['legacy formats §3.1: caseno must be minted or the URN used', 'hmcts/pip-data-management: src/main/resources/schemas/magistrates_adult_court_list.json (caseno: ten characters)'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  loses: ['the id of the case: a number of ten characters stands for it'],

  when: {
    'no number is known': ({ said }) => said.caseNumber === undefined,
    'the case has an id': ({ said }) => said.caseId !== undefined,
  },
  sets: { caseNumber: ({ said }) => minted(said.caseId ?? '') },

  examples: [
    { name: 'made from the id', given: { said: { caseId: 'c1', rows: [] } }, expect: { sets: { caseNumber: 'CPYPW56DXD' } } },
    { name: 'Libra knows it', given: { said: { caseId: 'c1', caseNumber: '2600010001', rows: [] } }, expect: 'does not apply' },
    { name: 'no id either', given: { said: { rows: [] } }, expect: 'does not apply' },
  ],
});
