import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { INTEGRITY, PACKAGE, standingTables, VERSION } from './standing-data-tables';
import { print } from './session';

/** The package is taken apart and not depended on: it would bring a test runner and a compiler into the hub. */
export const standingDataCommand = (mappings: string): Command => new Command('standing-data')
  .description(`Take the police's standing data from ${PACKAGE} ${VERSION} into mappings/code-tables/standing-data`)
  .option('--into <folder>', 'where the tables go', join(mappings, 'code-tables/standing-data'))
  .action(({ into }: { into: string }) => {
    const folder = mkdtempSync(join(tmpdir(), 'standing-data-'));
    try {
      const data = fetchedInto(folder);
      const tables = standingTables(name => JSON.parse(readFileSync(join(data, `${name}.json`), 'utf8')));
      for (const { file, text } of tables) writeFileSync(join(into, file), text);
      print(tables.map(({ file, text }) => `${file}: ${Math.ceil(text.length / 1024)} kB`).join('\n'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

function fetchedInto(folder: string): string {
  execFileSync('npm', ['pack', `${PACKAGE}@${VERSION}`, '--pack-destination', folder, '--silent'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const archive = join(folder, `${PACKAGE.replace('@', '').replace('/', '-')}-${VERSION}.tgz`);
  const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (found !== INTEGRITY) throw new Error(`The archive of ${PACKAGE} ${VERSION} is not the one that was looked at: ${found}`);
  execFileSync('tar', ['-xzf', archive, '-C', folder]);
  const about: unknown = JSON.parse(readFileSync(join(folder, 'package/package.json'), 'utf8'));
  if (typeof about !== 'object' || about === null || Reflect.get(about, 'version') !== VERSION || Reflect.get(about, 'license') !== 'MIT') throw new Error(`The package says another version than ${VERSION}, or another licence than MIT`);
  return join(folder, 'package/data');
}
