import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { SaxesParser } from 'saxes';
import { policeSpi } from '../../adapters/police-spi';
import type { SpiMessage } from '../../adapters/police-spi/wire';
import { breaches } from '../../src/adapter/limits';
import { columns } from '../../src/cli/session';
import { cutMessage, type CutMessage } from '../../src/intake/cut';
import { computeLane } from '../../src/intake/lane';
import { loadRulebook } from '../../src/rule/load-rulebook';
import type { Raw } from '../../src/sdk';
import { interleaved, type Medians } from './interleaved';
import { repositoryRoot } from './messages';

const MOST = 0.5;
const ROUNDS = 15;
const PARSER = 'fast-xml-parser parses the XML (parseTagValue: false), and nothing else';
const WHOLE = 'the whole path: XML read strictly, shape and limits checked, cut, every rule decided';

/** The way of a resulted case from its bytes to the case model, beside what fast-xml-parser takes to parse the same bytes. */
export interface SpiPath { readonly messages: number; readonly of: string; readonly medians: Medians }

export async function spiPath(): Promise<SpiPath> {
  const { of, raws } = messages();
  const texts = raws.map(({ bytes }) => Buffer.from(bytes).toString('utf8'));
  const rulebook = loadRulebook(join(__dirname, '../../mappings'));
  const fast = new XMLParser({ parseTagValue: false, ignoreAttributes: false });
  const wires = raws.map(wireOf);
  const cuts = raws.map(raw => cutMessage(policeSpi, rulebook, raw));
  const decide = (message: CutMessage) => message.ok && message.cuts.forEach(({ mapping, parts }) => parts.forEach(({ said }) =>
    computeLane(rulebook.chapter(mapping.id), undefined, [{ id: '', day: null, time: null, arrival: 0, said, gone: false }], [])));
  const whole = (raw: Raw) => {
    const seen: SpiMessage[] = [];
    const adapter = { ...policeSpi, codec: { ...policeSpi.codec, decode: (one: Raw) => { const read = policeSpi.codec.decode(one); if (read.ok) seen.push(read.wire); return read; } } };
    const message = cutMessage(adapter, rulebook, raw);
    seen.forEach(withinLimits);
    decide(message);
  };
  return { messages: raws.length, of, medians: await interleaved([
    { name: PARSER, work: () => texts.forEach(text => { fast.parse(text); }) },
    { name: 'saxes alone, namespaces checked, no handlers', work: () => texts.forEach(text => { new SaxesParser({ xmlns: true }).write(text).close(); }) },
    { name: 'read strictly into the wire, its shape checked', work: () => raws.forEach(wireOf) },
    { name: 'limits checked', work: () => wires.forEach(withinLimits) },
    { name: 'every rule decided, after it is cut', work: () => cuts.forEach(decide) },
    { name: WHOLE, work: () => raws.forEach(whole) },
  ], ROUNDS, 5) };
}

export const spiHolds = ({ medians }: SpiPath): boolean => ratio(medians, WHOLE) <= MOST;

export function spiInWords(path: SpiPath): string {
  const { messages: count, of, medians } = path;
  const rows = [...medians].map(([name, ms]) => [ratio(medians, name).toFixed(2).padStart(9), (ms / count).toFixed(3).padStart(8), name]);
  return ['', `${count} SPI results (${of}). fast-xml-parser's parse alone is 1.`, '', columns([['its time', 'ms each', 'what'], ...rows]), '',
    `Bound: the whole path takes at most ${MOST} of it: ${ratio(medians, WHOLE).toFixed(2)} ${spiHolds(path) ? 'PASS' : 'FAIL'}`, ''].join('\n');
}

const ratio = (medians: Medians, name: string): number => (medians.get(name) ?? NaN) / (medians.get(PARSER) ?? NaN);

function wireOf(raw: Raw): SpiMessage {
  const read = policeSpi.codec.decode(raw);
  if (!read.ok) throw new Error(`A message was not read: ${read.why}`);
  return read.wire;
}

/** What the limits say of the content; its breaches are no failure here: real messages have some. */
const withinLimits = (wire: SpiMessage): string[] => breaches(policeSpi.limits, 'DeliverRequest' in wire ? wire.DeliverRequest.Message : wire);

/** The real messages where they lie beside the repository, else our own again and again. */
function messages(): { readonly of: string; readonly raws: readonly Raw[] } {
  const root = repositoryRoot(__dirname);
  const real = join(root, '../shared/corpus/spi-results');
  const folder = existsSync(real) ? real : join(root, 'adapters/police-spi/fixtures');
  const raws = readdirSync(folder).filter(file => file.endsWith('.xml')).map(file => ({ bytes: readFileSync(join(folder, file)), mediaType: 'text/xml' })).filter(raw => policeSpi.codec.decode(raw).ok);
  return existsSync(real) ? { of: 'real ones', raws } : { of: 'our own, again and again', raws: Array.from({ length: 216 }, (_, i) => raws[i % raws.length]).flatMap(raw => raw ? [raw] : []) };
}
