import type { Person } from '../../src/sdk';
import { noticeRule, type DefendantShare } from './mapping';

export default noticeRule({
  id: 'NEW-220',
  title: 'The notice says who is monitored, and where they live',
  why: 'The provider must find the person on the day; name, birth date, address and telephone stand as the court recorded them, uncut.',
  evidence: ['the provider\'s shape is assumed: adapters/electronic-monitoring/wire.ts', 'case model Appendix A: personDetails'],
  owner: 'enforcement',
  severity: 'tag',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'there is something to tell': ({ made }) => made.kind !== undefined },
  sets: {
    'notice.person.title': ({ said }) => said.person?.title,
    'notice.person.firstName': ({ said }) => said.person?.firstName,
    'notice.person.middleName': ({ said }) => said.person?.middleName,
    'notice.person.lastName': ({ said }) => said.person?.lastName,
    'notice.person.dateOfBirth': ({ said }) => said.person?.dateOfBirth,
    'notice.person.gender': ({ said }) => said.person?.gender,
    'notice.person.telephone': ({ said }) => said.person?.contact?.mobile ?? said.person?.contact?.home,
    'notice.person.address.line1': ({ said }) => said.person?.address?.address1,
    'notice.person.address.line2': ({ said }) => said.person?.address?.address2,
    'notice.person.address.line3': ({ said }) => said.person?.address?.address3,
    'notice.person.address.line4': ({ said }) => said.person?.address?.address4,
    'notice.person.address.line5': ({ said }) => said.person?.address?.address5,
    'notice.person.address.postcode': ({ said }) => said.person?.address?.postcode,
  },
  examples: [
    {
      name: 'a person with a mobile telephone',
      given: { said: share({ title: 'Mr', firstName: 'Rowan', lastName: 'Ashby', dateOfBirth: '1994-03-17', address: { address1: '12 Larch Row', postcode: 'SW11 9ZZ' }, contact: { mobile: '07700900123' } }), made: { kind: 'ORDERED' } },
      expect: { sets: {
        'notice.person.title': 'Mr', 'notice.person.firstName': 'Rowan', 'notice.person.lastName': 'Ashby', 'notice.person.dateOfBirth': '1994-03-17',
        'notice.person.telephone': '07700900123', 'notice.person.address.line1': '12 Larch Row', 'notice.person.address.postcode': 'SW11 9ZZ',
      } },
    },
    {
      name: 'a person with five address lines and no telephone',
      given: { said: share({ middleName: 'Rue', lastName: 'Vale', gender: 'FEMALE', address: { address1: 'a', address2: 'b', address3: 'c', address4: 'd', address5: 'e' } }), made: { kind: 'ENDED' } },
      expect: { sets: {
        'notice.person.middleName': 'Rue', 'notice.person.lastName': 'Vale', 'notice.person.gender': 'FEMALE', 'notice.person.address.line1': 'a', 'notice.person.address.line2': 'b',
        'notice.person.address.line3': 'c', 'notice.person.address.line4': 'd', 'notice.person.address.line5': 'e',
      } },
    },
    {
      name: 'every line of an address, a second name and a telephone at home',
      given: { said: share({ firstName: 'Imogen', middleName: 'Linden', lastName: 'Vale', gender: 'FEMALE', address: { address1: 'Flat 2', address2: '3 Quince Court', address3: 'Lavender Hill', address4: 'London', address5: 'England', postcode: 'SW11 9ZY' }, contact: { home: '02079460123' } }), made: { kind: 'ORDERED' } },
      expect: { sets: {
        'notice.person.firstName': 'Imogen', 'notice.person.middleName': 'Linden', 'notice.person.lastName': 'Vale', 'notice.person.gender': 'FEMALE', 'notice.person.telephone': '02079460123',
        'notice.person.address.line1': 'Flat 2', 'notice.person.address.line2': '3 Quince Court', 'notice.person.address.line3': 'Lavender Hill', 'notice.person.address.line4': 'London', 'notice.person.address.line5': 'England',
        'notice.person.address.postcode': 'SW11 9ZY',
      } },
    },
    { name: 'nothing to tell', given: { said: share({ lastName: 'Ashby' }), made: {} }, expect: 'does not apply' },
  ],
});

function share(person: Person): DefendantShare { return { hearingId: 'h', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', results: [], person }; }
