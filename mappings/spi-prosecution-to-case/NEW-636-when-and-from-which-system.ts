import { londonDay } from '../../src/sdk';
import { fileCaseRule } from './mapping';

export default fileCaseRule({
  id: 'NEW-636',
  title: 'When a case for a court was received, and from which police system',
  why: 'The single justice form of the case file has neither. The day is the London day of arrival.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: integration-test expectations (police case received; prosecution case file form)'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: { 'the case is for a court': ({ made }) => made.procedure === 'court' },
  sets: {
    'filed.dateReceived': ({ said }) => said.receivedAt && londonDay(said.receivedAt),
    'filed.policeSystemId': ({ made }) => made.caseDetails?.policeSystemId,
  },
  examples: [
    {
      name: 'late on a summer evening', given: { said: { kind: 'sent', filter: 'strict', receivedAt: '2026-06-30T23:30:00.000Z' }, made: { procedure: 'court', caseDetails: { policeSystemId: '00101PoliceCaseSystem' } } },
      expect: { sets: { 'filed.dateReceived': '2026-07-01', 'filed.policeSystemId': '00101PoliceCaseSystem' } },
    },
    { name: 'for a single justice', given: { said: { kind: 'sent', filter: 'strict' }, made: { procedure: 'single justice' } }, expect: 'does not apply' },
  ],
});
