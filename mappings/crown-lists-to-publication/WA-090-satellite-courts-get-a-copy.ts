import { SATELLITE_COURTS } from '../code-tables/crown-satellite-courts';
import { publishRule, type CrownList } from './mapping';

export default publishRule({
  id: 'WA-090',
  title: 'The list of a main court is published for its satellite courts too',
  why: 'Satellite courts have no number in CREST and so no list of their own; people look for them by name.',
  evidence: ['hmcts/pdda-interfaces: …/business/services/pdda/CathHelper.java:148-157'],
  owner: 'Crown Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'satellite courts have lists of their own',
  when: { 'it is published': ({ made }) => made.state === 'publish', 'the court has satellites': ({ said }) => SATELLITE_COURTS[said.courtName?.toLowerCase() ?? ''] !== undefined },
  sets: { alsoFor: ({ said }) => SATELLITE_COURTS[said.courtName?.toLowerCase() ?? ''] },
  examples: [
    { name: 'Exeter', given: { said: list({ courtName: 'Exeter' }), made: { state: 'publish' } }, expect: { sets: { alsoFor: ['barnstaple'] } } },
    { name: 'a court without', given: { said: list({ courtName: 'Snaresbrook' }), made: { state: 'publish' } }, expect: 'does not apply' },
    { name: 'on hold', given: { said: list({ courtName: 'Exeter' }), made: { state: 'on hold' } }, expect: 'does not apply' },
  ],
});

function list(more: Partial<CrownList> = {}): CrownList {
  return {
    id: 'l1', fileName: 'PDDA_XDL_1.xml', kind: 'daily', documentName: 'DailyList', version: '3', publishedTime: '2026-06-01T10:00:00', court: '453', arrivedAt: '2026-06-01T09:00:00.000Z', asOf: '2026-06-01T09:02:00.000Z',
    hasCommonPlatformCases: false, others: [], courtLists: [], commonPlatform: [], settings: { excludedCourts: [], stopUnmergedLists: false, holdMinutes: 10 }, ...more,
  };
}
