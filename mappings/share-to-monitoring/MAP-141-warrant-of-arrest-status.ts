import { dayFrom, inDoubt } from '../../src/sdk';
import { groupsOf } from '../code-tables/result-groups';
import { resultRule } from './mapping';

export default resultRule({
  id: 'MAP-141',
  title: 'A result of group "Warrants of arrest" puts a warrant in force, of group WOAEXTEND takes it out',
  why: 'Common Platform tracks warrants beside tags; that WOAEXTEND means "off" is the behaviour seen, and is kept so that both sides agree.',
  evidence: ['hmcts/cpp-context-results: results-domain/results-domain-aggregate/…/aggregate/DefendantAggregate.java:98-135'],
  owner: 'enforcement',
  severity: 'warrant',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'the result is of a warrant group': ({ said }) => groupsOf(said.result).some(group => group === 'warrantsofarrest' || group === 'woaextend') },
  sets: {
    warrant: ({ said }) => groupsOf(said.result).includes('woaextend') ? 'OFF' : 'ON',
    orderedDate: ({ said }) => dayFrom(said.result.orderedDate ?? '') ?? inDoubt('The day on which the result was ordered cannot be read'),
  },
  examples: [
    { name: 'a warrant is issued', given: { said: result('Warrants of arrest', '2024-05-01') }, expect: { sets: { warrant: 'ON', orderedDate: '2024-05-01' } } },
    { name: 'WOAEXTEND', given: { said: result('WOAEXTEND', '2024-05-03') }, expect: { sets: { warrant: 'OFF', orderedDate: '2024-05-03' } } },
    { name: 'a tag', given: { said: result('ELMON', '2024-05-03') }, expect: 'does not apply' },
  ],
});

function result(resultDefinitionGroup: string, orderedDate: string) { return { result: { resultDefinitionGroup, orderedDate } }; }
