import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LiveCourt, Memory, Prosecution, Routed } from '../mappings/spi-prosecution-to-case/mapping';
import { applySteps, type Outcome } from '../src/rule/apply';
import { loadRulebook } from '../src/rule/load-rulebook';
import { suite } from './conformance/routing-bridge';

const { mapping, rules } = loadRulebook(join(__dirname, '../mappings')).chapter('spi-prosecution-to-case');
const liveRow = (more: Partial<LiveCourt> = {}): LiveCourt =>
  ({ CourtCentre: 'B01EF', CourtRoom: '01', ProsecutorCode: '001', InitiationCode: 'C', SummonsCode: '', Urn: '', DateOfHearing: '01/06/2024', TimeOfHearing: '', IsLive: 'Yes', ...more });
const sent = (more: Partial<Prosecution> = {}): Prosecution => ({
  kind: 'sent', urn: '01ZD1000126', prosecutor: '001AA00', court: 'B01EF01', initiation: 'C', hearingDay: '2024-06-02', hearingTime: '10:00:00', onCommonPlatform: false, filter: 'strict',
  liveCourts: [liveRow()], envelope: { source: 'Z00Police', destination: 'C00CommonPlatform' }, ...more,
});
const withoutTable = ({ liveCourts: _, ...rest }: Prosecution): Prosecution => rest;
const ROUTING = new Set([...mapping.part.slice(0, 4).map(({ name }) => name), 'pass it on']);
const route = (said: Prosecution, earlier?: Memory): Outcome => applySteps(mapping.part, rules, { said, earlier, place: mapping.place(said) });
const owner = (said: Prosecution, earlier?: Memory): unknown => routed(route(said, earlier)).owner;
const routed = ({ made }: Outcome): Routed => made;
const firedIn = ({ fired }: Outcome): string[] => [...new Set(fired.map(one => one.rule))];

describe('which system hears a new case', () => {
  it('is decided by a live row: court, room, force, initiation and day', () => {
    expect(owner(sent())).toBe('Common Platform');
    const elsewhere: readonly Partial<Prosecution>[] = [{ court: 'B01EF02' }, { court: 'B01EG01' }, { prosecutor: '002AA00' }, { initiation: 'Q' }, { hearingDay: '2024-05-31' }];
    expect(elsewhere.map(more => owner(sent(more)))).toEqual(elsewhere.map(() => 'Libra'));
  });

  it('remembers what Libra got, whatever becomes live afterwards', () => {
    const first = route(sent({ liveCourts: [liveRow({ IsLive: 'No' })] }));
    expect(first.made).toMatchObject({ owner: 'Libra', because: 'No live court fits', staysInLibra: true, relay: { source: 'C00CommonPlatform', destination: 'Z00CJSE' } });
    expect(owner(sent(), { made: first.made })).toBe('Libra');
  });

  it('remembers an ejection under the code that the police use', () => {
    const ejected = route(sent({ kind: 'ejected', prosecutor: '047AA00' }));
    expect(ejected.made).toMatchObject({ keptFor: 'A47AA00', owner: 'Libra', staysInLibra: true });
    expect(owner(sent({ prosecutor: 'A47AA00' }), { made: ejected.made })).toBe('Libra');
  });

  it('leaves on Common Platform what it has, and asks it all when every court is live', () => {
    expect([owner(sent({ onCommonPlatform: true, liveCourts: [liveRow({ IsLive: 'No' })] })), owner(sent({ filter: 'relaxed', urn: '' }))]).toEqual(['Common Platform', 'Common Platform']);
  });

  it('sends the incomplete and the unread to Libra, and says so', () => {
    const incomplete = route(sent({ initiation: 'S' }));
    expect([routed(incomplete).because, incomplete.effects.map(({ effect }) => effect.do)]).toEqual(['Missing: summons code', ['task']]);
    expect(route(sent({ unreadable: 'no court code' })).made).toMatchObject({ owner: 'Libra', unreadFields: true });
  });

  it('reads the time of eighteen forces as summer time, and a missing time as the end of the day', () => {
    expect(routed(route(sent({ urn: '41ZD0012324', hearingDay: '2024-07-01' }))).hearingAt).toBe('2024-07-01T09:00:00.000Z');
    expect(owner(sent({ hearingDay: '2024-06-01', hearingTime: '', liveCourts: [liveRow({ TimeOfHearing: '16:00' })] }))).toBe('Common Platform');
  });

  it('decides nothing from a row that cannot be read, or without a table', () => {
    const bad = route(sent({ liveCourts: [liveRow({ DateOfHearing: '99/99/2024' })] }));
    expect([routed(bad).owner, bad.doubts.map(({ field }) => field)]).toEqual([undefined, expect.arrayContaining(['liveCourts[0].hearing', 'owner'])]);
    expect(route(withoutTable(sent())).doubts).toMatchObject([{ field: 'owner', why: 'There is no table of live courts' }]);
    expect(routed(route(sent({ liveCourts: [] }))).owner).toBe('Libra');
  });

  it('lets every rule about who hears it fire', () => {
    const filtered: Memory = { made: { owner: 'Libra', staysInLibra: true } };
    const all = [
      ...[sent(), sent({ hearingTime: '' }), sent({ unreadable: 'none' }), sent({ initiation: 'S' }), sent({ kind: 'ejected', prosecutor: '045AA00' }), sent({ prosecutor: 'A45AA00' })].map(said => route(said)),
      ...[sent({ onCommonPlatform: true }), sent({ filter: 'relaxed' }), withoutTable(sent()), sent({ urn: '63ZD0012324' })].map(said => route(said)), route(sent(), filtered),
    ];
    expect([...new Set(all.flatMap(firedIn))].filter(id => rules.some(rule => rule.id === id && ROUTING.has(rule.step))).sort()).toEqual(rules.filter(({ step }) => ROUTING.has(step)).map(rule => rule.id).sort());
  });
});

/** The public table of the routing bridge, in a folder of real messages beside the repository. */
const corpus = join(__dirname, '../../shared/corpus/routing-bridge');
const present = existsSync(corpus);

(present ? it : it.skip)(`the public live-courts table decides as the bridge would (${present ? 'there' : 'skipped: no folder of real messages beside the repository'})`, async () => {
  const results = await suite.run(corpus, () => undefined);
  expect(results.filter(({ ok }) => !ok)).toEqual([]);
  expect(results.length).toBeGreaterThan(20);
});
