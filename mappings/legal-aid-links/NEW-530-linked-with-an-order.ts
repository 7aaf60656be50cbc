import { isRefused, referenceRule, type LinkRequest } from './mapping';

export default referenceRule({
  id: 'NEW-530',
  title: 'A defendant is linked with the number of the order',
  why: 'The ordinary case beside TP-100 and TP-101.',
  evidence: ['ministryofjustice/laa-court-data-adaptor: app/services/prosecution_case_maat_link_creator.rb:6-22'],
  owner: 'legal aid',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'a link is wanted': ({ said }) => said.kind === 'link',
    'its order has a number': ({ said }) => (said.maatReference ?? '').trim() !== '',
    'it was not refused': ({ made }) => !isRefused(made),
  },
  sets: { reference: ({ said }) => said.maatReference },
  examples: [
    { name: 'a number', given: { said: request({ maatReference: '1234567' }) }, expect: { sets: { reference: '1234567' } } },
    { name: 'blank', given: { said: request({ maatReference: '' }) }, expect: 'does not apply' },
    { name: 'refused', given: { said: request({ maatReference: '1234567' }), made: { refusals: [{ why: 'no hearing' }] } }, expect: 'does not apply' },
    { name: 'a link is taken away', given: { said: request({ kind: 'unlink', maatReference: '1234567' }) }, expect: 'does not apply' },
  ],
});

function request(more: Partial<LinkRequest> = {}): LinkRequest {
  return { kind: 'link', defendantId: 'd1', nextNumber: 10000001, storedCases: ['c1'], hearingCount: 1, ...more };
}
