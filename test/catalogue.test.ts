import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../src/rule/catalogue';
import { readKeptLists, type KeptLists } from '../src/rule/kept-lists';
import { loadRulebook } from '../src/rule/load-rulebook';
import { ruleIn, type Mapping } from '../src/rule/mapping';
import { doubt, inDoubt, split, suppress, task, type Rule } from '../src/rule/rule';
import { Rulebook } from '../src/rule/rulebook';

const MAPPINGS = join(__dirname, '../mappings');
const rulebook = loadRulebook(MAPPINGS);

describe('the catalogue', () => {
  const page = catalogue(rulebook, readKeptLists(MAPPINGS));

  it('is current', () => {
    const current = readFileSync(join(MAPPINGS, 'CATALOGUE.md'), 'utf8') === page;
    expect(current || 'mappings/CATALOGUE.md is not what the rules say now: run npm run rules:catalogue, and look at what changed').toBe(true);
  });

  it('names every rule once, with every example', () => {
    for (const { rule } of rulebook.chapters.flatMap(({ files }) => files)) {
      expect(page.split(`### ${rule.id} `)).toHaveLength(2);
      expect(rule.examples.filter(({ name }) => !page.includes(name.replaceAll('|', '\\|').replaceAll('<', '&lt;')))).toEqual([]);
    }
  });
});

describe('a small rulebook', () => {
  interface Said { readonly code?: string }
  interface Made { readonly value?: string; readonly list?: readonly string[] }
  const mapping: Mapping = { id: 'one-to-two', title: 'From one | to two', from: 'one', subject: 'a thing', message: [{ name: 'cut' }], part: [{ name: 'read', each: { said: 'rows', made: 'rows' } }], place: () => ({}) };
  const about = { why: 'Because.', evidence: ['here'] as const, owner: 'Tests', severity: 'record', scope: { courts: ['B01LY'], from: '2020-01-01', until: '2026-01-01' }, reviewBy: '2027-06-30' } as const;
  const sets: Rule<Said, Made> = {
    ...about, id: 'MAP-1', title: 'A <code>', when: { 'there is a code': ({ said }) => said.code !== undefined },
    sets: { value: ({ said }) => said.code, list: () => ['a'] },
    examples: [{ name: 'a | b', given: { said: { code: 'A' } }, expect: { sets: { value: 'A', list: ['a'] } } }, { name: 'unsure', given: { said: {} }, expect: { sets: { value: inDoubt('who knows') } } }, { name: 'none', given: { said: {} }, expect: 'does not apply' }],
  };
  const does: Rule<Said, Made> = {
    ...about, id: 'WA-2', title: 'Does', when: 'always', retireWhen: 'never', staffMinutes: 5, loses: ['all'],
    examples: [{ name: 'all', given: { said: {} }, expect: { effects: [suppress('dummy'), task('court', 'look', 'Look at it'), doubt('value', 'unsure'), split([{ subject: 's', references: [], said: {}, unreadable: 'no' }])] } }, { name: 'nothing', given: { said: {} }, expect: {} }],
  };
  const row = (id: string, family: string) => ({ id, family, title: `Row ${id}`, severity: 'record' as const });
  const lists: KeptLists = {
    proven: { 'MAP-1': { by: 'corpus', messages: 3 } }, register: [row('MAP-1', 'one'), row('WA-2', 'one'), row('TP-3', 'police'), row('TP-4', 'one'), row('TP-5', 'one')],
    notCodified: { otherwise: 'not yet', families: { police: 'theirs' }, rows: { 'TP-4': 'refused: untrue' } }, unread: {},
  };
  const define = ruleIn<Said, Made>('read');
  const page = catalogue(new Rulebook([{ mapping, files: [sets, does].map(rule => ({ path: `mappings/one-to-two/${rule.id}-x`, rule: define(rule) })) }], 'hash'), lists);

  it.each([
    '**2 rules**: 2 rows of the register (1 plain MAP, 1 workarounds WA, 0 transitional processes TP), and 0 NEW',
    'of the register\'s 5 rows, 1 are codified and proven.',
    '| [one-to-two](#one-to-two) | one | 2 | 1 |',
    '- Proven: by 3 real messages',
    '- Proven: not yet: no message made it act',
    '3 of 5 rows, so that the count above is honest.',
    '| TP-3 | Row TP-3 | record | theirs |',
    '| TP-4 | Row TP-4 | record | refused: untrue |',
    '| TP-5 | Row TP-5 | record | not yet |',
    '- On each part: *read* (each of `rows`)',
    '### MAP-1 A &lt;code>',
    '- When: there is a code',
    '- Sets: `value`, `list`',
    '- Scope: courts B01LY, events from 2020-01-01 until 2026-01-01',
    '| a \\| b | `{"code":"A"}` | `value` = `"A"`; `list` = `["a"]` |',
    '| unsure | nothing | `value` in doubt: who knows |',
    '| none | nothing | does not apply |',
    '- Does: leaves it out; asks court: look; puts value in doubt; cuts the message into parts',
    '- Retire when: never',
    '- Loses: all',
    '| all | nothing | left out: dummy; court is asked: Look at it; `value` in doubt: unsure; one part, 1 of them unreadable |',
    '| nothing | nothing | applies, and leaves everything as it is |',
    '- File: [WA-2-x.ts](one-to-two/WA-2-x.ts)',
  ])('says %s', line => expect(page).toContain(line));
});
