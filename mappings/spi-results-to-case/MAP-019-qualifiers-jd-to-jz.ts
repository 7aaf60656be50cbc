import { resultRule, saidText, type SaidResult } from './mapping';

const conditionsOf = (said: SaidResult) => (said.ResultCodeQualifier ?? []).map(saidText).filter(one => one !== undefined).filter(one => one >= 'JD' && one <= 'JZ');

export default resultRule({
  id: 'MAP-019',
  title: 'Qualifiers JD to JZ are bail conditions',
  why: 'They stand for conditions of bail, and would be lost among the other qualifiers.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/core/phase1/enrichAho/enrichFunctions/enrichOffenceResults/populateBailConditions.ts:5-19'],
  owner: 'Police results',
  severity: 'custody',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'it has a qualifier from JD to JZ': ({ said }) => conditionsOf(said).length > 0 },
  sets: { 'police.bailConditionQualifiers': ({ said }) => conditionsOf(said) },

  examples: [
    { name: 'two of four', given: { said: { ResultCodeQualifier: ['JC', 'JD', 'JZ', 'K'] } }, expect: { sets: { 'police.bailConditionQualifiers': ['JD', 'JZ'] } } },
    { name: 'none', given: { said: { ResultCodeQualifier: ['JC'] } }, expect: 'does not apply' },
  ],
});
