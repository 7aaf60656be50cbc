import { dayFrom, dayFromSlashes } from '../../src/sdk';
import { rowRule } from './mapping';

/** Whole years on a day, by the calendar: a birthday counts from its morning on. */
const yearsBetween = (born: string, day: string): number => Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0);

export default rowRule({
  id: 'NEW-719',
  title: 'Age on the day of the hearing',
  why: 'A list prints the age, which decides whether the court sits as a youth court. It is counted anew for the day of the hearing: an age that somebody wrote down earlier may be wrong by then.',
  evidence: ['legacy formats §3.1: age must be recomputed at the hearing date', 'hmcts/pip-data-management: src/main/resources/schemas/magistrates_adult_court_list.json (def_age: a whole number)'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: {
    'a date of birth is known': ({ said }) => dayFromSlashes(said.def_dob ?? '') !== undefined,
    'the day is known': ({ whole }) => dayFrom(whole.said.day) !== undefined,
    'the birth lies before it': ({ said, whole }) => (dayFromSlashes(said.def_dob ?? '') ?? '') <= whole.said.day,
  },
  sets: { def_age: ({ said, whole }) => String(yearsBetween(dayFromSlashes(said.def_dob ?? '') ?? '', whole.said.day)) },

  examples: [
    { name: 'the day before the birthday', given: { said: { def_dob: '02/06/2008' }, whole: onThe('2026-06-01') }, expect: { sets: { def_age: '17' } } },
    { name: 'the birthday', given: { said: { def_dob: '01/06/2008' }, whole: onThe('2026-06-01') }, expect: { sets: { def_age: '18' } } },
    { name: 'born on a leap day', given: { said: { def_dob: '29/02/2008' }, whole: onThe('2026-03-01') }, expect: { sets: { def_age: '18' } } },
    { name: 'not known', given: { said: {}, whole: onThe('2026-06-01') }, expect: 'does not apply' },
    { name: 'no day', given: { said: { def_dob: '02/06/2008' }, whole: onThe('someday') }, expect: 'does not apply' },
    { name: 'born later', given: { said: { def_dob: '02/06/2026' }, whole: onThe('2026-06-01') }, expect: 'does not apply' },
  ],
});

function onThe(day: string) { return { said: { courtCode: 'B01LY', day, printedAt: '2026-06-01T05:30:00.000Z', cases: [] }, made: {} }; }
