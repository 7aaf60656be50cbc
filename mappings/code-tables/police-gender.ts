import { table } from '../../src/sdk';

export const policeGender = table({
  title: 'Gender in the case model ⇄ in SPI',
  source: 'hmcts/cpp-context-staging-prosecutors-spi: PersonDescriptiveTypes-v1-0.xsd (GenderCurrentType)',
  rows: [{ from: 'NOT_KNOWN', to: '0' }, { from: 'MALE', to: '1' }, { from: 'FEMALE', to: '2' }, { from: 'NOT_SPECIFIED', to: '9' }],
});
