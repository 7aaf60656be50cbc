import { minutesAfter } from '../../src/case-model/london';
import { Delivery, Duty, OpenCircuit, PullRow } from '../../src/database/entities';
import { Circuit } from '../../src/duty/circuit';
import { deliverDue } from '../../src/duty/deliver';
import { Pace } from '../../src/duty/pace';
import { claimDue, markMayHaveLeft, markOverdue, settleClaim } from '../../src/duty/statements';
import { pullDue } from '../../src/intake/pull';
import { putClockRight } from '../../src/sync/wrong-clock';
import { asJson, share, tag } from '../messages/shares';
import { temporaryDatabase, type TemporaryDatabase } from './temporary-database';
import { Workshop } from './workshop';

const HOUR = 60;

describe('a clock that jumps by an hour', () => {
  let temporary: TemporaryDatabase;
  let workshop: Workshop;
  beforeEach(async () => { temporary = await temporaryDatabase(); workshop = new Workshop(temporary.database); });
  afterEach(() => temporary.close());

  const order = () => workshop.give('common-platform', asJson(share({ results: [tag()] })));
  const putRight = () => putClockRight(workshop.database, workshop.now);
  const claim = () => workshop.database.write(manager => claimDue(manager, 'electronic-monitoring', workshop.now, minutesAfter(workshop.now, 0.5), 10));
  const states = async () => (await workshop.duties()).map(({ state }) => state);

  it('ahead: what was under way is looked up, not told twice', async () => {
    await order();
    const [held] = await claim();
    if (!held) throw new Error('nothing was claimed');
    await workshop.database.write(manager => markMayHaveLeft(manager, held));
    workshop.partner.taken.push({ key: held.id, body: '{}' });
    workshop.pass(HOUR);
    expect(await workshop.deliver()).toBe(1);
    expect([workshop.partner.taken.length, await states()]).toEqual([1, ['met']]);
  });

  it('back: what was made ready while it was ahead goes now', async () => {
    workshop.pass(HOUR);
    await order();
    workshop.pass(-HOUR);
    expect(await workshop.deliver()).toBe(0);         // without the mending it waits for an hour
    expect(await putRight()).toBeGreaterThan(0);
    await workshop.deliver();
    expect([workshop.partner.taken.length, await states()]).toEqual([1, ['met']]);
    expect(await putRight()).toBe(0);
  });

  it('back: a try that was put off while it was ahead comes now, and after that it waits as long as they ask', async () => {
    workshop.pass(HOUR);
    workshop.partner.answers.push({ kind: 'later', why: 'busy', afterSeconds: 600 }, { kind: 'later', why: 'busy', afterSeconds: 600 });
    await order();
    await workshop.deliver();
    workshop.pass(-HOUR);
    expect(await putRight()).toBeGreaterThan(0);
    expect(await workshop.deliver()).toBe(1);
    workshop.pass(5);
    await putRight();
    expect(await workshop.deliver()).toBe(0);
    workshop.pass(8);
    expect(await workshop.deliver()).toBe(1);
    expect(await states()).toEqual(['met']);
  });

  it('back: a try that was to come again at once comes, although the clock went on while it was written down', async () => {
    workshop.pass(HOUR);
    workshop.partner.answers.push({ kind: 'unknown', why: 'No answer came back' });
    workshop.partner.lookups.push({ kind: 'absent' });
    await order();
    await workshop.deliver();
    workshop.pass(5);
    const { partners, ...delivering } = workshop.delivering();
    const begun = workshop.now;
    let seconds = 0;
    await deliverDue({ ...delivering, partners: partners.map(partner => ({ ...partner, pace: new Pace(1) })), now: () => minutesAfter(begun, seconds++ / 60) });
    workshop.pass(-HOUR);
    expect(await workshop.deliver()).toBe(0);         // without the mending it waits for an hour
    await putRight();
    await workshop.deliver();
    expect(await states()).toEqual(['met']);
  });

  it('back: a lease from that hour holds nobody up, and its holder changes nothing any more', async () => {
    await order();
    workshop.pass(HOUR);
    const [held] = await claim();
    if (!held) throw new Error('nothing was claimed');
    workshop.pass(-HOUR);
    await putRight();
    await workshop.deliver();
    expect(await workshop.database.write(manager => markMayHaveLeft(manager, held))).toEqual([]);
    expect(await workshop.database.write(manager => settleClaim(manager, held, { state: 'waiting', nextStep: 'push', notBefore: workshop.now, takenAt: null, why: null }))).toBe(false);
    expect([workshop.partner.taken.length, await states()]).toEqual([1, ['met']]);
  });

  it('back: what was made ready and claimed in that hour goes at once, not at the next look at the clock', async () => {
    workshop.pass(HOUR);
    await order();
    await claim();
    workshop.pass(-HOUR);
    await putRight();
    await workshop.deliver();
    expect([workshop.partner.taken.length, await states()]).toEqual([1, ['met']]);
  });

  it('back: nothing is called overdue that is not, and what is, still', async () => {
    await order();
    const [opened] = await workshop.duties();
    if (!opened) throw new Error('no duty was opened');
    const watch = async () => { await workshop.database.write(manager => markOverdue(manager, workshop.now)); return (await workshop.database.read.findOneByOrFail(Duty, { id: opened.id })).overdueSince !== null; };
    const hours = (Date.parse(opened.dueAt) - Date.parse(workshop.now)) / 3_600_000;
    workshop.pass(hours * HOUR + 1);
    expect(await watch()).toBe(true);
    workshop.pass(-HOUR);
    await putRight();
    expect(await watch()).toBe(false);
    workshop.pass(HOUR);
    expect(await watch()).toBe(true);
    await putRight();
    expect(await watch()).toBe(true);
  });

  it('back: a system that was asked in that hour is asked again', async () => {
    const { adapter } = workshop.delivering().partners[0] ?? {};
    if (!adapter) throw new Error('there is no partner');
    let asked = 0;
    const connection = { ...workshop.partner, push: workshop.partner.push, close: () => Promise.resolve(), pull: () => { asked += 1; return Promise.resolve({ kind: 'page' as const, messages: [], checkpoint: String(asked), more: false }); } };
    const mailRoom = { adapter: { ...adapter, manifest: { ...adapter.manifest, supports: { ...adapter.manifest.supports, pull: true } } }, connection, pace: new Pace(600), circuit: new Circuit(adapter.manifest.id, undefined) };
    const pull = () => pullDue({ database: workshop.database, partners: [mailRoom], now: () => workshop.now });
    workshop.pass(HOUR);
    await pull();
    await workshop.database.write(manager => manager.update(PullRow, { system: adapter.manifest.id }, { leaseUntil: minutesAfter(workshop.now, 0.5) }));   // it was killed while it asked
    workshop.pass(-HOUR);
    await pull();
    expect(asked).toBe(1);
    expect(await putRight()).toBeGreaterThan(0);
    await pull();
    expect(asked).toBe(2);
  });

  it('back: a partner that was left alone is tried again', async () => {
    await order();
    await workshop.database.write(manager => manager.insert(OpenCircuit, { system: 'electronic-monitoring', failingSince: workshop.now, openedAt: workshop.now, waits: 2, notBefore: minutesAfter(workshop.now, HOUR), why: 'down' }));
    expect(await workshop.deliver()).toBe(0);
    expect(await putRight()).toBe(1);
    await workshop.deliver();
    expect(await states()).toEqual(['met']);
  });

  it('is none where two machines differ by seconds', async () => {
    workshop.pass(0.5);
    await order();
    workshop.pass(-0.5);
    expect(await putRight()).toBe(0);
    expect(await workshop.database.read.countBy(Delivery, { state: 'waiting' })).toBeGreaterThan(0);
  });

  it('back: does not count what was sent in that hour to the pace of this minute', () => {
    const pace = new Pace(5);
    pace.spend(5, minutesAfter(workshop.now, HOUR));
    expect(pace.left(workshop.now)).toBe(5);
    pace.spend(5, workshop.now);
    expect(pace.left(workshop.now)).toBe(0);
  });
});
