import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { Simulation } from '../adapter/simulator';
import type { Instant } from '../case-model/london';
import type { RehearsedMessage } from './rehearsal';

/** Messages that share one memory, taken in their order: real ones, or our own fixtures. */
export interface Scenario {
  readonly by: 'corpus' | 'fixtures';
  readonly name: string;
  readonly messages: readonly RehearsedMessage[];
  /** Or the parts of one lane, for a mapping whose system has no adapter yet. */
  readonly lane?: { readonly mapping: string; readonly parts: readonly object[] };
}

/** Which real messages are whose. Each file is a scenario of its own, or each folder of files. */
const FEEDS: readonly { readonly folder: string; readonly system: string; readonly files: RegExp; readonly each: 'file' | 'folder' }[] = [
  { folder: 'libra-lists', system: 'libra', files: /\.(xml|json)$/, each: 'file' },
  { folder: 'hearing-resulted', system: 'common-platform', files: /\.json$/, each: 'file' },
  { folder: 'hearing-to-financial-results', system: 'common-platform', files: /^hearing-resulted\.json$/, each: 'folder' },
  { folder: 'police-results', system: 'common-platform', files: /^hearing-results-added.*\.json$/, each: 'folder' },
  { folder: 'spi-results', system: 'police-spi', files: /\.xml$/, each: 'file' },
  { folder: 'spi-prosecutions', system: 'police-spi', files: /^input\.xml$/, each: 'folder' },
];

/** The real messages that are there; none where the folder is not. Systems that this hub does not know are passed over. */
export function corpusScenarios(corpus: string, systems: readonly string[]): Scenario[] {
  const feeds = FEEDS.filter(({ folder, system }) => systems.includes(system) && existsSync(join(corpus, folder))).flatMap(({ folder, system, files, each }) => {
    const here = join(corpus, folder);
    const scenarios = each === 'file' ? filesIn(here, files).map(file => [file]) : foldersIn(here).map(name => filesIn(join(here, name), files).map(file => join(name, file)));
    return scenarios.filter(all => all.length > 0).map(all => scenario('corpus', folder, all.map(file => message(system, here, file))));
  });
  return [...feeds, ...finesScenarios(join(corpus, 'fines-notices')), ...systems.includes('fines-accounts') ? accountScenarios(join(corpus, 'fines-accounts', '__files', 'legacy')) : []];
}

interface FinesStep { readonly kind: string; readonly input: string; readonly accountNumberReceived?: object }
interface FinesInput { readonly offenceResults?: readonly { readonly offenceId?: string }[] }

/** Requests of financial results on one defendant's memory; what their harness held fixed is fixed here too. */
function finesScenarios(folder: string): Scenario[] {
  if (!existsSync(folder)) return [];
  return foldersIn(folder).filter(name => existsSync(join(folder, name, 'scenario.json'))).map(name => {
    const { steps }: { readonly steps: readonly FinesStep[] } = JSON.parse(readFileSync(join(folder, name, 'scenario.json'), 'utf8'));
    const parts = steps.flatMap(({ kind, input, accountNumberReceived }) => {
      const said: FinesInput = JSON.parse(readFileSync(join(folder, name, input), 'utf8'));
      const context = { ...FIXED, offenceDates: Object.fromEntries((said.offenceResults ?? []).map(({ offenceId = '' }) => [offenceId, '2019-11-28'])) };
      const asked = { offenceResults: [], ...said, kind, context };
      return accountNumberReceived ? [asked, { kind: 'account-answer', offenceResults: [], originator: 'Courts', ...accountNumberReceived }] : [asked];
    });
    return { by: 'corpus', name: `fines-notices: ${name}`, messages: [], lane: { mapping: 'financial-results-to-notices', parts } };
  });
}
const FIXED = { originalDateOfOffence: '2021-21-21', originalDateOfSentence: '2021-21-21', isFinancialPenaltiesWrittenOff: 'false', applicationResult: 'NEXH --', today: '2026-11-21' };

/** What the public stub answers about an account, as the adapter keeps it: each under the number that it names. Answers that name none stand beside one that does. */
const STUB_ANSWERS = [
  { number: '177A', answers: { getDefendantAccountHeaderSummary: 'DefendantAccount/getHeaderSummaryResponseIndividual_v2.xml', getDefendantAccountImpositions: 'DefendantAccount/getImpositions_v2.xml', getDefendantAccountPaymentTerms: 'DefendantAccount/getPaymentTermsResponse_v2.xml' } },
  { number: '10001A', answers: { getDefendantAccountHeaderSummary: 'DefendantAccount/getHeaderSummaryResponseOrganisation_v2.xml' } },
  { number: 'ACCT-9876543210', answers: { getDefendantAccountAtAGlance: 'DefendantAccount/getDefendantAtAGlance_v2.xml' } },
  { number: '100A', answers: { getDefendantAccount: 'DefendantAccount/getDefendantAccount.xml' } },
];
const accountScenarios = (folder: string): Scenario[] => STUB_ANSWERS.filter(({ answers }) => Object.values(answers).every(file => existsSync(join(folder, file)))).map(({ number, answers }) => scenario('corpus', 'fines-accounts', [{
  id: `answers about ${number}`, system: 'fines-accounts', receivedAt: COURT_DAY_AT,
  raw: { mediaType: 'application/json', bytes: Buffer.from(JSON.stringify({ account_number: number, answers: Object.entries(answers).map(([actionType, file]) => ({ actionType, answer: readFileSync(join(folder, file), 'utf8') })) })) },
}]));

