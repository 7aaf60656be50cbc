import { channelRule, type Changed, type PoliceShare } from './mapping';

export default channelRule({
  id: 'NEW-667',
  title: 'A correction that changes no result of the case is told to nobody',
  why: 'A share speaks of all cases of a hearing. Where one of them was corrected, the others are shared again as they were, and the police would read that nothing happened.',
  evidence: ['case model §4.2 (two consecutive identical reshares yield no mail body)', 'hmcts/cpp-context-results: results-command-handler/src/test/resources/json/multi-case-with-multi-defendant-result-not-amended-some-cases'],
  owner: 'police exchange',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'it was shared before': ({ made }) => made.reshared === true,
    'no result was added, updated or deleted': ({ made }) => (made.changes ?? []).length === 0,
  },
  sets: { channel: () => 'NONE' },
  examples: [
    { name: 'the same again', given: { said: said(), made: { reshared: true, changes: [] } }, expect: { sets: { channel: 'NONE' } } },
    { name: 'a result was deleted', given: { said: said(), made: { reshared: true, changes: [changed()] } }, expect: 'does not apply' },
    { name: 'a first share', given: { said: said(), made: { reshared: false } }, expect: 'does not apply' },
  ],
});

function changed(): Changed { return { id: 'o1', kind: 'offence', defendantId: 'd1', defendantName: 'Rowan Ashby', title: 'Theft', number: 1, count: 0, results: [{ id: 'r1', title: 'Fine', change: 'DELETED' }] }; }
function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
