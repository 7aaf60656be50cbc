import { instantFromHttp, type Instant } from '../case-model/london';

/** The longest that a system's own wish to be left alone is followed. Who asks for a week is tried again after this; nothing else in the hub bounds it. */
export const LONGEST_ASKED_WAIT_SECONDS = 3600;

/** What a `Retry-After` asks for: seconds, or a moment, which is held against their own clock where they say what it shows. Nothing where it says nothing that can be read. */
export function secondsAsked(retryAfter: string | undefined, theirClock: string | undefined, ours: Instant): number | undefined {
  const text = retryAfter?.trim() ?? '';
  const until = instantFromHttp(text);
  const seconds = /^\d{1,15}$/.test(text) ? Number(text) : until === undefined ? 0 : Math.ceil((Date.parse(until) - Date.parse(instantFromHttp(theirClock ?? '') ?? ours)) / 1000);
  return seconds > 0 ? seconds : undefined;
}

/** So much of what they asked for as is waited. */
export const boundedWait = (asked: number | undefined): number => Math.min(asked ?? 0, LONGEST_ASKED_WAIT_SECONDS);

/** Said wherever more was asked for than is waited. */
export const ofTooLongAWait = (asked: number | undefined): string =>
  asked !== undefined && asked > LONGEST_ASKED_WAIT_SECONDS ? `. They asked for ${inHours(asked)}; ${inHours(LONGEST_ASKED_WAIT_SECONDS)} is the longest that we wait` : '';
function inHours(seconds: number): string {
  const hours = Math.ceil(seconds / 3600);
  return hours === 1 ? '1 hour' : `${hours.toLocaleString('en-GB')} hours`;
}
