import { task } from '../../src/sdk';
import { releaseRule, type CrownList } from './mapping';

export default releaseRule({
  id: 'MAP-175',
  title: 'A list of Common Platform for a court that does not take them is invalid',
  why: 'The published code says that validation failed and answers yes all the same; the court then misses its list and nobody is told.',
  evidence: ['hmcts/pdda-interfaces: …/business/services/cppstaginginboundejb3/CppStagingInboundControllerBean.java:358'],
  owner: 'Crown Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'it is a list of Common Platform': ({ said }) => !said.fileName.startsWith('PDDA_XDL') && said.hasCommonPlatformCases,
    'the court does not take them': ({ said }) => said.takesCommonPlatform === false,
  },
  sets: { state: () => 'invalid', because: () => 'The court does not take lists of Common Platform' },
  then: () => [task('Crown Court lists', 'court-takes-no-list', 'A list of Common Platform came for a court that does not take them: find out whether its record is wrong')],
  examples: [
    {
      name: 'the flag is off', given: { said: list({ fileName: 'DailyList_453_20240701093000.xml', hasCommonPlatformCases: true, takesCommonPlatform: false }) },
      expect: {
        sets: { state: 'invalid', because: 'The court does not take lists of Common Platform' },
        effects: [task('Crown Court lists', 'court-takes-no-list', 'A list of Common Platform came for a court that does not take them: find out whether its record is wrong')],
      },
    },
    {
      name: 'the flag is on', given: { said: list({ fileName: 'DailyList_453_20240701093000.xml', hasCommonPlatformCases: true, takesCommonPlatform: true }) },
      expect: 'does not apply',
    },
    { name: 'a list of XHIBIT', given: { said: list({ hasCommonPlatformCases: true, takesCommonPlatform: false }) }, expect: 'does not apply' },
  ],
});

function list(more: Partial<CrownList> = {}): CrownList {
  return {
    id: 'l1', fileName: 'PDDA_XDL_1.xml', kind: 'daily', documentName: 'DailyList', version: '3', publishedTime: '2026-06-01T10:00:00', court: '453', arrivedAt: '2026-06-01T09:00:00.000Z', asOf: '2026-06-01T09:02:00.000Z',
    hasCommonPlatformCases: false, others: [], courtLists: [], commonPlatform: [], settings: { excludedCourts: [], stopUnmergedLists: false, holdMinutes: 10 }, ...more,
  };
}
