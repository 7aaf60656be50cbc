import type { Browser } from 'playwright-core';
import { inChromium, openChromium } from '../in-chromium';
import { Office } from './office';
import { Person, step } from './person';

jest.setTimeout(240_000);

const CASE = '01ZD1000126';
/** What carries a comparison on, and lists what it found; the person begins it. */
const CARRIED_ON = ['compare-on', 'keep-queue'];

inChromium(describe, 'a mismatch in a browser', () => {
  let browser: Browser;
  let office: Office;
  beforeAll(async () => { browser = await openChromium(); });
  afterAll(() => browser.close());
  beforeEach(async () => { office = await Office.open(); });
  afterEach(() => office.close());

  it('is found by a comparison that a person begins, owned, said to be fixed, and ended by the next, with its history', async () => {
    const robin = await Person.sitsDown(browser, office);
    await robin.signsIn('Robin Fenn');

    await step('Libra\'s next list has somebody born in another year, and Robin has all compared', async () => {
      await office.listedAgain({ says: '17/03/1949', insteadOf: '17/03/1994' });
      await robin.follows('Comparisons');
      await robin.page.getByLabel('What', { exact: true }).selectOption({ label: 'Libra’s lists against the shares of a court’s day' });
      await robin.page.getByLabel('All of it, not only what changed').check();
      await robin.presses('Compare');
      await robin.sees('Nothing was compared yet');
      await robin.sees('asked for by Robin Fenn');
    });

    await step('the run ends, and its figures add up', async () => {
      await office.jobsRun(CARRIED_ON);
      await robin.page.reload();
      const [, population, same, explained, mismatched, unchecked, out] = /(\d+) = (\d+) the same \+ (\d+) different as expected \+ (\d+) mismatched \+ (\d+) not checked.*? \+ (\d+) left out/.exec(await robin.reads()) ?? [];
      const parts = [same, explained, mismatched, unchecked, out].map(Number);
      expect([parts.reduce((sum, part) => sum + part, 0), Number(mismatched)]).toEqual([Number(population), 2]);
      await robin.sees(/It found all \d+ kinds of pairs that it put in itself/);
    });

    await step('the two of this cause are listed together, and the new one is opened', async () => {
      await robin.follows('The mismatches that are open');
      await robin.follows('Open all 2');
      await robin.follows(`Compare about ${CASE}`);
      await robin.presses('See what each says, and act');
      expect(await robin.reads()).toMatch(/Libra and Common Platform differ: date of birth of defendant 1 Open Open the case 01ZD1000126.*What each says.*Somebody changed it in one system\. Libra said the same as Common Platform until.*Owner Nobody yet.*Found by a comparison/);
    });

    await step('Robin takes it on, and says that the court has corrected it', async () => {
      await robin.page.getByLabel('Take it on').check();
      await robin.writes('Reason', 'I ask the court which year holds');
      await robin.presses('Keep it');
      await robin.sees('You have taken it on.');
      await robin.page.getByLabel('Say that it is fixed').check();
      await robin.writes('Reason', 'The court corrected it in Libra at 16:20');
      await robin.presses('Keep it');
      await robin.sees('It was said in your name.');
      expect(await robin.reads()).toMatch(/Said to be fixed .*Owner Robin Fenn.*Said to be fixed On 21 November 2026 at 16:05, by Robin Fenn/);
    });
    const page = new URL(robin.page.url()).pathname;

    await step('Libra\'s list says so too, and what changed is compared again', async () => {
      office.pass(15);
      await office.listedAgain();
      await robin.follows('Comparisons');
      await robin.page.getByLabel('What', { exact: true }).selectOption({ label: 'Libra’s lists against the shares of a court’s day' });
      await robin.presses('Compare');
      await office.jobsRun(CARRIED_ON);
      await robin.page.reload();
      await robin.sees(/Compared: what changed since/);
      await robin.sees(/ \+ 1 mismatched \+ /);
    });

    await step('it has ended, its page tells all of it, and the list holds it no more', async () => {
      await robin.opens(page);
      expect(await robin.reads()).toMatch(/Fixed Open the case.*What was done about it.*Fixed by a comparison.*The comparison confirms it.*Said to be fixed by Robin Fenn.*The court corrected it in Libra at 16:20.*Taken on by Robin Fenn.*I ask the court which year holds.*Found by a comparison/);
      await robin.opens('/queue?kind=mismatch');
      expect([await robin.rows(CASE).count(), await robin.rows('01ZD1000526').count()]).toEqual([0, 1]);
    });
    await robin.leaves();
  });
});
