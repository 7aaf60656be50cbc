import type { Instant } from '../case-model/london';
import type { Limits } from './limits';

/** One outside system as the hub sees it. `Wire` is that system's own shape, in its own words. An adapter translates nothing. */
export interface Adapter<Wire = unknown> {
  readonly manifest: Manifest;
  readonly codec: Codec<Wire>;
  readonly limits: Limits;
  /** Forms in which people may ask for a message beside the one that is sent, with what each asks beyond the limits. One message may become several. */
  readonly otherForms?: Readonly<Record<string, { readonly limits: Limits; write(wire: Wire): readonly Raw[] }>>;
  /** Where this system sends messages to us. */
  readonly endpoint?: Endpoint;
  /** How a file of what it holds is read, for proof where it is not asked. */
  readonly holdings?: Holdings<Wire>;
  /** The screens into which a person types by hand what a message of it says; only where people type into it. */
  readonly screens?: Screens<Wire>;
  /** What a code of theirs, or our reason for not reading them, means to whoever must deal with it. */
  readonly help?: CodesExplained;
  /** How we reach it; opened once, with the settings of this machine. */
  connect?(settings: ConnectionSettings): Connection;
}

export interface Manifest {
  /** The folder's name. */
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  /** `assumed`: nobody may take an invented format for a real one. */
  readonly shape: 'published' | 'assumed';
  readonly shapeSource: string;
  readonly supports: {
    readonly receive: boolean;
    readonly push: boolean;
    /** Whether we ask it what it has for us; absent where we do not. `where configured`: only where the settings of a machine say how. */
    readonly pull?: boolean | 'where configured';
    /** What a second push of one key does. */
    readonly repeats: 'ignored' | 'duplicated';
    /** Whether the system can be asked what became of a key. Where not, a lost reply is sent again if repeats are ignored, and else goes to a person. */
    readonly findByKey: boolean;
    /** The best proof that this system ever gives. */
    readonly proof: ProofGrade;
  };
  readonly maxPerMinute: number;
  /** How many may be on their way to it at the same time, at the most; where nothing is said 8, and up to 32 while it takes them all. Where it cannot be asked, so many may need a person after a crash. */
  readonly atOnce?: number;
  /** Seconds before each next try; the last one repeats. */
  readonly retryAfterSeconds: readonly [number, ...number[]];
  /** When it is left alone (src/duty/circuit.ts); said of every system that is pushed to. */
  readonly circuit?: CircuitFigures;
  /** After so many tries a person decides; without a number, it is tried for ever, and the duty's own deadline calls for a person. */
  readonly mostTries?: {
    /** Where they asked us to come back. */
    readonly askedToWait?: number;
    /** Where the reply was lost, they cannot be asked, and a repeat is ignored (decisions/a-lost-reply-where-nobody-can-be-asked.md). */
    readonly lost?: number;
  };
  readonly retireWhen: string;
}

/** After so many failures in a row, each of another message, nothing is pushed for so long; then one is tried. While that fails the next wait follows; the last one repeats. */
export interface CircuitFigures { readonly failures: number; readonly waitSeconds: readonly [number, ...number[]] }

/** Bytes as they came or as they will go. */
export interface Raw { readonly bytes: Uint8Array; readonly mediaType: string }

/** `decode` and `encode` are pure and never throw; `decode(encode(wire))` is `wire`, but for the key where one was given. */
export interface Codec<Wire> {
  decode(raw: Raw): Decoded<Wire>;
  /** `key` is that of the delivery, for the place that the wire has for it; without one, the wire says all. */
  encode(wire: Wire, key?: string): Raw;
  /** Whether two messages of one id say the same, though their bytes differ (a new time of sending); without it, only equal bytes do. */
  saysTheSame?(earlier: Wire, later: Wire): boolean;
}

