import type { Defendant, JudicialResult, Offence, Share } from '../../src/sdk';
import { placeRule, type Placement } from './mapping';

export default placeRule({
  id: 'WA-052',
  title: 'Results of the defendant as a whole are carried on an offence',
  why: 'SPI has results of offences only. A result that names its offence goes there; one that names none (details changed) goes to the '
    + 'first offence that is not finished, else to the first.',
  evidence: ['hmcts/cpp-context-results: results-event/results-event-processor/src/main/java/uk/gov/moj/cpp/results/event/helper/results/MoveDefendantJudicialResultsHelper.java:38-96'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Common Platform and the police exchange results without SPI',
  when: { 'a result stands at the level of the defendant': ({ said }) => placements(said).length > 0 },
  sets: { placed: ({ said }) => placements(said) },
  examples: [
    { name: 'no offence named, the second is not finished', given: { said: share([{ judicialResultId: 'ddch' }]) }, expect: { sets: { placed: [{ defendantId: 'd1', offenceId: 'o2', result: { judicialResultId: 'ddch' } }] } } },
    { name: 'the offence is named', given: { said: share([{ judicialResultId: 'fine', offenceId: 'o1' }]) }, expect: { sets: { placed: [{ defendantId: 'd1', offenceId: 'o1', result: { judicialResultId: 'fine', offenceId: 'o1' } }] } } },
    { name: 'no such result', given: { said: share([]) }, expect: 'does not apply' },
  ],
});

function placements(share: Share): Placement[] {
  const defendants = (share.hearing.prosecutionCases ?? []).flatMap(one => one.defendants ?? []);
  return defendants.flatMap(one => [...one.defendantCaseJudicialResults ?? [], ...ofWholeDefendant(share, one)].flatMap(result => placement(one, result)));
}
const ofWholeDefendant = (share: Share, { id, masterDefendantId, offences }: Defendant): JudicialResult[] => (share.hearing.defendantJudicialResults ?? []).flatMap(one => {
  const theirs = one.defendantId === undefined ? one.masterDefendantId !== undefined && one.masterDefendantId === masterDefendantId : one.defendantId === id;
  const elsewhere = one.judicialResult?.offenceId !== undefined && !(offences ?? []).some(offence => offence.id === one.judicialResult?.offenceId);
  return theirs && !elsewhere && one.judicialResult ? [one.judicialResult] : [];
});
function placement({ id, offences }: Defendant, result: JudicialResult): Placement[] {
  const all = offences ?? [];
  const to = all.find(offence => offence.id !== undefined && offence.id === result.offenceId) ?? all.find(isUnfinished) ?? all[0];
  return id === undefined || to?.id === undefined ? [] : [{ defendantId: id, offenceId: to.id, result }];
}
const isUnfinished = ({ judicialResults }: Offence): boolean => (judicialResults ?? []).some(({ category }) => category === 'INTERMEDIARY');

function share(defendantCaseJudicialResults: JudicialResult[]): Share {
  const offences = [{ id: 'o1', judicialResults: [{ category: 'FINAL' }] }, { id: 'o2', judicialResults: [{ category: 'INTERMEDIARY' }] }];
  return {
    hearing: { id: 'h1', jurisdictionType: 'MAGISTRATES', type: {}, courtCentre: {}, hearingDays: [{ sittingDay: '2026-06-01T09:00:00Z' }], prosecutionCases: [{ id: 'c1', defendants: [{ id: 'd1', offences, defendantCaseJudicialResults }] }] },
    sharedTime: '2026-06-01T15:00:00Z',
  };
}
