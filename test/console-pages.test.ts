import { Delivery, Duty, Receipt } from '../src/database/entities';
import { rowsOf } from '../src/database/database';
import { allJobsRan, emptyDatabase, listed, playDay, playFine, servePages, type ServedCourtDay } from './console-court-day';

const MOST_BYTES = 60 * 1024;
const form = (fields: Record<string, string>, headers: Record<string, string> = {}): RequestInit =>
  ({ method: 'POST', body: new URLSearchParams(fields), headers: { 'sec-fetch-site': 'same-origin', ...headers }, redirect: 'manual' });

describe('the pages over a court day', () => {
  let day: ServedCourtDay;
  beforeAll(async () => {
    const database = await emptyDatabase();
    await playDay(database);
    day = await servePages(database);
  });
  afterAll(() => day.close());
  const page = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${day.url}${path}`, init);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const dutyOf = async (reference: string, state: Duty['state']): Promise<Duty> => {
    const duties = await day.database.read.findBy(Duty, { state });
    const [row] = await rowsOf<{ subject: string }>(day.database.read, `SELECT subject FROM reference WHERE value = $1 AND mapping = 'share-to-monitoring'`, [reference]);
    const duty = duties.find(one => one.subject === row?.subject);
    if (!duty) throw new Error(`No duty of ${reference} is ${state}`);
    return duty;
  };
  const unreadable = async (): Promise<Receipt> => day.database.read.findOneByOrFail(Receipt, { state: 'unreadable' });

  it('begins with the state of the world', async () => {
    const { status, text } = await page('/');
    expect(status).toBe(200);
    expect(text).toMatch(/<h1[^>]*>1 person may be unprotected because something has not arrived: 1 duty is overdue, and \d+ things could not be checked; last looked at on 21 November 2026 at 16:04\.<\/h1>/);
  });

  it('shows the rulebook, how often each rule acted, and one rule whole', async () => {
    const all = await page('/rules');
    expect(all.status).toBe(200);
    expect(all.text).toContain('<a class="govuk-link" href="/rules/NEW-230">NEW-230</a> The monitoring provider is told, and must answer within two hours of the share</td><td class="govuk-table__cell">tag</td><td class="govuk-table__cell">6</td><td class="govuk-table__cell">90</td>');
    const one = await page('/rules/WA-107');
    expect(one.text).toContain('Retires when');
    expect((await page('/rules/nothing')).status).toBe(404);
    const coverage = await page('/rules/coverage');
    expect([coverage.status, coverage.text.includes('The sex code X of Libra has no agreed meaning')]).toEqual([200, true]);
  });

  it('lists what needs a person, worst first, each with its verb', async () => {
    const { text } = await page('/');
    const rows = [...text.matchAll(/<li><div><span class="harm[^>]*>(\w+)<.*?<b>(.*?)<\/b>.*?<p class="do"><a[^>]*>([^<]+)/g)].map(([, harm, what, verb]) => `${harm}: ${what} → ${verb}`);
    expect(rows).toContain('Tag: No proof that the electronic monitoring provider has the monitoring notice (ordered) → Telephone');
    expect(rows.join('\n')).toContain('Record: In doubt: gender of defendant 1 → Find out');
    expect(rows.join('\n')).toContain('Record: Libra and Common Platform differ: date of birth of defendant 1 → Compare');
    expect(rows.join('\n')).toMatch(/A message from Libra cannot be read → Replay/);
  });

  it('lists what is asked for by its address, and counts how old it is', async () => {
    const { text } = await page('/queue?kind=doubt&court=b01ly');
    expect(text).toContain('Shown: In doubt; court B01LY.');
    expect(text).toMatch(/<h1[^>]*>1 thing needs a person/);
    expect(text).toMatch(/aria-current="true">Of any age<\/a> 1<\/li><li><a[^>]*href="\/queue\?kind=doubt&amp;court=B01LY&amp;age=today">Today<\/a> 1</);
    expect((await page('/queue?kind=doubt&age=15')).text).toContain('Nothing of this needs a person.');
    expect((await page('/queue/causes/none')).status).toBe(404);
  });

  it('names nobody on the first page', async () => {
    const { text } = await page('/');
    for (const name of ['Ashby', 'Quill', 'Lunn', 'Crane', 'Mapleton', 'Sorrel']) expect(text).not.toContain(name);
  });

  it.each(['/', '/cases/01ZD1000126', '/cases/01ZD1000526', '/cases/01ZD1001126', '/no-such-page'])('sends no script and little of anything: %s', async path => {
    const { text, headers } = await page(path);
    expect(text).not.toMatch(/<script|javascript:|\son\w+=|style="/i);
    expect(Buffer.byteLength(text)).toBeLessThan(MOST_BYTES);
    expect(headers.get('content-security-policy')).toBe(`default-src 'none';style-src 'self';img-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'`);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('serves a style sheet without the typeface that is licensed for GOV.UK', async () => {
    const { text } = await page('/');
    const sheet = await page(/href="(\/assets\/console-\w+\.css)"/.exec(text)?.[1] ?? '');
    expect([sheet.status, sheet.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
    expect(sheet.text).not.toMatch(/GDS Transport|@font-face|fonts\//);
  });

  it('finds a case however its letters are typed, and by Libra\'s number', async () => {
    for (const reference of ['01ZD1000126', '01zd1000126', '2600010001']) expect((await page(`/cases/${reference}`)).text).toContain('<h1 class="govuk-heading-l">01ZD1000126</h1>');
    const found = await page('/cases?reference=%2001zd1000126', { redirect: 'manual' });
    expect([found.status, found.headers.get('location')]).toEqual([303, '/cases/01zd1000126']);
  });

  it('tells a case\'s story from what came to what was proved', async () => {
    const { text } = await page('/cases/01ZD1000126');
    const told = [...text.matchAll(/<p class="when">.*?<p><b>(?:<a[^>]*>)?([^<]+)/g)].map(match => match[1]);
    expect(told).toContain('Common Platform sent a message');
    expect(told.at(-1)).toMatch(/^Proved, /);
    expect(told.findIndex(what => what?.startsWith('Duty opened: tell the electronic monitoring provider'))).toBeLessThan(told.findIndex(what => what?.startsWith('Sent to the electronic monitoring provider')));
    expect(text).toContain('id="rule-NEW-230"');
    expect(text).toContain('Both say the same');
  });

  it('shows what either system says, and which rule explains a difference', async () => {
    expect((await page('/cases/01ZD1000526')).text).toMatch(/Date of birth of defendant 1.*?No rule explains this.*?14 September 1958.*?14 September 1985/s);
    expect((await page('/cases/01ZD1001026')).text).toMatch(/Libra holds only the first 35 characters of a name \(<a[^>]*>NEW-301</);
    expect((await page('/cases/01ZD1000926')).text).toContain('WA-107');
  });

  it('says in plain words that a reference is unknown, and writes it as text', async () => {
    const { status, text } = await page(`/cases/${encodeURIComponent('<script>1</script>')}`);
    expect(status).toBe(404);
    expect(text).toContain('No case has the reference &lt;script&gt;1&lt;/script&gt;');
  });

  it.each(['/no-such-page', '/duties/none', '/receipts/none'])('answers %s with a page', async path => {
    const { status, text } = await page(path);
    expect([status, text.includes('<h1 class="govuk-heading-l">Page not found</h1>')]).toEqual([404, true]);
  });

  it('shows a receipt without what it says', async () => {
    const { id } = await unreadable();
    const { text } = await page(`/receipts/${id}`);
    expect(text).toContain('Cannot be read');
    expect(text).not.toMatch(/Ashby|Crane|Holloway/);
  });

  it('replays a receipt and says so', async () => {
    const { id } = await unreadable();
    const { status, headers } = await page(`/receipts/${id}/replay`, form({}));
    expect([status, headers.get('location')]).toEqual([303, `/receipts/${id}?done=replayed`]);
    expect((await page(`/receipts/${id}?done=replayed`)).text).toContain('It is being read again');
  });

  it('takes no form from another site, nor one that does not say where it stood', async () => {
    const { id } = await dutyOf('01ZD1000326', 'open');
    for (const site of ['cross-site', 'same-site', 'none']) expect((await page(`/duties/${id}/waive`, form({ by: 'A', why: 'B' }, { 'sec-fetch-site': site }))).status).toBe(403);
    const { status, text } = await page(`/duties/${id}/waive`, { method: 'POST', body: new URLSearchParams({ by: 'A', why: 'B' }), headers: { 'sec-fetch-mode': 'navigate' } });
    expect([status, text.includes('The form was not accepted')]).toEqual([403, true]);
    await dutyOf('01ZD1000326', 'open');
  });

  it('asks again for what a form lacks, and keeps what was written', async () => {
    const { id } = await dutyOf('01ZD1000326', 'open');
    const { status, text } = await page(`/duties/${id}/waive`, form({ by: 'Robin Vale', why: '  ' }));
    expect(status).toBe(400);
    expect(text).toContain('<title>Error: ');
    expect(text).toContain('<a href="#why">Enter the reason</a>');
    expect(text).toContain('value="Robin Vale"');
    expect((await page(`/duties/${id}/waive`, form({ by: 'x'.repeat(101), why: 'y' }))).text).toContain('Your name must be 100 characters or fewer');
    expect((await page(`/duties/${id}/waive`, form({ by: 'x', why: 'y'.repeat(30_000) }))).status).toBe(413);
  });

  it('ends a duty in a person\'s name, once', async () => {
    const { id } = await dutyOf('01ZD1000326', 'open');
    const { text } = await page(`/duties/${id}`);
    expect(text).toContain('Telephone the monitoring provider, read them the notice, and record who answered');
    expect(text).toMatch(/Last name of person<\/dt><dd[^>]*>Quill</);
    expect(text).not.toMatch(/--error|-error"|There is a problem/);
    const { status, headers } = await page(`/duties/${id}/waive`, form({ by: 'Robin Vale', why: 'Telephoned at 16:10' }));
    expect([status, headers.get('location')]).toEqual([303, `/duties/${id}?done=waived`]);
    expect((await page(`/duties/${id}?done=waived`)).text).toContain('The duty was ended in your name.');
    expect(await day.database.read.findOneBy(Duty, { id })).toMatchObject({ state: 'waived', waivedBy: 'Robin Vale', waivedWhy: 'Telephoned at 16:10' });
    expect(await day.database.read.findOneBy(Delivery, { dutyId: id })).toMatchObject({ state: 'stopped' });
    const again = await page(`/duties/${id}/waive`, form({ by: 'Robin Vale', why: 'Again' }));
    expect([again.status, again.text.includes('It has ended already: it is waived')]).toEqual([409, true]);
  });

  it('takes the number of an account that a person made by hand', async () => {
    await playFine(day.database);
    const { id } = await day.database.read.findOneByOrFail(Duty, { whom: 'fines-accounts', state: 'open' });
    expect((await page(`/duties/${id}`)).text).toContain(`<a class="govuk-link" href="/duties/${id}/answer">Enter the number of the account</a>`);
    expect((await page(`/duties/${id}/answer`)).text).toMatch(/<h1[^>]*>Enter the number of the account<[^]*Eight digits and a check letter/);
    const none = await page(`/duties/${id}/answer`, form({ value: '', by: '', why: '' }));
    expect([none.status, ...['value', 'by', 'why'].map(field => none.text.includes(`<a href="#${field}">Enter `))]).toEqual([400, true, true, true]);
    const wrong = await page(`/duties/${id}/answer`, form({ value: '1234', by: 'Robin Vale', why: 'Made by hand' }));
    expect([wrong.status, wrong.text.includes('must be eight digits and a check letter'), wrong.text.includes('value="1234"')]).toEqual([400, true, true]);
    expect((await page(`/duties/${id}/answer`, form({ value: '12345678A', by: 'A', why: 'B' }, { 'sec-fetch-site': 'cross-site' }))).status).toBe(403);
    const { status, headers } = await page(`/duties/${id}/answer`, form({ value: '12345678a', by: 'Robin Vale', why: 'Made by hand' }));
    expect([status, headers.get('location')]).toEqual([303, `/duties/${id}?done=entered`]);
    expect((await page(`/duties/${id}?done=entered`)).text).toContain('It was entered in your name. What waited for it goes on.');
    expect(await day.database.read.findOneBy(Duty, { id })).toMatchObject({ state: 'met', proof: 'Robin Vale did it by hand: 12345678A' });
    const again = await page(`/duties/${id}/answer`, form({ value: '12345678A', by: 'Robin Vale', why: 'Made by hand' }));
    expect([again.status, again.text.includes('It was entered before, in the same words')]).toEqual([409, true]);
    const other = await dutyOf('01ZD1000126', 'met');
    expect((await page(`/duties/${other.id}/answer`)).status).toBe(404);
    const api = (path: string, body: object) => page(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
    expect((await api(`/api/duties/${id}/answer`, { value: '12345678B', by: 'Robin Vale', why: 'The office says so' })).status).toBe(201);
    expect((await api(`/api/duties/${id}/answer`, { value: 'no', by: 'Robin Vale', why: 'The office says so' })).status).toBe(409);
  });

  it('sets an unreadable receipt aside in a person\'s name', async () => {
    const { id } = await unreadable();
    expect((await page(`/receipts/${id}/set-aside`, form({ by: '', why: '' }))).text).toContain('<a href="#by">Enter your name</a>');
    expect((await page(`/receipts/${id}/set-aside`, form({ by: 'Robin Vale', why: 'Sent again' }))).status).toBe(303);
    expect(await day.database.read.findOneBy(Receipt, { id })).toMatchObject({ state: 'set aside' });
  });

  it('leaves the API as it was', async () => {
    const { status, headers } = await page('/api/no-such-thing');
    expect([status, headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8']);
  });
});

describe('the pages over an empty storage', () => {
  let day: ServedCourtDay;
  beforeAll(async () => {
    const database = await emptyDatabase();
    day = await servePages(database);
  });
  afterAll(() => day.close());
  const first = async () => (await fetch(day.url)).text();

  it('does not say that nothing is overdue before anything has looked', async () => {
    expect(await first()).toContain('No duty that we know of is overdue, but nothing has looked at the duties yet, so we cannot say that nothing is.');
  });

  it('says that nothing is overdue once the jobs have run', async () => {
    await allJobsRan(day.database);
    const text = await first();
    expect(text).toContain('Nothing is overdue.</h1>');
    expect(text).toContain('Nothing needs a person');
  });

  it('shows many things with one cause as one row, which opens page by page', async () => {
    const refused = (i: number) => ({ id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`, system: 'common-platform', mediaType: 'application/json', bodyHash: null, size: 70_000_000, receivedAt: '2026-11-21T09:00:00.000Z',
      state: 'refused' as const, messageId: null, why: 'A body of more than 67108864 bytes is not taken', place: '70000000 bytes', sameIdAs: null, unread: null });
    await day.database.write(async manager => { for (let i = 0; i < 240; i++) await manager.insert(Receipt, refused(i)); });
    await listed(day.database);
    const text = await first();
    expect(text).toContain('Messages from Common Platform were too large to keep');
    const cause = /href="(\/queue\/causes\/[^"]+)">Open all 240</.exec(text)?.[1] ?? '';
    let shown = 0;
    for (let next: string | undefined = cause; next !== undefined;) {
      const page: string = await (await fetch(`${day.url}${next}`)).text();
      expect(Buffer.byteLength(page)).toBeLessThan(MOST_BYTES);
      shown += page.split('was too large to keep</b>').length - 1;
      next = /href="([^"]+)">Next page</.exec(page)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(shown).toBe(240);
    expect(text).toContain('No duty that we know of is overdue, but 240 things could not be checked, so we cannot say that nothing is.');
    expect(Buffer.byteLength(text)).toBeLessThan(MOST_BYTES);
  });
});
