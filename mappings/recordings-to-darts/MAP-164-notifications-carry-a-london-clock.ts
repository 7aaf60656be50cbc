import { londonDay, londonTime } from '../../src/sdk';
import { timeRule } from './mapping';

export default timeRule({
  id: 'MAP-164',
  title: 'A recorder is told the time on the wall in London, in numbers without leading zeros',
  why: 'The recorders show it to the clerk as it is.',
  evidence: ['hmcts/darts-gateway: …/darts/event/service/impl/DarNotifyEventServiceImpl.java:46-59'],
  owner: 'court recording',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'it goes back to a recorder': ({ said }) => said.kind === 'notification', 'its instant is known': ({ said }) => said.instant !== undefined },
  sets: { clock: ({ said: { instant = '' } }) => {
    const [year = 0, month = 0, day = 0] = londonDay(instant).split('-').map(Number);
    const [hour = 0, minute = 0] = londonTime(instant).split(':').map(Number);
    return { year, month, day, hour, minute, second: Number(instant.slice(17, 19)) };
  } },
  examples: [
    {
      name: 'in July', given: { said: { kind: 'notification', instant: '2024-07-01T09:05:00.000Z' } },
      expect: { sets: { clock: { year: 2024, month: 7, day: 1, hour: 10, minute: 5, second: 0 } } },
    },
    { name: 'an event on its way in', given: { said: { kind: 'event', instant: '2024-07-01T09:05:00.000Z' } }, expect: 'does not apply' },
    { name: 'no instant', given: { said: { kind: 'notification' } }, expect: 'does not apply' },
  ],
});
