import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { mutantsOf, shareCaught, type Mutant } from '../rule/mutants';
import type { RuleHouse } from './rule-house';
import { withBar } from './rules-prove';
import { columns, print, printJson } from './session';

/** The share of mutants that the examples caught when it was last raised: it may not fall. */
interface Floor { readonly caughtPerCent: number }
const FLOOR_FILE = 'mutation-floor.json';

export const rulesMutateCommand = (house: RuleHouse): Command => new Command('mutate')
  .description('Take away each clause, field and effect of each rule in turn, and show what no example notices')
  .option('--raise', 'keep the share caught as the new floor, if it is higher')
  .option('--json', 'as data')
  .action((options: { raise?: boolean; json?: boolean }) => {
    const rulebook = house.rulebook();
    const mutants = withBar('Taking away', rulebook.chapters.flatMap(({ files }) => files).length, progress => mutantsOf(rulebook, progress));
    const share = shareCaught(mutants);
    const file = join(house.mappings, FLOOR_FILE);
    const floor: Floor = JSON.parse(readFileSync(file, 'utf8'));
    if (options.raise && share > floor.caughtPerCent) writeFileSync(file, `${JSON.stringify({ caughtPerCent: share })}\n`);
    if (options.json) printJson({ share, floor: floor.caughtPerCent, missed: mutants.filter(({ caughtBy }) => caughtBy === undefined) }); else print(inWords(mutants, share, floor));
    if (share < floor.caughtPerCent) process.exitCode = 1;
  });

function inWords(mutants: readonly Mutant[], share: number, { caughtPerCent }: Floor): string {
  const missed = mutants.filter(({ caughtBy }) => caughtBy === undefined);
  return [
    ...missed.length === 0 ? [] : ['No example notices that these are missing:', columns(missed.map(({ rule, without, path }) => [`  ${rule}`, without, `${path}.ts`])), ''],
    `${mutants.length - missed.length} of ${mutants.length} mutants are caught: ${share} % (floor ${caughtPerCent} %, goal 100 %)`,
    ...share < caughtPerCent ? ['It fell below the floor: add an example for each line above'] : [],
  ].join('\n');
}