export type Decoded<Wire> =
  | {
    readonly ok: true;
    readonly wire: Wire;
    /** The sender's own id for this message, when it carries one: what makes a repeat a repeat. */
    readonly messageId?: string;
    /** Where the message answers one that we delivered. */
    readonly answers?: Answer;
    /** Paths of fields that this adapter does not know; counted and listed, never swallowed. */
    readonly unread: readonly string[];
  }
  | Unreadable;

/** What a partner says later of a delivery, by its key. *found*: they have it. *refused*: they will not act on it, and a person decides. */
export interface Answer { readonly key: string; readonly said: Extract<Found, { kind: 'found' | 'refused' }> }

/** `place` is where to look: a line and column, or a path. Neither holds what the message says of anybody. */
export interface Unreadable { readonly ok: false; readonly why: string; readonly place: string }

export interface Endpoint {
  readonly path: string;
  /** Sent only after the receipt is committed. Where the protocol has codes for what is wrong with a message, the reply depends on it. */
  acknowledge(at: Instant, raw: Raw): Reply;
  /** Sent when nothing could be kept: too large (then there are no bytes to look at), or the disk refused. */
  refuse(status: 413 | 503, why: string, raw?: Raw): Reply;
}
export interface Reply { readonly status: number; readonly mediaType: string; readonly body: string }

export interface ConnectionSettings {
  readonly baseUrl: string;
  readonly timeoutMs: number;
  readonly token?: string;
  /** What is set of a database of theirs that we may read, by its name after `…_DATABASE_`. The adapter reads it, and throws at the start where it is wrong. */
  readonly database?: Readonly<Record<string, string>>;
}

export interface Connection {
  /** One try. Never throws: whatever happens is one of four outcomes. */
  push(raw: Raw, key: string): Promise<PushOutcome>;
  /** What the partner's own record says of a key. Never throws. */
  findByKey?(key: string): Promise<Found>;
  /**
   * The next page of what they have for us: at most `most` messages, oldest first, from `checkpoint` on (from the beginning
   * without one). Never throws. The checkpoint is all that is remembered: the same one gives the same messages again, on
   * any connection; the page's own gives what comes after it, nothing lost and nothing twice. It is kept with the messages.
   */
  pull?(checkpoint: string | undefined, most: number): Promise<Pulled>;
  /** What they hold under one number of theirs, as one message for `decode`; each asking is so many `calls` of their pace. Never throws. */
  readonly lookUp?: { readonly calls: number; of(number: string): Promise<LookedUp> };
  /** Whether they are there, asked without doing anything. Never throws, and ends within the time-out. */
  health?(): Promise<Health>;
  /** Ends what is open. May come twice, and while something is under way, which then ends in one of its outcomes. */
  close(): Promise<void>;
}

/** *taken*: they took it. *answered*: they said what they made of it. *effect seen*: their own record shows it. */
export type ProofGrade = 'taken' | 'answered' | 'effect seen';
export interface Proof { readonly grade: ProofGrade; readonly what: string }

/** What came back, word for word, and what rules may read of it: the number of an account that they made. */
export interface Returned { readonly raw: Raw; readonly says: Readonly<Record<string, string>> }

export type PushOutcome =
  | { readonly kind: 'taken'; readonly proof: Proof; readonly returned?: Returned }
  /** A person decides; the same message is not tried again by itself. */
  | { readonly kind: 'refused'; readonly why: string; readonly returned?: Returned }
  /** They certainly did not take it. */
  | { readonly kind: 'later'; readonly why: string; readonly afterSeconds?: number; /** They said so themselves; else they could not be reached. */ readonly askedToWait?: true }
  /** They may have taken it: look by key before repeating. */
  | { readonly kind: 'unknown'; readonly why: string };

export type Found =
  | { readonly kind: 'found'; readonly proof: Proof }
  /** They hold it, and say that they will not act on it: a person decides. */
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'cannot say'; readonly why: string };

