import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Express } from 'express';
import { londonDay } from '../src/case-model/london';
import { setUpConsole } from '../src/console/console';
import { Database } from '../src/database/database';
import { AuditRow, ConcernRow, Duty, IdentityLink, MismatchRow, Receipt } from '../src/database/entities';
import { HubModule } from '../src/hub.module';
import { openIncident } from '../src/incident/incident';
import { settingsFrom } from '../src/settings';
import { ROLES, typed, type Role } from '../src/sign-in/acting';
import { may, WHO_MAY } from '../src/sign-in/who-may';
import { proposeOff } from '../src/switch/switches';
import { NOW, playDay, playFine, playRun } from './console-court-day';
import { playRepairs } from './console-repairs';
import { playReplay } from './console-replay';
import { freePort } from './free-port';
import { formOf, holdSession, type Held } from './signed-in';

const ISSUER = 'https://login.example.org';
const people = Object.entries(WHO_MAY).filter(([, allowed]) => Array.isArray(allowed)).map(([route]) => route);

/** The hub as it is put together for real: whatever route it has, it is here. */
describe('who may do what', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casebridge-who-'));
  let app: NestExpressApplication;
  let database: Database;
  let url: string;
  const sessions = new Map<Role, Held>();
  let samples: Readonly<Record<string, string>>;

  beforeAll(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    const settings = settingsFrom({ CASEBRIDGE_PROFILE: 'plain', CASEBRIDGE_DATA: folder, CASEBRIDGE_URL: 'http://127.0.0.1', CASEBRIDGE_OIDC_ISSUER: ISSUER, CASEBRIDGE_OIDC_CLIENT_ID: 'casebridge', CASEBRIDGE_OIDC_CLIENT_SECRET: 'secret' }, HubModule.adapterIds);
    app = await NestFactory.create<NestExpressApplication>(HubModule.with(settings), { bodyParser: false, logger: false });
    setUpConsole(app);
    await app.listen(port, '127.0.0.1');
    database = app.get(Database);
    await playDay(database);
    await playFine(database);
    const replay = await playReplay(database);
    for (const role of ROLES) sessions.set(role, await holdSession(database, ISSUER, [role], new Date().toISOString(), `A ${role}`));
    const first = async (entity: typeof Duty | typeof Receipt | typeof IdentityLink, where: object): Promise<string> => (await database.read.findOneByOrFail(entity, where)).id;
    const duty = await first(Duty, { whom: 'fines-accounts', state: 'open' });
    const told = await first(Duty, { whom: 'electronic-monitoring', state: 'open' });
    const receipt = await first(Receipt, { state: 'unreadable' });
    const incident = await openIncident(database, { partner: 'electronic-monitoring', from: '2026-11-21T00:00:00.000Z', to: NOW, unproved: true }, 'They were down', typed('Robin Vale'), undefined, NOW);
    const { id: concern, cause } = await database.read.findOneByOrFail(ConcernRow, { kind: 'task' });
    const run = await playRun(database);
    const { fingerprint } = await database.read.findOneByOrFail(MismatchRow, { state: 'open' });
    const repairs = await playRepairs(database);
    const proposed = await proposeOff(database, { kind: 'partner', what: 'police-spi', why: 'They restore', until: londonDay(new Date().toISOString()) }, { name: 'Kim Thorn', id: 'kim', roles: ['supervisor'], named: 'signed in' }, new Date().toISOString());
    const off = proposed.ok ? proposed.id : proposed.why;
    samples = {
      '/cases/:reference/people': '/cases/01ZD1000126/people', '/cases/:reference/sheet': '/cases/01ZD1000126/sheet?system=libra', '/mismatches/:fingerprint/sheet': `/mismatches/${fingerprint}/sheet`, '/duties/:id/message': `/duties/${duty}/message`, '/receipts/:id/message': `/receipts/${receipt}/message`,
      '/switches/:id': `/switches/${off}`, '/switches/:id/confirm': `/switches/${off}/confirm`, '/switches/:id/end': `/switches/${off}/end`,
      '/mismatches/:fingerprint/repair': `/mismatches/${repairs.lost}/repair`, '/mismatches/:fingerprint/repair/message': `/mismatches/${repairs.lost}/repair/message`, '/mismatches/:fingerprint/repair-alike': `/mismatches/${repairs.lost}/repair-alike`,
      '/repairs/:id': `/repairs/${repairs.proposed}`, '/repairs/:id/confirm': `/repairs/${repairs.proposed}/confirm`, '/repairs/:id/withdraw': `/repairs/${repairs.proposed}/withdraw`, '/repairs/many/:id': `/repairs/many/${repairs.many}`, '/repairs/many/:id/confirm': `/repairs/many/${repairs.many}/confirm`, '/repairs/many/:id/go-on': `/repairs/many/${repairs.many}/go-on`, '/repairs/many/:id/withdraw': `/repairs/many/${repairs.many}/withdraw`,
      '/mismatches/:fingerprint': `/mismatches/${fingerprint}`, '/mismatches/:fingerprint/do': `/mismatches/${fingerprint}/do`, '/runs/:id': `/runs/${run}`,
      '/cases/:reference': '/cases/01ZD1000126', '/census/:harm': '/census/tag', '/duties/:id': `/duties/${duty}`, '/duties/:id/answer': `/duties/${duty}/answer`, '/duties/:id/waive': `/duties/${duty}/waive`, '/identities/:id': `/identities/${await first(IdentityLink, { state: 'asked' })}`,
      '/incidents/:id': `/incidents/${incident.id}`, '/incidents/:id/end': `/incidents/${incident.id}/end`, '/incidents/affected': '/incidents/affected?partner=electronic-monitoring&from=2026-11-21', '/incidents/affected.csv': '/incidents/affected.csv?partner=electronic-monitoring&from=2026-11-21',
      '/replays/:id': `/replays/${replay}`, '/replays/:id/resume': `/replays/${replay}/resume`, '/replays/:id/stop': `/replays/${replay}/stop`, '/replays/:id/give-up': `/replays/${replay}/give-up`, '/replays/preview': '/replays/preview?what=unreadable',
      '/partners/:whom': '/partners/electronic-monitoring', '/queue/causes/:id': `/queue/causes/${cause}`, '/queue/concerns/:id': `/queue/concerns/${concern}`, '/queue/views/:id/remove': '/queue/views/none/remove', '/queue/concerns/:id/resolve': `/queue/concerns/${concern}/resolve`, '/duties/:id/by-hand': `/duties/${told}/by-hand`, '/duties/:id/send-again': `/duties/${told}/send-again`, '/receipts/:id': `/receipts/${receipt}`, '/receipts/:id/replay': `/receipts/${receipt}/replay`, '/receipts/:id/set-aside': `/receipts/${receipt}/set-aside`, '/rules/:id': '/rules/NEW-230', '/rules/:id/costs-time': '/rules/NEW-230/costs-time', '/rules/:id/costs-time/:said/answer': '/rules/NEW-230/costs-time/nothing/answer', '/courts/:court': '/courts/B01LY', '/debtors/behind': '/debtors/behind?show=open',
    };
  }, 60_000);
  afterAll(async () => { await app.close(); rmSync(folder, { recursive: true }); });

  const held = (role: Role): Held => { const one = sessions.get(role); if (!one) throw new Error(`Nobody is ${role}`); return one; };

  /** Every route that the running hub would answer, as it registered them. */
  function routes(): string[] {
    const http: Express = app.getHttpAdapter().getInstance();
    return http.router.stack.flatMap(({ route }) => route ? route.stack.map(({ method }) => `${method.toUpperCase()} ${route.path}`) : []);
  }

  it('has a line for every route of the hub', () => {
    const found = routes();
    expect(found.length).toBeGreaterThan(30);
    expect(found.filter(route => WHO_MAY[route] === undefined).map(route => `${route} has no line in src/sign-in/who-may.ts: say there which roles it lets through. Until then it lets nobody through.`)).toEqual([]);
    expect(Object.keys(WHO_MAY).filter(route => !found.includes(route)).map(route => `${route} is in src/sign-in/who-may.ts, but the hub has no such route: take the line out.`)).toEqual([]);
  });

  const asked = (route: string, role: Role): Promise<Response> => {
    const [method = '', pattern = ''] = route.split(' ');
    const path = samples[pattern] ?? pattern;
    return fetch(`${url}${path}`, method === 'GET' ? { headers: { cookie: held(role).cookie }, redirect: 'manual' } : formOf(held(role)));
  };

  /** Signing out ends the session, so it comes last of all. */
  const inTurn = people.toSorted((a, b) => Number(a === 'POST /sign-out') - Number(b === 'POST /sign-out'));

  it.each(ROLES)('lets through what the table says, and nothing else: %s', async role => {
    const before = await database.read.countBy(AuditRow, { action: 'refused' });
    const wrong: string[] = [];
    for (const route of inTurn) {
      const { status } = await asked(route, role);
      const [sample] = /:\w+/.exec(route) ?? [];
      if (sample !== undefined && samples[route.split(' ')[1] ?? ''] === undefined) wrong.push(`${route} has no sample in test/who-may.test.ts: give it a path that exists`);
      // a form without its fields is asked for again (400), or was no longer needed (409): it was let through
      const through = route.startsWith('GET ') ? [200, 303] : [200, 303, 400, 404, 409];
      if (may([role], route) ? !through.includes(status) : status !== 403) wrong.push(`${route}: ${status}`);
    }
    expect(wrong).toEqual([]);
    expect(await database.read.countBy(AuditRow, { action: 'refused' }) - before).toBe(people.filter(route => !may([role], route)).length);
  }, 60_000);

  it('sends whoever is not signed in to sign in, and takes nothing from them', async () => {
    for (const route of people) {
      const [method = '', pattern = ''] = route.split(' ');
      const response = await fetch(`${url}${samples[pattern] ?? pattern}`, { method, redirect: 'manual', ...(method === 'POST' && { body: new URLSearchParams({ why: 'a' }), headers: { 'sec-fetch-site': 'same-origin' } }) });
      expect([route, response.status]).toEqual([route, method === 'GET' ? 303 : 401]);
      if (method === 'GET') expect(response.headers.get('location')).toMatch(/^\/sign-in\?to=/);
    }
  });

  it('lets programs in by their token only, and people in nowhere there', async () => {
    for (const route of Object.keys(WHO_MAY).filter(one => WHO_MAY[one] === 'programs')) {
      const [method = '', path = ''] = route.split(' ');
      expect([route, (await fetch(`${url}${path.replace(':id', 'none')}`, { method, headers: { cookie: held('supervisor').cookie, 'sec-fetch-site': 'same-origin' } })).status]).toEqual([route, 401]);
    }
  });

  it('is complete for the roles: each may do something that is not for all', () => {
    for (const role of ROLES) expect([role, people.some(route => may([role], route))]).toEqual([role, true]);
  });
});
