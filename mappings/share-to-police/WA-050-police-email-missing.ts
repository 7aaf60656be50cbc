import { task } from '../../src/sdk';
import { coverRule, type PoliceShare } from './mapping';

export default coverRule({
  id: 'WA-050',
  title: 'Police that have no e-mail address must be told by a person',
  why: 'Common Platform notes that the e-mail failed, and nothing else happens: nobody learns of the result.',
  evidence: ['hmcts/cpp-context-results: results-domain/results-domain-aggregate/src/main/java/uk/gov/moj/cpp/results/domain/aggregate/ResultsAggregate.java:534-536'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Every police prosecutor in the reference data has an address',
  staffMinutes: 15,
  when: {
    'it goes by e-mail': ({ made }) => made.channel === 'EMAIL',
    'there is no address': ({ made }) => (made.email?.address ?? '').trim() === '',
  },
  then: () => [task('court', 'tell-police-by-hand', 'Send the results to the police force yourself, and ask for an address to be added to the reference data')],
  examples: [
    { name: 'a blank address', given: { said: said(), made: { channel: 'EMAIL', email: { address: '' } } }, expect: { effects: [task('court', 'tell-police-by-hand', 'Send the results to the police force yourself, and ask for an address to be added to the reference data')] } },
    { name: 'an address', given: { said: said(), made: { channel: 'EMAIL', email: { address: 'results@force.example' } } }, expect: 'does not apply' },
    { name: 'by SPI', given: { said: said(), made: { channel: 'SPI' } }, expect: 'does not apply' },
  ],
});

function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
