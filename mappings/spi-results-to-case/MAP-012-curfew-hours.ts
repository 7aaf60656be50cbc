import { codeOf, resultRule, saidText } from './mapping';

export default resultRule({
  id: 'MAP-012',
  title: 'The hours of a curfew come from the second duration',
  why: 'The first says for how long, the second how many hours a day.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateOffenceResults.ts:39-40,171-177'],
  owner: 'Police results',
  severity: 'tag',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: {
    'it is a curfew (1052, 3105)': ({ said }) => ['1052', '3105'].includes(codeOf(said)),
    'the second duration is in hours': ({ said }) => said.Outcome?.Duration?.SecondaryDurationUnit?.trim() === 'H',
  },
  sets: { 'police.number': ({ said }) => ({ value: saidText(said.Outcome?.Duration?.SecondaryDurationValue) ?? '', type: 'P' }) },

  examples: [
    { name: 'twelve hours', given: { said: { ResultCode: '3105', Outcome: { Duration: { SecondaryDurationUnit: 'H', SecondaryDurationValue: '12' } } } }, expect: { sets: { 'police.number': { value: '12', type: 'P' } } } },
    { name: 'unpaid work', given: { said: { ResultCode: '3101', Outcome: { Duration: { SecondaryDurationUnit: 'H', SecondaryDurationValue: '12' } } } }, expect: 'does not apply' },
    { name: 'months', given: { said: { ResultCode: '3105', Outcome: { Duration: { SecondaryDurationUnit: 'M', SecondaryDurationValue: '12' } } } }, expect: 'does not apply' },
  ],
});
