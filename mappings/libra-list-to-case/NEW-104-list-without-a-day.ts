import { inDoubt } from '../../src/sdk';
import { listRule } from './mapping';

const NO_DAY = 'The doh of the session is not a day as dd/MM/yyyy, or neither it nor the file name gives one';

export default listRule({
  id: 'NEW-104',
  title: 'List without a day',
  why: 'A hearing whose day cannot be read must not be given the day of the file or of today: a person looks.',
  evidence: ['ministryofjustice/crime-portal-gateway: src/main/resources/xsd (session, block and case elements)'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: { 'no day can be read': ({ said }) => said.day === undefined },
  sets: { hearingDay: () => inDoubt(NO_DAY) },

  examples: [
    { name: 'no day', given: { said: { rows: [] } }, expect: { sets: { hearingDay: inDoubt(NO_DAY) } } },
    { name: 'a day', given: { said: { day: '2026-11-21', rows: [] } }, expect: 'does not apply' },
  ],
});
