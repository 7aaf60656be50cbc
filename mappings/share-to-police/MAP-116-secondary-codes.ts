import type { JudicialResult } from '../../src/sdk';
import { resultRule } from './mapping';

export default resultRule({
  id: 'MAP-116',
  title: 'Each secondary code is a result of its own',
  why: 'Only those that are numbers; each is written right after the result that brings it, with its own text.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutorsspi-event/stagingprosecutorsspi-event-processor/src/main/java/uk/gov/moj/cpp/staging/prosecutors/spi/event/converter/results/CourtResult.java:70'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'it has a secondary code that is a number': ({ said }) => secondary(said).length > 0 },
  sets: { also: ({ said }) => secondary(said) },
  examples: [
    { name: 'one number and one that is none', given: { said: { cjsCode: '1015', secondaryCJSCodes: [{ cjsCode: '3117', text: 'Surcharge' }, { cjsCode: 'X1' }] } }, expect: { sets: { also: [{ code: '3117', text: 'Surcharge' }] } } },
    { name: 'none', given: { said: { cjsCode: '1015' } }, expect: 'does not apply' },
  ],
});

const secondary = ({ secondaryCJSCodes }: JudicialResult) => (secondaryCJSCodes ?? []).flatMap(({ cjsCode, text }) => cjsCode !== undefined && /^\d+$/.test(cjsCode) ? [{ code: cjsCode, ...(text !== undefined && { text }) }] : []);
