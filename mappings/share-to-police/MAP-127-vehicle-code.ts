import { inDoubt } from '../../src/sdk';
import { policeVehicle } from '../code-tables/police-vehicle';
import { offenceRule, type Matter } from './mapping';

export default offenceRule({
  id: 'MAP-127',
  title: 'A vehicle is large, or another',
  why: 'SPI knows L for large goods and passenger carrying vehicles, and O for the rest.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutorsspi-event/stagingprosecutorsspi-event-processor/src/main/java/uk/gov/moj/cpp/staging/prosecutors/spi/event/converter/results/CourtOffence.java:132-142'],
  owner: 'police exchange',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'a vehicle is named': ({ said }) => said.offenceFacts?.vehicleCode !== undefined },
  sets: { vehicleCode: ({ said }) => policeVehicle.to(said.offenceFacts?.vehicleCode ?? '') ?? inDoubt('This kind of vehicle has no code in SPI') },
  examples: [
    { name: 'a bus', given: { said: matter({ offenceFacts: { vehicleCode: 'PASSENGER_CARRYING_VEHICLE' } }) }, expect: { sets: { vehicleCode: 'L' } } },
    { name: 'a tank', given: { said: matter({ offenceFacts: { vehicleCode: 'TANK' } }) }, expect: { sets: { vehicleCode: inDoubt('This kind of vehicle has no code in SPI') } } },
    { name: 'no vehicle', given: { said: matter() }, expect: 'does not apply' },
  ],
});

function matter(more: Partial<Matter> = {}): Matter { return { results: [], ...more }; }
