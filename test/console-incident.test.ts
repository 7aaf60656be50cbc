import { Incident } from '../src/database/entities';
import { emptyDatabase, playDay, servePages, type ServedCourtDay } from './console-court-day';

const form = (fields: Record<string, string>, site = 'same-origin'): RequestInit => ({ method: 'POST', body: new URLSearchParams(fields), headers: { 'sec-fetch-site': site }, redirect: 'manual' });
const CAUSE = { partner: 'electronic-monitoring', from: '2026-11-21T00:00:00.000Z', to: '2026-11-21T23:00:00.000Z' };

describe('an incident on the pages', () => {
  let day: ServedCourtDay;
  beforeAll(async () => {
    const database = await emptyDatabase();
    await playDay(database);
    day = await servePages(database);
  });
  afterAll(() => day.close());
  const page = async (path: string, init?: RequestInit) => { const response = await fetch(`${day.url}${path}`, init); return { status: response.status, to: response.headers.get('location') ?? '', text: await response.text() }; };
  const asked = new URLSearchParams(CAUSE).toString();

  it('lists who is affected, on the page and as a file, and names nobody', async () => {
    const { text } = await page(`/incidents/affected?${asked}`);
    expect(text).toContain('people or cases are affected by 2 duties, 2 of them still open');
    const file = await page(`/incidents/affected.csv?${asked}`);
    expect(file.text.split('\r\n')[0]).toBe('"harm","case","person","partner","what","state","due","proof","what to do"');
    expect(file.text).toContain('"tag","01ZD1000326"');
    for (const name of ['Ashby', 'Vale', 'Quill']) expect(text + file.text).not.toContain(name);
  });

  it('asks what went wrong before it lists anybody', async () => {
    for (const path of ['affected', 'affected?from=2026-11-21', 'affected?partner=nobody', 'affected?partner=electronic-monitoring&from=yesterday']) expect((await page(`/incidents/${path}`)).status).toBe(400);
    expect((await page('/incidents/affected.csv')).status).toBe(404);
    expect((await page('/incidents/nothing')).status).toBe(404);
  });

  it('is begun and ended by a named person only, from our own pages', async () => {
    expect((await page('/incidents/open', form({ ...CAUSE, by: 'Robin Vale', why: 'They were down' }, 'cross-site'))).status).toBe(403);
    expect((await page('/incidents/open', form({ ...CAUSE, by: '', why: '' }))).status).toBe(400);
    expect(await day.database.read.count(Incident)).toBe(0);
    const opened = await page('/incidents/open', form({ ...CAUSE, by: 'Robin Vale', why: 'They were down' }));
    expect([opened.status, opened.to]).toEqual([303, expect.stringMatching(/^\/incidents\/[\w-]+\?done=opened$/)]);
    const [incident] = await day.database.read.find(Incident);
    const shown = await page(`/incidents/${incident?.id}`);
    expect(shown.text).toContain('2 at the start, 2 left now');
    expect(shown.text).toContain('some of what courts decided may not have reached');
    expect((await page(`/incidents/${incident?.id}/end`, form({ by: 'Robin Vale', why: '' }))).status).toBe(400);
    expect((await page(`/incidents/${incident?.id}/end`, form({ by: 'Robin Vale', why: 'Told by telephone' }))).status).toBe(303);
    expect((await page(`/incidents/${incident?.id}/end`, form({ by: 'Robin Vale', why: 'Again' }))).status).toBe(409);
    expect((await page('/incidents')).text).toContain('They were down');
  });
});
