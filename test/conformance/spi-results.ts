import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { SaxesParser } from 'saxes';
import { policeSpi } from '../../adapters/police-spi';
import { applySteps } from '../../src/rule/apply';
import { loadRulebook } from '../../src/rule/load-rulebook';
import type { SpiMessage } from '../../adapters/police-spi/wire';
import type { ResultedCase, SpiJudicialResult } from '../../mappings/spi-results-to-case/mapping';
import type { CaseResult, Suite } from './suite';

const chapter = loadRulebook(join(__dirname, '../../mappings')).chapter('spi-results-to-case');

/**
 * Real resulted cases as the police receive them. Each must be read; written again it must be equal as XML (by a reader that knows
 * nothing of the codec: names by namespace and local name, white space between elements dropped, text exact). Then every result must
 * come out as one of the case model's, or be text only, or in doubt with its reason.
 */
export const suite: Suite = {
  name: 'spi-results',
  async run(folder, progress) {
    const results: CaseResult[] = [];
    for (const name of readdirSync(folder).filter(file => file.endsWith('.xml')).sort()) {
      const why = problem(readFileSync(join(folder, name)));
      results.push({ name, ok: why === undefined, ...(why !== undefined && { why }) });
      progress();
    }
    return results;
  },
};

function problem(bytes: Buffer): string | undefined {
  const decoded = policeSpi.codec.decode({ bytes, mediaType: 'text/xml' });
  if (!decoded.ok) return `unreadable: ${decoded.why} (${decoded.place})`;
  if (decoded.unread.length > 0) return `unread: ${decoded.unread.join(', ')}`;
  const written = Buffer.from(policeSpi.codec.encode(decoded.wire).bytes).toString('utf8');
  return isDeepStrictEqual(plainXml(written), plainXml(bytes.toString('utf8'))) ? mappingProblem(decoded.wire) : 'written again, it is not equal as XML';
}

function mappingProblem(wire: SpiMessage): string | undefined {
  const { mapping, rules } = chapter;
  const parts = applySteps(mapping.message, rules, { said: wire, place: {} }).effects.flatMap(({ effect }) => effect.do === 'split' ? effect.parts : []);
  if (parts.length !== 1) return `it was cut into ${parts.length} parts`;
  return parts.map(({ said }) => partProblem(said)).find(why => why !== undefined);
}

function partProblem(said: object): string | undefined {
  const { mapping, rules } = chapter;
  const { made, doubts } = applySteps(mapping.part, rules, { said, place: mapping.place(said) });
  const broken = doubts.find(({ field }) => /\((MAP|WA|TP|NEW)-\d+\)$/.test(field));
  if (broken && broken.spreadFrom === undefined) return broken.why;
  const unsaid = doubts.filter(({ why }) => why.trim() === '');
  const silent = resultsIn(made).filter(result => result.judicialResultTypeId === undefined && result.cjsCode !== '1000').length;
  const doubted = doubts.filter(({ field }) => field.endsWith('.judicialResultTypeId')).length;
  return unsaid.length > 0 ? 'a doubt has no reason' : silent > doubted ? `${silent - doubted} results are neither translated nor in doubt` : undefined;
}

const resultsIn = (made: ResultedCase): readonly SpiJudicialResult[] => (made.offences ?? []).flatMap(offence => offence.judicialResults ?? []);

interface Plain { readonly name: string; readonly attributes: Record<string, string>; readonly children: Plain[]; text: string }

function plainXml(xml: string): Plain {
  const top: Plain = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const own = Object.values(attributes).filter(({ name }) => !/^xmlns(:|$)/.test(name)).map(one => [`{${one.uri}}${one.local}`, one.value] as const).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0);
    const element: Plain = { name: `{${uri}}${local}`, attributes: Object.fromEntries(own), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const addText = (text: string) => { const element = open.at(-1); if (element) element.text += text; };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => { const element = open.pop(); if (element && element.children.length > 0 && element.text.trim() === '') element.text = ''; });
  parser.write(xml).close();
  top.text = '';
  return top;
}
