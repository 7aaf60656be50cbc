import { adapters, simulations } from '../adapters';
import { AdapterRegistry } from '../src/adapter/registry';
import { join } from 'node:path';
import { listRules } from '../src/cli/rules-list';
import { explainRule } from '../src/cli/rules-explain';
import { coverageOf, reasonFor } from '../src/rule/coverage';
import { decisionOf, impactOf } from '../src/rule/impact';
import { readKeptLists, rowsWithoutRule } from '../src/rule/kept-lists';
import { loadRulebook } from '../src/rule/load-rulebook';
import { lossesOf } from '../src/rule/losses';
import { ruleIn, type Mapping } from '../src/rule/mapping';
import { mutantsOf, shareCaught } from '../src/rule/mutants';
import { Rehearsal, type RehearsedMessage } from '../src/rule/rehearsal';
import { inDoubt, SEVERITIES, split, task, tell, type Rule } from '../src/rule/rule';
import { Rulebook } from '../src/rule/rulebook';
import { scaffold } from '../src/rule/scaffold';
import { fixtureScenarios } from '../src/rule/scenarios';
import { defineAdapter } from '../src/adapter/adapter';

interface Wire { readonly id: string; readonly rows: readonly Row[]; readonly printed?: string }
interface Row { readonly no: string; readonly sex?: string; readonly note?: string }
interface Made { readonly gender?: string; readonly count?: number }

/** A small system that speaks JSON. */
const adapter = defineAdapter<Wire>({
  manifest: { id: 'small', title: 'Small', owner: 'Tests', shape: 'assumed', shapeSource: 'this test', supports: { receive: true, push: false, repeats: 'ignored', findByKey: false, proof: 'taken' }, maxPerMinute: 60, retryAfterSeconds: [1], retireWhen: 'never' },
  codec: { decode: ({ bytes }) => { const wire: Wire = JSON.parse(Buffer.from(bytes).toString('utf8')); return { ok: true, wire, unread: [] }; }, encode: wire => ({ bytes: Buffer.from(JSON.stringify(wire)), mediaType: 'application/json' }) },
  limits: {},
});
const registry = new AdapterRegistry([adapter]);
const mapping: Mapping = { id: 'small-to-made', title: 'Small', from: 'small', subject: 'a row', message: [{ name: 'cut' }], part: [{ name: 'read' }], lane: [{ name: 'tell' }], place: () => ({}) };
const about = { title: 'A rule', why: 'Because.', evidence: ['here'], owner: 'Tests', severity: 'record', scope: { courts: 'all', from: '2020-01-01' }, reviewBy: '2027-06-30' } as const;
const cutting: Rule<Wire, Made> = {
  ...about, id: 'MAP-1', when: 'always', then: ({ said }) => [split(said.rows.map((row, i) => ({ subject: row.no, references: [], said: { ...row }, origin: { '': `rows[${i}]` } })), [])],
  examples: [{ name: 'none', given: { said: { id: 'a', rows: [] } }, expect: { effects: [split([])] } }],
};
const gender = (female: string): Rule<Row, Made> => ({
  ...about, id: 'MAP-2', loses: ['the note'], when: { 'a sex is given': ({ said }) => said.sex !== undefined },
  sets: { gender: ({ said }) => said.sex === 'F' ? female : said.sex === 'M' ? 'MALE' : inDoubt(`The code ${said.sex ?? ''} has no meaning`) },
  examples: [{ name: 'female', given: { said: { no: '1', sex: 'F' } }, expect: { sets: { gender: female } } }, { name: 'none', given: { said: { no: '1' } }, expect: 'does not apply' }],
});
const counting: Rule<Row, Made, unknown, { readonly made: Made }> = {
  ...about, id: 'NEW-3', when: 'always', sets: { count: ({ earlier }) => (earlier.made.count ?? 0) + 1 },
  examples: [{ name: 'the first', given: { said: { no: '1' }, earlier: { made: {} } }, expect: { sets: { count: 1 } } }],
};
const telling: Rule<Row, Made> = {
  ...about, id: 'WA-4', retireWhen: 'never', when: 'always', then: ({ made }) => [tell({ whom: 'small', what: 'news', message: { gender: made.gender }, dueAt: '2026-01-01T00:00:00.000Z', proof: 'taken', otherwise: 'Call' }), task('court', 'look', 'Look')],
  examples: [{ name: 'not looked at closely', given: { said: { no: '1' }, made: {} }, expect: {} }],
};
const rulebookWith = (female: string, ...more: readonly Rule<Row, Made, unknown, { readonly made: Made }>[]) => new Rulebook([{
  mapping, files: [ruleIn<Wire, Made>('cut')(cutting), ruleIn<Row, Made>('read')(gender(female)), ...more.map(rule => ruleIn<Row, Made, unknown, { readonly made: Made }>('read')(rule)), ruleIn<Row, Made>('tell')(telling)]
    .map(rule => ({ path: `mappings/small-to-made/${rule.id}-rule`, rule })),
}], 'hash');
const message = (id: string, ...rows: readonly Row[]): RehearsedMessage => ({ id, system: 'small', raw: adapter.codec.encode({ id, rows, printed: 'today' }) });
const book = rulebookWith('FEMALE', counting);

