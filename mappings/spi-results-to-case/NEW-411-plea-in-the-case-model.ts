import { inDoubt } from '../../src/sdk';
import { offenceRule, saidText } from './mapping';

const AMBIGUOUS = 'Plea 7 or 8: Libra means admits or denies, Common Platform writes it for consents or opposes. Ask the court';
const VALUES: ReadonlyMap<string, string> = new Map([['1', 'GUILTY'], ['2', 'NOT_GUILTY'], ['6', 'GUILTY_SINGLE_JUSTICE_PROCEDURE']]);

export default offenceRule({
  id: 'NEW-411',
  title: 'Plea in the case model',
  why: 'Plea 3 is "no plea taken", which the case model says by no plea. 7 and 8 mean two things, depending on who wrote them, and one of them is nearly the opposite of the other.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: mockFiles/referencedata.query.plea-types.json', 'ministryofjustice/bichard7-next-data: output-data/data/plea-status.json'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'a plea was taken': ({ said }) => !['3', undefined].includes(saidText(said.Plea)) },
  sets: { 'plea.pleaValue': ({ said }) => VALUES.get(saidText(said.Plea) ?? '') ?? inDoubt(['7', '8'].includes(saidText(said.Plea) ?? '') ? AMBIGUOUS : `The plea code ${saidText(said.Plea)} of SPI has no counterpart in the case model`) },

  examples: [
    { name: 'not guilty', given: { said: { Plea: '2' } }, expect: { sets: { 'plea.pleaValue': 'NOT_GUILTY' } } },
    { name: 'admits, or consents', given: { said: { Plea: '7' } }, expect: { sets: { 'plea.pleaValue': inDoubt(AMBIGUOUS) } } },
    { name: 'consented', given: { said: { Plea: '4' } }, expect: { sets: { 'plea.pleaValue': inDoubt('The plea code 4 of SPI has no counterpart in the case model') } } },
    { name: 'no plea taken', given: { said: { Plea: '3' } }, expect: 'does not apply' },
  ],
});
