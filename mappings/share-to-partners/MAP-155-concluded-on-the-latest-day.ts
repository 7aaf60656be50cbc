import { dayFrom, inDoubt } from '../../src/sdk';
import { offenceRule, type PartnerShare } from './mapping';

export default offenceRule({
  id: 'MAP-155',
  title: 'An offence is concluded on the latest day on which one of its results was ordered',
  why: 'Legal aid asks since when. Plea and verdict are told as coming from this hearing, as Common Platform does, even where they were '
    + 'taken earlier.',
  evidence: ['hmcts/cpp-context-progression: progression-event/progression-event-processor/src/main/java/uk/gov/moj/cpp/progression/transformer/DefendantProceedingConcludedTransformer.java:70-79'],
  owner: 'partners',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'one of its results is final': ({ said }) => (said.judicialResults ?? []).some(({ category }) => category === 'FINAL') },
  sets: {
    concludedOn: ({ said }) => (said.judicialResults ?? []).flatMap(({ orderedDate }) => dayFrom(orderedDate ?? '') ?? []).toSorted().at(-1) ?? inDoubt('None of its results says on which day it was ordered'),
    pleaAndVerdictFrom: ({ said, whole }) => said.plea || said.verdict ? whole.said.hearingId : undefined,
  },
  examples: [
    { name: 'ordered on two days', given: { said: { plea: { pleaValue: 'GUILTY' }, judicialResults: [{ category: 'FINAL', orderedDate: '2024-05-01' }, { orderedDate: '2024-05-03' }] }, whole: whole() }, expect: { sets: { concludedOn: '2024-05-03', pleaAndVerdictFrom: 'h1' } } },
    { name: 'no day', given: { said: { judicialResults: [{ category: 'FINAL' }] }, whole: whole() }, expect: { sets: { concludedOn: inDoubt('None of its results says on which day it was ordered') } } },
    { name: 'adjourned', given: { said: { judicialResults: [{ category: 'INTERMEDIARY', orderedDate: '2024-05-01' }] }, whole: whole() }, expect: 'does not apply' },
  ],
});

function whole() { return { said: said(), made: {} }; }
function said(more: Partial<PartnerShare> = {}): PartnerShare {
  return { hearingId: 'h1', hearingDay: '2024-05-03', sharedTime: '2024-05-03T15:00:00.000Z', jurisdiction: 'MAGISTRATES', onlyYouths: false, results: [], offences: [], ...more };
}
