import { momentInWords, type Instant } from '../case-model/london';
import type { Cause } from '../database/entities';

/** What is kept about a difference that may say where it comes from. */
export interface CauseFacts {
  readonly field: string;
  readonly theirs: string | null;
  readonly ours: string | null;
  /** The name of the system that is held against ours, and the one it is held against. */
  readonly system: string;
  readonly against: string;
  /** What is in doubt in the lanes of the pair. */
  readonly doubts: readonly { readonly field: string; readonly why: string; readonly rules: readonly string[] }[];
  /** What each side said of it before its last word, newest first. */
  readonly before: readonly { readonly side: 'theirs' | 'ours'; readonly value: string; readonly until: Instant }[];
  /** Whether the side that lacks it has ever named the case; absent where that was not asked. */
  readonly everNamed?: boolean;
  /** What was sent to the partner and came back as taken; absent where it is about no duty. */
  readonly sent?: { readonly proof?: string; readonly takenAt?: Instant };
}
export interface SuspectedCause { readonly cause: Cause; readonly evidence: readonly string[] }

/** The words in which rules say that a code has no counterpart. */
const UNMAPPED = /no agreed (meaning|code)|has no (code|counterpart)|nobody has agreed|have no meaning|no row of/i;

/** Where a difference seems to come from, with what speaks for it. Only a suspicion: a person decides. Pure. */
export function causeOf(facts: CauseFacts): SuspectedCause {
  return ourDefect(facts) ?? inDoubt(facts) ?? missingParent(facts) ?? ownEdit(facts) ?? { cause: 'not known', evidence: [] };
}

function ourDefect({ doubts, sent, system }: CauseFacts): SuspectedCause | undefined {
  const broke = doubts.filter(({ field }) => field.startsWith('('));
  if (broke.length > 0) return { cause: 'our defect', evidence: broke.map(({ why }) => why) };
  return sent && sent.takenAt === undefined ? { cause: 'our defect', evidence: [`The hub holds it for done, but no try at sending it to ${system} is kept`] } : undefined;
}

/** A doubt about the same field, or about something around it. */
function inDoubt({ field, doubts }: CauseFacts): SuspectedCause | undefined {
  const near = doubts.filter(doubt => leafOf(doubt.field) === leafOf(field) || isAbout(doubt.field, field));
  if (near.length === 0) return undefined;
  const evidence = near.map(({ why, rules }) => rules.length === 0 ? why : `${why} (${rules.join(', ')})`);
  return { cause: near.some(({ why }) => UNMAPPED.test(why)) ? 'unmapped code' : 'rule in doubt', evidence };
}

function missingParent({ field, theirs, ours, everNamed, system, against }: CauseFacts): SuspectedCause | undefined {
  if (field !== 'case' || everNamed !== false || (theirs !== null && ours !== null)) return undefined;
  const lacking = theirs === null ? system : against;
  return { cause: 'missing parent', evidence: [`${lacking} has never named this case: as long as it is not there, nothing of it can be`] };
}

/** One side said what the other one says, until it changed its word. */
function ownEdit({ before, theirs, ours, system, against, sent }: CauseFacts): SuspectedCause | undefined {
  const evidence = before.flatMap(({ side, value, until }) => {
    const [who, other, othersValue] = side === 'theirs' ? [system, against, ours] : [against, system, theirs];
    return value === othersValue ? [`${who} said the same as ${other} until ${momentInWords(until)}, and has changed it since`] : [];
  });
  const proof = sent?.takenAt === undefined ? [] : [`${system} took it on ${momentInWords(sent.takenAt)}${sent.proof === undefined ? '' : ` (${sent.proof})`}, and its record no longer shows it`];
  return evidence.length + proof.length === 0 ? undefined : { cause: 'partner’s own edit', evidence: [...evidence.slice(0, 1), ...proof] };
}

/** `defendants[0].pleaValue` → `pleaValue`. */
export const leafOf = (field: string): string => field.split('.').at(-1)?.replace(/\[\d+\]$/, '') ?? field;
/** Whether a path is around the other one; the positions of children differ from side to side, so only their names count. */
const isAbout = (around: string, field: string): boolean => field !== around && plain(field).startsWith(`${plain(around)}.`);
const plain = (path: string): string => path.replace(/\[\d+\]/g, '');
