import { AuditRow, RepairMany, RepairRow } from '../src/database/entities';
import { answerOf } from '../src/repair/answer';
import { emptyDatabase, NOW, playDay, servePages, type ServedCourtDay } from './console-court-day';
import { playRepairs, type Repairs } from './console-repairs';
import { formOf, holdSession, serveWithSignIn, type Held, type SignedInHub } from './signed-in';

const MOST_BYTES = 60 * 1024;

describe('the pages of repairs', () => {
  let hub: SignedInHub;
  let repairs: Repairs;
  let [robin, sam]: Held[] = [];
  beforeAll(async () => {
    const database = await emptyDatabase();
    await playDay(database);
    repairs = await playRepairs(database);
    hub = await serveWithSignIn(database);
    robin = await holdSession(database, hub.provider.settings.issuer, ['support'], NOW, 'Robin Fenn');
    sam = await holdSession(database, hub.provider.settings.issuer, ['supervisor'], NOW, 'Sam Holt');
  }, 60_000);
  afterAll(() => hub.close());
  const page = async (path: string, init: RequestInit = { headers: { cookie: robin?.cookie ?? '' } }) => {
    const response = await fetch(`${hub.url}${path}`, { redirect: 'manual', ...init });
    const text = await response.text();
    expect(text.length).toBeLessThan(MOST_BYTES);
    return { status: response.status, to: response.headers.get('location') ?? '', text };
  };
  const sent = (held: Held | undefined, fields: Readonly<Record<string, string>> = {}) => { if (!held) throw new Error('nobody'); return formOf(held, fields); };
  const hashIn = (text: string): string => /name="hash" value="([^"]+)"/.exec(text)?.[1] ?? '';

  it('are reached from the mismatch, show the exact write masked, and the difference after it', async () => {
    expect((await page(`/mismatches/${repairs.lost}`)).text).toContain(`href="/mismatches/${repairs.lost}/repair"`);
    const { text } = await page(`/mismatches/${repairs.lost}/repair`);
    for (const words of ['Send the message again', 'Their record shows it', 'Under the key', 'they are asked first whether they have it', 'another person must confirm it', 'Electronic monitoring provider', 'more of the same kind']) expect(text).toContain(words);
    expect(text).not.toContain('Ashby');
    expect((await page('/mismatches/nothing/repair')).status).toBe(404);
  });

  it('show the message as it would leave to those who may, and that is written down', async () => {
    const { status, text } = await page(`/mismatches/${repairs.lost}/repair/message`, sent(robin));
    expect([status, text.includes('Ashby')]).toEqual([200, true]);
    expect(await hub.database.read.findOneByOrFail(AuditRow, { action: 'personal data seen' })).toMatchObject({ object: `mismatch ${repairs.lost}`, name: 'Robin Fenn' });
  });

  it('propose what was looked at and nothing else, once; another person confirms it', async () => {
    const path = `/mismatches/${repairs.lost}/repair`;
    const hash = hashIn((await page(path)).text);
    expect((await page(path, sent(robin, { hash, why: '' }))).text).toContain('Enter the reason');
    const changed = await page(path, sent(robin, { hash: 'another', why: 'They lost it' }));
    expect([changed.status, changed.text.includes('has changed since it was looked at'), changed.text.includes('They lost it</textarea>')]).toEqual([409, true, true]);
    const { status, to } = await page(path, sent(robin, { hash, why: 'They lost it' }));
    expect([status, (await page(path, sent(robin, { hash, why: 'They lost it' }))).to]).toEqual([303, to]);
    const at = to.split('?')[0] ?? '';
    expect((await page(to)).text).toContain('It was proposed in your name.');
    expect((await page(path)).text).toContain('A repair of it is under way');
    expect((await page(`${at}/confirm`, sent(robin))).text).toContain('whoever proposed it cannot confirm it');
    expect((await page(`${at}/confirm`, sent(sam))).to).toBe(`${at}?done=confirmed`);
    const confirmed = await page(at);
    for (const words of ['Proposed by Robin Fenn', 'Confirmed by Sam Holt', 'It goes within seconds']) expect(confirmed.text).toContain(words);
    expect((await page(`${at}/withdraw`, sent(robin, { why: '' }))).status).toBe(400);
    expect((await page(`${at}/withdraw`, sent(robin, { why: 'They found it' }))).to).toBe(`${at}?done=withdrawn`);
    expect((await page(at)).text).toContain('Withdrawn by Robin Fenn');
  });

  it('say plainly where only typing helps, and keep who types it in', async () => {
    const path = `/mismatches/${repairs.differs}/repair`;
    const { text } = await page(path);
    for (const words of ['Only typing helps', `href="/mismatches/${repairs.differs}/sheet"`, 'Who types it in']) expect(text).toContain(words);
    const refused = await page(path, sent(robin, { hash: hashIn(text), value: '', why: 'The court asked' }));
    expect([refused.status, refused.text.includes('Say who types it in')]).toEqual([409, true]);
    const { to } = await page(path, sent(robin, { hash: hashIn(text), value: 'The listing office', why: 'The court asked' }));
    expect((await page(to)).text).toContain('With The listing office, who types it in');
    expect((await page(`/mismatches/${repairs.undone}/repair`)).text).toContain('would undo what that one says');
  });

  it('list them, the newest first, by state, and follow one to its refusal', async () => {
    const all = (await page('/repairs')).text;
    for (const words of ['Waits for a second person', 'Refused', 'They refused it: unknown person']) expect(all).toContain(words);
    const refused = (await page('/repairs?state=refused')).text;
    expect([refused.includes(`/repairs/${repairs.refused}"`), refused.includes(`/repairs/${repairs.proposed}"`)]).toEqual([true, false]);
    expect((await page('/repairs?state=held')).text).toContain('There is none in this state.');
    expect((await page(`/repairs/${repairs.refused}`)).text).toMatch(/They answered<\/b><\/p><p class="wide">They refused it: unknown person/);
    expect((await page('/repairs/nothing')).status).toBe(404);
  });

  it('show many that stopped, with totals that add up, and let a named person say how it goes on', async () => {
    const path = `/repairs/many/${repairs.stopped}`;
    const { text } = await page(path);
    for (const words of ['6 = 0 answered as expected + 1 surprised + 0 under way + 5 left + 0 withdrawn', 'They refused it: unknown person', 'repairs stopped by Casebridge']) expect(text).toContain(words);
    expect((await page(`${path}/go-on`, sent(robin, { why: '' }))).status).toBe(400);
    expect((await page(`${path}/go-on`, sent(robin, { why: 'Told by telephone' }))).to).toBe(`${path}?done=gone-on`);
    expect(await hub.database.read.findOneByOrFail(RepairMany, { id: repairs.stopped })).toMatchObject({ state: 'running', rampFrom: 1 });
    expect((await page(`${path}/withdraw`, sent(robin, { why: 'Enough' }))).to).toBe(`${path}?done=withdrawn`);
    expect((await page(path)).text).toContain('6 = 0 answered as expected + 1 surprised + 0 under way + 0 left + 5 withdrawn');
    expect((await page('/repairs/many/nothing')).status).toBe(404);
  });

  it('look at all that are alike, and propose them as they were looked at; another person confirms', async () => {
    const path = `/mismatches/${repairs.lost}/repair-alike`;
    const { text } = await page(path);
    expect(text).toMatch(/\d+ open mismatches alike = \d+ to be sent again \+ \d+ left out \+ 0 beyond the first 200/);
    expect((await page(path, sent(robin, { hash: 'another', why: 'They lost them' }))).status).toBe(409);
    const { to } = await page(path, sent(robin, { hash: hashIn(text), why: 'They lost them' }));
    const at = to.split('?')[0] ?? '';
    expect((await page(`${at}/confirm`, sent(robin))).status).toBe(409);
    expect((await page(`${at}/confirm`, sent(sam))).to).toBe(`${at}?done=confirmed`);
    expect((await page(at)).text).toContain('Running');
  });
});

