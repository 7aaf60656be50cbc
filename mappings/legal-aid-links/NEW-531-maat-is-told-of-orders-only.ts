import { isDummy, messageRule, type Link, type LinkRequest } from './mapping';

export default messageRule({
  id: 'NEW-531',
  title: 'MAAT is told of real orders, never of a reference that stands for none',
  why: 'What MAAT does not know it takes for an error of the caseworker.',
  evidence: [
    'ministryofjustice/laa-court-data-adaptor: app/services/prosecution_case_laa_reference_unlinker.rb:12-60',
    'ministryofjustice/laa-court-data-adaptor: app/models/laa_reference.rb:29-33',
  ],
  owner: 'legal aid',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'there is a reference to write': ({ made }) => made.reference !== undefined,
    'the order is a real one': ({ said, made }) => orderOf(said, made) !== undefined && !isDummy(orderOf(said, made)),
  },
  sets: { toMaat: ({ said, made }) => ({ kind: said.kind, maatId: orderOf(said, made) ?? '' }) },
  examples: [
    {
      name: 'order 123 is taken away', given: { said: request({ kind: 'unlink', linkedReference: '123' }), made: { reference: 'Z10000002' } },
      expect: { sets: { toMaat: { kind: 'unlink', maatId: '123' } } },
    },
    { name: 'order 123 is linked', given: { said: request(), made: { reference: '123' } }, expect: { sets: { toMaat: { kind: 'link', maatId: '123' } } } },
    {
      name: 'one that stood for none is taken away', given: { said: request({ kind: 'unlink', linkedReference: 'A10000001' }), made: { reference: 'Z10000002' } },
      expect: 'does not apply',
    },
    { name: 'refused', given: { said: request({ kind: 'unlink', linkedReference: '123' }), made: {} }, expect: 'does not apply' },
  ],
});

/** The order concerned: that which was linked, or that which is. */
function orderOf(said: LinkRequest, made: Link): string | undefined { return said.kind === 'unlink' ? said.linkedReference : made.reference; }
function request(more: Partial<LinkRequest> = {}): LinkRequest {
  return { kind: 'link', defendantId: 'd1', nextNumber: 10000001, storedCases: ['c1'], hearingCount: 1, ...more };
}
