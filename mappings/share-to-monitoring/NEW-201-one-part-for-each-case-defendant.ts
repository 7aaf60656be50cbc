import { caseDefendants, sharePosition, split, type CutPart, type Share } from '../../src/sdk';
import { cutRule } from './mapping';

export default cutRule({
  id: 'NEW-201',
  title: 'A share speaks of each case defendant, and of a hearing day in full',
  why: 'Each share replaces what the same hearing day said before; a defendant whom it no longer names has lost every result of that day. '
    + 'Older events carry no hearing day: it is the London day of the first sitting.',
  evidence: ['hmcts/cpp-context-hearing: ResultsSharedDelegate.java ("incoming set is exhaustive"; hearing day derived from the first hearing day)', 'case model §4.1'],
  owner: 'enforcement',
  severity: 'tag',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  then: ({ said }) => {
    const { day, time, unreadable, at } = sharePosition(said);
    const scope = `${said.hearing.id}|${day ?? ''}`;
    const parts = caseDefendants(said).map(({ origin, ...defendant }): CutPart => ({
      subject: ['monitoring', defendant.caseId ?? '', defendant.defendantId ?? defendant.masterDefendantId ?? defendant.unidentified ?? ''].join('|'),
      references: [defendant.caseReference, defendant.caseId, defendant.defendantId].filter(reference => reference !== undefined),
      scope,
      ...(day && { day }), ...(time && { time }), ...(unreadable && { unreadable }),
      said: { ...defendant, hearingId: said.hearing.id, hearingDay: day ?? '', sharedTime: time ?? '', ...court(said) },
      origin,
    }));
    return [split(parts, [scope], at)];
  },
  examples: [
    {
      name: 'one defendant of one case',
      given: { said: share({ hearingDay: '2026-06-01' }) },
      expect: { effects: [split([part({})], ['h1|2026-06-01'], { day: '2026-06-01', time: '2026-06-01T15:00:00.000Z' })] },
    },
    {
      name: 'an event without a hearing day takes the London day of its first sitting',
      given: { said: share({}) },
      expect: { effects: [split([part({})], ['h1|2026-06-01'], { day: '2026-06-01', time: '2026-06-01T15:00:00.000Z' })] },
    },
    {
      name: 'a share whose time cannot be read cannot take its place',
      given: { said: share({ hearingDay: '2026-06-01', sharedTime: 'yesterday' }) },
      expect: { effects: [split([unplaced()], ['h1|2026-06-01'])] },
    },
  ],
});

const court = ({ hearing: { courtCentre: { code, name } } }: Share) => ({ ...(code !== undefined && { courtCode: code }), ...(name !== undefined && { courtName: name }) });

function share(more: { hearingDay?: string; sharedTime?: string }): Share {
  return {
    hearing: {
      id: 'h1', jurisdictionType: 'MAGISTRATES', type: {}, courtCentre: { code: 'B01LY00' }, hearingDays: [{ sittingDay: '2026-05-31T23:30:00Z' }],
      prosecutionCases: [{ id: 'c1', prosecutionCaseIdentifier: { caseURN: '01ZD1000126' }, defendants: [{ id: 'd1', offences: [] }] }],
    },
    sharedTime: '2026-06-01T16:00:00+01:00', ...more,
  };
}
function part(more: object): CutPart {
  return {
    subject: 'monitoring|c1|d1', references: ['01ZD1000126', 'c1', 'd1'], scope: 'h1|2026-06-01', day: '2026-06-01', time: '2026-06-01T15:00:00.000Z',
    said: { caseId: 'c1', caseReference: '01ZD1000126', defendantId: 'd1', results: [], hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', courtCode: 'B01LY00', ...more },
    origin: {
      person: 'hearing.prosecutionCases[0].defendants[0].personDefendant.personDetails', defendantId: 'hearing.prosecutionCases[0].defendants[0].id',
      caseReference: 'hearing.prosecutionCases[0].prosecutionCaseIdentifier.caseURN',
    },
  };
}
function unplaced(): CutPart {
  const { time: _, ...rest } = part({ sharedTime: '' });
  return { ...rest, unreadable: 'sharedTime is not a time with its zone, so the order of this share is not known' };
}
