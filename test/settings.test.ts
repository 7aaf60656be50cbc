import { settingsFrom } from '../src/settings';

describe('what was agreed with a partner', () => {
  const paces = (environment: Readonly<Record<string, string>>) => settingsFrom(environment, ['police-spi', 'libra']).paces;

  it('is what its manifest says, unless this machine says otherwise', () => {
    expect(paces({ CASEBRIDGE_POLICE_SPI_MAX_PER_MINUTE: '1200', CASEBRIDGE_POLICE_SPI_RETRY_SECONDS: '2, 5,60' })).toEqual({ 'police-spi': { maxPerMinute: 1200, retryAfterSeconds: [2, 5, 60] }, libra: {} });
  });

  it('says when a partner is left alone: after how many failures, and for how long', () => {
    expect(paces({ CASEBRIDGE_LIBRA_CIRCUIT_FAILURES: '3', CASEBRIDGE_LIBRA_CIRCUIT_SECONDS: '15,60' })).toEqual({ 'police-spi': {}, libra: { circuit: { failures: 3, waitSeconds: [15, 60] } } });
    expect(() => paces({ CASEBRIDGE_LIBRA_CIRCUIT_FAILURES: '3' })).toThrow('both or neither');
    expect(() => paces({ CASEBRIDGE_LIBRA_CIRCUIT_SECONDS: '15' })).toThrow('both or neither');
    expect(() => paces({ CASEBRIDGE_LIBRA_CIRCUIT_FAILURES: '0', CASEBRIDGE_LIBRA_CIRCUIT_SECONDS: '15' })).toThrow('at least 1');
  });

  it.each([['CASEBRIDGE_POLICE_SPI_MAX_PER_MINUTE', 'many'], ['CASEBRIDGE_POLICE_SPI_RETRY_SECONDS', '5,,30'], ['CASEBRIDGE_POLICE_SPI_RETRY_SECONDS', '-5']])('stops the hub at the start where %s is %j', (name, text) => {
    expect(() => paces({ [name]: text })).toThrow(`${name} is`);
  });
});