describe('A rehearsal', () => {
  it('keeps each lane\'s memory, and passes over what says the same again', () => {
    const rehearsal = new Rehearsal(registry, book);
    expect([...rehearsal.take(message('a', { no: '1', sex: 'F' }, { no: '2' })).fired].sort()).toEqual(['MAP-1', 'MAP-2', 'NEW-3', 'WA-4']);
    rehearsal.take(message('b', { no: '1', sex: 'F' }));
    rehearsal.take(message('c', { no: '1', sex: 'M' }));
    expect(rehearsal.decided().map(({ message: from, subject, outcome }) => [from, subject, outcome.made])).toEqual([['a', '1', { gender: 'FEMALE', count: 1 }], ['c', '1', { gender: 'MALE', count: 2 }], ['a', '2', { count: 1 }]]);
    expect(rehearsal.latest('small-to-made').map(one => one.message)).toEqual(['c', 'a']);
  });
});

describe('Impact', () => {
  const run = (rulebook: Rulebook) => { const rehearsal = new Rehearsal(registry, rulebook); for (const one of [message('a', { no: '1', sex: 'F' }), message('b', { no: '2', sex: 'F' }), message('c', { no: '3', sex: 'Q' })]) rehearsal.take(one); return rehearsal.decided().map(decisionOf); };

  it('is nothing under the same rules', () => expect(impactOf(run(book), run(book))).toEqual({ messages: 3, changed: 0, ways: [] }));

  it('counts messages and ways, with examples and the rules behind them', () => {
    const { messages, changed, ways } = impactOf(run(book), run(rulebookWith('WOMAN', counting)));
    expect([messages, changed, ways.length]).toEqual([3, 2, 2]);
    expect(ways[0]).toEqual({ mapping: 'small-to-made', what: 'gender', how: 'changes', rules: ['MAP-2'], messages: 2, examples: [{ message: 'a', subject: '1', before: '"FEMALE"', after: '"WOMAN"' }, { message: 'b', subject: '2', before: '"FEMALE"', after: '"WOMAN"' }] });
    expect(ways[1]).toMatchObject({ what: 'small: news: gender', how: 'changes', messages: 2 });
  });

  it('sees a field that is said no longer, a doubt that ends, a message told no longer and a task that is gone', () => {
    const mild = run(book).map(decision => ({ ...decision, made: {}, doubts: [], told: [], acts: [] }));
    expect(impactOf(run(book), mild).ways.map(({ what, how, messages }) => [what, how, messages])).toEqual([
      ['count', 'is no longer said', 3], ['small: news', 'is no longer told', 3], ['the part', 'no longer: asks court: look', 3], ['gender', 'is no longer said', 2],
      ['gender', 'is no longer in doubt: The code Q has no meaning', 1],
    ]);
    expect(impactOf(run(book), run(book).slice(1)).ways).toMatchObject([{ what: 'the part', how: 'is no longer decided', messages: 1 }]);
  });
});

describe('Coverage', () => {
  const [covered] = coverageOf(registry, book, [message('a', { no: '1', sex: 'Q', note: 'x' }), message('b', { no: '2' })], { small: { 'print*': 'about printing' } });

  it('lists what no rule reads, a field that is only handed on among it, each with its reason', () => expect(covered?.unread).toEqual([
    { field: 'id', messages: 2 }, { field: 'printed', messages: 2, reason: 'about printing' }, { field: 'rows[].note', messages: 1 },
  ]));
  it('counts what could not be decided', () => expect(covered?.undecided).toEqual([{ rule: 'MAP-2', why: 'The code Q has no meaning', times: 1 }]));
  it('takes the reason that says most', () => expect([reasonFor('a.b.c', { 'a*': 'one', 'a.b*': 'two' }), reasonFor('a.b', { 'a*': 'one', 'a.b': 'own' }), reasonFor('b', { 'a*': 'one' })]).toEqual(['two', 'own', undefined]));
});

