import { inDoubt } from '../../src/sdk';
import { defendantRule, saidText } from './mapping';

const UNKNOWN_KIND = 'Its def_type is neither P nor O, so its name cannot be read';

export default defendantRule({
  id: 'NEW-119',
  title: 'Name of a defendant of unknown kind',
  why: 'A name is read one way for a person and another for an organisation. Where the row says neither, the name is in doubt with it: left absent, it would look as if Libra had named nobody.',
  evidence: ['ministryofjustice/crime-portal-gateway: src/main/resources/xsd (session, block and case elements)'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: {
    'it is neither person nor organisation': ({ said }) => said.def_type !== 'P' && said.def_type !== 'O',
    'there is a name': ({ said }) => saidText(said.def_name) !== undefined,
  },
  sets: { lastName: () => inDoubt(UNKNOWN_KIND), organisationName: () => inDoubt(UNKNOWN_KIND) },

  examples: [
    { name: 'no kind', given: { said: { def_name: 'Sedgwick Marram' } }, expect: { sets: { lastName: inDoubt(UNKNOWN_KIND), organisationName: inDoubt(UNKNOWN_KIND) } } },
    { name: 'a person', given: { said: { def_type: 'P', def_name: 'Sedgwick Marram' } }, expect: 'does not apply' },
    { name: 'no name', given: { said: { def_type: 'Q' } }, expect: 'does not apply' },
  ],
});
