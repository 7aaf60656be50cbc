import { ownerRule, type Prosecution } from './mapping';

export default ownerRule({
  id: 'TP-070',
  title: 'A case that was sent to Libra before stays there',
  why: 'The two systems never share one case: what the rules of today would say no longer matters once Libra has it.',
  evidence: [
    'hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutors-azure-functions/…/casefilter/azure/function/ApplyFilterRules.java:84-86',
    'hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutors-azure-functions/…/function/CaseEjectedOrFilteredStatusFunction.java',
  ],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Libra hears no case any more',
  when: { 'it was filtered or ejected before': ({ earlier }) => earlier.made?.staysInLibra === true },
  sets: { owner: () => 'Libra', because: () => 'It was sent to Libra before', staysInLibra: () => true },
  examples: [
    {
      name: 'filtered last year', given: { said: prosecution(), earlier: { made: { owner: 'Libra', staysInLibra: true } } },
      expect: { sets: { owner: 'Libra', because: 'It was sent to Libra before', staysInLibra: true } },
    },
    { name: 'never seen', given: { said: prosecution(), earlier: { made: {} } }, expect: 'does not apply' },
  ],
});

function prosecution(more: Partial<Prosecution> = {}): Prosecution {
  return {
    kind: 'sent', urn: '01ZD1000126', prosecutor: '001AA00', court: 'B01EF01', initiation: 'C', hearingDay: '2024-06-02', hearingTime: '10:00', onCommonPlatform: false, filter: 'strict', liveCourts: [], ...more,
  };
}
