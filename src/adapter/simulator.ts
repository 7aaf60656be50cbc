import type { Instant } from '../case-model/london';
import type { Raw } from './adapter';

/** How a simulated neighbour behaves for a while; `well` until told otherwise. */
export type Fault =
  | { readonly kind: 'well' }
  | { readonly kind: 'late'; readonly afterMs: number }
  /** Takes the message and never answers. */
  | { readonly kind: 'silent' }
  /** Takes the message and drops the reply. */
  | { readonly kind: 'drops the reply' }
  /** Says that it is busy, and takes nothing. */
  | { readonly kind: 'busy'; readonly retryAfterSeconds?: number }
  /** Breaks before it has taken anything, without saying so. */
  | { readonly kind: 'broken' }
  | { readonly kind: 'refuses'; readonly why: string }
  /** Takes the message and answers with something that is not an answer. */
  | { readonly kind: 'nonsense' }
  /** Takes the message, and says what it made of it only when it is asked later. */
  | { readonly kind: 'answers later' }
  /** Takes the message, and never says more than that it has received it. */
  | { readonly kind: 'only receives' };

/** A neighbour behind its real protocol, on loopback, with a ledger of its own outside the hub. */
export interface Simulator {
  readonly url: string;
  /** `times` limits the fault to the next so many messages; without it, it stays. */
  dial(fault: Fault, times?: number): void;
  /** What it took, in order; a message that it recognised as a repeat is counted on the first one. */
  ledger(): readonly LedgerEntry[];
  /** It has one more message for us, where we ask it: the last of its feed. Faults apply to what is asked, too. */
  offer?(raw: Raw): void;
  close(): Promise<void>;
}
export interface LedgerEntry { readonly key: string; readonly about: string; readonly body: string; readonly times: number }

/** One message that a simulated sender will send, so long after the day begins. */
export interface Planned { readonly afterMs: number; readonly path: string; readonly raw: Raw }

export interface PartnerOptions {
  readonly port?: number;
  /** Keeps the ledger over a restart. */
  readonly ledgerFile?: string;
  /** How long after taking a message a partner that *answers later* has its answer. */
  readonly answerAfterMs?: number;
  /** Where the hub is, for a partner that answers by a message of its own. */
  readonly hubUrl?: string;
  /** How to behave for a message about this case, as long as nothing else was dialled. */
  readonly faultFor?: (about: string) => Fault | undefined;
  /** `court day`: behave as the sandbox's court day tells of this partner; ignored where `faultFor` is given. */
  readonly script?: 'court day';
}

/** What an adapter brings for the sandbox and for tests. */
export interface Simulation {
  /** A partner that takes what we push. */
  partner?(options: PartnerOptions): Promise<Simulator>;
  /** A day of this sender's messages, made from its fixtures around a moment. */
  courtDay?(now: Instant): readonly Planned[];
}
