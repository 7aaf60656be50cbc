import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { EntityManager, EntityTarget } from 'typeorm';
import { Database, rowsOf } from '../../src/database/database';
import { DoubtRow, Identity, IdentityRelation, Lane, Part } from '../../src/database/entities';
import { carryOutRelations } from '../../src/identity/carry-out';
import { personDecides } from '../../src/identity/decide';
import { identityId } from '../../src/identity/reserve';
import { takeIn } from '../../src/intake/take-in';
import { typed } from '../../src/sign-in/acting';
import { asJson, share, tag, type ShareOptions } from '../messages/shares';
import { temporaryDatabase, type TemporaryDatabase } from './temporary-database';
import { Workshop } from './workshop';

describe('lanes that follow identities', () => {
  let temporary: TemporaryDatabase;
  let workshop: Workshop;
  let events = 0;
  beforeEach(async () => { temporary = await temporaryDatabase(); workshop = new Workshop(temporary.database); events = 0; });
  afterEach(() => temporary.close());

  const URN = '01ZD2000126';
  const CASE = `case-${URN}`;
  const lane = (defendantId: string, urn = URN) => `monitoring|case-${urn}|${defendantId}`;
  const give = (defendantId: string, options: ShareOptions = {}) => workshop.give('common-platform', asJson(JSON.parse(
    JSON.stringify(share({ urn: URN, defendantId, hearingId: `hearing-of-${defendantId}`, results: [tag('2026-06-01', `tag-of-${defendantId}`)], ...options })).replaceAll(`offence-of-${URN}`, `offence-of-${defendantId}`))));
  const event = (name: string, fields: object) => workshop.give('common-platform-cases', asJson({ _metadata: { id: `event-${++events}`, name: `public.progression.${name}` }, ...fields }));
  const match = async (defendantId: string, masterDefendantId: string) => { await event('defendant-matched', { defendantId, masterDefendantId, prosecutionCaseId: CASE }); await workshop.match(); };
  const unmatch = async (defendantId: string) => { await event('defendant-unmatched', { defendantId, prosecutionCaseId: CASE }); await workshop.match(); };
  const lanesOf = async () => (await workshop.parts('share-to-monitoring')).map(({ ownSubject, subject }) => `${short(ownSubject)} in ${short(subject)}`);
  const short = (subject: string) => subject.split('|').at(-1) ?? '';
  const orders = async () => (await workshop.statements('share-to-monitoring')).map(({ subject, made }) => `${short(subject)}: ${'orders' in made && Array.isArray(made.orders) ? made.orders.map((one: { resultId: string }) => one.resultId).join(', ') : 'none'}`);
  const duties = async () => (await workshop.duties()).map(({ subject, state }) => `${short(subject)} ${state}`);
  const told = async () => (await workshop.deliveries()).map(({ message }) => 'kind' in message && 'orders' in message && Array.isArray(message.orders) ? `${String(message.kind)} ${message.orders.length}` : '');
  /** Promise 2: what was opened is accounted for, each duty in the lane of its part, and each message beside its duty. */
  const accountedFor = async () => {
    const [lost] = await rowsOf<{ n: number }>(workshop.database.read, `SELECT COUNT(*) AS n FROM duty JOIN part ON part.id = duty.part_id JOIN delivery ON delivery.duty_id = duty.id
      WHERE part.subject <> duty.subject OR delivery.subject <> duty.subject OR (duty.state = 'replaced' AND duty.replaced_by NOT IN (SELECT id FROM duty)) OR duty.state NOT IN ('open', 'met', 'replaced', 'waived')`, []);
    expect(Number(lost?.n)).toBe(0);
  };

  it('drains the lanes of matched defendants of one case into the older one, with what both have in force', async () => {
    await give('d1');
    await give('d2');
    await workshop.deliver();
    expect(await orders()).toEqual(['d1: tag-of-d1', 'd2: tag-of-d2']);
    await match('d2', 'd1');
    expect(await lanesOf()).toEqual(['d1 in d1', 'd2 in d1']);
    expect(await orders()).toEqual(['d1: tag-of-d1, tag-of-d2']);
    expect(await duties()).toEqual(['d1 met', 'd1 met', 'd1 open']);
    expect(await told()).toEqual(['ORDERED 1', 'ORDERED 1', 'CHANGED 2']);
    await accountedFor();
  });

  it('keeps the days of two matched defendants apart, though one hearing speaks of both', async () => {
    await give('d1', { hearingId: 'hearing-1' });
    await workshop.give('common-platform', asJson(share({ urn: '01ZD2000226', defendantId: 'd2', hearingId: 'hearing-1', sharedTime: '2026-06-01T15:01:00.000Z', results: [tag('2026-06-01', 'tag-of-d2')] })));
    await event('case-linked', { linkActionType: 'LINK', cases: [{ caseId: CASE, linkedToCases: [{ caseId: 'case-01ZD2000226' }] }] });
    await workshop.match();
    expect(await lanesOf()).not.toContain('d2 in d1');           // linked cases of two people are two subjects
    await match('d2', 'd1');
    expect((await workshop.parts('share-to-monitoring')).filter(({ subject, ownSubject }) => subject !== ownSubject)).toHaveLength(1);
    await event('case-linked', { linkActionType: 'UNLINK', cases: [{ caseId: CASE, linkedToCases: [{ caseId: 'case-01ZD2000226' }] }] });
    await workshop.match();
    expect((await workshop.parts('share-to-monitoring')).filter(({ subject, ownSubject }) => subject !== ownSubject)).toHaveLength(0);
    await accountedFor();
  });

  it('tells nothing anew where the lanes say together what each had said', async () => {
    await give('d1', { results: [] });
    await give('d2');
    await match('d2', 'd1');
    expect(await told()).toEqual(['ORDERED 1']);
    expect(await duties()).toEqual(['d1 open']);
    await workshop.deliver();
    expect(await duties()).toEqual(['d1 met']);
  });

  it('brings what comes later under either name into the one lane, also under a name that is new', async () => {
    await give('d1');
    await match('d2', 'd1');
    await give('d2', { sharedTime: '2026-06-01T15:30:00.000Z' });
    expect(await lanesOf()).toEqual(['d1 in d1', 'd2 in d1']);
    await give('d2', { sharedTime: '2026-06-01T15:40:00.000Z', results: [] });
    expect(await orders()).toEqual(['d1: tag-of-d1']);
    expect((await told()).at(-1)).toBe('CHANGED 1');
  });

  it('still notices who is gone from a hearing, under the name that they had there', async () => {
    await give('d1');
    await give('d2');
    await match('d2', 'd1');
    const empty = share({ urn: URN, hearingId: 'hearing-of-d2', sharedTime: '2026-06-01T15:40:00.000Z' });
    await workshop.give('common-platform', asJson({ ...empty, hearing: { ...empty.hearing, prosecutionCases: [] } }));
    expect(await orders()).toEqual(['d1: tag-of-d1']);
    await accountedFor();
  });

  it('splits by each part\'s own subject when they are unmatched, and is as if they had never been matched', async () => {
    await give('d1');
    await give('d2');
    await workshop.deliver();
    await match('d2', 'd1');
    await unmatch('d2');
    expect(await lanesOf()).toEqual(['d1 in d1', 'd2 in d2']);
    expect(await orders()).toEqual(['d1: tag-of-d1', 'd2: tag-of-d2']);
    await accountedFor();
    await workshop.deliver();
    expect((await duties()).filter(duty => duty.endsWith('open'))).toEqual([]);
    expect((await told()).at(-1)).toBe('CHANGED 1');             // the provider was told both of d2, so d2's notice is put right
  });

  it('opens again, on going apart, a duty that only a message of both had replaced', async () => {
    await give('d1');
    await give('d2');
    await match('d2', 'd1');
    expect(await duties()).toEqual(['d1 replaced', 'd1 replaced', 'd1 open']);
    await unmatch('d2');
    expect((await workshop.duties()).filter(({ subject, state }) => subject === lane('d1') && state === 'open')).toHaveLength(1);
    expect((await workshop.duties()).filter(({ subject, state }) => subject === lane('d2') && state === 'open')).toHaveLength(1);
    await accountedFor();
    await workshop.deliver();
    expect((await workshop.duties()).filter(({ state }) => state === 'open')).toEqual([]);
  });

  it('can be matched and unmatched again and again', async () => {
    await give('d1');
    await give('d2');
    for (let i = 0; i < 3; i++) { await match('d2', 'd1'); await workshop.deliver(); await unmatch('d2'); await workshop.deliver(); }
    expect(await orders()).toEqual(['d1: tag-of-d1', 'd2: tag-of-d2']);
    expect((await duties()).filter(duty => duty.endsWith('open'))).toEqual([]);
    await accountedFor();
  });

  it('carries a park over: what cannot be read under one name stops the lane of both, and its own again when they part', async () => {
    await give('d1');
    await give('d2', { sharedTime: 'yesterday' });
    await match('d2', 'd1');
    expect((await workshop.database.read.findOneByOrFail(Lane, { mapping: 'share-to-monitoring', subject: lane('d1') })).parkedWhy).not.toBeNull();
    expect((await give('d1', { sharedTime: '2026-06-01T16:00:00.000Z' })).parts).toHaveProperty('waiting');
    await unmatch('d2');
    const parked = (await workshop.database.read.findBy(Lane, { mapping: 'share-to-monitoring' })).map(({ subject, parkedWhy }) => `${short(subject)} ${parkedWhy === null ? 'goes on' : 'parked'}`);
    expect(parked.toSorted()).toEqual(['d1 goes on', 'd2 parked']);
  });

  it('is computed alike whether the match came before or after the shares', async () => {
    await give('d1');
    await give('d2');
    await match('d2', 'd1');
    const other = await temporaryDatabase();
    const later = workshop;
    workshop = new Workshop(other.database);
    await match('d2', 'd1');
    await give('d1');
    await give('d2');
    const [before, after] = [await orders(), await later.statements('share-to-monitoring')];
    expect(before).toEqual(['d1: tag-of-d1, tag-of-d2']);
    expect(after).toHaveLength(1);
    await other.close();
  });

  it('says on every open duty of an ejected case, and on each later one, that it goes on in Libra', async () => {
    await give('d1');
    await event('events.case-or-application-ejected', { prosecutionCaseId: CASE, hearingIds: ['h'], removalReason: 'Legal' });
    await workshop.match();
    const otherwise = async () => (await workshop.duties()).map(duty => duty.otherwise.startsWith('Common Platform has ejected this case (Legal): it goes on in Libra. '));
    expect(await otherwise()).toEqual([true]);
    expect(await workshop.database.read.findOneByOrFail(Identity, { ownKey: CASE })).toMatchObject({ ejectedWhy: 'Legal', ejectedAt: workshop.now });
    await give('d1', { sharedTime: '2026-06-01T16:00:00.000Z', results: [] });
    expect(await otherwise()).toEqual([true, true]);
    await workshop.match();
    expect((await workshop.duties()).every(duty => duty.otherwise.split('ejected').length === 2)).toBe(true);
  });

  it('drains the lanes of one defendant under two PTIURNs where a person says that it is one case, and lets them part again (TP-005)', async () => {
    const message = readFileSync(join(__dirname, '../../adapters/police-spi/fixtures/tag-at-a-curfew.message.xml'), 'utf8');
    const spi = (urn: string, id: string) => workshop.give('police-spi', { mediaType: 'application/xml', bytes: Buffer.from(message.replace('01zd1000126', urn).replace('CID-casebridge-0001', id)) });
    await spi('01ZD1000126', 'one');
    await spi('01ZD1000926', 'two');
    const says = async (same: boolean) => {
      const ids = ['01ZD1000126', '01ZD1000926'].map(key => identityId('police-spi', { of: 'case', key }));
      expect(await personDecides(workshop.database, workshop.deciding, [ids[0] ?? '', ids[1] ?? ''], same, typed('A. Clerk'), 'the URN was corrected', workshop.now)).toEqual({ ok: true });
    };
    const subjects = async () => new Set((await workshop.parts('spi-results-to-case')).map(({ subject }) => subject));
    expect((await subjects()).size).toBe(2);
    const asked = async () => (await workshop.database.read.find(DoubtRow, { where: { mapping: 'spi-results-to-case' } })).length;
    const before = await asked();
    await says(true);
    expect(await asked()).toBe(before / 2);
    expect(await subjects()).toEqual(new Set(['spi|01ZD1000126|2601ZD0100000000017L']));
    expect(await workshop.statements('spi-results-to-case')).toHaveLength(1);
    await spi('01ZD1000926', 'three');
    expect((await subjects()).size).toBe(1);
    await says(false);
    expect((await subjects()).size).toBe(2);
    expect(await workshop.statements('spi-results-to-case')).toHaveLength(2);
    expect([before > 0, await asked()]).toEqual([true, before]);
  });

  it('is not stopped by one relation that cannot be carried out', async () => {
    await give('d1');
    await give('d2');
    await workshop.database.write(manager => manager.insert(IdentityRelation, { id: 'poisoned', partId: 'no such part', relation: { do: 'alone', system: 'common-platform', one: { of: 'person', key: 'x', identifiers: [] }, why: '' }, arrival: 0, doneAt: null }));
    await expect(match('d2', 'd1')).rejects.toThrow();
    expect(await lanesOf()).toEqual(['d1 in d1', 'd2 in d1']);
  });

  it('moves while parts arrive: nothing is lost, twice or left behind', async () => {
    const people = ['d1', 'd2', 'd3', 'd4'];
    for (const one of people) await give(one);
    const arriving = Promise.all(people.map(async one => {
      for (let minute = 1; minute <= 6; minute++) await give(one, { sharedTime: `2026-06-01T15:0${minute}:00.000Z`, results: [tag('2026-06-01', `tag-${minute}-of-${one}`)] });
    }));
    const moving = (async () => { for (const one of ['d2', 'd3', 'd4']) { await match(one, 'd1'); await wait(1); await unmatch(one); await match(one, 'd1'); } })();
    await Promise.all([arriving, moving]);
    const receipts = await workshop.receipts();
    for (const { id } of receipts) await takeIn(workshop.database, workshop.deciding, id, () => workshop.now);
    expect(await workshop.database.read.countBy(Part, { state: 'waiting' })).toBe(0);
    expect(new Set(await lanesOf())).toEqual(new Set(people.map(one => `${one} in d1`)));
    expect((await workshop.parts('share-to-monitoring'))).toHaveLength(people.length * 7);
    expect((await orders()).map(line => `d1: ${line.slice(4).split(', ').toSorted().join(', ')}`)).toEqual([`d1: ${people.map(one => `tag-6-of-${one}`).join(', ')}`]);
    await accountedFor();
    await workshop.deliver();
    expect((await duties()).filter(duty => duty.endsWith('open'))).toEqual([]);
  }, 120_000);

  it('moves all or nothing: broken off inside, everything is as before, and the next run carries it out', async () => {
    await give('d1');
    await give('d2');
    await event('defendant-matched', { defendantId: 'd2', masterDefendantId: 'd1', prosecutionCaseId: CASE });
    const before = [await lanesOf(), await duties(), await orders(), await told()];
    for (const table of ['delivery', 'identity_link', 'statement', 'identity_relation']) {
      const breaking = breakingAt(workshop.database, table);
      await expect(carryOutRelations(breaking, workshop.deciding, () => workshop.now)).rejects.toThrow('killed');
      expect([await lanesOf(), await duties(), await orders(), await told()]).toEqual(before);
      expect(await workshop.database.read.countBy(Identity, { leader: (await workshop.database.read.findOneByOrFail(Identity, { ownKey: 'd1' })).id })).toBe(1);
    }
    await workshop.match();
    expect(await lanesOf()).toEqual(['d1 in d1', 'd2 in d1']);
    await workshop.match();
    expect((await workshop.database.read.find(IdentityRelation)).map(({ doneAt }) => doneAt)).toEqual([workshop.now]);
    expect(await duties()).toEqual(['d1 replaced', 'd1 replaced', 'd1 open']);
  });
});

