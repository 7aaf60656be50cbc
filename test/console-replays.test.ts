import { ReplayRun } from '../src/database/entities';
import { emptyDatabase, servePages, type ServedCourtDay } from './console-court-day';
import { cameUnread, playReplay } from './console-replay';

describe('the pages of replays', () => {
  let day: ServedCourtDay;
  beforeEach(async () => { day = await servePages(await emptyDatabase()); });
  afterEach(() => day.close());

  const page = async (path: string) => { const response = await fetch(`${day.url}${path}`); return { status: response.status, text: await response.text() }; };
  const post = (path: string, fields: Readonly<Record<string, string>>) => fetch(`${day.url}${path}`, { method: 'POST', body: new URLSearchParams(fields), headers: { 'sec-fetch-site': 'same-origin' }, redirect: 'manual' });
  const hidden = (html: string) => Object.fromEntries([...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"').replaceAll('&#39;', '\'')]));
  const runs = () => day.database.read.find(ReplayRun);

  it('say that nothing waits, where nothing does', async () => {
    expect((await page('/replays')).text).toContain('Nothing waits to be replayed.');
    expect((await page('/replays/none')).status).toBe(404);
    expect((await page('/replays/preview?what=everything')).status).toBe(400);
    expect((await page('/replays/preview?what=unreadable&cap=1000000')).status).toBe(400);
    expect((await page('/replays/preview?what=unreadable&system=nobody')).status).toBe(400);
  });

  it('lead from a reason to the list, and from the list to the replay of that list, in somebody\'s name', async () => {
    await cameUnread(day.database, ['01ZD5000126', '01ZD5000226']);
    const first = await page('/replays');
    expect(first.text).toContain('2 messages from Common Platform');
    const href = /href="(\/replays\/preview\?[^"]+)"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const seen = await page(href);
    expect(seen.text).toContain('2 messages = 2 to be replayed + 0 that still cannot be read + 0 beyond the first 500.');
    expect(seen.text).toContain('01ZD5000226');
    expect(await runs()).toEqual([]);

    const fields = hidden(seen.text);
    expect((await post('/replays/start', { ...fields, by: '', why: '' })).status).toBe(400);
    const other = await post('/replays/start', { ...fields, hash: 'another', by: 'Robin Vale', why: 'The adapter was mended' });
    expect([other.status, await other.text()]).toEqual([409, expect.stringContaining('The list is another one than was looked at')]);
    const started = await post('/replays/start', { ...fields, by: 'Robin Vale', why: 'The adapter was mended' });
    expect(started.status).toBe(303);
    expect(await runs()).toEqual([expect.objectContaining({ name: 'The adapter was mended', startedBy: 'Robin Vale', state: 'running', population: 2, waitSeconds: 60 })]);
    const shown = await page(started.headers.get('location') ?? '');
    expect(shown.text).toContain('2 = 0 done + 0 unchanged + 0 surprised + 2 left');
    expect(shown.text).toContain('It has been started');
    expect(shown.text).toContain('replays started by Robin Vale');
    expect(shown.text).toContain('The first one');
  });

  it('say where a replay stopped and why, and let a person go on or give it up', async () => {
    const run = await playReplay(day.database);
    const shown = (await page(`/replays/${run}`)).text;
    expect(shown).toContain('3 = 1 done + 0 unchanged + 1 surprised + 1 left');
    expect(shown).toContain('At 2: It cannot be read again: The adapter common-platform broke on it');
    expect(shown).toContain('01ZD5000226');
    expect((await page('/replays')).text).toMatch(/Stopped<\/span> <a class="govuk-link" href="\/replays\/[^"]+">The adapter was mended/);
    expect((await post(`/replays/${run}/resume`, { by: 'Robin Vale', why: '' })).status).toBe(400);
    expect((await post(`/replays/${run}/stop`, { by: 'Robin Vale', why: 'again' })).status).toBe(409);
    expect((await post(`/replays/${run}/resume`, { by: 'Robin Vale', why: 'I have looked' })).status).toBe(303);
    expect(await runs()).toMatchObject([{ state: 'running', rampFrom: 2 }]);
    expect((await post(`/replays/${run}/stop`, { by: 'Robin Vale', why: 'the wrong list' })).status).toBe(303);
    expect((await post(`/replays/${run}/give-up`, { by: 'Robin Vale', why: 'done by hand' })).status).toBe(303);
    const ended = (await page(`/replays/${run}?done=given-up`)).text;
    expect(ended).toContain('It was given up in your name');
    expect(ended).toMatch(/replays gone on with by Robin Vale[^]*replays stopped by Robin Vale[^]*replays given up by Robin Vale/);
    expect(ended).not.toContain('<form method="post"');
  });
});
