import { defendantRule, saidText } from './mapping';

const TITLES = ['mr', 'mrs', 'miss', 'ms', 'mx', 'rev', 'fr', 'imam', 'rabbi', 'br', 'sr', 'dame', 'dr', 'lady', 'lord', 'sir'];

function nameIn(name = '') {
  const words = name.trim().split(/\s+/);
  const first = (words[0] ?? '').replace(/\.$/, '');
  const title = words.length > 1 && TITLES.includes(first.toLowerCase()) ? first : undefined;
  const names = title === undefined ? words : words.slice(1);
  return { title, firstName: names.length > 1 ? names[0] : undefined, middleName: names.slice(1, -1).join(' '), lastName: names.at(-1) };
}

export default defendantRule({
  id: 'NEW-112',
  title: 'A person\'s name from one line',
  why: 'Older lists give a person\'s name as one text. Its last word is taken as the surname, the first as the forename, and what stands between as further forenames, after a title that is known. A surname of two words is cut wrongly and then shows as a mismatch; to doubt every such name would leave whole lists unchecked.',
  evidence: ['ministryofjustice/hmpps-person-record: src/main/kotlin/uk/gov/justice/digital/hmpps/personrecord/model/types/TitleCode.kt', 'ministryofjustice/court-case-matcher: src/main/java/uk/gov/justice/probation/courtcasematcher/model/mapper/HearingMapper.java'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  loses: ['where the surname begins, when it has several words'],

  when: {
    'it is a person': ({ said }) => said.def_type === 'P',
    'the name has no elements': ({ said }) => saidText(said.def_name_elements?.surname) === undefined,
    'there is a name': ({ said }) => saidText(said.def_name) !== undefined,
  },
  sets: {
    title: ({ said }) => nameIn(said.def_name).title,
    firstName: ({ said }) => nameIn(said.def_name).firstName,
    middleName: ({ said }) => saidText(nameIn(said.def_name).middleName),
    lastName: ({ said }) => nameIn(said.def_name).lastName,
  },

  examples: [
    {
      name: 'title and three names', given: { said: { def_type: 'P', def_name: 'Mr. Bryn Ellis TEAL' } },
      expect: { sets: { title: 'Mr', firstName: 'Bryn', middleName: 'Ellis', lastName: 'TEAL' } },
    },
    { name: 'no title', given: { said: { def_type: 'P', def_name: 'Sedgwick  Marram' } }, expect: { sets: { firstName: 'Sedgwick', lastName: 'Marram' } } },
    { name: 'one word', given: { said: { def_type: 'P', def_name: 'MARRAM' } }, expect: { sets: { lastName: 'MARRAM' } } },
    { name: 'an organisation', given: { said: { def_type: 'O', def_name: 'Bulrush & Sons Ltd' } }, expect: 'does not apply' },
    { name: 'in its elements', given: { said: { def_type: 'P', def_name: 'Orla Wren', def_name_elements: { surname: 'Wren' } } }, expect: 'does not apply' },
    { name: 'no name', given: { said: { def_type: 'P', def_name: '' } }, expect: 'does not apply' },
  ],
});
