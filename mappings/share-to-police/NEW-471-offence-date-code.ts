import { offenceRule, type Matter } from './mapping';

export default offenceRule({
  id: 'NEW-471',
  title: 'The code of the offence\'s date as it is given',
  why: '1 on or in, 2 before, 3 after, 4 between, 5 on or about, 6 on or before: both sides use the same.',
  evidence: ['legacy formats §2.5'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'a code is given': ({ said }) => said.offenceDateCode !== undefined },
  sets: { dateCode: ({ said }) => said.offenceDateCode },
  examples: [
    { name: 'between', given: { said: matter({ offenceDateCode: 4 }) }, expect: { sets: { dateCode: 4 } } },
    { name: 'none', given: { said: matter() }, expect: 'does not apply' },
  ],
});

function matter(more: Partial<Matter> = {}): Matter { return { results: [], ...more }; }
