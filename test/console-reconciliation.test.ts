import { ComparisonRun, MismatchRow } from '../src/database/entities';
import { emptyDatabase, playDay, playRun, servePages, type ServedCourtDay } from './console-court-day';

const MOST_BYTES = 60 * 1024;
const form = (fields: Record<string, string>): RequestInit => ({ method: 'POST', body: new URLSearchParams(fields), headers: { 'sec-fetch-site': 'same-origin' }, redirect: 'manual' });

describe('the pages of comparisons and of a mismatch', () => {
  let day: ServedCourtDay;
  let run: string;
  let path: string;
  beforeAll(async () => {
    const database = await emptyDatabase();
    await playDay(database);
    run = await playRun(database);
    day = await servePages(database);
    path = `/mismatches/${(await mismatch()).fingerprint}`;
  }, 60_000);
  afterAll(() => day.close());
  const page = async (of: string, init?: RequestInit) => {
    const response = await fetch(`${day.url}${of}`, init);
    const text = await response.text();
    expect(text.length).toBeLessThan(MOST_BYTES);
    return { status: response.status, to: response.headers.get('location') ?? '', text };
  };
  const mismatch = () => day.database.read.findOneByOrFail(MismatchRow, { caseReference: '01ZD1000526' });
  const act = (fields: Record<string, string>) => page(`${path}/do`, form(fields));

  it('say how much could be checked, what could not and why, and that the comparison found what it must', async () => {
    const { text } = await page(`/runs/${run}`);
    expect(text).toMatch(/[\d.]+ % could be checked: \d+ of \d+ cases on their days\./);
    expect(text).toContain('Gender of defendant 1 is in doubt: The sex code X of Libra has no agreed meaning.');
    expect(text).toContain('It found all 7 kinds of pairs that it put in itself');
    const all = await page('/runs');
    const { population, same, explained, mismatched, unchecked, inFlight, excluded } = await day.database.read.findOneByOrFail(ComparisonRun, { id: run });
    expect(same + explained + mismatched + unchecked + excluded).toBe(population);
    expect(all.text).toContain(`${population} = ${same} the same + ${explained} different as expected + ${mismatched} mismatched + ${unchecked} not checked (${inFlight} of them in flight) + ${excluded} left out.`);
  });

  it('begin a run for a named person, one of a kind at a time', async () => {
    expect((await page('/runs/begin', form({ compared: 'case', scope: 'all', by: '' }))).text).toContain('Enter your name');
    const begun = await page('/runs/begin', form({ compared: 'case', scope: 'all', by: 'Robin Vale' }));
    expect([begun.status, begun.to]).toEqual([303, expect.stringMatching(/^\/runs\//)]);
    expect((await page(begun.to)).text).toContain('asked for by Robin Vale');
    const again = await page('/runs/begin', form({ compared: 'case', by: 'Robin Vale' }));
    expect([again.status, again.text.includes('A run of this kind is under way')]).toEqual([409, true]);
    expect((await page('/runs/begin', form({ compared: 'the moon', by: 'Robin Vale' }))).status).toBe(400);
  });

  it('show what each says, with days in words, where it may come from and what to do', async () => {
    const { text } = await page(path);
    for (const words of ['Libra and Common Platform differ: date of birth of defendant 1', '14 September 1958', '14 September 1985', 'Libra and Common Platform say the same', 'Nobody yet', 'Ask the court which value holds', 'Found</b> by a comparison']) expect(text).toContain(words);
    expect((await page('/mismatches/nothing')).status).toBe(404);
  });

  it('ask again for what is missing, and keep what was written', async () => {
    const { status, text } = await act({ verb: 'accept', value: '', by: '', why: 'The court knows' });
    expect(status).toBe(400);
    for (const words of ['Enter your name', 'Enter the day until which it is accepted', 'The court knows</textarea>']) expect(text).toContain(words);
    expect((await act({ by: 'Robin Vale', why: 'Something' })).text).toContain('Choose what you do');
    expect((await act({ verb: 'accept', value: '2026-11-01', by: 'Robin Vale', why: 'The court knows' })).status).toBe(409);
    expect((await mismatch()).state).toBe('open');
  });

  it('take a mismatch on, note what is known, accept it until a day, and say that it is fixed, each in a name', async () => {
    expect((await act({ verb: 'own', by: 'Robin Vale', why: 'I ask the court' })).to).toBe(`${path}?done=own`);
    await act({ verb: 'note', by: 'Ash Fenn', why: 'They look at the file' });
    await act({ verb: 'accept', value: '2026-12-24', by: 'Robin Vale', why: 'The file is away' });
    const accepted = (await page(path)).text;
    for (const words of ['Accepted for now', 'Until 24 December 2026, by Robin Vale: The file is away', 'Note</b> by Ash Fenn', 'They look at the file']) expect(accepted).toContain(words);
    await act({ verb: 'fixed', by: 'Robin Vale', why: 'Libra was corrected' });
    expect((await page(path)).text).toContain('The next word of either system shows whether it is');
    expect(await mismatch()).toMatchObject({ state: 'said fixed', owner: 'Robin Vale', saidFixedBy: 'Robin Vale', acceptedUntil: null });
    expect((await page('/cases/01ZD1000526')).text).toContain(`href="${path}"`);
  });
});
