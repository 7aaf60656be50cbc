import { Column, Entity, PrimaryColumn, type ValueTransformer } from 'typeorm';
import type { ProofGrade } from '../adapter/adapter';
import type { Harm } from '../census/high-harm-lists';
import type { Day, Instant } from '../case-model/london';
import type { Evidence } from '../identity/compare';
import type { Described } from '../identity/describe';
import type { IdentifierKind } from '../identity/identifiers';
import type { Relation } from '../identity/relation';
import type { ConcernKind } from '../queue/kinds';
import type { Severity } from '../rule/rule';
import type { Acting, Role } from '../sign-in/acting';

/**
 * The rows of the hub. Tables are made by the migrations, never by TypeORM. Times are UTC as text
 * (`2026-11-21T16:05:00.000Z`), days are text, so that all databases keep and compare them alike.
 */
const json: ValueTransformer = { to: (value: unknown) => value === undefined || value === null ? null : JSON.stringify(value), from: (text: string | null): unknown => text === null ? null : JSON.parse(text) };

/** PostgreSQL answers large whole numbers as text. */
const whole: ValueTransformer = { to: (value: unknown) => value, from: (value: unknown) => Number(value) };

export type ReceiptState = 'waiting' | 'read' | 'unreadable' | 'repeat' | 'contradicts' | 'refused' | 'set aside';

/** One arrival. Its bytes are in `body`, shared by hash. */
@Entity('receipt')
export class Receipt {
  @PrimaryColumn({ type: String }) id!: string;
  @Column({ type: String }) system!: string;
  @Column({ type: String, name: 'media_type' }) mediaType!: string;
  @Column({ type: String, name: 'body_hash', nullable: true }) bodyHash!: string | null;
  @Column({ type: Number }) size!: number;
  @Column({ type: String, name: 'received_at' }) receivedAt!: Instant;
  @Column({ type: String }) state!: ReceiptState;
  @Column({ type: String, name: 'message_id', nullable: true }) messageId!: string | null;
  @Column({ type: String, nullable: true }) why!: string | null;
  @Column({ type: String, nullable: true }) place!: string | null;
  /** The receipt of which this one is a repeat, or which it contradicts. */
  @Column({ type: String, name: 'same_id_as', nullable: true }) sameIdAs!: string | null;
  @Column({ type: String, transformer: json, nullable: true }) unread!: string[] | null;
  @Column({ type: Number, insert: false, update: false }) arrival!: number;
}

/** *set aside*: a person has said that an unreadable part is not needed. */
export type PartState = 'waiting' | 'applied' | 'unchanged' | 'in doubt' | 'unreadable' | 'set aside';

/** What one message says of one subject under one mapping. */
@Entity('part')
export class Part {
  @PrimaryColumn({ type: String }) id!: string;
  @Column({ type: String, name: 'receipt_id' }) receiptId!: string;
  @Column({ type: String }) mapping!: string;
  /** The lane in which it stands now. */
  @Column({ type: String }) subject!: string;
  /** The subject that it came under, which it keeps when its lane is drained into another. */
  @Column({ type: String, name: 'own_subject' }) ownSubject!: string;
  @Column({ type: Number }) ordinal!: number;
  @Column({ type: Number }) arrival!: number;
  @Column({ type: String, nullable: true }) day!: Day | null;
  @Column({ type: String, nullable: true }) time!: Instant | null;
  @Column({ type: String, nullable: true }) scope!: string | null;
  @Column({ type: String, name: 'content_hash' }) contentHash!: string;
  @Column({ type: String, transformer: json }) said!: object | null;
  @Column({ type: String, transformer: json, nullable: true }) origin!: Readonly<Record<string, string>> | null;
  /** The list that held this subject before holds it no more. */
  @Column({ type: Number }) gone!: number;
  @Column({ type: String }) state!: PartState;
  @Column({ type: String, nullable: true }) why!: string | null;
  @Column({ type: String, transformer: json, nullable: true }) made!: object | null;
  /** No longer kept: it is found out again when it is asked for (intake/lineage-of-part.ts). Parts of before have it. */
  @Column({ type: String, nullable: true }) lineage!: string | null;
  @Column({ type: String, nullable: true }) rulebook!: string | null;
  /** The rules that acted on it, between commas. */
  @Column({ type: String, nullable: true }) fired!: string | null;
  @Column({ type: String, name: 'applied_at', nullable: true }) appliedAt!: Instant | null;
}

/** One subject under one mapping: what is locked while a part is applied. */
@Entity('lane')
export class Lane {
  @PrimaryColumn({ type: String }) mapping!: string;
  @PrimaryColumn({ type: String }) subject!: string;
  @Column({ type: String, nullable: true }) scope!: string | null;
  @Column({ type: Number }) gone!: number;
  /** Why nothing more is applied here until a person has looked. */
  @Column({ type: String, name: 'parked_why', nullable: true }) parkedWhy!: string | null;
  /** Drained into this lane: this row is only a name that points on. */
  @Column({ type: String, name: 'moved_to', nullable: true }) movedTo!: string | null;
  /** What every duty of this lane must say beside its own words: that the case was ejected. */
  @Column({ type: String, nullable: true }) note!: string | null;
}

/** How people find a subject: URN, case number, ids. */
@Entity('reference')
export class Reference {
  @PrimaryColumn({ type: String }) value!: string;
  @PrimaryColumn({ type: String }) mapping!: string;
  @PrimaryColumn({ type: String }) subject!: string;
}

/** What one system last said about a subject, in the case model's words. */
@Entity('statement')
export class Statement {
  @PrimaryColumn({ type: String }) mapping!: string;
  @PrimaryColumn({ type: String }) subject!: string;
  @Column({ type: String }) system!: string;
  @Column({ type: String, name: 'part_id' }) partId!: string;
  @Column({ type: String, nullable: true }) court!: string | null;
  @Column({ type: String, nullable: true }) day!: Day | null;
  @Column({ type: String, transformer: json }) made!: object;
  /** Left out by a rule: which, and why. */
  @Column({ type: String, transformer: json, nullable: true }) excluded!: { rule: string; reason: string } | null;
  @Column({ type: Number }) gone!: number;
  @Column({ type: String, name: 'said_at' }) saidAt!: Instant;
}

@Entity('doubt')
export class DoubtRow {
  @PrimaryColumn({ type: String }) id!: string;
  @Column({ type: String }) mapping!: string;
  @Column({ type: String }) subject!: string;
  @Column({ type: String, name: 'part_id' }) partId!: string;
  @Column({ type: String }) field!: string;
  @Column({ type: String }) why!: string;
  @Column({ type: String, transformer: json }) rules!: string[];
  @Column({ type: String, transformer: json }) values!: string[];
  @Column({ type: String, name: 'opened_at' }) openedAt!: Instant;
}

