import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CrownList, Publication } from '../mappings/crown-lists-to-publication/mapping';
import { applySteps } from '../src/rule/apply';
import { loadRulebook } from '../src/rule/load-rulebook';
import { FinesLane } from './fines-scenarios';

/** What the lanes that prove rules come to, written down by hand from the evidence of those rules. */
const lanesOf = <Said>(mapping: string): Said[][] => JSON.parse(readFileSync(join(__dirname, `proof/lanes/${mapping}.json`), 'utf8'));

describe('The lists of a Crown Court that prove rules', () => {
  const { mapping, rules } = loadRulebook(join(__dirname, '../mappings')).chapter('crown-lists-to-publication');
  const lanes = lanesOf<CrownList>(mapping.id);
  const came = (lane: number, part: number) => {
    const said = lanes[lane]?.[part];
    if (!said) throw new Error('There is no such list');
    const { made, doubts, effects }: { made: Publication; doubts: readonly object[]; effects: readonly { effect: { do: string } }[] } = applySteps(mapping.part, rules, { said, place: mapping.place(said) });
    return { made, doubts, does: effects.map(({ effect }) => effect.do) };
  };
  const state = (lane: number, part = 0) => { const { made } = came(lane, part); return [made.state, made.because]; };

  it('hold the list of XHIBIT, show no name that is masked, and show a case of Common Platform by its URN', () => {
    const { made, doubts, does } = came(0, 0);
    expect([made.state, does, doubts]).toEqual(['on hold', ['defer'], []]);
    expect(made.courtLists?.[0]?.sittings?.map(({ hearings }) => hearings?.map(({ publicNumber, name }) => [publicNumber, name]))).toEqual([[['T20260041', 'Rowan ASHBY'], ['T20260042', undefined]], [['S20260017', 'Aled LUNN']], [['01ZD1000126', 'Ottoline CRANE']]]);
  });

  it('publish it after ten minutes, with the sittings of Common Platform in their rooms', () => {
    const { made } = came(0, 1);
    expect([made.state, made.because, made.sensitivity, made.from, made.until]).toEqual(['publish', 'No other copy came', 'PUBLIC', '2026-06-02T00:00:00.000Z', '2026-06-02T23:59:00.000Z']);
    expect(made.merged?.map(({ courtHouseName, sittings }) => [courtHouseName, ...sittings.map(({ courtRoom, time }) => `${courtRoom} ${time}`)])).toEqual([['SNARESBROOK', 'Court 2 10:00', 'Court 2 12:00', 'Court 2 14:00', 'Court 3 09:45', 'Court 10 10:30'], ['WOODFORD ANNEXE', 'Court 1 10:00']]);
  });

  it('let the merged copy win, whichever is looked at first', () => {
    expect([state(1, 0), state(1, 1)]).toEqual([['set aside', 'The merged copy wins'], ['publish', 'The merged copy wins']]);
    expect(came(1, 1).made.setAside).toEqual(['list-1']);
  });

  it('give satellite courts a copy', () => expect([came(2, 0).made.alsoFor, came(2, 0).made.until]).toEqual([['barnstaple'], '2026-06-03T23:59:00.000Z']));

  it('do not take, or not wait for, what they must not', () => {
    expect([state(3), state(4, 0), state(4, 1), state(5), state(6), state(7), state(8)]).toEqual([
      ['publish', 'The court is excluded from merging'], ['set aside', 'A document of this name came before'], ['invalid', 'A document of this name came before'], ['invalid', 'The name of the file is not type, court and time'],
      ['invalid', 'The court does not take lists of Common Platform'], ['set aside', 'Unmerged list'], ['invalid', 'No other copy came'],
    ]);
    expect(came(6, 0).does).toEqual(['task']);
  });
});

describe('The requests about fines that prove rules', () => {
  const [changed = [], refused = []] = lanesOf<object>('financial-results-to-notices');
  const notices = (parts: readonly object[]) => { const lane = new FinesLane(); return { told: parts.map(part => lane.take(part).map(one => [one['subject'], one['gobAccountNumber']])), lane }; };

  it('tell an appeal refused, and when that is amended, APPEAL ROPENED as the office knows it', () => {
    const { told, lane } = notices(changed);
    expect(told).toEqual([[], [], [['APPEAL REFUSED', '26123456K']], [['APPEAL ROPENED', '26123456K']]]);
    expect([lane.fired.has('TP-086'), lane.fired.has('WA-057'), lane.said]).toEqual([true, true, []]);
  });

  it('let the notice wait while the account is refused, and leave by the number that a person entered', () => {
    const { told, lane } = notices(refused);
    expect(told).toEqual([[], [], [['ACCOUNTS TO BE CONSOLIDATED', '26999999B']]]);
    expect([lane.fired.has('WA-058'), lane.said]).toEqual([true, ['defer', 'task']]);
  });
});
