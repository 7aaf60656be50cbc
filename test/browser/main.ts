import { join } from 'node:path';
import { openChromium } from '../in-chromium';
import { takePictures } from './pictures';

/** `npm run screenshots`: the README's pictures anew, into test/browser/pictures, or into another folder. */
async function main(): Promise<void> {
  const folder = process.argv[2] ?? join(process.cwd(), 'test', 'browser', 'pictures');
  const browser = await openChromium();
  try {
    await takePictures(browser, folder);
  } finally {
    await browser.close();
  }
  process.stdout.write(`The pictures are in ${folder}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'It failed'}\n`);
  process.exitCode = 1;
});
