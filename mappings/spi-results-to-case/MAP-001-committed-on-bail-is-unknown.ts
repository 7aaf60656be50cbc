import { offenceRule } from './mapping';

export default offenceRule({
  id: 'MAP-001',
  title: 'Whether it was committed on bail is unknown',
  why: 'SPI has no field for it. Police systems say "do not know", which the PNC takes as no.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateOffences.ts:11,125', 'ministryofjustice/bichard7-next-core: packages/core/phase3/lib/hearingDetails/createArrestHearingFromOffence.ts:36'],
  owner: 'Police results',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: 'always',
  sets: { 'police.committedOnBail': () => 'D' },

  examples: [{ name: 'any offence', given: { said: {} }, expect: { sets: { 'police.committedOnBail': 'D' } } }],
});
