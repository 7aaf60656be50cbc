import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';

/** Jest's own, handed in: what a command needs of this file must do without it. */
interface Describe { (title: string, tests: () => void): void; readonly skip: (title: string, tests: () => void) => void }

/** Tests that need a real browser. Where there is none, that is said aloud and they are skipped. */
export function inChromium(describe: Describe, title: string, tests: () => void): void {
  const installed = existsSync(CHROMIUM);
  if (!installed) console.warn(`NOT TESTED: ${title}, because ${CHROMIUM} is absent. Install it: apt-get install -y chromium`);
  (installed ? describe : describe.skip)(`${title}${installed ? '' : ` (SKIPPED: ${CHROMIUM} is absent)`}`, tests);
}

export const openChromium = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
