import { addressBack, addressOf, defendantRule, saidText } from './mapping';

export default defendantRule({
  id: 'NEW-705',
  title: 'Parent or guardian',
  why: 'A young defendant\'s parent or guardian is summoned with them and may have to pay. The existing gateway drops them. The kind (P) is kept as written: no code list is public.',
  evidence: ['ministryofjustice/crime-portal-gateway: src/main/resources/xsd (session, block and case elements)', 'ministryofjustice/court-case-service: src/test/resources/CourtList.xml'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: { 'a name is given': ({ said }) => saidText(said.pg_name) !== undefined },
  sets: {
    'parentOrGuardian.relationship': ({ said }) => saidText(said.pg_type),
    'parentOrGuardian.name': ({ said }) => saidText(said.pg_name),
    'parentOrGuardian.address': ({ said }) => said.pg_addr && addressOf(said.pg_addr),
  },
  back: ({ parentOrGuardian }) => parentOrGuardian === undefined ? {} : {
    ...(parentOrGuardian.relationship !== undefined && { pg_type: parentOrGuardian.relationship }),
    ...(parentOrGuardian.name !== undefined && { pg_name: parentOrGuardian.name }),
    ...(parentOrGuardian.address !== undefined && { pg_addr: addressBack(parentOrGuardian.address) }),
  },

  examples: [
    {
      name: 'a parent with an address', given: { said: { pg_type: 'P', pg_name: 'Maud Teal', pg_addr: { line1: '9 Sedge Row', line2: 'London', pcode: 'SW11 9ZN' } } },
      expect: { sets: { 'parentOrGuardian.relationship': 'P', 'parentOrGuardian.name': 'Maud Teal', 'parentOrGuardian.address': { address1: '9 Sedge Row', address2: 'London', postcode: 'SW11 9ZN' } } }, returns: true,
    },
    { name: 'an address of blanks', given: { said: { pg_name: 'Maud Teal', pg_addr: { line1: '' } } }, expect: { sets: { 'parentOrGuardian.name': 'Maud Teal' } } },
    { name: 'only a name', given: { said: { pg_name: 'Maud Teal' } }, expect: { sets: { 'parentOrGuardian.name': 'Maud Teal' } }, returns: true },
    { name: 'nobody', given: { said: { pg_type: 'P', pg_name: '' } }, expect: 'does not apply' },
  ],
});
