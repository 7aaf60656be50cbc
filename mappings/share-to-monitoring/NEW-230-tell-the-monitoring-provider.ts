import { minutesAfter, tell } from '../../src/sdk';
import type { MonitoringNotice } from '../../adapters/electronic-monitoring/wire';
import { tellRule, type DefendantShare } from './mapping';

export default tellRule({
  id: 'NEW-230',
  title: 'The monitoring provider is told, and must answer within two hours of the share',
  why: '3,011 notifications were never sent between June 2021 and August 2022, and 35 people went without a tag. Sending is not enough: the provider must '
    + 'say what it made of the notice. A later notice for the same defendant replaces the earlier duty and its tasks; the earlier message still goes first, unless it was refused or held. Two hours are ASSUMED, to be agreed with the provider.',
  evidence: ['National Audit Office, February 2023, as reported by the Law Gazette', 'WA-062: where a partner could not be told, Common Platform only logs it', 'two hours: assumed'],
  owner: 'enforcement',
  severity: 'tag',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2026-12-31',
  staffMinutes: 15,
  when: { 'there is something to tell': ({ made }) => made.kind !== undefined && made.notice !== undefined },
  then: ({ said, made }) => [tell({
    whom: 'electronic-monitoring', what: `monitoring notice (${made.kind?.toLowerCase() ?? ''})`, message: made.notice ?? {}, dueAt: minutesAfter(said.sharedTime, 120), proof: 'answered',
    otherwise: 'Telephone the monitoring provider, read them the notice, and record who answered',
  })],
  examples: [
    {
      name: 'two hours from the share', given: { said: share(), made: { kind: 'ORDERED', notice: notice() } },
      expect: { effects: [tell({
        whom: 'electronic-monitoring', what: 'monitoring notice (ordered)', message: notice(), dueAt: '2026-06-01T17:00:00.000Z', proof: 'answered',
        otherwise: 'Telephone the monitoring provider, read them the notice, and record who answered',
      })] },
    },
    { name: 'nothing to tell', given: { said: share(), made: {} }, expect: 'does not apply' },
  ],
});

function share(): DefendantShare { return { hearingId: 'h', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', results: [] }; }
function notice(): MonitoringNotice {
  return { kind: 'ORDERED', caseReference: '01ZD1000126', defendantId: 'd1', court: { code: 'B01LY00' }, hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', person: { lastName: 'Ashby' }, orders: [] };
}
