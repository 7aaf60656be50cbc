import { ComparisonRun, Duty, IdentifierRow, Identity, MismatchEvent, MismatchRow, RunUnchecked, Statement, type Compared } from '../../src/database/entities';
import { comparisons } from '../../src/reconciliation/comparisons';
import { courtDays } from '../../src/reconciliation/compare-court-day';
import type { Comparison, Reading } from '../../src/reconciliation/comparison';
import { accept, noteOn, own, sayFixed } from '../../src/reconciliation/mismatch-verbs';
import { beginRun, carryOnRuns, coverageOf, isFound, runToTheEnd } from '../../src/reconciliation/run';
import { keepPage, claimRun } from '../../src/reconciliation/run-statements';
import { typed } from '../../src/sign-in/acting';
import { libraList } from '../messages/libra-lists';
import { asJson, share, tag } from '../messages/shares';
import { temporaryDatabase, type TemporaryDatabase } from './temporary-database';
import { Workshop } from './workshop';

const DAY = '2026-06-01';
const ROBIN = typed('Robin Vale');

/** From a difference to its end: found by a run, owned or explained, mended, and closed by the next run. */
describe('a run of comparisons', () => {
  let temporary: TemporaryDatabase;
  let workshop: Workshop;
  let lists = 0;
  let shares = 0;
  beforeEach(async () => { temporary = await temporaryDatabase(); workshop = new Workshop(temporary.database); workshop.now = `${DAY}T20:00:00.000Z`; lists = 0; shares = 0; });
  afterEach(() => temporary.close());

  const reading = (): Reading => ({ database: workshop.database, rulebook: workshop.deciding.rulebook, partners: workshop.delivering().partners, now: () => workshop.now });
  const list = (...cases: readonly (readonly [string, string])[]) => workshop.give('libra', libraList(`list-${++lists}`, DAY, cases));
  const shared = (urn: string, lastName: string) => { const sharedTime = `${DAY}T15:00:${String(++shares).padStart(2, '0')}.000Z`; return workshop.give('common-platform', asJson(share({ urn, lastName, hearingId: `h-${urn}`, sharedTime, isReshare: shares > 1 }))); };
  async function run(scope: 'all' | 'changed' = 'changed', compared: Compared = 'court day'): Promise<ComparisonRun | undefined> {
    workshop.pass(1);
    const begun = await runToTheEnd(reading(), { compared, scope, by: ROBIN });
    if (!begun.ok) throw new Error(begun.why);
    return 'nothing' in begun ? undefined : workshop.database.read.findOneByOrFail(ComparisonRun, { id: begun.run });
  }
  const totals = (one: ComparisonRun | undefined) => one && [one.scope, one.state, one.population, one.same, one.explained, one.mismatched, one.unchecked, one.excluded];
  const mismatch = () => workshop.database.read.findOneByOrFail(MismatchRow, {});
  const history = async () => (await workshop.database.read.find(MismatchEvent, { order: { sequence: 'ASC' } })).map(({ what, by }) => `${what} by ${by}`);

  it('finds a difference, has it owned, sees that it was mended, and ends it; it comes back with its history', async () => {
    await list(['2600000126', 'Ashby'], ['2600000226', 'Birch']);
    await shared('01ZD0000126', 'Ashby');
    await shared('01ZD0000226', 'Beech');
    expect(totals(await run())).toEqual(['all', 'done', 2, 1, 0, 1, 0, 0]);
    const found = await mismatch();
    expect(found).toMatchObject({ state: 'open', field: 'defendants[0].lastName', libra: 'Birch', commonPlatform: 'Beech', caseReference: '01ZD0000226', severity: 'record', cause: 'not known', firstSeen: workshop.now });
    expect(found.dueAt).toBe('2026-06-15T16:00:00.000Z');

    const { fingerprint } = found;
    expect(await own(workshop.database, fingerprint, ROBIN, 'I ask the court', workshop.now)).toEqual({ ok: true });
    await noteOn(workshop.database, fingerprint, ROBIN, 'Asked the court', workshop.now);
    await sayFixed(workshop.database, fingerprint, ROBIN, 'Corrected in Libra', workshop.now);
    await run();
    expect((await mismatch()).state).toBe('said fixed');          // neither system has spoken since

    workshop.pass(5);
    await list(['2600000126', 'Ashby'], ['2600000226', 'Beech']);
    expect(totals(await run())).toEqual(['changed', 'done', 2, 2, 0, 0, 0, 0]);
    expect(await mismatch()).toMatchObject({ state: 'fixed', owner: 'Robin Vale' });

    workshop.pass(5);
    await list(['2600000126', 'Ashby'], ['2600000226', 'Birch']);
    await run();
    expect(await mismatch()).toMatchObject({ fingerprint, state: 'open', owner: 'Robin Vale', cause: 'partner’s own edit' });
    expect((await mismatch()).evidence.join()).toContain('Libra said the same as Common Platform until 1 June 2026');
    expect(await history()).toEqual(['found by comparison', 'owned by Robin Vale', 'noted by Robin Vale', 'said fixed by Robin Vale', 'fixed by comparison', 'reopened by comparison']);
  });

  it('is reopened where a person says that it is fixed, and the next word shows that it is not', async () => {
    await list(['2600000126', 'Birch']);
    await shared('01ZD0000126', 'Beech');
    await run();
    await sayFixed(workshop.database, (await mismatch()).fingerprint, ROBIN, 'Corrected', workshop.now);
    workshop.pass(5);
    await list(['2600000126', 'Birches']);
    await run();
    expect((await mismatch()).state).toBe('open');
    expect(await history()).toEqual(['found by comparison', 'said fixed by Robin Vale', 'reopened by comparison']);
  });

  it('leaves what was accepted until its day has passed, or what is said changes', async () => {
    await list(['2600000126', 'Birch']);
    await shared('01ZD0000126', 'Beech');
    await run();
    const { fingerprint } = await mismatch();
    expect(await accept(workshop.database, fingerprint, { by: ROBIN, why: 'The court knows', until: '2026-05-31' }, workshop.now)).toMatchObject({ ok: false });
    expect(await accept(workshop.database, fingerprint, { by: ROBIN, why: 'The court knows', until: '2026-06-03' }, workshop.now)).toEqual({ ok: true });
    await run('all');
    expect(await mismatch()).toMatchObject({ state: 'accepted', acceptedUntil: '2026-06-03', acceptedBy: 'Robin Vale' });
    workshop.pass(3 * 24 * 60);
    await run('all');
    expect(await mismatch()).toMatchObject({ state: 'open', acceptedUntil: null });

    await accept(workshop.database, fingerprint, { by: ROBIN, why: 'The court knows', until: '2026-06-30' }, workshop.now);
    await shared('01ZD0000126', 'Birche');
    await run();
    expect(await mismatch()).toMatchObject({ state: 'open', commonPlatform: 'Birche' });
  });

  it('explains by a rule, and ends a mismatch that a rule explains now', async () => {
    await list(['2600000126', 'Birch']);
    await shared('01ZD0000126', 'Beech');
    await run();
    await shared('01ZD0000126', 'BIRCH');
    expect(totals(await run())).toEqual(['changed', 'done', 1, 0, 1, 0, 0, 0]);
    expect(await mismatch()).toMatchObject({ state: 'gone' });
    expect((await workshop.database.read.find(MismatchEvent, { order: { sequence: 'ASC' } })).at(-1)).toMatchObject({ what: 'gone', why: 'The rule NEW-302 explains it now' });
  });

  it('waits for what is in flight, and never ends a mismatch that it could not check', async () => {
    await list(['2600000126', 'Birch']);
    await shared('01ZD0000126', 'Beech');
    await run();
    await workshop.database.write(async manager => { await manager.query(`UPDATE lane SET parked_why = 'It cannot be read' WHERE mapping = 'libra-list-to-case'`); });
    const parked = await run('all');
    expect([totals(parked), parked && coverageOf(parked), parked?.inFlight]).toEqual([['all', 'done', 1, 0, 0, 0, 1, 0], 0, 0]);
    expect((await mismatch()).state).toBe('open');
    expect(await workshop.database.read.find(RunUnchecked)).toMatchObject([{ caseReference: '01ZD0000126', why: 'A later message about it could not be read: It cannot be read' }]);

    await workshop.database.write(async manager => {
      await manager.query('UPDATE lane SET parked_why = NULL');
      await manager.query(`UPDATE part SET state = 'waiting' WHERE mapping = 'libra-list-to-case'`);
    });
    const waited = await run();                       // nothing was said since: the run before could not check it
    expect([totals(waited), waited?.inFlight]).toEqual([['changed', 'done', 1, 0, 0, 0, 1, 0], 1]);
    await workshop.database.write(async manager => { await manager.query(`UPDATE part SET state = 'applied'`); });
    expect(totals(await run())).toEqual(['changed', 'done', 1, 0, 0, 1, 0, 0]);
    expect(await history()).toEqual(['found by comparison']);
  });

  it('looks only at what changed, and begins nothing where nothing did; all of it where the rules changed', async () => {
    await list(['2600000126', 'Ashby']);
    await shared('01ZD0000126', 'Ashby');
    expect(totals(await run())).toEqual(['all', 'done', 1, 1, 0, 0, 0, 0]);
    workshop.pass(60);
    await run('all');
    workshop.pass(60);
    expect(await run()).toBeUndefined();
    await workshop.database.write(manager => manager.update(ComparisonRun, { state: 'done' }, { rulebook: 'another' }));
    expect(totals(await run())).toEqual(['all', 'done', 1, 1, 0, 0, 0, 0]);
  });

  it('goes on from where it was after a crash, keeps each page once, and ends whole', async () => {
    for (let court = 0; court < 7; court++) await workshop.give('libra', { mediaType: 'application/soap+xml', bytes: Buffer.from(Buffer.from(libraList(`l${court}`, DAY, [['2600000126', 'Ashby']]).bytes).toString('utf8').replaceAll('B01LY', `B0${court}LY`)) });
    const begun = await beginRun(reading(), { compared: 'court day', scope: 'all', by: ROBIN });
    const run1 = begun.ok && 'run' in begun ? begun.run : '';
    const claim = await workshop.database.write(manager => claimRun(manager, 'court day', workshop.now));
    if (!claim) throw new Error('It was not claimed');
    const subjects = await courtDays.all(workshop.database.read, '', 5, workshop.now);
    const page = { checks: await courtDays.check(reading(), subjects), failed: false, seedsFound: [], seedsMissed: [] };
    expect(await workshop.database.write(manager => keepPage(manager, claim, subjects, page, workshop.now))).toBe(true);
    expect(await workshop.database.write(manager => keepPage(manager, claim, subjects, page, workshop.now))).toBe(false);      // its answer was lost
    expect(await carryOnRuns(reading(), 60_000)).toBe(0);        // whoever had it is gone, and its lease is not over
    workshop.pass(3);
    expect(await carryOnRuns(reading(), 60_000)).toBe(2);
    expect(totals(await workshop.database.read.findOneByOrFail(ComparisonRun, { id: run1 }))).toEqual(['all', 'done', 7, 0, 0, 0, 7, 0]);
    expect(await workshop.database.write(manager => keepPage(manager, claim, subjects, page, workshop.now))).toBe(false);      // it comes to itself again
  });

  it('counts a subject that cannot be compared as not checked, and goes on', async () => {
    await list(['2600000126', 'Ashby']);
    await shared('01ZD0000126', 'Ashby');
    await workshop.give('libra', { mediaType: 'application/soap+xml', bytes: Buffer.from(Buffer.from(libraList('other', DAY, [['2600000226', 'Birch']]).bytes).toString('utf8').replaceAll('B01LY', 'B02LY')) });
    await workshop.database.write(async manager => { await manager.query(`UPDATE statement SET made = '{' WHERE court = 'B02LY'`); });
    const broken = await run('all');
    expect([totals(broken), broken?.failedPages]).toEqual([['all', 'done', 2, 1, 0, 0, 1, 0], 1]);
    expect(await workshop.database.read.find(RunUnchecked)).toMatchObject([{ subject: `B02LY|${DAY}`, why: expect.stringContaining('could not be read or compared') }]);
  });

  it('compares cases that are linked, over all their days: a result that one system lacks is a mismatch of its harm', async () => {
    await list(['2600000126', 'Ashby'], ['2600000326', 'Cedar']);
    await shared('01ZD0000126', 'Ashby');
    await workshop.match();
    expect(totals(await run('changed', 'case'))).toEqual(['all', 'done', 1, 1, 0, 0, 0, 0]);       // what one system alone knows is no pair

    const { leader } = await workshop.database.read.findOneByOrFail(Identity, { of: 'case', system: 'common-platform' });
    await resultsToldBy('police-spi', leader, ['1015', '3148']);
    await resultsToldBy('common-platform', leader, ['1015']);
    const compared = await run('all', 'case');
    expect(totals(compared)).toEqual(['all', 'done', 2, 1, 0, 1, 0, 0]);
    expect(await workshop.database.read.findBy(MismatchRow, { compared: 'case' })).toMatchObject([{ severity: 'tag', field: 'defendants[0].offences[0].results[1]', libra: '3148', commonPlatform: null, system: 'police-spi', caseReference: '01ZD0000126', dueAt: '2026-06-02T10:00:00.000Z' }]);

    const { fingerprint } = await workshop.database.read.findOneByOrFail(MismatchRow, { compared: 'case' });
    await own(workshop.database, fingerprint, ROBIN, 'I ask the court', workshop.now);
    await sayFixed(workshop.database, fingerprint, ROBIN, 'The court has shared it again', workshop.now);
    await resultsToldBy('common-platform', leader, ['1015', '3148']);
    await run('all', 'case');
    expect(await workshop.database.read.findBy(MismatchRow, { compared: 'case' })).toMatchObject([{ state: 'fixed', owner: 'Robin Vale' }]);
  });

  /** What the mappings of the police exchange make of a case, as its statement: told of the theft on the day. */
  async function resultsToldBy(system: 'police-spi' | 'common-platform', leader: string, codes: readonly string[]): Promise<void> {
    const mapping = system === 'police-spi' ? 'spi-results-to-case' : 'share-to-police';
    const made = system === 'police-spi'
      ? { caseURN: '01ZD0000126', hearing: { courtCode: 'B01LY00', hearingDay: DAY }, defendant: { personDefendant: { personDetails: { firstName: 'Rowan', lastName: 'Ashby', dateOfBirth: '1994-03-17' } } }, offences: [{ offenceCode: 'TH68010', judicialResults: codes.map(cjsCode => ({ cjsCode })) }] }
      : { urn: '01ZD0000126', session: { day: DAY }, defendants: [{ familyName: 'Ashby', givenName1: 'Rowan', dateOfBirth: '1994-03-17', offences: [{ code: 'TH68010', results: codes.map(code => ({ code })) }] }] };
    const lane = { mapping, subject: system === 'police-spi' ? 'test|spi' : (await workshop.database.read.findOneByOrFail(Statement, { mapping })).subject };
    await workshop.database.write(async manager => {
      if (system === 'police-spi' && !await manager.existsBy(Statement, lane)) {
        const [like] = await manager.find(Identity, { where: { leader, of: 'case' } });
        await manager.insert(Identity, { ...like, id: 'test-spi', system, ownKey: 'test-spi', mapping, subject: 'test|spi' });
        await manager.insert(IdentifierRow, { kind: 'urn', value: '01ZD0000126', identity: 'test-spi', partId: 'none', since: workshop.now, saidNow: 1 });
        await manager.query(`INSERT INTO lane (mapping, subject, gone) VALUES ('${mapping}', 'test|spi', 0)`);
        await manager.query(`INSERT INTO reference (value, mapping, subject) VALUES ('01ZD0000126', '${mapping}', 'test|spi')`);
        await manager.insert(Statement, { ...lane, system, partId: 'none', court: null, day: DAY, made, excluded: null, gone: 0, saidAt: workshop.now });
      } else await manager.update(Statement, lane, { made, saidAt: workshop.now });
    });
  }

  it('holds duties against the partner’s own record: what they lost is a mismatch of the duty’s harm, which ends when they have it again', async () => {
    await workshop.give('common-platform', asJson(share({ urn: '01ZD0000126', lastName: 'Ashby', results: [tag()] })));
    expect(totals(await run('changed', 'duty'))?.slice(0, 2)).toEqual(['all', 'done']);
    const ofTag = async () => (await workshop.database.read.find(RunUnchecked, { where: { why: 'In flight: its message is on its way' } })).length;
    expect(await ofTag()).toBeGreaterThan(0);
    workshop.pass(1);
    await workshop.deliver();
    const { id: duty } = await workshop.database.read.findOneByOrFail(Duty, { whom: 'electronic-monitoring' });
    await run('changed', 'duty');
    expect(await workshop.database.read.countBy(MismatchRow, { compared: 'duty' })).toBe(0);

    workshop.partner.lookups.push({ kind: 'absent' });
    await run('all', 'duty');
    const [lost] = await workshop.database.read.findBy(MismatchRow, { compared: 'duty' });
    expect(lost).toMatchObject({ state: 'open', severity: 'tag', subject: duty, system: 'electronic-monitoring', libra: null, cause: 'partner’s own edit', caseReference: '01ZD0000126' });
    await run('all', 'duty');
    expect(await workshop.database.read.findBy(MismatchRow, { compared: 'duty' })).toMatchObject([{ state: 'gone' }]);
  });

  it('takes the partner’s record for the proof that was still missing', async () => {
    await workshop.give('common-platform', asJson(share({ urn: '01ZD0000126', lastName: 'Ashby', results: [tag()] })));
    await workshop.deliver();
    const where = { whom: 'electronic-monitoring' };
    await workshop.database.write(manager => manager.update(Duty, where, { state: 'open', endedAt: null, proof: null, proofGrade: null }));
    await run('all', 'duty');
    expect(await workshop.database.read.findOneByOrFail(Duty, where)).toMatchObject({ state: 'met', proof: 'EM-found', proofGrade: 'answered' });
  });

  it.each(comparisons.map(one => [one.compared, one] as const))('finds each difference that it puts in itself, and puts it in no table: %s', async (_, comparison: Comparison) => {
    expect(comparison.seeds.length).toBeGreaterThan(3);
    for (const seed of comparison.seeds) expect([seed.name, isFound(reading(), seed)]).toEqual([seed.name, true]);
  });

  it('is red where a difference that it put in is not found, and says which', async () => {
    await list(['2600000126', 'Ashby']);
    const { rulebook } = workshop.deciding;
    const chapter = rulebook.chapter('court-day-differences');
    const blind = Object.assign(Object.create(Object.getPrototypeOf(rulebook)), rulebook, {
      chapter: (id: string) => id !== 'court-day-differences' ? rulebook.chapter(id) : { ...chapter, rules: [...chapter.rules, { ...chapter.rules[0], id: 'NEW-9999', when: 'always', then: () => [{ do: 'suppress', reason: 'All is well' }] }] },
    });
    const begun = await runToTheEnd({ ...reading(), rulebook: blind }, { compared: 'court day', scope: 'all', by: ROBIN });
    const red = await workshop.database.read.findOneByOrFail(ComparisonRun, { id: begun.ok && 'run' in begun ? begun.run : '' });
    expect(red.state).toBe('red');
    expect(Object.keys(red.seedsMissed)).toEqual(expect.arrayContaining(['another plea', 'a defendant less', 'a case that is not listed']));
    expect(Object.keys(red.seedsFound)).toEqual(['two that say the same']);
    expect(await workshop.database.read.count(MismatchRow)).toBe(0);
  });

  it('keeps a history that nobody can change', async () => {
    await list(['2600000126', 'Birch']);
    await shared('01ZD0000126', 'Beech');
    await run();
    await expect(workshop.database.write(manager => manager.update(MismatchEvent, { by: 'comparison' }, { by: 'nobody' }))).rejects.toThrow('only added to');
    await expect(workshop.database.write(manager => manager.delete(MismatchEvent, { by: 'comparison' }))).rejects.toThrow('only added to');
  });
});
