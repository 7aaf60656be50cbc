import { londonDay, split, type CutPart, type Reference } from '../../src/sdk';
import type { ApplicationComes } from '../../adapters/common-platform-cases/wire';
import { cutRule, type ApplicationAtHand, type MigratedFine } from './mapping';

const NO_TIME = 'Neither the event nor its receipt says when it came';

export default cutRule({
  id: 'NEW-884',
  title: 'An application is news for the person whose fine it may undo, from the moment at which it came',
  why: 'The fines office stops collecting when it hears of an application, so it takes its place among the results of that person by the time of the event. Which of its cases came inactive from an old system, '
    + 'with which fines, only reference data know (migrated-fines.csv).',
  evidence: ['case model §3.5.3', 'case model §3.6: once for each person and case', 'case model §5.4 Q56: caseIds are read though no schema has them'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'an application has come': ({ said }) => comes(said) },
  then: ({ said, arrival }) => {
    if (!comes(said)) return [];
    const at = said._metadata.createdAt ?? arrival.at;
    const fines = migratedFines(arrival.reference, said.caseIds ?? []);
    const about = { subject: `money|${said.masterDefendantId}`, references: said.caseUrns ?? [] };
    if (at === undefined) return [split([{ ...about, said: { event: said, at: '' }, unreadable: NO_TIME }])];
    const one: ApplicationAtHand = { event: said, at, ...(fines && { migratedFines: fines }) };
    return [split([{ ...about, day: londonDay(at), time: at, said: one }])];
  },
  examples: [
    { name: 'at the time of the event', given: { said: event(), arrival: { at: '2026-06-30T23:40:00.000Z', reference: {} } }, expect: { effects: [split([part({ event: event(), at: '2026-06-30T23:30:00.000Z' })])] } },
    {
      name: 'without one, at that of its receipt; a case of an old system', given: { said: event({ caseIds: ['c1'] }, {}), arrival: { at: '2026-06-30T23:30:00.000Z', reference: table() } },
      expect: { effects: [split([part({
        event: event({ caseIds: ['c1'] }, {}), at: '2026-06-30T23:30:00.000Z',
        migratedFines: [{ caseId: 'c1', legacyReference: 'L-2019-1', account: '11111111A', division: '77', convicted: ['2020-01-02', '2020-02-03'] }, { caseId: 'c1', legacyReference: 'L-2019-1', convicted: [] }],
      })])] },
    },
    { name: 'no case is known to be of an old system', given: { said: event(), arrival: { reference: table() } }, expect: { effects: [split([part({ event: event(), at: '2026-06-30T23:30:00.000Z', migratedFines: [] })])] } },
    { name: 'at no known time', given: { said: event({}, {}) }, expect: { effects: [split([{ subject: 'money|d1', references: ['01ZD1000126'], said: { event: event({}, {}), at: '' }, unreadable: NO_TIME }])] } },
    { name: 'another event', given: { said: { _metadata: { id: 'e2', name: 'public.progression.defendant-unmatched' }, defendantId: 'd1' } }, expect: 'does not apply' },
  ],
});

function comes(said: object): said is ApplicationComes { return 'applicationType' in said; }
function migratedFines(reference: Reference, caseIds: readonly string[]): MigratedFine[] | undefined {
  const asked = new Set(caseIds);
  return reference['migrated-fines']?.rows.filter(row => asked.has(row['Case'] ?? '')).map(({ Case: caseId = '', LegacyReference: legacyReference = '', Account, Division, Convicted = '' }) => ({
    caseId, legacyReference, ...(Account && { account: Account }), ...(Division && { division: Division }), convicted: Convicted.split(';').filter(day => day !== ''),
  }));
}
function event(more: { caseIds?: readonly string[] } = {}, createdAt: { createdAt?: string } = { createdAt: '2026-06-30T23:30:00.000Z' }): ApplicationComes {
  return { _metadata: { id: 'e1', name: 'public.hearing.nces-email-notification-for-application', ...createdAt }, masterDefendantId: 'd1', applicationType: 'REOPEN', caseOffenceIdList: ['o1'], caseUrns: ['01ZD1000126'], ...more };
}
function part(one: ApplicationAtHand): CutPart { return { subject: 'money|d1', references: ['01ZD1000126'], day: '2026-07-01', time: '2026-06-30T23:30:00.000Z', said: one }; }
function table(): Reference {
  const row = { Case: 'c1', LegacyReference: 'L-2019-1', Account: '11111111A', Division: '77', Convicted: '2020-01-02;2020-02-03' };
  return { 'migrated-fines': { version: 'v1', columns: Object.keys(row), rows: [row, { ...row, Case: 'c9' }, { ...row, Account: '', Division: '', Convicted: '' }] } };
}
