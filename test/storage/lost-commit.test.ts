import { adapters } from '../../adapters';
import type { Connection } from '../../src/adapter/adapter';
import { Database } from '../../src/database/database';
import { Attempt, AuditRow, Delivery, Duty, Incident, Part, PullRow, Receipt, Statement } from '../../src/database/entities';
import { Circuit } from '../../src/duty/circuit';
import { Pace } from '../../src/duty/pace';
import { waive } from '../../src/duty/waive';
import { openIncident } from '../../src/incident/incident';
import { pullDue } from '../../src/intake/pull';
import { typed } from '../../src/sign-in/acting';
import { asJson, share, tag } from '../messages/shares';
import { LostAnswers } from './lost-answers';
import { temporaryDatabase, type TemporaryDatabase } from './temporary-database';
import { Workshop } from './workshop';

const onPostgres = process.env['DATABASE_URL'] ? describe : describe.skip;
const CLERK = typed('A. Clerk');

onPostgres('a commit whose answer was lost', () => {
  let temporary: TemporaryDatabase;
  let proxy: LostAnswers;
  let database: Database;
  let workshop: Workshop;
  beforeEach(async () => {
    temporary = await temporaryDatabase();
    const before = await LostAnswers.before('url' in temporary.settings ? temporary.settings.url : '');
    proxy = before.proxy;
    database = await Database.open({ url: before.url });
    workshop = new Workshop(database);
  });
  afterEach(async () => { await database.close(); await proxy.close(); await temporary.close(); });

  const counts = async () => {
    const there = await Promise.all([Receipt, Part, Statement, Duty, Delivery, Attempt].map(entity => temporary.database.read.count(entity)));
    return { there, told: workshop.partner.taken.length, met: (await workshop.duties()).map(({ state }) => state) };
  };
  async function wholeWay(): Promise<void> {
    await workshop.give('common-platform', asJson(share({ results: [tag()] })));
    await workshop.deliver();
    workshop.pass(1);                                 // a claim that nobody knows of lapses
    await workshop.deliver();
  }

  it('leaves work done once, whichever it was between receipt and proof', async () => {
    const begun = proxy.commits;
    await wholeWay();
    const commits = proxy.commits - begun;
    const undisturbed = await counts();
    expect([commits, undisturbed.told, undisturbed.met]).toEqual([expect.any(Number), 1, ['met']]);
    expect(commits).toBeGreaterThan(4);
    for (let n = 1; n <= commits; n++) {
      for (const entity of [Attempt, Delivery, Duty, Statement, Part, Receipt]) await temporary.database.write(manager => manager.createQueryBuilder().delete().from(entity).execute());
      await temporary.database.write(manager => manager.query('DELETE FROM lane; DELETE FROM opening; DELETE FROM reference; DELETE FROM doubt; DELETE FROM task; DELETE FROM body; DELETE FROM identifier; DELETE FROM identity'));
      workshop.partner.taken.length = 0;
      proxy.lose(n);
      await wholeWay();
      expect({ n, ...await counts() }).toEqual({ n, ...undisturbed });
    }
    expect(proxy.lost).toBe(commits);
  }, 120_000);

  it('keeps no page twice', async () => {
    const [model] = adapters;
    if (!model) throw new Error('there is no adapter to take for a model');
    const held = ['a', 'b', 'c', 'd'].map(text => ({ bytes: Buffer.from(text), mediaType: 'text/plain' }));
    const connection: Connection = {
      push: () => Promise.reject(new Error('nothing is pushed here')), close: () => Promise.resolve(),
      pull: checkpoint => { const from = Number(checkpoint ?? '0'); const messages = held.slice(from, from + 2); return Promise.resolve({ kind: 'page', messages, checkpoint: String(from + messages.length), more: from + messages.length < held.length }); },
    };
    const partner = { adapter: { ...model, manifest: { ...model.manifest, id: 'mail-room', supports: { ...model.manifest.supports, pull: true as const } } }, connection, pace: new Pace(600), circuit: new Circuit('mail-room', undefined) };
    const pull = () => pullDue({ database, partners: [partner], now: () => workshop.now });
    for (let n = 1; n <= 4; n++) {
      await temporary.database.write(async manager => { await manager.delete(PullRow, { system: 'mail-room' }); await manager.delete(Receipt, { system: 'mail-room' }); });
      proxy.lose(n);
      await pull();
      workshop.pass(1);
      await pull();
      expect([n, await temporary.database.read.countBy(Receipt, { system: 'mail-room' }), (await temporary.database.read.findOneByOrFail(PullRow, { system: 'mail-room' })).checkpoint]).toEqual([n, 4, '4']);
    }
  });

  it('is no reason to say that an incident was not opened, nor to write it down twice', async () => {
    proxy.lose(1);
    const { id } = await openIncident(database, { from: workshop.now, to: workshop.now, unproved: true, partner: 'electronic-monitoring' }, 'Nothing came', CLERK, 'the provider', workshop.now);
    expect([proxy.lost, await temporary.database.read.countBy(Incident, { id }), await temporary.database.read.countBy(AuditRow, { action: 'incident opened' })]).toEqual([1, 1, 1]);
  });

  it('is no reason to tell a person that what they ended had ended already', async () => {
    await workshop.give('common-platform', asJson(share({ results: [tag()] })));
    const [duty] = await workshop.duties();
    proxy.lose(1);
    expect(await waive(database, duty?.id ?? '', CLERK, 'told by telephone', workshop.now)).toEqual({ ok: true });
    expect([proxy.lost, await temporary.database.read.countBy(AuditRow, { action: 'duty waived' })]).toEqual([1, 1]);
  });
});
