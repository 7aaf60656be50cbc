import { fittedAddress, needsFitting, rowRule } from './mapping';

export default rowRule({
  id: 'NEW-718',
  title: 'An address has a first line, and lines of 35 characters',
  why: 'Libra asks for the first line of an address and holds 35 characters of each. Where the first is blank, the lines below move up; a line that is longer is cut. A postcode is never cut: one that is too long holds the list.',
  evidence: ['legacy formats §3.6 (truncation table), §1.A', 'hmcts/pip-data-management: src/main/resources/schemas/magistrates_adult_court_list.json (address: line1 required)'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  loses: ['what is beyond the 35th character of a line of an address', 'that the first line of an address was blank'],

  when: { 'one of its addresses does not fit': ({ said }) => needsFitting(said.def_addr) || needsFitting(said.pg_addr) },
  sets: {
    def_addr: ({ said }) => said.def_addr && needsFitting(said.def_addr) ? fittedAddress(said.def_addr) : undefined,
    pg_addr: ({ said }) => said.pg_addr && needsFitting(said.pg_addr) ? fittedAddress(said.pg_addr) : undefined,
  },

  examples: [
    { name: 'a blank first line', given: { said: { def_addr: { line2: '9 Sedge Row', line4: 'London', pcode: 'SW11 9ZN' } } }, expect: { sets: { def_addr: { line1: '9 Sedge Row', line2: 'London', pcode: 'SW11 9ZN' } } } },
    {
      name: 'long lines of both, the blank line between kept', given: { said: { def_addr: { line1: 'a'.repeat(36), line3: 'c' }, pg_addr: { line1: 'b', line5: 'e'.repeat(40) } } },
      expect: { sets: { def_addr: { line1: 'a'.repeat(35), line3: 'c' }, pg_addr: { line1: 'b', line5: 'e'.repeat(35) } } },
    },
    { name: 'it fits', given: { said: { def_addr: { line1: 'a'.repeat(35) } } }, expect: 'does not apply' },
    { name: 'a postcode alone', given: { said: { def_addr: { pcode: 'SW11 9ZN' } } }, expect: 'does not apply' },
  ],
});
