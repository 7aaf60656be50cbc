import { dayFrom, inDoubt } from '../../src/sdk';
import { groupsOf } from '../code-tables/result-groups';
import { resultRule } from './mapping';

export default resultRule({
  id: 'MAP-139',
  title: 'A result of group ELMON switches monitoring on, of group ELMONEND off',
  why: 'The group is a list between commas, of varying case and spacing, and is the only mark that a result concerns a tag.',
  evidence: ['hmcts/cpp-context-results: results-domain/results-domain-aggregate/…/aggregate/DefendantAggregate.java:46-140'],
  owner: 'enforcement',
  severity: 'tag',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'the result is of group ELMON or ELMONEND': ({ said }) => groupsOf(said.result).some(group => group === 'elmon' || group === 'elmonend') },
  sets: {
    monitoring: ({ said }) => groupsOf(said.result).includes('elmonend') ? 'OFF' : 'ON',
    orderedDate: ({ said }) => dayFrom(said.result.orderedDate ?? '') ?? inDoubt('The day on which the result was ordered cannot be read'),
  },
  examples: [
    { name: 'a list of groups with spaces', given: { said: result('Foo, ELMON') }, expect: { sets: { monitoring: 'ON', orderedDate: '2024-05-01' } } },
    { name: 'the end of monitoring, in small letters', given: { said: result('elmonend') }, expect: { sets: { monitoring: 'OFF', orderedDate: '2024-05-01' } } },
    { name: 'a day that cannot be read', given: { said: result('ELMON', 'ORDERED_DATE') }, expect: { sets: { monitoring: 'ON', orderedDate: inDoubt('The day on which the result was ordered cannot be read') } } },
    { name: 'a result about something else', given: { said: result('Community Requirement') }, expect: 'does not apply' },
  ],
});

function result(resultDefinitionGroup: string, orderedDate = '2024-05-01') { return { result: { resultDefinitionGroup, orderedDate }, offenceId: 'o1' }; }
