import type { Browser } from 'playwright-core';
import type { Fault } from '../../src/adapter/simulator';
import { inChromium, openChromium } from '../in-chromium';
import { Office, PROVIDER } from './office';
import { Person, step } from './person';

jest.setTimeout(240_000);

const CASE = '01ZD1000326';

inChromium(describe, 'a day\'s work in a browser', () => {
  let browser: Browser;
  let office: Office;
  let troubles: Map<string, Fault>;
  let robin: Person;
  beforeAll(async () => { browser = await openChromium(); });
  afterAll(() => browser.close());
  beforeEach(async () => {
    troubles = new Map([[CASE, { kind: 'refuses', why: 'ORDER NOT KNOWN' }]]);
    office = await Office.open(troubles);
  });
  afterEach(() => office.close());

  it.each([['with JavaScript', true], ['with JavaScript off', false]])('%s: a refused tag order is found, claimed, understood, sent again, proved and reported', async (_, javaScript) => {
    robin = await Person.sitsDown(browser, office, { javaScriptEnabled: javaScript });

    await step('Robin signs in at the provider, and the first page says how the world stands', async () => {
      await robin.signsIn('Robin Fenn');
      expect(await robin.page.getByRole('heading', { level: 1 }).innerText()).toContain('1 person may be unprotected because something has not arrived: 1 duty is overdue');
    });

    await step('what is overdue stands in the list with its harm and why, and is opened', async () => {
      const row = robin.page.locator('.queue > li:has(.due)').first();
      expect((await row.innerText()).replace(/\s+/g, ' ')).toMatch(/^Tag No proof that the electronic monitoring provider has the monitoring notice.*They refused it \(HTTP 422\): ORDER NOT KNOWN\. Telephone the monitoring provider.* overdue by 1 hour 20 minutes/);
      await row.locator('.do a').click();
    });

    await step('it is claimed, with a note', async () => {
      await robin.sees('Nobody has claimed it.');
      await robin.presses('Claim it for half an hour');
      await robin.sees('You have it for half an hour. Others see that.');
      await robin.writes('Note, kept with it for good', 'I ask the provider what they do not know');
      await robin.presses('Keep the note');
      await robin.sees('The note is kept.');
    });

    await step('it is understood: why there is a duty, what we told, what they said', async () => {
      await robin.presses('See what was tried, and act');
      expect(await robin.reads()).toMatch(/Why it is not proved: They refused it \(HTTP 422\): ORDER NOT KNOWN\. What to do now: Telephone the monitoring provider.*Why there is this duty NEW-230: The monitoring provider is told.*What was tried.*Sent to the electronic monitoring provider: they refused it/);
      await robin.page.getByText('The message, masked').click();
      await robin.presses('Show it, to read it out');
      await robin.page.getByText('The message, to read out').click();
      await robin.sees('Quill');
    });

    await step('the provider has put the order right on their side, and the message is sent again', async () => {
      troubles.delete(CASE);
      await robin.follows('Send it again');
      await robin.sees('It stopped because: They refused it (HTTP 422): ORDER NOT KNOWN');
      await robin.presses('Send it again');
      await robin.sees('Enter the reason');
      await robin.writes('Reason', 'They have put the order right on their side');
      await robin.presses('Send it again');
      await robin.sees('It is being sent again. Look at this page again in a few seconds.');
      await office.jobsRun();
    });

    await step('the partner\'s own answer stands on the page as proof, and they hold it once', async () => {
      await robin.page.reload();
      expect(await robin.reads()).toMatch(/State Proved Ended on.*Proof so far Answered: They accepted it as EM-[0-9A-F]{8}.*A person had it sent again Robin Fenn: They have put the order right on their side/);
      expect(office.heldBy(PROVIDER).filter(about => about === CASE)).toHaveLength(1);
    });

    await step('it has left the list, and nobody is unprotected any more', async () => {
      await robin.follows('What needs a person');
      expect(await robin.page.getByRole('heading', { level: 1 }).innerText()).not.toContain('overdue, and');
      expect(await robin.rows(/No proof that/).count()).toBe(0);
      await robin.follows('My work');
      await robin.sees('Dealt with');
    });

    await step('a report of what is left is taken along, and it no longer holds the order', async () => {
      await robin.follows('What needs a person');
      await robin.follows('All that needs a person');
      const [file] = await Promise.all([robin.page.waitForEvent('download'), robin.follows('All of this as a file for a spreadsheet')]);
      const lines = await textOf(file);
      expect([file.suggestedFilename(), lines.startsWith('"harm","kind"'), lines.includes('No proof that'), lines.includes('date of birth')]).toEqual(['needs-a-person.csv', true, false, true]);
    });

    await step('the case keeps the note and the story', async () => {
      await robin.opens(`/cases/${CASE}`);
      expect(await robin.reads()).toMatch(/Notes Robin Fenn, 21 November 2026 at 16:05: I ask the provider what they do not know/);
      await robin.signsOut();
      await robin.sees('You are signed out');
    });

    await step('an auditor finds who did it', async () => {
      const max = await Person.sitsDown(browser, office, { javaScriptEnabled: javaScript });
      await max.signsIn('Max Rowan');
      await max.follows('Who did what');
      const trail = await max.reads();
      for (const did of ['Claimed', 'Note kept', 'Sent again', 'Signed out']) expect(trail).toContain(`${did} Robin Fenn (signed in, support)`);
      expect(trail).toContain('They have put the order right on their side');
      await max.leaves();
    });
    await robin.leaves();
  });
});

async function textOf(file: { createReadStream(): Promise<NodeJS.ReadableStream> }): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of await file.createReadStream()) pieces.push(String(piece));
  return pieces.join('');
}
