import { AuditRow, ComparisonRun, Duty, Finding, MismatchRow, RepairMany, RepairRow, Resolution, TaskRow, type Compared } from '../../src/database/entities';
import { hold } from '../../src/database/hold';
import type { Check, Reading } from '../../src/reconciliation/comparison';
import { runToTheEnd } from '../../src/reconciliation/run';
import { carryOnRepairs, stepOfMany } from '../../src/repair/carry-on-many';
import { confirmMany, goOnWithMany, previewMany, proposeMany, totalsOfMany, withdrawMany } from '../../src/repair/many';
import { previewOf, type Preview } from '../../src/repair/preview';
import { confirmRepair, proposeRepair, withdrawRepair, type Repaired } from '../../src/repair/repair';
import { endTasksSeenDone } from '../../src/repair/tasks-seen-done';
import { typed, type Acting } from '../../src/sign-in/acting';
import { libraList } from '../messages/libra-lists';
import { asJson, share, tag } from '../messages/shares';
import { temporaryDatabase, type TemporaryDatabase } from './temporary-database';
import { Workshop } from './workshop';

const KIM: Acting = { name: 'Kim Thorn', id: 'kim', roles: ['support'], named: 'signed in' };
const LEE: Acting = { name: 'Lee Heath', id: 'lee', roles: ['supervisor'], named: 'signed in' };
const WHY = 'They restored an old copy';
const REFUSES = { kind: 'refused', why: 'unknown person' } as const;

