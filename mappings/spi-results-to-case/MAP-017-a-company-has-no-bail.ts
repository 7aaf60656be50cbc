import { caseRule } from './mapping';

export default caseRule({
  id: 'MAP-017',
  title: 'A company has no bail conditions',
  why: 'A company cannot be remanded, so the police read no conditions of it, whatever was typed.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateDefendant.ts:128-144'],
  owner: 'Police results',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'it is a company': ({ said }) => said.CourtCorporateDefendant !== undefined },
  sets: { 'bail.conditions': () => [] },

  examples: [
    { name: 'a company', given: { said: { CourtCorporateDefendant: {} } }, expect: { sets: { 'bail.conditions': [] } } },
    { name: 'a person', given: { said: { CourtIndividualDefendant: {} } }, expect: 'does not apply' },
  ],
});
