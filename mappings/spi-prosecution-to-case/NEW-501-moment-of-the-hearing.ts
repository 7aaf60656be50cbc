import { dayFrom, instantFrom, londonInstant } from '../../src/sdk';
import { hearingRule, hasOffset, type Prosecution } from './mapping';

export default hearingRule({
  id: 'NEW-501',
  title: 'The moment of the first hearing',
  why: 'Rows of the live-courts table begin at a day and time; a bare time is the time on the wall in London.',
  evidence: [
    'hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutors-azure-functions/…/casefilter/azure/function/ApplyFilterRules.java:126',
    'bare times are London times: WA-046',
  ],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'a day is given': ({ said }) => dayFrom(said.hearingDay ?? '') !== undefined,
    'a time can be read': ({ said, made }) => /^\d\d:\d\d/.test(made.hearingTime ?? said.hearingTime ?? ''),
  },
  sets: { hearingAt: ({ said, made }) => {
    const time = made.hearingTime ?? said.hearingTime ?? '';
    return hasOffset(time) ? instantFrom(`${said.hearingDay ?? ''}T${time}`) : londonInstant(said.hearingDay ?? '', time);
  } },
  examples: [
    { name: 'summer, without offset', given: { said: prosecution() }, expect: { sets: { hearingAt: '2024-06-02T09:00:00.000Z' } } },
    { name: 'an offset that was added', given: { said: prosecution(), made: { hearingTime: '10:00:00+01:00' } }, expect: { sets: { hearingAt: '2024-06-02T09:00:00.000Z' } } },
    { name: 'no day', given: { said: prosecution({ hearingDay: '' }) }, expect: 'does not apply' },
    { name: 'no time', given: { said: prosecution({ hearingTime: '' }) }, expect: 'does not apply' },
  ],
});

function prosecution(more: Partial<Prosecution> = {}): Prosecution {
  return {
    kind: 'sent', urn: '01ZD1000126', prosecutor: '001AA00', court: 'B01EF01', initiation: 'C', hearingDay: '2024-06-02', hearingTime: '10:00', onCommonPlatform: false, filter: 'strict', liveCourts: [], ...more,
  };
}
