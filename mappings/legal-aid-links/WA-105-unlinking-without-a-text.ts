import { messageRule, type LinkRequest } from './mapping';

export default messageRule({
  id: 'WA-105',
  title: 'A link taken away for another reason, without saying which, is not held up',
  why: 'MAAT demands a text for reason 7, and the screens do not ask for one. The text used says nothing; right is to ask the caseworker.',
  evidence: ['ministryofjustice/laa-court-data-adaptor: app/models/laa_reference.rb:54-70'],
  owner: 'legal aid',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'the screens of legal aid demand a text with reason 7',
  when: { 'the reason is another one': ({ said }) => said.reason?.code === 7, 'nobody said which': ({ said }) => (said.reason?.text ?? '').trim() === '' },
  sets: { reasonText: () => 'NIL! - debug info logged in Sentry' },
  examples: [
    { name: 'blank', given: { said: request({ kind: 'unlink', reason: { code: 7, text: '' } }) }, expect: { sets: { reasonText: 'NIL! - debug info logged in Sentry' } } },
    { name: 'said', given: { said: request({ kind: 'unlink', reason: { code: 7, text: 'Linked by mistake' } }) }, expect: 'does not apply' },
    { name: 'a reason that needs no text', given: { said: request({ kind: 'unlink', reason: { code: 1 } }) }, expect: 'does not apply' },
  ],
});

function request(more: Partial<LinkRequest> = {}): LinkRequest {
  return { kind: 'link', defendantId: 'd1', nextNumber: 10000001, storedCases: ['c1'], hearingCount: 1, ...more };
}
