import { defendantRule } from './mapping';

export default defendantRule({
  id: 'NEW-253',
  title: 'The defendant as the share names them',
  why: 'A person or an organisation, with the details by which both systems know them.',
  evidence: ['case model Appendix A: defendant, personDefendant, legalEntityDefendant'],
  owner: 'case-data',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: {
    defendantId: ({ said }) => said.id,
    defendantType: ({ said }) => said.personDefendant ? 'PERSON' : said.legalEntityDefendant ? 'ORGANISATION' : undefined,
    title: ({ said }) => said.personDefendant?.personDetails.title,
    firstName: ({ said }) => said.personDefendant?.personDetails.firstName,
    middleName: ({ said }) => said.personDefendant?.personDetails.middleName,
    lastName: ({ said }) => said.personDefendant?.personDetails.lastName,
    organisationName: ({ said }) => said.personDefendant ? undefined : said.legalEntityDefendant?.organisation.name,
    dateOfBirth: ({ said }) => said.personDefendant?.personDetails.dateOfBirth,
    gender: ({ said }) => said.personDefendant?.personDetails.gender,
    nationality: ({ said }) => said.personDefendant?.personDetails.nationalityDescription,
    address: ({ said }) => said.personDefendant?.personDetails.address ?? said.legalEntityDefendant?.organisation.address,
    croNumber: ({ said }) => said.croNumber,
    arrestSummonsNumber: ({ said }) => said.personDefendant?.arrestSummonsNumber,
  },
  examples: [
    {
      name: 'a person', given: { said: { id: 'd1', personDefendant: { personDetails: { firstName: 'Rowan', lastName: 'Ashby', gender: 'MALE', dateOfBirth: '1994-03-17' } } } },
      expect: { sets: { defendantId: 'd1', defendantType: 'PERSON', firstName: 'Rowan', lastName: 'Ashby', gender: 'MALE', dateOfBirth: '1994-03-17' } },
    },
    {
      name: 'a person of whom everything is known',
      given: { said: { id: 'd1', croNumber: '216277/97Q', personDefendant: { arrestSummonsNumber: '2601ZD0000000000001A', personDetails: { title: 'Ms', firstName: 'Imogen', middleName: 'Rue', lastName: 'Vale', nationalityDescription: 'British', address: { address1: '3 Quince Court' } } } } },
      expect: { sets: {
        defendantId: 'd1', defendantType: 'PERSON', title: 'Ms', firstName: 'Imogen', middleName: 'Rue', lastName: 'Vale', nationality: 'British', address: { address1: '3 Quince Court' },
        croNumber: '216277/97Q', arrestSummonsNumber: '2601ZD0000000000001A',
      } },
    },
    {
      name: 'a person with all that is known',
      given: { said: { id: 'd3', croNumber: '1234/26A', personDefendant: { arrestSummonsNumber: '2601ZD0000000012345X', personDetails: { title: 'Mr', firstName: 'Rowan', middleName: 'Linden', lastName: 'Ashby', nationalityDescription: 'British', address: { address1: '12 Larch Row' } } } } },
      expect: { sets: {
        defendantId: 'd3', defendantType: 'PERSON', title: 'Mr', firstName: 'Rowan', middleName: 'Linden', lastName: 'Ashby', nationality: 'British', address: { address1: '12 Larch Row' },
        croNumber: '1234/26A', arrestSummonsNumber: '2601ZD0000000012345X',
      } },
    },
    {
      name: 'an organisation', given: { said: { id: 'd2', legalEntityDefendant: { organisation: { name: 'Northfold Haulage Ltd' } } } },
      expect: { sets: { defendantId: 'd2', defendantType: 'ORGANISATION', organisationName: 'Northfold Haulage Ltd' } },
    },
  ],
});