export type DutyState = 'open' | 'met' | 'replaced' | 'waived';

@Entity('duty')
export class Duty {
  @PrimaryColumn({ type: String }) id!: string;
  @Column({ type: String }) mapping!: string;
  @Column({ type: String }) subject!: string;
  /** What of the subject it is about, where a lane has several duties to one partner; else blank. */
  @Column({ type: String }) about!: string;
  @Column({ type: String, name: 'part_id' }) partId!: string;
  @Column({ type: String }) rule!: string;
  @Column({ type: String }) whom!: string;
  @Column({ type: String }) what!: string;
  @Column({ type: String }) severity!: Severity;
  @Column({ type: String, name: 'opened_at' }) openedAt!: Instant;
  @Column({ type: String, name: 'due_at' }) dueAt!: Instant;
  @Column({ type: String, name: 'proof_needed' }) proofNeeded!: ProofGrade;
  @Column({ type: String }) otherwise!: string;
  @Column({ type: String }) state!: DutyState;
  @Column({ type: String, name: 'overdue_since', nullable: true }) overdueSince!: Instant | null;
  @Column({ type: String, name: 'ended_at', nullable: true }) endedAt!: Instant | null;
  @Column({ type: String, name: 'proof_grade', nullable: true }) proofGrade!: ProofGrade | null;
  @Column({ type: String, nullable: true }) proof!: string | null;
  @Column({ type: String, name: 'replaced_by', nullable: true }) replacedBy!: string | null;
  @Column({ type: String, name: 'waived_by', nullable: true }) waivedBy!: string | null;
  @Column({ type: String, name: 'waived_why', nullable: true }) waivedWhy!: string | null;
  /** Set by the database: the order in which duties were opened. */
  @Column({ type: Number, insert: false, update: false }) sequence!: number;
}

/**
 * That a duty was opened: written by the database itself when the row of the duty is, and touched by nothing else. A duty
 * whose row is lost is still counted here, and known by its name.
 */
@Entity('opening')
export class Opening {
  @PrimaryColumn({ type: String, name: 'duty_id' }) dutyId!: string;
  @Column({ type: String }) whom!: string;
  @Column({ type: String }) severity!: Severity;
  @Column({ type: String }) mapping!: string;
  @Column({ type: String, name: 'part_id' }) partId!: string;
  @Column({ type: String, name: 'opened_at' }) openedAt!: Instant;
}

/** *held*: the message cannot go as it stands; *stopped*: a person gave it up. */
export type DeliveryState = 'waiting' | 'claimed' | 'done' | 'refused' | 'held' | 'stopped';

@Entity('delivery')
export class Delivery {
  /** Also the idempotency key: the same for every try. */
  @PrimaryColumn({ type: String }) id!: string;
  @Column({ type: String, name: 'duty_id' }) dutyId!: string;
  @Column({ type: String }) system!: string;
  @Column({ type: String }) mapping!: string;
  @Column({ type: String }) subject!: string;
  @Column({ type: String }) about!: string;
  @Column({ type: String, transformer: json }) message!: object;
  @Column({ type: String, nullable: true }) lineage!: string | null;
  @Column({ type: String }) rulebook!: string;
  @Column({ type: String }) state!: DeliveryState;
  /** `look`: it may have left already, so ask by key before repeating. */
  @Column({ type: String, name: 'next_step' }) nextStep!: 'push' | 'look';
  @Column({ type: Number }) attempts!: number;
  @Column({ type: String, name: 'not_before' }) notBefore!: Instant;
  @Column({ type: String, name: 'lease_until', nullable: true }) leaseUntil!: Instant | null;
  @Column({ type: Number }) fence!: number;
  @Column({ type: String, name: 'taken_at', nullable: true }) takenAt!: Instant | null;
  @Column({ type: String, name: 'last_why', nullable: true }) lastWhy!: string | null;
  @Column({ type: String, name: 'created_at' }) createdAt!: Instant;
  /** Set by the database: the order in which messages of a lane leave. */
  @Column({ type: Number, insert: false, update: false }) sequence!: number;
}

/** One try at a delivery: the story of how it arrived, or did not. */
@Entity('attempt')
export class Attempt {
  @PrimaryColumn({ type: String }) id!: string;
  @Column({ type: String, name: 'delivery_id' }) deliveryId!: string;
  @Column({ type: String }) at!: Instant;
  /** `answer`: they said it later, in a message of their own. `person`: a person did it, or had it done. */
  @Column({ type: String }) step!: 'push' | 'look' | 'answer' | 'person';
  @Column({ type: String }) outcome!: string;
  @Column({ type: String, nullable: true }) why!: string | null;
}

/** Something that a rule asks of people. */
@Entity('task')
export class TaskRow {
  @PrimaryColumn({ type: String }) id!: string;
  @Column({ type: String }) mapping!: string;
  @Column({ type: String }) subject!: string;
  @Column({ type: String, name: 'part_id' }) partId!: string;
  @Column({ type: String }) rule!: string;
  @Column({ type: String }) severity!: Severity;
  @Column({ type: String }) audience!: string;
  @Column({ type: String }) code!: string;
  @Column({ type: String }) instruction!: string;
  @Column({ type: String, name: 'opened_at' }) openedAt!: Instant;
}

/** What a person owes by one hearing day, checked before enforcement was told. Not owed any more: no pence. */
@Entity('debtor_check')
export class DebtorCheck {
  @PrimaryColumn({ type: String }) mapping!: string;
  @PrimaryColumn({ type: String }) subject!: string;
  /** The hearing day, the same in every share of it. */
  @PrimaryColumn({ type: String }) about!: string;
  @Column({ type: String, name: 'part_id' }) partId!: string;
  @Column({ type: String }) day!: Day;
  /** Blank where none is known; so are court and authority. */
  @Column({ type: String, name: 'case_reference' }) caseReference!: string;
  @Column({ type: String }) court!: string;
  @Column({ type: String }) authority!: string;
  @Column({ type: Number, transformer: whole }) pence!: number;
  @Column({ type: String, name: 'checked_at' }) checkedAt!: Instant;
}

