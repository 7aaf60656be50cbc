import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { policeSpi } from '../../adapters/police-spi';
import { applySteps } from '../../src/rule/apply';
import { loadRulebook } from '../../src/rule/load-rulebook';
import type { SpiMessage } from '../../adapters/police-spi/wire';
import type { ResultedCase, SpiJudicialResult } from '../../mappings/spi-results-to-case/mapping';
import { plainXml } from './plain-xml';
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
