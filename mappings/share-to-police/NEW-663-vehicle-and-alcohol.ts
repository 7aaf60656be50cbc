import { offenceRule, type Matter } from './mapping';

export default offenceRule({
  id: 'NEW-663',
  title: 'Which vehicle it was, and what was measured',
  why: 'SPI has places for the mark of the vehicle (eleven characters) and for the level of alcohol (up to 999) with the letter of its method; Common Platform records both.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: CPP-StdProsPoliceComplexTypes-v1-2.xsd (BaseOffenceDetailStructure)', 'case model Appendix A: offenceFacts'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  loses: ['a level of alcohol over 999, or one without its method', 'a mark of a vehicle of more than eleven characters'],
  when: { 'there are facts of the offence': ({ said }) => (said.offenceFacts ?? undefined) !== undefined },
  sets: {
    vehicleRegistration: ({ said }) => { const mark = said.offenceFacts?.vehicleRegistration ?? ''; return mark.trim() !== '' && mark.length <= 11 ? mark : undefined; },
    alcohol: ({ said }) => {
      const { alcoholReadingAmount: amount, alcoholReadingMethodCode: method } = said.offenceFacts ?? {};
      return amount !== undefined && Number.isInteger(amount) && amount >= 0 && amount <= 999 && method?.length === 1 ? { amount, method } : undefined;
    },
  },
  examples: [
    { name: 'a reading of breath in a car', given: { said: matter({ offenceFacts: { vehicleRegistration: 'AB12 CDE', alcoholReadingAmount: 55, alcoholReadingMethodCode: 'B' } }) }, expect: { sets: { vehicleRegistration: 'AB12 CDE', alcohol: { amount: 55, method: 'B' } } } },
    { name: 'too long a mark, too high a level', given: { said: matter({ offenceFacts: { vehicleRegistration: 'not recorded', alcoholReadingAmount: 1000, alcoholReadingMethodCode: 'B' } }) }, expect: {} },
    { name: 'no facts', given: { said: matter({ offenceFacts: null }) }, expect: 'does not apply' },
  ],
});

function matter(more: Partial<Matter> = {}): Matter { return { results: [], ...more }; }