/** What is, or was, missing of a debtor for one hearing day. */
@Entity('debtor_gap')
export class DebtorGap {
  @PrimaryColumn({ type: String }) mapping!: string;
  @PrimaryColumn({ type: String }) subject!: string;
  @PrimaryColumn({ type: String }) about!: string;
  @PrimaryColumn({ type: String }) code!: string;
  @Column({ type: String }) missing!: string;
  @Column({ type: String }) ask!: 'prosecuting authority' | 'court';
  @Column({ type: String }) question!: string;
  /** 1: the account waits for it. */
  @Column({ type: Number }) waits!: number;
  @Column({ type: String, name: 'opened_at' }) openedAt!: Instant;
  @Column({ type: String, name: 'ended_at', nullable: true }) endedAt!: Instant | null;
  @Column({ type: String, name: 'ended_why', nullable: true }) endedWhy!: string | null;
}

/**
 * *court day*: Libra's list against the shares of a court's day. *accounts*: the fines accounts against the shares of a hearing day that asked for them. *case*: a case as two systems say it, over all its
 * days. *duty*: a duty against the partner's own record.
 */
export type Compared = 'court day' | 'accounts' | 'case' | 'duty';

/** One comparison of what two systems say. */
@Entity('comparison')
export class ComparisonRow {
  @PrimaryColumn({ type: String }) id!: string;
  @Column({ type: String }) compared!: Compared;
  /** Blank for accounts, which are compared for all courts together. */
  @Column({ type: String }) court!: string;
  @Column({ type: String }) day!: Day;
  @Column({ type: String }) at!: Instant;
  @Column({ type: Number }) population!: number;
  @Column({ type: Number }) same!: number;
  @Column({ type: Number }) explained!: number;
  @Column({ type: Number }) mismatched!: number;
  @Column({ type: Number }) unchecked!: number;
  @Column({ type: Number }) excluded!: number;
}

/**
 * *open*: a person must see to it. *accepted*: it stays until a day, by the word of a named person. *said fixed*: a person says so; the next word of either system shows. *fixed*: and so it was.
 * *gone*: a comparison no longer finds it.
 */
export type MismatchState = 'open' | 'accepted' | 'said fixed' | 'fixed' | 'gone';
/** *missing parent*: one system lacks the whole of which it is a part. *rule in doubt*: our own rules could not decide it. *not known*: nothing that we keep tells. */
export type Cause = 'missing parent' | 'unmapped code' | 'partner’s own edit' | 'our defect' | 'rule in doubt' | 'not known';

/** A difference that no named rule explains, seen in one comparison or many. Its history is kept beside it, and only added to. */
@Entity('mismatch')
export class MismatchRow {
  /** The same one tomorrow: what is compared, whom and what it is about, and the field; never a position in a list. */
  @PrimaryColumn({ type: String }) fingerprint!: string;
  @Column({ type: String }) compared!: Compared;
  /** What is compared at once, and the pair within it. */
  @Column({ type: String }) subject!: string;
  @Column({ type: String }) pair!: string;
  /** The number of the account; blank where it is about a case. */
  @Column({ type: String }) account!: string;
  @Column({ type: String }) court!: string;
  @Column({ type: String }) day!: Day;
  @Column({ type: String, name: 'case_reference' }) caseReference!: string;
  @Column({ type: String }) field!: string;
  @Column({ type: String }) severity!: Severity;
  /** The system that is held against Common Platform, or against our own record. */
  @Column({ type: String }) system!: string;
  /** What that system says: Libra's list, its account of a fine, a partner's record. */
  @Column({ type: String, nullable: true }) libra!: string | null;
  @Column({ type: String, name: 'common_platform', nullable: true }) commonPlatform!: string | null;
  /** In words. */
  @Column({ type: String }) expected!: string;
  @Column({ type: String }) cause!: Cause;
  @Column({ type: String, transformer: json }) evidence!: string[];
  /** By when it does its harm, or should be seen to. */
  @Column({ type: String, name: 'due_at', nullable: true }) dueAt!: Instant | null;
  @Column({ type: String, name: 'first_seen' }) firstSeen!: Instant;
  @Column({ type: String, name: 'last_seen' }) lastSeen!: Instant;
  @Column({ type: String }) state!: MismatchState;
  @Column({ type: String, nullable: true }) owner!: string | null;
  @Column({ type: String, name: 'accepted_until', nullable: true }) acceptedUntil!: Day | null;
  @Column({ type: String, name: 'accepted_by', nullable: true }) acceptedBy!: string | null;
  @Column({ type: String, name: 'accepted_why', nullable: true }) acceptedWhy!: string | null;
  @Column({ type: String, name: 'said_fixed_at', nullable: true }) saidFixedAt!: Instant | null;
  @Column({ type: String, name: 'said_fixed_by', nullable: true }) saidFixedBy!: string | null;
}

/** What a comparison saw of a mismatch, or a person did about it. The database refuses to change or delete a row. */
@Entity('mismatch_event')
export class MismatchEvent {
  @PrimaryColumn({ type: String }) id!: string;
  @Column({ type: String }) fingerprint!: string;
  @Column({ type: String }) at!: Instant;
  @Column({ type: String }) what!: 'found' | 'changed' | 'reopened' | 'gone' | 'owned' | 'noted' | 'accepted' | 'said fixed' | 'fixed';
  /** A person's name, or `comparison`. */
  @Column({ type: String, name: 'said_by' }) by!: string;
  @Column({ type: String, nullable: true }) why!: string | null;
  @Column({ type: String, name: 'run_id', nullable: true }) runId!: string | null;
  /** Set by the database: the order in which they came. */
  @Column({ type: Number, insert: false, update: false }) sequence!: number;
}

/** One run of a comparison over many subjects: how far it has come, and its totals, which add up (the database sees to it). */
@Entity('comparison_run')
export class ComparisonRun {
  @PrimaryColumn({ type: String }) id!: string;
  @Column({ type: String }) compared!: Compared;
  /** *all*: every subject. *changed*: those of which something was said since the run before, and those that it could not check. */
  @Column({ type: String }) scope!: 'all' | 'changed';
  /** A person's name, or `schedule`. */
  @Column({ type: String, name: 'asked_by' }) askedBy!: string;
  @Column({ type: String, name: 'started_at' }) startedAt!: Instant;
  @Column({ type: String, name: 'ended_at', nullable: true }) endedAt!: Instant | null;
  /** *red*: it missed a difference that it had put in itself, so nothing that it says can be relied on. */
  @Column({ type: String }) state!: 'running' | 'done' | 'red';
  @Column({ type: String, nullable: true }) since!: Instant | null;
  @Column({ type: String }) rulebook!: string;
  /** The last subject that was looked at; blank at the beginning. */
  @Column({ type: String }) checkpoint!: string;
  @Column({ type: Number }) pages!: number;
  @Column({ type: Number, name: 'failed_pages' }) failedPages!: number;
  @Column({ type: Number }) population!: number;
  @Column({ type: Number }) same!: number;
  @Column({ type: Number }) explained!: number;
  @Column({ type: Number }) mismatched!: number;
  @Column({ type: Number }) unchecked!: number;
  /** Of those that could not be checked. */
  @Column({ type: Number, name: 'in_flight' }) inFlight!: number;
  @Column({ type: Number }) excluded!: number;
  /** How often each difference that the run put in itself was found. */
  @Column({ type: String, name: 'seeds_found', transformer: json }) seedsFound!: Record<string, number>;
  @Column({ type: String, name: 'seeds_missed', transformer: json }) seedsMissed!: Record<string, number>;
  /** Why it did not come further when it was last tried. */
  @Column({ type: String, name: 'last_why', nullable: true }) lastWhy!: string | null;
  @Column({ type: String, name: 'lease_until', nullable: true }) leaseUntil!: Instant | null;
  @Column({ type: Number }) fence!: number;
}

