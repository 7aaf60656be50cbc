import { NO_PLEA, policePlea } from '../code-tables/police-plea';
import { offenceRule, type Matter } from './mapping';

export default offenceRule({
  id: 'MAP-125',
  title: 'Where no plea was taken, an indicated guilty plea counts; else "no plea"',
  why: 'SPI must have a code. An indication of not guilty is no plea.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutorsspi-event/stagingprosecutorsspi-event-processor/src/main/java/uk/gov/moj/cpp/staging/prosecutors/spi/event/converter/results/CourtOffence.java:63-87'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'no plea was taken': ({ said }) => said.plea?.pleaValue === undefined },
  sets: { plea: ({ said }) => said.indicatedPlea?.indicatedPleaValue === 'INDICATED_GUILTY' ? policePlea.to('INDICATED_GUILTY') : NO_PLEA },
  examples: [
    { name: 'none', given: { said: matter() }, expect: { sets: { plea: '3' } } },
    { name: 'guilt indicated', given: { said: matter({ indicatedPlea: { indicatedPleaValue: 'INDICATED_GUILTY' } }) }, expect: { sets: { plea: '1' } } },
    { name: 'a plea', given: { said: matter({ plea: { pleaValue: 'NOT_GUILTY' } }) }, expect: 'does not apply' },
  ],
});

function matter(more: Partial<Matter> = {}): Matter { return { results: [], ...more }; }
