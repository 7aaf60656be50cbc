import { add, type NumberGiven } from '../../src/sdk';
import { keepRule, numbersOf, type AccountAnswer, type Fines, type Item } from './mapping';

export default keepRule({
  id: 'MAP-136',
  title: 'The number of an account is taken from the answers of the courts and of the automated track',
  why: 'Other users of the fines system get answers too. A number is kept by the id of its request, whether that is known yet or not, so that one that comes early is not lost. Where several came for one request, the one that a person enters once more holds.',
  evidence: ['hmcts/cpp-context-results: …/event/processor/StagingEnforcementAcknowledgmentEventProcessor.java:88-107'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'an account number was given': ({ said }) => said.kind === 'account-answer' && said.accountNumber !== undefined,
    'it answers Courts or ATCM': ({ said }) => said.kind === 'account-answer' && ['courts', 'atcm'].includes(said.originator?.toLowerCase() ?? ''),
  },
  sets: { items: ({ said, made }) => made.items?.map(item => said.kind === 'account-answer' && item.id !== undefined && item.id === said.accountCorrelationId ? { ...item, answered: true as const } : item) },
  then: ({ said, made }) => said.kind !== 'account-answer' ? [] : numbersGiven(said, made).map(number => add('numbers', number)),
  examples: [
    {
      name: 'for the courts, in any case', given: { said: answer({ originator: 'courts' }), made: { items: [item('r1'), item('r2')], numbers: [{ id: 'r2', account: '123456789' }] } },
      expect: { sets: { items: [{ ...item('r1'), answered: true }, item('r2')] }, effects: [add('numbers', { id: 'r1', account: '123456789' })] },
    },
    { name: 'before its request, another than one before', given: { said: answer(), made: { numbers: [{ id: 'r1', account: '987654321' }] } }, expect: { effects: [add('numbers', { id: 'r1', account: '123456789' })] } },
    { name: 'the same again', given: { said: answer(), made: { numbers: [{ id: 'r1', account: '123456789' }] } }, expect: { effects: [] } },
    { name: 'the same again, by hand', given: { said: answer({ enteredBy: 'J. Doe' }), made: { numbers: [{ id: 'r1', account: '123456789' }] } }, expect: { effects: [] } },
    { name: 'one of two, once more by the gateway', given: { said: answer(), made: { numbers: [{ id: 'r1', account: '123456789' }, { id: 'r1', account: '987654321' }] } }, expect: { effects: [] } },
    {
      name: 'one of two, once more by hand: a person has asked which holds', given: { said: answer({ enteredBy: 'J. Doe' }), made: { numbers: [{ id: 'r1', account: '123456789' }, { id: 'r1', account: '987654321' }] } },
      expect: { effects: [add('numbers', { id: 'r1', account: '123456789', decided: true })] },
    },
    { name: 'another than was decided', given: { said: answer(), made: { numbers: [{ id: 'r1', account: '123456789' }, { id: 'r1', account: '987654321', decided: true }] } }, expect: { effects: [add('numbers', { id: 'r1', account: '123456789' })] } },
    { name: 'of no request', given: { said: nobodys(), made: { items: [{ hearingId: 'h1', rows: [] }] } }, expect: { sets: { items: [{ hearingId: 'h1', rows: [] }] }, effects: [add('numbers', { account: '123456789' })] } },
    { name: 'for somebody else', given: { said: answer({ originator: 'SJP' }), made: {} }, expect: 'does not apply' },
    { name: 'an error', given: { said: refusal(), made: {} }, expect: 'does not apply' },
  ],
});

/** What is new of it: a number not known, or the word of a person on which of several holds. */
function numbersGiven({ accountCorrelationId, accountNumber, enteredBy }: AccountAnswer, made: Fines): NumberGiven[] {
  if (accountNumber === undefined) return [];
  const number = { ...(accountCorrelationId !== undefined && { id: accountCorrelationId }), account: accountNumber };
  const known = numbersOf(made, accountCorrelationId);
  if (!known.includes(accountNumber)) return [number];
  return known.length > 1 && enteredBy !== undefined ? [{ ...number, decided: true }] : [];
}
function item(id: string): Item { return { id, hearingId: 'h1', rows: [] }; }
function answer(more: Partial<AccountAnswer> = {}): AccountAnswer {
  return { kind: 'account-answer', offenceResults: [], originator: 'Courts', accountCorrelationId: 'r1', accountNumber: '123456789', ...more };
}
function nobodys(): AccountAnswer { return { kind: 'account-answer', offenceResults: [], originator: 'ATCM', accountNumber: '123456789' }; }
function refusal(): AccountAnswer {
  return { kind: 'account-answer', offenceResults: [], originator: 'Courts', accountCorrelationId: 'r1', errorCode: 'E12' };
}
