import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { loadRulebook } from '../rule/load-rulebook';
import type { Reference } from '../rule/reference';
import type { Rulebook } from '../rule/rulebook';

/**
 * Loads the rules of another folder beside those of the hub, for a rehearsal. Sources are translated into a folder of
 * their own next to the built hub, so that their imports find the same sdk; it is gone again when the work is done.
 */
export async function withTrialRules<T>(folder: string, reference: Reference, work: (rulebook: Rulebook) => Promise<T>): Promise<T> {
  const trial = mkdtempSync(join(__dirname, '../..', 'trial-rules-'));
  try {
    await translateInto(trial, folder);
    return await work(loadRulebook(trial, reference));
  } finally {
    rmSync(trial, { recursive: true });
  }
}

async function translateInto(trial: string, folder: string): Promise<void> {
  const { default: ts } = await import('typescript').catch(() => { throw new Error('TypeScript is not installed here (it comes with npm ci, not with a hub in operation); give a folder of built rules'); });
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2024, esModuleInterop: true, isolatedModules: true };
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => ['.ts', '.js', '.json'].includes(extname(file)) && !file.endsWith('.d.ts'));
  if (!files.some(file => /(^|\/)mapping\.(ts|js)$/.test(file))) throw new Error(`${folder} holds no mapping: it should look like mappings/`);
  for (const file of files) {
    mkdirSync(dirname(join(trial, file)), { recursive: true });
    if (extname(file) !== '.ts') { copyFileSync(join(folder, file), join(trial, file)); continue; }
    writeFileSync(join(trial, file.replace(/\.ts$/, '.js')), ts.transpileModule(readFileSync(join(folder, file), 'utf8'), { compilerOptions }).outputText);
  }
}
