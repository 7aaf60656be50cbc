import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adapters } from '../adapters';
import { AuditRow, Duty, Receipt, SessionRow } from '../src/database/entities';
import { openEndpoints } from '../src/intake/endpoints';
import { Intake } from '../src/intake/intake';
import { SandboxProvider, type Spoil } from '../src/sandbox/sign-in';
import { settingsFrom } from '../src/settings';
import { ownPath } from '../src/sign-in/cookies';
import { Limit } from '../src/sign-in/limit';
import { rolesFrom } from '../src/sign-in/provider';
import { emptyDatabase, NO_SIGN_IN, NOW, playDay, servePages, type ServedCourtDay } from './console-court-day';
import { freePort } from './free-port';
import { Browser, formOf, holdSession, serveWithSignIn, type SignedInHub } from './signed-in';

describe('signing in', () => {
  let hub: SignedInHub;
  beforeAll(async () => {
    const database = await emptyDatabase();
    await playDay(database);
    hub = await serveWithSignIn(database);
  });
  afterEach(() => { hub.provider.spoil = claims => ({ claims }); });
  afterAll(() => hub.close());
  const page = async (path: string, init?: RequestInit) => { const response = await fetch(`${hub.url}${path}`, { redirect: 'manual', ...init }); return { status: response.status, to: response.headers.get('location') ?? '', text: await response.text() }; };
  const openDuty = (): Promise<Duty> => hub.database.read.findOneByOrFail(Duty, { whom: 'electronic-monitoring', state: 'open' });
  const trail = async (): Promise<AuditRow[]> => hub.database.read.find(AuditRow, { order: { sequence: 'ASC' } });

  it('takes one click, and leads back to the page that was asked for', async () => {
    const browser = new Browser(hub.url);
    const asked = await browser.get('/cases/01ZD1000126');
    expect([asked.status, asked.to]).toEqual([303, '/sign-in?to=%2Fcases%2F01ZD1000126']);
    const back = await browser.signIn('Robin Fenn', '/cases/01ZD1000126');
    expect([back.status, back.to]).toEqual([303, '/cases/01ZD1000126']);
    const shown = await browser.get(back.to);
    expect([shown.status, shown.text.includes('<span>Robin Fenn, support</span>')]).toEqual([200, true]);
    expect((await trail()).at(-1)).toMatchObject({ action: 'signed in', name: 'Robin Fenn', roles: 'support', named: 'signed in', person: `${hub.provider.settings.issuer} robin` });
  });

  it('keeps of a session only its hash, and gives the browser a cookie that no script and no other site can use', async () => {
    const browser = new Browser(hub.url);
    await browser.signIn('Sam Alder');
    const cookie = browser.set.find(line => line.startsWith('casebridge-session=')) ?? '';
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
    const secret = /=([^;]+)/.exec(cookie)?.[1] ?? '';
    expect(secret.length).toBeGreaterThan(40);
    expect(JSON.stringify(await hub.database.read.find(SessionRow))).not.toContain(secret);
  });

  it('gives a new session at each sign-in, and ends the one before', async () => {
    const browser = new Browser(hub.url);
    await browser.signIn('Sam Alder');
    const before = browser.cookie;
    const again = await browser.get((await browser.get('/sign-in?to=/rules')).to);
    await browser.get((await browser.get(/href="([^"]+)">Max/.exec(again.text)?.[1]?.replaceAll('&amp;', '&') ?? '')).to);
    expect(browser.cookie).not.toBe(before);
    expect((await page('/', { headers: { cookie: before } })).status).toBe(303);
    expect((await browser.get('/')).text).toContain('Max Rowan, auditor');
  });

  it('ends after an hour without a click, after ten hours, and when the provider is another', async () => {
    const held = async (change: Partial<SessionRow>): Promise<number> => {
      const { cookie } = await holdSession(hub.database, hub.provider.settings.issuer, ['support'], NOW, 'Passing Through');
      await hub.database.write(manager => manager.update(SessionRow, { name: 'Passing Through' }, change));
      const { status } = await page('/', { headers: { cookie } });
      await hub.database.write(manager => manager.delete(SessionRow, { name: 'Passing Through' }));
      return status;
    };
    expect(await held({ name: 'Passing Through' })).toBe(200);
    expect(await held({ seenAt: '2026-11-21T15:05:01.000Z' })).toBe(200);
    expect(await held({ seenAt: '2026-11-21T15:05:00.000Z' })).toBe(303);
    expect(await held({ begunAt: '2026-11-21T06:05:01.000Z' })).toBe(200);
    expect(await held({ begunAt: '2026-11-21T06:05:00.000Z' })).toBe(303);
    expect(await held({ issuer: 'https://elsewhere.example' })).toBe(303);
  });

  it('signs out for good', async () => {
    const held = await holdSession(hub.database, hub.provider.settings.issuer, ['support'], NOW);
    expect((await page('/sign-out', formOf(held))).to).toBe('/signed-out');
    expect((await page('/', { headers: { cookie: held.cookie } })).status).toBe(303);
    expect((await page('/signed-out')).text).toContain('You are signed out');
    expect((await trail()).at(-1)).toMatchObject({ action: 'signed out', name: 'Robin Fenn' });
  });

  it('names who acted by their session, whatever a form says', async () => {
    const [held, { id }] = [await holdSession(hub.database, hub.provider.settings.issuer, ['court officer'], NOW, 'Jo Marsh'), await openDuty()];
    const shown = await page(`/duties/${id}`, { headers: { cookie: held.cookie } });
    expect(shown.text).toContain('It is kept under your name, Jo Marsh.');
    expect(shown.text).not.toContain('name="by"');
    expect((await page(`/duties/${id}/waive`, formOf(held, { by: 'Somebody Else', why: 'Telephoned at 16:10' }))).status).toBe(303);
    expect(await hub.database.read.findOneBy(Duty, { id })).toMatchObject({ state: 'waived', waivedBy: 'Jo Marsh' });
    expect((await trail()).at(-1)).toMatchObject({ action: 'duty waived', object: `duty ${id}`, name: 'Jo Marsh', named: 'signed in', detail: '{"why":"Telephoned at 16:10"}' });
    expect((await page(`/duties/${id}`, { headers: { cookie: held.cookie } })).text).toContain(', by Jo Marsh: Telephoned at 16:10');
    const before = (await trail()).length;
    expect((await page(`/duties/${id}/waive`, formOf(held, { why: 'Again' }))).status).toBe(409);
    expect((await trail()).length).toBe(before);
  });

  it('takes a form only with the token of its own session, and from our own pages', async () => {
    const [held, other, { id }] = [await holdSession(hub.database, hub.provider.settings.issuer, ['support'], NOW), await holdSession(hub.database, hub.provider.settings.issuer, ['support'], NOW), await openDuty()];
    const tried = (init: RequestInit) => page(`/duties/${id}/waive`, init);
    expect((await tried(formOf({ ...held, formToken: other.formToken }, { why: 'a' }))).status).toBe(403);
    expect((await tried({ ...formOf(held), body: new URLSearchParams({ why: 'a' }) })).status).toBe(403);
    expect((await tried({ ...formOf(held, { why: 'a' }), headers: { 'sec-fetch-site': 'cross-site', cookie: held.cookie } })).status).toBe(403);
    const signedOut = await tried({ ...formOf(held, { why: 'a' }), headers: { 'sec-fetch-site': 'same-origin' } });
    expect([signedOut.status, signedOut.text.includes('You are not signed in')]).toEqual([401, true]);
    expect((await openDuty()).id).toBe(id);
  });

  const spoilt: readonly (readonly [string, Spoil, RegExp])[] = [
    ['a token for another question', claims => ({ claims: { ...claims, nonce: 'another' } }), /its answer could not be checked/],
    ['a token of another provider', claims => ({ claims: { ...claims, iss: 'https://elsewhere.example' } }), /its answer could not be checked/],
    ['a token for another hub', claims => ({ claims: { ...claims, aud: 'somebody-else' } }), /its answer could not be checked/],
    ['a token of yesterday', claims => ({ claims: { ...claims, iat: 1, exp: 2 } }), /its answer could not be checked/],
    ['a token that somebody else signed', claims => ({ claims, key: 'another' }), /its answer could not be checked/],
    ['somebody without a role', claims => ({ claims: { ...claims, roles: ['judge'] } }), /has no role in Casebridge/],
    ['somebody without a name', claims => ({ claims: { ...claims, name: ' ' } }), /gives no name/],
  ];
  it.each(spoilt)('lets in nobody with %s, and writes that down', async (_, spoil, why) => {
    hub.provider.spoil = spoil;
    const browser = new Browser(hub.url);
    const back = await browser.signIn('Robin Fenn');
    expect([back.status, why.test(back.text)]).toEqual([403, true]);
    expect(browser.cookie).toBe('');
    expect((await trail()).at(-1)).toMatchObject({ action: 'sign-in refused', person: '' });
  });

  it('takes an answer once, in the browser that asked, with the state that it was given', async () => {
    const browser = new Browser(hub.url);
    const people = await browser.get((await browser.get('/sign-in')).to);
    const answer = (await browser.get(/href="([^"]+)">Robin/.exec(people.text)?.[1]?.replaceAll('&amp;', '&') ?? '')).to;
    expect((await new Browser(hub.url).get(answer)).status).toBe(401);
    const elsewhere = new Browser(hub.url);
    await elsewhere.get('/sign-in');
    expect((await elsewhere.get(answer)).text).toContain('its answer could not be checked');
    expect((await browser.get(answer)).to).toBe('/');
    const third = new Browser(hub.url);
    await third.get('/sign-in');
    const memo = new URL(answer);
    expect((await third.get(`/sign-in/answer?${new URLSearchParams({ code: memo.searchParams.get('code') ?? '', state: 'x' }).toString()}`)).status).toBe(403);
  });

  it('with https gives cookies that no other host can set and no plain connection carries; where the host is written anew it goes on', async () => {
    const port = await freePort();
    const day = await servePages(await emptyDatabase(), { signIn: { kind: 'provider', provider: hub.provider.settings }, url: `https://127.0.0.1:${port}`, senderTokens: {} });
    const begun = await fetch(`http://127.0.0.1:${port}/sign-in?to=/rules`, { redirect: 'manual' });
    expect([begun.status, begun.headers.getSetCookie()]).toEqual([303, [expect.stringMatching(/^__Host-casebridge-memo=[\w-]+; Max-Age=600; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/)]]);
    const moved = await fetch(`http://localhost:${port}/sign-in?to=/rules`, { redirect: 'manual' });
    expect(moved.headers.get('location')).toBe(`https://127.0.0.1:${port}/sign-in?moved=yes&to=%2Frules`);
    const again = await fetch(`http://localhost:${port}/sign-in?moved=yes&to=/rules`, { redirect: 'manual' });
    expect(again.headers.get('location')).toMatch(/\/sandbox-people\/who\?/);
    await day.close();
  });

  it('lets no program in without a token', async () => {
    const asked = await page('/api/duties/none/waive', { method: 'POST', body: '{"by":"A","why":"B"}', headers: { 'content-type': 'application/json' } });
    expect([asked.status, asked.text.includes('CASEBRIDGE_API_TOKEN')]).toEqual([401, true]);
    expect((await page('/api/health')).status).toBe(200);
  });
});

describe('programs', () => {
  const apiToken = 'a'.repeat(40);
  let day: ServedCourtDay;
  beforeAll(async () => { day = await servePages(await emptyDatabase(), { signIn: { kind: 'not set' }, url: 'http://127.0.0.1:0', senderTokens: {}, apiToken }); });
  afterAll(() => day.close());
  const waive = async (authorization?: string) => (await fetch(`${day.url}/api/duties/none/waive`, { method: 'POST', body: '{"by":"A","why":"B"}', headers: { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) } })).status;

  it('show the token of the hub', async () => {
    expect([await waive(), await waive('Bearer b'), await waive(`Basic ${apiToken}`), await waive(`Bearer ${apiToken}`)]).toEqual([401, 401, 401, 409]);
  });

  it('may not guess it for long', async () => {
    for (let i = 0; i < 40; i++) await waive(`Bearer ${i}`);
    expect([await waive('Bearer c'), await waive(`Bearer ${apiToken}`)]).toEqual([429, 409]);
  });

  it('a hub at which nobody can sign in shows no page, and says so', async () => {
    for (const path of ['/', '/rules', '/sign-in']) {
      const response = await fetch(`${day.url}${path}`);
      expect([path, response.status, (await response.text()).includes('Nobody can sign in to this hub yet')]).toEqual([path, 503, true]);
    }
    expect((await fetch(`${day.url}/api/health`)).status).toBe(200);
  });
});

