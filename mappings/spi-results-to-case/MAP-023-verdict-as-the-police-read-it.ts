import { inDoubt } from '../../src/sdk';
import { spiVerdict } from '../code-tables/spi-codes';
import { offenceRule, saidText, type SaidOffence } from './mapping';

const verdictOf = (said: SaidOffence) => spiVerdict.get(saidText(said.Finding) ?? '');
const unknown = (said: SaidOffence) => inDoubt(`The finding ${saidText(said.Finding)} of SPI has no agreed meaning`);

export default offenceRule({
  id: 'MAP-023',
  title: 'Verdict as the police read it',
  why: 'Guilty of an alternative offence reads as not guilty of this one.',
  evidence: ['ministryofjustice/bichard7-next-data: output-data/data/verdict.json', 'ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateOffenceResults.ts:208-210'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'a finding is given': ({ said }) => saidText(said.Finding) !== undefined },
  sets: { 'police.verdict': ({ said }) => verdictOf(said)?.cjs ?? unknown(said), 'police.verdictOnPnc': ({ said }) => verdictOf(said)?.pnc ?? unknown(said) },

  examples: [
    { name: 'guilty of an alternative', given: { said: { Finding: 'A' } }, expect: { sets: { 'police.verdict': 'NA', 'police.verdictOnPnc': 'NOT GUILTY' } } },
    { name: 'a letter that no table has', given: { said: { Finding: 'X' } }, expect: { sets: { 'police.verdict': inDoubt('The finding X of SPI has no agreed meaning'), 'police.verdictOnPnc': inDoubt('The finding X of SPI has no agreed meaning') } } },
    { name: 'none', given: { said: {} }, expect: 'does not apply' },
  ],
});
