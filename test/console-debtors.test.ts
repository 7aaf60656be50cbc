import { emptyDatabase, listed, playDebtors, servePages, type ServedCourtDay } from './console-court-day';

describe('the page of what enforcement lacks of debtors', () => {
  let day: ServedCourtDay;
  beforeAll(async () => {
    const database = await emptyDatabase();
    await playDebtors(database);
    await listed(database);
    day = await servePages(database);
  });
  afterAll(() => day.close());
  const page = async (path: string) => { const response = await fetch(`${day.url}${path}`); return { status: response.status, text: await response.text() }; };
  const figures = (text: string) => [...text.matchAll(/<a class="govuk-link" href="(\/debtors\/behind[^"]*)">([^<]+)<span class="govuk-visually-hidden">([^<]+)<\/span>/g)].map(([, href = '', figure = '', of = '']) => ({ href: href.replaceAll('&amp;', '&'), figure, of: of.trim() }));

  it('counts people and money by prosecuting authority and by court', async () => {
    const { status, text } = await page('/debtors');
    expect(status).toBe(200);
    expect(text).toContain('3 people were checked, of whom 2 lack something: £160.50 of £200.50 at risk. The account of 1 person waits for it.');
    expect(figures(text).map(({ figure, of }) => [figure, of])).toEqual([
      ['3', 'checked: METPF'], ['2', 'with something missing: METPF'], ['1', 'whose account waits: METPF'], ['£160.50', 'at risk: METPF'],
      ...gaps('METPF'), ['3', 'checked: B01LY'], ['2', 'with something missing: B01LY'], ['1', 'whose account waits: B01LY'], ['£160.50', 'at risk: B01LY'], ...gaps('B01LY'),
    ]);
  });
  const gaps = (who: string) => [['Date of birth (no date of birth)', '£100.50'], ['Name (no name)', '£60.00'], ['Terms of payment (no terms)', '£100.50']]
    .flatMap(([missing, pounds]) => [['1', `missing: ${who}, ${missing}`], [pounds, `at risk: ${who}, ${missing}`], ['0', `filled or ended: ${who}, ${missing}`]]);

  it('opens the hearing days behind every figure, and they add up to it', async () => {
    for (const { href, figure } of figures((await page('/debtors')).text)) {
      const { status, text } = await page(href);
      expect(status).toBe(200);
      const [, persons = '', pounds = ''] = /(\d+) (?:person|people) and (£[\d,]+\.\d\d)/.exec(text) ?? [];
      expect(figure.startsWith('£') ? pounds : persons).toBe(figure);
      expect([...text.matchAll(/<tr><th scope="row"/g)]).toHaveLength(Number(persons));
    }
  });

  it('says what is to be asked of whom, and names nobody', async () => {
    const { text } = await page('/debtors/behind?counted=authority&who=METPF&show=open');
    expect(text).toContain('Asked of the prosecuting authority: Ask the defendant’s date of birth, and record it.');
    expect(text).toContain('Asked of the court: Ask the full name of the defendant, and record it. The account waits.');
    expect(text).toContain('<a class="govuk-link" href="/cases/01ZD4000126">01ZD4000126</a>');
    for (const name of ['Ashby', 'Rowan', 'Larch Row']) expect(text).not.toContain(name);
  });

  it('puts what is to be asked in the queue', async () => {
    const { text } = await page('/');
    expect(text).toContain('Ask the defendant’s date of birth, and record it (£100.50 at risk)');
    expect(text).toContain('Asked of the prosecuting authority METPF');
    expect(text).toContain('<a class="govuk-link" href="/debtors">Debtors</a>');
  });

  it('counts another time, and says when it cannot be read', async () => {
    expect((await page('/debtors?from=2026-10-01&until=2026-10-31')).text).toContain('Nobody owed money in this time.');
    const unread = await page('/debtors?from=yesterday&until=%3Cb%3E');
    expect([unread.status, unread.text.includes('The days could not be read'), unread.text.includes('3 people were checked'), unread.text.includes('yesterday')]).toEqual([200, true, true, false]);
    expect((await page('/debtors/behind?show=nothing&counted=person&who=x')).text).toContain('2 people and £160.50');
  });
});
