import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { Office } from './office';
import { Person } from './person';

/** Wide enough for every column, and made smaller, so that a README opens at once. */
const LOOK = { viewport: { width: 1100, height: 1250 }, deviceScaleFactor: 0.7 };

/** What the README shows: the picture's name, and the way to what is on it. */
const PICTURES: Readonly<Record<string, (robin: Person) => Promise<void>>> = {
  'first-page': robin => robin.opens('/'),
  'one-thing': async robin => {
    await robin.opens('/queue?kind=duty');
    await robin.rows('No proof').locator('.do a').click();
    await robin.presses('Claim it for half an hour');
    await robin.opens(new URL(robin.page.url()).pathname);
  },
  'a-case': robin => robin.opens('/cases/01ZD1000326'),
  'a-mismatch': async robin => {
    await robin.opens('/queue?kind=mismatch');
    await robin.rows('01ZD1000526').locator('.do a').click();
    await robin.presses('See what each says, and act');
  },
};
export const PICTURE_NAMES = Object.keys(PICTURES);

/** Serves the sandbox's court day, on which everybody is invented, and takes a picture of each page for the README. */
export async function takePictures(browser: Browser, folder: string): Promise<void> {
  const office = await Office.open();
  try {
    const robin = await Person.sitsDown(browser, office, LOOK);
    await robin.signsIn('Robin Fenn');
    for (const [name, goesThere] of Object.entries(PICTURES)) {
      await goesThere(robin);
      await robin.page.screenshot({ path: join(folder, `${name}.png`) });
    }
    await robin.leaves();
  } finally {
    await office.close();
  }
}
