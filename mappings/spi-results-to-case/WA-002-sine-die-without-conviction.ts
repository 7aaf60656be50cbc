import { notRecorded } from '../code-tables/spi-result-lists';
import { codeOf, offenceRule, saidText, type SaidOffence } from './mapping';

const codesOf = (said: SaidOffence) => (said.Result ?? []).map(codeOf);

export default offenceRule({
  id: 'WA-002',
  title: 'Adjourned sine die without a conviction date: the police take the day of hearing',
  why: 'The police need a date of conviction to record the adjournment, and courts send none. It is only what the police hold: the court convicted nobody that day, so the case model keeps no date.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateOffences.ts:28-42,163-169', 'ministryofjustice/bichard7-next-core: packages/e2e-test/features/241-adjourned-sine-die/'],
  owner: 'Police results',
  severity: 'record',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'The police record an adjournment sine die without a conviction',

  when: {
    'no date of conviction is given': ({ said }) => saidText(said.ConvictionDate) === undefined,
    'it was adjourned sine die (2007)': ({ said }) => codesOf(said).includes('2007'),
    'every other result is one that the police do not record': ({ said }) => codesOf(said).every(code => code === '2007' || notRecorded.has(code)),
  },
  sets: { 'police.convictionDate': ({ whole }) => saidText(whole.said.CourtHearing?.Hearing?.DateOfHearing) },

  examples: [
    { name: 'with a stop-list result', given: { said: { Result: [{ ResultCode: '2007' }, { ResultCode: '1509' }] }, whole: heard('2024-05-01') }, expect: { sets: { 'police.convictionDate': '2024-05-01' } } },
    { name: 'with a fine', given: { said: { Result: [{ ResultCode: '2007' }, { ResultCode: '1015' }] }, whole: heard('2024-05-01') }, expect: 'does not apply' },
    { name: 'only text', given: { said: { Result: [{ ResultText: 'Adjourned' }] }, whole: heard('2024-05-01') }, expect: 'does not apply' },
    { name: 'convicted', given: { said: { ConvictionDate: '2024-04-01', Result: [{ ResultCode: '2007' }] }, whole: heard('2024-05-01') }, expect: 'does not apply' },
  ],
});

function heard(DateOfHearing: string) { return { said: { CourtHearing: { Hearing: { DateOfHearing } } }, made: {} }; }