/** Any moment would do: the day is made around it, so it stands still for the proof's sake. */
export const COURT_DAY_AT: Instant = '2026-11-21T16:05:00.000Z';

/**
 * Our own messages: each adapter's fixtures, the sandbox's court day, and what lies under `test/proof/<system>/`, where
 * a file is a scenario and a folder is one with several messages. `test/proof/lanes/<mapping>.json` is a list of lanes,
 * each a list of parts, for a mapping whose system has no adapter yet.
 */
export function fixtureScenarios(house: string, systems: readonly string[], simulations: Readonly<Record<string, Simulation>>): Scenario[] {
  return [
    ...systems.flatMap(system => fixturesOf(join(house, 'adapters', system, 'fixtures'), system)),
    ...systems.flatMap(system => ownOf(join(house, 'test', 'proof', system), system)),
    ...together(join(house, 'test', 'proof', 'together'), systems),
    ...ownLanes(join(house, 'test', 'proof', 'lanes')),
    { by: 'fixtures', name: 'the court day of the sandbox', messages: courtDay(systems, simulations) },
  ];
}

function fixturesOf(folder: string, system: string): Scenario[] {
  const files = existsSync(folder) ? filesIn(folder, /\.message\.\w+$/) : [];
  return files.length === 0 ? [] : [scenario('fixtures', `fixtures of ${system}`, files.map(file => message(system, folder, file)))];
}

function ownOf(folder: string, system: string): Scenario[] {
  if (!existsSync(folder)) return [];
  const own = [...filesIn(folder, /\.(xml|json)$/).map(file => [file]), ...foldersIn(folder).map(name => filesIn(join(folder, name), /\.(xml|json)$/).map(file => join(name, file)))];
  return own.map(files => scenario('fixtures', `test/proof/${system}`, files.map(file => message(system, folder, file))));
}

/** Messages of several systems in one scenario: `test/proof/together/<scenario>/1--libra.xml`. */
const together = (folder: string, systems: readonly string[]): Scenario[] => !existsSync(folder) ? [] : foldersIn(folder).map(name => scenario('fixtures', 'test/proof/together', filesIn(join(folder, name), /--[a-z-]+\.(xml|json)$/).flatMap(file => {
  const system = /--([a-z-]+)\.\w+$/.exec(file)?.[1] ?? '';
  return systems.includes(system) ? [message(system, folder, join(name, file))] : [];
})));

const ownLanes = (folder: string): Scenario[] => !existsSync(folder) ? [] : filesIn(folder, /\.json$/).flatMap(file => {
  const lanes: readonly (readonly object[])[] = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  return lanes.map((parts, i): Scenario => ({ by: 'fixtures', name: `${file}: lane ${i + 1}`, messages: [], lane: { mapping: file.replace(/\.json$/, ''), parts } }));
});

const courtDay = (systems: readonly string[], simulations: Readonly<Record<string, Simulation>>): RehearsedMessage[] =>
  Object.entries(simulations).filter(([system]) => systems.includes(system))
    .flatMap(([system, { courtDay }]) => (courtDay?.(COURT_DAY_AT) ?? []).map(({ afterMs, raw }, i) => ({ id: `court day: ${system} ${i + 1}`, system, raw, afterMs })))
    .sort((a, b) => a.afterMs - b.afterMs);

const scenario = (by: Scenario['by'], name: string, messages: readonly RehearsedMessage[]): Scenario => ({ by, name: `${name}: ${messages[0]?.id ?? ''}`, messages });
const message = (system: string, folder: string, file: string): RehearsedMessage => ({ id: file, system, receivedAt: COURT_DAY_AT, raw: { bytes: readFileSync(join(folder, file)), mediaType: extname(file) === '.json' ? 'application/json' : 'application/xml' } });
const filesIn = (folder: string, pattern: RegExp): string[] => readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isFile() && pattern.test(entry.name)).map(entry => entry.name).sort();
const foldersIn = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory()).map(entry => entry.name).sort();

/** From the sources or from dist: the nearest folder above that holds package.json. */
export function houseAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('No package.json above; start it inside the repository');
  return houseAbove(above);
}
