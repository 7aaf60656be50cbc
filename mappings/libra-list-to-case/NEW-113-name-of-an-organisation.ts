import { defendantRule, saidText } from './mapping';

export default defendantRule({
  id: 'NEW-113',
  title: 'An organisation\'s name',
  why: 'An organisation has one name. Some lists also split it into surname and forename, which means nothing.',
  evidence: ['ministryofjustice/crime-portal-gateway: src/main/resources/xsd (session, block and case elements)'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: {
    'it is an organisation': ({ said }) => said.def_type === 'O',
    'there is a name': ({ said }) => saidText(said.def_name) !== undefined,
  },
  sets: { organisationName: ({ said }) => saidText(said.def_name) },
  back: ({ organisationName }) => organisationName === undefined ? {} : { def_name: organisationName },

  examples: [
    { name: 'a company', given: { said: { def_type: 'O', def_name: 'Bulrush & Sons Ltd' } }, expect: { sets: { organisationName: 'Bulrush & Sons Ltd' } }, returns: true },
    { name: 'a person', given: { said: { def_type: 'P', def_name: 'Orla Wren' } }, expect: 'does not apply' },
    { name: 'no name', given: { said: { def_type: 'O' } }, expect: 'does not apply' },
  ],
});