/** What a run could not check, and why. */
@Entity('run_unchecked')
export class RunUnchecked {
  @PrimaryColumn({ type: String, name: 'run_id' }) runId!: string;
  @PrimaryColumn({ type: String }) subject!: string;
  @PrimaryColumn({ type: String }) pair!: string;
  @Column({ type: String, name: 'case_reference' }) caseReference!: string;
  @Column({ type: String }) court!: string;
  @Column({ type: String }) day!: Day;
  @Column({ type: String }) why!: string;
  @Column({ type: Number, name: 'in_flight' }) inFlight!: number;
}

/** One system's case, person on a case, or hearing: the id that the hub keeps for it. Linked identities share a leader; nothing is merged. */
@Entity('identity')
export class Identity {
  @PrimaryColumn({ type: String }) id!: string;
  @Column({ type: String }) of!: Described['of'];
  @Column({ type: String }) system!: string;
  /** The key under which that system knows it. */
  @Column({ type: String, name: 'own_key' }) ownKey!: string;
  /** The identity of the case of a person or a hearing. */
  @Column({ type: String, nullable: true }) within!: string | null;
  /** The first of its group, whose id stands for all of them; itself where it is linked to none. */
  @Column({ type: String }) leader!: string;
  /** What that system last said of it. */
  @Column({ type: String, transformer: json }) says!: Described;
  @Column({ type: String }) fingerprint!: string;
  @Column({ type: String }) mapping!: string;
  @Column({ type: String }) subject!: string;
  @Column({ type: String, name: 'part_id' }) partId!: string;
  @Column({ type: String }) since!: Instant;
  /** Nobody says it any more: nothing is asked about it. */
  @Column({ type: Number }) gone!: number;
  /** To be compared again. */
  @Column({ type: Number }) due!: number;
  @Column({ type: String, name: 'ejected_why', nullable: true }) ejectedWhy!: string | null;
  @Column({ type: String, name: 'ejected_at', nullable: true }) ejectedAt!: Instant | null;
}

/** A number that an identity carries, who said so and since when. */
@Entity('identifier')
export class IdentifierRow {
  @PrimaryColumn({ type: String }) kind!: IdentifierKind;
  @PrimaryColumn({ type: String }) value!: string;
  @PrimaryColumn({ type: String }) identity!: string;
  @Column({ type: String, name: 'part_id' }) partId!: string;
  @Column({ type: String }) since!: Instant;
  /** 0: said before, and no longer. It still finds, and links nothing. */
  @Column({ type: Number, name: 'said_now' }) saidNow!: number;
}

/** *joined*, *apart*: decided, by a rule, by the system's own word, or by a person. *asked*: a person must say. */
export type LinkState = 'joined' | 'apart' | 'asked';

/** What was decided about two identities, by whom and on what evidence. */
@Entity('identity_link')
export class IdentityLink {
  @PrimaryColumn({ type: String }) id!: string;
  @Column({ type: String }) a!: string;
  @Column({ type: String }) b!: string;
  @Column({ type: String }) of!: Described['of'];
  @Column({ type: String }) state!: LinkState;
  /** `rule`, the system that said so, or a person's name. */
  @Column({ type: String, name: 'decided_by' }) by!: string;
  /** Whose word it is: a person's outranks a system's, and a system's a score. */
  @Column({ type: String }) word!: 'rule' | 'system' | 'person';
  @Column({ type: String }) why!: string;
  @Column({ type: Number }) score!: number;
  @Column({ type: String, transformer: json }) evidence!: Evidence[];
  /** Each fact of both sides, as a hash: a decision holds until they differ. */
  @Column({ type: String, transformer: json }) compared!: Record<string, Record<string, string>>;
  /** What has changed since a person or a system decided, where that makes it a question again. */
  @Column({ type: String, name: 'asked_why', nullable: true }) askedWhy!: string | null;
  @Column({ type: String }) at!: Instant;
}

/** What a system says of two of its own: to be carried out once, in the order of arrival. */
@Entity('identity_relation')
export class IdentityRelation {
  @PrimaryColumn({ type: String }) id!: string;
  @Column({ type: String, name: 'part_id' }) partId!: string;
  @Column({ type: String, transformer: json }) relation!: Relation;
  @Column({ type: Number }) arrival!: number;
  @Column({ type: String, name: 'done_at', nullable: true }) doneAt!: Instant | null;
}

export type Watch = 'ledger' | 'census' | 'source counts' | 'silence' | 'comparison' | 'replay' | 'repair';

/** Something that a watch found and that should not be. It goes when the watch no longer finds it. */
@Entity('finding')
export class Finding {
  @PrimaryColumn({ type: String }) fingerprint!: string;
  @Column({ type: String }) watch!: Watch;
  @Column({ type: String }) what!: string;
  @Column({ type: String }) severity!: Severity;
  @Column({ type: String, nullable: true }) whom!: string | null;
  @Column({ type: String, nullable: true }) mapping!: string | null;
  @Column({ type: String, nullable: true }) subject!: string | null;
  @Column({ type: String, name: 'receipt_id', nullable: true }) receiptId!: string | null;
  /** In words, for people; no name of anybody is in it. */
  @Column({ type: String }) why!: string;
  @Column({ type: String, name: 'first_seen' }) firstSeen!: Instant;
  @Column({ type: String, name: 'last_seen' }) lastSeen!: Instant;
  @Column({ type: String }) state!: 'open' | 'gone';
}