describe('a repair', () => {
  let temporary: TemporaryDatabase;
  let workshop: Workshop;
  beforeEach(async () => { temporary = await temporaryDatabase(); workshop = new Workshop(temporary.database); });
  afterEach(() => temporary.close());

  const database = () => workshop.database;
  const reading = (): Reading => ({ database: database(), rulebook: workshop.deciding.rulebook, partners: workshop.delivering().partners, now: () => workshop.now });
  const order = (n: number, more: Parameters<typeof share>[0] = {}) => workshop.give('common-platform', asJson(share({ urn: `01ZD200${String(n).padStart(4, '0')}`, hearingId: `hearing-${n}`, results: [tag()], ...more })));
  async function run(scope: 'all' | 'changed' = 'changed', compared: Compared = 'duty'): Promise<string> {
    workshop.pass(1);
    const begun = await runToTheEnd(reading(), { compared, scope });
    if (!begun.ok || 'nothing' in begun) throw new Error(begun.ok ? 'nothing was compared' : begun.why);
    return begun.run;
  }
  /** Tags that the provider took, and then lost: each a mismatch that a run found. */
  async function lost(count: number): Promise<MismatchRow[]> {
    for (let n = 1; n <= count; n++) await order(n);
    await workshop.deliver();
    workshop.partner.taken.length = 0;
    await run('all');
    const rows = await database().read.find(MismatchRow, { where: { compared: 'duty' }, order: { fingerprint: 'ASC' } });
    expect(rows.map(({ state, libra, severity }) => [state, libra, severity])).toEqual(Array.from({ length: count }, () => ['open', null, 'tag']));
    return rows;
  }
  const looked = async (row: MismatchRow): Promise<Preview> => previewOf(database().read, workshop.deciding.adapters, await database().read.findOneByOrFail(MismatchRow, { fingerprint: row.fingerprint }), workshop.now);
  const propose = async (row: MismatchRow, hash: string, by: Acting = KIM, keyedBy = ''): Promise<Repaired> => proposeRepair(database(), workshop.deciding.adapters, row.fingerprint, { by, why: WHY, keyedBy, hash }, workshop.now);
  const confirm = (id: string, by: Acting = LEE): Promise<Repaired> => confirmRepair(database(), workshop.deciding.adapters, id, by, workshop.now);
  const tick = () => carryOnRepairs({ database: database(), adapters: workshop.deciding.adapters, partners: workshop.delivering().partners, now: () => workshop.now });
  /** What the jobs do in a minute: the repairs, the deliveries, and the repairs again. */
  async function minute(): Promise<void> { workshop.pass(1); await tick(); await workshop.deliver(); workshop.pass(0.1); await tick(); }
  const theOne = () => database().read.findOneByOrFail(RepairRow, {});
  const deeds = async () => (await database().read.find(AuditRow, { order: { sequence: 'ASC' } })).map(({ action, name }) => `${action} by ${name}`);
  const idOf = (done: Repaired): string => { if (!done.ok) throw new Error(done.why); return done.id; };
  const sole = (rows: readonly MismatchRow[]): MismatchRow => { const [row] = rows; if (!row) throw new Error('nothing was found'); return row; };

  it('is looked at, proposed by one, confirmed by another, sent, taken, and closed by the next comparison', async () => {
    const row = sole(await lost(1));
    const seen = await looked(row);
    expect([seen.way.what, seen.needsSecond, seen.severity, seen.after.verdict, seen.after.theirs]).toEqual(['send again', true, 'tag', 'same', 'Their record shows it']);
    const [delivery] = await workshop.deliveries();
    expect([seen.message?.key, seen.message?.whom]).toEqual([delivery?.id, 'electronic-monitoring']);

    const id = idOf(await propose(row, seen.hash));
    expect(await propose(row, seen.hash)).toEqual({ ok: true, id });                    // the same button twice
    expect(await propose(row, seen.hash, LEE)).toMatchObject({ ok: false });
    await minute();
    expect([(await theOne()).state, workshop.partner.taken.length]).toEqual(['proposed', 0]);
    expect(await confirm(id, KIM)).toMatchObject({ ok: false, why: expect.stringContaining('whoever proposed it cannot confirm it') });
    expect(await confirm(id, typed('Lee Heath'))).toMatchObject({ ok: false, why: expect.stringContaining('two people who are signed in') });
    expect(await confirm(id)).toEqual({ ok: true, id });
    expect(await confirm(id)).toEqual({ ok: true, id });

    workshop.pass(1);
    await tick();
    expect([(await theOne()).state, (await database().read.findOneByOrFail(Duty, { id: row.subject })).state]).toEqual(['sent', 'open']);     // what was taken for proof was none
    expect(await withdrawRepair(database(), id, KIM, 'Too late', workshop.now)).toMatchObject({ ok: false });
    await workshop.deliver();
    await tick();
    const taken = await theOne();
    expect([taken.state, taken.answer, workshop.partner.taken.map(({ key, body }) => [key, body])]).toEqual(['taken', expect.stringContaining('Their proof: EM-1 (answered)'), [[delivery?.id, Buffer.from(seen.message?.raw.bytes ?? []).toString('utf8')]]]);
    expect((await database().read.findOneByOrFail(Duty, { id: row.subject })).state).toBe('met');

    const next = await run();                                                          // nothing was said since: what was repaired is looked at again
    expect((await database().read.findOneByOrFail(MismatchRow, { fingerprint: row.fingerprint })).state).toBe('gone');
    await tick();
    expect(await theOne()).toMatchObject({ state: 'closed', runId: next, endedBy: 'comparison', endedWhy: 'Both sides were compared, and it differs no longer' });
    expect(await deeds()).toEqual(['repair proposed by Kim Thorn', 'repair confirmed by Lee Heath', 'sent again by Lee Heath', 'repair sent by Lee Heath', 'repair answered by Casebridge', 'repair closed by Casebridge']);
    expect(await database().read.countBy(ComparisonRun, { id: next, state: 'done' })).toBe(1);
  });

  it('is refused where the message or the mismatch has changed since it was looked at, and says which message says more', async () => {
    const row = sole(await lost(1));
    const { hash } = await looked(row);
    await order(1, { sharedTime: '2026-06-01T15:20:00.000Z', results: [] });
    expect(await propose(row, hash)).toMatchObject({ ok: false, why: expect.stringContaining('has changed since') });
    expect((await looked(row)).way).toMatchObject({ what: 'nothing', why: expect.stringContaining('A later message about the same') });

    const [other] = (await (async () => { await order(2); await workshop.deliver(); workshop.partner.taken.length = 0; await run('all'); return database().read.findBy(MismatchRow, { caseReference: '01ZD2000002' }); })());
    const id = idOf(await propose(sole(other ? [other] : []), (await looked(sole(other ? [other] : []))).hash));
    await order(2, { sharedTime: '2026-06-01T15:20:00.000Z', results: [] });
    expect(await confirm(id)).toMatchObject({ ok: false, why: expect.stringContaining('has changed since') });
    expect(idOf(await withdrawRepair(database(), id, KIM, 'They were told another thing', workshop.now))).toBe(id);
    expect(await withdrawRepair(database(), id, KIM, 'They were told another thing', workshop.now)).toEqual({ ok: true, id });
    expect((await theOne()).state).toBe('withdrawn');
  });

  it('is not sent where it changed after it was confirmed, nor while they cannot say what they have, nor twice where they had it all along', async () => {
    const [first, second, third] = await lost(3);
    const ids = [first, second, third].map(row => sole(row ? [row] : []));
    const repairs: string[] = [];
    for (const row of ids) { const id = idOf(await propose(row, (await looked(row)).hash)); await confirm(id); repairs.push(id); }
    await order(Number(ids[0]?.caseReference.slice(-4)), { sharedTime: '2026-06-01T15:20:00.000Z', results: [] });
    workshop.partner.lookups.push({ kind: 'cannot say', why: 'no answer' }, { kind: 'found', proof: { grade: 'answered', what: 'EM-9' } });
    await tick();
    const stateOf = async (n: number) => { const { state, answer, endedWhy } = await database().read.findOneByOrFail(RepairRow, { id: repairs[n] ?? '' }); return [state, answer ?? endedWhy]; };
    expect(await stateOf(0)).toEqual(['withdrawn', expect.stringContaining('has changed since')]);
    expect(await stateOf(1)).toEqual(['confirmed', expect.stringContaining('They cannot say now')]);
    expect(await stateOf(2)).toEqual(['taken', expect.stringContaining('they had it all along')]);
    await minute();
    expect(await stateOf(1)).toEqual(['taken', expect.stringContaining('They took it')]);
  });

  it('is followed to a refusal, which no comparison takes for mended', async () => {
    const row = sole(await lost(1));
    const id = idOf(await propose(row, (await looked(row)).hash));
    await confirm(id);
    workshop.partner.answers.push(REFUSES);
    await minute();
    expect(await theOne()).toMatchObject({ state: 'refused', answer: 'They refused it: unknown person' });
    await run('all');
    await tick();
    expect((await theOne()).state).toBe('refused');
  });

  it('is typed in where only that helps: it is kept by whom, and the next comparison closes it', async () => {
    workshop.now = '2026-06-01T20:00:00.000Z';
    await workshop.give('libra', libraList('list-1', '2026-06-01', [['2600000126', 'Birch']]));
    await workshop.give('common-platform', asJson(share({ urn: '01ZD0000126', lastName: 'Beech', hearingId: 'h1' })));
    await run('all', 'court day');
    const row = await database().read.findOneByOrFail(MismatchRow, { compared: 'court day' });
    const seen = await looked(row);
    expect([seen.way, seen.needsSecond, seen.after]).toEqual([{ what: 'type in', why: 'No message of ours told them anything of this case' }, false, { theirs: 'Beech', ours: 'Beech', verdict: 'same' }]);
    expect(await propose(row, seen.hash, typed('Robin Vale'))).toMatchObject({ ok: false, why: 'Say who types it in' });
    idOf(await propose(row, seen.hash, typed('Robin Vale'), 'The listing office'));
    expect(await theOne()).toMatchObject({ state: 'confirmed', what: 'type in', keyedBy: 'The listing office', proposedPerson: null });
    workshop.pass(5);
    await workshop.give('libra', libraList('list-2', '2026-06-01', [['2600000126', 'Beech']]));
    const next = await run('changed', 'court day');
    await tick();
    expect(await theOne()).toMatchObject({ state: 'closed', runId: next, endedWhy: 'Both sides were compared, and it differs no longer' });
  });

  describe('of many', () => {
    async function agreed(count: number): Promise<string> {
      const row = sole(await lost(count));
      const seen = await previewMany(database().read, workshop.deciding.adapters, row, workshop.now);
      expect([seen.inAll, seen.listed.length, seen.leftOut, seen.beyond, seen.listed[0]?.row.fingerprint]).toEqual([count, count, 0, 0, row.fingerprint]);
      const proposal = { by: KIM, why: WHY, hash: seen.hash };
      expect(await proposeMany(database(), workshop.deciding.adapters, row.fingerprint, { ...proposal, by: typed('Kim Thorn') }, workshop.now)).toMatchObject({ ok: false });
      expect(await proposeMany(database(), workshop.deciding.adapters, row.fingerprint, { ...proposal, hash: 'another' }, workshop.now)).toMatchObject({ ok: false, why: expect.stringContaining('another one than was looked at') });
      const id = idOf(await proposeMany(database(), workshop.deciding.adapters, row.fingerprint, proposal, workshop.now));
      expect(await proposeMany(database(), workshop.deciding.adapters, row.fingerprint, proposal, workshop.now)).toEqual({ ok: true, id });
      await minute();
      expect(workshop.partner.taken).toHaveLength(0);
      expect(await confirmMany(database(), workshop.deciding.adapters, id, KIM, workshop.now)).toMatchObject({ ok: false });
      expect(await confirmMany(database(), workshop.deciding.adapters, id, LEE, workshop.now)).toEqual({ ok: true, id });
      expect(await confirmMany(database(), workshop.deciding.adapters, id, LEE, workshop.now)).toEqual({ ok: true, id });
      return id;
    }
    const many = (id: string) => database().read.findOneByOrFail(RepairMany, { id });
    const totals = async (id: string) => Object.values(totalsOfMany(await database().read.find(RepairRow, { where: { manyId: id } }), true));
    const sentTimes = () => Math.max(...[...Map.groupBy(workshop.partner.taken, ({ key }) => key).values()].map(({ length }) => length));

    it('goes one, ten, the rest, each when those before are taken and shown; the next comparison closes all of them', async () => {
      const id = await agreed(13);
      workshop.pass(1);
      await tick();
      await tick();
      expect(await totals(id)).toEqual([0, 0, 1, 12, 0]);               // the second one waits for the first
      await workshop.deliver();
      await tick();
      expect(await totals(id)).toEqual([1, 0, 10, 2, 0]);
      await workshop.deliver();
      await tick();
      expect(await totals(id)).toEqual([11, 0, 2, 0, 0]);
      await workshop.deliver();
      await tick();
      expect([await totals(id), (await many(id)).state, workshop.partner.taken.length, sentTimes()]).toEqual([[13, 0, 0, 0, 0], 'ended', 13, 1]);
      await run('all');
      await tick();
      expect(await database().read.countBy(RepairRow, { state: 'closed' })).toBe(13);
    });

    it('stops at the first surprise, names it and is on the list of what needs a person; a named person lets it go on, carefully again', async () => {
      const id = await agreed(3);
      workshop.partner.answers.push(REFUSES);
      await minute();
      expect([(await many(id)).state, (await many(id)).stoppedWhy, await totals(id)]).toEqual(['stopped', expect.stringMatching(/^Number 1, 01ZD200000\d: They refused it: unknown person$/), [0, 1, 0, 2, 0]]);
      await minute();
      expect([workshop.partner.taken.length, await totals(id)]).toEqual([0, [0, 1, 0, 2, 0]]);
      expect(await database().read.findOneByOrFail(Finding, { watch: 'repair' })).toMatchObject({ state: 'open', severity: 'tag' });

      expect(await goOnWithMany(database(), id, LEE, 'That one was told by telephone', workshop.now)).toEqual({ ok: true, id });
      expect(await database().read.findOneByOrFail(Finding, { watch: 'repair' })).toMatchObject({ state: 'gone' });
      await minute();
      expect(await totals(id)).toEqual([1, 1, 1, 0, 0]);
      await minute();
      expect([await totals(id), (await many(id)).state]).toEqual([[2, 1, 0, 0, 0], 'ended']);
      expect((await deeds()).filter(deed => deed.startsWith('repairs'))).toEqual(['repairs proposed by Kim Thorn', 'repairs confirmed by Lee Heath', 'repairs stopped by Casebridge', 'repairs gone on with by Lee Heath', 'repairs ended by Casebridge']);
    });

    it('stops where they took it and their own record does not show it, and where no answer comes', async () => {
      const id = await agreed(2);
      workshop.pass(1);
      await tick();
      await workshop.deliver();
      workshop.partner.lookups.push({ kind: 'absent' });
      await tick();
      expect([(await many(id)).state, (await many(id)).stoppedWhy]).toEqual(['stopped', expect.stringContaining('their own record does not show it')]);
      await goOnWithMany(database(), id, LEE, 'They look into it', workshop.now);
      await tick();
      expect(await totals(id)).toEqual([0, 1, 1, 0, 0]);
      workshop.pass(11);
      await tick();
      expect((await many(id)).stoppedWhy).toContain('had no answer within 10 minutes');
    });

    it('goes on after a restart without sending anything twice; whoever lost it sends nothing', async () => {
      const id = await agreed(3);
      const held = await database().write(manager => hold(manager, 'repair_many', id, workshop.now, true));
      if (!held) throw new Error('it is not running');
      const repairing = { database: database(), adapters: workshop.deciding.adapters, partners: workshop.delivering().partners, now: () => workshop.now };
      expect(await stepOfMany(repairing, held)).toBe('went on');
      await tick();                                                     // the process is gone, and its lease is not over
      expect(await totals(id)).toEqual([0, 0, 1, 2, 0]);
      await workshop.deliver();
      workshop.pass(3);
      await tick();
      expect(await stepOfMany(repairing, held)).toBe('lost');           // it comes to itself again
      await workshop.deliver();
      await tick();
      expect([await totals(id), (await many(id)).state, workshop.partner.taken.length, sentTimes()]).toEqual([[3, 0, 0, 0, 0], 'ended', 3, 1]);
    });

    it('is ended by a named person: what has not left does not leave', async () => {
      const id = await agreed(3);
      workshop.pass(1);
      await tick();
      expect(await withdrawMany(database(), id, KIM, 'The wrong list', workshop.now)).toEqual({ ok: true, id });
      await minute();
      await minute();
      expect([await totals(id), workshop.partner.taken.length]).toEqual([[0, 0, 1, 0, 2], 1]);
      expect(await withdrawMany(database(), id, KIM, 'The wrong list', workshop.now)).toMatchObject({ ok: false });
    });
  });

  it('ends a task that a comparison shows done, with the run as the reason, and no other', async () => {
    await order(1);
    const [part] = await workshop.parts('share-to-monitoring');
    if (!part) throw new Error('nothing was told');
    const task = (id: string, rule: string, more: Partial<TaskRow> = {}): TaskRow => ({ id, rule, mapping: part.mapping, subject: part.subject, partId: part.id, severity: 'fine', audience: 'fines enforcement', code: 'request-changed', instruction: 'Change it by hand', openedAt: workshop.now, ...more });
    await database().write(manager => manager.insert(TaskRow, [task('a', 'NEW-880'), task('b', 'MAP-229'), task('c', 'NEW-880', { subject: 'another' })]));
    const check = (verdict: Check['verdict'], day = part.day ?? ''): Check => ({ subject: 's', pair: `p-${verdict}`, caseReference: '', court: '', day, account: '', system: 'fines-accounts', differences: [], verdict, lanes: [{ mapping: part.mapping, subject: part.subject, side: 'ours' }] });
    const see = (compared: Compared, ...checks: readonly Check[]) => database().write(manager => endTasksSeenDone(manager, workshop.deciding.rulebook, { id: 'run-1', compared }, checks, workshop.now));
    for (const [compared, checks] of [['case', [check('same')]], ['accounts', [check('mismatch')]], ['accounts', [check('same'), check('could not check')]], ['accounts', [check('same', '2026-05-01')]]] as const) await see(compared, ...checks);
    expect(await database().read.count(Resolution)).toBe(0);
    await see('accounts', check('same'));
    await see('accounts', check('same'));
    expect(await database().read.find(Resolution)).toMatchObject([{ source: 'a', by: 'comparison', why: expect.stringContaining('comparison run run-1') }]);
    expect(await deeds()).toEqual(['task resolved by comparison']);
  });
});
