import { courtDay } from '../adapters/common-platform/simulator';
import { share } from './messages/shares';
import type { Share } from '../src/case-model/share';
import { broken, corpusIsThere, corpusShares, firedRules, lanesOf } from './share-lanes';

const FINAL = { judicialResultId: 'r-fine', label: 'Fine', category: 'FINAL', orderedDate: '2026-06-01', postHearingCustodyStatus: 'A' };
const last = (...shares: readonly unknown[]) => [...lanesOf('share-to-partners', shares).values()].map(all => all.at(-1)?.made);
/** A share of one case with its case, defendant and offences as given. */
function cased(onCase: object, defendant: object = {}, hearing: object = {}): Share {
  const message = structuredClone(share());
  Object.assign(message.hearing.prosecutionCases?.[0]?.defendants?.[0] ?? {}, defendant);
  Object.assign(message.hearing.prosecutionCases?.[0] ?? {}, onCase);
  Object.assign(message.hearing, hearing);
  return message;
}

test('a final result that a reshare takes back opens its offence and the case again', () => {
  const both = cased({ caseStatus: 'INACTIVE' }, { offences: [{ id: 'o1', judicialResults: [FINAL] }, { id: 'o2', judicialResults: [FINAL] }] });
  const one = { ...cased({ caseStatus: 'INACTIVE' }, { offences: [{ id: 'o1', judicialResults: [] }, { id: 'o2', judicialResults: [FINAL] }] }), isReshare: true, sharedTime: '2026-06-01T16:00:00.000Z' };
  expect(last(both)).toMatchObject([{ caseStatus: 'INACTIVE' }]);
  expect(last(both, one)).toMatchObject([{ caseStatus: 'ACTIVE', reopened: ['o1'], concluded: [{ offenceId: 'o2', on: '2026-06-01' }] }]);
});

test('a case of XHIBIT stays out of the digital case, a dummy reference out of legal aid, and a youth out of probation', () => {
  const defendant = { isYouth: true, offences: [{ id: 'o1', laaApplnReference: { applicationReference: 'Z10000002' }, judicialResults: [{ sentToCC: true }] }] };
  expect(last(cased({ migrationSourceSystem: { migrationSourceSystemName: 'XHIBIT' } }, defendant))).toMatchObject([{ digitalCase: { send: false }, legalAid: { send: false, inactive: 'N', courtLocation: 'B01LY', courtArea: '1' }, probation: { send: false } }]);
});

test('a prison that is named gets a summary where it has an address, and a call where it has none; one that nobody knows is a doubt', () => {
  const committed = (...prompts: readonly (readonly [string, string])[]) => cased({}, { offences: [{ id: 'o1', judicialResults: [{ postHearingCustodyStatus: 'C', judicialResultPrompts: prompts.map(([promptReference, value]) => ({ promptReference, value })) }] }] });
  expect(last(committed(['prisonOrganisationName', 'HMP Leeds'], ['prisonEmailAddress1', 'custody@prison.example']))).toMatchObject([{
    prison: { name: 'HMP Leeds', emails: ['custody@prison.example'], subject: 'RESULTS SUMMARY: Lavender Hill Magistrates\' Court; Rowan Ashby; 1994-03-17; 01ZD2000126' },
  }]);
  const [unknown] = [...lanesOf('share-to-partners', [committed(['prisonOrganisationName', 'HMP Nowhere'])]).values()].flat();
  expect(unknown).toMatchObject({ doubts: [{ field: 'prison.name', why: 'No table of prisons holds HMP Nowhere' }], effects: [{ rule: 'NEW-488' }] });
});

describe.each(['share-to-bail', 'share-to-police', 'share-to-partners'])('%s', mapping => {
  const lanesOfDay = (): ReturnType<typeof lanesOf> => lanesOf(mapping, courtDay('2026-11-21T16:30:00.000Z').flatMap(({ raw }): unknown[] => { try { return [JSON.parse(Buffer.from(raw.bytes).toString('utf8'))]; } catch { return []; } }));

  test('meets the court day of the sandbox without a broken rule and without a doubt', () => {
    const outcomes = [...lanesOfDay().values()].flat();
    expect(outcomes.length).toBeGreaterThan(9);
    expect(outcomes.flatMap(({ doubts }) => doubts.map(({ field, why }) => `${field}: ${why}`))).toEqual([]);
  });

  test('splits a share that names nobody into no parts', () => {
    expect([...lanesOf(mapping, [cased({ defendants: [] })]).values()].flatMap(all => all.flatMap(broken))).toEqual([]);
    expect(lanesOf(mapping, [cased({}, {}, { prosecutionCases: [] })]).size).toBe(0);
  });
});

(corpusIsThere ? describe : describe.skip)('real shares (skipped where ../shared/corpus is absent)', () => {
  const outcomes = corpusIsThere ? corpusShares().flatMap(([, message]) => [...lanesOf('share-to-partners', [message]).values()].flat()) : [];

  test('break no rule', () => {
    expect(outcomes.length).toBeGreaterThan(300);
    expect(outcomes.flatMap(broken)).toEqual([]);
  });
  test('meet the rules of the register', () => expect([...firedRules(outcomes)]).toEqual(expect.arrayContaining(['MAP-155', 'MAP-157', 'MAP-204', 'MAP-205', 'MAP-206', 'WA-103', 'WA-074', 'TP-094'])));
});
