import { Claims, judge, type Partner } from '../src/prove/judge';
import { PartnerHoldings } from '../src/prove/held';
import type { RehearsedDuty } from '../src/rule/rehearsal';
import type { HeldRecord } from '../src/adapter/adapter';

const SAYS = { to: 'force@police.example', text: 'Fined' };
const duty = (key: string, more: Partial<RehearsedDuty> = {}): RehearsedDuty => ({
  key, mapping: 'share-to-police', subject: `case ${key}`, references: [key], message: `${key}.json`, rule: 'NEW-671', problems: [], openedAt: 1, replaced: false, ...more,
  tell: { do: 'tell', whom: 'police-email', what: 'mail', message: SAYS, dueAt: '2026-06-02T15:00:00.000Z', proof: 'taken', otherwise: 'Telephone them' },
});

/** Why the last of these duties is judged as it is. */
function whyOf(records: readonly Partial<HeldRecord>[], duties: readonly RehearsedDuty[]): string | undefined {
  const partner = partnerWith(records);
  const claims = new Claims(() => partner, () => undefined);
  for (const one of duties) claims.claim(one);
  return judge(duties, claims, () => partner).at(-1)?.why;
}

function partnerWith(records: readonly Partial<HeldRecord>[]): Partner {
  const holdings = new PartnerHoldings();
  for (const [i, record] of records.entries()) holdings.add({ shows: SAYS, grade: 'taken', ...record }, `line ${i + 1}`);
  return { title: 'Police', holdings, shows: message => message };
}

/** Groups of duties, each judged as its group ends; what was lost to a later group. */
function judged(records: readonly Partial<HeldRecord>[], groups: readonly (readonly RehearsedDuty[])[]): { verdicts: Record<string, string>; lost: string[] } {
  const partner = partnerWith(records);
  const lost: string[] = [];
  const claims = new Claims(() => partner, key => lost.push(key));
  const verdicts = Object.fromEntries(groups.flatMap(group => {
    claims.nextGroup();
    for (const one of group) claims.claim(one);
    return judge(group, claims, () => partner).map(({ duty: { key }, verdict }) => [key, verdict]);
  }));
  return { verdicts, lost };
}

describe('a record shows one duty', () => {
  it.each<[string, readonly Partial<HeldRecord>[], readonly (readonly string[])[], Record<string, string>, readonly string[]]>([
    ['each its own, by key', [{ key: 'b' }, { key: 'a' }], [['a', 'b']], { a: 'proved', b: 'proved' }, []],
    ['the second of two that say the same, by key', [{ key: 'b' }], [['a', 'b']], { a: 'not proved', b: 'proved' }, ['a']],
    ['the first of two that say the same, by key', [{ key: 'a' }], [['a', 'b']], { a: 'proved', b: 'not proved' }, []],
    ['one of a later group, by key: the earlier one has lost it', [{ key: 'b' }], [['a'], ['b']], { a: 'proved', b: 'proved' }, ['a']],
    ['one of an earlier group, by key', [{ key: 'a' }], [['a'], ['b']], { a: 'proved', b: 'not proved' }, []],
    ['one for two, without keys', [{}], [['a'], ['b']], { a: 'proved', b: 'not proved' }, []],
    ['two for two, without keys', [{}, {}], [['a'], ['b']], { a: 'proved', b: 'proved' }, []],
    ['two for two, under keys of theirs', [{ key: 'x' }, { key: 'y' }], [['a'], ['b']], { a: 'proved', b: 'proved' }, []],
    ['one record that stands there twice', [{ key: 'x' }, { key: 'x' }], [['a'], ['b']], { a: 'proved', b: 'not proved' }, []],
    ['one that says something else under our key', [{ key: 'a', shows: { ...SAYS, text: 'Discharged' } }], [['a']], { a: 'not proved' }, []],
  ])('%s', (_, records, groups, verdicts, lost) => expect(judged(records, groups.map(keys => keys.map(key => duty(key))))).toEqual({ verdicts, lost }));

  it('under the key of one duty does not show another, though it says what that one must', () => {
    const [one, other] = [duty('a'), duty('b')];
    const saying = { ...SAYS, text: 'Discharged' };
    expect(judged([{ key: 'a', shows: saying }], [[one, { ...other, tell: { ...other.tell, message: saying } }]])).toEqual({ verdicts: { a: 'not proved', b: 'not proved' }, lost: [] });
  });

  it('is an earlier one only of what is about the same', () => {
    const about = (key: string, what: string, text: string) => { const one = duty(key, { subject: 'one lane' }); return { ...one, tell: { ...one.tell, about: what, message: { ...SAYS, text } } }; };
    const why = (last: RehearsedDuty) => whyOf([{ key: 'a', shows: { ...SAYS, text: 'Fined' } }], [{ ...about('a', 'Ashby', 'Fined'), replaced: last.tell.about === 'Ashby' }, last]);
    expect(why(about('b', 'Ashby', 'Fined more'))).toBe('They hold an earlier one (line 1), and not this');
    expect(why(about('b', 'Vale', 'Fined more'))).toBe('They hold nothing about this case');
  });

  it('takes the best of what a record says under one key', () => {
    const needed = duty('a');
    const answered = { ...needed, tell: { ...needed.tell, proof: 'answered' as const } };
    expect(judged([{ key: 'a' }], [[answered]]).verdicts).toEqual({ a: 'not proved' });
    expect(judged([{ key: 'a' }, { key: 'a', grade: 'effect seen' }], [[answered]]).verdicts).toEqual({ a: 'proved' });
  });
});