/** The same database, whose next transaction breaks at its first write to a table, as if the process were killed there. */
function breakingAt(database: Database, table: string): Database {
  const writes = new RegExp(`^\\s*(UPDATE|INSERT INTO) "?${table}"?\\b`);
  const broken = <T extends object>(inner: T, before: (method: string | symbol, values: readonly unknown[]) => void, instead: (name: string | symbol) => unknown = () => undefined): T => new Proxy(inner, {
    get(target, name) {
      const value: unknown = instead(name) ?? Reflect.get(target, name, target);
      return typeof value === 'function' ? (...values: unknown[]): unknown => { before(name, values); return Reflect.apply(value, target, values); } : value;
    },
  });
  const killed = (): never => { throw new Error('killed'); };
  const runnerOf = ({ queryRunner }: EntityManager): unknown => queryRunner && broken(queryRunner, (method, [sql]) => { if (method === 'query' && writes.test(String(sql))) killed(); });
  const managerOf = (manager: EntityManager): EntityManager => broken(manager, (method, [entity]) => {
    if ((method === 'update' || method === 'insert') && manager.connection.getMetadata(entity as EntityTarget<object>).tableName === table) killed();
  }, name => name === 'queryRunner' ? runnerOf(manager) : undefined);
  return new Proxy(database, {
    get(target, name) {
      if (name === 'write') return (work: (manager: EntityManager) => Promise<unknown>) => target.write(manager => work(managerOf(manager)));
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
