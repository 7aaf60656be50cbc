import { offenceRule, saidText } from './mapping';

export default offenceRule({
  id: 'NEW-416',
  title: 'Alcohol and vehicle of an offence',
  why: 'A level without its method says nothing, so the two go together.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: CPP-StdProsPoliceComplexTypes-v1-2.xsd (BaseOffenceDetailStructure)'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'alcohol or a vehicle belongs to the offence': ({ said }) => said.BaseOffenceDetails?.AlcoholRelatedOffence !== undefined || said.BaseOffenceDetails?.VehicleRelatedOffence !== undefined },
  sets: {
    alcohol: ({ said }) => {
      const { AlcoholLevelAmount: amount, AlcoholLevelMethod: method } = said.BaseOffenceDetails?.AlcoholRelatedOffence ?? {};
      return amount === undefined || method === undefined ? undefined : { amount: amount.trim(), method: method.trim() };
    },
    'vehicle.code': ({ said }) => saidText(said.BaseOffenceDetails?.VehicleRelatedOffence?.VehicleCode),
    'vehicle.registration': ({ said }) => saidText(said.BaseOffenceDetails?.VehicleRelatedOffence?.VehicleRegistrationMark),
  },

  examples: [
    {
      name: 'both', given: { said: { BaseOffenceDetails: { AlcoholRelatedOffence: { AlcoholLevelAmount: '98', AlcoholLevelMethod: 'A' }, VehicleRelatedOffence: { VehicleCode: 'L', VehicleRegistrationMark: 'CB26 ABC' } } } },
      expect: { sets: { alcohol: { amount: '98', method: 'A' }, 'vehicle.code': 'L', 'vehicle.registration': 'CB26 ABC' } },
    },
    { name: 'neither', given: { said: { BaseOffenceDetails: {} } }, expect: 'does not apply' },
  ],
});