/** One message that the census has looked through, whatever the hub made of it. */
@Entity('census_message')
export class CensusMessage {
  @PrimaryColumn({ type: String, name: 'receipt_id' }) receiptId!: string;
  @Column({ type: Number }) arrival!: number;
  @Column({ type: String, name: 'received_at' }) receivedAt!: Instant;
  @Column({ type: String, nullable: true }) hearing!: string | null;
  @Column({ type: String, name: 'hearing_day', nullable: true }) hearingDay!: string | null;
  @Column({ type: String, name: 'shared_at', nullable: true }) sharedAt!: Instant | null;
  @Column({ type: String, nullable: true }) court!: string | null;
  /** The London day on which it was shared. */
  @Column({ type: String, nullable: true }) day!: Day | null;
  /** 0: it could not be looked through. */
  @Column({ type: Number }) counted!: number;
  @Column({ type: Number }) results!: number;
}

/** *told*: there is a duty; *explained*: a named rule left it out; *held*: a person holds it; *waiting*: it is not applied yet; *without*: nothing at all. */
export type CensusState = 'told' | 'explained' | 'held' | 'waiting' | 'without';

/** One result of high harm, as the census counted it without the rules, and what became of it. */
@Entity('census_result')
export class CensusResult {
  @PrimaryColumn({ type: String }) id!: string;
  @Column({ type: String, name: 'receipt_id' }) receiptId!: string;
  @Column({ type: Number }) arrival!: number;
  @Column({ type: String }) harm!: Harm;
  @Column({ type: String }) mapping!: string;
  @Column({ type: String }) whom!: string;
  @Column({ type: String }) path!: string;
  /** The same for one result line of the same people in every share. */
  @Column({ type: String, name: 'result_key' }) resultKey!: string;
  @Column({ type: String }) code!: string;
  @Column({ type: String, transformer: json }) people!: string[];
  @Column({ type: String, transformer: json }) cases!: string[];
  @Column({ type: String, nullable: true }) offence!: string | null;
  @Column({ type: Number, name: 'for_notices' }) forNotices!: number;
  @Column({ type: String, nullable: true }) court!: string | null;
  @Column({ type: String, nullable: true }) day!: Day | null;
  @Column({ type: String }) state!: CensusState;
  /** The duty, or in words the rule or what a person holds. */
  @Column({ type: String, name: 'answered_by', nullable: true }) by!: string | null;
  @Column({ type: String, name: 'part_id', nullable: true }) partId!: string | null;
  @Column({ type: String, nullable: true }) subject!: string | null;
  @Column({ type: String, name: 'checked_at' }) checkedAt!: Instant;
}

/** How many messages a system itself says that it sent about a court on a day. */
@Entity('source_count')
export class SourceCount {
  @PrimaryColumn({ type: String }) system!: string;
  @PrimaryColumn({ type: String }) court!: string;
  @PrimaryColumn({ type: String }) day!: Day;
  @Column({ type: Number }) messages!: number;
  @Column({ type: String, name: 'said_at' }) saidAt!: Instant;
}

/** What went wrong, whom it touches, who owns it, and how it ended. */
@Entity('incident')
export class Incident {
  @PrimaryColumn({ type: String }) id!: string;
  @Column({ type: String }) title!: string;
  @Column({ type: String }) owner!: string;
  @Column({ type: String, name: 'opened_at' }) openedAt!: Instant;
  @Column({ type: String, nullable: true }) partner!: string | null;
  @Column({ type: String, nullable: true }) rule!: string | null;
  @Column({ type: String, name: 'receipt_id', nullable: true }) receiptId!: string | null;
  @Column({ type: String, nullable: true }) mapping!: string | null;
  @Column({ type: String, nullable: true }) subject!: string | null;
  @Column({ type: String, name: 'period_from' }) from!: Instant;
  @Column({ type: String, name: 'period_to' }) to!: Instant;
  @Column({ type: Number }) unproved!: number;
  /** A text for the courts, without any name. */
  @Column({ type: String }) message!: string;
  @Column({ type: Number, name: 'duties_at_start' }) dutiesAtStart!: number;
  @Column({ type: Number, name: 'open_at_end', nullable: true }) openAtEnd!: number | null;
  @Column({ type: String, name: 'ended_at', nullable: true }) endedAt!: Instant | null;
  @Column({ type: String, name: 'ended_by', nullable: true }) endedBy!: string | null;
  @Column({ type: String, name: 'ended_why', nullable: true }) endedWhy!: string | null;
}

/** What a run replays: messages that could not be read, that contradicted an earlier one, or of which a part could not be read; or cases that today's rules would decide otherwise. */
export type ReplayKind = 'unreadable' | 'contradicting' | 'parked' | 'decided otherwise';
/** *stopped*: a person must say how it goes on. */
export type ReplayState = 'running' | 'stopped' | 'ended';

/** One replay of many, as it was looked at before it was started, and how far it has come. */
@Entity('replay_run')
export class ReplayRun {
  @PrimaryColumn({ type: String }) id!: string;
  @Column({ type: String }) name!: string;
  @Column({ type: String, name: 'started_by' }) startedBy!: string;
  @Column({ type: String, name: 'started_at' }) startedAt!: Instant;
  @Column({ type: String }) what!: ReplayKind;
  @Column({ type: String, nullable: true }) system!: string | null;
  @Column({ type: String, nullable: true }) cause!: string | null;
  @Column({ type: String, name: 'period_from' }) from!: Instant;
  @Column({ type: String, name: 'period_to' }) to!: Instant;
  /** At most so many were looked through. */
  @Column({ type: Number }) cap!: number;
  /** What the selection held: population + still + beyond. */
  @Column({ type: Number }) chosen!: number;
  /** Left out: they still cannot be read, or would come out the same. */
  @Column({ type: Number }) still!: number;
  /** Not looked through: they lie beyond the cap. */
  @Column({ type: Number }) beyond!: number;
  @Column({ type: Number }) population!: number;
  @Column({ type: String, name: 'list_hash' }) listHash!: string;
  /** The worst harm of any of it. */
  @Column({ type: String }) severity!: Severity;
  /** How long it waits after the first ones for what they told to be taken. */
  @Column({ type: Number, name: 'wait_seconds' }) waitSeconds!: number;
  @Column({ type: String }) state!: ReplayState;
  /** The place from which it goes carefully: one, ten, the rest. */
  @Column({ type: Number, name: 'ramp_from' }) rampFrom!: number;
  /** The last place before which it was found, or said by a person, that what was told is taken. */
  @Column({ type: Number, name: 'gate_passed' }) gatePassed!: number;
  @Column({ type: String, name: 'stopped_at', nullable: true }) stoppedAt!: Instant | null;
  @Column({ type: String, name: 'stopped_why', nullable: true }) stoppedWhy!: string | null;
  @Column({ type: Number, name: 'stopped_place', nullable: true }) stoppedPlace!: number | null;
  @Column({ type: String, name: 'ended_at', nullable: true }) endedAt!: Instant | null;
  @Column({ type: String, name: 'lease_until', nullable: true }) leaseUntil!: Instant | null;
  @Column({ type: Number }) fence!: number;
}

