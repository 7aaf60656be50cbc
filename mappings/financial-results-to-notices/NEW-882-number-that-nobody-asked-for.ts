import { doubt } from '../../src/sdk';
import { leaveRule, type AccountAnswer, type Fines } from './mapping';

const NOBODYS = 'A number came for an account that no result here asks for: ask the fines system whose it is';

export default leaveRule({
  id: 'NEW-882',
  title: 'A number for an account that nothing here asked for is in doubt, until what asks for it comes',
  why: 'An answer may come before its request is worked through, and is then kept for it. One that belongs to no request at all is money on somebody\'s account that no court is known to have imposed.',
  evidence: ['hmcts/cpp-context-results: …/event/processor/StagingEnforcementAcknowledgmentEventProcessor.java:88-107'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 15,
  when: { 'no request asks for it': ({ made }) => ofNobody(made) },
  then: () => [doubt('accountsOfNobody', NOBODYS)],
  examples: [
    { name: 'of another request', given: { said: answer(), made: { items: [{ id: 'r2', hearingId: 'h1', rows: [] }], numbers: [{ id: 'r1', account: '11111111A' }] } }, expect: { effects: [doubt('accountsOfNobody', NOBODYS)] } },
    { name: 'without the id of a request', given: { said: answer(), made: { items: [{ hearingId: 'h1', rows: [] }], numbers: [{ account: '11111111A' }] } }, expect: { effects: [doubt('accountsOfNobody', NOBODYS)] } },
    { name: 'before any request', given: { said: answer(), made: { numbers: [{ id: 'r1', account: '11111111A' }] } }, expect: { effects: [doubt('accountsOfNobody', NOBODYS)] } },
    { name: 'asked for', given: { said: answer(), made: { items: [{ id: 'r1', hearingId: 'h1', rows: [] }], numbers: [{ id: 'r1', account: '11111111A' }] } }, expect: 'does not apply' },
    { name: 'no number', given: { said: answer(), made: {} }, expect: 'does not apply' },
  ],
});

function ofNobody({ items = [], numbers = [] }: Fines): boolean { return numbers.some(({ id }) => id === undefined || !items.some(item => item.id === id)); }
function answer(): AccountAnswer { return { kind: 'account-answer', offenceResults: [] }; }
