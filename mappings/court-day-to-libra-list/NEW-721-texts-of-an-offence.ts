import { cut, offenceRule } from './mapping';

const TITLE = 120;
const TEXT = 4000;
const PENALTY = 100;
const TITLES = ['title', 'cy_title'] as const;
const TEXTS = ['sum', 'cy_sum', 'as', 'cy_as', 'sof', 'adjreason'] as const;

export default offenceRule({
  id: 'NEW-721',
  title: 'The texts of an offence are cut at their lengths',
  why: 'A title has 120 characters, a wording, an act, the facts and a reason 4,000, a penalty 100. What is cut is said beside the list; the code of the offence is never cut.',
  evidence: ['legacy formats §3.6 (truncation table), §1.A', 'hmcts/pip-data-management: src/main/resources/schemas/magistrates_adult_court_list.json'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  loses: ['what is beyond the 120th character of a title, the 4,000th of a text, the 100th of a penalty'],

  when: {
    'one of them is longer': ({ said }) => TITLES.some(name => (said[name] ?? '').length > TITLE) || TEXTS.some(name => (said[name] ?? '').length > TEXT) || (said.maxpen ?? '').length > PENALTY,
  },
  sets: {
    title: ({ said }) => cut(said.title, TITLE),
    cy_title: ({ said }) => cut(said.cy_title, TITLE),
    sum: ({ said }) => cut(said.sum, TEXT),
    cy_sum: ({ said }) => cut(said.cy_sum, TEXT),
    as: ({ said }) => cut(said.as, TEXT),
    cy_as: ({ said }) => cut(said.cy_as, TEXT),
    sof: ({ said }) => cut(said.sof, TEXT),
    adjreason: ({ said }) => cut(said.adjreason, TEXT),
    maxpen: ({ said }) => cut(said.maxpen, PENALTY),
  },

  examples: [
    {
      name: 'all of them',
      given: { said: { title: 'a'.repeat(121), cy_title: 'b'.repeat(121), sum: 'c'.repeat(4001), cy_sum: 'd'.repeat(4001), as: 'e'.repeat(4001), cy_as: 'f'.repeat(4001), sof: 'g'.repeat(4001), adjreason: 'h'.repeat(4001), maxpen: 'i'.repeat(101) } },
      expect: { sets: { title: 'a'.repeat(120), cy_title: 'b'.repeat(120), sum: 'c'.repeat(4000), cy_sum: 'd'.repeat(4000), as: 'e'.repeat(4000), cy_as: 'f'.repeat(4000), sof: 'g'.repeat(4000), adjreason: 'h'.repeat(4000), maxpen: 'i'.repeat(100) } },
    },
    { name: 'a penalty alone', given: { said: { maxpen: 'i'.repeat(101) } }, expect: { sets: { maxpen: 'i'.repeat(100) } } },
    { name: 'they fit', given: { said: { title: 'a'.repeat(120), sum: 'c'.repeat(4000) } }, expect: 'does not apply' },
  ],
});
