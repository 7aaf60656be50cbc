import { set, type Effect } from '../../src/sdk';
import { classRule, isAdjourned, type ResultedOffence } from './mapping';

const FINAL = 'Judgement with final result';

function finals({ judicialResults = [], police }: ResultedOffence): Effect[] {
  const asGuilty = ['', 'NC'].includes(police?.verdict ?? '');
  return judicialResults.flatMap((result, i) => isAdjourned(result) ? [] : [
    set(`judicialResults[${i}].resultClass`, FINAL), ...(asGuilty ? [set(`judicialResults[${i}].police.verdictOnPnc`, 'GUILTY')] : []),
  ]);
}

export default classRule({
  id: 'WA-022',
  title: 'An admitted breach without a conviction is final',
  why: 'Breaches are admitted, not pleaded guilty to, and nobody is convicted of one. Without this they would stay open for ever; the PNC is told guilty.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/core/phase1/enrichAho/enrichFunctions/enrichOffenceResultsPostPncEnrichment/populateResultClass.ts:10,29-30', 'ministryofjustice/bichard7-next-core: packages/core/lib/createPoliceAdjudicationFromAho/createPoliceAdjudicationFromAho.ts:20-22', 'ministryofjustice/bichard7-next-core: packages/e2e-test/features/278-breach-handling-admits/'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'A breach that is admitted carries a finding of its own',

  when: {
    'the breach is admitted': ({ made }) => made.police?.plea === 'ADM',
    'nobody was convicted': ({ made }) => made.convictionDate === undefined && made.police?.convictionDate === undefined,
    'a result does not adjourn': ({ made }) => (made.judicialResults ?? []).some(result => !isAdjourned(result)),
  },
  then: ({ made }) => finals(made),

  examples: [
    {
      name: 'a suspended sentence goes on', given: { said: {}, made: { police: { plea: 'ADM' }, judicialResults: [{ cjsCode: '1508' }] } },
      expect: { effects: [set('judicialResults[0].resultClass', FINAL), set('judicialResults[0].police.verdictOnPnc', 'GUILTY')] },
    },
    { name: 'with a verdict', given: { said: {}, made: { police: { plea: 'ADM', verdict: 'NG' }, judicialResults: [{ cjsCode: '1508' }] } }, expect: { effects: [set('judicialResults[0].resultClass', FINAL)] } },
    { name: 'adjourned', given: { said: {}, made: { police: { plea: 'ADM' }, judicialResults: [{ cjsCode: '4027' }] } }, expect: 'does not apply' },
    { name: 'convicted', given: { said: {}, made: { convictionDate: '2024-05-01', police: { plea: 'ADM' }, judicialResults: [{ cjsCode: '1508' }] } }, expect: 'does not apply' },
    { name: 'guilty', given: { said: {}, made: { police: { plea: 'G' }, judicialResults: [{ cjsCode: '1508' }] } }, expect: 'does not apply' },
  ],
});
