import { inDoubt } from '../../src/sdk';
import { readOffenceRule, dayIn, numberIn, textOfLeaf, timeIn } from './mapping';

export default readOffenceRule({
  id: 'NEW-626',
  title: 'An offence as the police wrote it',
  why: 'Taken over field by field before anything is translated.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: CPP-StdProsPoliceCase-v1-2.xsd', 'hmcts/cpp-context-staging-prosecutors-spi: integration-test expectations (police case received; prosecution case file form)'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: {
    'baseOffenceDetails.offenceCode': ({ said }) => textOfLeaf(said.BaseOffenceDetails?.OffenceCode),
    'baseOffenceDetails.offenceWording': ({ said }) => textOfLeaf(said.BaseOffenceDetails?.OffenceWording),
    'baseOffenceDetails.offenceSequenceNumber': ({ said }) => numberIn(said.BaseOffenceDetails?.OffenceSequenceNumber, 'The number of the offence'),
    'baseOffenceDetails.offenceDateCode': ({ said }) => numberIn(said.BaseOffenceDetails?.OffenceTiming?.OffenceDateCode, 'The code of the offence date'),
    'baseOffenceDetails.offenceDateStartDate': ({ said }) => dayIn(said.BaseOffenceDetails?.OffenceTiming?.OffenceStart?.OffenceDateStartDate, 'The day of the offence'),
    'baseOffenceDetails.offenceStartTime': ({ said }) => timeIn(said.BaseOffenceDetails?.OffenceTiming?.OffenceStart?.OffenceStartTime, 'The time of the offence'),
    'baseOffenceDetails.offenceEndDate': ({ said }) => dayIn(said.BaseOffenceDetails?.OffenceTiming?.OffenceEnd?.OffenceEndDate, 'The last day of the offence'),
    'baseOffenceDetails.offenceEndTime': ({ said }) => timeIn(said.BaseOffenceDetails?.OffenceTiming?.OffenceEnd?.OffenceEndTime, 'The last time of the offence'),
    'baseOffenceDetails.chargeDate': ({ said }) => dayIn(said.BaseOffenceDetails?.ChargeDate, 'The day of the charge'),
    'baseOffenceDetails.arrestDate': ({ said }) => dayIn(said.BaseOffenceDetails?.ArrestDate, 'The day of the arrest'),
    'baseOffenceDetails.locationOfOffence': ({ said }) => textOfLeaf(said.BaseOffenceDetails?.LocationOfOffence),
    'baseOffenceDetails.alcoholLevelAmount': ({ said }) => numberIn(said.BaseOffenceDetails?.AlcoholRelatedOffence?.AlcoholLevelAmount, 'The level of alcohol'),
    'baseOffenceDetails.alcoholLevelMethod': ({ said }) => textOfLeaf(said.BaseOffenceDetails?.AlcoholRelatedOffence?.AlcoholLevelMethod),
    'baseOffenceDetails.vehicleCode': ({ said }) => textOfLeaf(said.BaseOffenceDetails?.VehicleRelatedOffence?.VehicleCode),
    'baseOffenceDetails.vehicleRegistrationMark': ({ said }) => textOfLeaf(said.BaseOffenceDetails?.VehicleRelatedOffence?.VehicleRegistrationMark),
    prosecutionFacts: ({ said }) => textOfLeaf(said.ProsecutionFacts),
  },
  examples: [
    {
      name: 'everything',
      given: { said: {
        BaseOffenceDetails: {
          OffenceSequenceNumber: '001', OffenceCode: 'RT88191', OffenceWording: 'Drove\n  a car', OffenceTiming: { OffenceDateCode: '4', OffenceStart: { OffenceDateStartDate: '2026-10-01', OffenceStartTime: '09:00:00.0000000-00:00' }, OffenceEnd: { OffenceEndDate: '2026-10-02', OffenceEndTime: '10:30:00+01:00' } },
          ChargeDate: '2026-10-05', ArrestDate: '2026-10-04', LocationOfOffence: 'Mill Lane', AlcoholRelatedOffence: { AlcoholLevelAmount: '095', AlcoholLevelMethod: 'A' }, VehicleRelatedOffence: { VehicleCode: 'O', VehicleRegistrationMark: 'ZZ26 ZZZ' },
        },
        ProsecutionFacts: 'Seen by an officer',
      } },
      expect: { sets: {
        'baseOffenceDetails.offenceSequenceNumber': 1, 'baseOffenceDetails.offenceCode': 'RT88191', 'baseOffenceDetails.offenceWording': 'Drove\n  a car', 'baseOffenceDetails.offenceDateCode': 4, 'baseOffenceDetails.offenceDateStartDate': '2026-10-01',
        'baseOffenceDetails.offenceStartTime': '09:00:00.000', 'baseOffenceDetails.offenceEndDate': '2026-10-02', 'baseOffenceDetails.offenceEndTime': '09:30:00.000', 'baseOffenceDetails.chargeDate': '2026-10-05', 'baseOffenceDetails.arrestDate': '2026-10-04',
        'baseOffenceDetails.locationOfOffence': 'Mill Lane', 'baseOffenceDetails.alcoholLevelAmount': 95, 'baseOffenceDetails.alcoholLevelMethod': 'A', 'baseOffenceDetails.vehicleCode': 'O', 'baseOffenceDetails.vehicleRegistrationMark': 'ZZ26 ZZZ',
        prosecutionFacts: 'Seen by an officer',
      } },
    },
    {
      name: 'a charge on no day', given: { said: { BaseOffenceDetails: { ChargeDate: '2026-13-01', OffenceTiming: { OffenceStart: { OffenceStartTime: '00:30:00+01:00' } } } } },
      expect: { sets: { 'baseOffenceDetails.chargeDate': inDoubt('The day of the charge is no day of the calendar'), 'baseOffenceDetails.offenceStartTime': inDoubt('The time of the offence is of another day in universal time') } },
    },
  ],
});
