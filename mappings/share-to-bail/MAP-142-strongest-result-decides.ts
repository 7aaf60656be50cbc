import { inDoubt } from '../../src/sdk';
import { strongest } from '../code-tables/bail-status';
import { decideRule, type BailShare } from './mapping';

export default decideRule({
  id: 'MAP-142',
  title: 'The strongest status among the results decides',
  why: 'A person remanded on one offence is in custody whatever the other results say. Where no result carries a status, nothing is decided.',
  evidence: ['hmcts/cpp-context-hearing: hearing-event/hearing-event-processor/src/main/java/uk/gov/moj/cpp/hearing/event/delegates/helpers/BailStatusHelper.java:129-143'],
  owner: 'results',
  severity: 'custody',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'some result carries a status': ({ made }) => (made.results ?? []).some(({ status }) => status !== undefined) },
  sets: { decided: ({ made }) => strongest((made.results ?? []).flatMap(({ status }) => status ?? [])) },
  examples: [
    { name: 'custody before unconditional bail', given: { said: said(), made: { results: [{ status: 'U' }, { status: 'C' }] } }, expect: { sets: { decided: 'C' } } },
    { name: 'two whose order is not published', given: { said: said(), made: { results: [{ status: 'L' }, { status: 'P' }] } }, expect: { sets: { decided: inDoubt('The results say L and P, and which of them is the stronger is not published') } } },
    { name: 'no status at all', given: { said: said(), made: { results: [{}] } }, expect: 'does not apply' },
  ],
});

function said(more: Partial<BailShare> = {}): BailShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', results: [], offences: [], ...more };
}
