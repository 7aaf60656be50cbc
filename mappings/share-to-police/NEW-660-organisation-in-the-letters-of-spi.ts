import { inSpiLetters } from '../code-tables/spi-letters';
import { cut, defendantRule, linesOf, type SaidDefendant } from './mapping';

export default defendantRule({
  id: 'NEW-660',
  title: 'An organisation: its name, and its address',
  why: 'Common Platform does not cut the name; SPI takes 255 characters without accents, and five lines of 35.',
  evidence: ['legacy formats §3.3, §3.6', 'hmcts/cpp-context-staging-prosecutors-spi: OrganisationIdentifierTypes-v1-0.xsd (OrganisationNameType)'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  loses: ['what of an organisation\'s name is longer than 255 characters', 'accents in it'],
  when: { 'it is an organisation': ({ said }) => said.organisation !== undefined },
  sets: {
    organisationName: ({ said }) => cut(inSpiLetters(said.organisation?.name), 255),
    addressLines: ({ said }) => said.organisation?.address && linesOf(said.organisation.address),
  },
  examples: [
    { name: 'a company', given: { said: person({ organisation: { name: 'Northfold Haulage Ltd', address: { address1: 'Unit 4', postcode: 'SW8 9ZT' } } }) }, expect: { sets: { organisationName: 'Northfold Haulage Ltd', addressLines: ['Unit 4', '', '', '', 'SW8 9ZT'] } } },
    { name: 'a long name with an accent', given: { said: person({ organisation: { name: `É${'x'.repeat(255)}` } }) }, expect: { sets: { organisationName: `E${'x'.repeat(254)}` } } },
    { name: 'a person', given: { said: person({ person: { lastName: 'Ashby' } }) }, expect: 'does not apply' },
  ],
});

function person(more: Partial<SaidDefendant> = {}): SaidDefendant { return { attendance: [], counselDays: [], offences: [], ...more }; }
