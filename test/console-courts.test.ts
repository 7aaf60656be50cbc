import { emptyDatabase, NOW, playDay } from './console-court-day';
import { formOf, holdSession, serveWithSignIn, type Held, type SignedInHub } from './signed-in';

const SAID = { court: 'B01LY', value: '12', why: 'The order is keyed in by hand' };

describe('what rules cost people, on the pages', () => {
  let hub: SignedInHub;
  let [officer, engineer]: Held[] = [];
  beforeAll(async () => {
    const database = await emptyDatabase();
    await playDay(database);
    hub = await serveWithSignIn(database);
    officer = await holdSession(database, hub.provider.settings.issuer, ['court officer'], NOW, 'Robin Vale');
    engineer = await holdSession(database, hub.provider.settings.issuer, ['engineer'], NOW, 'Kim Thorn');
  });
  afterAll(() => hub.close());
  const page = async (path: string, held: Held | undefined, fields?: Readonly<Record<string, string>>) => {
    if (!held) throw new Error('nobody');
    const response = await fetch(`${hub.url}${path}`, fields ? formOf(held, fields) : { headers: { cookie: held.cookie }, redirect: 'manual' });
    return { status: response.status, to: response.headers.get('location') ?? '', text: await response.text() };
  };

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['no court', { ...SAID, court: 'Lavender Hill' }, 'five characters'], ['no minutes', { ...SAID, value: 'long' }, 'Enter the minutes that it takes each time, from 1 to 480'], ['no reason', { ...SAID, why: '' }, 'Enter the reason'],
  ])('asks again for %s', async (_, fields, expected) => {
    const { status, text } = await page('/rules/NEW-230/costs-time', officer, fields);
    expect([status, text.includes(expected)]).toEqual([400, true]);
  });

  it('a court officer says that a rule costs time, an engineer answers, and the court has a statement', async () => {
    expect((await page('/rules/NEW-230', engineer)).text).not.toContain('This costs us time');
    const { status, to } = await page('/rules/NEW-230/costs-time', officer, SAID);
    expect([status, to]).toEqual([303, '/rules/NEW-230?done=said#costs-time']);
    expect((await page('/rules', officer)).text).toContain('promised by 4 December 2026');
    const asked = await page('/rules/NEW-230', engineer);
    expect(asked.text).toContain('12 minutes each time at court B01LY, said by Robin Vale on 21 November 2026');
    const path = /action="(\/rules\/NEW-230\/costs-time\/[\w-]+\/answer)"/.exec(asked.text)?.[1] ?? '';
    expect((await page(path, officer, { why: 'Never' })).status).toBe(403);
    expect((await page(path, engineer, { why: '' })).status).toBe(400);
    expect((await page(path, engineer, { why: 'The rule retires in January' })).status).toBe(303);
    expect((await page('/rules', officer)).text).not.toContain('promised by 4 December 2026');
    const courts = await page('/courts', officer);
    expect(courts.text).toContain('href="/courts/');
    const statement = await page('/courts/B01LY', officer);
    expect([statement.status, statement.text.includes('The rule retires in January (Kim Thorn, 21 November 2026)')]).toEqual([200, true]);
    expect((await page('/courts/nowhere', officer)).status).toBe(404);
    expect((await page('/rules/nothing/costs-time', officer, SAID)).status).toBe(404);
  });
});
