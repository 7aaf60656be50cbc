import { add } from '../../src/sdk';
import { checkRule, type LinkRequest } from './mapping';

export default checkRule({
  id: 'MAP-203',
  title: 'A case without a hearing cannot be linked',
  why: 'MAAT needs a court, and only a hearing names one.',
  evidence: ['ministryofjustice/laa-court-data-adaptor: app/services/prosecution_case_link_validator.rb:8-10'],
  owner: 'legal aid',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'a link is wanted': ({ said }) => said.kind === 'link', 'the case has no hearing': ({ said }) => said.hearingCount === 0 },
  then: () => [add('refusals', { why: 'no hearing' })],
  examples: [
    { name: 'no hearing yet', given: { said: request({ hearingCount: 0 }) }, expect: { effects: [add('refusals', { why: 'no hearing' })] } },
    { name: 'one hearing', given: { said: request() }, expect: 'does not apply' },
    { name: 'a link is taken away', given: { said: request({ kind: 'unlink', hearingCount: 0 }) }, expect: 'does not apply' },
  ],
});

function request(more: Partial<LinkRequest> = {}): LinkRequest {
  return { kind: 'link', defendantId: 'd1', nextNumber: 10000001, storedCases: ['c1'], hearingCount: 1, ...more };
}
