import { Not } from 'typeorm';
import { adapters } from '../../adapters';
import { AdapterRegistry } from '../../src/adapter/registry';
import type { Raw } from '../../src/adapter/adapter';
import { Duty, Finding, Lane, Part, Receipt, ReplayItem, ReplayRun } from '../../src/database/entities';
import type { Deciding } from '../../src/intake/apply-part';
import { keep } from '../../src/intake/keep';
import { replay } from '../../src/intake/replay';
import { takeIn } from '../../src/intake/take-in';
import { carryOnAll, holdRun, letGo, step, type Step } from '../../src/replay/carry-on';
import { preview, type Preview } from '../../src/replay/preview';
import { giveUpRun, resumeRun, startRun, stopRun, totalsOf } from '../../src/replay/run';
import { knownCauses, type Selection } from '../../src/replay/selection';
import { Rulebook } from '../../src/rule/rulebook';
import { typed } from '../../src/sign-in/acting';
import { libraList } from '../messages/libra-lists';
import { asJson, share, tag } from '../messages/shares';
import { temporaryDatabase, type TemporaryDatabase } from './temporary-database';
import { Workshop } from './workshop';

const WHOLE: Selection = { what: 'unreadable', from: '2026-06-01T00:00:00.000Z', to: '2026-06-03T00:00:00.000Z', cap: 500 };
const ROBIN = { name: 'The adapter was mended', by: typed('Robin Vale'), waitSeconds: 0 };

