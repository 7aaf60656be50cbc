import { applySteps, watchedSteps, type Outcome } from '../src/rule/apply';
import { explainValues } from '../src/rule/explain';
import { packLineage, unpackLineage } from '../src/rule/lineage';
import { ruleIn, type PlacedRule, type Step } from '../src/rule/mapping';
import { add, drop, inDoubt, move, set, task, type Rule } from '../src/rule/rule';
import { table } from '../src/rule/table';

interface Row { readonly code?: string; readonly name?: string }
interface Said { readonly number?: string; readonly rows?: readonly Row[] }
interface Child { readonly sex?: string; readonly label?: string }
interface Made { readonly reference?: string; readonly summary?: string; readonly person?: { readonly name?: string }; readonly children?: readonly Child[] }

const about = { title: 'A rule', why: 'for the test', evidence: ['the test'], owner: 'tests', severity: 'record', reviewBy: '2030-01-01', examples: [{ name: 'none', given: { said: {} }, expect: 'does not apply' }] } as const;
const everywhere = { courts: 'all', from: '2020-01-01' } as const;
type Draft<S, M> = Pick<Rule<S, M>, 'when' | 'sets' | 'then' | 'exceptionTo'> & { readonly scope?: Rule['scope'] };
const first = (id: `MAP-${number}`, draft: Draft<Said, Made>): PlacedRule => ruleIn<Said, Made>('first')({ ...about, scope: everywhere, ...draft, id });
const second = (id: `MAP-${number}`, draft: Draft<Said, Made>): PlacedRule => ruleIn<Said, Made>('second')({ ...about, scope: everywhere, ...draft, id });
const child = (id: `MAP-${number}`, draft: Draft<Row, Child>): PlacedRule => ruleIn<Row, Child>('children')({ ...about, scope: everywhere, ...draft, id });
const steps: Step[] = [{ name: 'first' }, { name: 'children', each: { said: 'rows', made: 'children' } }, { name: 'second' }];
const run = (said: Said, rules: readonly PlacedRule[], day = '2026-06-01', inSteps = steps): Outcome => applySteps(inSteps, rules, { said, place: { court: 'B01LY', day } });

