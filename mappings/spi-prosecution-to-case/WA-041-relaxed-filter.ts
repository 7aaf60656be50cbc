import { ownerRule, type Prosecution } from './mapping';

export default ownerRule({
  id: 'WA-041',
  title: 'Once every court is live, a new case goes to Common Platform',
  why: 'The table is not looked at any more; what lacks a field is refused by Common Platform itself, with a reason that the police can read.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutors-azure-functions/…/casefilter/azure/function/ApplyFilterRules.java:75-77,108-119'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Libra hears no case any more',
  when: { 'the filter is relaxed': ({ said }) => said.filter === 'relaxed' },
  sets: { owner: () => 'Common Platform', because: () => 'Every court is live' },
  examples: [
    { name: 'without a URN', given: { said: prosecution({ filter: 'relaxed', urn: '' }) }, expect: { sets: { owner: 'Common Platform', because: 'Every court is live' } } },
    { name: 'strict', given: { said: prosecution() }, expect: 'does not apply' },
  ],
});

function prosecution(more: Partial<Prosecution> = {}): Prosecution {
  return {
    kind: 'sent', urn: '01ZD1000126', prosecutor: '001AA00', court: 'B01EF01', initiation: 'C', hearingDay: '2024-06-02', hearingTime: '10:00', onCommonPlatform: false, filter: 'strict', liveCourts: [], ...more,
  };
}
