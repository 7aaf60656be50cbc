import { onceBy, ruleIn } from '../../src/sdk';
import { about, BICHARD } from './about';

interface Result { readonly code: string }
interface Offence { readonly results: readonly Result[] }
interface Case { readonly offences: readonly Offence[] }
interface Whole { readonly said: Case; readonly made: Case }

const deferred = ({ results }: Offence): boolean => results.some(({ code }) => code === '2059' || code === '2060');
const evidence = [`${BICHARD}phase3/lib/getAdjustedRecordableOffencesForCourtCase.ts:6-33`] as const;

export const deferredResult = ruleIn<Result, Result, Whole>('adjust each result')({
  ...about,
  id: 'WA-032',
  title: '2060 becomes 2063 when nothing else remains of the case',
  why: 'The police record has no place for a case whose every offence was put off to another; 2063 says so of the case itself.',
  evidence,
  retireWhen: 'the police record can hold 2060 on every offence of a case',
  when: {
    'the result is 2060': ({ said }) => said.code === '2060',
    'every offence of the case has 2059 or 2060': ({ whole }) => whole.said.offences.every(deferred),
  },
  sets: { code: () => '2063' },
  examples: [
    { name: 'with an added offence that has 2059', given: { said: { code: '2060' }, whole: whole('2060', '2059') }, expect: { sets: { code: '2063' } } },
    { name: 'with a fine on a third offence', given: { said: { code: '2060' }, whole: whole('2060', '2059', '1015') }, expect: 'does not apply' },
    { name: 'the result of the added offence', given: { said: { code: '2059' }, whole: whole('2060', '2059') }, expect: 'does not apply' },
  ],
});

export const singleDeferral = ruleIn<Offence, { readonly results?: readonly Result[] }, Whole>('adjust each offence')({
  ...about,
  id: 'NEW-549',
  title: 'Of several 2063 on one offence one is kept',
  why: 'It is the second half of WA-032: the record would count the case twice.',
  evidence,
  when: { 'it has more than one 2063': ({ made }) => (made.results ?? []).filter(({ code }) => code === '2063').length > 1 },
  sets: { results: ({ made }) => onceBy([...(made.results ?? []).entries()], ([i, { code }]) => code === '2063' ? code : String(i)).map(([, result]) => result) },
  examples: [
    { name: 'two', given: { said: { results: [] }, made: { results: [{ code: '2063' }, { code: '3117' }, { code: '2063' }] } }, expect: { sets: { results: [{ code: '2063' }, { code: '3117' }] } } },
    { name: 'one', given: { said: { results: [] }, made: { results: [{ code: '2063' }] } }, expect: 'does not apply' },
  ],
});

function whole(...codes: readonly string[]): Whole { const offences = codes.map(code => ({ results: [{ code }] })); return { said: { offences }, made: { offences } }; }
