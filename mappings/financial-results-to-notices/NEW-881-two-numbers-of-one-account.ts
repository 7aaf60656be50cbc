import { doubt } from '../../src/sdk';
import { leaveRule, numbersOf, type AccountAnswer, type Fines } from './mapping';

export default leaveRule({
  id: 'NEW-881',
  title: 'An account that came with two numbers is in doubt, and what names it waits',
  why: 'A second number for one request is a second account, or a number typed wrongly: a notice with the wrong one writes off a debt that is owed. In Common Platform the later number takes the place of the first.',
  evidence: ['hmcts/cpp-context-results: …/domain/aggregate/HearingFinancialResultsAggregate.java (update-gob-account keeps the last)', 'case model §3.7: requestId must be unique'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 15,
  when: { 'an account has two numbers': ({ made }) => twice(made).length > 0 },
  then: ({ made }) => twice(made).map(id => doubt('accountsWithTwoNumbers', `The account of one request came with two numbers, ${numbersOf(made, id).join(' and ')}: ask the fines system which holds, and enter that one once more at the duty, with the reason`)),
  examples: [
    {
      name: 'two of one request', given: { said: answer(), made: { numbers: [{ id: 'r1', account: '11111111A' }, { id: 'r2', account: '33333333C' }, { id: 'r1', account: '22222222B' }] } },
      expect: { effects: [doubt('accountsWithTwoNumbers', 'The account of one request came with two numbers, 11111111A and 22222222B: ask the fines system which holds, and enter that one once more at the duty, with the reason')] },
    },
    { name: 'one of each', given: { said: answer(), made: { numbers: [{ id: 'r1', account: '11111111A' }, { id: 'r2', account: '22222222B' }] } }, expect: 'does not apply' },
    { name: 'none', given: { said: answer(), made: {} }, expect: 'does not apply' },
  ],
});

function twice(made: Fines): string[] { return [...new Set((made.numbers ?? []).flatMap(({ id }) => id ?? []))].filter(id => numbersOf(made, id).length > 1); }
function answer(): AccountAnswer { return { kind: 'account-answer', offenceResults: [] }; }
