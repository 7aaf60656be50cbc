import { referenceRule, type LinkRequest } from './mapping';

export default referenceRule({
  id: 'TP-101',
  title: 'A defendant who is unlinked gets a reference that begins with Z',
  why: 'Common Platform cannot hold "no reference any more", so it is given one that stands for none. It must never leave for MAAT, where it '
    + 'would be taken for an order.',
  evidence: ['ministryofjustice/laa-court-data-adaptor: app/services/prosecution_case_laa_reference_unlinker.rb:12-60'],
  owner: 'legal aid',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Common Platform can take a legal aid reference away',
  when: { 'a link is taken away': ({ said }) => said.kind === 'unlink' },
  sets: { reference: ({ said }) => `Z${said.nextNumber}` },
  examples: [
    { name: 'order 123', given: { said: request({ kind: 'unlink', linkedReference: '123', nextNumber: 10000002 }) }, expect: { sets: { reference: 'Z10000002' } } },
    { name: 'a link is wanted', given: { said: request() }, expect: 'does not apply' },
  ],
});

function request(more: Partial<LinkRequest> = {}): LinkRequest {
  return { kind: 'link', defendantId: 'd1', nextNumber: 10000001, storedCases: ['c1'], hearingCount: 1, ...more };
}
