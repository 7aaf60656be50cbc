import { suppress } from '../../src/sdk';
import { listRule } from './mapping';

const REASON = 'It stands in a dummy court room (50 or above), which is no hearing';

export default listRule({
  id: 'WA-107',
  title: 'Dummy court rooms',
  why: 'Rooms from 50 up do not exist: courts park cases there. Nothing on such a list is a hearing.',
  evidence: ['ministryofjustice/crime-portal-gateway: src/main/kotlin/uk/gov/justice/digital/hmpps/crimeportalgateway/endpoint/ExternalDocRequestEndpoint.kt:37,119-130'],
  owner: 'Court lists',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Libra lists no more cases in rooms from 50 up',

  when: { 'every row stands in a room from 50 up': ({ said }) => said.rows.every(row => Number(row.room) >= 50) },
  then: () => [suppress(REASON)],

  examples: [
    { name: 'room 50', given: { said: { rows: [{ room: '50' }] } }, expect: { effects: [suppress(REASON)] } },
    { name: 'room 49', given: { said: { rows: [{ room: '49' }] } }, expect: 'does not apply' },
    { name: 'once in a real room', given: { said: { rows: [{ room: '52' }, { room: '2' }] } }, expect: 'does not apply' },
    { name: 'no room at all', given: { said: { rows: [{}] } }, expect: 'does not apply' },
  ],
});