describe('senders', () => {
  it('must show the token of their system where it has one, and else are not taken from', async () => {
    const token = 's'.repeat(40);
    const database = await emptyDatabase();
    const day = await servePages(database, NO_SIGN_IN, app => openEndpoints(app, adapters, app.get(Intake), () => NOW, { 'common-platform': token }));
    const sent = async (path: string, authorization?: string) => (await fetch(`${day.url}/intake/${path}`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/octet-stream', ...(authorization !== undefined && { authorization }) } })).status;
    expect([await sent('common-platform'), await sent('common-platform', 'Bearer wrong'), await database.read.count(Receipt)]).toEqual([401, 401, 0]);
    expect([await sent('common-platform', `Bearer ${token}`), await sent('common-platform-cases'), await database.read.count(Receipt)]).toEqual([202, 202, 2]);
    await day.close();
  });
});

describe('what is set', () => {
  const access = (environment: Readonly<Record<string, string>>) => settingsFrom(environment, ['libra', 'police-spi']).access;
  const whole = { CASEBRIDGE_PROFILE: 'plain', CASEBRIDGE_URL: 'https://hub.example.org/', CASEBRIDGE_OIDC_ISSUER: 'https://login.example.org', CASEBRIDGE_OIDC_CLIENT_ID: 'casebridge', CASEBRIDGE_OIDC_CLIENT_SECRET: 'secret' };

  it('is read from the environment', () => {
    expect(access(whole)).toEqual({ url: 'https://hub.example.org', senderTokens: {}, signIn: { kind: 'provider', provider: { issuer: 'https://login.example.org', clientId: 'casebridge', clientSecret: 'secret', rolesClaim: 'roles' } } });
    expect(access({ CASEBRIDGE_PROFILE: 'plain' }).signIn).toEqual({ kind: 'not set' });
    expect(access({ CASEBRIDGE_PROFILE: 'plain', CASEBRIDGE_SIGN_IN: 'none' }).signIn).toEqual({ kind: 'none' });
    expect(access({}).signIn).toEqual({ kind: 'sandbox' });
    expect(access({ CASEBRIDGE_POLICE_SPI_SENDER_TOKEN: 'x'.repeat(32) }).senderTokens).toEqual({ 'police-spi': 'x'.repeat(32) });
  });

  it.each([
    [{ ...whole, CASEBRIDGE_OIDC_ISSUER: 'http://login.example.org' }, 'must begin with https://'], [{ ...whole, CASEBRIDGE_OIDC_CLIENT_SECRET: '' }, 'CASEBRIDGE_OIDC_CLIENT_SECRET is not set'], [{ ...whole, CASEBRIDGE_URL: '' }, 'CASEBRIDGE_URL is not set'],
    [{ ...whole, CASEBRIDGE_URL: 'https://hub.example.org/a' }, 'without a path'], [{ ...whole, CASEBRIDGE_SIGN_IN: 'none' }, 'contradict each other'], [{ CASEBRIDGE_SIGN_IN: 'off' }, 'it can only be none'], [{ CASEBRIDGE_API_TOKEN: 'short' }, 'it needs 32 or more'],
  ])('stops the hub at the start: %j', (environment, why) => expect(() => access(environment)).toThrow(why));

  it('opens the sandbox\'s own provider in the sandbox only', () => expect(() => new SandboxProvider('plain', 'http://localhost:3000', Date.now)).toThrow('outside of the sandbox'));
});

describe('the small parts', () => {
  it('leads back to a page of ours only', () => {
    expect(['/cases/1?a=b', '//evil.example', '/\\evil.example', 'https://evil.example', '/a b', '/a\nb', 7, undefined].map(ownPath)).toEqual(['/cases/1?a=b', '/', '/', '/', '/', '/', '/', '/']);
  });

  it('reads the roles that it knows, and no others', () => expect([rolesFrom(['auditor', 'court-officer', 'judge']), rolesFrom('support'), rolesFrom(undefined), rolesFrom({ support: true })]).toEqual([['court officer', 'auditor'], ['support'], [], []]));

  it('lets a caller ask so often in a minute, and forgets the one that was quiet longest', () => {
    const limit = new Limit(2, 2);
    expect([limit.allows('a', 0), limit.allows('a', 0), limit.allows('a', 0), limit.allows('a', 30_000), limit.allows('a', 30_000)]).toEqual([true, true, false, true, false]);
    limit.allows('b', 30_000);
    limit.allows('c', 30_000);
    expect(limit.allows('a', 30_000)).toBe(true);
  });

  it('has every form that changes something carry its token', () => {
    const folder = join(__dirname, '../src/console/views');
    for (const file of readdirSync(folder)) {
      const text = readFileSync(join(folder, file), 'utf8');
      for (const form of text.match(/<form[^>]*method="post"[^]*?<\/form>/g) ?? []) expect([file, /name="formToken"|whoAndWhy\(/.test(form)]).toEqual([file, true]);
      if (/whoAndWhy\(/.test(text) && file !== 'marks.njk') expect([file, /whoAndWhy[^%]* with context %\}/.test(text)]).toEqual([file, true]);
    }
  });
});
