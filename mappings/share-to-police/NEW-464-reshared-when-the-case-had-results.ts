import { identifyRule, type Memory, type PoliceShare } from './mapping';

export default identifyRule({
  id: 'NEW-464',
  title: 'Of a hearing of one day, a case is shared again once it had results before',
  why: 'A case that had no results in the first share is new to the police in the second. Where the lane remembers nothing, the share says '
    + 'whether it was shared before.',
  evidence: [
    'case model §4.3',
    'hmcts/cpp-context-results: scenario multi-case-when-case-resulted-second-share',
  ],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'the hearing has one day, or the share does not say': ({ said }) => said.sittings.length <= 1 || said.isReshare === undefined },
  sets: {
    reshared: ({ said, earlier }) => {
      const before = (earlier.made.hearings ?? []).find(({ hearingId }) => hearingId === said.hearingId);
      if (!before) return said.isReshare ?? false;
      return said.sittings.length > 1 ? before.days.includes(said.hearingDay) : before.resulted;
    },
  },
  examples: [
    { name: 'the first share', given: { said: said(), earlier: { made: {} } }, expect: { sets: { reshared: false } } },
    { name: 'it had results', given: { said: said({ isReshare: true }), earlier: remembers(true) }, expect: { sets: { reshared: true } } },
    { name: 'it had none yet', given: { said: said({ isReshare: true }), earlier: remembers(false) }, expect: { sets: { reshared: false } } },
    { name: 'nothing remembered', given: { said: said({ isReshare: true }), earlier: { made: {} } }, expect: { sets: { reshared: true } } },
    { name: 'many days, and it says', given: { said: said({ sittings: ['2026-06-01T09:00:00Z', '2026-06-02T09:00:00Z'], isReshare: true }), earlier: remembers(false) }, expect: 'does not apply' },
  ],
});

function remembers(resulted: boolean): Memory { return { made: { hearings: [{ hearingId: 'h1', days: ['2026-06-01'], resulted }] } }; }
function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
