import { resultRule, saidText } from './mapping';

export default resultRule({
  id: 'NEW-417',
  title: 'Bail until the next hearing',
  why: 'It is said on every result of an offence, and may differ from the defendant\'s bail status, which belongs to the case.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: CPP-StdProsPoliceComplexTypes-v1-2.xsd (BailStatusOffence)'],
  owner: 'Police results',
  severity: 'custody',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'a bail status stands at the next hearing': ({ said }) => saidText(said.NextHearing?.BailStatusOffence) !== undefined },
  sets: { 'nextHearing.bailStatus': ({ said }) => saidText(said.NextHearing?.BailStatusOffence) },

  examples: [
    { name: 'unconditional', given: { said: { NextHearing: { BailStatusOffence: 'U' } } }, expect: { sets: { 'nextHearing.bailStatus': 'U' } } },
    { name: 'none', given: { said: { NextHearing: {} } }, expect: 'does not apply' },
  ],
});