describe('a replay of many', () => {
  let temporary: TemporaryDatabase;
  let workshop: Workshop;
  let broken: Deciding;
  beforeEach(async () => {
    temporary = await temporaryDatabase();
    workshop = new Workshop(temporary.database);
    const breaks = (): never => { throw new TypeError('a fault of ours'); };
    broken = { rulebook: workshop.deciding.rulebook, adapters: new AdapterRegistry(adapters.map(one => one.manifest.id === 'common-platform' ? { ...one, codec: { ...one.codec, decode: breaks } } : one)) };
  });
  afterEach(() => temporary.close());

  const database = () => temporary.database;
  const now = () => workshop.now;
  /** A message that came while the adapter of its system was broken. */
  async function cameUnread(raw: Raw, system = 'common-platform'): Promise<string> {
    const receipt = await keep(database(), system, raw, workshop.now);
    await takeIn(database(), broken, receipt, now);
    workshop.pass(1);
    return receipt;
  }
  const sharing = (n: number, more: Parameters<typeof share>[0] = {}) => asJson(share({ urn: `01ZD200${String(n).padStart(4, '0')}`, hearingId: `hearing-${n}`, results: [tag()], ...more }));
  async function cameUnreadMany(count: number): Promise<string[]> {
    const receipts: string[] = [];
    for (let n = 1; n <= count; n++) receipts.push(await cameUnread(sharing(n)));
    return receipts;
  }
  const look = (selection: Selection = WHOLE): Promise<Preview> => preview(database().read, workshop.deciding, selection);
  async function started(selection: Selection = WHOLE, how = ROBIN): Promise<string> {
    const seen = await look(selection);
    const run = await startRun(database(), workshop.deciding, selection, seen.hash, how, workshop.now);
    if (!run.ok) throw new Error(run.why);
    workshop.pass(1);
    return run.run;
  }
  /** Goes on as one process does, as far as it goes or so many messages. */
  async function carryOn(run: string, most = Infinity, deciding: Deciding = workshop.deciding): Promise<Step> {
    const held = await holdRun(database(), run, workshop.now, true);
    if (!held) throw new Error('it is not running');
    let last: Step = 'went on';
    for (let steps = 0; last === 'went on' && steps < most; steps++) { last = await step({ database: database(), deciding, now }, held); workshop.pass(0.01); }
    return last;
  }
  const totals = (run: string) => totalsOf(database().read, run);
  const runOf = (run: string) => database().read.findOneByOrFail(ReplayRun, { id: run });
  const receiptsIn = async (run: string) => (await database().read.find(ReplayItem, { where: { runId: run }, order: { place: 'ASC' } })).map(({ receiptId }) => receiptId);
  const finding = () => database().read.findOneBy(Finding, { watch: 'replay' });

  describe('as it is looked at', () => {
    it('is a list in the order of the source, whatever the order of arrival: hearing day, shared time, arrival', async () => {
      const late = await cameUnread(sharing(1, { hearingDay: '2026-06-02' }));
      const second = await cameUnread(sharing(2, { sharedTime: '2026-06-01T15:30:00.000Z' }));
      const first = await cameUnread(sharing(3, { sharedTime: '2026-06-01T14:00:00.000Z' }));
      const alsoSecond = await cameUnread(sharing(4, { sharedTime: '2026-06-01T15:30:00.000Z' }));
      expect((await look()).listed.map(({ receipt }) => receipt)).toEqual([first, second, alsoSecond, late]);
      expect((await look()).listed[0]).toMatchObject({ day: '2026-06-01', severity: 'custody', reference: '01ZD2000003', expects: 0 });
    });

    it('adds up: chosen = listed + still unreadable + beyond the cap', async () => {
      await cameUnreadMany(4);
      await cameUnread({ bytes: Buffer.from('{"no": "share"}'), mediaType: 'application/json' });
      await cameUnreadMany(2);
      expect(await look()).toMatchObject({ chosen: 7, still: 1, beyond: 0 });
      const capped = await look({ ...WHOLE, cap: 5 });
      expect([capped.chosen, capped.listed.length, capped.still, capped.beyond]).toEqual([7, 4, 1, 2]);
    });

    it('chooses by kind, system, reason and period', async () => {
      const [first = ''] = await cameUnreadMany(2);
      await workshop.give('libra', { bytes: Buffer.from('<broken'), mediaType: 'application/xml' });
      expect((await look({ ...WHOLE, system: 'libra' })).chosen).toBe(1);
      expect((await look({ ...WHOLE, cause: 'The adapter common-platform broke' })).chosen).toBe(2);
      expect((await look({ ...WHOLE, cause: 'Another' })).chosen).toBe(0);
      expect((await look({ ...WHOLE, to: '2026-06-01T15:06:00.000Z' })).listed.map(({ receipt }) => receipt)).toEqual([first]);
      expect((await look({ ...WHOLE, what: 'contradicting' })).chosen).toBe(0);
      expect(await knownCauses(database().read, 10)).toEqual([
        expect.objectContaining({ what: 'unreadable', system: 'common-platform', count: 2, why: expect.stringContaining('broke on it') }), expect.objectContaining({ what: 'unreadable', system: 'libra', count: 1 }),
      ]);
    });

    it('changes nothing', async () => {
      await cameUnreadMany(3);
      await look();
      expect(await database().read.countBy(Receipt, { state: 'unreadable' })).toBe(3);
      expect(await database().read.count(Part)).toBe(0);
    });

    it('is what runs: with another hash, or when the list has changed since, nothing is started', async () => {
      await cameUnreadMany(2);
      const { hash } = await look();
      expect(await startRun(database(), workshop.deciding, WHOLE, 'another', ROBIN, workshop.now)).toMatchObject({ ok: false, why: expect.stringContaining(hash) });
      await cameUnread(sharing(9));
      expect(await startRun(database(), workshop.deciding, WHOLE, hash, ROBIN, workshop.now)).toMatchObject({ ok: false });
      expect(await startRun(database(), workshop.deciding, { ...WHOLE, cap: 0 }, hash, ROBIN, workshop.now)).toMatchObject({ ok: false, why: expect.stringContaining('cap') });
      expect(await startRun(database(), workshop.deciding, { ...WHOLE, cap: 1_000_000 }, hash, ROBIN, workshop.now)).toMatchObject({ ok: false });
      expect(await database().read.count(ReplayRun)).toBe(0);
    });
  });

  describe('as it runs', () => {
    it('reads all of them again, and its totals are exact', async () => {
      await cameUnreadMany(13);
      const run = await started();
      expect(await totals(run)).toEqual({ done: 0, unchanged: 0, surprised: 0, left: 13 });
      expect(await carryOn(run)).toBe('ended');
      expect(await totals(run)).toEqual({ done: 13, unchanged: 0, surprised: 0, left: 0 });
      expect(await runOf(run)).toMatchObject({ state: 'ended', population: 13, chosen: 13, startedBy: 'Robin Vale' });
      expect((await workshop.duties()).map(({ state }) => state)).toEqual(Array(13).fill('open'));
      expect(await finding()).toBeNull();
    });

    it('tells the last word of a case, though its messages arrived in another order', async () => {
      await cameUnread(sharing(1, { sharedTime: '2026-06-01T15:20:00.000Z', results: [] }));
      await cameUnread(sharing(1, { sharedTime: '2026-06-01T15:00:00.000Z' }));
      await carryOn(await started());
      await workshop.deliver();
      workshop.pass(1);
      await workshop.deliver();
      expect(workshop.partner.kinds()).toEqual(['ORDERED', 'WITHDRAWN']);
    });

    it('reads again the parts that park a lane, and lets a part stay that is known to stay unreadable', async () => {
      const list = libraList('list-1', '2026-06-01', [['2600020001', 'Ashby'], ['2600020002', 'Vale']]);
      await workshop.give('libra', list);
      const [part] = (await workshop.parts('libra-list-to-case')).filter(({ ordinal }) => ordinal === 0);
      await database().write(async manager => {
        await manager.update(Part, { id: part?.id ?? '' }, { state: 'unreadable', why: 'A rule was wrong', appliedAt: null });
        await manager.update(Lane, { mapping: 'libra-list-to-case', subject: part?.subject ?? '' }, { parkedWhy: 'A rule was wrong' });
      });
      workshop.pass(1);
      expect((await look({ ...WHOLE, what: 'unreadable' })).chosen).toBe(0);
      const run = await started({ ...WHOLE, what: 'parked', cause: 'A rule' });
      expect(await carryOn(run)).toBe('ended');
      expect(await totals(run)).toMatchObject({ done: 1 });
      expect(await database().read.countBy(Part, { state: 'unreadable' })).toBe(0);
      expect((await database().read.find(Lane)).filter(({ parkedWhy }) => parkedWhy !== null)).toEqual([]);
    });

    it('releases what contradicted an earlier message, on the word of whoever starts it', async () => {
      await workshop.give('libra', libraList('list-1', '2026-06-01', [['2600020001', 'Ashby']]));
      await workshop.give('libra', libraList('list-1', '2026-06-01', [['2600020001', 'Vale']]));
      expect((await workshop.receipts()).map(({ state }) => state)).toEqual(['read', 'contradicts']);
      workshop.pass(1);
      const run = await started({ ...WHOLE, what: 'contradicting' });
      expect(await carryOn(run)).toBe('ended');
      expect((await workshop.receipts()).map(({ state }) => state)).toEqual(['read', 'read']);
    });

    it('leaves alone what somebody else has dealt with meanwhile, and counts it as unchanged', async () => {
      const [first = ''] = await cameUnreadMany(3);
      const run = await started();
      await replay(database(), first, ROBIN.by, workshop.now);
      await takeIn(database(), workshop.deciding, first, now);
      workshop.pass(1);
      expect(await carryOn(run)).toBe('ended');
      expect(await totals(run)).toEqual({ done: 2, unchanged: 1, surprised: 0, left: 0 });
      expect(await workshop.duties()).toHaveLength(3);
    });

    it('counts a repeat, and what says nothing new, as unchanged', async () => {
      await workshop.give('common-platform', sharing(1));
      workshop.pass(1);
      await cameUnread(sharing(1));
      const run = await started();
      await carryOn(run);
      expect(await totals(run)).toEqual({ done: 0, unchanged: 1, surprised: 0, left: 0 });
      expect(await workshop.duties()).toHaveLength(1);
    });

    it('goes on where a process left it that is gone, and does nothing twice', async () => {
      await cameUnreadMany(5);
      const run = await started();
      for (let i = 0; i < 4; i++) expect(await carryOn(run, 1)).toBe('went on');
      // The fifth was begun and not taken in when the process ended: it waits, and is not begun again.
      await database().write(async manager => {
        await manager.update(ReplayItem, { runId: run, place: 4 }, { state: 'begun', begunAt: workshop.now, inDoubt: 0 });
        await manager.update(Receipt, { id: (await receiptsIn(run))[4] ?? '' }, { state: 'waiting' });
      });
      expect(await totals(run)).toEqual({ done: 4, unchanged: 0, surprised: 0, left: 1 });
      expect(await carryOn(run)).toBe('ended');
      expect(await totals(run)).toEqual({ done: 5, unchanged: 0, surprised: 0, left: 0 });
      expect(await workshop.duties()).toHaveLength(5);
    });

    it('is worked on by one process: who has lost it changes nothing more', async () => {
      await cameUnreadMany(3);
      const run = await started();
      const one = await holdRun(database(), run, workshop.now, false);
      expect(await holdRun(database(), run, workshop.now, false)).toBeUndefined();
      const other = await holdRun(database(), run, workshop.now, true);
      if (!one || !other) throw new Error('it is not running');
      const carrying = { database: database(), deciding: workshop.deciding, now };
      expect(await step(carrying, one)).toBe('lost');
      expect(await step(carrying, other)).toBe('went on');
      await letGo(database(), other);
      expect(await holdRun(database(), run, workshop.now, false)).toBeDefined();
    });

    it('is gone on with by the scheduled job, but not under the hands of whoever works on it', async () => {
      await cameUnreadMany(3);
      const run = await started();
      await holdRun(database(), run, workshop.now, false);
      const carrying = { database: database(), deciding: workshop.deciding, now };
      expect(await carryOnAll(carrying)).toBe(0);
      workshop.pass(3);
      expect(await carryOnAll(carrying)).toBeGreaterThan(0);
      expect(await totals(run)).toMatchObject({ done: 3, left: 0 });
    });
  });

  describe('over cases that today\'s rules would decide otherwise', () => {
    const OTHERWISE: Selection = { ...WHOLE, what: 'decided otherwise' };
    /** The rules as they were while somebody had forgotten one. */
    const without = (rule: string): Deciding => {
      const { chapters } = workshop.deciding.rulebook;
      return { ...workshop.deciding, rulebook: new Rulebook(chapters.map(chapter => ({ ...chapter, files: chapter.files.filter(({ rule: { id } }) => id !== rule) })), 'the rulebook without it') };
    };
    async function decidedWithout(rule: string, raw: Raw): Promise<void> {
      await takeIn(database(), without(rule), await keep(database(), 'common-platform', raw, workshop.now), now);
      workshop.pass(1);
    }

    it('lists those, and counts those that would come out the same', async () => {
      await decidedWithout('NEW-230', sharing(1));
      await decidedWithout('NEW-230', sharing(2, { results: [] }));
      expect(await workshop.duties()).toEqual([]);
      const { listed, chosen, still, beyond } = await look(OTHERWISE);
      expect(listed).toMatchObject([{ lane: { mapping: 'share-to-monitoring' }, reference: '01ZD2000001', day: '2026-06-01' }]);
      expect([chosen, still, beyond]).toEqual([listed.length + still, still, 0]);
      expect(still).toBeGreaterThan(0);
      expect((await look({ ...OTHERWISE, system: 'libra' })).chosen).toBe(0);
      expect((await look({ ...OTHERWISE, cause: 'NO-SUCH-RULE' })).chosen).toBe(0);
      expect(await workshop.duties()).toEqual([]);
    });

    it('decides them anew in order, tells what was forgotten once, and leaves the others as they are', async () => {
      for (const n of [1, 2, 3]) await decidedWithout('NEW-230', sharing(n));
      const others = await database().read.countBy(Duty, { whom: Not('electronic-monitoring') });
      const run = await started(OTHERWISE);
      expect(await carryOn(run)).toBe('ended');
      expect(await totals(run)).toEqual({ done: 3, unchanged: 0, surprised: 0, left: 0 });
      await workshop.deliver();
      expect(workshop.partner.kinds()).toEqual(['ORDERED', 'ORDERED', 'ORDERED']);
      expect(await database().read.countBy(Duty, { whom: Not('electronic-monitoring') })).toBe(others);
      expect((await look(OTHERWISE)).listed).toEqual([]);
    });

    it('stops where deciding fails, and nothing of that case is half decided', async () => {
      for (const n of [1, 2]) await decidedWithout('NEW-230', sharing(n));
      const run = await started(OTHERWISE);
      const withoutPartner = { ...workshop.deciding, adapters: new AdapterRegistry(adapters.filter(({ manifest }) => manifest.id !== 'electronic-monitoring')) };
      expect(await carryOn(run, Infinity, withoutPartner)).toBe('stopped');
      expect(await runOf(run)).toMatchObject({ stoppedPlace: 0, stoppedWhy: 'At 1: It could not be decided anew (Error)' });
      expect(await workshop.duties()).toEqual([]);
      await resumeRun(database(), run, ROBIN.by, 'the partner is there again', workshop.now);
      expect(await carryOn(run)).toBe('ended');
      expect(await totals(run)).toEqual({ done: 1, unchanged: 0, surprised: 1, left: 0 });
      expect(await workshop.duties()).toHaveLength(1);
    });
  });

  describe('stops at the first surprise', () => {
    const stopped = async (run: string) => { const { state, stoppedPlace, stoppedWhy } = await runOf(run); return { state, stoppedPlace, stoppedWhy }; };

    it('a message that cannot be read again, and says where and why, and stands on the list of what needs a person', async () => {
      await cameUnreadMany(4);
      const run = await started();
      await carryOn(run, 2);
      expect(await carryOn(run, Infinity, broken)).toBe('stopped');
      expect(await stopped(run)).toEqual({ state: 'stopped', stoppedPlace: 2, stoppedWhy: expect.stringMatching(/^At 3: It cannot be read again: The adapter common-platform broke on it/) });
      expect(await totals(run)).toEqual({ done: 2, unchanged: 0, surprised: 1, left: 1 });
      expect(await finding()).toMatchObject({ state: 'open', severity: 'custody', why: expect.stringMatching(/^The adapter was mended: At 3: .*1 left/) });
      expect(await holdRun(database(), run, workshop.now, true)).toBeUndefined();
      expect(await carryOnAll({ database: database(), deciding: workshop.deciding, now })).toBe(0);
    });

    it('and goes on after it when a person says so, carefully again', async () => {
      await cameUnreadMany(4);
      const run = await started();
      await carryOn(run, 2);
      await carryOn(run, Infinity, broken);
      expect(await resumeRun(database(), run, ROBIN.by, 'I have looked', workshop.now)).toEqual({ ok: true });
      expect(await runOf(run)).toMatchObject({ state: 'running', rampFrom: 3, stoppedWhy: null });
      expect(await finding()).toMatchObject({ state: 'gone' });
      expect(await carryOn(run)).toBe('ended');
      expect(await totals(run)).toEqual({ done: 3, unchanged: 0, surprised: 1, left: 0 });
      expect(await resumeRun(database(), run, ROBIN.by, 'I have looked', workshop.now)).toMatchObject({ ok: false, why: 'It has ended' });
    });

    it('a doubt that was not there', async () => {
      await cameUnread(sharing(1));
      const text = Buffer.from(sharing(2).bytes).toString('utf8').replace('"gender":"MALE"', '"gender":"SOMETHING_ELSE"');
      await cameUnread({ bytes: Buffer.from(text), mediaType: 'application/json' });
      await cameUnread(sharing(3));
      const run = await started();
      expect(await carryOn(run)).toBe('stopped');
      expect(await stopped(run)).toMatchObject({ stoppedPlace: 1, stoppedWhy: expect.stringContaining('Something is in doubt that was not') });
    });

    it('a part that fails', async () => {
      await cameUnreadMany(2);
      const run = await started();
      const without = { ...workshop.deciding, adapters: new AdapterRegistry(adapters.filter(({ manifest }) => manifest.id !== 'electronic-monitoring')) };
      expect(await carryOn(run, Infinity, without)).toBe('stopped');
      expect(await stopped(run)).toMatchObject({ stoppedPlace: 0, stoppedWhy: 'At 1: It could not be taken in (Error)' });
      expect(await resumeRun(database(), run, ROBIN.by, 'I have looked', workshop.now)).toEqual({ ok: true });
      expect(await carryOn(run)).toBe('ended');
      expect(await totals(run)).toEqual({ done: 1, unchanged: 0, surprised: 1, left: 0 });
    });

    it('a refusal of what the first one told; and waits for what the first one, and the ten after it, told to be taken', async () => {
      await cameUnreadMany(15);
      const run = await started(WHOLE, { ...ROBIN, waitSeconds: 60 });
      expect(await carryOn(run)).toBe('waits');
      expect(await totals(run)).toMatchObject({ done: 1, left: 14 });
      await takenByAll();
      expect(await carryOn(run)).toBe('waits');
      expect(await totals(run)).toMatchObject({ done: 11, left: 4 });
      await takenByAll('UNKNOWN_COURT');
      expect(await carryOn(run)).toBe('stopped');
      expect(await stopped(run)).toMatchObject({ stoppedPlace: expect.any(Number), stoppedWhy: expect.stringContaining('What it told was refused: UNKNOWN_COURT') });
      expect(await totals(run)).toMatchObject({ done: 10, surprised: 1, left: 4 });
    });

    it('what the first one told, where nobody takes it in time; whoever has looked lets it go on', async () => {
      await cameUnreadMany(3);
      const run = await started(WHOLE, { ...ROBIN, waitSeconds: 60 });
      expect(await carryOn(run)).toBe('waits');
      workshop.pass(2);
      expect(await carryOn(run)).toBe('stopped');
      expect(await stopped(run)).toMatchObject({ stoppedPlace: null, stoppedWhy: expect.stringMatching(/^Before 2: what the ones before told electronic-monitoring.* has not been taken within 60 seconds/) });
      expect(await totals(run)).toEqual({ done: 1, unchanged: 0, surprised: 0, left: 2 });
      await resumeRun(database(), run, ROBIN.by, 'I have looked', workshop.now);
      expect(await carryOn(run)).toBe('ended');
    });

    it('at a person\'s word, who may also give it up: what is left stays as it was', async () => {
      await cameUnreadMany(3);
      const run = await started();
      const held = await holdRun(database(), run, workshop.now, false);
      if (!held) throw new Error('it is not running');
      expect(await giveUpRun(database(), run, ROBIN.by, 'wrong list', workshop.now)).toMatchObject({ ok: false });
      expect(await stopRun(database(), run, ROBIN.by, 'the wrong list', workshop.now)).toEqual({ ok: true });
      expect(await step({ database: database(), deciding: workshop.deciding, now }, held)).toBe('lost');
      expect(await stopped(run)).toMatchObject({ state: 'stopped', stoppedWhy: 'Stopped by Robin Vale: the wrong list' });
      expect(await finding()).toMatchObject({ state: 'open' });
      expect(await giveUpRun(database(), run, ROBIN.by, 'done by hand', workshop.now)).toEqual({ ok: true });
      expect(await finding()).toMatchObject({ state: 'gone' });
      expect(await totals(run)).toEqual({ done: 0, unchanged: 0, surprised: 0, left: 3 });
      expect(await database().read.countBy(Receipt, { state: 'unreadable' })).toBe(3);
    });

    /** The monitoring provider answers the workshop; of the other partners, nobody is there, so what they were told is marked as taken. */
    async function takenByAll(refused?: string): Promise<void> {
      if (refused !== undefined) workshop.partner.answers.push({ kind: 'refused', why: refused });
      await workshop.deliver();
      for (const delivery of await database().read.query<{ id: string }[]>(`SELECT id FROM delivery WHERE system <> 'electronic-monitoring' AND taken_at IS NULL`)) {
        await database().write(manager => manager.query(`UPDATE delivery SET taken_at = '${workshop.now}' WHERE id = '${delivery.id}'`));
      }
      workshop.pass(0.1);
    }
  });
});
