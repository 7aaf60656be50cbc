import { cut, rowRule } from './mapping';

const MOST = 35;

export default rowRule({
  id: 'NEW-716',
  title: 'The elements of a name are cut at 35 characters',
  why: 'Libra holds 35 characters of a title, a forename or a surname, and cuts without a mark. The whole name beside them holds 200.',
  evidence: ['legacy formats §3.6 (truncation table), §1.A', 'ministryofjustice/crime-portal-gateway: StandardCourtList.xsd (deleted 2021-01-28)'],
  owner: 'Court lists',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  loses: ['what is beyond the 35th character of a title, a forename or a surname'],

  when: { 'an element is longer': ({ said }) => Object.values(said.def_name_elements ?? {}).some(name => name.length > MOST) },
  sets: {
    'def_name_elements.title': ({ said }) => cut(said.def_name_elements?.title, MOST),
    'def_name_elements.forename1': ({ said }) => cut(said.def_name_elements?.forename1, MOST),
    'def_name_elements.forename2': ({ said }) => cut(said.def_name_elements?.forename2, MOST),
    'def_name_elements.forename3': ({ said }) => cut(said.def_name_elements?.forename3, MOST),
    'def_name_elements.surname': ({ said }) => cut(said.def_name_elements?.surname, MOST),
  },

  examples: [
    {
      name: 'a long surname', given: { said: { def_name_elements: { forename1: 'Clementine', surname: 'Featherstonehaugh-Cholmondeley-Wriothesley' } } },
      expect: { sets: { 'def_name_elements.surname': 'Featherstonehaugh-Cholmondeley-Wrio' } },
    },
    {
      name: 'every element, and no half of a character', given: { said: { def_name_elements: { title: 'a'.repeat(36), forename1: 'b'.repeat(36), forename2: `${'c'.repeat(34)} c`, forename3: `${'d'.repeat(34)}\u{1d11e}`, surname: 'e'.repeat(36) } } },
      expect: { sets: { 'def_name_elements.title': 'a'.repeat(35), 'def_name_elements.forename1': 'b'.repeat(35), 'def_name_elements.forename2': 'c'.repeat(34), 'def_name_elements.forename3': 'd'.repeat(34), 'def_name_elements.surname': 'e'.repeat(35) } },
    },
    { name: 'of 35', given: { said: { def_name_elements: { surname: 'a'.repeat(35) } } }, expect: 'does not apply' },
  ],
});
