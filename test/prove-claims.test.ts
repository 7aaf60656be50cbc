import { Claims, judge, type Partner } from '../src/prove/judge';
import { PartnerHoldings } from '../src/prove/held';
import type { RehearsedDuty } from '../src/rule/rehearsal';
import type { HeldRecord } from '../src/adapter/adapter';

const SAYS = { to: 'force@police.example', text: 'Fined' };
const duty = (key: string, more: Partial<RehearsedDuty> = {}): RehearsedDuty => ({
  key, mapping: 'share-to-police', subject: `case ${key}`, references: [key], message: `${key}.json`, rule: 'NEW-671', problems: [], openedAt: 1, replaced: false, ...more,
  tell: { do: 'tell', whom: 'police-email', what: 'mail', message: SAYS, dueAt: '2026-06-02T15:00:00.000Z', proof: 'taken', otherwise: 'Telephone them' },
});

/** Groups of duties, each judged as its group ends; what was lost to a later group. */
function judged(records: readonly Partial<HeldRecord>[], groups: readonly (readonly RehearsedDuty[])[]): { verdicts: Record<string, string>; lost: string[] } {
  const holdings = new PartnerHoldings();
  for (const [i, record] of records.entries()) holdings.add({ shows: SAYS, grade: 'taken', ...record }, `line ${i + 1}`);
  const partner: Partner = { title: 'Police', holdings, shows: message => message };
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

  it('takes the best of what a record says under one key', () => {
    const needed = duty('a');
    const answered = { ...needed, tell: { ...needed.tell, proof: 'answered' as const } };
    expect(judged([{ key: 'a' }], [[answered]]).verdicts).toEqual({ a: 'not proved' });
    expect(judged([{ key: 'a' }, { key: 'a', grade: 'effect seen' }], [[answered]]).verdicts).toEqual({ a: 'proved' });
  });
});
