import { drop } from '../../src/sdk';
import { defendantRule, type SaidDefendant } from './mapping';

export default defendantRule({
  id: 'MAP-110',
  title: 'A defendant without results is not told of',
  why: 'The police get one message for each defendant with a result; the others are left out, and stay as they are in the police\'s own records.',
  evidence: ['hmcts/cpp-context-results: results-domain/results-domain-aggregate/src/main/java/uk/gov/moj/cpp/results/domain/aggregate/ResultsAggregate.java:594'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'no offence has a result': ({ said }) => said.offences.every(({ results }) => results.length === 0) },
  then: () => [drop('Nothing was ordered of this defendant')],
  examples: [
    { name: 'nothing ordered', given: { said: person({ offences: [{ results: [] }] }) }, expect: { effects: [drop('Nothing was ordered of this defendant')] } },
    { name: 'a result', given: { said: person({ offences: [{ results: [{ cjsCode: '1015' }] }] }) }, expect: 'does not apply' },
  ],
});

function person(more: Partial<SaidDefendant> = {}): SaidDefendant { return { attendance: [], counselDays: [], offences: [], ...more }; }