describe('on a hub that does not know who anybody is', () => {
  let day: ServedCourtDay;
  let repairs: Repairs;
  beforeAll(async () => { const database = await emptyDatabase(); await playDay(database); repairs = await playRepairs(database); day = await servePages(database); }, 60_000);
  afterAll(() => day.close());
  const post = async (path: string, fields: Record<string, string>) => { const response = await fetch(`${day.url}${path}`, { method: 'POST', body: new URLSearchParams(fields), headers: { 'sec-fetch-site': 'same-origin' }, redirect: 'manual' }); return { status: response.status, text: await response.text() }; };

  it('nothing that takes two people is proposed or confirmed, and nothing without a name', async () => {
    const shown = await (await fetch(`${day.url}/mismatches/${repairs.lost}/repair`)).text();
    expect(shown).toContain('Ashby');
    const hash = /name="hash" value="([^"]+)"/.exec(shown)?.[1] ?? '';
    expect((await post(`/mismatches/${repairs.lost}/repair`, { hash, why: 'They lost it' })).text).toContain('Enter your name');
    expect((await post(`/mismatches/${repairs.lost}/repair`, { hash, why: 'They lost it', by: 'Robin Vale' })).text).toContain('two people who are signed in');
    expect((await post(`/repairs/${repairs.proposed}/confirm`, {})).text).toContain('two people who are signed in');
    expect((await post(`/repairs/many/${repairs.many}/confirm`, {})).text).toContain('two people who are signed in');
    expect(await day.database.read.findOneByOrFail(RepairRow, { id: repairs.proposed })).toMatchObject({ state: 'proposed' });
  });
});

