import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { suite as finesAccounts } from './fines-accounts';
import { suite as finesNotices } from './fines-notices';
import { suite as hearingResulted } from './hearing-resulted';
import { suite as financialResults } from './hearing-to-financial-results';
import { suite as libraLists } from './libra-lists';
import { suite as policeResults } from './police-results';
import { suite as routingBridge } from './routing-bridge';
import { suite as spiProsecutions } from './spi-prosecutions';
import { suite as spiResults } from './spi-results';
import { suite as spiResultsOut } from './spi-results-out';
import type { CaseResult, Suite } from './suite';

/** Checks the hub against real messages: `npm run conformance -- [FOLDER] [--suite NAME]`. They are not part of the project. */
const SUITES: readonly Suite[] = [finesAccounts, finesNotices, hearingResulted, financialResults, libraLists, policeResults, routingBridge, spiProsecutions, spiResults, spiResultsOut];

const UNKNOWN_SUITE = 2;
const FAILED = 1;
const DEFAULT_FOLDER = '../shared/corpus';

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { suite: { type: 'string', multiple: true } } });
  const names = values.suite ?? SUITES.map(suite => suite.name);
  const unknown = names.filter(name => !SUITES.some(suite => suite.name === name));
  if (unknown.length > 0) {
    console.error(`No suite is called ${unknown.join(', ')}. There are: ${SUITES.map(suite => suite.name).join(', ')}`);
    return UNKNOWN_SUITE;
  }
  const [given] = positionals;
  const corpus = given === undefined ? join(repositoryRoot(__dirname), DEFAULT_FOLDER) : resolve(given);
  if (!existsSync(corpus)) {
    console.log(`There is no folder ${corpus}; nothing was checked. Name the folder of real messages: npm run conformance -- FOLDER`);
    return 0;
  }
  return report(await runAll(SUITES.filter(suite => names.includes(suite.name)), corpus));
}

async function runAll(suites: readonly Suite[], corpus: string): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  for (const suite of suites) results.push(...await runOne(suite, join(corpus, suite.name)));
  return results;
}

async function runOne(suite: Suite, folder: string): Promise<readonly CaseResult[]> {
  if (!existsSync(folder)) {
    console.log(`${suite.name}: there is no folder ${folder}; not checked`);
    return [];
  }
  const results = await withProgress(suite.name, readdirSync(folder).length, progress => suite.run(folder, progress));
  for (const { name, why } of results.filter(result => !result.ok)) console.log(`  ${name}: ${why ?? 'failed'}`);
  console.log(`${suite.name}: ${totals(results)}`);
  return results;
}

/** A bar where somebody watches; in a log, only the totals. */
async function withProgress<T>(name: string, total: number, run: (progress: () => void) => Promise<T>): Promise<T> {
  if (!process.stdout.isTTY) return run(() => {});
  const bar = new SingleBar({ format: `${name} {bar} {value}/{total}`, clearOnComplete: true, hideCursor: true, stream: process.stdout });
  bar.start(total, 0);
  try {
    return await run(() => bar.increment());
  } finally {
    bar.stop();
  }
}

function report(results: readonly CaseResult[]): number {
  console.log(totals(results));
  return results.every(result => result.ok) ? 0 : FAILED;
}

const totals = (results: readonly CaseResult[]): string => {
  const passed = results.filter(result => result.ok).length;
  return `${passed} passed, ${results.length - passed} failed`;
};

/** From the sources or from dist: the nearest folder above that holds package.json. */
const repositoryRoot = (folder: string): string => {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('No package.json above; start it inside the repository');
  return repositoryRoot(above);
};

main().then(code => { process.exitCode = code; }, (error: unknown) => {
  console.error(error instanceof Error ? error.message : 'It failed without saying why');
  process.exitCode = FAILED;
});
