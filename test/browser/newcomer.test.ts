import type { Browser, Locator } from 'playwright-core';
import { inChromium, openChromium } from '../in-chromium';
import { Office } from './office';
import { Person, step } from './person';

jest.setTimeout(240_000);

const MOST_CLICKS = 3;
const WHY = 'They took it, but have not answered what they made of it';
const WHAT_TO_DO = 'Telephone the monitoring provider, read them the notice, and record who answered';

inChromium(describe, 'a newcomer, who has never seen the pages, in three clicks', () => {
  let browser: Browser;
  let office: Office;
  let newcomer: Person;
  let clicks = 0;
  beforeAll(async () => { [browser, office] = [await openChromium(), await Office.open()]; });
  afterAll(async () => { await browser.close(); await office.close(); });
  beforeEach(async () => {
    newcomer = await Person.sitsDown(browser, office);
    await newcomer.signsIn('Robin Fenn');
    clicks = 0;
  });
  afterEach(() => newcomer.leaves());
  const click = async (what: Locator): Promise<void> => { clicks += 1; await what.click(); };
  const link = (name: string | RegExp): Locator => newcomer.page.getByRole('link', { name }).first();

  it('finds why one defendant\'s tag order was not acknowledged, and what to do, by what the list says of it', async () => {
    await step('the first screen already says of the tag order why, and what to do', async () => {
      const row = newcomer.rows('No proof that the electronic monitoring provider has the monitoring notice');
      expect((await row.innerText()).replace(/\s+/g, ' ')).toMatch(new RegExp(`^Tag .*${WHY}\\. ${WHAT_TO_DO}.*01ZD1000326 overdue by 1 hour 20 minutes`));
      await click(row.locator('.do a'));
    });
    await step('its page says both under their name, and leads on', async () => {
      expect(await newcomer.reads()).toContain(`Why, and what to do ${WHY}. ${WHAT_TO_DO}`);
      await click(newcomer.page.getByRole('button', { name: 'See what was tried, and act' }));
    });
    await step('what was tried stands there, with what to do now', async () => {
      expect(await newcomer.reads()).toMatch(new RegExp(`Why it is not proved: ${WHY}\\. What to do now: ${WHAT_TO_DO}\\..*Proof so far Taken: They have received it and have not yet accepted it.*What was tried.*Sent to the electronic monitoring provider: they took it`));
      await click(link('Record how, and who answered'));
    });
    await step('and the third click is at the form for it', async () => {
      await newcomer.sees('How you told them, and who answered');
      expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
    });
  });

  it('finds the same from the number of the case', async () => {
    await click(link('01ZD1000326'));
    expect(await newcomer.reads()).toMatch(new RegExp(`Tell the electronic monitoring provider: monitoring notice \\(ordered\\) .*overdue by 1 hour 20 minutes.*They have received it and have not yet accepted it.*${WHAT_TO_DO}`));
    expect(await newcomer.reads()).toContain('The electronic monitoring provider was told, and has not answered yet: monitoring notice');
    await click(link(/^Act the duty: Tell the electronic monitoring provider/));
    expect(await newcomer.reads()).toContain(`Why it is not proved: ${WHY}. What to do now: ${WHAT_TO_DO}.`);
    expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
  });
});
