import type { CaseDefendant } from '../../src/sdk';
import { dayRule, type DaySwitch, type DefendantShare, type Monitoring } from './mapping';

export default dayRule({
  id: 'NEW-202',
  title: 'What a share says of a hearing day replaces what was said of that day before',
  why: 'A reshare is the whole day again: a result that it lacks was deleted. Without this a tag deleted on reshare would stay for ever, '
    + 'because Common Platform itself reports the removal to nobody.',
  evidence: ['case model §4.1, §4.2', 'hmcts/cpp-context-results: DefendantAggregate.java (deleting the result and resharing emits nothing)'],
  owner: 'enforcement',
  severity: 'tag',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: {
    days: ({ said, made, earlier }) => [
      ...(earlier.made.days ?? []).filter(day => day.hearingId !== said.hearingId || day.hearingDay !== said.hearingDay || day.caseId !== said.caseId || day.defendantId !== said.defendantId),
      { hearingId: said.hearingId, hearingDay: said.hearingDay, ...(said.caseId !== undefined && { caseId: said.caseId }), ...(said.defendantId !== undefined && { defendantId: said.defendantId }), switches: switchesOf(said, made) },
    ],
  },
  examples: [
    {
      name: 'a first share with a tag',
      given: { said: share([tag()]), made: { results: [{ monitoring: 'ON', orderedDate: '2026-06-01' }] }, earlier: { made: {}, told: [] } },
      expect: { sets: { days: [{ hearingId: 'h1', hearingDay: '2026-06-01', switches: [onSwitch()] }] } },
    },
    {
      name: 'a reshare without it',
      given: { said: share([]), made: { results: [] }, earlier: { made: { days: [{ hearingId: 'h1', hearingDay: '2026-06-01', switches: [onSwitch()] }] }, told: [] } },
      expect: { sets: { days: [{ hearingId: 'h1', hearingDay: '2026-06-01', switches: [] }] } },
    },
    {
      name: 'of two matched defendants each has a day of their own',
      given: { said: { ...share([]), caseId: 'c1', defendantId: 'd2' }, made: { results: [] }, earlier: { made: { days: [{ hearingId: 'h1', hearingDay: '2026-06-01', caseId: 'c1', defendantId: 'd1', switches: [onSwitch()] }] }, told: [] } },
      expect: { sets: { days: [
        { hearingId: 'h1', hearingDay: '2026-06-01', caseId: 'c1', defendantId: 'd1', switches: [onSwitch()] },
        { hearingId: 'h1', hearingDay: '2026-06-01', caseId: 'c1', defendantId: 'd2', switches: [] },
      ] } },
    },
  ],
});

function switchesOf(said: DefendantShare, made: Monitoring): DaySwitch[] {
  return said.results.flatMap(({ result, offenceId, offenceCode, applicationId }, i): DaySwitch[] => {
    const turned = made.results?.[i];
    if (!turned?.orderedDate || (!turned.monitoring && !turned.warrant)) return [];
    const order = {
      resultId: result.judicialResultId ?? `${offenceId ?? applicationId ?? 'defendant'}-${i}`,
      ...(offenceId !== undefined && { offenceId }), ...(offenceCode !== undefined && { offenceCode }),
      orderedDate: turned.orderedDate, label: result.label ?? '', ...(result.resultText !== undefined && { text: result.resultText }),
      details: (result.judicialResultPrompts ?? []).flatMap(({ label, promptReference, value = '' }) => label === undefined && promptReference === undefined ? [] : [{ name: label ?? promptReference ?? '', value }]),
    };
    return [{ ...turned, target: offenceId ?? applicationId ?? 'defendant', order }];
  });
}

function share(results: CaseDefendant['results']): DefendantShare { return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', results }; }
function tag(): CaseDefendant['results'][number] {
  return { offenceId: 'o1', result: { judicialResultId: 'r1', label: 'Curfew with electronic monitoring', orderedDate: '2026-06-01', resultDefinitionGroup: 'ELMON', judicialResultPrompts: [{ label: 'Start date', value: '01/06/2026' }] } };
}
function onSwitch(): DaySwitch {
  return {
    monitoring: 'ON', orderedDate: '2026-06-01', target: 'o1',
    order: { resultId: 'r1', offenceId: 'o1', orderedDate: '2026-06-01', label: 'Curfew with electronic monitoring', details: [{ name: 'Start date', value: '01/06/2026' }] },
  };
}
