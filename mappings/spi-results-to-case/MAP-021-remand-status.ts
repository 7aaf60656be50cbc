import { spiRemandStatus, spiRemandStatusOnPnc } from '../code-tables/spi-codes';
import { caseRule, saidText, type SaidCase } from './mapping';

const statusOf = (said: SaidCase) => saidText((said.CourtIndividualDefendant ?? said.CourtCorporateDefendant)?.BailStatus);

export default caseRule({
  id: 'MAP-021',
  title: 'Remand status',
  why: 'SPI\'s letter is Common Platform\'s own; police systems have two letters and the PNC one, in which bail with and without conditions are the same. A letter that no table has passes through, as the police pass it, and is seen there.',
  evidence: ['ministryofjustice/bichard7-next-data: output-data/data/remand-status.json', 'ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateDefendant.ts:124'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  loses: ['on the PNC: whether bail has conditions'],

  when: { 'a bail status is given': ({ said }) => statusOf(said) !== undefined },
  sets: {
    'bail.status': ({ said }) => statusOf(said),
    'police.remandStatus': ({ said }) => spiRemandStatus.to(statusOf(said) ?? '') ?? statusOf(said),
    'police.remandStatusOnPnc': ({ said }) => spiRemandStatusOnPnc(statusOf(said) ?? '') ?? statusOf(said),
  },

  examples: [
    { name: 'custody until conditions are met', given: { said: { CourtIndividualDefendant: { BailStatus: 'P' } } }, expect: { sets: { 'bail.status': 'P', 'police.remandStatus': 'PB', 'police.remandStatusOnPnc': 'C' } } },
    { name: 'local authority care', given: { said: { CourtIndividualDefendant: { BailStatus: 'L' } } }, expect: { sets: { 'bail.status': 'L', 'police.remandStatus': 'LA', 'police.remandStatusOnPnc': 'O' } } },
    { name: 'a letter that no table has', given: { said: { CourtCorporateDefendant: { BailStatus: 'Q' } } }, expect: { sets: { 'bail.status': 'Q', 'police.remandStatus': 'Q', 'police.remandStatusOnPnc': 'Q' } } },
    { name: 'none', given: { said: {} }, expect: 'does not apply' },
  ],
});
