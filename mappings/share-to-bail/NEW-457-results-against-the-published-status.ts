import { inDoubt } from '../../src/sdk';
import { bailMeaning } from '../code-tables/bail-status';
import { statusRule, type BailShare } from './mapping';

export default statusRule({
  id: 'NEW-457',
  title: 'Results that lead to another status than the published one are for a person',
  why: 'Both come from one share. One of them is wrong, and whether somebody is in custody is not to be guessed.',
  evidence: ['case model §1.4 item 7: the published status is computed from the same results'],
  owner: 'results',
  severity: 'custody',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  exceptionTo: 'NEW-455',
  when: {
    'this share decides a status': ({ made }) => made.decided !== undefined,
    'it publishes another one': ({ said, made }) => bailMeaning(said.publishedStatus) !== undefined && said.publishedStatus !== made.decided,
  },
  sets: { bailStatus: ({ said, made }) => inDoubt(`The results lead to ${made.decided ?? ''}, and the share publishes ${said.publishedStatus ?? ''}`) },
  examples: [
    { name: 'not applicable against custody', given: { said: said({ publishedStatus: 'C' }), made: { decided: 'A', days: [{ hearingId: 'h1', hearingDay: '2026-06-01', status: 'A' }] } }, expect: { sets: { bailStatus: inDoubt('The results lead to A, and the share publishes C') } } },
    { name: 'nothing decided', given: { said: said({ publishedStatus: 'C' }), made: {} }, expect: 'does not apply' },
    { name: 'both the same', given: { said: said({ publishedStatus: 'C' }), made: { decided: 'C' } }, expect: 'does not apply' },
  ],
});

function said(more: Partial<BailShare> = {}): BailShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', results: [], offences: [], ...more };
}
