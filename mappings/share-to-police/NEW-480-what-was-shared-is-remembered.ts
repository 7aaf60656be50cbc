import { coverRule, hasResults, type PoliceShare } from './mapping';

export default coverRule({
  id: 'NEW-480',
  title: 'The lane remembers of which hearings something was shared, and whether there were results',
  why: 'The next share is a correction, or the first one that says anything, by this memory alone.',
  evidence: ['case model §4.3'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: {
    hearings: ({ said, earlier }) => {
      const all = earlier.made.hearings ?? [];
      const before = all.find(({ hearingId }) => hearingId === said.hearingId);
      const now = { hearingId: said.hearingId, days: [...new Set([...before?.days ?? [], said.hearingDay])], resulted: before?.resulted === true || hasResults(said) };
      return [...all.filter(({ hearingId }) => hearingId !== said.hearingId), now];
    },
  },
  examples: [
    { name: 'a first share without results', given: { said: said(), made: {}, earlier: { made: {} } }, expect: { sets: { hearings: [{ hearingId: 'h1', days: ['2026-06-01'], resulted: false }] } } },
    { name: 'once there were results, always', given: { said: said(), made: {}, earlier: { made: { hearings: [{ hearingId: 'h1', days: ['2026-06-01'], resulted: true }] } } }, expect: { sets: { hearings: [{ hearingId: 'h1', days: ['2026-06-01'], resulted: true }] } } },
  ],
});

function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
