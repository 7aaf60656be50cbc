import { ownerRule, type Prosecution } from './mapping';

export default ownerRule({
  id: 'TP-074',
  title: 'A case that Common Platform ejects goes to Libra, with all that the police send later',
  why: 'An ejected case is heard on the old system to its end; a later message that went to Common Platform would begin it there a second time.',
  evidence: [
    'hmcts/cpp-context-staging-prosecutors-spi: stagingprosecutors-azure-functions/…/function/SetCaseEjectedFunction.java',
    'hmcts/cpp-context-progression: …/processor/CaseApplicationEjectedEventProcessor.java:42-45',
  ],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Libra hears no case any more',
  when: { 'Common Platform ejected it': ({ said }) => said.kind === 'ejected' },
  sets: { owner: () => 'Libra', because: () => 'Common Platform ejected the case', staysInLibra: () => true },
  examples: [
    { name: 'ejected', given: { said: prosecution({ kind: 'ejected' }) }, expect: { sets: { owner: 'Libra', because: 'Common Platform ejected the case', staysInLibra: true } } },
    { name: 'sent by the police', given: { said: prosecution() }, expect: 'does not apply' },
  ],
});

function prosecution(more: Partial<Prosecution> = {}): Prosecution {
  return {
    kind: 'sent', urn: '01ZD1000126', prosecutor: '001AA00', court: 'B01EF01', initiation: 'C', hearingDay: '2024-06-02', hearingTime: '10:00', onCommonPlatform: false, filter: 'strict', liveCourts: [], ...more,
  };
}
