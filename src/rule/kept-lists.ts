import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProvenRules } from './proof';
import type { Severity } from './rule';

/** What is kept beside the rules, under `mappings/`: none of it decides anything. */
export interface KeptLists { readonly proven: ProvenRules; readonly register: readonly RegisterRow[]; readonly notCodified: NotCodified; readonly unread: UnreadReasons }

/** One row of the public register: what somebody once found out about the old and the new systems. */
export interface RegisterRow { readonly id: string; readonly family: string; readonly title: string; readonly severity: Severity }
/** Why a row is no rule here: by its own id, or else by its family; `otherwise` for all that is simply not done yet. */
export interface NotCodified { readonly rows: Readonly<Record<string, string>>; readonly families: Readonly<Record<string, string>>; readonly otherwise: string }
/** System whose messages they are, or a mapping → field of the wire (`*` for all that begin so) → why no rule reads it. A mapping's own word comes first. */
export type UnreadReasons = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const readKeptLists = (mappings: string): KeptLists => ({
  proven: listIn<ProvenRules>(mappings, 'proven.json', {}),
  register: listIn<readonly RegisterRow[]>(mappings, 'register.json', []),
  notCodified: listIn<NotCodified>(mappings, 'not-codified.json', { rows: {}, families: {}, otherwise: 'not yet' }),
  unread: listIn<UnreadReasons>(mappings, 'unread.json', {}),
});

/** Our own files, held to their shape by test/rule-lists.test.ts. */
function listIn<T>(folder: string, name: string, none: T): T {
  const file = join(folder, name);
  if (!existsSync(file)) return none;
  const read: T = JSON.parse(readFileSync(file, 'utf8'));
  return read;
}

/** The rows that no rule codifies, each with the reason. */
export const rowsWithoutRule = ({ register, notCodified }: KeptLists, ruleIds: ReadonlySet<string>): { readonly row: RegisterRow; readonly reason: string }[] =>
  register.filter(({ id }) => !ruleIds.has(id)).map(row => ({ row, reason: notCodified.rows[row.id] ?? notCodified.families[row.family] ?? notCodified.otherwise }));
