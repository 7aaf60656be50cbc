import { defendantRule, saidText } from './mapping';

export default defendantRule({
  id: 'NEW-111',
  title: 'A person\'s name from its elements',
  why: 'The elements are what somebody entered as title, forenames and surname. The case model has one field for all forenames after the first.',
  evidence: ['ministryofjustice/court-case-matcher: src/main/java/uk/gov/justice/probation/courtcasematcher/model/mapper/HearingMapper.java', 'ministryofjustice/crime-portal-gateway: src/main/resources/xsd (session, block and case elements)'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  loses: ['which forename was the second and which the third', 'a dot after the title', 'in Libra already: a name beyond its 35th character'],

  when: {
    'it is a person': ({ said }) => said.def_type === 'P',
    'the name has its elements': ({ said }) => saidText(said.def_name_elements?.surname) !== undefined,
  },
  sets: {
    title: ({ said }) => saidText(said.def_name_elements?.title?.replace(/\.\s*$/, '')),
    firstName: ({ said }) => saidText(said.def_name_elements?.forename1),
    middleName: ({ said }) => saidText([said.def_name_elements?.forename2, said.def_name_elements?.forename3].flatMap(name => saidText(name) ?? []).join(' ')),
    lastName: ({ said }) => saidText(said.def_name_elements?.surname),
  },

  back({ title, firstName, middleName, lastName }) {
    if (lastName === undefined) return {};
    const [second, ...third] = (middleName ?? '').split(/\s+/);
    const elements = { title, forename1: firstName, forename2: saidText(second), forename3: saidText(third.join(' ')), surname: lastName };
    return {
      def_name: [title, firstName, middleName, lastName].flatMap(name => name ?? []).join(' '),
      def_name_elements: Object.fromEntries(Object.entries(elements).filter(([, name]) => name !== undefined)),
    };
  },

  examples: [
    {
      name: 'as it is written back', given: { said: { def_type: 'P', def_name: 'Ms Orla Jean May Wren', def_name_elements: { title: 'Ms', forename1: 'Orla', forename2: 'Jean', forename3: 'May', surname: 'Wren' } } },
      expect: { sets: { title: 'Ms', firstName: 'Orla', middleName: 'Jean May', lastName: 'Wren' } }, returns: true,
    },
    {
      name: 'every element', given: { said: { def_type: 'P', def_name_elements: { title: 'Ms.', forename1: 'Orla', forename2: 'Jean', forename3: 'May', surname: 'Wren' } } },
      expect: { sets: { title: 'Ms', firstName: 'Orla', middleName: 'Jean May', lastName: 'Wren' } },
    },
    {
      name: 'blank elements stay absent', given: { said: { def_type: 'P', def_name_elements: { title: '', forename1: 'Orla', forename2: '', surname: 'Wren' } } },
      expect: { sets: { firstName: 'Orla', lastName: 'Wren' } },
    },
    { name: 'an organisation', given: { said: { def_type: 'O', def_name_elements: { surname: 'Bulrush' } } }, expect: 'does not apply' },
    { name: 'no elements', given: { said: { def_type: 'P', def_name: 'Orla Wren' } }, expect: 'does not apply' },
  ],
});
