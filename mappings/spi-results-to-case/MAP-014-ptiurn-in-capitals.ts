import { caseRule, saidText } from './mapping';

const upper = (urn: string | undefined) => saidText(urn)?.toUpperCase();

export default caseRule({
  id: 'MAP-014',
  title: 'PTIURN in capitals',
  why: 'The URN is compared letter by letter everywhere, and courts type it in both cases. The police use it as the court\'s reference of the case too.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateCase.ts:13-20'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'a PTIURN is given': ({ said }) => saidText(said.PTIURN) !== undefined },
  sets: { caseURN: ({ said }) => upper(said.PTIURN), 'police.caseReference': ({ said }) => upper(said.PTIURN) },

  examples: [
    { name: 'small letters', given: { said: { PTIURN: '01ab1234524' } }, expect: { sets: { caseURN: '01AB1234524', 'police.caseReference': '01AB1234524' } } },
    { name: 'none', given: { said: { PTIURN: '' } }, expect: 'does not apply' },
  ],
});
