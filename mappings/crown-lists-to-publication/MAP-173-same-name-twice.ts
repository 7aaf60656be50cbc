import { releaseRule, type CrownList } from './mapping';

export default releaseRule({
  id: 'MAP-173',
  title: 'A document whose name came before is not taken again',
  why: 'Senders repeat a file when the line breaks; the second is the first, and one that is still coming in must not overtake it.',
  evidence: ['hmcts/pdda-interfaces: …/pdda/sftp/SftpService.java:1035-1095'],
  owner: 'Crown Court lists',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'a document of that name came before': ({ said }) => said.sameName !== undefined },
  sets: { state: ({ said }) => said.sameName === 'stored' ? 'set aside' : 'invalid', because: () => 'A document of this name came before' },
  examples: [
    { name: 'published already', given: { said: list({ sameName: 'stored' }) }, expect: { sets: { state: 'set aside', because: 'A document of this name came before' } } },
    { name: 'still coming in', given: { said: list({ sameName: 'coming in' }) }, expect: { sets: { state: 'invalid', because: 'A document of this name came before' } } },
    { name: 'a new name', given: { said: list() }, expect: 'does not apply' },
  ],
});

function list(more: Partial<CrownList> = {}): CrownList {
  return {
    id: 'l1', fileName: 'PDDA_XDL_1.xml', kind: 'daily', documentName: 'DailyList', version: '3', publishedTime: '2026-06-01T10:00:00', court: '453', arrivedAt: '2026-06-01T09:00:00.000Z', asOf: '2026-06-01T09:02:00.000Z',
    hasCommonPlatformCases: false, others: [], courtLists: [], commonPlatform: [], settings: { excludedCourts: [], stopUnmergedLists: false, holdMinutes: 10 }, ...more,
  };
}
