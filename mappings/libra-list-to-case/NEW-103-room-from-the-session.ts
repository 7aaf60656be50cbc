import { headingRule, roomOf, saidText } from './mapping';

export default headingRule({
  id: 'NEW-103',
  title: 'A session\'s own room',
  why: 'Room 01 and room 1 are one room. The file name\'s room is that of the file; the session\'s is where it sits.',
  evidence: ['ministryofjustice/crime-portal-gateway: src/main/resources/xsd (session, block and case elements)'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  loses: ['the zero before a room\'s number'],

  when: { 'the session has a room': ({ said }) => saidText(said.room) !== undefined },
  sets: { room: ({ said }) => roomOf(said.room) },

  examples: [
    { name: 'with a leading zero', given: { said: { room: '01' } }, expect: { sets: { room: '1' } } },
    { name: 'a room with a name', given: { said: { room: 'Annexe' } }, expect: { sets: { room: 'Annexe' } } },
    { name: 'blank', given: { said: { room: '' } }, expect: 'does not apply' },
  ],
});
