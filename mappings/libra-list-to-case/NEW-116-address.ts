import { defendantRule, saidText } from './mapping';

export default defendantRule({
  id: 'NEW-116',
  title: 'Address',
  why: 'Line by line; a blank line stays absent and the lines below do not move up, so that it can be written back as it was.',
  evidence: ['ministryofjustice/crime-portal-gateway: src/main/resources/xsd (session, block and case elements)'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  loses: ['in Libra already: what is beyond the 35th character of a line'],

  when: { 'an address is given': ({ said }) => said.def_addr !== undefined },
  sets: {
    'address.address1': ({ said }) => saidText(said.def_addr?.line1),
    'address.address2': ({ said }) => saidText(said.def_addr?.line2),
    'address.address3': ({ said }) => saidText(said.def_addr?.line3),
    'address.address4': ({ said }) => saidText(said.def_addr?.line4),
    'address.address5': ({ said }) => saidText(said.def_addr?.line5),
    'address.postcode': ({ said }) => saidText(said.def_addr?.pcode),
  },

  examples: [
    {
      name: 'a blank line between', given: { said: { def_addr: { line1: '9 Sedge Row', line2: '', line3: 'London', pcode: 'SW11 9ZN' } } },
      expect: { sets: { 'address.address1': '9 Sedge Row', 'address.address3': 'London', 'address.postcode': 'SW11 9ZN' } },
    },
    { name: 'none', given: { said: {} }, expect: 'does not apply' },
  ],
});
