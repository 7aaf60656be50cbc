import { caseRule, saidText } from './mapping';

const asnOf = (asn: string | undefined) => saidText(asn)?.replaceAll('/', '').toUpperCase();

export default caseRule({
  id: 'NEW-406',
  title: 'Arrest/summons number',
  why: 'SPI\'s prosecutor reference is the arrest/summons number. Slashes and small letters are how people write it, not part of it.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: CPP-StdProsPoliceResult-v1-2.xsd (ProsecutorReference)', 'ministryofjustice/bichard7-next-core: packages/core/phase1/enrichAho/enrichFunctions/enrichDefendant/convertAsnToLongFormat.ts:5-25'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'a prosecutor reference is given': ({ said }) => saidText(said.ProsecutorReference) !== undefined },
  sets: {
    'defendant.personDefendant.arrestSummonsNumber': ({ said }) => said.CourtCorporateDefendant === undefined ? asnOf(said.ProsecutorReference) : undefined,
    'police.asn': ({ said }) => asnOf(said.ProsecutorReference),
  },

  examples: [
    { name: 'of a person', given: { said: { ProsecutorReference: '1101ZD0100000448754K' } }, expect: { sets: { 'defendant.personDefendant.arrestSummonsNumber': '1101ZD0100000448754K', 'police.asn': '1101ZD0100000448754K' } } },
    { name: 'of a company', given: { said: { ProsecutorReference: '1101zd0100000448754k', CourtCorporateDefendant: {} } }, expect: { sets: { 'police.asn': '1101ZD0100000448754K' } } },
    { name: 'blank', given: { said: { ProsecutorReference: '' } }, expect: 'does not apply' },
  ],
});
