import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../bench/messages';

/** A file of the built hub. Asked for when a suite is loaded: without a build it ends at once, before anything is opened. */
export function built(file: string): string {
  const path = join(repositoryRoot(__dirname), 'dist', file);
  if (!existsSync(path)) throw new Error('This test starts the built hub, and it is not built: run npm run build first');
  return path;
}
