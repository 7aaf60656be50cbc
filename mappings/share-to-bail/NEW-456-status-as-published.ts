import { inDoubt } from '../../src/sdk';
import { bailMeaning } from '../code-tables/bail-status';
import { statusRule, lastDecided, type BailShare } from './mapping';

export default statusRule({
  id: 'NEW-456',
  title: 'Where no result that we know of decided, the published status is taken',
  why: 'The first share that we see may only list a next hearing; what was ordered before is in the published status alone.',
  evidence: ['case model §1.4 item 7'],
  owner: 'results',
  severity: 'custody',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'no day decided a status': ({ made }) => lastDecided(made.days) === undefined,
    'a status is published': ({ said }) => said.publishedStatus !== undefined,
  },
  sets: { bailStatus: ({ said }) => bailMeaning(said.publishedStatus) === undefined ? inDoubt('The published bail status is a code that has no agreed meaning') : said.publishedStatus },
  examples: [
    { name: 'custody from before', given: { said: said({ publishedStatus: 'C' }), made: { days: [] } }, expect: { sets: { bailStatus: 'C' } } },
    { name: 'a code that nobody has agreed', given: { said: said({ publishedStatus: 'X' }), made: { days: [] } }, expect: { sets: { bailStatus: inDoubt('The published bail status is a code that has no agreed meaning') } } },
    { name: 'a day decided', given: { said: said({ publishedStatus: 'C' }), made: { days: [{ hearingId: 'h1', hearingDay: '2026-06-01', status: 'B' }] } }, expect: 'does not apply' },
    { name: 'nothing published', given: { said: said(), made: { days: [] } }, expect: 'does not apply' },
  ],
});

function said(more: Partial<BailShare> = {}): BailShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', results: [], offences: [], ...more };
}
