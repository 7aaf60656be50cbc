import { fileOffenceRule } from './mapping';

export default fileOffenceRule({
  id: 'NEW-628',
  title: 'An offence in the words of the prosecution case file',
  why: 'The case file knows days and not times of an offence, so its times are lost.',
  evidence: ['legacy formats §3.2', 'hmcts/cpp-context-staging-prosecutors-spi: integration-test expectations (police case received; prosecution case file form)'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: { 'there is an offence': ({ made }) => made.baseOffenceDetails !== undefined },
  sets: {
    'filed.offenceCode': ({ made }) => made.baseOffenceDetails?.offenceCode,
    'filed.offenceSequenceNumber': ({ made }) => made.baseOffenceDetails?.offenceSequenceNumber,
    'filed.offenceDateCode': ({ made }) => made.baseOffenceDetails?.offenceDateCode,
    'filed.offenceCommittedDate': ({ made }) => made.baseOffenceDetails?.offenceDateStartDate,
    'filed.offenceCommittedEndDate': ({ made }) => made.baseOffenceDetails?.offenceEndDate,
    'filed.offenceLocation': ({ made }) => made.baseOffenceDetails?.locationOfOffence,
    'filed.chargeDate': ({ made }) => made.baseOffenceDetails?.chargeDate,
    'filed.arrestDate': ({ made }) => made.baseOffenceDetails?.arrestDate,
  },
  loses: ['the times at which an offence began and ended'],
  examples: [
    {
      name: 'everything',
      given: { said: {}, made: { baseOffenceDetails: {
        offenceCode: 'RT88191', offenceSequenceNumber: 1, offenceDateCode: 4, offenceDateStartDate: '2026-10-01', offenceStartTime: '09:00:00.000', offenceEndDate: '2026-10-02', locationOfOffence: 'Mill Lane', chargeDate: '2026-10-05', arrestDate: '2026-10-04',
      } } },
      expect: { sets: {
        'filed.offenceCode': 'RT88191', 'filed.offenceSequenceNumber': 1, 'filed.offenceDateCode': 4, 'filed.offenceCommittedDate': '2026-10-01', 'filed.offenceCommittedEndDate': '2026-10-02', 'filed.offenceLocation': 'Mill Lane',
        'filed.chargeDate': '2026-10-05', 'filed.arrestDate': '2026-10-04',
      } },
    },
    { name: 'none', given: { said: {}, made: {} }, expect: 'does not apply' },
  ],
});
