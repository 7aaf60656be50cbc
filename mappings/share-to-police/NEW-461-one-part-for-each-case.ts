import { sharePosition, split, type CutPart, type Share } from '../../src/sdk';
import { cutRule, policeCases, type PoliceShare } from './mapping';

export default cutRule({
  id: 'NEW-461',
  title: 'A share tells the police of each case, and of each application without one',
  why: 'The police are sent one message for each defendant of a case, and by e-mail one for the case: whether a case was shared before is '
    + 'a fact of the case. Offences that an application brings along belong to its subject on the case.',
  evidence: ['case model §3.2, §4.3, §4.4 and quirk Q65 (a court order belongs to the first case of its subject)'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  then: ({ said, made }) => {
    const { day, time, unreadable, at } = sharePosition(said);
    const scope = `police|${said.hearing.id}|${day ?? ''}`;
    const parts = policeCases(said, made.placed ?? []).map(({ id, about }): CutPart => ({
      subject: `police|${id}`,
      references: [about.urn, id, ...about.defendants.map(({ defendantId }) => defendantId)].filter(reference => reference !== undefined),
      scope, ...(day && { day }), ...(time && { time }), ...(unreadable && { unreadable }),
      said: { ...hearingOf(said, day ?? '', time ?? ''), ...about },
    }));
    return [split(parts, [scope], at)];
  },
  examples: [
    { name: 'one case', given: { said: share(), made: {} }, expect: { effects: [split([part()], ['police|h1|2026-06-01'], { day: '2026-06-01', time: '2026-06-01T15:00:00.000Z' })] } },
    { name: 'nothing in it', given: { said: { ...share(), hearing: { ...share().hearing, prosecutionCases: [] } }, made: {} }, expect: { effects: [split([], ['police|h1|2026-06-01'], { day: '2026-06-01', time: '2026-06-01T15:00:00.000Z' })] } },
  ],
});

function hearingOf({ hearing, isReshare }: Share, hearingDay: string, sharedTime: string): Omit<PoliceShare, 'prosecutor' | 'defendants'> {
  return {
    hearingId: hearing.id, hearingDay, sharedTime, jurisdiction: hearing.jurisdictionType, court: hearing.courtCentre, sittings: hearing.hearingDays.map(({ sittingDay }) => sittingDay),
    ...(isReshare !== undefined && { isReshare }), ...(hearing.isBoxHearing !== undefined && { isBoxHearing: hearing.isBoxHearing }), ...(hearing.youthCourt && { youthCourt: hearing.youthCourt }),
  };
}

function share(): Share {
  return {
    hearing: {
      id: 'h1', jurisdictionType: 'MAGISTRATES', type: {}, courtCentre: { code: 'B01LY00' }, hearingDays: [{ sittingDay: '2026-05-31T23:30:00Z' }],
      prosecutionCases: [{ id: 'c1', prosecutionCaseIdentifier: { caseURN: '01ZD1000126', prosecutionAuthorityCode: 'DERPF' }, defendants: [{ id: 'd1', offences: [{ id: 'o1', judicialResults: [{ cjsCode: '1015' }] }] }] }],
    },
    sharedTime: '2026-06-01T16:00:00+01:00',
  };
}
function part(): CutPart {
  const said: PoliceShare = {
    hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', court: { code: 'B01LY00' }, sittings: ['2026-05-31T23:30:00Z'],
    urn: '01ZD1000126', prosecutor: { code: 'DERPF' }, defendants: [{ defendantId: 'd1', attendance: [], counselDays: [], offences: [{ id: 'o1', results: [{ cjsCode: '1015' }] }] }],
  };
  return { subject: 'police|c1', references: ['01ZD1000126', 'c1', 'd1'], scope: 'police|h1|2026-06-01', day: '2026-06-01', time: '2026-06-01T15:00:00.000Z', said };
}
