import { caseRule, saidText } from './mapping';

export default caseRule({
  id: 'MAP-003',
  title: 'Seconds are cut from times',
  why: 'Police systems keep hours and minutes. A time that does not begin so is left as it is, for a person to see.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/removeSeconds.ts:6-11'],
  owner: 'Police results',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  loses: ['seconds of the time of hearing'],

  when: { 'a time of hearing is given': ({ said }) => saidText(said.CourtHearing?.Hearing?.TimeOfHearing) !== undefined },
  sets: { 'hearing.time': ({ said }) => withoutSeconds(saidText(said.CourtHearing?.Hearing?.TimeOfHearing) ?? '') },

  examples: [
    { name: 'with seconds and zone', given: { said: { CourtHearing: { Hearing: { TimeOfHearing: '14:05:59.000+01:00' } } } }, expect: { sets: { 'hearing.time': '14:05' } } },
    { name: 'one that does not begin HH:MM', given: { said: { CourtHearing: { Hearing: { TimeOfHearing: '9:5' } } } }, expect: { sets: { 'hearing.time': '9:5' } } },
    { name: 'none', given: { said: { CourtHearing: { Hearing: {} } } }, expect: 'does not apply' },
  ],
});

function withoutSeconds(time: string): string { return /^\d\d:\d\d/.exec(time)?.[0] ?? time; }
