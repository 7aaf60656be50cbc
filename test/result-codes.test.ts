import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import codes from '../mappings/code-tables/result-codes.json';
import { isPoliceResult } from '../mappings/code-tables/police-results';
import { statusOfResult } from '../mappings/code-tables/result-custody';
import { resultsOfCode, type CodedResult } from '../mappings/code-tables/result-codes';
import choosing from '../mappings/spi-results-to-case/NEW-430-result-of-the-case-model';
import type { SpiJudicialResult } from '../mappings/spi-results-to-case/mapping';
import { doneBy, inputOf } from '../src/rule/examples';
import { InDoubt } from '../src/rule/rule';

const all: readonly CodedResult[] = [...new Set(codes.results.map(({ code }) => code))].flatMap(resultsOfCode);
const byCode = [...Map.groupBy(all, ({ code }) => code)];
const shared = byCode.filter(([, some]) => some.length > 1);

/** The id that is chosen, or undefined where it is in doubt. */
function chosen(made: SpiJudicialResult): string | undefined {
  const id = doneBy(choosing, inputOf({ name: 'as sent', given: { said: {}, made }, expect: {} })).sets['judicialResultTypeId'];
  return id instanceof InDoubt || typeof id !== 'string' ? undefined : id;
}
const asSent = ({ code, qualifier, label }: CodedResult): SpiJudicialResult => ({ cjsCode: code, qualifiers: qualifier === undefined ? [] : [qualifier], resultText: `${label}. For 6 months` });

describe('A result of the national list as one of Common Platform', () => {
  it('is that of its code where there is one, by its qualifier if it has one', () => {
    const alone = byCode.flatMap(([, some]) => some.length === 1 ? some : []);
    expect(alone.length).toBe(84);
    expect(alone.filter(one => chosen({ ...asSent(one), resultText: 'As ordered' }) !== one.id)).toEqual([]);
    expect(alone.filter(one => one.qualifier !== undefined && chosen({ cjsCode: one.code, resultText: one.label }) !== undefined)).toEqual([]);
  });

  it('is one of several only by its qualifier or its text, and else in doubt', () => {
    expect(shared.length).toBe(76);
    const wrong = shared.flatMap(([, some]) => some).filter(one => { const found = chosen(asSent(one)); return found !== undefined && found !== one.id; });
    expect(wrong.map(({ shortCode }) => shortCode)).toEqual([]);
  });

  it('is in doubt where neither says which', () => {
    const guessed = shared.filter(([code, some]) => some.filter(({ qualifier }) => qualifier === undefined).length !== 1 && chosen({ cjsCode: code, resultText: 'As ordered' }) !== undefined);
    expect(guessed.map(([code]) => code)).toEqual([]);
    const byAbsence = shared.filter(([code]) => chosen({ cjsCode: code, resultText: 'As ordered' }) !== undefined).flatMap(([, some]) => some.filter(({ qualifier }) => qualifier === undefined));
    expect(byAbsence.filter(one => chosen({ cjsCode: one.code, resultText: 'As ordered' }) !== one.id)).toEqual([]);
  });

  it('is of a code that the police know, and of one only', () => {
    expect(all.filter(({ code }) => !isPoliceResult(code))).toEqual([]);
    expect(new Set(all.map(({ id, code }) => `${id} ${code}`)).size).toBe(all.length);
    expect([resultsOfCode('4014').map(({ shortCode }) => shortCode), statusOfResult('4014')]).toEqual([['CCSU'], 'U']);
  });
});

const FILE = join(__dirname, '../../shared/crosswalks/result-codes.tsv');
const real = existsSync(FILE) ? it : it.skip;

describe('The table of results', () => {
  const rows = () => {
    const [head = '', ...lines] = readFileSync(FILE, 'utf8').replace(/(\t"[^"\t]*)\n([^"\t]*"\t)/g, '$1 $2').split('\n').filter(line => line.trim() !== '');
    const names = head.split('\t');
    return lines.map(line => new Map(line.split('\t').map((value, i) => [names[i] ?? '', value.trim()])));
  };
  const label = (id: string) => all.find(one => one.id === id);

  real(`holds each definition that has a code, and none that has not (${existsSync(FILE) ? 'the definitions are there' : 'skipped: no definitions beside the repository'})`, () => {
    const coded = rows().filter(row => (row.get('cjsCode') ?? '') !== '');
    expect([rows().length, coded.length, all.length]).toEqual([618, 326, 326]);
    expect(coded.filter(row => { const one = label(row.get('cp_resultDefinitionId') ?? ''); return one === undefined || one.code !== row.get('cjsCode') || (one.qualifier ?? '') !== row.get('cp_qualifier') || one.shortCode !== row.get('cp_shortCode'); }).map(row => row.get('cp_shortCode'))).toEqual([]);
  });

  real('says the same bail as the definitions of a code', () => {
    const differing = rows().filter(row => statusOfResult(row.get('cjsCode') ?? '') !== undefined && row.get('cp_postHearingCustodyStatus') !== statusOfResult(row.get('cjsCode') ?? ''));
    expect(differing.map(row => row.get('cp_shortCode'))).toEqual([]);
  });
});
