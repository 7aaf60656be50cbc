import { fileOffenceRule, filled } from './mapping';

export default fileOffenceRule({
  id: 'NEW-630',
  title: 'A vehicle is filed with its kind and its mark, or not at all',
  why: 'The case file takes both or refuses the offence.',
  evidence: ['legacy formats §3.2', 'hmcts/cpp-context-staging-prosecutors-spi: CPP-StdProsPoliceCase-v1-2.xsd'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'its kind is given': ({ made }) => filled(made.baseOffenceDetails?.vehicleCode) !== undefined,
    'its registration mark is given': ({ made }) => filled(made.baseOffenceDetails?.vehicleRegistrationMark) !== undefined,
  },
  sets: { 'filed.vehicleRelatedOffence': ({ made }) => ({ vehicleCode: made.baseOffenceDetails?.vehicleCode ?? '', vehicleRegistrationMark: made.baseOffenceDetails?.vehicleRegistrationMark ?? '' }) },
  loses: ['a kind of vehicle without a registration mark, and a mark without a kind'],
  examples: [
    { name: 'both', given: { said: {}, made: { baseOffenceDetails: { vehicleCode: 'O', vehicleRegistrationMark: 'ZZ26 ZZZ' } } }, expect: { sets: { 'filed.vehicleRelatedOffence': { vehicleCode: 'O', vehicleRegistrationMark: 'ZZ26 ZZZ' } } } },
    { name: 'no mark', given: { said: {}, made: { baseOffenceDetails: { vehicleCode: 'O' } } }, expect: 'does not apply' },
    { name: 'no kind', given: { said: {}, made: { baseOffenceDetails: { vehicleRegistrationMark: 'ZZ26 ZZZ' } } }, expect: 'does not apply' },
  ],
});
