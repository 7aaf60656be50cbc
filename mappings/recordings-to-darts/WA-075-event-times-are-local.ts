import { londonInstant } from '../../src/sdk';
import { dayOf, timeOf, timeRule, type Clock } from './mapping';

export default timeRule({
  id: 'WA-075',
  title: 'The time of an event is the time on the wall in London',
  why: 'XHIBIT sends year to second without a zone; taken as universal time, every event of a summer was an hour out.',
  evidence: [
    'hmcts/darts-gateway: …/darts/event/service/impl/EventRequestMapper.java:34-45',
    'hmcts/darts-gateway: commit e76d27d4 (event times were an hour out)',
  ],
  owner: 'court recording',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'the senders of recordings write a zone with every time',
  when: { 'it is an event': ({ said }) => said.kind === 'event', 'a clock time is given': ({ said }) => said.clock !== undefined },
  sets: { time: ({ said }) => said.clock && londonInstant(dayOf(said.clock), timeOf(said.clock)) },
  examples: [
    { name: 'in July', given: { said: { kind: 'event', clock: ten(7, 1) } }, expect: { sets: { time: '2024-07-01T09:00:00.000Z' } } },
    { name: 'in January', given: { said: { kind: 'event', clock: ten(1, 10) } }, expect: { sets: { time: '2024-01-10T10:00:00.000Z' } } },
    { name: 'audio', given: { said: { kind: 'audio', clock: ten(7, 1) } }, expect: 'does not apply' },
    { name: 'no time', given: { said: { kind: 'event' } }, expect: 'does not apply' },
  ],
});

function ten(month: number, day: number): Clock { return { year: 2024, month, day, hour: 10, minute: 0, second: 0 }; }
