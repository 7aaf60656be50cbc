import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/**
 * Imported before all else by what is started: some 2,000 files are compiled once after a build, and read compiled from then on. The cache
 * lies beside the code that it was made of, so that a new build begins a new one and nobody else writes to it. Where it cannot be written, files are compiled as ever.
 */
enableCompileCache(join(__dirname, '../.compiled'));
