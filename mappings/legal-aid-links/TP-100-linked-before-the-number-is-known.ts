import { isRefused, referenceRule, type LinkRequest } from './mapping';

export default referenceRule({
  id: 'TP-100',
  title: 'A defendant linked before the order has a number gets a reference that begins with A',
  why: 'The offences must show that legal aid was applied for; the number comes days later. It stands for none and must never leave for MAAT.',
  evidence: [
    'ministryofjustice/laa-court-data-adaptor: app/models/laa_reference.rb:29-37',
    'ministryofjustice/laa-court-data-adaptor: app/services/prosecution_case_maat_link_creator.rb:6-22',
  ],
  owner: 'legal aid',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'an order has its number before a defendant is linked',
  when: {
    'a link is wanted': ({ said }) => said.kind === 'link',
    'its order has no number': ({ said }) => (said.maatReference ?? '').trim() === '',
    'it was not refused': ({ made }) => !isRefused(made),
  },
  sets: { reference: ({ said }) => `A${said.nextNumber}` },
  examples: [
    { name: 'blank', given: { said: request({ maatReference: '' }) }, expect: { sets: { reference: 'A10000001' } } },
    { name: 'a number', given: { said: request({ maatReference: '1234567' }) }, expect: 'does not apply' },
    { name: 'refused', given: { said: request({ maatReference: '' }), made: { refusals: [{ why: 'no hearing' }] } }, expect: 'does not apply' },
    { name: 'a link is taken away', given: { said: request({ kind: 'unlink', maatReference: '' }) }, expect: 'does not apply' },
  ],
});

function request(more: Partial<LinkRequest> = {}): LinkRequest {
  return { kind: 'link', defendantId: 'd1', nextNumber: 10000001, storedCases: ['c1'], hearingCount: 1, ...more };
}
