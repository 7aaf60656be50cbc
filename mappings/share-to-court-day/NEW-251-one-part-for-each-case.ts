import { instantFrom, londonDay, sharePosition, split, type CutPart, type Share } from '../../src/sdk';
import { cutRule } from './mapping';

export default cutRule({
  id: 'NEW-251',
  title: 'A share speaks of each of its cases on its hearing day',
  why: 'A court list and a share are compared case by case on one court\'s day. A case that a reshare no longer holds has left that day.',
  evidence: ['case model §4.1: a share is a full replacement for its day'],
  owner: 'case-data',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  then: ({ said }) => {
    const { day, time, unreadable, at } = sharePosition(said);
    const court = said.hearing.courtCentre.code?.slice(0, 5) ?? '';
    const sitting = said.hearing.hearingDays.findIndex(({ sittingDay }) => londonDay(instantFrom(sittingDay) ?? '') === day);
    const sittingDay = said.hearing.hearingDays[sitting]?.sittingDay;
    const scope = `${said.hearing.id}|${day ?? ''}`;
    const parts = (said.hearing.prosecutionCases ?? []).map((one, i): CutPart => ({
      subject: ['court-day', court, day ?? '', one.id ?? one.prosecutionCaseIdentifier?.caseURN ?? ''].join('|'),
      references: [one.prosecutionCaseIdentifier?.caseURN, one.prosecutionCaseIdentifier?.prosecutionAuthorityReference, one.id].filter(reference => reference !== undefined),
      scope,
      ...(day && { day }), ...(time && { time }), ...(unreadable && { unreadable }),
      said: { hearingId: said.hearing.id, hearingDay: day ?? '', ...(sittingDay !== undefined && { sittingDay }), courtCentre: said.hearing.courtCentre, case: { ...one, defendants: null }, defendants: one.defendants ?? [] },
      origin: { case: `hearing.prosecutionCases[${i}]`, defendants: `hearing.prosecutionCases[${i}].defendants`, courtCentre: 'hearing.courtCentre', hearingId: 'hearing.id', hearingDay: 'hearingDay', ...(sittingDay !== undefined && { sittingDay: `hearing.hearingDays[${sitting}].sittingDay` }) },
    }));
    return [split(parts, [scope], at)];
  },
  examples: [
    { name: 'one case', given: { said: share() }, expect: { effects: [split([part()], ['h1|2026-06-01'], { day: '2026-06-01', time: '2026-06-01T15:00:00.000Z' })] } },
  ],
});


function share(): Share {
  return {
    hearing: {
      id: 'h1', jurisdictionType: 'MAGISTRATES', type: {}, courtCentre: { code: 'B01LY00' }, hearingDays: [{ sittingDay: '2026-06-01T09:00:00Z' }],
      prosecutionCases: [{ id: 'c1', prosecutionCaseIdentifier: { caseURN: '01ZD1000126' }, defendants: [{ id: 'd1' }] }],
    },
    sharedTime: '2026-06-01T15:00:00Z', hearingDay: '2026-06-01',
  };
}
function part(): CutPart {
  return {
    subject: 'court-day|B01LY|2026-06-01|c1', references: ['01ZD1000126', 'c1'], scope: 'h1|2026-06-01', day: '2026-06-01', time: '2026-06-01T15:00:00.000Z',
    said: { hearingId: 'h1', hearingDay: '2026-06-01', sittingDay: '2026-06-01T09:00:00Z', courtCentre: { code: 'B01LY00' }, case: { id: 'c1', prosecutionCaseIdentifier: { caseURN: '01ZD1000126' }, defendants: null }, defendants: [{ id: 'd1' }] },
    origin: { case: 'hearing.prosecutionCases[0]', defendants: 'hearing.prosecutionCases[0].defendants', courtCentre: 'hearing.courtCentre', hearingId: 'hearing.id', hearingDay: 'hearingDay', sittingDay: 'hearing.hearingDays[0].sittingDay' },
  };
}
