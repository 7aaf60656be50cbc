import { partnerRule, type PartnerShare } from './mapping';

export default partnerRule({
  id: 'MAP-157',
  title: 'A box hearing, or one of youths only, is not told to probation',
  why: 'Nobody sat, or the youth offending team has the case. (That hearings sent for listing are left out too cannot be seen from a share.)',
  evidence: ['hmcts/cpp-context-progression: progression-domain/progression-domain-aggregate/src/main/java/uk/gov/moj/cpp/progression/aggregate/HearingAggregate.java:2213-2242,2655-2675'],
  owner: 'probation',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'it is a box hearing, or all are youths': ({ said }) => said.isBoxHearing === true || said.onlyYouths },
  sets: { 'probation.send': () => false },
  examples: [
    { name: 'all youths', given: { said: said({ onlyYouths: true }) }, expect: { sets: { 'probation.send': false } } },
    { name: 'a box hearing', given: { said: said({ isBoxHearing: true }) }, expect: { sets: { 'probation.send': false } } },
    { name: 'one adult', given: { said: said() }, expect: 'does not apply' },
  ],
});

function said(more: Partial<PartnerShare> = {}): PartnerShare {
  return { hearingId: 'h1', hearingDay: '2024-05-03', sharedTime: '2024-05-03T15:00:00.000Z', jurisdiction: 'MAGISTRATES', onlyYouths: false, results: [], offences: [], ...more };
}
