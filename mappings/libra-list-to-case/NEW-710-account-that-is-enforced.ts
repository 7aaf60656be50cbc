import { enforcedAccountIn, offenceRule } from './mapping';

export default offenceRule({
  id: 'NEW-710',
  title: 'The fines account that a row enforces',
  why: 'Where a row is the enforcement of a fine, its wording carries the number of the fines account: the one thing by which the fines accounts know it. A row without the number is enforcement all the same (NEW-711).',
  evidence: ['legacy formats §1.A: fines-enforcement rows appear as cases (CT/Account No.: … inside sum)', 'ministryofjustice/court-case-service: src/test/resources/CourtList.xml'],
  owner: 'Court lists',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: { 'the wording gives an account': ({ said }) => enforcedAccountIn(said) !== undefined },
  sets: { enforcedAccount: ({ said }) => enforcedAccountIn(said) },

  examples: [
    { name: 'as lists write it', given: { said: { title: 'Non-payment of fine', sum: 'Non-payment of fine, CT/Account No.: 126/13000001U' } }, expect: { sets: { enforcedAccount: '126/13000001U' } } },
    { name: 'without the court, and with what follows', given: { said: { sum: 'Account No: 26000002V, balance £60.' } }, expect: { sets: { enforcedAccount: '26000002V' } } },
    { name: 'no account', given: { said: { title: 'Non-payment of fine', sum: 'Non-payment of fine of £120.00' } }, expect: 'does not apply' },
  ],
});
