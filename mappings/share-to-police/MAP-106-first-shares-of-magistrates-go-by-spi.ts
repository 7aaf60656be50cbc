import { channelRule, type PoliceShare } from './mapping';

export default channelRule({
  id: 'MAP-106',
  title: 'The first share of a magistrates\' court goes to the police by SPI',
  why: 'Police systems take results from magistrates\' courts once, and cannot take a correction.',
  evidence: ['hmcts/cpp-context-results: results-domain/results-domain-aggregate/src/main/java/uk/gov/moj/cpp/results/domain/aggregate/ResultsAggregate.java:579-596'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'the prosecutor is police': ({ made }) => made.police === true,
    'it is not the Crown Court': ({ said }) => said.jurisdiction !== 'CROWN',
    'it was not shared before': ({ made }) => made.reshared !== true,
  },
  sets: { channel: () => 'SPI' },
  examples: [
    { name: 'a first share', given: { said: withResult(), made: { police: true, reshared: false } }, expect: { sets: { channel: 'SPI' } } },
    { name: 'the Crown Court', given: { said: withResult({ jurisdiction: 'CROWN' }), made: { police: true, reshared: false } }, expect: 'does not apply' },
    { name: 'shared again', given: { said: withResult(), made: { police: true, reshared: true } }, expect: 'does not apply' },
    { name: 'not police', given: { said: withResult(), made: { police: false, reshared: false } }, expect: 'does not apply' },
  ],
});

function withResult(more: Partial<PoliceShare> = {}): PoliceShare { return said({ defendants: [{ attendance: [], counselDays: [], offences: [{ results: [{}] }] }], ...more }); }
function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
