import { londonInstant } from '../../src/sdk';
import { dayOf, timeOf, timeRule, withLondonOffset, type Clock } from './mapping';

export default timeRule({
  id: 'WA-076',
  title: 'The same clock time means one thing in a log entry and another in audio',
  why: 'The gateway keeps the London offset of a log entry and takes the same fields of audio as universal time, so in summer the audio lies '
    + 'an hour beside the events of its hearing (WA-075). Right is London for all three; until then both are kept as the gateway makes '
    + 'them, or nothing would match.',
  evidence: [
    'hmcts/darts-gateway: …/darts/utilities/MapperUtility.java:32-36,51-75',
    'hmcts/darts-gateway: …/darts/event/service/impl/EventRequestMapper.java:34-45',
  ],
  owner: 'court recording',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'the gateway reads the times of audio as London times',
  when: { 'it is a log entry or audio': ({ said }) => said.kind === 'log entry' || said.kind === 'audio', 'a clock time is given': ({ said }) => said.clock !== undefined },
  sets: { time: ({ said: { kind, clock } }) => clock && (kind === 'audio' ? `${dayOf(clock)}T${timeOf(clock)}.000Z` : withLondonOffset(londonInstant(dayOf(clock), timeOf(clock)))) },
  examples: [
    { name: 'a log entry in July', given: { said: { kind: 'log entry', clock: ten(7, 1) } }, expect: { sets: { time: '2024-07-01T10:00:00+01:00' } } },
    { name: 'a log entry in January', given: { said: { kind: 'log entry', clock: ten(1, 10) } }, expect: { sets: { time: '2024-01-10T10:00:00+00:00' } } },
    { name: 'audio in July', given: { said: { kind: 'audio', clock: ten(7, 1) } }, expect: { sets: { time: '2024-07-01T10:00:00.000Z' } } },
    { name: 'an event', given: { said: { kind: 'event', clock: ten(7, 1) } }, expect: 'does not apply' },
    { name: 'no time', given: { said: { kind: 'audio' } }, expect: 'does not apply' },
  ],
});

function ten(month: number, day: number): Clock { return { year: 2024, month, day, hour: 10, minute: 0, second: 0 }; }
