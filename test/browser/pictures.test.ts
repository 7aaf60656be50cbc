import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inChromium, openChromium } from '../in-chromium';
import { PICTURE_NAMES, takePictures } from './pictures';

const TOP = join(__dirname, '../..');
const MOST_BYTES = 150_000;
const files = PICTURE_NAMES.map(name => `${name}.png`).sort();

it('the README shows each picture that npm run screenshots takes, says in words what is on it, and none is large', () => {
  const kept = join(__dirname, 'pictures');
  expect(readdirSync(kept).sort()).toEqual(files);
  const shown = new Set([...readFileSync(join(TOP, 'README.md'), 'utf8').matchAll(/!\[([^\]]{20,})\]\(test\/browser\/pictures\/([\w-]+\.png)\)/g)].map(([, , file]) => file));
  expect(shown).toEqual(new Set(files));
  expect(files.filter(file => statSync(join(kept, file)).size > MOST_BYTES)).toEqual([]);
});

inChromium(describe, 'the pictures of the README', () => {
  it('can be taken anew', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'casebridge-pictures-'));
    const browser = await openChromium();
    try {
      await takePictures(browser, folder);
    } finally {
      await browser.close();
    }
    expect(readdirSync(folder).sort()).toEqual(files);
  }, 240_000);
});
