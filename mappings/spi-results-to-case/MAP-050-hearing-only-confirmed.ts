import { acrossRule, type ResultedCase, type SpiJudicialResult } from './mapping';

const resultsOf = (made: ResultedCase): SpiJudicialResult[] => (made.offences ?? []).flatMap(offence => offence.judicialResults ?? []);

export default acrossRule({
  id: 'MAP-050',
  title: 'A hearing that was only confirmed is not put on the PNC',
  why: 'An ancillary interim hearing decides nothing: all it sends is the text that the next hearing stands. Whether the police added an offence by hand they know themselves.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/core/phase2/lib/isAncillaryInterimCase.ts:3-22', 'ministryofjustice/bichard7-next-core: packages/e2e-test/features/264-aint-results/'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: {
    'every result is text only': ({ made }) => resultsOf(made).every(result => result.cjsCode === '1000'),
    'a text says "Hearing on … confirmed"': ({ made }) => resultsOf(made).some(result => /hearing on .*confirmed\./is.test(result.resultText ?? '')),
  },
  sets: { 'police.ignoredForPnc': () => true },

  examples: [
    { name: 'confirmed', given: { said: {}, made: { offences: [{ judicialResults: [{ cjsCode: '1000', resultText: 'Hearing on 1/1/2024 confirmed.' }] }] } }, expect: { sets: { 'police.ignoredForPnc': true } } },
    { name: 'beside a fine', given: { said: {}, made: { offences: [{ judicialResults: [{ cjsCode: '1000', resultText: 'Hearing on 1/1/2024 confirmed.' }, { cjsCode: '1015' }] }] } }, expect: 'does not apply' },
    { name: 'another text', given: { said: {}, made: { offences: [{ judicialResults: [{ cjsCode: '1000', resultText: 'Papers served' }] }] } }, expect: 'does not apply' },
  ],
});
