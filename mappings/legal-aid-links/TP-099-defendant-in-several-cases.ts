import { add, task } from '../../src/sdk';
import { checkRule, type LinkRequest } from './mapping';

export default checkRule({
  id: 'TP-099',
  title: 'A defendant who is stored under several cases cannot be linked',
  why: 'The order belongs to one case; a person must first say which.',
  evidence: ['ministryofjustice/laa-court-data-adaptor: app/services/prosecution_case_maat_link_creator.rb:110-117'],
  owner: 'legal aid',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'a defendant has one id in all cases',
  when: { 'a link is wanted': ({ said }) => said.kind === 'link', 'the defendant is stored under several cases': ({ said }) => new Set(said.storedCases).size > 1 },
  then: () => [add('refusals', { why: 'duplicated_defendant_id' }), task('legal aid', 'defendant-in-several-cases', 'Find out to which case the order belongs, and link it by hand')],
  examples: [
    {
      name: 'two cases', given: { said: request({ storedCases: ['c1', 'c2'] }) },
      expect: { effects: [add('refusals', { why: 'duplicated_defendant_id' }), task('legal aid', 'defendant-in-several-cases', 'Find out to which case the order belongs, and link it by hand')] },
    },
    { name: 'one case', given: { said: request() }, expect: 'does not apply' },
    { name: 'a link is taken away', given: { said: request({ kind: 'unlink', storedCases: ['c1', 'c2'] }) }, expect: 'does not apply' },
  ],
});

function request(more: Partial<LinkRequest> = {}): LinkRequest {
  return { kind: 'link', defendantId: 'd1', nextNumber: 10000001, storedCases: ['c1'], hearingCount: 1, ...more };
}
