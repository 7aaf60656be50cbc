import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleProblem } from '../src/rule/examples';
import { lint, lintChapter, lintImports, lintTables } from '../src/rule/lint';
import { loadRulebook } from '../src/rule/load-rulebook';
import { ruleIn, type Mapping } from '../src/rule/mapping';
import { inDoubt, suppress, type Rule } from '../src/rule/rule';

const MAPPINGS = join(__dirname, '../mappings');
const rulebook = loadRulebook(MAPPINGS);
const sources = new Map(readdirSync(MAPPINGS, { recursive: true, encoding: 'utf8' }).filter(file => /\.(ts|json)$/.test(file))
  .map(file => [`mappings/${file}`, readFileSync(join(MAPPINGS, file), 'utf8')]));

describe.each(rulebook.chapters.map(chapter => [chapter.mapping.id, chapter] as const))('%s', (_, { files }) => {
  describe.each(files.map(file => [file.path.split('/').at(-1) ?? '', file] as const))('%s', (_name, { path, rule }) => {
    it.each(rule.examples.map(example => [example.name, example] as const))('%s', (_example, example) => {
      const problem = exampleProblem(rule, example);
      expect(problem && `${path}.ts: ${problem}`).toBeUndefined();
    });
  });
});

describe('every rule file', () => {
  it('is in order', () => {
    const findings = lint(rulebook, sources).map(({ file, what, mend }) => `${file}: ${what}. ${mend}.`);
    expect(findings).toEqual([]);
  });

  it('is there to be looked at', () => expect(rulebook.chapters.flatMap(chapter => chapter.files).length).toBeGreaterThan(20));
});

