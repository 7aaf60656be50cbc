import { inForceRule, latestOf, type DaySwitch, type SharedDay } from './mapping';

export default inForceRule({
  id: 'MAP-140',
  title: 'For each offence the result ordered latest holds; of two ordered on one day, the last',
  why: 'An older hearing that is shared late must not override a newer one, and must not be lost either where the newer one says nothing.',
  evidence: ['hmcts/cpp-context-results: results-domain/results-domain-aggregate/…/aggregate/DefendantAggregate.java:80-95'],
  owner: 'enforcement',
  severity: 'tag',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'something was shared': ({ made }) => made.days !== undefined },
  sets: {
    orders: ({ made }) => latestOf(made.days ?? [], 'monitoring').filter(one => one.monitoring === 'ON').map(one => one.order),
    lastSwitch: ({ made }) => latestOf(made.days ?? [], 'monitoring').at(-1)?.monitoring,
    warrants: ({ made }) => latestOf(made.days ?? [], 'warrant').map(one => ({ offenceId: one.target, orderedDate: one.orderedDate ?? '', inForce: one.warrant === 'ON' })),
  },
  examples: [
    { name: 'an older end, shared late, is ignored', given: { said: said(), made: { days: [day('2024-05-01', 'OFF'), day('2024-06-01', 'ON')] } }, expect: { sets: { orders: [order('2024-06-01')], lastSwitch: 'ON', warrants: [] } } },
    { name: 'an end on the same day replaces it', given: { said: said(), made: { days: [day('2024-06-01', 'ON', 'h1'), day('2024-06-01', 'OFF', 'h2')] } }, expect: { sets: { orders: [], lastSwitch: 'OFF', warrants: [] } } },
    { name: 'a later end', given: { said: said(), made: { days: [day('2024-05-01', 'ON'), day('2024-06-01', 'OFF')] } }, expect: { sets: { orders: [], lastSwitch: 'OFF', warrants: [] } } },
    { name: 'no result of either kind', given: { said: said(), made: { days: [{ hearingId: 'h', hearingDay: '2024-06-01', switches: [] }] } }, expect: { sets: { orders: [], warrants: [] } } },
    { name: 'nothing shared', given: { said: said(), made: {} }, expect: 'does not apply' },
  ],
});

function said() { return { hearingId: 'h', hearingDay: '2024-06-01', sharedTime: '2024-06-01T15:00:00.000Z', results: [] }; }
function order(orderedDate: string) { return { resultId: `r-${orderedDate}`, offenceId: 'o1', orderedDate, label: 'Tag', details: [] }; }
function day(orderedDate: string, monitoring: 'ON' | 'OFF', hearingId = `h-${orderedDate}`): SharedDay {
  const one: DaySwitch = { monitoring, orderedDate, target: 'o1', order: order(orderedDate) };
  return { hearingId, hearingDay: orderedDate, switches: [one] };
}
