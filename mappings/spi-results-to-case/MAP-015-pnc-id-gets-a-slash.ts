import { caseRule, saidText, type SaidCase } from './mapping';

const pncIdOf = (said: SaidCase) => saidText(said.CourtIndividualDefendant?.PersonDefendant?.PNCidentifier ?? said.CourtCorporateDefendant?.PNCidentifier);

export default caseRule({
  id: 'MAP-015',
  title: 'The PNC id gets a slash after its year',
  why: 'SPI allows no slash in it; police systems write the year apart.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateDefendant.ts:12-13'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'a PNC id is given': ({ said }) => pncIdOf(said) !== undefined },
  sets: {
    'defendant.pncId': ({ said }) => { const id = pncIdOf(said) ?? ''; return `${id.slice(0, 4)}/${id.slice(4)}`; },
    'police.pncId': ({ said }) => { const id = pncIdOf(said) ?? ''; return `${id.slice(0, 4)}/${id.slice(4)}`; },
  },

  examples: [
    { name: 'its year apart', given: { said: { CourtIndividualDefendant: { PersonDefendant: { PNCidentifier: '20000448754K' } } } }, expect: { sets: { 'defendant.pncId': '2000/0448754K', 'police.pncId': '2000/0448754K' } } },
    { name: 'none', given: { said: { CourtIndividualDefendant: { PersonDefendant: {} } } }, expect: 'does not apply' },
  ],
});
