import type { Instant } from '../case-model/london';

/** Whose desk an overdue duty is on. It stays on those before it; a late proof still meets it, at any level. */
export interface Escalation { readonly level: 1 | 2 | 3; readonly desk: string; readonly inWords: string }

/** A span shorter than this says nothing: a message that came late is overdue as soon as its duty is opened. */
const LEAST_SPAN_MS = 15 * 60_000;

/**
 * By how often its own span it is past its time: at once it is for support; past its time by as much again, for the owner of its rule too;
 * by twice as much, for whoever leads: then it is no single duty any more. Undefined while it is in time.
 */
export function escalationOf({ openedAt, dueAt }: { readonly openedAt: Instant; readonly dueAt: Instant }, owner: string, now: Instant): Escalation | undefined {
  const past = Date.parse(now) - Date.parse(dueAt);
  if (past < 0) return undefined;
  const spans = past / Math.max(LEAST_SPAN_MS, Date.parse(dueAt) - Date.parse(openedAt));
  if (spans < 1) return { level: 1, desk: 'support', inWords: 'With support' };
  if (spans < 2) return { level: 2, desk: owner, inWords: `With ${owner} too: past its time by as long as it had` };
  return { level: 3, desk: 'whoever leads', inWords: `With whoever leads, with ${owner} and support: past its time by more than twice as long as it had; begin an incident` };
}
