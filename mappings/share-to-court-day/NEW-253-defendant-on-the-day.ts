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
      name: 'an organisation', given: { said: { id: 'd2', legalEntityDefendant: { organisation: { name: 'Northfold Haulage Ltd' } } } },
      expect: { sets: { defendantId: 'd2', defendantType: 'ORGANISATION', organisationName: 'Northfold Haulage Ltd' } },
    },
  ],
});
