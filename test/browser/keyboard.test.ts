import type { Browser, Page } from 'playwright-core';
import type { Fault } from '../../src/adapter/simulator';
import { inChromium, openChromium } from '../in-chromium';
import { Office } from './office';
import { Person, step } from './person';

jest.setTimeout(240_000);

const CASE = '01ZD1000326';
/** More stops than any of these pages has. */
const MOST_STOPS = 150;

inChromium(describe, 'by the keyboard alone', () => {
  let browser: Browser;
  let office: Office;
  let troubles: Map<string, Fault>;
  beforeAll(async () => { browser = await openChromium(); });
  afterAll(() => browser.close());
  beforeEach(async () => {
    troubles = new Map([[CASE, { kind: 'refuses', why: 'ORDER NOT KNOWN' }]]);
    office = await Office.open(troubles);
  });
  afterEach(() => office.close());

  it('a person signs in, skips to the list, claims the tag order, sends it again and sees it proved', async () => {
    const robin = await Person.sitsDown(browser, office);
    await step('signs in', async () => {
      await goesTo(robin.page, /^Robin Fenn, support/);
      await robin.page.keyboard.press('Enter');
      await robin.sees('1 duty is overdue');
    });
    await step('skips what stands on every page', async () => {
      await robin.page.keyboard.press('Tab');
      expect(await focused(robin.page)).toBe('Skip to main content');
      await robin.page.keyboard.press('Enter');
      await robin.page.keyboard.press('Tab');
      expect(await focused(robin.page)).toBe('What could not be checked');
    });
    await step('opens the overdue tag order, and claims it', async () => {
      await goesTo(robin.page, `Telephone about ${CASE}`);
      await robin.page.keyboard.press('Enter');
      await robin.sees('Nobody has claimed it.');
      await goesTo(robin.page, 'Claim it for half an hour');
      await robin.page.keyboard.press('Enter');
      await robin.sees('You have it for half an hour.');
    });
    await step('opens what was tried, and sends it again', async () => {
      troubles.delete(CASE);
      await goesTo(robin.page, 'See what was tried, and act');
      await robin.page.keyboard.press('Enter');
      await robin.sees('What was tried');
      await goesTo(robin.page, 'Send it again');
      await robin.page.keyboard.press('Enter');
      await robin.sees('It stopped because:');
      await goesTo(robin.page, 'Reason');
      await robin.page.keyboard.type('They have put the order right');
      await goesTo(robin.page, 'Send it again');
      await robin.page.keyboard.press('Enter');
      await robin.sees('It is being sent again.');
    });
    await step('sees the answer', async () => {
      await office.jobsRun();
      await robin.page.reload();
      expect(await robin.reads()).toMatch(/State Proved .*They accepted it as EM-/);
    });
    await robin.leaves();
  });
});

/** What has the focus: what is written on it, or the label of a field. */
const focused = (page: Page): Promise<string> => page.evaluate(`(() => {
  const one = document.activeElement;
  return ((one.labels && one.labels[0] ? one.labels[0].textContent : one.textContent) || '').replace(/\\s+/g, ' ').trim();
})()`);

/** Presses Tab until that has the focus, and sees that it is shown where the focus is. */
async function goesTo(page: Page, what: string | RegExp): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    const name = await focused(page);
    if (typeof what === 'string' ? name !== what : !what.test(name)) continue;
    const shown: boolean = await page.evaluate(`(() => { const style = getComputedStyle(document.activeElement); return style.outlineStyle !== 'none' || style.boxShadow !== 'none'; })()`);
    expect(shown).toBe(true);
    return;
  }
  throw new Error(`No Tab leads to ${String(what)}`);
}
