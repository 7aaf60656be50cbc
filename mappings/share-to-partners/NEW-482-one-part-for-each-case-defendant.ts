import { caseDefendants, sharePosition, split, type CaseDefendant, type CutPart, type Person, type Share } from '../../src/sdk';
import { cutRule, type PartnerShare } from './mapping';

export default cutRule({
  id: 'NEW-482',
  title: 'A share tells partners of each case defendant',
  why: 'Legal aid, probation and the digital case each ask for a defendant on a case. Each share replaces what its hearing day said before.',
  evidence: ['case model §3.9, §3.11, §3.12, §4.1'],
  owner: 'partners',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  then: ({ said }) => {
    const { day, time, unreadable, at } = sharePosition(said);
    const scope = `partners|${said.hearing.id}|${day ?? ''}`;
    const parts = caseDefendants(said).map((one): CutPart => ({
      subject: ['partners', one.caseId ?? '', one.defendantId ?? one.masterDefendantId ?? one.unidentified ?? ''].join('|'),
      references: [one.caseReference, one.caseId, one.defendantId].filter(reference => reference !== undefined),
      scope, ...(day && { day }), ...(time && { time }), ...(unreadable && { unreadable }),
      said: partnerShare(said, one, day ?? '', time ?? ''),
    }));
    return [split(parts, [scope], at)];
  },
  examples: [
    { name: 'one defendant of one case', given: { said: share() }, expect: { effects: [split([part()], ['partners|h1|2026-06-01'], { day: '2026-06-01', time: '2026-06-01T15:00:00.000Z' })] } },
    { name: 'nobody at all', given: { said: { ...share(), hearing: { ...share().hearing, prosecutionCases: [] } } }, expect: { effects: [split([], ['partners|h1|2026-06-01'], { day: '2026-06-01', time: '2026-06-01T15:00:00.000Z' })] } },
  ],
});

function partnerShare({ hearing }: Share, { caseId, caseReference, defendantId, masterDefendantId, person, organisationName, results }: CaseDefendant, hearingDay: string, sharedTime: string): PartnerShare {
  const everybody = (hearing.prosecutionCases ?? []).flatMap(one => one.defendants ?? []);
  const onCase = hearing.prosecutionCases?.find(({ id }) => id === caseId);
  const application = (hearing.courtApplications ?? []).find(({ subject }) => subject?.masterDefendant?.masterDefendantId === masterDefendantId && masterDefendantId !== undefined);
  const offences = onCase?.defendants?.find(({ id }) => id === defendantId)?.offences ?? application?.courtApplicationCases?.find(({ prosecutionCaseId }) => prosecutionCaseId === caseId)?.offences ?? [];
  const migratedFrom = onCase?.migrationSourceSystem?.migrationSourceSystemName;
  return {
    hearingId: hearing.id, hearingDay, sharedTime, jurisdiction: hearing.jurisdictionType, onlyYouths: everybody.length > 0 && everybody.every(({ isYouth }) => isYouth === true), offences,
    results: results.map(({ result }) => result), ...named(caseReference, person, organisationName), ...(hearing.courtCentre.name !== undefined && { courtName: hearing.courtCentre.name }),
    ...(hearing.isBoxHearing !== undefined && { isBoxHearing: hearing.isBoxHearing }), ...(hearing.courtCentre.code !== undefined && { courtCode: hearing.courtCentre.code }),
    ...(onCase?.caseStatus !== undefined && { caseStatus: onCase.caseStatus }), ...(migratedFrom !== undefined && { migratedFrom }),
    ...(application && { application }),
  };
}
function named(urn: string | undefined, person: Person | undefined, organisationName: string | undefined): Pick<PartnerShare, 'urn' | 'name' | 'dateOfBirth'> {
  const name = person ? [person.firstName, person.lastName].filter(part => part !== undefined).join(' ') : organisationName;
  return { ...(urn !== undefined && { urn }), ...(name !== undefined && { name }), ...(person?.dateOfBirth !== undefined && { dateOfBirth: person.dateOfBirth }) };
}

function share(): Share {
  return {
    hearing: {
      id: 'h1', jurisdictionType: 'MAGISTRATES', type: {}, courtCentre: { code: 'B01LY00' }, hearingDays: [{ sittingDay: '2026-05-31T23:30:00Z' }],
      prosecutionCases: [{ id: 'c1', prosecutionCaseIdentifier: { caseURN: '01ZD1000126' }, defendants: [{ id: 'd1', isYouth: true, offences: [] }] }],
    },
    sharedTime: '2026-06-01T16:00:00+01:00',
  };
}
function part(): CutPart {
  return {
    subject: 'partners|c1|d1', references: ['01ZD1000126', 'c1', 'd1'], scope: 'partners|h1|2026-06-01', day: '2026-06-01', time: '2026-06-01T15:00:00.000Z',
    said: { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', onlyYouths: true, offences: [], results: [], urn: '01ZD1000126', courtCode: 'B01LY00' },
  };
}
