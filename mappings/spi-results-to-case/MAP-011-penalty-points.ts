import { codeOf, resultRule, saidText } from './mapping';

export default resultRule({
  id: 'MAP-011',
  title: 'Penalty points travel as a number and a text',
  why: 'The PNC has no field for points: it takes them as text.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateOffenceResults.ts:169-171', 'ministryofjustice/bichard7-next-core: packages/core/lib/results/getDisposalTextFromResult/penaltyPointsDisposalText.ts:3-5', 'ministryofjustice/bichard7-next-core: packages/e2e-test/features/036-penalty-points/'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: {
    'the licence was endorsed (3008)': ({ said }) => codeOf(said) === '3008',
    'points are given': ({ said }) => saidText(said.Outcome?.PenaltyPoints) !== undefined,
  },
  sets: {
    'police.number': ({ said }) => ({ value: saidText(said.Outcome?.PenaltyPoints) ?? '', type: 'P' }),
    'police.text': ({ said }) => `${saidText(said.Outcome?.PenaltyPoints)} PENALTY POINTS`,
  },

  examples: [
    { name: 'six', given: { said: { ResultCode: '3008', Outcome: { PenaltyPoints: '6' } } }, expect: { sets: { 'police.number': { value: '6', type: 'P' }, 'police.text': '6 PENALTY POINTS' } } },
    { name: 'another result', given: { said: { ResultCode: '1015', Outcome: { PenaltyPoints: '6' } } }, expect: 'does not apply' },
    { name: 'no points', given: { said: { ResultCode: '3008' } }, expect: 'does not apply' },
  ],
});
