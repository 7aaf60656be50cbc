import { fileDefendantRule } from './mapping';

export default fileDefendantRule({
  id: 'NEW-634',
  title: 'The references, the first hearing and the posting date of a defendant',
  why: 'In the case file each defendant has a first hearing; in SPI the case has one. The day on which papers are posted is the day of '
    + 'charge of the first offence.',
  evidence: ['legacy formats §3.2', 'hmcts/cpp-context-staging-prosecutors-spi: integration-test expectations (police case received; prosecution case file form)'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: {
    'filed.asn': ({ made }) => made.prosecutorReference,
    'filed.prosecutorDefendantReference': ({ made }) => made.prosecutorReference,
    'filed.initialHearing': ({ whole }) => whole.made.caseDetails?.initialHearing,
    'filed.postingDate': ({ made }) => made.offence?.[0]?.baseOffenceDetails?.chargeDate,
  },
  examples: [
    {
      name: 'everything',
      given: {
        said: {}, made: { prosecutorReference: '2601ZD0000000000001H', offence: [{ baseOffenceDetails: { chargeDate: '2026-10-05' } }, { baseOffenceDetails: { chargeDate: '2026-10-06' } }] },
        whole: { said: { kind: 'sent', filter: 'strict' }, made: { caseDetails: { initialHearing: { courtHearingLocation: 'B01LY02', dateOfHearing: '2026-11-21', timeOfHearing: '10:00:00.000' } } } },
      },
      expect: { sets: {
        'filed.asn': '2601ZD0000000000001H', 'filed.prosecutorDefendantReference': '2601ZD0000000000001H', 'filed.initialHearing': { courtHearingLocation: 'B01LY02', dateOfHearing: '2026-11-21', timeOfHearing: '10:00:00.000' }, 'filed.postingDate': '2026-10-05',
      } },
    },
  ],
});
