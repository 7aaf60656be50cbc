import { causeOf, type CauseFacts } from '../src/reconciliation/cause';
import { joined, READERS } from '../src/reconciliation/case-said';
import { dueOf } from '../src/reconciliation/due';
import { harmOfResult } from '../src/reconciliation/harm-of-result';
import { all, namesOf, pairBy } from '../src/reconciliation/pair';

const facts = (more: Partial<CauseFacts> = {}): CauseFacts => ({ field: 'defendants[0].pleaValue', theirs: 'GUILTY', ours: 'NOT_GUILTY', system: 'Libra', against: 'Common Platform', doubts: [], before: [], ...more });

describe('where a difference seems to come from', () => {
  it.each<[string, Partial<CauseFacts>, string, string]>([
    ['nothing is kept that tells', {}, 'not known', ''],
    ['a rule broke', { doubts: [{ field: '(NEW-1)', why: 'Rule NEW-1 broke on this message', rules: ['NEW-1'] }] }, 'our defect', 'Rule NEW-1 broke'],
    ['it counts as done, and was never sent', { sent: {} }, 'our defect', 'no try at sending it'],
    ['the field is in doubt', { doubts: [{ field: 'defendants[3].pleaValue', why: 'NEW-1 and NEW-2 give different values', rules: ['NEW-1', 'NEW-2'] }] }, 'rule in doubt', '(NEW-1, NEW-2)'],
    ['what is around it is in doubt', { doubts: [{ field: 'defendants[0]', why: 'Nobody can say who it is', rules: [] }] }, 'rule in doubt', 'Nobody can say'],
    ['a code has no counterpart', { doubts: [{ field: 'pleaValue', why: 'The plea code 88 of Libra has no agreed meaning', rules: ['NEW-1'] }] }, 'unmapped code', 'plea code 88'],
    ['another field is in doubt', { doubts: [{ field: 'defendants[0].gender', why: 'The sex code X of Libra has no agreed meaning', rules: [] }] }, 'not known', ''],
    ['the case was never there', { field: 'case', theirs: null, ours: 'shared', everNamed: false }, 'missing parent', 'Libra has never named this case'],
    ['the case was never shared', { field: 'case', theirs: 'listed', ours: null, everNamed: false }, 'missing parent', 'Common Platform has never named this case'],
    ['the case is named on another day', { field: 'case', theirs: null, ours: 'shared', everNamed: true }, 'not known', ''],
    ['they said the same before', { before: [{ side: 'theirs', value: 'NOT_GUILTY', until: '2026-06-01T09:00:00.000Z' }] }, 'partner’s own edit', 'Libra said the same as Common Platform until 1 June 2026 at 10:00'],
    ['we said the same before', { before: [{ side: 'ours', value: 'GUILTY', until: '2026-06-01T09:00:00.000Z' }] }, 'partner’s own edit', 'Common Platform said the same as Libra until'],
    ['they said something else before', { before: [{ side: 'theirs', value: 'ADMITS', until: '2026-06-01T09:00:00.000Z' }] }, 'not known', ''],
    ['they took it, and no longer have it', { sent: { takenAt: '2026-06-01T09:00:00.000Z', proof: 'EM-1' } }, 'partner’s own edit', '(EM-1), and its record no longer shows it'],
  ])('%s', (_, more, cause, evidence) => {
    const found = causeOf(facts(more));
    expect(found.cause).toBe(cause);
    expect(found.evidence.join()).toContain(evidence);
  });
});

describe('by when a difference should be seen to', () => {
  const FRIDAY = '2026-06-05T15:00:00.000Z';             // four in London, an hour before the courts close
  it('is two court hours where somebody may be held or let go wrongly', () => expect(dueOf('custody', '2026-06-05', FRIDAY)).toBe('2026-06-08T09:00:00.000Z'));
  it('is a week for a fine, and two for a record', () => expect([dueOf('fine', '', FRIDAY), dueOf('record', '', FRIDAY)]).toEqual(['2026-06-12T16:00:00.000Z', '2026-06-19T16:00:00.000Z']));
  it('is before the court sits, where that comes first', () => expect(dueOf('record', '2026-06-09', FRIDAY)).toBe('2026-06-09T08:00:00.000Z'));
  it('is never where it harms nobody', () => expect(dueOf('cosmetic', '2026-06-09', FRIDAY)).toBeUndefined());
  it('goes by what the result does', () => expect(['3148', '1002', '4014', '4575', '1015', '9999'].map(harmOfResult)).toEqual(['tag', 'custody', 'custody', 'warrant', 'fine', 'record']));
});

