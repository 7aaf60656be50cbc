import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { Office } from './office';

/** A machine with much to do opens a page slowly; what is not there after so long is not there. */
const PATIENCE_MS = 30_000;

/** Somebody at a browser of their own, who sees pages and clicks on what they say. */
export class Person {
  private constructor(readonly page: Page, private readonly context: BrowserContext, private readonly office: Office) {}

  /** Opens the first page of a hub, and sees who one can be. */
  static async sitsDown(browser: Browser, office: Office, browserIs: BrowserContextOptions = {}): Promise<Person> {
    const context = await browser.newContext(browserIs);
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    await page.goto(office.url);
    return new Person(page, context, office);
  }

  async signsIn(name: string): Promise<void> {
    await this.follows(new RegExp(`^${name}, `));
    await this.sees(name);
  }

  async signsOut(): Promise<void> { await this.presses('Sign out'); }
  async opens(path: string): Promise<void> { await this.page.goto(`${this.office.url}${path}`); }
  async follows(link: string | RegExp, within: Locator | Page = this.page): Promise<void> { await within.getByRole('link', { name: link }).first().click(); }
  async presses(button: string): Promise<void> { await this.page.getByRole('button', { name: button, exact: true }).click(); }
  async writes(label: string, text: string): Promise<void> { await this.page.getByLabel(label).fill(text); }
  async sees(text: string | RegExp): Promise<void> { await this.page.getByText(text).first().waitFor(); }

  /** All that the page says, each stretch of blanks as one. */
  async reads(): Promise<string> { return (await this.page.locator('main').innerText()).replace(/\s+/g, ' '); }

  /** The rows of the list of what needs a person that say this. */
  rows(text: string | RegExp): Locator { return this.page.locator('.queue > li').filter({ hasText: text }); }

  leaves(): Promise<void> { return this.context.close(); }
}

/** A step of a story, in plain words: where it fails, they say at which. */
export async function step(inWords: string, does: () => Promise<void>): Promise<void> {
  try {
    await does();
  } catch (error) {
    throw new Error(`At the step “${inWords}”`, { cause: error });
  }
}
