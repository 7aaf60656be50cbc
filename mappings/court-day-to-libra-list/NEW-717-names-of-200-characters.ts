import { cut, rowRule } from './mapping';

const MOST = 200;

export default rowRule({
  id: 'NEW-717',
  title: 'Whole names are cut at 200 characters',
  why: 'The whole name of a defendant, of a parent or guardian and of a solicitor has 200 characters.',
  evidence: ['legacy formats §3.6 (truncation table), §1.A', 'hmcts/pip-data-management: src/main/resources/schemas/magistrates_adult_court_list.json'],
  owner: 'Court lists',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  loses: ['what is beyond the 200th character of a name'],

  when: { 'one of them is longer': ({ said }) => [said.def_name, said.pg_name, said.sol_name].some(name => (name ?? '').length > MOST) },
  sets: { def_name: ({ said }) => cut(said.def_name, MOST), pg_name: ({ said }) => cut(said.pg_name, MOST), sol_name: ({ said }) => cut(said.sol_name, MOST) },

  examples: [
    { name: 'all three', given: { said: { def_name: 'a'.repeat(201), pg_name: 'b'.repeat(201), sol_name: 'c'.repeat(201) } }, expect: { sets: { def_name: 'a'.repeat(200), pg_name: 'b'.repeat(200), sol_name: 'c'.repeat(200) } } },
    { name: 'of 200', given: { said: { def_name: 'a'.repeat(200) } }, expect: 'does not apply' },
  ],
});
