import { inDoubt } from '../../src/sdk';
import { channelRule, type PoliceShare } from './mapping';

export default channelRule({
  id: 'MAP-109',
  title: 'An application without a case goes by SPI once, from a magistrates\' court',
  why: 'It is sent when it is first shared and has results. Nothing is sent when it is shared again, nor from the Crown Court; there is no '
    + 'e-mail either.',
  evidence: [
    'hmcts/cpp-context-results: results-domain/results-domain-aggregate/src/main/java/uk/gov/moj/cpp/results/domain/aggregate/ResultsAggregate.java:538-551',
    'case model §3.2 (standalone application)',
  ],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'it stands on no case': ({ said }) => said.standsAlone === true },
  sets: { channel: ({ said, made }) => said.jurisdiction === 'CROWN' || made.reshared === true ? 'NONE' : made.police === true ? 'SPI' : inDoubt('Whether this prosecutor takes results by SPI is reference data that the hub does not hold') },
  examples: [
    { name: 'first shared', given: { said: withResult({ standsAlone: true }), made: { reshared: false, police: true } }, expect: { sets: { channel: 'SPI' } } },
    { name: 'shared again', given: { said: withResult({ standsAlone: true }), made: { reshared: true, police: true } }, expect: { sets: { channel: 'NONE' } } },
    { name: 'another prosecutor', given: { said: withResult({ standsAlone: true }), made: { reshared: false, police: false } }, expect: { sets: { channel: inDoubt('Whether this prosecutor takes results by SPI is reference data that the hub does not hold') } } },
    { name: 'a case', given: { said: withResult(), made: { reshared: false, police: true } }, expect: 'does not apply' },
  ],
});

function withResult(more: Partial<PoliceShare> = {}): PoliceShare { return said({ defendants: [{ attendance: [], counselDays: [], offences: [{ results: [{}] }] }], ...more }); }
function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
