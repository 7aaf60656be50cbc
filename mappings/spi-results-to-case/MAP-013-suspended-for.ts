import { codeOf, resultRule, saidText, type SaidResult } from './mapping';

const durationOf = (said: SaidResult) => said.Outcome?.Duration;

export default resultRule({
  id: 'MAP-013',
  title: 'The second duration of a suspended sentence is for how long it is suspended',
  why: 'Of all second durations only this one reaches the PNC\'s qualifier.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/core/lib/results/createPoliceDisposalsFromResult/createPoliceDisposalByFirstAndSecondDurations.ts:15'],
  owner: 'Police results',
  severity: 'custody',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: {
    'the sentence is suspended (1115, 1134)': ({ said }) => ['1115', '1134'].includes(codeOf(said)),
    'a second duration is given': ({ said }) => saidText(durationOf(said)?.SecondaryDurationValue) !== undefined,
  },
  sets: { 'police.secondDuration': ({ said }) => ({ unit: durationOf(said)?.SecondaryDurationUnit?.trim() ?? '', length: saidText(durationOf(said)?.SecondaryDurationValue) ?? '', type: 'Suspended' }) },

  examples: [
    { name: 'for two years', given: { said: { ResultCode: '1115', Outcome: { Duration: { SecondaryDurationUnit: 'Y', SecondaryDurationValue: '2' } } } }, expect: { sets: { 'police.secondDuration': { unit: 'Y', length: '2', type: 'Suspended' } } } },
    { name: 'no second duration', given: { said: { ResultCode: '1115', Outcome: { Duration: {} } } }, expect: 'does not apply' },
    { name: 'another sentence', given: { said: { ResultCode: '1002', Outcome: { Duration: { SecondaryDurationUnit: 'Y', SecondaryDurationValue: '2' } } } }, expect: 'does not apply' },
  ],
});
