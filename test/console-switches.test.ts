import { Duty, OffSwitch } from '../src/database/entities';
import { emptyDatabase, NOW, playDay, servePages, type ServedCourtDay } from './console-court-day';
import { formOf, holdSession, serveWithSignIn, type Held, type SignedInHub } from './signed-in';

const ASKED = { partner: 'electronic-monitoring', rule: '', court: '', until: '2026-11-28', why: 'They restore' };

describe('switching off on the pages', () => {
  let hub: SignedInHub;
  let [kim, lee]: Held[] = [];
  beforeAll(async () => {
    const database = await emptyDatabase();
    await playDay(database);
    hub = await serveWithSignIn(database);
    kim = await holdSession(database, hub.provider.settings.issuer, ['supervisor'], NOW, 'Kim Thorn');
    lee = await holdSession(database, hub.provider.settings.issuer, ['supervisor'], NOW, 'Lee Heath');
  });
  afterAll(() => hub.close());
  const page = async (path: string, init: RequestInit = { headers: { cookie: kim?.cookie ?? '' } }) => { const response = await fetch(`${hub.url}${path}`, { redirect: 'manual', ...init }); return { status: response.status, to: response.headers.get('location') ?? '', text: await response.text() }; };
  const sent = (held: Held | undefined, fields: Readonly<Record<string, string>>) => { if (!held) throw new Error('nobody'); return formOf(held, fields); };

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['nothing', { ...ASKED, partner: '' }, 'one of the three'], ['two things', { ...ASKED, rule: 'NEW-230' }, 'one of the three'], ['a partner that there is not', { ...ASKED, partner: 'nobody' }, 'There is no such partner'],
    ['a rule that there is not', { ...ASKED, partner: '', rule: 'NEW-99999' }, 'There is no rule NEW-99999'], ['no court', { ...ASKED, partner: '', court: 'Lavender Hill' }, 'five characters'], ['no reason', { ...ASKED, why: '' }, 'Enter the reason'], ['no day', { ...ASKED, until: 'soon' }, 'Write the last day as 2026-11-21'],
  ])('asks again for %s, and keeps what was written', async (_, fields, says) => {
    const { status, text } = await page('/switches', sent(kim, fields));
    expect([status >= 400 && status < 500, text.includes(says), text.includes(`value="${fields['until']}"`)]).toEqual([true, true, true]);
    expect(await hub.database.read.count(OffSwitch)).toBe(0);
  });

  it('is proposed by one and confirmed by another, and the first page says what waits for it', async () => {
    const duty = await hub.database.read.findOneByOrFail(Duty, { whom: 'electronic-monitoring', state: 'open' });
    const { status, to } = await page('/switches', sent(kim, ASKED));
    expect([status, to]).toEqual([303, expect.stringMatching(/^\/switches\/[\w-]+\?done=proposed$/)]);
    const path = to.split('?')[0] ?? '';
    expect((await page(to)).text).toContain('Another supervisor must confirm it');
    expect((await page('/')).text).not.toContain('Switched off</span>');
    const own = await page(`${path}/confirm`, sent(kim, {}));
    expect([own.status, own.text.includes('whoever proposed it cannot confirm it')]).toEqual([409, true]);
    expect((await page(`${path}/confirm`, sent(lee, {}))).to).toBe(`${path}?done=confirmed`);

    const first = await page('/');
    expect(first.text).toMatch(/harm--(red|yellow)">Switched off<\/span> <a[^>]*>Partner: Electronic monitoring provider<\/a>, until the end of 28 November 2026\./);
    const shown = await page(path);
    expect(shown.text).toContain('Switched off until the end of 28 November 2026');
    expect(shown.text).toContain('Kim Thorn, 21 November 2026 at 16:05');
    expect((await page(`/duties/${duty.id}`)).status).toBe(200);
    expect((await page('/switches', sent(lee, ASKED))).status).toBe(409);
    expect((await page(`${path}/end`, sent(kim, { why: '' }))).status).toBe(400);
    expect((await page(`${path}/end`, sent(kim, { why: 'They take messages again' }))).to).toBe(`${path}?done=ended`);
    expect((await page('/')).text).not.toContain('Switched off</span>');
    expect((await page(path)).text).toContain('Over: it is on');
    expect((await page('/switches/nothing')).status).toBe(404);
  });
});

describe('on a hub that does not know who anybody is', () => {
  let day: ServedCourtDay;
  beforeAll(async () => { day = await servePages(await emptyDatabase()); });
  afterAll(() => day.close());

  it('nothing can be switched off', async () => {
    const response = await fetch(`${day.url}/switches`, { method: 'POST', body: new URLSearchParams({ ...ASKED, by: 'Kim Thorn' }), headers: { 'sec-fetch-site': 'same-origin' } });
    expect([response.status, (await response.text()).includes('It takes two people who are signed in')]).toEqual([409, true]);
  });
});
