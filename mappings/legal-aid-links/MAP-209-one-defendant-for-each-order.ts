import { isDummy, messageRule, type LinkRequest } from './mapping';

export default messageRule({
  id: 'MAP-209',
  title: 'An order that another defendant has is taken from them first',
  why: 'An order pays for one defendant.',
  evidence: ['ministryofjustice/laa-court-data-adaptor: app/models/laa_reference.rb:17-24'],
  owner: 'legal aid',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'the order is a real one': ({ made }) => made.reference !== undefined && !isDummy(made.reference),
    'another defendant has it': ({ said }) => said.linkedDefendant !== undefined && said.linkedDefendant !== said.defendantId,
  },
  sets: { unlinkFirst: ({ said }) => said.linkedDefendant },
  examples: [
    { name: 'another has it', given: { said: request({ linkedDefendant: 'd2' }), made: { reference: '123' } }, expect: { sets: { unlinkFirst: 'd2' } } },
    { name: 'the same defendant has it', given: { said: request({ linkedDefendant: 'd1' }), made: { reference: '123' } }, expect: 'does not apply' },
    { name: 'it stands for none', given: { said: request({ linkedDefendant: 'd2' }), made: { reference: 'A10000001' } }, expect: 'does not apply' },
  ],
});

function request(more: Partial<LinkRequest> = {}): LinkRequest {
  return { kind: 'link', defendantId: 'd1', nextNumber: 10000001, storedCases: ['c1'], hearingCount: 1, ...more };
}