describe('the partner’s answer, in words', () => {
  const delivery = { state: 'waiting', nextStep: 'push', takenAt: null, lastWhy: null } as const;
  const [proved, unproved] = [{ proof: 'EM-1', proofGrade: 'answered' } as const, { proof: null, proofGrade: null }];
  it.each([
    [{ ...delivery }, unproved, undefined, 'sent', 'It waits for its turn'],
    [{ ...delivery, state: 'claimed' as const }, unproved, undefined, 'sent', 'It is being sent'],
    [{ ...delivery, nextStep: 'look' as const, lastWhy: 'No answer in time' }, unproved, { outcome: 'unknown' }, 'in doubt', 'They may have it: they are asked: No answer in time'],
    [{ ...delivery, takenAt: NOW }, unproved, { outcome: 'taken' }, 'sent', 'They took it on 21 November 2026 at 16:05; the proof that its duty asks for is waited for'],
    [{ ...delivery, state: 'done' as const, takenAt: NOW }, proved, { outcome: 'answered' }, 'taken', 'They took it on 21 November 2026 at 16:05. Their proof: EM-1 (answered)'],
    [{ ...delivery, state: 'refused' as const, lastWhy: 'no such order' }, unproved, { outcome: 'refused' }, 'refused', 'They refused it: no such order'],
    [{ ...delivery, state: 'held' as const, lastWhy: 'It did not fit' }, unproved, { outcome: 'held' }, 'held', 'It could not go: It did not fit'],
    [{ ...delivery, state: 'held' as const, lastWhy: 'Lost' }, unproved, { outcome: 'unknown' }, 'in doubt', 'They may have it: Lost'],
    [{ ...delivery, state: 'stopped' as const, lastWhy: 'Its duty was waived' }, unproved, undefined, 'held', 'It goes no further: Its duty was waived'],
    [{ ...delivery, state: 'stopped' as const }, proved, undefined, 'taken', 'They were told by hand. Their proof: EM-1 (answered)'],
  ])('%#', (given, duty, last, state, answer) => expect(answerOf(given, duty, last)).toEqual({ state, answer }));
});