/** *begun*: it waits to be read, and what came of it is not known yet. *unchanged*: nothing of it was new. */
export type ReplayItemState = 'left' | 'begun' | 'done' | 'unchanged' | 'surprised';

/** One message of a replay, or one lane that is decided anew, at its place in the order of the source. */
@Entity('replay_item')
export class ReplayItem {
  @PrimaryColumn({ type: String, name: 'run_id' }) runId!: string;
  @PrimaryColumn({ type: Number }) place!: number;
  /** Of a lane that is decided anew, the message that was its last word. */
  @Column({ type: String, name: 'receipt_id' }) receiptId!: string;
  /** The lane, where one is decided anew. */
  @Column({ type: String, nullable: true }) mapping!: string | null;
  @Column({ type: String, nullable: true }) subject!: string | null;
  @Column({ type: String, nullable: true }) reference!: string | null;
  @Column({ type: String }) severity!: Severity;
  /** So many of its parts are known to stay unreadable. */
  @Column({ type: Number }) expects!: number;
  @Column({ type: String }) state!: ReplayItemState;
  @Column({ type: String, name: 'begun_at', nullable: true }) begunAt!: Instant | null;
  /** How many of its parts were in doubt when it was begun. */
  @Column({ type: Number, name: 'in_doubt', nullable: true }) inDoubt!: number | null;
  @Column({ type: String, name: 'ended_at', nullable: true }) endedAt!: Instant | null;
  @Column({ type: String, nullable: true }) why!: string | null;
}

/** One run of a scheduled job. */
@Entity('job_run')
export class JobRun {
  /** Job and due time: the same occurrence is run once, whichever process wins. */
  @PrimaryColumn({ type: String }) occurrence!: string;
  @Column({ type: String }) job!: string;
  @Column({ type: String, name: 'started_at' }) startedAt!: Instant;
  @Column({ type: String, name: 'ended_at', nullable: true }) endedAt!: Instant | null;
  @Column({ type: String }) outcome!: 'running' | 'ok' | 'empty' | 'failed';
  /** How many things it looked at. */
  @Column({ type: Number, name: 'looked_at' }) lookedAt!: number;
  @Column({ type: String, nullable: true }) why!: string | null;
}

/** When an account was last asked for, and what came of that. */
@Entity('account_reading')
export class AccountReading {
  @PrimaryColumn({ type: String }) account!: string;
  @Column({ type: String, name: 'asked_at' }) askedAt!: Instant;
  /** *none*: the legacy side knows no account of this number. */
  @Column({ type: String }) outcome!: 'read' | 'unreadable' | 'none' | 'no answer';
  @Column({ type: String, nullable: true }) why!: string | null;
  /** Tries without a reading since the last one. */
  @Column({ type: Number }) failures!: number;
  @Column({ type: String, name: 'not_before' }) notBefore!: Instant;
}

/** How much a job found to do in one London hour: what is usual, against which nothing can be told from silence. */
@Entity('job_hour')
export class JobHour {
  @PrimaryColumn({ type: String }) job!: string;
  @PrimaryColumn({ type: String }) day!: Day;
  @PrimaryColumn({ type: Number }) hour!: number;
  @Column({ type: Number, name: 'looked_at' }) lookedAt!: number;
}

/** How far we have come with a system that we ask. */
@Entity('pull')
export class PullRow {
  @PrimaryColumn({ type: String }) system!: string;
  /** Where its next page begins; null before its first one. */
  @Column({ type: String, nullable: true }) checkpoint!: string | null;
  /** When it last gave a page, be it an empty one. */
  @Column({ type: String, name: 'asked_at', nullable: true }) askedAt!: Instant | null;
  /** When a message of it was last kept. */
  @Column({ type: String, name: 'kept_at', nullable: true }) keptAt!: Instant | null;
  @Column({ type: String, name: 'failing_since', nullable: true }) failingSince!: Instant | null;
  /** Tries without a page since the last one. */
  @Column({ type: Number }) failures!: number;
  @Column({ type: String, name: 'last_why', nullable: true }) lastWhy!: string | null;
  @Column({ type: String, name: 'not_before' }) notBefore!: Instant;
  @Column({ type: String, name: 'lease_until', nullable: true }) leaseUntil!: Instant | null;
  @Column({ type: Number }) fence!: number;
}

/** A partner that fails so often that it is left alone for a while. Gone when it takes messages again. */
@Entity('open_circuit')
export class OpenCircuit {
  @PrimaryColumn({ type: String }) system!: string;
  @Column({ type: String, name: 'failing_since' }) failingSince!: Instant;
  @Column({ type: String, name: 'opened_at' }) openedAt!: Instant;
  /** How many waits have begun. */
  @Column({ type: Number }) waits!: number;
  /** From then on one delivery is tried. */
  @Column({ type: String, name: 'not_before' }) notBefore!: Instant;
  @Column({ type: String }) why!: string;
}

/** A person who is signed in. The browser holds the id; here is only its hash. */
@Entity('session')
export class SessionRow {
  @PrimaryColumn({ type: String, name: 'id_hash' }) idHash!: string;
  @Column({ type: String }) issuer!: string;
  @Column({ type: String }) person!: string;
  @Column({ type: String }) name!: string;
  @Column({ type: String, transformer: json }) roles!: Role[];
  @Column({ type: String, name: 'begun_at' }) begunAt!: Instant;
  @Column({ type: String, name: 'seen_at' }) seenAt!: Instant;
}

/** Who did what, in a chain: each row holds the hash of the one before it. The database refuses to change or remove one. */
@Entity('audit')
export class AuditRow {
  @PrimaryColumn({ type: Number, transformer: whole }) sequence!: number;
  @Column({ type: String }) at!: Instant;
  /** Blank where nobody signed in. */
  @Column({ type: String }) person!: string;
  @Column({ type: String }) name!: string;
  @Column({ type: String }) roles!: string;
  @Column({ type: String }) named!: Acting['named'];
  @Column({ type: String }) action!: string;
  @Column({ type: String }) object!: string;
  /** As JSON, word for word as it was hashed. */
  @Column({ type: String }) detail!: string;
  @Column({ type: String }) previous!: string;
  @Column({ type: String }) hash!: string;
}

