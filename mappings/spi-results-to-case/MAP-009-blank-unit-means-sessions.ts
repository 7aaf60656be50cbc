import { resultRule, saidText, type SaidResult } from './mapping';

const durationOf = (said: SaidResult) => said.Outcome?.Duration;

export default resultRule({
  id: 'MAP-009',
  title: 'A blank or a dot as unit of a duration means sessions',
  why: 'Attendance centre orders count sessions, for which courts have no letter to type.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateOffenceResults.ts:47-51', 'ministryofjustice/bichard7-next-core: packages/e2e-test/features/054-duration-unit-session/'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  exceptionTo: 'NEW-413',

  when: {
    'a length is given': ({ said }) => saidText(durationOf(said)?.DurationValue) !== undefined,
    'its unit is blank or a dot': ({ said }) => ['', '.'].includes(durationOf(said)?.DurationUnit?.trim() ?? 'none'),
  },
  sets: { 'police.duration': ({ said }) => ({ unit: 'S', length: saidText(durationOf(said)?.DurationValue) ?? '' }) },

  examples: [
    { name: 'a dot', given: { said: lasting('24', '.') }, expect: { sets: { 'police.duration': { unit: 'S', length: '24' } } } },
    { name: 'months', given: { said: lasting('24', 'M') }, expect: 'does not apply' },
    { name: 'no length', given: { said: lasting('', '.') }, expect: 'does not apply' },
  ],
});

function lasting(DurationValue: string, DurationUnit: string): SaidResult { return { Outcome: { Duration: { DurationValue, DurationUnit } } }; }
