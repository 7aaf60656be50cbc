import { stateOfTheWorld, type NotChecked, type WorldFacts } from '../src/console/state-of-the-world';

const NOW = '2026-11-21T16:05:00.000Z';
const ALL_READ: NotChecked = { unreadable: 0, contradicting: 0, refused: 0, waitingTooLong: 0, parkedLanes: 0, waitingBehind: 0, doubts: 0, uncheckedCases: 0, quiet: 0 };
const world = (more: Partial<WorldFacts> = {}, notChecked: Partial<NotChecked> = {}): WorldFacts =>
  ({ now: NOW, overdue: 0, people: 0, inTime: 4, found: { unaccounted: 0, forgotten: 0 }, lookedAt: '2026-11-21T16:04:50.000Z', lateAfterMinutes: 5, ...more, notChecked: { ...ALL_READ, ...notChecked } });
const unlooked: WorldFacts = { now: NOW, overdue: 0, people: 0, inTime: 0, found: { unaccounted: 0, forgotten: 0 }, lateAfterMinutes: 5, notChecked: ALL_READ };
const sentenceOf = (facts: WorldFacts) => stateOfTheWorld(facts).sentence;

describe('the first sentence', () => {
  it('says that nothing is overdue when all was read and somebody looked just now', () => {
    expect(stateOfTheWorld(world())).toMatchObject({ sentence: 'Nothing is overdue.', beside: 'Last looked at on 21 November 2026 at 16:04.', tone: 'good' });
  });

  it('counts people, duties and what could not be checked', () => {
    expect(sentenceOf(world({ overdue: 3, people: 2 }, { doubts: 4 }))).toBe('2 people may be unprotected because something has not arrived: 3 duties are overdue, and 4 things could not be checked; last looked at on 21 November 2026 at 16:04.');
  });

  it('has singular and plural right', () => {
    expect(sentenceOf(world({ overdue: 1, people: 1 }, { unreadable: 1 }))).toBe('1 person may be unprotected because something has not arrived: 1 duty is overdue, and 1 thing could not be checked; last looked at on 21 November 2026 at 16:04.');
  });

  it('says so where an overdue duty protects nobody', () => {
    expect(sentenceOf(world({ overdue: 1 }))).toBe('Nobody is known to be unprotected, but 1 duty is overdue, and nothing was left unchecked; last looked at on 21 November 2026 at 16:04.');
  });

  it('names what the watches found, though no duty that is there is overdue', () => {
    expect(stateOfTheWorld(world({ people: 35, found: { unaccounted: 1, forgotten: 40 } }))).toMatchObject({
      tone: 'bad', sentence: '35 people may be unprotected because something has not arrived: 40 results of which somebody must be told have no duty, 1 thing does not add up in the duties, and nothing was left unchecked; last looked at on 21 November 2026 at 16:04.',
    });
  });

  it.each([
    ['a message cannot be read', { unreadable: 1 }], ['a message contradicts another', { contradicting: 1 }], ['a message was too large', { refused: 1 }],
    ['a message has waited too long', { waitingTooLong: 1 }], ['a case is stopped', { parkedLanes: 1 }], ['somebody is unusually quiet', { quiet: 1 }],
  ])('cannot say that nothing is overdue while %s', (_, notChecked) => {
    expect(sentenceOf(world({}, notChecked))).toBe('No duty that we know of is overdue, but 1 thing could not be checked, so we cannot say that nothing is.');
  });

  it('cannot say it when nothing has looked for too long', () => {
    const late = stateOfTheWorld(world({ lookedAt: '2026-11-21T15:50:00.000Z' }));
    expect(late.sentence).toBe('No duty that we know of is overdue, but nothing has looked at the duties since 21 November 2026 at 15:50, so we cannot say that nothing is.');
    expect(late.beside).toBe('Last looked at on 21 November 2026 at 15:50, 15 minutes ago: it should be at most 5 minutes.');
    expect(sentenceOf(world({ lookedAt: '2026-11-21T16:00:00.000Z' }))).toBe('Nothing is overdue.');
  });

  it('cannot say it when nothing has ever looked', () => {
    expect(stateOfTheWorld(unlooked)).toMatchObject({ sentence: 'No duty that we know of is overdue, but nothing has looked at the duties yet, so we cannot say that nothing is.', beside: 'The duties have never been looked at.' });
  });

  it('needs nine in ten of today\'s cases compared, those left out by a rule not counted', () => {
    const compared = { population: 22, excluded: 2 };
    expect(stateOfTheWorld(world({ compared }, { uncheckedCases: 2 }))).toMatchObject({ sentence: 'Nothing is overdue.', beside: '2 things could not be checked. Last looked at on 21 November 2026 at 16:04.' });
    expect(sentenceOf(world({ compared }, { uncheckedCases: 3 }))).toContain('3 things could not be checked, so we cannot say');
    expect(stateOfTheWorld(world({ compared }, { uncheckedCases: 3 })).compared).toBe('17 of today’s 20 cases compared between Libra and Common Platform (2 more left out by a named rule).');
  });

  it('is not kept from saying it by a doubt, whose duty is open with its clock running', () => {
    expect(stateOfTheWorld(world({}, { doubts: 1 }))).toMatchObject({ tone: 'good', notChecked: ['1 field in doubt'] });
  });
});
