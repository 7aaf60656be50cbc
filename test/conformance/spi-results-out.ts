import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policeSpi } from '../../adapters/police-spi';
import { londonTime } from '../../src/sdk';
import { loadRulebook } from '../../src/rule/load-rulebook';
import { plainXml, type Plain } from './plain-xml';
import { shareOfEvent, toldOf, type PoliceResultGenerated } from './police-event';
import type { CaseResult, Suite } from './suite';

const rulebook = loadRulebook(join(__dirname, '../../mappings'));

/**
 * What Common Platform tells its own writer of SPI messages, and what that writer made of it. Ours must be equal as XML: white space in text
 * collapsed, `PTIURN` ignored (the inputs hold a placeholder). Where ours is different on purpose, it stands below with its reason; a
 * deviation that does not occur any more fails too.
 */
export const suite: Suite = {
  name: 'spi-results-out',
  async run(folder, progress) {
    return readdirSync(folder).sort().map(name => {
      const problems = problemsOf(join(folder, name), name);
      progress();
      return { name, ok: problems.length === 0, ...(problems.length > 0 && { why: problems.join('; ') }) } satisfies CaseResult;
    });
  },
};

interface Deviation { readonly cases: RegExp; readonly path: RegExp; readonly why: string; holds(expected: Leaf | undefined, ours: Leaf | undefined, all: ReadonlyMap<string, string>): boolean }
interface Leaf { readonly path: string; readonly text: string }

const DEVIATIONS: readonly Deviation[] = [
  {
    cases: /./, path: /\/TimeOfHearing$/, why: 'Common Platform writes the clock of UTC without a zone; the police read it as the court\'s clock, which we write (WA-054)',
    holds: (expected, ours, all) => expected !== undefined && ours?.text === londonClock(all.get(expected.path.replace('TimeOfHearing', 'DateOfHearing')) ?? '', expected.text),
  },
  {
    cases: /with_empty_bailstatus/, path: /\/ResultAmountSterling$/, why: 'Common Platform writes a plus before the amount; none of 216 messages that the police received has one',
    holds: (expected, ours) => expected?.text === `+${ours?.text ?? ''}`,
  },
  {
    cases: /with_empty_bailstatus/, path: /\/PresentAtHearing$/, why: 'the input, made by hand, says T, which is no answer; its defendant was not present',
    holds: (expected, ours) => expected?.text === 'T' && ours?.text === 'N',
  },
  {
    cases: /with_empty_bailstatus/, path: /\/Finding$/, why: 'the input, made by hand, has a conviction without a finding; in a share the finding follows from the conviction (WA-051)',
    holds: (expected, ours) => expected === undefined && ours?.text === 'G',
  },
  {
    cases: /for-offence-loc/, path: /\/LocationOfOffence$/, why: 'the expectation has a place that its input does not hold anywhere',
    holds: (expected, ours) => expected?.text === 'London' && ours === undefined,
  },
];

function problemsOf(folder: string, name: string): string[] {
  const event: PoliceResultGenerated = JSON.parse(readFileSync(join(folder, 'input.json'), 'utf8'));
  const { message } = toldOf(rulebook, shareOfEvent(event));
  if (!message) return ['nothing is told'];
  const ours = leavesOf(Buffer.from(policeSpi.codec.encode({ ResultedCaseMessage: message }).bytes).toString('utf8'));
  const contents = readdirSync(folder).filter(file => /^expected-expectedResultedCaseMessage.*\.xml$/.test(file));
  return contents.length === 0 ? ['there is no expected content'] : contents.flatMap(file => differences(leavesOf(readFileSync(join(folder, file), 'utf8')), ours, name));
}

function differences(expected: ReadonlyMap<string, string>, ours: ReadonlyMap<string, string>, name: string): string[] {
  const paths = [...new Set([...expected.keys(), ...ours.keys()])].filter(path => !path.endsWith('/PTIURN') && expected.get(path) !== ours.get(path));
  const met = new Set<Deviation>();
  const bare = paths.filter(path => {
    const deviation = DEVIATIONS.find(one => one.cases.test(name) && one.path.test(path) && one.holds(leafAt(expected, path), leafAt(ours, path), expected));
    if (deviation) met.add(deviation);
    return deviation === undefined;
  });
  const unordered = paths.length === 0 && [...expected.keys()].join() !== [...ours.keys()].join() ? ['its elements stand in another order'] : [];
  const stale = DEVIATIONS.filter(one => one.cases.source !== '.' && one.cases.test(name) && !met.has(one)).map(({ path }) => `the deviation of ${path.source} does not occur`);
  return [...bare.map(path => `${path} is ${quoted(ours.get(path))} and not ${quoted(expected.get(path))}`), ...unordered, ...stale];
}

const leafAt = (leaves: ReadonlyMap<string, string>, path: string): Leaf | undefined => { const text = leaves.get(path); return text === undefined ? undefined : { path, text }; };
const quoted = (text: string | undefined): string => text === undefined ? 'absent' : `"${text.slice(0, 80)}"`;
/** A moment without a zone, as the court's clock shows it. */
const londonClock = (day: string, time: string): string => `${londonTime(`${day}T${time}.000Z`)}${time.slice(5)}`;

/** Every text and attribute by its path; an element's place among its like is counted. */
function leavesOf(xml: string): Map<string, string> {
  const leaves = new Map<string, string>();
  walk(plainXml(xml), '');
  return leaves;

  function walk({ attributes, children, text }: Plain, path: string): void {
    for (const [name, value] of Object.entries(attributes)) leaves.set(`${path}@${name}`, value);
    if (children.length === 0) leaves.set(path, text.replace(/\s+/g, ' ').trim());
    const seen = new Map<string, number>();
    for (const child of children) {
      const n = (seen.get(child.name) ?? 0) + 1;
      seen.set(child.name, n);
      walk(child, `${path}/${child.name.replace('{http://www.dca.gov.uk/xmlschemas/libra}', '')}${n > 1 ? `[${n}]` : ''}`);
    }
  }
}