describe('lint can fail', () => {
  interface Said { readonly code?: string; readonly other?: string }
  interface Made { readonly value?: string; readonly other?: string }
  const mapping: Mapping = { id: 'some-mapping', title: 'Some', from: 'libra', subject: 'nothing', message: [], part: [{ name: 'read' }], place: () => ({}) };
  const define = ruleIn<Said, Made>('read');
  const good = {
    id: 'MAP-901', title: 'A good rule', why: 'It shows what a bad one lacks.', evidence: ['this test'], owner: 'Tests', severity: 'cosmetic',
    scope: { courts: 'all', from: '2020-01-01' }, reviewBy: '2027-06-30',
    when: { 'there is a code': ({ said }) => said.code !== undefined },
    sets: { value: ({ said }) => said.code },
    back: ({ value }) => value === undefined ? {} : { code: value },
    examples: [{ name: 'a code', given: { said: { code: 'A' } }, expect: { sets: { value: 'A' } }, returns: true }, { name: 'none', given: { said: {} }, expect: 'does not apply' }],
  } satisfies Rule<Said, Made>;
  type Small = Rule<Said, Made>;
  const findings = (...rules: readonly Small[]) =>
    lintChapter({ mapping, files: rules.map(rule => ({ path: `mappings/some-mapping/${rule.id}-some-rule`, rule: define(rule) })) }).map(({ what }) => what);

  it('and passes a good rule', () => expect(findings(good)).toEqual([]));

  it.each<[string, Small, string]>([
    ['a wrong value', { ...good, sets: { value: () => 'B' } }, 'Its example "a code" does not hold: it sets {"value":"B"} and not {"value":"A"}'],
    ['a field too many', { ...good, sets: { ...good.sets, other: () => 'B' } }, 'Its example "a code" does not hold: it sets {"value":"A","other":"B"} and not {"value":"A"}'],
    ['a doubt instead of a value', { ...good, sets: { value: () => inDoubt('unsure') } }, 'Its example "a code" does not hold: it sets {"value":{"inDoubt":"unsure"}} and not {"value":"A"}'],
    ['an effect that no example expects', { ...good, then: () => [suppress('why not')] }, 'Its example "a code" does not hold: its effects are [{"do":"suppress","reason":"why not"}] and not []'],
    ['a way back that does not lead back', { ...good, back: () => ({ code: 'B' }) }, 'Its example "a code" does not hold: its way back gives "B" for code, which was "A"'],
    ['a way back that gives nothing', { ...good, back: () => ({}) }, 'Its example "a code" does not hold: its way back gives nothing for what was set'],
    ['a rule that breaks', { ...good, sets: { value: () => { throw new Error('broken'); } } }, 'Its example "a code" does not hold: the rule breaks on it: broken'],
    ['an example that applies after all', { ...good, when: { 'there is a code': () => true } }, 'Its example "none" does not hold: it says "does not apply", but every clause holds'],
    ['a clause that nothing isolates', { ...good, when: { ...good.when, 'it is odd': ({ said }) => said.other === undefined } }, 'No example isolates the clause "it is odd"'],
    ['no example at work', { ...good, examples: [{ name: 'none', given: { said: {} }, expect: 'does not apply' }] }, 'No example shows it at work'],
    ['an exception to nothing', { ...good, exceptionTo: 'MAP-999' }, 'It is an exception to MAP-999, which its step does not have'],
    ['a workaround without an end', { ...good, id: 'WA-901', retireWhen: ' ' }, 'It is a workaround or a transitional process without an end'],
    ['blank evidence', { ...good, evidence: [''] }, 'It has no evidence'],
    ['a blank owner', { ...good, owner: '' }, 'Its owner is blank'],
    ['a day that is none', { ...good, reviewBy: '2027-06-31' }, '2027-06-31 is not a day'],
  ])('%s', (_, rule, what) => expect(findings(rule)).toContain(what));

  it('two rules that contradict each other, unless one yields', () => {
    const other: Small = { ...good, id: 'MAP-902', sets: { value: () => 'B' }, examples: [{ name: 'a code', given: { said: { code: 'A' } }, expect: { sets: { value: 'B' } } }, good.examples[1]] };
    expect(findings(good, other)).toContain('On its example "a code", MAP-901 and MAP-902 set value differently');
    expect(findings(good, { ...other, exceptionTo: 'MAP-901' })).toEqual([]);
  });

  it('an exception that loses a field of the rule that yields, unless it says so', () => {
    const [, stops] = good.examples;
    const wide: Small = { ...good, sets: { value: ({ said }) => said.code, other: () => 'B' }, examples: [{ name: 'a code', given: { said: { code: 'A' } }, expect: { sets: { value: 'A', other: 'B' } } }, stops] };
    const exception: Small = { ...good, id: 'MAP-902', exceptionTo: 'MAP-901', sets: { value: () => 'B' }, examples: [{ name: 'a code', given: { said: { code: 'A' } }, expect: { sets: { value: 'B' } } }, stops] };
    expect(findings(wide, exception)).toEqual(['It is an exception to MAP-901, which also sets other and would leave it absent']);
    expect(findings(wide, { ...exception, leavesOut: ['other'] })).toEqual([]);
  });

  it('a file under another id, and a step that nobody has', () => {
    const placed = { ...define(good), step: 'write' };
    const found = lintChapter({ mapping, files: [{ path: 'mappings/some-mapping/MAP-1-some-rule', rule: placed }] }).map(({ what }) => what);
    expect(found).toEqual(['It holds rule MAP-901', 'The mapping has no step "write"']);
  });

  it('an import that is not allowed', () => {
    const text = 'import { readFileSync } from \'node:fs\';\nimport { inDoubt } from \'../../src/sdk\';\nimport { x } from \'../other-mapping/MAP-1-x\';';
    expect(lintImports(new Map([['mappings/some-mapping/MAP-1-a.ts', text]])).map(({ what }) => what)).toEqual(['It imports node:fs', 'It imports ../other-mapping/MAP-1-x']);
  });

  it('a table without a source', () => {
    const tables = new Map([
      ['mappings/code-tables/a.ts', 'export const a = table({ title: \'A\', source: \'\', rows: [] });'],
      ['mappings/code-tables/b.json', '{ "courts": {} }'],
      ['mappings/code-tables/c.ts', 'export const c = table({ title: \'C\', source: \'somewhere\', rows: [] });'],
    ]);
    expect(lintTables(tables).map(({ file }) => file)).toEqual(['mappings/code-tables/a.ts', 'mappings/code-tables/b.json']);
  });
});