describe('Mutants', () => {
  const mutants = mutantsOf(book);
  it('take away each clause, field and effect, and name the example that notices', () => expect(mutants.map(({ rule, without, caughtBy }) => [rule, without, caughtBy])).toEqual([
    ['MAP-1', 'effect 1', 'none'], ['MAP-2', 'the clause "a sex is given"', 'none'], ['MAP-2', 'the field gender', 'female'], ['NEW-3', 'the field count', 'the first'],
    ['WA-4', 'effect 1', 'not looked at closely'],
  ]));
  it('are counted downwards: one missed of three is not 67 %', () => expect(shareCaught([...mutants.slice(0, 2), { rule: 'a', path: 'a', without: 'b' }])).toBe(66.66));
});

describe('Explaining one rule on one message', () => {
  it('says which clause held, what it read and what it wrote, place by place', () => expect(explainRule(registry, book, 'MAP-2', message('a', { no: '1', sex: 'F' }, { no: '2' }))).toEqual([
    { at: '', clauses: [{ clause: 'a sex is given', held: true, read: [{ path: 'said.sex', value: 'F' }] }], wrote: [{ what: 'gender', value: 'FEMALE', read: [{ path: 'said.sex', value: 'F' }] }] },
    { at: '', clauses: [{ clause: 'a sex is given', held: false, read: [{ path: 'said.sex', value: undefined }] }], wrote: [] },
  ]));
});

describe('Losses', () => it('stand under whom the mapping tells, with the messages on which it was so', () =>
  expect(lossesOf(book, new Map([['MAP-2', { corpus: 2, fixtures: 1 }]]))).toEqual([{ system: 'the case model', mapping: 'small-to-made', rule: 'MAP-2', loses: 'the note', seen: { corpus: 2, fixtures: 1 } }])));

describe('A rule that is begun', () => {
  const text = scaffold({ id: 'WA-9', title: 'It\'s so', severity: 'tag', condition: 'a  b', evidence: ['one', 'two'], definer: { name: 'rowRule', shapes: 'Row, Made', step: 'read' }, reviewBy: '2027-01-01' });
  it.each(['import { rowRule } from \'./mapping\';', '// The register says. Given: a b', 'title: \'It\\\'s so\'', 'evidence: [\'one\', \'two\']', 'retireWhen: \'…\'', 'severity: \'tag\''])('has %s', line => expect(text).toContain(line));
});

describe('The lists that are kept beside the rules', () => {
  const MAPPINGS = join(__dirname, '../mappings');
  const lists = readKeptLists(MAPPINGS);
  const real = loadRulebook(MAPPINGS);
  const systems = adapters.map(({ manifest }) => manifest.id);

  it('hold every row of the register once, with its severity', () => {
    expect(new Set(lists.register.map(({ id }) => id)).size).toBe(482);
    expect(lists.register.filter(({ id, family, title, severity }) => !/^(MAP|WA|TP)-\d{3}$/.test(id) || family === '' || title === '' || !SEVERITIES.includes(severity))).toEqual([]);
  });
  it('refuse only rows that have no rule', () => {
    const ids = new Set(listRules(real, lists.proven).map(({ id }) => id));
    expect(Object.keys(lists.notCodified.rows).filter(id => ids.has(id)).map(id => `${id} is a rule now: take it off mappings/not-codified.json`)).toEqual([]);
    expect(rowsWithoutRule(lists, ids)).toHaveLength(482 - lists.register.filter(({ id }) => ids.has(id)).length);
  });
  it('give a reason for every field of our own messages that no rule reads', () => {
    const covered = coverageOf(new AdapterRegistry(adapters), real, fixtureScenarios(join(__dirname, '..'), systems, simulations).flatMap(one => one.messages), lists.unread);
    const known = covered.filter(({ mapping: id }) => [id, real.chapter(id).mapping.from].some(name => name in lists.unread));
    expect(known.flatMap(({ mapping: id, unread }) => unread.filter(({ reason }) => reason === undefined).map(({ field }) => `${id}: ${field} is read by no rule; say why in mappings/unread.json`))).toEqual([]);
  });
});