/** What a named person decided of a doubt, or did about a task: kept for ever. It holds as long as that very doubt or task stays. */
@Entity('resolution')
export class Resolution {
  @PrimaryColumn({ type: String }) id!: string;
  @Column({ type: String }) kind!: 'doubt' | 'task';
  /** The doubt or the task. */
  @Column({ type: String }) source!: string;
  @Column({ type: String }) mapping!: string;
  @Column({ type: String }) subject!: string;
  /** What was asked, in words. */
  @Column({ type: String }) what!: string;
  @Column({ type: String, name: 'decided_by' }) by!: string;
  @Column({ type: String }) why!: string;
  @Column({ type: String }) at!: Instant;
}

/** Who has taken something on, until when. Nothing is locked by it: it tells others. */
@Entity('claim')
export class Claim {
  /** `concerns/ID` or `causes/ID`. */
  @PrimaryColumn({ type: String }) about!: string;
  @Column({ type: String, name: 'held_by' }) by!: string;
  @Column({ type: String }) at!: Instant;
  @Column({ type: String }) until!: Instant;
}

/** What somebody wrote beside a concern, a cause or a shift: kept for ever. */
@Entity('note')
export class Note {
  @PrimaryColumn({ type: String }) id!: string;
  @Column({ type: String }) about!: string;
  /** The case, by which it is found when the concern is long gone. */
  @Column({ type: String, nullable: true }) reference!: string | null;
  @Column({ type: String, name: 'written_by' }) by!: string;
  @Column({ type: String }) text!: string;
  @Column({ type: String }) at!: Instant;
}

/** What somebody often asks for, under a name: its query, as in the address of the page. */
@Entity('view')
export class SavedView {
  @PrimaryColumn({ type: String }) id!: string;
  @Column({ type: String }) name!: string;
  @Column({ type: String }) query!: string;
  @Column({ type: String, name: 'made_by' }) by!: string;
  /** 1: everybody sees it. */
  @Column({ type: Number }) shared!: number;
  @Column({ type: String }) at!: Instant;
}

/** That a row has changed which may need a person: written by the database itself, in the transaction of the change. */
@Entity('mark')
export class Mark {
  @PrimaryColumn({ type: Number, insert: false }) sequence!: number;
  @Column({ type: String }) kind!: ConcernKind;
  @Column({ type: String }) source!: string;
}

/** One thing that needs a person (queue/concern.ts), as the list of them has it. */
@Entity('concern')
export class ConcernRow {
  @PrimaryColumn({ type: String }) id!: string;
  @Column({ type: String }) kind!: ConcernKind;
  @Column({ type: String }) source!: string;
  @Column({ type: String }) cause!: string;
  @Column({ type: String }) severity!: Severity;
  /** The place of the severity, the worst first. */
  @Column({ type: Number }) harm!: number;
  @Column({ type: String }) court!: string;
  @Column({ type: String, nullable: true }) reference!: string | null;
  @Column({ type: String, name: 'due_at', nullable: true }) dueAt!: Instant | null;
  @Column({ type: String }) since!: Instant;
  /** The London day since when. */
  @Column({ type: String }) day!: Day;
  @Column({ type: String }) place!: string;
  @Column({ type: String }) what!: string;
  @Column({ type: String }) why!: string;
  @Column({ type: String }) verb!: string;
  @Column({ type: String }) href!: string;
  @Column({ type: String, nullable: true }) owner!: string | null;
}

/** How far the trail goes: one row, which every writer locks in turn. */
@Entity('audit_head')
export class AuditHead {
  @PrimaryColumn({ type: Number }) one!: number;
  @Column({ type: Number, transformer: whole }) sequence!: number;
  @Column({ type: String }) hash!: string;
}

export type SwitchKind = 'partner' | 'court' | 'rule';

/** Something that two people switched off: what, why, until when. What it holds back waits; nothing is dropped. */
@Entity('off_switch')
export class OffSwitch {
  @PrimaryColumn({ type: String }) id!: string;
  @Column({ type: String }) kind!: SwitchKind;
  /** The partner's or rule's id, or the court's code. */
  @Column({ type: String }) what!: string;
  @Column({ type: String }) state!: 'proposed' | 'off' | 'ended';
  @Column({ type: String }) why!: string;
  @Column({ type: String, name: 'off_until' }) until!: Instant;
  @Column({ type: String, name: 'proposed_at' }) proposedAt!: Instant;
  @Column({ type: String, name: 'proposed_by' }) proposedBy!: string;
  /** The provider's word for the person: the other one must be another. */
  @Column({ type: String, name: 'proposed_person' }) proposedPerson!: string;
  @Column({ type: String, name: 'confirmed_at', nullable: true }) confirmedAt!: Instant | null;
  @Column({ type: String, name: 'confirmed_by', nullable: true }) confirmedBy!: string | null;
  @Column({ type: String, name: 'ended_at', nullable: true }) endedAt!: Instant | null;
  @Column({ type: String, name: 'ended_by', nullable: true }) endedBy!: string | null;
  @Column({ type: String, name: 'ended_why', nullable: true }) endedWhy!: string | null;
  @Column({ type: Number, insert: false, update: false, transformer: whole }) sequence!: number;
}

/** Somebody says that a rule costs them time, with the day by which they are promised an answer. */
@Entity('time_cost')
export class TimeCost {
  @PrimaryColumn({ type: String }) id!: string;
  @Column({ type: String }) rule!: string;
  /** The code of the court at which it costs time. */
  @Column({ type: String }) court!: string;
  /** Each time, by their estimate. */
  @Column({ type: Number }) minutes!: number;
  @Column({ type: String }) why!: string;
  @Column({ type: String, name: 'said_at' }) saidAt!: Instant;
  @Column({ type: String, name: 'said_by' }) saidBy!: string;
  @Column({ type: String, name: 'answer_by' }) answerBy!: Day;
  @Column({ type: String, nullable: true }) answer!: string | null;
  @Column({ type: String, name: 'answered_at', nullable: true }) answeredAt!: Instant | null;
  @Column({ type: String, name: 'answered_by', nullable: true }) answeredBy!: string | null;
}

/** *send again*: the message that told them leaves once more. *type in*: only a person can, in the other system. */
export type RepairKind = 'send again' | 'type in';
/** *confirmed*: it may go; what is to be typed is with whoever types it. *taken*: they took it; the next comparison closes it. *in doubt*: they may have it. *held*: it could not go. */
export type RepairState = 'proposed' | 'confirmed' | 'sent' | 'taken' | 'refused' | 'held' | 'in doubt' | 'closed' | 'withdrawn';

