import { stableId } from '../../src/sdk';
import { caseRule } from './mapping';

export default caseRule({
  id: 'WA-109',
  title: 'One lasting id for a Libra case and its hearing',
  why: 'Libra knows no hearing apart from its case, and neither has an id that lasts. The existing matcher mints a random one, so one list read twice makes two cases; ours is computed from court and case number, which are the true key.',
  evidence: ['ministryofjustice/court-case-matcher: src/main/java/uk/gov/justice/probation/courtcasematcher/messaging/HearingProcessor.java:47-49,97-120', 'ministryofjustice/court-case-service: ADR 0013, For Libra cases, use the caseId as the hearingId'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'The last Libra case has been closed or has moved to Common Platform',

  when: {
    'it has a case number': ({ said }) => said.caseNumber !== undefined,
    'it has a court': ({ said }) => said.courtCode !== undefined,
  },
  sets: {
    caseId: ({ said }) => stableId('libra', said.courtCode ?? '', said.caseNumber ?? ''),
    hearingId: ({ said }) => stableId('libra', said.courtCode ?? '', said.caseNumber ?? ''),
  },

  examples: [
    {
      name: 'the same in every list', given: { said: { courtCode: 'B01LY', caseNumber: '2600010001', rows: [] } },
      expect: { sets: { caseId: '34bf6da8-73bb-5ab0-abbf-f7384ca2be57', hearingId: '34bf6da8-73bb-5ab0-abbf-f7384ca2be57' } },
    },
    { name: 'no case number', given: { said: { courtCode: 'B01LY', rows: [] } }, expect: 'does not apply' },
    { name: 'no court', given: { said: { caseNumber: '2600010001', rows: [] } }, expect: 'does not apply' },
  ],
});