describe('the rule language', () => {
  it('puts a field that two rules set differently in doubt, and names both', () => {
    const { made, doubts } = run({ number: '1' }, [first('MAP-1', { when: 'always', sets: { reference: () => 'a' } }), first('MAP-2', { when: 'always', sets: { reference: () => 'b' } })]);
    expect(made).toEqual({});
    expect(doubts).toEqual([{ field: 'reference', why: 'MAP-1 and MAP-2 give different values', rules: ['MAP-1', 'MAP-2'], values: ['a', 'b'] }]);
  });

  it('lets two rules agree', () => {
    expect(run({}, [first('MAP-1', { when: 'always', sets: { reference: () => 'a' } }), first('MAP-2', { when: 'always', sets: { reference: () => 'a' } })]).made).toEqual({ reference: 'a' });
  });

  it('lets an exception silence the rule that it names, only where it fits', () => {
    const rules = [first('MAP-1', { when: 'always', sets: { reference: () => 'plain' } }), first('MAP-2', { when: { 'there is a number': ({ said }) => said.number !== undefined }, exceptionTo: 'MAP-1', sets: { reference: ({ said }) => said.number } })];
    expect([run({}, rules).made, run({ number: '7' }, rules).made]).toEqual([{ reference: 'plain' }, { reference: '7' }]);
  });

  it('tries the rules of a first-that-fits step in the order of the mapping', () => {
    const rules = [first('MAP-1', { when: 'always', sets: { reference: () => 'one' } }), first('MAP-2', { when: 'always', sets: { reference: () => 'two' } })];
    expect(run({}, rules, '2026-06-01', [{ name: 'first', firstThatFits: ['MAP-2', 'MAP-1'] }]).made).toEqual({ reference: 'two' });
    expect(() => run({}, rules, '2026-06-01', [{ name: 'first', firstThatFits: ['MAP-9'] }])).toThrow('lists MAP-9, but no rule file of that step has this id');
  });

  it('applies the rules of the day of the event, in the courts that they name', () => {
    const rules = [first('MAP-1', { when: 'always', scope: { courts: 'all', from: '2020-01-01', until: '2025-12-31' }, sets: { reference: () => 'old' } }), first('MAP-2', { when: 'always', scope: { courts: ['B99ZZ'], from: '2020-01-01' }, sets: { summary: () => 'elsewhere' } })];
    expect([run({}, rules, '2025-12-31').made, run({}, rules, '2026-01-01').made]).toEqual([{ reference: 'old' }, {}]);
  });

  it('applies the rules of a room, a force and a channel only there', () => {
    const scope = { courts: 'all', rooms: ['2'], forces: ['01'], channels: ['SPI'], from: '2020-01-01' } as const;
    const rules = [first('MAP-1', { when: 'always', scope, sets: { reference: () => 'here' } })];
    const at = (place: { room?: string; force?: string; channel?: string }) => applySteps(steps, rules, { said: {}, place }).made;
    expect([at({ room: '2', force: '01', channel: 'SPI' }), at({ room: '3' }), at({ force: '02' }), at({ channel: 'e-mail' }), at({})]).toEqual([{ reference: 'here' }, {}, {}, {}, { reference: 'here' }]);
  });

  it('spreads a doubt to what is computed from it, and no further', () => {
    const { made, doubts } = run({ number: '1' }, [
      first('MAP-1', { when: 'always', sets: { reference: () => inDoubt('nobody knows'), summary: ({ said }) => said.number } }),
      second('MAP-2', { when: 'always', sets: { 'person.name': ({ made: before }) => `about ${before.reference ?? ''}` } }),
    ]);
    expect(made).toEqual({ summary: '1' });
    expect(doubts.map(({ field, why }) => [field, why])).toEqual([['reference', 'nobody knows'], ['person.name', 'It is computed from reference, which is in doubt']]);
  });

  it('cannot decide a rule whose clauses rest on a field in doubt, and says so', () => {
    const { made, doubts, effects } = run({}, [
      first('MAP-1', { when: 'always', sets: { reference: () => inDoubt('nobody knows') } }),
      second('MAP-2', { when: { 'there is no reference': ({ made: before }) => before.reference === undefined }, sets: { summary: () => 'none' }, then: () => [task('court', 'look', 'Look')] }),
    ]);
    expect([made, effects]).toEqual([{}, []]);
    expect(doubts.map(({ field, spreadFrom }) => [field, spreadFrom])).toEqual([['reference', undefined], ['summary', 'reference'], ['(MAP-2)', 'reference']]);
  });

  it('walks children in their order, and records for each value the rule and what it read', () => {
    const { made, lineage } = run({ rows: [{ code: 'M', name: 'A' }, { code: 'F' }] }, [child('MAP-1', { when: { 'there is a code': ({ said }) => said.code !== undefined }, sets: { sex: ({ said }) => said.code === 'M' ? 'MALE' : 'FEMALE' } })]);
    expect(made).toEqual({ children: [{ sex: 'MALE' }, { sex: 'FEMALE' }] });
    expect(lineage).toEqual([{ path: 'children[0].sex', rule: 'MAP-1', from: ['rows[0].code'] }, { path: 'children[1].sex', rule: 'MAP-1', from: ['rows[1].code'] }]);
  });

  it('drops a child from the target and from later steps, and closes the gap', () => {
    const later = ruleIn<Row, Child>('later')({ ...about, scope: everywhere, id: 'MAP-3', when: 'always', sets: { label: ({ said }) => said.name } });
    const twice: Step[] = [{ name: 'children', each: { said: 'rows', made: 'children' } }, { name: 'later', each: { said: 'rows', made: 'children' } }];
    const dropped = child('MAP-1', { when: { 'it was entered in error': ({ said }) => said.code === 'X' }, then: () => [drop('entered in error')] });
    const { made, lineage } = run({ rows: [{ code: 'X', name: 'a' }, { code: 'M', name: 'b' }] }, [dropped, later], '2026-06-01', twice);
    expect(made).toEqual({ children: [{ label: 'b' }] });
    expect(lineage).toEqual([{ path: 'children[0].label', rule: 'MAP-3', from: ['rows[1].name'] }]);
  });

  it('adds and moves children, and sets a field of a sibling', () => {
    const made = { children: [{ sex: 'a' }, { sex: 'b' }] };
    const { made: after } = applySteps([{ name: 'second' }], [second('MAP-1', { when: 'always', then: () => [add('children', { sex: 'c' }), move('children', 0, 'person.others'), set('children[1].label', 'kept')] })], { said: {}, made, place: {} });
    expect(after).toEqual({ children: [{ sex: 'b', label: 'kept' }, { sex: 'c' }], person: { others: [{ sex: 'a' }] } });
  });

  it('turns a rule that breaks into a doubt that names it, and goes on', () => {
    const { made, doubts } = run({}, [first('MAP-1', { when: 'always', sets: { reference: () => { throw new Error('Ashby'); } } }), first('MAP-2', { when: 'always', sets: { summary: () => 'fine' }, then: () => [task('court', 'look', 'Look')] })]);
    expect(made).toEqual({ summary: 'fine' });
    expect(doubts).toEqual([expect.objectContaining({ field: '(MAP-1)', why: 'Rule MAP-1 broke on this message (Error); mend the rule and replay' })]);
  });

  it('lets no rule that is watched write into what it reads', () => {
    const writing = [first('MAP-1', { when: 'always', sets: { reference: ({ said }) => Reflect.set(said, 'number', '2') ? 'wrote' : 'did not' } })];
    expect(watchedSteps(steps, writing, { said: { number: '1' }, place: {} }).doubts).toHaveLength(1);
  });

  it('gives the same output for the same input, byte for byte', () => {
    const rules = [first('MAP-1', { when: 'always', sets: { reference: ({ said }) => said.number } }), child('MAP-2', { when: 'always', sets: { label: ({ said }) => said.name } })];
    const said = { number: '1', rows: [{ name: 'A' }, { name: 'B' }] };
    expect(JSON.stringify(run(said, rules))).toBe(JSON.stringify(run(said, rules.toReversed())));
  });

  it('explains a value down to the message, through what earlier steps made', () => {
    const { made, lineage } = run({ number: '7' }, [first('MAP-1', { when: 'always', sets: { reference: ({ said }) => said.number } }), second('MAP-2', { when: 'always', sets: { 'person.name': ({ made: before }) => before.reference } })]);
    expect(explainValues(made, unpackLineage(packLineage(lineage)), { number: 'hearing.cases[0].number' })).toEqual([
      { path: 'reference', value: '7', rule: 'MAP-1', from: ['hearing.cases[0].number'] },
      { path: 'person.name', value: '7', rule: 'MAP-2', from: ['hearing.cases[0].number'] },
    ]);
  });
});

describe('a code table', () => {
  it('reads both ways, and knows what it does not know', () => {
    const sexes = table({ title: 'Sex', source: 'the test', rows: [{ from: 'M', to: 'MALE' }, { from: 'F', to: 'FEMALE' }] });
    expect([sexes.to('M'), sexes.from('FEMALE'), sexes.to('X'), sexes.from('OTHER')]).toEqual(['MALE', 'F', undefined, undefined]);
  });

  it('refuses two codes of one meaning until it says which is written', () => {
    const rows = [{ from: 'N', to: 'NONE' }, { from: 'Z', to: 'NONE' }];
    expect(() => table({ title: 'Sex', source: 'the test', rows })).toThrow('say in "back" which one is written');
    expect(table({ title: 'Sex', source: 'the test', rows, back: { NONE: 'Z' } }).from('NONE')).toBe('Z');
  });
});
