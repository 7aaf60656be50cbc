import { task } from '../../src/sdk';
import { noticeRule, type DefendantShare } from './mapping';

export default noticeRule({
  id: 'MAP-229',
  title: 'An order made by a court needs its document: it follows, and the court is asked for it',
  why: 'The provider\'s order service takes a court\'s order as complete only with the signed order uploaded. A share carries no document.',
  evidence: ['ministryofjustice/hmpps-electronic-monitoring-create-an-order: server/services/taskListService.ts:520-552'],
  owner: 'enforcement',
  severity: 'tag',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 5,
  when: { 'an order begins or changes': ({ made }) => made.kind === 'ORDERED' || made.kind === 'CHANGED' },
  sets: { 'notice.courtOrder': () => 'TO_FOLLOW' },
  then: () => [task('court', 'send-court-order', 'Send the signed court order to the monitoring provider; its notice says that it will follow')],
  examples: [
    {
      name: 'an order begins', given: { said: share(), made: { kind: 'ORDERED' } },
      expect: { sets: { 'notice.courtOrder': 'TO_FOLLOW' }, effects: [task('court', 'send-court-order', 'Send the signed court order to the monitoring provider; its notice says that it will follow')] },
    },
    { name: 'an order ends', given: { said: share(), made: { kind: 'ENDED' } }, expect: 'does not apply' },
  ],
});

function share(): DefendantShare { return { hearingId: 'h', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', results: [] }; }
