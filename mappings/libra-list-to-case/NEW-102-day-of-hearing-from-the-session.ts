import { dayFromSlashes, dayWithSlashes } from '../../src/sdk';
import { headingRule, saidText } from './mapping';

export default headingRule({
  id: 'NEW-102',
  title: 'A session\'s own day',
  why: 'A file may hold sessions of several days, and its name carries the day for which it was printed. The session\'s doh is the day of the hearing.',
  evidence: ['ministryofjustice/crime-portal-gateway: src/main/resources/xsd (session, block and case elements)', 'ministryofjustice/crime-portal-gateway: src/main/kotlin/uk/gov/justice/digital/hmpps/crimeportalgateway/messaging/MessageProcessor.kt:30-42'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: { 'the session has a doh': ({ said }) => saidText(said.doh) !== undefined },
  sets: { day: ({ said }) => dayFromSlashes(said.doh ?? '') },
  back: ({ day }) => day === undefined ? {} : { doh: dayWithSlashes(day) },

  examples: [
    { name: 'as Libra writes it', given: { said: { doh: '21/11/2026' } }, expect: { sets: { day: '2026-11-21' } }, returns: true },
    { name: 'without leading zeros', given: { said: { doh: '3/4/2020' } }, expect: { sets: { day: '2020-04-03' } } },
    { name: 'no day: left absent, so that NEW-104 says it', given: { said: { doh: '[TODAY]' } }, expect: { sets: {} } },
    { name: 'blank', given: { said: { doh: '' } }, expect: 'does not apply' },
  ],
});
