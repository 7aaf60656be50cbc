import { task } from '../../src/sdk';
import { inForceRule, type DaySwitch, type SharedDay } from './mapping';

export default inForceRule({
  id: 'WA-060',
  title: 'A tag switched on and off for one offence on one day: the last holds, and a person looks',
  why: 'Common Platform sends both entries, activation first, and leaves it to the reader to take the last. The last entry is taken (MAP-140); '
    + 'that the court meant it is for a person to confirm.',
  evidence: ['hmcts/cpp-context-results: results-domain/results-domain-aggregate/…/aggregate/DefendantAggregate.java:52-66'],
  owner: 'enforcement',
  severity: 'tag',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'a share can no longer hold both an order and an end of monitoring for one offence',
  staffMinutes: 10,
  when: { 'one offence was switched on and off on one day': ({ made }) => (made.days ?? []).some(switchedBothWays) },
  then: () => [task('court', 'monitoring-on-and-off', 'Monitoring was ordered and ended for one offence on one day. The end was taken as the last word: confirm with the court that this is what was meant')],
  examples: [
    { name: 'on, then off', given: { said: said(), made: { days: [day('ON', 'OFF')] } }, expect: { effects: [task('court', 'monitoring-on-and-off', 'Monitoring was ordered and ended for one offence on one day. The end was taken as the last word: confirm with the court that this is what was meant')] } },
    { name: 'on only', given: { said: said(), made: { days: [day('ON')] } }, expect: 'does not apply' },
  ],
});

function switchedBothWays({ switches }: SharedDay): boolean {
  const on = switches.filter(one => one.monitoring === 'ON');
  return switches.some(off => off.monitoring === 'OFF' && on.some(one => one.target === off.target && one.orderedDate === off.orderedDate));
}

function said() { return { hearingId: 'h', hearingDay: '2024-06-01', sharedTime: '2024-06-01T15:00:00.000Z', results: [] }; }
function day(...turned: ('ON' | 'OFF')[]): SharedDay {
  const switches = turned.map((monitoring, i): DaySwitch => ({ monitoring, orderedDate: '2024-06-01', target: 'o1', order: { resultId: `r${i}`, orderedDate: '2024-06-01', label: 'Tag', details: [] } }));
  return { hearingId: 'h', hearingDay: '2024-06-01', switches };
}
