import { defer, minutesAfter } from '../../src/sdk';
import { releaseRule, type CrownList } from './mapping';

export default releaseRule({
  id: 'TP-095',
  title: 'A list of XHIBIT waits for a copy with the cases of Common Platform',
  why: 'A list can arrive twice, plain and merged upstream; published at once, the plain one would be read first.',
  evidence: [
    'hmcts/pdda-interfaces: …/pdda/sftp/SftpService.java:79,1084',
    'hmcts/pdda-interfaces: …/pdda/lighthouse/LighthousePddaControllerBean.java:240-292',
  ],
  owner: 'Crown Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'XHIBIT lists no case any more',
  when: { 'it is a list of XHIBIT': ({ said }) => said.fileName.startsWith('PDDA_XDL') },
  sets: { state: () => 'on hold', because: () => 'A merged copy may come' },
  then: ({ said }) => [defer('a merged copy of the list', minutesAfter(said.arrivedAt, said.settings.holdMinutes))],
  examples: [
    {
      name: 'just arrived', given: { said: list() },
      expect: { sets: { state: 'on hold', because: 'A merged copy may come' }, effects: [defer('a merged copy of the list', '2026-06-01T09:10:00.000Z')] },
    },
    { name: 'a web page', given: { said: list({ fileName: 'WebPage_453_20260601100000.xml' }) }, expect: 'does not apply' },
  ],
});

function list(more: Partial<CrownList> = {}): CrownList {
  return {
    id: 'l1', fileName: 'PDDA_XDL_1.xml', kind: 'daily', documentName: 'DailyList', version: '3', publishedTime: '2026-06-01T10:00:00', court: '453', arrivedAt: '2026-06-01T09:00:00.000Z', asOf: '2026-06-01T09:02:00.000Z',
    hasCommonPlatformCases: false, others: [], courtLists: [], commonPlatform: [], settings: { excludedCourts: [], stopUnmergedLists: false, holdMinutes: 10 }, ...more,
  };
}
