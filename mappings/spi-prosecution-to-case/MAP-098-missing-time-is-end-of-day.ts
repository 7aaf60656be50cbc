import { dayFrom, londonInstant } from '../../src/sdk';
import { hearingRule, type Prosecution } from './mapping';

export default hearingRule({
  id: 'MAP-098',
  title: 'A hearing without a readable time counts as at the end of its day',
  why: 'So any time of that day in the live-courts table lets it in: a case must not be held back from a court that goes live on that day '
    + 'only because its time is not known.',
  evidence: [
    'hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutors-azure-functions/…/casefilter/azure/function/ApplyFilterRules.java:126',
    'hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutors-azure-functions/…/casefilter/azure/pojo/SpiCase.java',
  ],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'a day is given': ({ said }) => dayFrom(said.hearingDay ?? '') !== undefined,
    'no time can be read': ({ said, made }) => !/^\d\d:\d\d/.test(made.hearingTime ?? said.hearingTime ?? ''),
  },
  sets: { hearingAt: ({ said }) => londonInstant(said.hearingDay ?? '', '23:59:59.999') },
  examples: [
    { name: 'no time', given: { said: prosecution({ hearingDay: '2024-06-01', hearingTime: '' }) }, expect: { sets: { hearingAt: '2024-06-01T22:59:59.999Z' } } },
    { name: 'a word for a time', given: { said: prosecution({ hearingDay: '2024-01-10', hearingTime: 'am' }) }, expect: { sets: { hearingAt: '2024-01-10T23:59:59.999Z' } } },
    { name: 'a time', given: { said: prosecution() }, expect: 'does not apply' },
    { name: 'no day either', given: { said: prosecution({ hearingDay: '', hearingTime: '' }) }, expect: 'does not apply' },
  ],
});

function prosecution(more: Partial<Prosecution> = {}): Prosecution {
  return {
    kind: 'sent', urn: '01ZD1000126', prosecutor: '001AA00', court: 'B01EF01', initiation: 'C', hearingDay: '2024-06-02', hearingTime: '10:00', onCommonPlatform: false, filter: 'strict', liveCourts: [], ...more,
  };
}
