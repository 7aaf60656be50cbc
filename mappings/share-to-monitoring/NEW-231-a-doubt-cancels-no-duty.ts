import { minutesAfter, tell } from '../../src/sdk';
import { tellRule, type DefendantShare } from './mapping';

export default tellRule({
  id: 'NEW-231',
  title: 'A result about monitoring that is in doubt opens the duty all the same',
  why: 'A doubt hands the message to a person; it never cancels the duty. The message waits, held, with its clock running.',
  evidence: ['design: a hold never cancels a duty', 'National Audit Office, February 2023'],
  owner: 'enforcement',
  severity: 'tag',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'what to tell is in doubt': ({ doubtful }) => doubtful.includes('kind'),
    'the share holds a result about monitoring': ({ made }) => (made.results ?? []).some(one => one.monitoring !== undefined),
  },
  then: ({ said }) => [tell({
    whom: 'electronic-monitoring', what: 'monitoring notice in doubt', message: { caseReference: said.caseReference ?? '', defendantId: said.defendantId ?? '' },
    dueAt: minutesAfter(said.sharedTime, 120), proof: 'answered',
    otherwise: 'Ask the court which day the result was ordered on, telephone the monitoring provider, and record who answered',
  })],
  examples: [
    {
      name: 'a tag whose day cannot be read', given: { said: share(), made: { results: [{ monitoring: 'ON' }] }, doubtful: ['results[0].orderedDate', 'days', 'orders', 'kind'] },
      expect: { effects: [tell({
        whom: 'electronic-monitoring', what: 'monitoring notice in doubt', message: { caseReference: '01ZD1000126', defendantId: 'd1' }, dueAt: '2026-06-01T17:00:00.000Z', proof: 'answered',
        otherwise: 'Ask the court which day the result was ordered on, telephone the monitoring provider, and record who answered',
      })] },
    },
    { name: 'the day can be read', given: { said: share(), made: { results: [{ monitoring: 'ON', orderedDate: '2026-06-01' }] } }, expect: 'does not apply' },
    { name: 'the doubt is about a warrant', given: { said: share(), made: { results: [{ warrant: 'ON' }] }, doubtful: ['results[0].orderedDate', 'days', 'orders', 'kind'] }, expect: 'does not apply' },
  ],
});

function share(): DefendantShare { return { hearingId: 'h', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', results: [], caseReference: '01ZD1000126', defendantId: 'd1' }; }
