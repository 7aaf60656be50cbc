import { inDoubt, mostBy, squeeze, type InDoubt } from '../../src/sdk';
import { resultsOfCode, type CodedResult } from '../code-tables/result-codes';
import { translateRule, type SpiJudicialResult } from './mapping';

/** By code; where several share it, by qualifier; where several are left, by the one whose label stands in the text: the longest, if only one is. */
function resultOf({ cjsCode = '', qualifiers = [], resultText = '' }: SpiJudicialResult): CodedResult | InDoubt {
  const all = resultsOfCode(cjsCode);
  const fitting = all.filter(({ qualifier }) => qualifier === undefined || qualifiers.includes(qualifier));
  const qualified = fitting.filter(({ qualifier }) => qualifier !== undefined);
  const left = qualified.length > 0 ? qualified : fitting;
  const text = squeeze(resultText).toLowerCase();
  const said = left.length === 1 ? left : left.filter(({ words }) => text.includes(words));
  const longest = mostBy(said, ({ label }) => label.length)?.label.length;
  const [found, ...others] = said.filter(({ label }) => label.length === longest);
  return found !== undefined && others.length === 0 ? found : inDoubt(why(cjsCode, all.length, left.length));
}

const why = (code: string, all: number, left: number): string => all === 0 ? `Common Platform has no result with the code ${code}`
  : left === 0 ? `The results of Common Platform with the code ${code} want a qualifier that is not given`
    : `${left} results of Common Platform share the code ${code}, and neither qualifiers nor text tell which it is`;

const unless = (found: CodedResult | InDoubt, take: (result: CodedResult) => string | undefined) => 'code' in found ? take(found) : undefined;

export default translateRule({
  id: 'NEW-430',
  title: 'The result of the case model',
  why: '76 codes of the national list stand for several results of Common Platform (mappings/code-tables/result-codes lists them: 1116 has three, 4014 one). Qualifier and text may tell which; where they do not, nobody may guess, because what follows from a result depends on it.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi, hmcts/cpp-context-hearing, hmcts/cpp-context-results: reference data fixtures of result definitions'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'it is not text only': ({ made }) => made.cjsCode !== undefined && made.cjsCode !== '1000' },
  sets: {
    judicialResultTypeId: ({ made }) => { const found = resultOf(made); return 'code' in found ? found.id : found; },
    label: ({ made }) => unless(resultOf(made), ({ label }) => label),
    resultDefinitionGroup: ({ made }) => unless(resultOf(made), ({ group }) => group),
  },

  examples: [
    { name: 'one result of its code', given: { said: {}, made: { cjsCode: '3012', resultText: 'To pay' } }, expect: { sets: { judicialResultTypeId: 'ae89b99c-e0e3-47b5-b218-24d4fca3ca53', label: 'Compensation' } } },
    { name: 'with its group', given: { said: {}, made: { cjsCode: '1015', resultText: 'Fined' } }, expect: { sets: { judicialResultTypeId: '969f150c-cd05-46b0-9dd9-30891efcc766', label: 'Fine', resultDefinitionGroup: 'Imposition' } } },
    {
      name: 'by its text', given: { said: {}, made: { cjsCode: '1002', resultText: 'Imprisonment for 12 Months' } },
      expect: { sets: { judicialResultTypeId: 'abb95a52-2a75-40c3-8d3f-a1d75a199c47', label: 'Imprisonment' } },
    },
    {
      name: 'by its qualifier', given: { said: {}, made: { cjsCode: '1002', qualifiers: ['AF'], resultText: 'Imprisonment' } },
      expect: { sets: { judicialResultTypeId: 'a920be42-b376-420b-ace9-d2d0634559b0', label: 'Extended sentence of imprisonment for violent or sexual offence (21 and over)(S.226A)' } },
    },
    { name: 'two with one qualifier', given: { said: {}, made: { cjsCode: '1002', qualifiers: ['AC'], resultText: 'Life' } }, expect: { sets: { judicialResultTypeId: inDoubt('2 results of Common Platform share the code 1002, and neither qualifiers nor text tell which it is') } } },
    { name: 'two of one label', given: { said: {}, made: { cjsCode: '4509', resultText: 'Order made under Section 49 of the Children and Young Persons Act 1933 dispensing with the restrictions on publicity' } }, expect: { sets: { judicialResultTypeId: inDoubt('2 results of Common Platform share the code 4509, and neither qualifiers nor text tell which it is') } } },
    { name: 'a code that Common Platform lacks', given: { said: {}, made: { cjsCode: '9991' } }, expect: { sets: { judicialResultTypeId: inDoubt('Common Platform has no result with the code 9991') } } },
    { name: 'text only', given: { said: {}, made: { cjsCode: '1000' } }, expect: 'does not apply' },
  ],
});
