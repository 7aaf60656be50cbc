import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ConcernRow, Duty, IdentityLink, MismatchRow, Receipt } from '../src/database/entities';
import { openIncident } from '../src/incident/incident';
import { proofAsPage } from '../src/prove/as-page';
import { ROLES, typed, type Acting } from '../src/sign-in/acting';
import { confirmOff, proposeOff } from '../src/switch/switches';
import { emptyDatabase, listed, NOW, playDay, playDebtors, playFine, playRun } from './console-court-day';
import { playRepairs } from './console-repairs';
import { playReplay } from './console-replay';
import { inChromium, openChromium } from './in-chromium';
import { exampleProof } from './prove-world';
import { holdSession, serveWithSignIn, type SignedInHub } from './signed-in';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [1280, 320];
/** Set to a folder, it keeps a picture of every page there. */
const PICTURES = process.env['CONSOLE_PICTURES'];

inChromium(describe, 'the pages in a browser', () => {
  let day: SignedInHub;
  let cookie: string;
  let browser: Browser;
  let paths: Record<string, string>;

  beforeAll(async () => {
    const database = await emptyDatabase();
    await playDay(database);
    await playDebtors(database);
    await playFine(database);
    const replay = await playReplay(database);
    await listed(database);
    day = await serveWithSignIn(database);
    cookie = (await holdSession(database, day.provider.settings.issuer, [...ROLES], NOW)).cookie;
    const { id: met } = await database.read.findOneByOrFail(Duty, { state: 'met' });
    const { id: account } = await database.read.findOneByOrFail(Duty, { whom: 'fines-accounts', state: 'open' });
    const { id: receipt } = await database.read.findOneByOrFail(Receipt, { state: 'unreadable' });
    const { id: question } = await database.read.findOneByOrFail(IdentityLink, { state: 'asked' });
    const { id: concern } = await database.read.findOneByOrFail(ConcernRow, { kind: 'duty' });
    const { id: doubted } = await database.read.findOneByOrFail(ConcernRow, { kind: 'doubt' });
    const { cause } = await database.read.findOneByOrFail(ConcernRow, { kind: 'task' });
    const { id: incident } = await openIncident(database, { partner: 'electronic-monitoring', from: '2026-11-21T00:00:00.000Z', to: NOW, unproved: true }, 'The provider could not be reached', typed('Robin Vale'), 'the monitoring provider', NOW);
    const run = await playRun(database);
    const { fingerprint } = await database.read.findOneByOrFail(MismatchRow, { state: 'open' });
    const repairs = await playRepairs(database);
    const { id: duty } = await database.read.findOneByOrFail(Duty, { whom: 'electronic-monitoring', state: 'open' });
    const kim: Acting = { name: 'Kim Thorn', id: 'kim', roles: ['supervisor'], named: 'signed in' };
    const switched = async (what: string, kind: 'partner' | 'rule', confirmed: boolean): Promise<string> => {
      const proposed = await proposeOff(database, { kind, what, why: 'They restore', until: '2026-11-28' }, kim, NOW);
      if (!proposed.ok) throw new Error(proposed.why);
      if (confirmed) await confirmOff(database, proposed.id, { ...kim, id: 'lee', name: 'Lee Heath' }, NOW);
      return proposed.id;
    };
    const [offPartner, offRule] = [await switched('electronic-monitoring', 'partner', true), await switched('NEW-230', 'rule', true)];
    const offProposed = await switched('police-spi', 'partner', false);
    paths = {
      'what is switched off': '/switches', 'what a message says': `/receipts/${receipt}/message`, 'a partner switched off': `/switches/${offPartner}`, 'a rule switched off': `/switches/${offRule}`, 'a switch that is proposed': `/switches/${offProposed}`,
      'a re-key sheet': '/cases/01ZD1000526/sheet?system=libra', 'a sheet of an account': '/cases/01ZD2000126/sheet?system=fines-accounts', 'no sheet': '/cases/01ZD1000526/sheet?system=police-spi',
      'help': '/help', 'the burden of courts': '/courts', 'the statement of a court': '/courts/B01LY', 'a mismatch': `/mismatches/${fingerprint}`, 'comparisons': '/runs', 'a comparison': `/runs/${run}`,
      'first page': '/', 'case that was told': '/cases/01ZD1000126', 'case that is overdue': '/cases/01ZD1000326', 'case in doubt': '/cases/01ZD1000426', 'case that differs': '/cases/01ZD1000526',
      'case that was told twice': '/cases/01ZD1001126', 'case left out': '/cases/01ZD1000926', 'unknown case': '/cases/nothing', 'partners': '/partners', 'duties to a partner': '/partners/electronic-monitoring', 'no duties to a partner': '/partners/electronic-monitoring?state=waived', 'what arrives': '/arrivals', 'incidents': '/incidents', 'who is affected': '/incidents/affected?partner=electronic-monitoring&from=2026-11-21', 'nothing asked': '/incidents/affected', 'an incident': `/incidents/${incident}`, 'census': '/census', 'results about a tag': '/census/tag', 'results held': '/census/fine?state=held', 'debtors': '/debtors', 'no debtors': '/debtors?from=2020-01-01&until=2020-01-31', 'debtors behind a figure': '/debtors/behind?show=open', 'nobody behind a figure': '/debtors/behind?show=ended', 'rules': '/rules', 'a rule': '/rules/NEW-230', 'unknown rule': '/rules/nothing', 'what no rule reads': '/rules/coverage', 'accounts compared': '/accounts', 'accounts of a day without any': '/accounts?day=2020-01-01', 'unknown page': '/nothing', 'who did what': '/audit',
      'overdue duty': `/duties/${duty}`, 'duty met': `/duties/${met}`, 'duty that can be done by hand': `/duties/${account}`, 'what was done by hand': `/duties/${account}/answer`, 'unreadable receipt': `/receipts/${receipt}`, 'question of identity': `/identities/${question}`, 'receipt just replayed': `/receipts/${receipt}?done=replayed`,
    };
    Object.assign(paths, {
      'repairs': '/repairs', 'no repairs in a state': '/repairs?state=held', 'what would mend it': `/mismatches/${repairs.lost}/repair`, 'what only typing mends': `/mismatches/${repairs.differs}/repair`, 'nothing to send': `/mismatches/${repairs.undone}/repair`, 'all that are alike': `/mismatches/${repairs.lost}/repair-alike`, 'a repair that is proposed': `/repairs/${repairs.proposed}?done=proposed`, 'a repair that is typed in': `/repairs/${repairs.typed}`, 'a repair that was refused': `/repairs/${repairs.refused}`, 'many that are proposed': `/repairs/many/${repairs.many}`, 'many that stopped': `/repairs/many/${repairs.stopped}`,
      'replays': '/replays', 'what would be replayed': '/replays/preview?what=unreadable&from=2026-11-21', 'nothing to be replayed': '/replays/preview?what=contradicting&from=2026-11-21', 'a replay that stopped': `/replays/${replay}`, 'a replay just gone on with': `/replays/${replay}?done=resumed`,
      'told by hand': `/duties/${duty}/by-hand`, 'sent again': `/duties/${duty}/send-again`, 'the queue': '/queue', 'my work': '/queue/work', 'the queue of a court': '/queue?court=B01LY&kind=task&severity=record&age=today', 'nothing in the queue': '/queue?court=NONE', 'things of one cause': `/queue/causes/${cause}`, 'a thing about a duty': `/queue/concerns/${concern}`, 'a thing in doubt': `/queue/concerns/${doubted}`,
    });
    browser = await openChromium();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await day.close();
  });

  /** What axe finds, in every WCAG level up to 2.2 AA and its best practice. Its script is let past our policy, which allows none. */
  async function findings(page: Page): Promise<string[]> {
    await page.evaluate(AXE);
    const found: { violations: { id: string; help: string; nodes: { html: string }[] }[] } = await page.evaluate('axe.run()');
    return found.violations.flatMap(({ id, help, nodes }) => nodes.map(node => `${id}: ${help}: ${node.html}`));
  }

  /** The page as it opens and with all that unfolds, at both widths: nothing for axe to find, and nothing that must be scrolled sideways. */
  async function check(name: string, open: (page: Page) => Promise<unknown>, signedIn = true): Promise<void> {
    const context = await browser.newContext({ bypassCSP: true });
    const [called = '', secret = ''] = cookie.split('=');
    if (signedIn) await context.addCookies([{ name: called, value: secret, url: day.url }]);
    const page = await context.newPage();
    await open(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `${name.replaceAll(' ', '-')}-${width}.png`), fullPage: true });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
    await page.evaluate(`document.querySelectorAll('details').forEach(one => { one.open = true })`);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      expect(await findings(page)).toEqual([]);
    }
    await context.close();
  }

  it.each(['first page', 'a re-key sheet', 'a sheet of an account', 'no sheet', 'help', 'a mismatch', 'comparisons', 'a comparison', 'debtors', 'no debtors', 'debtors behind a figure', 'nobody behind a figure', 'case that was told', 'case that is overdue', 'case in doubt', 'case that differs', 'case that was told twice', 'case left out', 'unknown case', 'unknown page', 'partners', 'duties to a partner', 'no duties to a partner', 'what arrives', 'incidents', 'who is affected', 'nothing asked', 'an incident', 'who did what', 'what is switched off', 'what a message says', 'a partner switched off', 'a rule switched off', 'a switch that is proposed', 'census', 'results about a tag', 'results held',
    'overdue duty', 'duty met', 'duty that can be done by hand', 'what was done by hand', 'question of identity', 'unreadable receipt', 'receipt just replayed', 'accounts compared', 'accounts of a day without any'])(`${WIDTHS.join(' and ')} pixels wide: %s`, async name => {
    await check(name, page => page.goto(`${day.url}${paths[name] ?? ''}`));
  }, 60_000);

  it.each([['who one is', '/'], ['signed out', '/signed-out'], ['a sign-in that failed', '/sign-in/answer?code=1&state=2']])(`${WIDTHS.join(' and ')} pixels wide: %s`, async (name, path) => {
    await check(name, page => page.goto(`${day.url}${path}`), false);
  });

  it.each(['repairs', 'no repairs in a state', 'what would mend it', 'what only typing mends', 'nothing to send', 'all that are alike', 'a repair that is proposed', 'a repair that is typed in', 'a repair that was refused', 'many that are proposed', 'many that stopped', 'the burden of courts', 'the statement of a court', 'my work', 'replays', 'what would be replayed', 'nothing to be replayed', 'a replay that stopped', 'a replay just gone on with', 'told by hand', 'sent again', 'the queue', 'the queue of a court', 'nothing in the queue', 'things of one cause', 'a thing about a duty', 'a thing in doubt'])(`${WIDTHS.join(' and ')} pixels wide: %s`, name => check(name, page => page.goto(`${day.url}${paths[name] ?? ''}`)));

  it(`${WIDTHS.join(' and ')} pixels wide: a form with errors`, () => check('form with errors', async page => {
    await page.goto(`${day.url}${paths['overdue duty'] ?? ''}`);
    await page.getByRole('button', { name: 'End this duty' }).click();
    await page.getByRole('link', { name: 'Enter the reason' }).waitFor();
  }));

  it(`${WIDTHS.join(' and ')} pixels wide: a rule that costs time, with errors`, () => check('rule that costs time', async page => {
    await page.goto(`${day.url}/rules/NEW-230`);
    await page.getByText('This costs us time', { exact: true }).click();
    await page.getByRole('button', { name: 'Say so' }).click();
    await page.getByRole('link', { name: 'Enter the minutes' }).waitFor();
  }));

  it(`${WIDTHS.join(' and ')} pixels wide: a mismatch, with errors`, () => check('mismatch with errors', async page => {
    await page.goto(`${day.url}${paths['a mismatch'] ?? ''}`);
    await page.getByLabel('Accept it until a day').check();
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByRole('link', { name: 'Enter the day until which it is accepted' }).waitFor();
    await page.getByRole('link', { name: 'Enter the reason' }).waitFor();
  }));

  it(`${WIDTHS.join(' and ')} pixels wide: what a search in the queue finds, claimed`, () => check('found in the queue', async page => {
    await page.goto(`${day.url}${paths['a thing in doubt'] ?? ''}`);
    await page.getByRole('button', { name: 'Claim it for half an hour' }).click();
    await page.getByText('You have it for half an hour').waitFor();
    await page.goto(`${day.url}/queue`);
    await page.getByLabel('URN, arrest/summons number, case number or surname').fill('01zd1000426');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('heading', { name: 'Found' }).waitFor();
  }));

  it(`${WIDTHS.join(' and ')} pixels wide: told by hand, with errors`, () => check('told by hand with errors', async page => {
    await page.goto(`${day.url}${paths['told by hand'] ?? ''}`);
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.getByRole('link', { name: 'Choose how you told them' }).waitFor();
  }));

  it(`${WIDTHS.join(' and ')} pixels wide: what was done by hand, with errors`, () => check('done by hand with errors', async page => {
    await page.goto(`${day.url}${paths['what was done by hand'] ?? ''}`);
    await page.getByRole('button', { name: 'Enter the number of the account' }).click();
    await page.getByRole('link', { name: 'Enter the number of the account' }).waitFor();
  }));

  it('works without JavaScript: a person accepts a mismatch of a case for now, and has all compared', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const [called = '', secret = ''] = cookie.split('=');
    await context.addCookies([{ name: called, value: secret, url: day.url }]);
    const page = await context.newPage();
    await page.goto(`${day.url}/cases/01ZD1000526`);
    await page.getByRole('link', { name: /^Libra and Common Platform differ/ }).first().click();
    await page.getByLabel('Accept it until a day').check();
    await page.getByLabel('Accepted until').fill('2026-12-31');
    await page.getByLabel('Reason').fill('The court knows');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByText('It was accepted in your name, until that day.').waitFor();
    await page.getByText('Until 31 December 2026, by Robin Fenn: The court knows').waitFor();

    await page.getByRole('link', { name: 'Comparisons' }).click();
    await page.getByLabel('All of it, not only what changed').check();
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByText('asked for by Robin Fenn').waitFor();
    await context.close();
  });

  it(`${WIDTHS.join(' and ')} pixels wide, and printed: the report of what is proved`, async () => {
    const report = proofAsPage(await exampleProof());
    expect(report).not.toMatch(/(src|href)="(?!#)|<script|@import|url\((?!#)/);             // one page, nothing beside it
    await check('proof', page => page.setContent(report));
    await check('proof printed', async page => { await page.emulateMedia({ media: 'print' }); await page.setContent(report); });
  });

  it('works without JavaScript: a person signs in, finds a case, follows it to its duty and ends that', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(day.url);
    await page.getByRole('link', { name: 'Robin Fenn, support' }).click();
    const overdue = async (): Promise<number> => Number(/(\d+) dut(?:y is|ies are) overdue/.exec(await page.getByRole('heading', { level: 1 }).innerText())?.[1] ?? 0);
    const before = await overdue();
    await page.getByLabel('Find a case').fill('01zd1000326');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('link', { name: /^Act/ }).first().click();
    await page.getByLabel('Reason').fill('Telephoned at 16:10');
    await page.getByRole('button', { name: 'End this duty' }).click();
    await page.getByText('The duty was ended in your name.').waitFor();
    await page.goto(day.url);
    expect([before > 0, await overdue()]).toEqual([true, before - 1]);
    expect(await day.database.read.findOneByOrFail(Duty, { state: 'waived' })).toMatchObject({ waivedBy: 'Robin Fenn' });
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('You are signed out').first().waitFor();
    await context.close();
  });
});