export type Pulled =
  /** `checkpoint`: where the next page begins, in their words or ours; it moves with every message. `more`: there is something after it now. */
  | { readonly kind: 'page'; readonly messages: readonly Raw[]; readonly checkpoint: string; readonly more: boolean }
  /** Nothing that can be relied on came; it is asked again from where it was. */
  | { readonly kind: 'no page'; readonly why: string; readonly afterSeconds?: number };

export type LookedUp =
  | { readonly kind: 'message'; readonly raw: Raw }
  /** They know nothing of this number. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'no answer'; readonly why: string; readonly afterSeconds?: number };

/** What a system holds, as a file of its own shows it: its ledger, an export, the messages that it took. */
export interface Holdings<Wire> {
  /** Reads one file, or one line of a file of lines. Pure, and never throws. */
  read(raw: Raw): ReadHoldings;
  /** What its records show of a message that it was told; without it, all of the message. */
  shows?(wire: Wire): unknown;
}
export type ReadHoldings = { readonly ok: true; readonly records: readonly HeldRecord[] } | Unreadable;
export interface HeldRecord {
  /** What it says, in the form of `shows`. */
  readonly shows: unknown;
  /** What it proves: a record of what was made of a message shows the effect; one that only says that it came proves *taken*. */
  readonly grade: ProofGrade;
  /** Our key, where their record keeps it. */
  readonly key?: string;
  /** The case that it is about. */
  readonly about?: string;
  /** What they made of it, as an answer of theirs would have said it: the number of an account. */
  readonly says?: Readonly<Record<string, string>>;
  /** Where it is a record of theirs that no message of ours reads like: as `decode` and the rules read it, to be compared with what they were told. */
  readonly statement?: Raw;
}

/** A system as whoever types into it sees it. */
export interface Screens<Wire> {
  /** Of the order: nobody may take an invented one for a real one. */
  readonly shape: 'published' | 'assumed';
  /** Where the order comes from, as a sentence that can be read aloud. */
  readonly source: string;
  /** What is typed, screen by screen, in that system's order and as it writes it. Pure, and never throws. */
  fill(wire: Wire): readonly Screen[];
}
export interface Screen { readonly title: string; readonly lines: readonly ScreenLine[] }
/** `field`: where in the wire it stands. Without a value the wire does not say it; where it is `needed`, the screen cannot be left without. */
export interface ScreenLine { readonly label: string; readonly field: string; readonly value?: string; readonly needed: boolean; /** What is typed instead, where it is known why there is no value. */ readonly instead?: string }

/** Shown beside the case: what it is, why it happens, how it is corrected, and how to avoid it. Short sentences without the last full stop. */
export interface Explained { readonly title: string; readonly what: string; readonly why: string; readonly correct: string; readonly avoid: string }
export interface CodesExplained {
  /** By the code, or the words of a reason, as it stands in what people read. */
  readonly codes: Readonly<Record<string, Explained>>;
  /** Codes that people may read and that nothing published explains one by one. */
  readonly without: readonly string[];
  /** What is said of those, and of codes that nobody knew of. */
  readonly others: Explained;
}

/** *down*: nobody is there, or they say that they are out of order. *cannot say*: anything else that is not *up*. */
export type Health = { readonly kind: 'up' } | { readonly kind: 'down' | 'cannot say'; readonly why: string };

/** The push of a system that takes nothing from us. */
export const takesNothing = (): Promise<PushOutcome> => Promise.resolve({ kind: 'refused', why: 'This system takes nothing from us: no rule should tell it anything' });

const GRADES: readonly ProofGrade[] = ['taken', 'answered', 'effect seen'];
/** Whether a proof is good enough for a duty that asks for `needed`. */
export const proves = (proof: ProofGrade, needed: ProofGrade): boolean => GRADES.indexOf(proof) >= GRADES.indexOf(needed);

export const defineAdapter = <Wire>(adapter: Adapter<Wire>): Adapter<Wire> => adapter;
