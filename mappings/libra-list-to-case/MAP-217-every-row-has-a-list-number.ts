import { inDoubt } from '../../src/sdk';
import { defendantRule, saidText } from './mapping';

const NO_NUMBER = 'The row has no list number (listno)';

export default defendantRule({
  id: 'MAP-217',
  title: 'Every row has one list number',
  why: 'By it a court says which of a case\'s listings this is. The existing service rejects a hearing that has none, or that has it in two places; a list from Libra has one place for it, so only its absence can be seen. The case is kept, and the number is in doubt.',
  evidence: ['ministryofjustice/court-case-service: src/main/java/uk/gov/justice/probation/courtcaseservice/controller/ListNoValidator.java:15-22'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: { 'no list number is given': ({ said }) => saidText(said.listno) === undefined },
  sets: { listingNumber: () => inDoubt(NO_NUMBER) },

  examples: [
    { name: 'none', given: { said: { caseno: '2600010001' } }, expect: { sets: { listingNumber: inDoubt(NO_NUMBER) } } },
    { name: 'blank', given: { said: { listno: ' ' } }, expect: { sets: { listingNumber: inDoubt(NO_NUMBER) } } },
    { name: 'given', given: { said: { listno: '1st' } }, expect: 'does not apply' },
  ],
});
