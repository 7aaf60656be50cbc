import { offenceRule, saidText, type SaidOffence } from './mapping';

const modeOf = (said: SaidOffence) => saidText(said.ModeOfTrial)?.replace(/^0/, '') ?? '';

export default offenceRule({
  id: 'MAP-024',
  title: 'Modes of trial 7, 8 and 9 are none',
  why: 'They mean that no mode of trial was decided. Senders write them with and without a leading zero.',
  evidence: ['ministryofjustice/bichard7-next-data: output-data/data/mode-of-trial-reason.json', 'ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateOffenceResults.ts:212-215'],
  owner: 'Police results',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'the mode of trial is 7, 8 or 9': ({ said }) => ['7', '8', '9'].includes(modeOf(said)) },
  sets: { 'police.modeOfTrial': () => 'NOMOT' },

  examples: [
    { name: '08', given: { said: { ModeOfTrial: '08' } }, expect: { sets: { 'police.modeOfTrial': 'NOMOT' } } },
    { name: 'summary trial', given: { said: { ModeOfTrial: '01' } }, expect: 'does not apply' },
  ],
});
