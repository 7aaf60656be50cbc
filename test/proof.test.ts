import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adapters, simulations } from '../adapters';
import { AdapterRegistry } from '../src/adapter/registry';
import { loadRulebook } from '../src/rule/load-rulebook';
import { readReference } from '../src/rule/read-reference';
import { noLongerProven, provenRules, provenWithout, seenRules, type ProvenRules } from '../src/rule/proof';
import { Rehearsal } from '../src/rule/rehearsal';
import { corpusScenarios, fixtureScenarios, type Scenario } from '../src/rule/scenarios';

const HOUSE = join(__dirname, '..');
const CORPUS = join(HOUSE, '../shared/corpus');
const registry = new AdapterRegistry(adapters);
const systems = adapters.map(({ manifest }) => manifest.id);
const rulebook = loadRulebook(join(HOUSE, 'mappings'), readReference(join(HOUSE, 'test/proof/reference')));
const kept: ProvenRules = JSON.parse(readFileSync(join(HOUSE, 'mappings/proven.json'), 'utf8'));
const ids = rulebook.chapters.flatMap(({ files }) => files.map(({ rule }) => String(rule.id)));
const AGAIN = 'run npx casebridge rules prove --write, and look at what changed';

const real = existsSync(CORPUS) ? it : it.skip;

describe('What is marked as proven', () => {
  it('still acts on a message of our own', () => {
    const seen = seenRules(registry, rulebook, fixtureScenarios(HOUSE, systems, simulations));
    expect(noLongerProven(kept, seen, 'fixtures').map(id => `${id} acts on none of our messages any more: ${AGAIN}`)).toEqual([]);
  });

  it('is a rule that is there', () => expect(Object.keys(kept).filter(id => !ids.includes(id)).map(id => `${id} is proven, but no rule: ${AGAIN}`)).toEqual([]));

  real(`still acts on a real message (${existsSync(CORPUS) ? 'they are there' : 'skipped: no folder of real messages beside the repository'})`, () => {
    const seen = seenRules(registry, rulebook, corpusScenarios(CORPUS, systems));
    expect(noLongerProven(kept, seen, 'corpus').map(id => `${id} acts on no real message any more: ${AGAIN}`)).toEqual([]);
  }, 120_000);
});

describe('No two rules of a step', () => {
  const contradicting = (scenarios: readonly Scenario[]) => [...new Set(scenarios.flatMap(({ messages }) => {
    const rehearsal = new Rehearsal(registry, rulebook);
    for (const message of messages) rehearsal.take(message);
    return rehearsal.decided().flatMap(({ outcome }) => outcome.doubts.filter(({ rules, values }) => rules.length > 1 && values.length > 1).map(({ field, rules }) => `${rules.join(' and ')} set ${field.replace(/\[\d+\]/g, '[]')} differently`));
  }))];

  it('contradict each other on a message of our own', () => expect(contradicting(fixtureScenarios(HOUSE, systems, simulations))).toEqual([]));
  real(`contradict each other on a real message (${existsSync(CORPUS) ? 'they are there' : 'skipped: no folder of real messages beside the repository'})`, () => expect(contradicting(corpusScenarios(CORPUS, systems))).toEqual([]), 120_000);
});

describe('Proof', () => {
  it('counts the messages on which a rule acted, real ones before our own, and leaves out what never acted', () => {
    const seen = new Map([['MAP-2', { corpus: 0, fixtures: 3 }], ['MAP-1', { corpus: 2, fixtures: 5 }], ['MAP-3', { corpus: 0, fixtures: 0 }]]);
    expect(provenRules(seen)).toEqual({ 'MAP-1': { by: 'corpus', messages: 2 }, 'MAP-2': { by: 'fixtures', messages: 3 } });
    expect(noLongerProven({ 'MAP-1': { by: 'corpus', messages: 2 }, 'MAP-3': { by: 'fixtures', messages: 1 } }, seen, 'fixtures')).toEqual(['MAP-3']);
  });

  it('lets stand what real messages proved, where they are not at hand, for rules that are still there', () => {
    const kept: ProvenRules = { 'MAP-1': { by: 'corpus', messages: 9 }, 'MAP-9': { by: 'corpus', messages: 9 }, 'MAP-3': { by: 'fixtures', messages: 1 } };
    const seen = new Map([['MAP-1', { corpus: 0, fixtures: 2 }], ['MAP-3', { corpus: 0, fixtures: 0 }]]);
    expect(provenWithout(false, kept, seen)).toEqual({ 'MAP-1': { by: 'corpus', messages: 9 } });
    expect(provenWithout(true, kept, seen)).toEqual({ 'MAP-1': { by: 'fixtures', messages: 2 } });
  });

  it('sees the rules of all steps: on the message, on each part, on the lane, and on the comparison', () => {
    const seen = seenRules(registry, rulebook, fixtureScenarios(HOUSE, systems, simulations));
    for (const id of ['MAP-211', 'NEW-114', 'NEW-230', 'MAP-140', 'NEW-301']) expect([id, (seen.get(id)?.fixtures ?? 0) > 0]).toEqual([id, true]);
  });
});
