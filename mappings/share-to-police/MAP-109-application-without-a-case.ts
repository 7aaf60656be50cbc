import { inDoubt } from '../../src/sdk';
import { channelRule, type PoliceShare } from './mapping';

export default channelRule({
  id: 'MAP-109',
  title: 'An application without a case goes by SPI once, from a magistrates\' court',
  why: 'It is sent when it is first shared and has results. Nothing is sent when it is shared again, nor from the Crown Court; there is no '
    + 'e-mail either. Where no prosecutor takes part in it, there is nobody to tell; one without an organisation code is told nothing by Common Platform, and is a doubt here.',
  evidence: [
    'hmcts/cpp-context-results: results-domain/results-domain-aggregate/src/main/java/uk/gov/moj/cpp/results/domain/aggregate/ResultsAggregate.java:538-551',
    'case model §3.2 (standalone application), quirk Q63',
  ],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'it stands on no case': ({ said }) => said.standsAlone === true },
  sets: { channel: ({ said, made }) => said.jurisdiction === 'CROWN' || made.reshared === true || nobody(said) ? 'NONE' : made.police === true && said.prosecutor.organisationCode !== undefined ? 'SPI' : inDoubt('Whether this prosecutor takes results by SPI is reference data that the hub does not hold') },
  examples: [
    { name: 'first shared', given: { said: withResult({ standsAlone: true, prosecutor: { organisationCode: '0300000' } }), made: { reshared: false, police: true } }, expect: { sets: { channel: 'SPI' } } },
    { name: 'no prosecutor takes part', given: { said: withResult({ standsAlone: true }), made: { reshared: false } }, expect: { sets: { channel: 'NONE' } } },
    { name: 'the Crown Court', given: { said: withResult({ standsAlone: true, jurisdiction: 'CROWN', prosecutor: { organisationCode: '0300000' } }), made: { reshared: false, police: true } }, expect: { sets: { channel: 'NONE' } } },
    { name: 'a force without an organisation code', given: { said: withResult({ standsAlone: true, prosecutor: { code: 'DERPF' } }), made: { reshared: false, police: true } }, expect: { sets: { channel: inDoubt('Whether this prosecutor takes results by SPI is reference data that the hub does not hold') } } },
    { name: 'shared again', given: { said: withResult({ standsAlone: true, prosecutor: { organisationCode: '0300000' } }), made: { reshared: true, police: true } }, expect: { sets: { channel: 'NONE' } } },
    { name: 'another prosecutor', given: { said: withResult({ standsAlone: true, prosecutor: { organisationCode: 'GAFTL00' } }), made: { reshared: false, police: false } }, expect: { sets: { channel: inDoubt('Whether this prosecutor takes results by SPI is reference data that the hub does not hold') } } },
    { name: 'a case', given: { said: withResult(), made: { reshared: false, police: true } }, expect: 'does not apply' },
  ],
});

const nobody = ({ prosecutor }: PoliceShare) => prosecutor.code === undefined && prosecutor.organisationCode === undefined;
function withResult(more: Partial<PoliceShare> = {}): PoliceShare { return said({ defendants: [{ attendance: [], counselDays: [], offences: [{ results: [{}] }] }], ...more }); }
function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
