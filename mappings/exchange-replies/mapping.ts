import { ruleIn, type Instant, type Mapping } from '../../src/sdk';
import { isSpiMessage, operationIn, type SpiMessage, type SystemDetails } from '../../adapters/police-spi/wire';

/** An operation as the exchange routed it to us: all that an answer to it can depend on. What it carries is for other mappings. */
export interface Routed {
  /** Of the submission that it came in; absent where it came alone. */
  readonly requestId?: string;
  readonly from?: SystemDetails;
  readonly type?: string;
  readonly routes: readonly { readonly id?: string; readonly source?: string; readonly destination?: string }[];
  /** Why its content cannot be read; absent where it can. */
  readonly unreadable?: string;
  readonly receivedAt?: Instant;
}

export interface Judged {
  /** The code of the answer that it deserves; absent where it deserves none: only errors are answered. */
  readonly code?: number;
  readonly name?: string;
  /** The CorrelationID has come: it must not come again. */
  readonly received?: true;
}
export interface Memory { readonly made?: Judged }

const CUT = 'cut into parts';
const JUDGE = 'find what is wrong with it';
const TELL = 'answer the exchange';

const mapping: Mapping = {
  id: 'exchange-replies',
  title: 'What the police exchange is answered when an operation cannot be taken',
  from: 'police-spi',
  subject: 'an operation, by its CorrelationID',
  reads: wire => isSpiMessage(wire) && routedIn(wire),
  message: [{ name: CUT }],
  part: [{ name: JUDGE }, { name: TELL }],
  place: () => ({}),
};
export default mapping;

export const cutRule = ruleIn<SpiMessage, object>(CUT);
export const judgeRule = ruleIn<Routed, Judged, unknown, Memory>(JUDGE);
export const answerRule = ruleIn<Routed, Judged, unknown, Memory>(TELL);

function routedIn(message: SpiMessage): boolean {
  const operation = operationIn(message);
  return operation !== undefined && 'RouteData' in operation;
}

/** Text without the white space around it; undefined where that leaves nothing. */
export const filled = (text: string | undefined): string | undefined => text === undefined || text.trim() === '' ? undefined : text.trim();
/** An id that the exchange's schema takes: at most 50 characters, none of them white space. */
export const isCorrelation = (text: string | undefined): boolean => /^\S{1,50}$/.test(text?.trim() ?? '');
export const isUnit = (text: string): boolean => /^.{7,8}$/.test(text.trim());
