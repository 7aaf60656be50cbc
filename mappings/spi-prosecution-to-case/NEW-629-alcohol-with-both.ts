import { fileOffenceRule, filled } from './mapping';

export default fileOffenceRule({
  id: 'NEW-629',
  title: 'A level of alcohol is filed with its method, or not at all',
  why: 'A number of micrograms without the method by which it was measured says nothing, and the case file refuses it.',
  evidence: ['legacy formats §3.2', 'hmcts/cpp-context-staging-prosecutors-spi: CPP-StdProsPoliceCase-v1-2.xsd'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'a level is given': ({ made }) => made.baseOffenceDetails?.alcoholLevelAmount !== undefined,
    'its method is given': ({ made }) => filled(made.baseOffenceDetails?.alcoholLevelMethod) !== undefined,
  },
  sets: { 'filed.alcoholRelatedOffence': ({ made }) => ({ alcoholLevelAmount: made.baseOffenceDetails?.alcoholLevelAmount ?? 0, alcoholLevelMethod: made.baseOffenceDetails?.alcoholLevelMethod ?? '' }) },
  loses: ['a level of alcohol without a method, and a method without a level'],
  examples: [
    { name: 'both', given: { said: {}, made: { baseOffenceDetails: { alcoholLevelAmount: 95, alcoholLevelMethod: 'A' } } }, expect: { sets: { 'filed.alcoholRelatedOffence': { alcoholLevelAmount: 95, alcoholLevelMethod: 'A' } } } },
    { name: 'no method', given: { said: {}, made: { baseOffenceDetails: { alcoholLevelAmount: 95, alcoholLevelMethod: '' } } }, expect: 'does not apply' },
    { name: 'no level', given: { said: {}, made: { baseOffenceDetails: { alcoholLevelMethod: 'A' } } }, expect: 'does not apply' },
  ],
});
