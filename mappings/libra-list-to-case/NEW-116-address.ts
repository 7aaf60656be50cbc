import { addressBack, defendantRule, saidText } from './mapping';

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

  back: ({ address }) => address === undefined ? {} : { def_addr: addressBack(address) },

  examples: [
    {
      name: 'a line left out', given: { said: { def_addr: { line1: '9 Sedge Row', line3: 'London' } } },
      expect: { sets: { 'address.address1': '9 Sedge Row', 'address.address3': 'London' } }, returns: true,
    },
    {
      name: 'a blank line between', given: { said: { def_addr: { line1: '9 Sedge Row', line2: '', line3: 'London', pcode: 'SW11 9ZN' } } },
      expect: { sets: { 'address.address1': '9 Sedge Row', 'address.address3': 'London', 'address.postcode': 'SW11 9ZN' } },
    },
    {
      name: 'every line', given: { said: { def_addr: { line1: 'Flat 2', line2: '9 Sedge Row', line3: 'Lavender Hill', line4: 'London', line5: 'England', pcode: 'SW11 9ZN' } } },
      expect: { sets: { 'address.address1': 'Flat 2', 'address.address2': '9 Sedge Row', 'address.address3': 'Lavender Hill', 'address.address4': 'London', 'address.address5': 'England', 'address.postcode': 'SW11 9ZN' } }, returns: true,
    },
    {
      name: 'five lines', given: { said: { def_addr: { line1: 'a', line2: 'b', line3: 'c', line4: 'd', line5: 'e' } } },
      expect: { sets: { 'address.address1': 'a', 'address.address2': 'b', 'address.address3': 'c', 'address.address4': 'd', 'address.address5': 'e' } },
    },
    { name: 'none', given: { said: {} }, expect: 'does not apply' },
  ],
});
