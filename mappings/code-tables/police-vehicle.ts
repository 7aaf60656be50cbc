import { table } from '../../src/sdk';

export const policeVehicle = table({
  title: 'Vehicle of an offence in the case model ⇄ in SPI',
  source: 'hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutorsspi-event/…/converter/results/CourtOffence.java:132-142',
  rows: [{ from: 'LARGE_GOODS_VEHICLE', to: 'L' }, { from: 'PASSENGER_CARRYING_VEHICLE', to: 'L' }, { from: 'OTHER', to: 'O' }],
  back: { L: 'LARGE_GOODS_VEHICLE' },
});
