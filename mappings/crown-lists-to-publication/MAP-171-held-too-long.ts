import { minutesAfter } from '../../src/sdk';
import { releaseRule, type CrownList } from './mapping';

export default releaseRule({
  id: 'MAP-171',
  title: 'A list that was held ten minutes is published, or put aside as invalid',
  why: 'A list must not wait for a copy that will never come; one with an error is not shown to the public.',
  evidence: ['hmcts/pdda-interfaces: …/pdda/lighthouse/LighthousePddaControllerBean.java:439-465'],
  owner: 'Crown Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'its time is over': ({ said }) => minutesAfter(said.arrivedAt, said.settings.holdMinutes) < said.asOf },
  sets: { state: ({ said }) => said.error === undefined ? 'publish' : 'invalid', because: () => 'No other copy came' },
  examples: [
    { name: 'eleven minutes', given: { said: list({ asOf: '2026-06-01T09:11:00.000Z' }) }, expect: { sets: { state: 'publish', because: 'No other copy came' } } },
    {
      name: 'with an error', given: { said: list({ asOf: '2026-06-01T09:11:00.000Z', error: 'breaks its schema' }) },
      expect: { sets: { state: 'invalid', because: 'No other copy came' } },
    },
    { name: 'nine minutes', given: { said: list({ asOf: '2026-06-01T09:09:00.000Z' }) }, expect: 'does not apply' },
  ],
});

function list(more: Partial<CrownList> = {}): CrownList {
  return {
    id: 'l1', fileName: 'PDDA_XDL_1.xml', kind: 'daily', documentName: 'DailyList', version: '3', publishedTime: '2026-06-01T10:00:00', court: '453', arrivedAt: '2026-06-01T09:00:00.000Z', asOf: '2026-06-01T09:02:00.000Z',
    hasCommonPlatformCases: false, others: [], courtLists: [], commonPlatform: [], settings: { excludedCourts: [], stopUnmergedLists: false, holdMinutes: 10 }, ...more,
  };
}
