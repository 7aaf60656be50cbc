import { settingsFrom } from '../src/settings';

describe('what was agreed with a partner', () => {
  const paces = (environment: Readonly<Record<string, string>>) => settingsFrom(environment, ['police-spi', 'libra']).paces;

  it('is what its manifest says, unless this machine says otherwise', () => {
    expect(paces({ CASEBRIDGE_POLICE_SPI_MAX_PER_MINUTE: '1200', CASEBRIDGE_POLICE_SPI_RETRY_SECONDS: '2, 5,60' })).toEqual({ 'police-spi': { maxPerMinute: 1200, retryAfterSeconds: [2, 5, 60] }, libra: {} });
  });

  it.each([['CASEBRIDGE_POLICE_SPI_MAX_PER_MINUTE', 'many'], ['CASEBRIDGE_POLICE_SPI_RETRY_SECONDS', '5,,30'], ['CASEBRIDGE_POLICE_SPI_RETRY_SECONDS', '-5']])('stops the hub at the start where %s is %j', (name, text) => {
    expect(() => paces({ [name]: text })).toThrow(`${name} is`);
  });
});