describe('pairing', () => {
  interface Child { readonly id?: string; readonly name: string }
  const keys = [({ id }: Child) => all(id), ({ name }: Child) => all(name)];
  const pairs = (theirs: readonly Child[], ours: readonly Child[]) => pairBy(theirs, ours, keys).map(({ libra, commonPlatform }) => `${libra ? libra.name : '-'}/${commonPlatform ? commonPlatform.name : '-'}`);

  it('goes by identity, then by content, each once, so that one missing child is one difference', () => {
    expect(pairs([{ id: '1', name: 'a' }, { name: 'b' }, { name: 'c' }], [{ name: 'c' }, { id: '1', name: 'other' }])).toEqual(['a/other', 'c/c', 'b/-']);
    expect(pairs([{ name: 'a' }, { name: 'A ' }, { name: 'a' }], [{ name: 'a' }, { name: 'a' }])).toEqual(['a/a', 'A /a', 'a/-']);
  });

  it('comes to the same for few children and for many', () => {
    const many = Array.from({ length: 40 }, (_, i): Child => ({ ...(i % 3 === 0 && { id: `${i}` }), name: `n${i % 17}` }));
    const others = many.toReversed().filter((_, i) => i % 5 !== 0);
    const slow = (): string[] => {                            // as it would be said in one sentence: the first that fits, of those that are left
      let [left, right] = [[...many], [...others]];
      const found: string[] = [];
      for (const key of keys) left = left.filter(one => {
        const i = right.findIndex(other => key(other).some(each => key(one).includes(each)));
        if (i < 0) return true;
        found.push(`${one.name}/${right[i]?.name}`);
        right = right.filter((__, at) => at !== i);
        return false;
      });
      return [...found, ...left.map(one => `${one.name}/-`), ...right.map(one => `-/${one.name}`)];
    };
    expect(pairs(many, others)).toEqual(slow());
  });

  it('calls a pair by who it is, whatever joins the list', () => {
    const [one, other]: Child[] = [{ id: '1', name: 'a' }, { name: 'b' }];
    if (!one || !other) throw new Error('There are two');
    expect(namesOf([{ libra: one }, { libra: other }], keys)).toEqual(['1', 'B']);
    expect(namesOf([{ libra: other }, { libra: other }, { libra: one }], keys)).toEqual(['B', 'B#2', '1']);
  });
});

describe('a case as one system says it', () => {
  const day = (hearingDay: string, lastName: string, offences: readonly object[]) => READERS['share-to-court-day']?.({ caseURN: '01ZD1', hearingDay, courtCode: 'B01LY', defendants: [{ defendantId: 'd1', lastName, offences }] }) ?? { hearings: [], defendants: [] };

  it('is one over all its days: the last word of each field, every hearing, each offence once', () => {
    expect(joined([day('2026-06-01', 'Ash', [{ offenceCode: 'TH68010', pleaValue: 'NOT_GUILTY' }]), day('2026-06-08', 'Ashby', [{ offenceCode: 'TH68010', pleaValue: 'GUILTY' }, { offenceCode: 'CJ88116' }])])).toMatchObject({
      caseURN: '01ZD1', hearings: [{ day: '2026-06-01' }, { day: '2026-06-08' }], defendants: [{ lastName: 'Ashby', offences: [{ offenceCode: 'TH68010', pleaValue: 'GUILTY' }, { offenceCode: 'CJ88116' }] }],
    });
  });

  it('keeps the results of each day, of one day as they were last told', () => {
    const told = (onDay: string, code: string) => READERS['share-to-police']?.({ urn: '01ZD1', session: { day: onDay }, defendants: [{ defendantId: 'd1', offences: [{ code: 'TH68010', results: [{ code }] }] }] }) ?? { hearings: [], defendants: [] };
    const [offence] = joined([told('2026-06-01', '4014'), told('2026-06-08', '1002'), told('2026-06-08', '1015')]).defendants[0]?.offences ?? [];
    expect(offence).toMatchObject({ resultDays: ['2026-06-01', '2026-06-08'], results: [{ day: '2026-06-01', code: '4014' }, { day: '2026-06-08', code: '1015' }] });
  });
});
