import { ConcernRow, Delivery, Duty } from '../src/database/entities';
import { emptyDatabase, listed, playDay, playFine, servePages, type ServedCourtDay } from './console-court-day';

const form = (fields: Record<string, string>): RequestInit => ({ method: 'POST', body: new URLSearchParams(fields), headers: { 'sec-fetch-site': 'same-origin' }, redirect: 'manual' });

describe('what people do in the queue', () => {
  let day: ServedCourtDay;
  beforeEach(async () => {
    const database = await emptyDatabase();
    await playDay(database);
    await playFine(database);
    await listed(database);
    day = await servePages(database);
  });
  afterEach(() => day.close());
  const page = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${day.url}${path}`, init);
    return { status: response.status, to: response.headers.get('location') ?? '', text: await response.text() };
  };
  const concern = (where: { readonly kind: ConcernRow['kind']; readonly reference?: string; readonly severity?: ConcernRow['severity'] }) => day.database.read.findOneByOrFail(ConcernRow, where);
  const overdue = () => day.database.read.findOneByOrFail(Duty, { whom: 'electronic-monitoring', state: 'open' });

  it('resolves a doubt in a person\'s name, takes it off the list, and tells it in the case\'s story', async () => {
    const { id, cause } = await concern({ kind: 'doubt', reference: '01ZD1000426' });
    expect((await page(`/queue/concerns/${id}`)).text).toContain('The sex code X of Libra has no agreed meaning');
    expect(await page(`/queue/concerns/${id}/resolve`, form({ by: 'Robin Vale', why: '' }))).toMatchObject({ status: 400, text: expect.stringContaining('<a href="#why">Enter the reason</a>') });
    expect(await page(`/queue/concerns/${id}/resolve`, form({ by: 'Robin Vale', why: 'Libra was put right' }))).toMatchObject({ status: 303, to: `/queue/causes/${cause}?done=resolved` });
    expect((await page(`/queue/causes/${cause}?done=resolved`)).text).toContain('Nothing is left here.');
    expect((await page('/cases/01ZD1000426')).text).toMatch(/Cleared up by Robin Vale<.*?Libra was put right/s);
  });

  it('records how a partner was told by hand, asks for what is missing, and ends the duty', async () => {
    const { id } = await overdue();
    expect((await page(`/duties/${id}`)).text).toContain(`/duties/${id}/by-hand`);
    expect((await page(`/duties/${id}/by-hand`)).text).toContain('value="21/11/2026"');
    const said = { how: 'by telephone', toWhom: 'the duty desk', answeredBy: '', day: '21/11/2026', time: '16:02', by: 'Robin Vale', why: 'They were down' };
    const missing = await page(`/duties/${id}/by-hand`, form({ ...said, time: '17:00' }));
    expect([missing.status, missing.text.includes('<a href="#answeredBy">Enter who answered</a>'), missing.text.includes('<a href="#time">The time must not be ahead of now</a>')]).toEqual([400, true, true]);
    expect(await page(`/duties/${id}/by-hand`, form({ ...said, answeredBy: 'Kit Lowe' }))).toMatchObject({ status: 303, to: `/duties/${id}?done=met` });
    const { text } = await page(`/duties/${id}?done=met`);
    expect(text).toContain('they answered, and the duty is met');
    expect(text).toContain('answered by Kit Lowe; Robin Vale says so');
    expect(await day.database.read.countBy(ConcernRow, { kind: 'duty', source: id })).toBe(0);
    expect((await page(`/duties/${id}/by-hand`, form({ ...said, answeredBy: 'Kit Lowe' }))).status).toBe(409);
  });

  it('leads to the number where a number is what waits, not to a word that they answered', async () => {
    const { id } = await day.database.read.findOneByOrFail(Duty, { whom: 'fines-accounts', state: 'open' });
    expect((await page(`/duties/${id}`)).text).not.toContain('/by-hand');
    expect((await page(`/duties/${id}/by-hand`)).status).toBe(404);
  });

  it('sends a held message again, once', async () => {
    const { id, source, href } = await concern({ kind: 'duty', severity: 'warrant' });
    expect((await page(`/queue/concerns/${id}`)).text).toContain(`href="${href}"`);
    expect((await page(`${href}/send-again`)).text).toContain('It stopped because: ');
    expect(await page(`${href}/send-again`, form({ by: 'Robin Vale', why: 'The court code was added' }))).toMatchObject({ status: 303, to: `${href}?done=again` });
    expect((await day.database.read.findOneByOrFail(Delivery, { dutyId: source })).state).toBe('waiting');
    expect(await page(`${href}/send-again`, form({ by: 'Robin Vale', why: 'once more' }))).toMatchObject({ status: 409, text: expect.stringContaining('there is nothing to send again') });
  });

  it('finds what waits by a number however it is typed, and by a name, which stands in no address', async () => {
    const byNumber = await page('/queue/search', form({ text: ' 01zd1000426 ' }));
    expect(byNumber.text).toMatch(/Case 01ZD1000426<.*?In doubt: gender of defendant 1/s);
    const { text } = await page('/cases/01ZD1000326');
    const surname = 'Quill';
    expect(text).toContain(surname);
    const byName = await page('/queue/search', form({ text: surname.toLowerCase() }));
    expect(byName.text).toContain('Case 01ZD1000326');
    expect(byName.text).not.toContain(`?text=`);
    expect((await page('/queue/search', form({ text: 'Nobodyofthisname' }))).text).toContain('Nothing was found');
    expect((await page('/queue')).text).toContain('action="/queue/search" method="post"');
  });

  it('gives what is asked for as a file, of which no field is a formula', async () => {
    const { id } = await concern({ kind: 'doubt', reference: '01ZD1000426' });
    await day.database.write(manager => manager.update(ConcernRow, { id }, { why: '=HYPERLINK("x")' }));
    const { text } = await page('/queue/list.csv?kind=doubt&court=B01LY');
    const lines = text.trim().split('\r\n');
    expect([lines.length, lines[0]?.startsWith('"harm","kind"'), lines[1]?.includes(`"'=HYPERLINK(""x"")"`)]).toEqual([2, true, true]);
    const all = (await page('/queue/list.csv')).text.trim().split('\r\n').length - 1;
    expect(all).toBe(await day.database.read.count(ConcernRow));
  });

  it('keeps what is shown as a view that everybody sees', async () => {
    expect(await page('/queue/views', form({ by: 'Robin Vale', name: 'South courts', query: 'court=b01ly,c02xx&kind=task&nonsense=1' }))).toMatchObject({ status: 303, to: '/queue?kind=task&court=B01LY%2CC02XX&done=kept' });
    expect((await page('/queue')).text).toContain('<a class="govuk-link" href="/queue?kind=task&amp;court=B01LY%2CC02XX">South courts</a>');
    expect((await page('/queue/views', form({ by: 'Robin Vale', name: '', query: '' }))).status).toBe(400);
  });

  it('shows who has claimed what, keeps notes with the case, and hands a shift over', async () => {
    const { id } = await concern({ kind: 'doubt', reference: '01ZD1000426' });
    const about = `concerns/${id}`;
    expect((await page(`/queue/${about}`)).text).toContain('Nobody has claimed it.');
    expect(await page('/queue/work/claim', form({ about, by: 'Robin Vale' }))).toMatchObject({ status: 303, to: `/queue/${about}?done=claimed` });
    expect((await page(`/queue/${about}`)).text).toContain('Robin Vale has it until 16:35.');
    expect((await page('/queue?kind=doubt')).text).toContain('Robin Vale has it</span>');
    expect(await page('/queue/work/claim', form({ about, by: 'Sam Poole' }))).toMatchObject({ status: 409, text: expect.stringContaining('Robin Vale has it until 16:35') });
    expect((await page('/queue/work/note', form({ about, by: 'Sam Poole', text: 'The court was asked' }))).status).toBe(303);
    expect((await page('/cases/01ZD1000426')).text).toMatch(/Notes<.*?Sam Poole<.*?The court was asked/s);
    expect(await page('/queue/work/hand-over', form({ by: 'Robin Vale', text: 'The court calls back at nine' }))).toMatchObject({ status: 303, to: '/queue/work?done=handed-over&count=1' });
    const { text } = await page(`/queue/${about}`);
    expect([text.includes('Nobody has claimed it.'), text.includes('Handed over: The court calls back at nine')]).toEqual([true, true]);
    expect((await page('/queue/work')).text).toContain('The court calls back at nine');
    expect((await page('/queue/work/claim', form({ about: 'duties/1', by: 'A' }))).status).toBe(400);
    expect((await page('/queue/work/claim', form({ about }))).status).toBe(400);
  });
});
