import { offenceRule, type Matter } from './mapping';

export default offenceRule({
  id: 'MAP-112',
  title: 'Without a code, an offence is dated "on"; an application with a first and a last day "between"',
  why: 'SPI must have a code: 1 is on or in, 4 is between.',
  evidence: ['hmcts/cpp-context-results: results-event/results-event-processor/src/main/java/uk/gov/moj/cpp/results/event/helper/results/OffenceDetails.java:31-35,73,117-122'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'no code is given': ({ said }) => said.offenceDateCode === undefined },
  sets: { dateCode: ({ said }) => said.application?.allegationOrComplaintStartDate !== undefined && said.application.allegationOrComplaintEndDate !== undefined ? 4 : 1 },
  examples: [
    { name: 'an offence', given: { said: matter() }, expect: { sets: { dateCode: 1 } } },
    { name: 'an application with both days', given: { said: matter({ application: { allegationOrComplaintStartDate: '2024-01-01', allegationOrComplaintEndDate: '2024-01-09' } }) }, expect: { sets: { dateCode: 4 } } },
    { name: 'a code is given', given: { said: matter({ offenceDateCode: 5 }) }, expect: 'does not apply' },
  ],
});

function matter(more: Partial<Matter> = {}): Matter { return { results: [], ...more }; }
