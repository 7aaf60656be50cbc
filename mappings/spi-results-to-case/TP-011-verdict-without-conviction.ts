import { task } from '../../src/sdk';
import { notRecorded } from '../code-tables/spi-result-lists';
import { peopleOffenceRule } from './mapping';

const ASKED = task('police', 'HO100305', 'An offence has a verdict but no date of conviction. If it is recordable, ask the court and result it by hand');

export default peopleOffenceRule({
  id: 'TP-011',
  title: 'A verdict without a date of conviction goes to a person',
  why: 'The result counts as not given, though the court found somebody guilty: nothing would be recorded.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/core/phase1/exceptions/HO100305.ts', 'ministryofjustice/bichard7-next-core: packages/help/site/bichard-functionality/exceptions/resolution.md:134-139', 'ministryofjustice/bichard7-next-core: packages/e2e-test/features/191-no-conviction-date/'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'A verdict cannot be entered without its date',
  staffMinutes: 15,

  when: {
    'there is a verdict': ({ made }) => ['G', 'NG', 'NA'].includes(made.police?.verdict ?? ''),
    'a result that the police record counts as not given': ({ made }) => (made.judicialResults ?? []).some(result => result.resultClass === 'Unresulted' && !notRecorded.has(result.cjsCode ?? '')),
  },
  then: () => [ASKED],

  examples: [
    { name: 'guilty, fined, not convicted', given: { said: {}, made: { police: { verdict: 'G' }, judicialResults: [{ cjsCode: '1015', resultClass: 'Unresulted' }] } }, expect: { effects: [ASKED] } },
    { name: 'no verdict', given: { said: {}, made: { judicialResults: [{ cjsCode: '1015', resultClass: 'Unresulted' }] } }, expect: 'does not apply' },
    { name: 'one that they do not record', given: { said: {}, made: { police: { verdict: 'G' }, judicialResults: [{ cjsCode: '1509', resultClass: 'Unresulted' }] } }, expect: 'does not apply' },
  ],
});
