import { inDoubt } from '../../src/sdk';
import { offenceRule, saidText } from './mapping';

const NOT_SAID = 'Whether it is the final disposal is neither Y nor N';

export default offenceRule({
  id: 'NEW-415',
  title: 'How an offence came to court, and whether it is done with',
  why: 'Days of arrest, charge and beginning are Libra\'s own; Common Platform writes the day of the offence for the beginning.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: CPP-StdProsPoliceResult-v1-2.xsd (CourtOffenceStructure)'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'it is said whether it is the final disposal': ({ said }) => saidText(said.FinalDisposalIndicator) !== undefined },
  sets: {
    isDisposed: ({ said }) => ['Y', 'N'].includes(saidText(said.FinalDisposalIndicator) ?? '') ? saidText(said.FinalDisposalIndicator) === 'Y' : inDoubt(NOT_SAID),
    initiatedDay: ({ said }) => saidText(said.InitiatedDate),
    arrestDate: ({ said }) => saidText(said.BaseOffenceDetails?.ArrestDate),
    chargeDate: ({ said }) => saidText(said.BaseOffenceDetails?.ChargeDate),
    convictedIn: ({ said }) => saidText(said.ConvictingCourt),
    place: ({ said }) => saidText(said.BaseOffenceDetails?.LocationOfOffence),
  },

  examples: [
    {
      name: 'all of it', given: { said: { FinalDisposalIndicator: 'Y', InitiatedDate: '2026-10-21', ConvictingCourt: '2577', BaseOffenceDetails: { ArrestDate: '2026-10-19', ChargeDate: '2026-10-20', LocationOfOffence: 'Teasel Lane' } } },
      expect: { sets: { isDisposed: true, initiatedDay: '2026-10-21', convictedIn: '2577', arrestDate: '2026-10-19', chargeDate: '2026-10-20', place: 'Teasel Lane' } },
    },
    { name: 'not final', given: { said: { FinalDisposalIndicator: 'N' } }, expect: { sets: { isDisposed: false } } },
    { name: 'another letter', given: { said: { FinalDisposalIndicator: 'X' } }, expect: { sets: { isDisposed: inDoubt(NOT_SAID) } } },
    { name: 'not said', given: { said: {} }, expect: 'does not apply' },
  ],
});
