import { AuditRow, Duty, IdentityLink, Receipt } from '../src/database/entities';
import type { Role } from '../src/sign-in/acting';
import { emptyDatabase, NOW, playDay } from './console-court-day';
import { formOf, holdSession, serveWithSignIn, type Held, type SignedInHub } from './signed-in';

describe('what a court said of people, on the pages of people who are signed in', () => {
  let hub: SignedInHub;
  const sessions = new Map<Role, Held>();
  beforeAll(async () => {
    const database = await emptyDatabase();
    await playDay(database);
    hub = await serveWithSignIn(database);
    for (const role of ['support', 'court officer', 'engineer', 'auditor'] as const) sessions.set(role, await holdSession(database, hub.provider.settings.issuer, [role], NOW, `A ${role}`));
  });
  afterAll(() => hub.close());
  const held = (role: Role): Held => { const one = sessions.get(role); if (!one) throw new Error(`Nobody is ${role}`); return one; };
  const page = async (role: Role, path: string, fields?: Readonly<Record<string, string>>) => { const response = await fetch(`${hub.url}${path}`, fields === undefined ? { headers: { cookie: held(role).cookie } } : formOf(held(role), fields)); return { status: response.status, text: await response.text() }; };
  const seen = (): Promise<AuditRow[]> => hub.database.read.find(AuditRow, { where: { action: 'personal data seen' }, order: { sequence: 'ASC' } });

  it('is masked on a case, and shown to a court officer who says why, which is written down', async () => {
    const before = (await seen()).length;
    for (const role of ['support', 'court officer', 'auditor'] as const) {
      const { text } = await page(role, '/cases/01ZD1000526');
      expect([role, /14 September 1958|14 September 1985|Ashby|Quill|Lunn|Mapleton/i.test(text), text.includes('What is said of people is masked'), text.includes('No rule explains this')]).toEqual([role, false, true, true]);
      expect([role, text.includes('action="/cases/01ZD1000526/people"')]).toEqual([role, role === 'court officer']);
    }
    expect((await page('support', '/cases/01ZD1000526/people', { why: 'The court asks' })).status).toBe(403);
    expect((await page('court officer', '/cases/01ZD1000526/people', { why: '' })).status).toBe(400);
    expect((await seen()).length).toBe(before);
    const shown = await page('court officer', '/cases/01ZD1000526/people', { why: 'The court asks which date holds' });
    expect([shown.status, shown.text.includes('14 September 1958')]).toEqual([200, true]);
    expect((await seen()).at(-1)).toMatchObject({ object: 'case 01ZD1000526', name: 'A court officer', detail: '{"why":"The court asks which date holds"}' });
  });

  it('is masked on a duty, and shown to be read out', async () => {
    const { id } = await hub.database.read.findOneByOrFail(Duty, { whom: 'electronic-monitoring', state: 'open' });
    const hidden = await page('support', `/duties/${id}`);
    expect(hidden.text).toMatch(/Last name of person<\/dt><dd[^>]*>Xxxxx</);
    const shown = await page('support', `/duties/${id}/message`, {});
    expect(shown.text).toMatch(/Last name of person<\/dt><dd[^>]*>Quill</);
    expect((await seen()).at(-1)).toMatchObject({ object: `duty ${id}`, name: 'A support' });
    expect((await page('auditor', `/duties/${id}/message`, {})).status).toBe(403);
    expect((await page('support', '/duties/none/message', {})).status).toBe(404);
  });

  it('is shown to whoever decides a question of identity, written down, and masked to others', async () => {
    const { id, a } = await hub.database.read.findOneByOrFail(IdentityLink, { state: 'asked' });
    const before = (await seen()).length;
    const masked = await page('engineer', `/identities/${id}`);
    expect((await seen()).length).toBe(before);
    const shown = await page('support', `/identities/${id}`);
    expect((await seen()).at(-1)).toMatchObject({ object: `question ${id}`, name: 'A support' });
    expect([masked.status, shown.status, masked.text === shown.text, a.length > 0]).toEqual([200, 200, false, true]);
    expect(masked.text).not.toMatch(/Ashby|Quill|Lunn|Mapleton|Sorrel/i);
  });

  it('shows of a message its structure, and its words to an engineer who says why', async () => {
    const { id } = await hub.database.read.findOneByOrFail(Receipt, { system: 'common-platform', state: 'read' });
    const hidden = await page('support', `/receipts/${id}/message`);
    expect(hidden.text).toContain('&quot;lastName&quot;');
    expect(hidden.text).toContain('What Common Platform sent');
    expect(hidden.text).not.toMatch(/Ashby|Quill|Lunn|Mapleton|Sorrel|Crane/i);
    expect(hidden.text).not.toContain('See it as it came');
    expect((await page('support', `/receipts/${id}/message`, { why: 'To know' })).status).toBe(403);
    expect((await page('engineer', `/receipts/${id}/message`, { why: '' })).status).toBe(400);
    const shown = await page('engineer', `/receipts/${id}/message`, { why: 'It cannot be read' });
    expect([shown.status, /&quot;lastName&quot;:\s*&quot;[A-Z][a-wyz]/.test(shown.text)]).toEqual([200, true]);
    expect((await seen()).at(-1)).toMatchObject({ object: `receipt ${id}`, name: 'A engineer', detail: '{"why":"It cannot be read"}' });
    expect((await page('engineer', '/receipts/none/message')).status).toBe(404);
  });
});
