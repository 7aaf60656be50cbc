import { inDoubt } from '../../src/sdk';
import { defendantRule } from './mapping';

const TYPES: ReadonlyMap<string, 'PERSON' | 'ORGANISATION'> = new Map([['P', 'PERSON'], ['O', 'ORGANISATION']]);
const NEITHER = 'Its def_type is neither P nor O';

export default defendantRule({
  id: 'NEW-110',
  title: 'Person or organisation',
  why: 'By it everything else that a row says of a defendant is read; where it says neither, a person looks.',
  evidence: ['ministryofjustice/crime-portal-gateway: src/main/resources/xsd (session, block and case elements)'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: 'always',
  sets: { defendantType: ({ said }) => TYPES.get(said.def_type ?? '') ?? inDoubt(NEITHER) },
  back: ({ defendantType }) => defendantType === undefined ? {} : { def_type: defendantType === 'PERSON' ? 'P' : 'O' },

  examples: [
    { name: 'person', given: { said: { def_type: 'P' } }, expect: { sets: { defendantType: 'PERSON' } }, returns: true },
    { name: 'organisation', given: { said: { def_type: 'O' } }, expect: { sets: { defendantType: 'ORGANISATION' } }, returns: true },
    { name: 'not said', given: { said: {} }, expect: { sets: { defendantType: inDoubt(NEITHER) } } },
  ],
});
