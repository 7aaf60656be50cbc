import { dayInWords, minutesAfter, momentInWords, type Day, type Instant } from '../case-model/london';
import type { MismatchEvent, MismatchRow } from '../database/entities';

/** What a comparison found of a mismatch, before anybody knows whether it was found before. */
export type FoundMismatch = Pick<MismatchRow, 'fingerprint' | 'compared' | 'subject' | 'pair' | 'account' | 'court' | 'day' | 'caseReference' | 'field' | 'severity' | 'system' | 'libra' | 'commonPlatform' | 'expected'>;
/** What becomes of its record, and what is added to its history. */
export interface Turn { readonly to: Partial<MismatchRow>; readonly event?: Pick<MismatchEvent, 'what' | 'why'> }
export interface Moment { readonly at: Instant; readonly today: Day }

/** Neither system need have spoken again when a person says that it is fixed; after so long without a word it is no longer waited for. */
const DAYS_TO_SPEAK = 3;

/** A comparison found it again. `saidAt`: when either system last said something of it. Pure. */
export function foundAgain(known: MismatchRow, found: FoundMismatch, saidAt: Instant | undefined, { at, today }: Moment): Turn {
  const changed = known.libra !== found.libra || known.commonPlatform !== found.commonPlatform;
  const seen = { ...found, lastSeen: at };
  const reopened = (why: string): Turn => ({ to: { ...seen, ...OPEN }, event: { what: 'reopened', why } });
  switch (known.state) {
    case 'open': return { to: seen, ...(changed && { event: { what: 'changed', why: changedInWords(known) } }) };
    case 'accepted':
      if (changed) return reopened(`It was accepted with other values. ${changedInWords(known)}`);
      return known.acceptedUntil !== null && known.acceptedUntil < today ? reopened(acceptancePassed(known.acceptedUntil)) : { to: seen };
    case 'said fixed': {
      const since = known.saidFixedAt ?? at;
      if ((saidAt === undefined || saidAt <= since) && at < minutesAfter(since, DAYS_TO_SPEAK * 24 * 60)) return { to: seen };
      return reopened(`Said to be fixed on ${momentInWords(since)}, and it still differs${saidAt !== undefined && saidAt > since ? ` by what was said on ${momentInWords(saidAt)}` : `: neither system has said anything of it for ${DAYS_TO_SPEAK} days`}`);
    }
    case 'fixed': case 'gone': return reopened('It has come back');
  }
}

/** It was looked at, and was not found. Nothing where it had ended already. Pure. */
export function notFound({ state }: MismatchRow, why: string, at: Instant): Turn | undefined {
  if (state === 'said fixed') return { to: { state: 'fixed', lastSeen: at }, event: { what: 'fixed', why: 'The comparison confirms it' } };
  return state === 'open' || state === 'accepted' ? { to: { state: 'gone', lastSeen: at, acceptedUntil: null, acceptedBy: null, acceptedWhy: null }, event: { what: 'gone', why } } : undefined;
}

/** The day until which somebody accepted it is over. */
export const acceptanceOver = (until: Day): Turn => ({ to: OPEN, event: { what: 'reopened', why: acceptancePassed(until) } });

const OPEN = { state: 'open', acceptedUntil: null, acceptedBy: null, acceptedWhy: null, saidFixedAt: null, saidFixedBy: null } as const;
const acceptancePassed = (until: Day): string => `It was accepted until ${dayInWords(until)}, and that day has passed`;
/** Without the values: a history is never deleted, and a value may be somebody's name. */
const changedInWords = ({ libra, commonPlatform }: MismatchRow): string => `What is said has changed since${libra === null || commonPlatform === null ? ', where one system said nothing' : ''}`;
