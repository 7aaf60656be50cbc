import type { Browser } from 'playwright-core';
import { inChromium, openChromium } from '../in-chromium';
import { Office } from './office';
import { Person, step } from './person';

jest.setTimeout(240_000);

const CASE = '01ZD1000326';

inChromium(describe, 'two people at two browsers', () => {
  let browser: Browser;
  let office: Office;
  beforeAll(async () => { browser = await openChromium(); });
  afterAll(() => browser.close());
  beforeEach(async () => { office = await Office.open(); });
  afterEach(() => office.close());

  it('see each other at one thing, cannot both do it, lose no word, and hand it over', async () => {
    const [robin, jo] = [await Person.sitsDown(browser, office), await Person.sitsDown(browser, office)];
    await robin.signsIn('Robin Fenn');
    await jo.signsIn('Jo Marsh');
    const opensIt = async (who: Person): Promise<void> => {
      await who.opens('/queue?kind=duty');
      await who.rows(CASE).locator('.do a').click();
    };

    await step('both open the overdue tag order, and Jo sees that Robin looks at it', async () => {
      await opensIt(robin);
      await opensIt(jo);
      await jo.sees('Nobody has claimed it. Looking at it now: Robin Fenn.');
    });

    await step('Robin claims it; Jo, whose page is older, claims it too and is told in words who has it', async () => {
      await robin.presses('Claim it for half an hour');
      await robin.sees('You have it until 16:35. Looking at it now: Jo Marsh.');
      await jo.presses('Claim it for half an hour');
      await jo.sees('Robin Fenn has it until 16:35');
      await jo.sees('Speak with them.');
    });

    await step('the list and the page say so to Jo, whose note is kept beside it all the same', async () => {
      await jo.opens('/queue?kind=duty');
      expect(await jo.rows(CASE).innerText()).toContain('Robin Fenn has it');
      await opensIt(jo);
      await jo.sees('Robin Fenn has it until 16:35.');
      await jo.writes('Note, kept with it for good', 'The court rang about it at four');
      await jo.presses('Keep the note');
      await robin.page.reload();
      await robin.sees('The court rang about it at four');
      await robin.sees('You have it until 16:35.');
    });

    await step('Robin hands over, and Jo takes it on with what Robin wrote', async () => {
      await robin.follows('My work');
      await robin.writes('Note to the next', 'The provider calls back at five');
      await robin.presses('Hand over');
      await robin.sees('Handed over: 1 of yours.');
      await opensIt(jo);
      await jo.sees('Handed over: The provider calls back at five');
      await jo.presses('Claim it for half an hour');
      await jo.sees('You have it until');
    });

    await step('both record that they told the provider by hand; the second is refused, and what was written stays on the page', async () => {
      for (const who of [robin, jo]) {
        await opensIt(who);
        await who.presses('See what was tried, and act');
        await who.follows('Record how, and who answered');
        await who.page.getByLabel('By telephone').check();
        await who.writes('Whom you told', 'The duty desk');
        await who.writes('Who answered there', who === jo ? 'Kit Lowe' : 'Ash Bower');
        await who.writes('Time', '16:04');
        await who.writes('Reason', who === jo ? 'They called back' : 'I rang them again');
      }
      await jo.presses('Record it');
      await jo.sees('Recorded in your name: they answered, and the duty is met.');
      expect(await jo.reads()).toMatch(/State Proved .*answered by Kit Lowe; Jo Marsh says so: They called back/);
      await robin.presses('Record it');
      await robin.sees('It has ended already: it is met');
      expect([await robin.page.getByLabel('Who answered there').inputValue(), await robin.page.getByLabel('Reason').inputValue()]).toEqual(['Ash Bower', 'I rang them again']);
    });

    await step('both clear up one doubt; the second is told that it was dealt with, and sees what was written', async () => {
      for (const who of [robin, jo]) {
        await who.opens('/queue?kind=doubt');
        await who.follows('Find out about 01ZD1000426');
        await who.writes('Reason', who === jo ? 'Libra was put right' : 'The court says F');
      }
      await jo.presses('It is cleared up');
      await jo.sees('It is kept under your name, with what you wrote.');
      await robin.presses('It is cleared up');
      await robin.sees('It has been dealt with already');
      await robin.sees('“The court says F”');
    });

    await step('it has left the list of both', async () => {
      for (const who of [robin, jo]) {
        await who.opens('/queue?kind=duty');
        await who.sees('Nothing of this needs a person.');
      }
    });
    await robin.leaves();
    await jo.leaves();
  });
});
