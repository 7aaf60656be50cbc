import { Command } from 'commander';
import { exampleProblem } from '../rule/examples';
import { lintRule } from '../rule/lint';
import type { RuleHouse } from './rule-house';
import { ruleFile } from './rules-show';
import { print, printJson } from './session';

interface Tested { readonly id: string; readonly file: string; readonly examples: readonly { readonly name: string; readonly problem?: string }[]; readonly findings: readonly string[] }

export const rulesTestCommand = (house: RuleHouse): Command => new Command('test')
  .description('Try the examples of one rule, or of all, and say what is missing')
  .argument('[id]', 'its id; all rules without one')
  .option('--json', 'as data')
  .action((id: string | undefined, options: { json?: boolean }) => {
    const tested = testRules(house, id);
    const bad = tested.filter(({ findings }) => findings.length > 0);
    if (options.json) printJson(tested); else print(id === undefined ? manyInWords(tested, bad) : tested.map(oneInWords).join('\n'));
    if (bad.length > 0) process.exitCode = 1;
  });

function testRules(house: RuleHouse, id: string | undefined): Tested[] {
  const rulebook = house.rulebook();
  const only = id === undefined ? undefined : ruleFile(rulebook, id).rule.id;
  return rulebook.chapters.flatMap(({ mapping, files }) => files.filter(({ rule }) => only === undefined || rule.id === only).map(file => ({
    id: file.rule.id, file: `${file.path}.ts`,
    examples: file.rule.examples.map(example => { const problem = exampleProblem(file.rule, example); return { name: example.name, ...(problem !== undefined && { problem }) }; }),
    findings: lintRule(file, mapping, files.map(({ rule }) => rule)).map(({ what, mend }) => `${what}. ${mend}`),
  })));
}

const oneInWords = ({ id, file, examples, findings }: Tested): string => [
  `${id} (${file})`, ...examples.map(({ name, problem }) => `  ${problem === undefined ? 'holds' : 'FAILS'}  ${name}${problem === undefined ? '' : `: ${problem}`}`),
  ...findings.map(finding => `  ${finding}`), `${findings.length === 0 ? 'Its examples are complete; whether a message proves it: npx casebridge rules prove' : `${findings.length} to mend`}`,
].join('\n');

const manyInWords = (tested: readonly Tested[], bad: readonly Tested[]): string =>
  [...bad.map(oneInWords), `${tested.length - bad.length} passed, ${bad.length} failed (${tested.flatMap(({ examples }) => examples).length} examples)`].join('\n');
