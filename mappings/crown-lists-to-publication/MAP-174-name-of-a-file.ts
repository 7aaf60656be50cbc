import { releaseRule, type CrownList } from './mapping';

export default releaseRule({
  id: 'MAP-174',
  title: 'The name of a file says its type, its court and its time, or it is not taken',
  why: 'Court and time are read from nothing else; a list under a wrong name would be shown for another court.',
  evidence: ['hmcts/pdda-interfaces: …/business/services/cppstaginginboundejb3/DocumentValidationUtils.java:108-155'],
  owner: 'Crown Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'it is not a list of XHIBIT': ({ said }) => !said.fileName.startsWith('PDDA_XDL'),
    'its name is not of that form': ({ said }) => !/^[A-Za-z]+_4\d\d_20[2-9]\d(0[1-9]|1[0-2])([0-2]\d|3[01])([01]\d|2[0-3])[0-5]\d[0-5]\d\.xml$/.test(said.fileName),
  },
  sets: { state: () => 'invalid', because: () => 'The name of the file is not type, court and time' },
  examples: [
    {
      name: 'court 500', given: { said: list({ fileName: 'DailyList_500_20240701093000.xml' }) },
      expect: { sets: { state: 'invalid', because: 'The name of the file is not type, court and time' } },
    },
    { name: 'court 453', given: { said: list({ fileName: 'DailyList_453_20240701093000.xml' }) }, expect: 'does not apply' },
    { name: 'a list of XHIBIT', given: { said: list({ fileName: 'PDDA_XDL_1.xml' }) }, expect: 'does not apply' },
  ],
});

function list(more: Partial<CrownList> = {}): CrownList {
  return {
    id: 'l1', fileName: 'PDDA_XDL_1.xml', kind: 'daily', documentName: 'DailyList', version: '3', publishedTime: '2026-06-01T10:00:00', court: '453', arrivedAt: '2026-06-01T09:00:00.000Z', asOf: '2026-06-01T09:02:00.000Z',
    hasCommonPlatformCases: false, others: [], courtLists: [], commonPlatform: [], settings: { excludedCourts: [], stopUnmergedLists: false, holdMinutes: 10 }, ...more,
  };
}
