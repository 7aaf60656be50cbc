import { resultRule, saidText, type SaidResult } from './mapping';

const durationOf = (said: SaidResult) => said.Outcome?.Duration;

export default resultRule({
  id: 'NEW-413',
  title: 'A duration with its unit',
  why: 'Days, weeks, months, years, hours, sessions or life, by one letter.',
  evidence: ['hmcts/cpp-context-staging-prosecutors-spi: CPP-StdProsPoliceResult-v1-2.xsd (CourtOutcomeStructure)'],
  owner: 'Police results',
  severity: 'custody',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: {
    'a length is given': ({ said }) => saidText(durationOf(said)?.DurationValue) !== undefined,
    'a unit is given': ({ said }) => durationOf(said)?.DurationUnit !== undefined,
  },
  sets: { 'police.duration': ({ said }) => ({ unit: durationOf(said)?.DurationUnit?.trim() ?? '', length: saidText(durationOf(said)?.DurationValue) ?? '' }) },

  examples: [
    { name: 'twelve months', given: { said: lasting('12', 'M') }, expect: { sets: { 'police.duration': { unit: 'M', length: '12' } } } },
    { name: 'no unit', given: { said: { Outcome: { Duration: { DurationValue: '12' } } } }, expect: 'does not apply' },
    { name: 'no length', given: { said: lasting('', 'M') }, expect: 'does not apply' },
  ],
});

function lasting(DurationValue: string, DurationUnit: string): SaidResult { return { Outcome: { Duration: { DurationValue, DurationUnit } } }; }
