import { resultRule, saidText } from './mapping';

export default resultRule({
  id: 'NEW-412',
  title: 'The result\'s code, text and qualifiers',
  why: 'They are what the court said; what the police make of the qualifiers begins from them.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: CPP-StdProsPoliceResult-v1-2.xsd (CourtResultStructure)'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'it has a text': ({ said }) => said.ResultText !== undefined },
  sets: {
    cjsCode: ({ said }) => saidText(said.ResultCode),
    resultText: ({ said }) => said.ResultText,
    qualifiers: ({ said }) => qualifiersIn(said.ResultCodeQualifier),
    'police.qualifiers': ({ said }) => qualifiersIn(said.ResultCodeQualifier),
    orderedDate: ({ whole }) => saidText(whole.said.CourtHearing?.Hearing?.DateOfHearing),
  },

  examples: [
    {
      name: 'a curfew with a tag', given: { said: { ResultCode: '3105', ResultText: 'Curfew', ResultCodeQualifier: ['BA', ' C'] }, whole: { said: { CourtHearing: { Hearing: { DateOfHearing: '2026-11-20' } } }, made: {} } },
      expect: { sets: { cjsCode: '3105', resultText: 'Curfew', qualifiers: ['BA', 'C'], 'police.qualifiers': ['BA', 'C'], orderedDate: '2026-11-20' } },
    },
    { name: 'no text', given: { said: { ResultCode: '3105' } }, expect: 'does not apply' },
  ],
});

function qualifiersIn(qualifiers: readonly string[] | undefined): string[] { return (qualifiers ?? []).map(saidText).filter(one => one !== undefined); }
