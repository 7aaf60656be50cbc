import { londonInstant } from '../../src/sdk';
import { timeRule, withLondonOffset } from './mapping';

export default timeRule({
  id: 'MAP-165',
  title: 'A time in XML with zone zero is universal time, any other is London time',
  why: 'Senders of lists leave the zone out or write one that is wrong in summer; only Z has proved right.',
  evidence: ['hmcts/darts-gateway: …/darts/utilities/DateUtil.java:36-53'],
  owner: 'court recording',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'a time in XML is given': ({ said }) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(said.xmlTime ?? '') },
  sets: { time: ({ said: { xmlTime = '' } }) => withLondonOffset(/(Z|[+-]00:00)$/.test(xmlTime) ? `${xmlTime.slice(0, 19)}.000Z` : londonInstant(xmlTime.slice(0, 10), xmlTime.slice(11, 19))) },
  examples: [
    { name: 'zone zero', given: { said: { kind: 'list', xmlTime: '2024-07-01T10:00:00Z' } }, expect: { sets: { time: '2024-07-01T11:00:00+01:00' } } },
    { name: 'no zone', given: { said: { kind: 'list', xmlTime: '2024-07-01T10:00:00' } }, expect: { sets: { time: '2024-07-01T10:00:00+01:00' } } },
    { name: 'no time', given: { said: { kind: 'list' } }, expect: 'does not apply' },
  ],
});
