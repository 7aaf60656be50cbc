import { readFileSync } from 'node:fs';
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { headLine, headOf, headsFrom, verifyTrail, type Verified } from '../audit/verify';
import { Database } from '../database/database';
import { print, printJson, type Session } from './session';

export const auditCommand = (session: Session): Command => new Command('audit')
  .description('The trail of who did what: whether it is whole')
  .addCommand(verifyCommand(session))
  .addCommand(headCommand(session));

const verifyCommand = (session: Session): Command => new Command('verify')
  .description('Walk the whole trail and name its first broken link: changed, removed, put in, moved, cut off. Exits with 1 where it is broken')
  .option('--heads <file>', 'heads that were kept elsewhere (lines of: casebridge audit head): they also show a trail that was written anew')
  .option('--json', 'as data')
  .action(async (options: { heads?: string; json?: boolean }) => {
    const kept = options.heads === undefined ? [] : headsFrom(readFileSync(options.heads, 'utf8'));
    const verified = await session(async hub => {
      const manager = hub.get(Database).read;
      const bar = process.stderr.isTTY && !options.json ? new SingleBar({ format: '  {bar} {value} of {total} rows, {eta} seconds left', clearOnComplete: true, etaBuffer: 50 }) : undefined;
      bar?.start((await headOf(manager)).sequence, 0);
      const result = await verifyTrail(manager, kept, rows => bar?.update(rows));
      bar?.stop();
      return result;
    });
    if (options.json) printJson(verified); else print(inWords(verified, kept.length));
    if (!verified.ok) process.exitCode = 1;
  });

const headCommand = (session: Session): Command => new Command('head')
  .description('Print how the trail stands now, as a line to keep where nobody who writes to the database can reach it')
  .action(async () => { print(headLine(new Date().toISOString(), await session(hub => headOf(hub.get(Database).read)))); });

function inWords(verified: Verified, kept: number): string {
  if (!verified.ok) return `BROKEN: ${verified.why}.\nThe ${verified.rows} rows before it are as they were written. Keep the database as it is, and tell an auditor.`;
  const held = kept > 0 ? `, and agrees with the ${kept} kept ${kept === 1 ? 'head' : 'heads'}` : '. Without kept heads (--heads) a trail that was written anew as a whole would look the same';
  return `The trail is whole: ${verified.rows} ${verified.rows === 1 ? 'row' : 'rows'}, the last with the hash ${verified.head.hash}${held}.`;
}
