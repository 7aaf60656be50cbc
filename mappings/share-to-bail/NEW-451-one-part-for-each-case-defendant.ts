import { caseDefendants, sharePosition, split, type CaseDefendant, type CutPart, type Defendant, type Share } from '../../src/sdk';
import { cutRule, type BailShare } from './mapping';

export default cutRule({
  id: 'NEW-451',
  title: 'A share speaks of the bail of each case defendant',
  why: 'Each share replaces what the same hearing day said before. Results for the person as a whole, across cases, set no status on one '
    + 'case: Common Platform keeps custody on a case of which nothing was ordered.',
  evidence: [
    'case model §1.4 item 7, §4.1',
    'hmcts/cpp-context-results: scenario multi-case-defendant-amendment-add-remove-update (a case without results stays "C")',
  ],
  owner: 'results',
  severity: 'custody',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  then: ({ said }) => {
    const { day, time, unreadable, at } = sharePosition(said);
    const scope = `bail|${said.hearing.id}|${day ?? ''}`;
    const parts = caseDefendants(said).map((one): CutPart => ({
      subject: ['bail', one.caseId ?? '', one.defendantId ?? one.masterDefendantId ?? one.unidentified ?? ''].join('|'),
      references: [one.caseReference, one.caseId, one.defendantId].filter(reference => reference !== undefined),
      scope,
      ...(day && { day }), ...(time && { time }), ...(unreadable && { unreadable }),
      said: bailShare(said, one, day ?? '', time ?? ''),
    }));
    return [split(parts, [scope], at)];
  },
  examples: [
    { name: 'one defendant of one case', given: { said: share() }, expect: { effects: [split([part()], ['bail|h1|2026-06-01'], { day: '2026-06-01', time: '2026-06-01T15:00:00.000Z' })] } },
    { name: 'nobody at all', given: { said: { ...share(), hearing: { ...share().hearing, prosecutionCases: [] } } }, expect: { effects: [split([], ['bail|h1|2026-06-01'], { day: '2026-06-01', time: '2026-06-01T15:00:00.000Z' })] } },
  ],
});

function bailShare(share: Share, one: CaseDefendant, hearingDay: string, sharedTime: string): BailShare {
  const { id: hearingId, jurisdictionType: jurisdiction, courtCentre: { code } } = share.hearing;
  const onCase = (share.hearing.prosecutionCases ?? []).find(({ id }) => id === one.caseId)?.defendants?.find(({ id }) => id === one.defendantId);
  const publishedStatus = (onCase ?? subjectOf(share, one))?.personDefendant?.bailStatus?.code;
  return {
    hearingId, hearingDay, sharedTime, jurisdiction,
    ...(code !== undefined && { courtCode: code }), ...(one.caseReference !== undefined && { caseReference: one.caseReference }), ...(publishedStatus !== undefined && { publishedStatus }),
    results: one.results.filter((_, i) => one.origin[`results[${i}].result`]?.startsWith('hearing.defendantJudicialResults') !== true).map(({ result }) => result),
    offences: onCase?.offences ?? [],
  };
}
const subjectOf = (share: Share, one: CaseDefendant): Pick<Defendant, 'personDefendant'> | undefined =>
  share.hearing.courtApplications?.map(({ subject }) => subject?.masterDefendant).find(master => master?.masterDefendantId === one.masterDefendantId);

function share(): Share {
  return {
    hearing: {
      id: 'h1', jurisdictionType: 'MAGISTRATES', type: {}, courtCentre: { code: 'B01LY00' }, hearingDays: [{ sittingDay: '2026-05-31T23:30:00Z' }],
      prosecutionCases: [{ id: 'c1', prosecutionCaseIdentifier: { caseURN: '01ZD1000126' }, defendants: [{ id: 'd1', personDefendant: { bailStatus: { code: 'C' }, personDetails: { lastName: 'Ashby' } }, offences: [] }] }],
    },
    sharedTime: '2026-06-01T16:00:00+01:00',
  };
}
function part(): CutPart {
  return {
    subject: 'bail|c1|d1', references: ['01ZD1000126', 'c1', 'd1'], scope: 'bail|h1|2026-06-01', day: '2026-06-01', time: '2026-06-01T15:00:00.000Z',
    said: { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', courtCode: 'B01LY00', caseReference: '01ZD1000126', publishedStatus: 'C', results: [], offences: [] },
  };
}
