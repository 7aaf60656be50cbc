import { partnerRule, type PartnerShare } from './mapping';

export default partnerRule({
  id: 'WA-061',
  title: 'A case that was moved from XHIBIT is not sent to the digital case system',
  why: 'It is there already, from XHIBIT; a second copy would carry other ids.',
  evidence: ['hmcts/cpp-context-results: results-domain/results-domain-aggregate/src/main/java/uk/gov/moj/cpp/results/domain/aggregate/ResultsAggregate.java:197-229'],
  owner: 'digital case',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'No case that began in XHIBIT is open',
  when: { 'the case was moved from XHIBIT': ({ said }) => said.migratedFrom?.toUpperCase() === 'XHIBIT' },
  sets: { 'digitalCase.send': () => false },
  examples: [
    { name: 'from XHIBIT', given: { said: said({ migratedFrom: 'XHIBIT' }) }, expect: { sets: { 'digitalCase.send': false } } },
    { name: 'a case of Common Platform\'s own', given: { said: said() }, expect: 'does not apply' },
  ],
});

function said(more: Partial<PartnerShare> = {}): PartnerShare {
  return { hearingId: 'h1', hearingDay: '2024-05-03', sharedTime: '2024-05-03T15:00:00.000Z', jurisdiction: 'MAGISTRATES', onlyYouths: false, results: [], offences: [], ...more };
}
