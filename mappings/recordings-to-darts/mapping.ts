import { londonDay, londonInstant, londonTime, ruleIn, type Day, type Instant, type Mapping } from '../../src/sdk';

/** What is sent to the gateway of the recordings: an event, a log entry, a piece of audio, a list, a question, or an answer on its way back. */
export interface Sent {
  readonly kind: 'event' | 'log entry' | 'audio' | 'list' | 'query' | 'notification';
  /** Year, month, day, hour, minute and second, without a zone. */
  readonly clock?: Clock;
  /** A time as XML writes it, with a zone or without. */
  readonly xmlTime?: string;
  /** UTC, of a notification on its way back to a recorder. */
  readonly instant?: Instant;
  readonly documentType?: string;
  readonly documentTimeStamp?: string;
  readonly startDate?: Day;
  readonly document?: string;
  readonly queryDate?: string;
}
export interface Clock { readonly year: number; readonly month: number; readonly day: number; readonly hour: number; readonly minute: number; readonly second: number }
export interface Recording {
  readonly time?: string;
  readonly clock?: Clock;
  readonly system?: 'CPP' | 'XHB';
  readonly published?: string;
  readonly hearingDate?: Day;
  readonly document?: string;
  readonly day?: Day;
}

export const timeRule = ruleIn<Sent, Recording>('read times');
export const listRule = ruleIn<Sent, Recording>('read a list');

const two = (number: number): string => String(number).padStart(2, '0');
export const dayOf = ({ year, month, day }: Clock): Day => `${year}-${two(month)}-${two(day)}`;
export const timeOf = ({ hour, minute, second }: Clock): string => `${two(hour)}:${two(minute)}:${two(second)}`;
/** `2024-07-01T10:00:00+01:00`: the London clock of an instant, with the offset that it has that day. */
export function withLondonOffset(instant: Instant): string {
  const clock = `${londonDay(instant)}T${londonTime(instant)}:${instant.slice(17, 19)}`;
  return `${clock}${londonInstant(londonDay(instant), londonTime(instant)).slice(11, 16) === londonTime(instant) ? '+00:00' : '+01:00'}`;
}

const mapping: Mapping = {
  id: 'recordings-to-darts',
  title: 'What the gateway of the recordings makes of times and lists',
  from: 'darts-gateway',
  subject: 'one message',
  message: [],
  part: [{ name: 'read times' }, { name: 'read a list' }],
  place: ({ startDate }: Sent) => startDate === undefined ? {} : { day: startDate },
};
export default mapping;
