import { task } from '../../src/sdk';
import { ownerRule, missingOf, type Prosecution } from './mapping';

export default ownerRule({
  id: 'WA-040',
  title: 'A case that lacks a routing field goes to Libra, and somebody is asked to complete it',
  why: 'The filter answers an error and Libra at once, so the police see a failure though the case was taken. It is safe in Libra; right is '
    + 'to ask for the field that is missing.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutors-azure-functions/…/casefilter/azure/function/ApplyFilterRules.java:79-82'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Libra hears no case any more',
  when: { 'the filter is strict': ({ said }) => said.filter === 'strict', 'a routing field is missing': ({ said }) => missingOf(said).length > 0 },
  sets: { owner: () => 'Libra', because: ({ said }) => `Missing: ${missingOf(said).join(', ')}` },
  then: ({ said }) => [task('case routing', 'complete-the-case', `The case went to Libra because it lacks: ${missingOf(said).join(', ')}. Ask the police to complete it`)],
  examples: [
    {
      name: 'a summons without its code', given: { said: prosecution({ initiation: 'S' }) },
      expect: { sets: { owner: 'Libra', because: 'Missing: summons code' }, effects: [task('case routing', 'complete-the-case', 'The case went to Libra because it lacks: summons code. Ask the police to complete it')] },
    },
    { name: 'complete', given: { said: prosecution() }, expect: 'does not apply' },
    { name: 'where the filter is relaxed', given: { said: prosecution({ initiation: 'S', filter: 'relaxed' }) }, expect: 'does not apply' },
  ],
});

function prosecution(more: Partial<Prosecution> = {}): Prosecution {
  return {
    kind: 'sent', urn: '01ZD1000126', prosecutor: '001AA00', court: 'B01EF01', initiation: 'C', hearingDay: '2024-06-02', hearingTime: '10:00', onCommonPlatform: false, filter: 'strict', liveCourts: [], ...more,
  };
}
