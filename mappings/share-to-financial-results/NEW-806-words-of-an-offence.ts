import { inGroup, matterRule } from './mapping';
import type { JudicialResult } from '../../src/sdk';

export default matterRule({
  id: 'NEW-806',
  title: 'What was imposed on an offence, in the words of its results',
  why: 'The fines office reads the texts of all results of an offence as one. On a case they stand in their places, impositions and enforcement in one line; on an application as they '
    + 'come, a line each. A requirement follows its order without a blank between.',
  evidence: ['case model §3.5.2: impositionOffenceDetails; token sets equal in 195 of 198 rows, the order in 171 of 191'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'it has a result': ({ said }) => said.results.length > 0 },
  sets: {
    details: ({ said, made }) => said.application !== undefined ? said.results.map(({ resultText }) => resultText ?? '').join('\n')
      : joined(said.results.map((result, i) => ({ result, place: made.results?.[i]?.place ?? 0 })).toSorted((a, b) => a.place - b.place).map(({ result }) => result)),
  },
  examples: [
    {
      name: 'a fine, a surcharge and the terms of payment',
      given: { said: { offenceId: 'o1', results: [terms(), imposition('FO - Fine\nFined £100.00'), imposition('FVS - Surcharge')] }, made: { results: [{ place: 3 }, { place: 0 }, { place: 0 }] } },
      expect: { sets: { details: 'FO - Fine\nFined £100.00, FVS - Surcharge\nPDATE - Pay by date' } },
    },
    {
      name: 'a requirement after its order, and a discharge after a fine',
      given: { said: { offenceId: 'o1', results: [{ resultText: 'COEW - Community order. ' }, { resultText: 'UPWR - Unpaid work.', resultDefinitionGroup: 'Community Requirement' }, { resultText: 'CD - Discharge. ' }, {}] }, made: { results: [{ place: 2 }, { place: 2 }, { place: 2 }, { place: 2 }] } },
      expect: { sets: { details: 'COEW - Community order.\nUPWR - Unpaid work.\nCD - Discharge. \n' } },
    },
    { name: 'enforcement in the line of the imposition', given: { said: { offenceId: 'o1', results: [imposition('FO - Fine'), { resultText: 'ACON - Account Consolidated', resultDefinitionGroup: 'Enforcement' }] } }, expect: { sets: { details: 'FO - Fine, ACON - Account Consolidated' } } },
    { name: 'on an application, as they come', given: { said: { offenceId: 'o1', application: 0, results: [terms(), imposition('FO - Fine'), {}] }, made: { results: [{ place: 3 }, { place: 0 }, { place: 2 }] } }, expect: { sets: { details: 'PDATE - Pay by date\nFO - Fine\n' } } },
    { name: 'no result yet', given: { said: { offenceId: 'o1', results: [] } }, expect: 'does not apply' },
  ],
});

function joined(results: readonly JudicialResult[]): string {
  return results.reduce((text, result, i) => {
    const before = results[i - 1];
    if (before === undefined) return result.resultText ?? '';
    const oneLine = inGroup(result, 'Imposition', 'Enforcement') && inGroup(before, 'Imposition', 'Enforcement');
    return `${inGroup(result, 'Community Requirement') ? text.replace(/ +$/, '') : text}${oneLine ? ', ' : '\n'}${result.resultText ?? ''}`;
  }, '');
}
function imposition(resultText: string): JudicialResult { return { resultText, resultDefinitionGroup: 'Imposition' }; }
function terms(): JudicialResult { return { resultText: 'PDATE - Pay by date', resultDefinitionGroup: 'Payment terms' }; }
