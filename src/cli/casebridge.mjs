#!/usr/bin/env node
// Starts the command line on the Node that came with `npm ci`, and builds the hub first where it has not been built yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const main = join(root, 'dist', 'src', 'cli', 'main.js');
const bundled = join(root, 'node_modules', '.bin', 'node');
const node = existsSync(bundled) ? bundled : process.execPath;
const env = { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}` };

const newest = folder => Math.max(0, ...readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile()).map(entry => statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs));
const stale = !existsSync(main) || Math.max(newest('src'), newest('adapters'), newest('mappings')) > statSync(main).mtimeMs;
if (stale && existsSync(join(root, 'node_modules', '.bin', 'nest'))) {
  process.stderr.write('Building Casebridge first…\n');
  const built = spawnSync(join(root, 'node_modules', '.bin', 'nest'), ['build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env });
  if (built.status !== 0) process.exit(built.status ?? 1);
}
const ran = spawnSync(node, ['--disable-warning=ExperimentalWarning', main, ...process.argv.slice(2)], { stdio: 'inherit', env });
process.exit(ran.status ?? 1);
