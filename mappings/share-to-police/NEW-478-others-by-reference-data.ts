import { inDoubt } from '../../src/sdk';
import { channelRule, type PoliceShare } from './mapping';

export default channelRule({
  id: 'NEW-478',
  title: 'Whether another prosecutor takes first results by SPI is not known here',
  why: 'Common Platform asks reference data for each prosecutor. Without it nothing may be guessed: silence would be a message never sent.',
  evidence: ['case model §3.2 (spiOutFlag)'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'the prosecutor is not police': ({ made }) => made.police === false,
    'it is a first share of a magistrates\' court': ({ said, made }) => said.jurisdiction !== 'CROWN' && made.reshared !== true,
  },
  sets: { channel: () => inDoubt('Whether this prosecutor takes results by SPI is reference data that the hub does not hold') },
  examples: [
    { name: 'a first share', given: { said: withResult(), made: { police: false, reshared: false } }, expect: { sets: { channel: inDoubt('Whether this prosecutor takes results by SPI is reference data that the hub does not hold') } } },
    { name: 'the Crown Court', given: { said: withResult({ jurisdiction: 'CROWN' }), made: { police: false, reshared: false } }, expect: 'does not apply' },
    { name: 'police', given: { said: withResult(), made: { police: true, reshared: false } }, expect: 'does not apply' },
  ],
});

function withResult(more: Partial<PoliceShare> = {}): PoliceShare { return said({ defendants: [{ attendance: [], counselDays: [], offences: [{ results: [{}] }] }], ...more }); }
function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
