import { IdentityLink, type LinkState } from '../src/database/entities';
import { emptyDatabase, playDay, servePages, type ServedCourtDay } from './console-court-day';

const form = (fields: Record<string, string>): RequestInit => ({ method: 'POST', body: new URLSearchParams(fields), headers: { 'sec-fetch-site': 'same-origin' }, redirect: 'manual' });

describe('questions of identity on the pages', () => {
  let day: ServedCourtDay;
  beforeAll(async () => {
    const database = await emptyDatabase();
    await playDay(database);
    day = await servePages(database);
  });
  afterAll(() => day.close());
  const page = async (path: string, init?: RequestInit) => { const response = await fetch(`${day.url}${path}`, init); return { status: response.status, text: await response.text() }; };
  const link = (state: LinkState): Promise<IdentityLink> => day.database.read.findOneOrFail(IdentityLink, { where: { state }, order: { id: 'ASC' } });

  it('finds a case by a number that only the other system carries', async () => {
    const byCaseno = await page('/cases/2600010001');
    const byUrn = await page('/cases/01ZD1000126');
    expect([byCaseno.status, byUrn.status]).toEqual([200, 200]);
    expect(byCaseno.text).toContain('<h2 class="govuk-heading-m">Known as</h2>');
    expect(byUrn.text).toMatch(/Linked: (Libra and Common Platform|Common Platform and Libra), by what agrees<\/a>\. [^<]*The URN agrees/);
  });

  it('lists what may be the same, and names nobody there', async () => {
    const { text } = await page('/');
    expect(text).toMatch(/<b>[^<]+ and [^<]+ may mean the same (case|person)<\/b>/);
    for (const name of ['Ashby', 'ASHBY', 'Quill', 'QUILL', 'Lunn', 'LUNN']) expect(text).not.toContain(name);
  });

  it('shows both sides with what was compared, and takes an answer only with name and reason', async () => {
    const { id } = await link('asked');
    const shown = await page(`/identities/${id}`);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('What was compared');
    expect(shown.text).toContain('It is not the same');
    expect((await page(`/identities/${id}`, form({ answer: 'same', by: '', why: '' }))).status).toBe(400);
    expect((await page(`/identities/${id}`, form({ answer: 'perhaps', by: 'A. Clerk', why: 'seen' }))).status).toBe(409);
    expect((await page(`/identities/${id}`, { ...form({ answer: 'same', by: 'A. Clerk', why: 'seen' }), headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect((await link('asked')).id).toBe(id);

    expect((await page(`/identities/${id}`, form({ answer: 'different', by: 'A. Clerk', why: 'seen on the file' }))).status).toBe(303);
    expect(await day.database.read.findOneByOrFail(IdentityLink, { id })).toMatchObject({ state: 'apart', by: 'A. Clerk', word: 'person', why: 'seen on the file' });
    expect((await page(`/identities/${id}?done=decided`)).text).toContain('Apart by A. Clerk on 21 November 2026 at 16:05: seen on the file');
    expect((await page('/')).text).not.toContain(`/identities/${id}`);
  });

  it('says that there is no such question', async () => expect((await page('/identities/nothing')).status).toBe(404));
});
