import { caseRule, saidText, type SaidCase } from './mapping';

const presenceOf = (said: SaidCase) => saidText((said.CourtIndividualDefendant ?? said.CourtCorporateDefendant)?.PresentAtHearing);

export default caseRule({
  id: 'NEW-407',
  title: 'Whether the defendant was there, and why bail or custody',
  why: 'A warrant, or a sentence in absence, is understood only with them.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: CPP-StdProsPoliceResult-v1-2.xsd (CourtIndividualDefendantStructure, CourtCorporateDefendantStructure)'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'it is said whether the defendant was there': ({ said }) => presenceOf(said) !== undefined },
  sets: { presentAtHearing: ({ said }) => presenceOf(said), 'bail.reason': ({ said }) => saidText(said.CourtIndividualDefendant?.ReasonForBailConditionsOrCustody) },

  examples: [
    { name: 'there, and held', given: { said: { CourtIndividualDefendant: { PresentAtHearing: 'Y', ReasonForBailConditionsOrCustody: 'For own welfare' } } }, expect: { sets: { presentAtHearing: 'Y', 'bail.reason': 'For own welfare' } } },
    { name: 'a company', given: { said: { CourtCorporateDefendant: { PresentAtHearing: 'N' } } }, expect: { sets: { presentAtHearing: 'N' } } },
    { name: 'not said', given: { said: { CourtIndividualDefendant: {} } }, expect: 'does not apply' },
  ],
});
