import { dayFrom, inDoubt } from '../../src/sdk';
import { timeRule } from './mapping';

export default timeRule({
  id: 'MAP-167',
  title: 'The day of a question for cases is read with hyphens or without',
  why: 'Both ways are in use.',
  evidence: ['hmcts/darts-gateway: …/darts/utilities/DateUtil.java:62-69'],
  owner: 'court recording',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'it is a question': ({ said }) => said.kind === 'query', 'a day is given': ({ said }) => said.queryDate !== undefined },
  sets: { day: ({ said: { queryDate = '' } }) => dayFrom(queryDate.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')) ?? inDoubt('The day of the question cannot be read') },
  examples: [
    { name: 'without hyphens', given: { said: { kind: 'query', queryDate: '20240701' } }, expect: { sets: { day: '2024-07-01' } } },
    { name: 'with hyphens', given: { said: { kind: 'query', queryDate: '2024-07-01' } }, expect: { sets: { day: '2024-07-01' } } },
    { name: 'with slashes', given: { said: { kind: 'query', queryDate: '01/07/2024' } }, expect: { sets: { day: inDoubt('The day of the question cannot be read') } } },
    { name: 'no day', given: { said: { kind: 'query' } }, expect: 'does not apply' },
    { name: 'no question', given: { said: { kind: 'list', queryDate: '20240701' } }, expect: 'does not apply' },
  ],
});
