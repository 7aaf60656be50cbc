import { inDoubt } from '../../src/sdk';
import { spiPlea } from '../code-tables/spi-codes';
import { offenceRule, saidText, type SaidOffence } from './mapping';

const pleaOf = (said: SaidOffence) => spiPlea.get(saidText(said.Plea) ?? '');
const unknown = (said: SaidOffence) => inDoubt(`The plea code ${saidText(said.Plea)} of SPI has no agreed meaning`);

export default offenceRule({
  id: 'MAP-022',
  title: 'Plea as the police read it',
  why: 'Police systems have their own codes, and the PNC its own words. 7 reads as guilty to them, also where Common Platform wrote it for "consents", which is wrong (NEW-411).',
  evidence: ['ministryofjustice/bichard7-next-data: output-data/data/plea-status.json', 'ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateOffenceResults.ts:204-206'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'a plea is given': ({ said }) => saidText(said.Plea) !== undefined },
  sets: { 'police.plea': ({ said }) => pleaOf(said)?.cjs ?? unknown(said), 'police.pleaOnPnc': ({ said }) => pleaOf(said)?.pnc ?? unknown(said) },

  examples: [
    { name: 'admits', given: { said: { Plea: '7' } }, expect: { sets: { 'police.plea': 'ADM', 'police.pleaOnPnc': 'GUILTY' } } },
    { name: 'no plea taken', given: { said: { Plea: '3' } }, expect: { sets: { 'police.plea': 'NONE', 'police.pleaOnPnc': 'NO PLEA TAKEN' } } },
    { name: 'a code that no table has', given: { said: { Plea: '88' } }, expect: { sets: { 'police.plea': inDoubt('The plea code 88 of SPI has no agreed meaning'), 'police.pleaOnPnc': inDoubt('The plea code 88 of SPI has no agreed meaning') } } },
    { name: 'none', given: { said: {} }, expect: 'does not apply' },
  ],
});
