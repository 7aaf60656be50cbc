import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Raw } from '../../src/sdk';

/** Shares made from the adapter's own fixtures: each about another hearing, case and person's ids. */
export interface Shares { readonly tagged: (n: number) => Raw; readonly plain: (n: number) => Raw }

export function sharesFromFixtures(): Shares {
  const folder = join(repositoryRoot(__dirname), 'adapters', 'common-platform', 'fixtures');
  const tagged = readFileSync(join(folder, 'tag-ordered.message.json'), 'utf8');
  const plain = readFileSync(join(folder, 'tag-ended.message.json'), 'utf8').replaceAll('ELMONEND', 'Community requirements');
  return { tagged: n => numbered(tagged, n), plain: n => numbered(plain, n + 1_000_000) };
}

/** Ids of places and kinds (`…-0000-…`) stay; all others, and the URN, become the nth. */
function numbered(text: string, n: number): Raw {
  const ids = text.replace(/"5ca1ab1e-(?!0000)/g, `"${n.toString(16).padStart(8, '0')}-`);
  const share = ids.replace(/"caseURN":\s*"[^"]*"/g, `"caseURN": "01ZD${String(n).padStart(7, '0')}"`);
  return { bytes: Buffer.from(share), mediaType: 'application/json' };
}

/** From the sources or from dist: the nearest folder above that holds package.json. */
export function repositoryRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('No package.json above; start it inside the repository');
  return repositoryRoot(above);
}