/** What somebody proposes to do about a mismatch, who agreed to it, what the partner answered, and which comparison closed it. */
@Entity('repair')
export class RepairRow {
  @PrimaryColumn({ type: String }) id!: string;
  @Column({ type: String }) fingerprint!: string;
  @Column({ type: String }) what!: RepairKind;
  @Column({ type: String, name: 'duty_id', nullable: true }) dutyId!: string | null;
  @Column({ type: String, name: 'delivery_id', nullable: true }) deliveryId!: string | null;
  /** In which system it is mended. */
  @Column({ type: String }) system!: string;
  /** The case; blank where none is known. */
  @Column({ type: String }) reference!: string;
  @Column({ type: String }) severity!: Severity;
  /** The hash of what was previewed. */
  @Column({ type: String }) preview!: string;
  @Column({ type: Number, name: 'needs_second' }) needsSecond!: number;
  @Column({ type: String }) state!: RepairState;
  /** Who types it in. */
  @Column({ type: String, name: 'keyed_by', nullable: true }) keyedBy!: string | null;
  @Column({ type: String }) why!: string;
  @Column({ type: String, name: 'proposed_at' }) proposedAt!: Instant;
  @Column({ type: String, name: 'proposed_by' }) proposedBy!: string;
  /** The provider's word for the person; null on a hub without sign-in. */
  @Column({ type: String, name: 'proposed_person', nullable: true }) proposedPerson!: string | null;
  @Column({ type: String, name: 'confirmed_at', nullable: true }) confirmedAt!: Instant | null;
  @Column({ type: String, name: 'confirmed_by', nullable: true }) confirmedBy!: string | null;
  @Column({ type: String, name: 'confirmed_person', nullable: true }) confirmedPerson!: string | null;
  /** They could not say what they have: they are asked again from then on. */
  @Column({ type: String, name: 'not_before' }) notBefore!: Instant;
  @Column({ type: String, name: 'sent_at', nullable: true }) sentAt!: Instant | null;
  @Column({ type: String, name: 'settled_at', nullable: true }) settledAt!: Instant | null;
  /** In words. */
  @Column({ type: String, nullable: true }) answer!: string | null;
  /** What their own record said when they were asked after they had taken it; null where that was not asked, or they could not say. */
  @Column({ type: String, nullable: true }) shown!: 'shown' | 'not shown' | null;
  /** When a comparison still found the mismatch after they had taken it. */
  @Column({ type: String, name: 'still_seen_at', nullable: true }) stillSeenAt!: Instant | null;
  @Column({ type: String, name: 'ended_at', nullable: true }) endedAt!: Instant | null;
  @Column({ type: String, name: 'ended_by', nullable: true }) endedBy!: string | null;
  @Column({ type: String, name: 'ended_why', nullable: true }) endedWhy!: string | null;
  /** The comparison that closed it. */
  @Column({ type: String, name: 'run_id', nullable: true }) runId!: string | null;
  /** The repair of many that it belongs to, and its place there. */
  @Column({ type: String, name: 'many_id', nullable: true }) manyId!: string | null;
  @Column({ type: Number, nullable: true }) place!: number | null;
  /** 1: a person let the many go on past it, and has looked at it. */
  @Column({ type: Number }) looked!: number;
  @Column({ type: Number, insert: false, update: false, transformer: whole }) sequence!: number;
}

/** Many mismatches alike, repaired one by one under one confirmation: one, ten, the rest. */
@Entity('repair_many')
export class RepairMany {
  @PrimaryColumn({ type: String }) id!: string;
  /** The mismatch from which it was asked for. */
  @Column({ type: String }) fingerprint!: string;
  @Column({ type: String }) compared!: Compared;
  @Column({ type: String }) field!: string;
  @Column({ type: String }) system!: string;
  @Column({ type: String }) cause!: Cause;
  /** The worst harm of any of it. */
  @Column({ type: String }) severity!: Severity;
  /** Alike and open when it was looked at: population + left out + beyond. */
  @Column({ type: Number, name: 'in_all' }) inAll!: number;
  /** Sending again does not mend them, or somebody sees to them already. */
  @Column({ type: Number, name: 'left_out' }) leftOut!: number;
  /** Not looked through. */
  @Column({ type: Number }) beyond!: number;
  @Column({ type: Number }) population!: number;
  @Column({ type: String, name: 'list_hash' }) listHash!: string;
  @Column({ type: String }) state!: 'proposed' | 'running' | 'stopped' | 'ended' | 'withdrawn';
  @Column({ type: String }) why!: string;
  @Column({ type: String, name: 'proposed_at' }) proposedAt!: Instant;
  @Column({ type: String, name: 'proposed_by' }) proposedBy!: string;
  @Column({ type: String, name: 'proposed_person' }) proposedPerson!: string;
  @Column({ type: String, name: 'confirmed_at', nullable: true }) confirmedAt!: Instant | null;
  @Column({ type: String, name: 'confirmed_by', nullable: true }) confirmedBy!: string | null;
  @Column({ type: String, name: 'confirmed_person', nullable: true }) confirmedPerson!: string | null;
  /** The place from which it goes carefully. */
  @Column({ type: Number, name: 'ramp_from' }) rampFrom!: number;
  /** When it was last confirmed, gone on with, or sent one: what it waits for is waited for from then. */
  @Column({ type: String, name: 'moved_at' }) movedAt!: Instant;
  @Column({ type: String, name: 'stopped_at', nullable: true }) stoppedAt!: Instant | null;
  @Column({ type: String, name: 'stopped_why', nullable: true }) stoppedWhy!: string | null;
  @Column({ type: String, name: 'ended_at', nullable: true }) endedAt!: Instant | null;
  @Column({ type: String, name: 'ended_by', nullable: true }) endedBy!: string | null;
  @Column({ type: String, name: 'ended_why', nullable: true }) endedWhy!: string | null;
  @Column({ type: String, name: 'lease_until', nullable: true }) leaseUntil!: Instant | null;
  @Column({ type: Number }) fence!: number;
  @Column({ type: Number, insert: false, update: false, transformer: whole }) sequence!: number;
}

export const entities = [RepairRow, RepairMany, TimeCost, Resolution, Claim, Note, SavedView, ReplayRun, ReplayItem, Mark, ConcernRow, SessionRow, AuditRow, AuditHead, OffSwitch, PullRow, OpenCircuit, Opening, Finding, CensusMessage, CensusResult, SourceCount, JobHour, Incident, Receipt, Part, Lane, Reference, Statement, DoubtRow, Duty, Delivery, Attempt, TaskRow, DebtorCheck, DebtorGap, ComparisonRow, MismatchRow, MismatchEvent, ComparisonRun, RunUnchecked, AccountReading, JobRun, Identity, IdentifierRow, IdentityLink, IdentityRelation];
