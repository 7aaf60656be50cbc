import { resultRule, saidText, type SaidResult } from './mapping';

const startOf = (said: SaidResult) => saidText(said.Outcome?.Duration?.DurationStartDate);
const endOf = (said: SaidResult) => saidText(said.Outcome?.Duration?.DurationEndDate);
const onPnc = (day: string) => day.split('-').reverse().join('');

export default resultRule({
  id: 'MAP-026',
  title: 'The dates of a result in sequence',
  why: 'Start is the first, end the second. The PNC takes one: the start, or else the end.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateOffenceResults.ts:147-153', 'ministryofjustice/bichard7-next-core: packages/core/lib/results/createPoliceDisposalsFromResult/getFirstDateSpecifiedInResult.ts:7-17'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  loses: ['on the PNC: the end, where a start is given'],

  when: { 'a start or an end is given': ({ said }) => startOf(said) !== undefined || endOf(said) !== undefined },
  sets: {
    'police.dates': ({ said }) => [startOf(said), endOf(said)].flatMap((date, i) => date === undefined ? [] : [{ sequence: i + 1, date }]),
    'police.dateOnPnc': ({ said }) => onPnc(startOf(said) ?? endOf(said) ?? ''),
  },

  examples: [
    { name: 'both', given: { said: lasting('2024-01-01', '2024-06-30') }, expect: { sets: { 'police.dates': [{ sequence: 1, date: '2024-01-01' }, { sequence: 2, date: '2024-06-30' }], 'police.dateOnPnc': '01012024' } } },
    { name: 'the end only', given: { said: lasting('', '2024-06-30') }, expect: { sets: { 'police.dates': [{ sequence: 2, date: '2024-06-30' }], 'police.dateOnPnc': '30062024' } } },
    { name: 'neither', given: { said: lasting('', '') }, expect: 'does not apply' },
  ],
});

function lasting(DurationStartDate: string, DurationEndDate: string): SaidResult { return { Outcome: { Duration: { DurationStartDate, DurationEndDate } } }; }
