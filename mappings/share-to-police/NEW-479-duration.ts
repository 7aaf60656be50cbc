import { resultRule } from './mapping';

export default resultRule({
  id: 'NEW-479',
  title: 'A duration in its own unit',
  why: 'Up to 999, primary and secondary; a third one has no place in SPI.',
  evidence: ['legacy formats §1.B.4, §3.3'],
  owner: 'police exchange',
  severity: 'custody',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  loses: ['a third duration of one result'],
  when: {
    'a duration is given': ({ said }) => said.durationElement?.primaryDurationValue !== undefined,
    'it is not over 999': ({ said }) => (said.durationElement?.primaryDurationValue ?? 0) <= 999,
  },
  sets: {
    duration: ({ said }) => timed(said.durationElement?.primaryDurationValue, said.durationElement?.primaryDurationUnit),
    secondaryDuration: ({ said }) => timed(said.durationElement?.secondaryDurationValue, said.durationElement?.secondaryDurationUnit),
  },
  examples: [
    { name: 'a year and six months', given: { said: { durationElement: { primaryDurationValue: 1, primaryDurationUnit: 'Y', secondaryDurationValue: 6, secondaryDurationUnit: 'M' } } }, expect: { sets: { duration: { value: 1, unit: 'Y' }, secondaryDuration: { value: 6, unit: 'M' } } } },
    { name: 'a thousand days', given: { said: { durationElement: { primaryDurationValue: 1000, primaryDurationUnit: 'D' } } }, expect: 'does not apply' },
    { name: 'none', given: { said: {} }, expect: 'does not apply' },
  ],
});

const timed = (value: number | undefined, unit: string | undefined) => value === undefined ? undefined : { value, ...(unit !== undefined && { unit }) };
