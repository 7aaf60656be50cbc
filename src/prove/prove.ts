import type { Adapter } from '../adapter/adapter';
import type { AdapterRegistry } from '../adapter/registry';
import type { Instant } from '../case-model/london';
import { answerFor } from '../census/answer';
import { HARMS, type Harm } from '../census/high-harm-lists';
import { countHighHarm, type CountedResult } from '../census/high-harm-results';
import { MUST_BE_TOLD } from '../census/who-must-be-told';
import { Rehearsal, type RehearsedDuty } from '../rule/rehearsal';
import { SEVERITIES, type Severity } from '../rule/rule';
import type { Rulebook } from '../rule/rulebook';
import { accountFor } from './accounts';
import { bytesAt, filesUnder, isOfShares, messagesIn } from './files';
import { Groups, type KnownShare } from './groups';
import { readHoldings, type AllHoldings, type NotRead } from './held';
import { Claims, judge, type Judgement, type Partner, type Verdict } from './judge';
import { asOwn, fingerprintOfBytes, type Held } from './record';
import { moment, rehearsedFacts, type CensusShare } from './rehearsed-facts';
import { byText, Counter, rankOf, Shortlist, type CensusOf, type ForgottenResult, type ListedDuty, type PartnerLine, type Proof } from './report';

/** The system whose messages are shares. */
const SHARES = 'common-platform';
/** So many are listed one by one; all of them are counted. */
const MOST_LISTED = 10_000;
const MOST_NAMED = 100;

export interface Asked {
  readonly shares: string;
  readonly held?: string;
  readonly adapters: AdapterRegistry;
  readonly rulebook: Rulebook;
  readonly now: Instant;
  /** Called for each message of the folder while it is looked at first, each file of the partners, and each share while it is proved. */
  readonly progress: (step: 'looked at' | 'held' | 'proved', of?: number) => void;
}

/**
 * Which duties that shares lead to are proved by what the partners hold. Reads, and writes nothing anywhere: shares are looked at one by one, and then group after group
 * is computed in memory, by the rules, lanes and census of the hub. What stays is a place and a few numbers for each share, a fingerprint for each record, and the list of what is not proved.
 */
export async function prove(asked: Asked): Promise<Proof> {
  const proving = new Proving(asked, await readHoldings(asked.held, asked.adapters, asked.rulebook, () => asked.progress('held')));
  const groups = await proving.look();
  for (const group of groups.inTurn()) await proving.proveGroup(group);
  return proving.report();
}

/** What is known of a share by its own head, beside its duties. */
interface TakenShare { readonly name: string; readonly fingerprint: string }
interface Around { readonly court: string; readonly hearingDay: string }

class Proving {
  private readonly counts = { found: 0, read: 0, repeats: 0, notRead: 0, notApplied: 0, waiting: 0 };
  private readonly named: NotRead[] = [];
  private otherFiles: readonly string[] = [];
  private toProve = 0;
  private readonly byHarm = new Counter<Severity>();
  private readonly byPartner = new Counter<string>();
  private readonly shortlist = new Shortlist(MOST_LISTED);
  private readonly census = new Map<string, CensusOf>();
  private readonly forgotten: ForgottenResult[] = [];
  private readonly partners = new Map<string, Partner>();
  private readonly known = new Map<string, Judgement>();
  private readonly claims = new Claims(id => this.partner(id), key => this.lose(key));
  /** Duties of earlier groups that are shown by what a record says, while its key may yet turn out to be that of another. */
  private readonly byContent = new Map<string, { readonly verdict: Verdict; readonly harm: Severity; readonly whom: string; readonly instead: Judgement; readonly listed: Omit<ListedDuty, 'verdict' | 'why'> }>();

  constructor(private readonly asked: Asked, private readonly holdings: AllHoldings) {}

  /** The first look: which shares can be read, and which belong together. */
  async look(): Promise<Groups> {
    const { adapters, rulebook, progress } = this.asked;
    const groups = new Groups(adapters.get(SHARES), rulebook);
    const files = filesUnder(this.asked.shares);
    const shares = files.filter(({ path }) => isOfShares(path));
    this.otherFiles = files.filter(file => !shares.includes(file)).map(({ name }) => name);
    for (const file of shares) {
      for await (const { place, bytes, problem } of messagesIn(file)) {
        this.counts.found++;
        const unreadable = problem === undefined ? groups.add(place, bytes) : undefined;
        if (problem !== undefined) this.cannotRead(place.name, problem);
        else if (unreadable) this.cannotRead(place.name, `${unreadable.why} (${unreadable.place})`);
      }
      progress('looked at', shares.length);
    }
    if (this.counts.found === 0) throw new Error(`${this.asked.shares} holds no share: no file that ends in .json, .jsonl, .ndjson or .zip`);
    this.toProve = groups.size;
    return groups;
  }

  async proveGroup(group: readonly KnownShare[]): Promise<void> {
    const rehearsal = new Rehearsal(this.asked.adapters, this.asked.rulebook);
    this.claims.nextGroup();
    this.known.clear();
    const taken = new Map<string, readonly TakenShare[]>();
    const census: CensusShare[] = [];
    for (const share of group) {
      const bytes = await bytesAt(share);
      const state = this.take(rehearsal, share, bytes, taken);
      const counted = countHighHarm(bytes);
      if (counted) census.push({ message: { id: share.name, state, receivedAt: moment(rehearsal.arrivals), arrival: rehearsal.arrivals }, counted, answers: counted.results.map(result => ({ result })) });
      this.claimNew(rehearsal, share);
      this.asked.progress('proved', this.toProve);
    }
    await takeCensus(rehearsal, census);
    this.keep(rehearsal, census);
  }

  /** As src/intake/take-in.ts has it: one id that says the same is a repeat, with another content it is the sender's fault. */
  private take(rehearsal: Rehearsal, { name, sharedAt, messageId }: KnownShare, bytes: Uint8Array, taken: Map<string, readonly TakenShare[]>): CensusShare['message']['state'] {
    const fingerprint = fingerprintOfBytes(bytes);
    const before = taken.get(messageId) ?? [];
    taken.set(messageId, [...before, { name, fingerprint }]);
    if (before.some(one => one.fingerprint === fingerprint)) { this.counts.repeats++; return 'repeat'; }
    const [first] = before;
    if (first) {
      this.cannotRead(name, `It contradicts ${first.name}: the same hearing day, shared at the same moment, with other content. Ask Common Platform which one holds`);
      return 'contradicts';
    }
    rehearsal.take({ id: name, system: SHARES, raw: { bytes, mediaType: 'application/json' }, ...(sharedAt !== undefined && { receivedAt: sharedAt }) });
    this.counts.read++;
    const stuck = rehearsal.placesOf(name).filter(({ state }) => state === 'unreadable' || state === 'waiting');
    if (stuck.length > 0) this.cannotApply(name, stuck.find(({ why }) => why !== undefined)?.why ?? 'an earlier share about the same cannot be read');
    return 'read';
  }

  /** Claims what shows each new duty; what they made of it is news for the lanes that wait for it, and may open the next. */
  private claimNew(rehearsal: Rehearsal, { sharedAt }: KnownShare): void {
    for (let next = this.claims.seen; next < rehearsal.duties().length; next = this.claims.seen) {
      const duty = rehearsal.duties()[next];
      this.claims.seen++;
      const record = duty && (this.claims.claim(duty) ?? this.claimAccount(duty, rehearsal));
      if (duty && record?.says && sharedAt !== undefined) rehearsal.hear(duty, record.says, sharedAt);
    }
  }

  /** Where they gave accounts, and not the requests for them. */
  private claimAccount(duty: RehearsedDuty, rehearsal: Rehearsal): Held | undefined {
    const { rulebook, now } = this.asked;
    const accounts = this.holdings.partners.get(duty.tell.whom)?.accountsOf(duty.references).filter(({ held }) => this.claims.isFree(held)) ?? [];
    const found = accounts.length === 0 ? undefined : accountFor(duty, accounts, rehearsal, rulebook, now);
    if (!found) return undefined;
    if (!('held' in found)) { this.known.set(duty.key, found); return undefined; }
    this.claims.give(duty, found.held);
    return found.held;
  }

  private keep(rehearsal: Rehearsal, census: readonly CensusShare[]): void {
    const around = new Map<string, Around>(census.map(({ message, counted }) => [message.id, { court: counted.court ?? '', hearingDay: counted.hearingDay ?? '' }]));
    const harmOf = harmsOf(this.asked.rulebook, census);
    for (const { duty, verdict, why, ifLost } of judge(rehearsal.duties(), this.claims, id => this.partner(id), this.known)) {
      const harm = harmOf(duty);
      const { whom } = duty.tell;
      const listed = this.listed(duty, harm, around.get(duty.message));
      this.byHarm.count(harm, verdict);
      this.byPartner.count(whom, verdict);
      this.list(listed, { verdict, why });
      if (ifLost) this.byContent.set(duty.key, { verdict, harm, whom, instead: ifLost, listed });
    }
    this.counts.waiting += rehearsal.waitingLanes();
    for (const { message, counted, answers } of census) for (const { result, answer } of answers) this.countResult(result, answer?.state ?? 'without', message.id, counted.court ?? '');
  }

  private list(listed: Omit<ListedDuty, 'verdict' | 'why'>, { verdict, why }: Judgement): void {
    if (verdict === 'not proved' || verdict === 'cannot say') this.shortlist.add({ verdict, ...listed, why });
  }

  /** The record that showed it bears the key of another duty, which says the same. */
  private lose(key: string): void {
    const lost = this.byContent.get(key);
    if (!lost) return;                                // of this group, and not judged yet
    this.byContent.delete(key);
    this.byHarm.recount(lost.harm, lost.verdict, lost.instead.verdict);
    this.byPartner.recount(lost.whom, lost.verdict, lost.instead.verdict);
    if (lost.verdict === 'proved') this.list(lost.listed, lost.instead);
  }

  private countResult(result: CountedResult, state: 'told' | 'explained' | 'held' | 'waiting' | 'without', share: string, court: string): void {
    const { harm, code, cases, people, path } = result;
    const { whom: [whom], severity } = MUST_BE_TOLD[harm];
    const before = this.census.get(harm) ?? { harm, whom, counted: 0, told: 0, explained: 0, held: 0, waiting: 0, without: 0 };
    this.census.set(harm, { ...before, counted: before.counted + 1, [state]: before[state] + 1 });
    if (state === 'without' && this.forgotten.length < MOST_LISTED) this.forgotten.push(asOwn({ harm, severity, whom, code, caseReference: cases.at(-1) ?? '', person: people[0] ?? '', court, share, place: path }));
  }

  private listed({ tell: { whom, what, dueAt, otherwise }, rule, references, key, message }: RehearsedDuty, harm: Severity, around: Around | undefined): Omit<ListedDuty, 'verdict' | 'why'> {
    const [caseReference = '', ...others] = references;
    return asOwn({ harm, whom, partner: this.partner(whom).title, what, caseReference, person: others.at(-1) ?? '', court: around?.court ?? '', hearingDay: around?.hearingDay ?? '', dueAt, otherwise, rule, share: message, key });
  }

  private partner(id: string): Partner {
    const known = this.partners.get(id);
    if (known) return known;
    const adapter: Adapter = this.asked.adapters.get(id);
    const holdings = this.holdings.partners.get(id);
    const partner: Partner = { title: titleOf(adapter), ...(holdings && { holdings }), shows: message => adapter.holdings?.shows ? adapter.holdings.shows(message) : message };
    this.partners.set(id, partner);
    return partner;
  }

  private cannotRead(name: string, why: string): void {
    this.counts.notRead++;
    if (this.named.length < MOST_NAMED) this.named.push({ name, why });
  }
  private cannotApply(name: string, why: string): void {
    this.counts.notApplied++;
    if (this.named.length < MOST_NAMED) this.named.push({ name, why: `Not all that it says is applied, and no duty is known of that: ${why}` });
  }

  report(): Proof {
    const { found, read, repeats, notRead, notApplied, waiting } = this.counts;
    const { adapters, rulebook, now } = this.asked;
    const partners = [...new Set([...this.byPartner.keys(), ...this.holdings.partners.keys()])].toSorted(byText).map((whom): PartnerLine => {
      const holdings = this.holdings.partners.get(whom);
      return {
        whom, partner: titleOf(adapters.get(whom)), ...this.byPartner.of(whom), given: holdings !== undefined, files: holdings?.files ?? 0, records: holdings?.records ?? 0, recordsUsed: this.claims.used(whom),
        recordsNotRead: holdings?.notReadCount ?? 0, notRead: holdings?.notRead ?? [],
      };
    });
    return {
      at: now, rulebook: rulebook.hash, shares: { found, read, repeats, notRead, named: this.named, notApplied, otherFiles: this.otherFiles }, total: this.byHarm.all,
      harms: SEVERITIES.filter(harm => this.byHarm.of(harm).duties > 0).map(harm => ({ harm, ...this.byHarm.of(harm) })), partners, duties: this.shortlist.listed, notListed: this.shortlist.notListed, waiting,
      census: HARMS.flatMap(harm => this.census.get(harm) ?? []), forgotten: this.forgotten.toSorted((a, b) => rankOf(a.severity) - rankOf(b.severity) || byText(a.share, b.share)), nobodysFiles: this.holdings.nobodys,
    };
  }
}

/** What people call it: its title up to what is only explained. */
const titleOf = ({ manifest }: Adapter): string => manifest.title.split(/[,:(]/)[0]?.trim() ?? manifest.id;

/** Looks for the duty of each result; and again where it found none, because a later share may explain it. */
async function takeCensus(rehearsal: Rehearsal, census: readonly CensusShare[]): Promise<void> {
  const facts = rehearsedFacts(rehearsal, census);
  for (const again of [false, true]) {
    for (const { message, answers } of census) for (const one of answers) if (!again || one.answer?.state === 'without') one.answer = await answerFor(facts, message, one.result);
  }
}

/** The worst that a duty is about: as its rule says, or as the results that were told by it. */
function harmsOf(rulebook: Rulebook, census: readonly CensusShare[]): (duty: RehearsedDuty) => Severity {
  const told = new Map<string, Severity[]>();
  for (const { answers } of census) for (const { result, answer } of answers) if (answer?.state === 'told') told.set(answer.by, [...told.get(answer.by) ?? [], severityOf(result.harm)]);
  return ({ rule, key }) => {
    const all = [rulebook.rule(rule)?.file.rule.severity ?? 'record', ...told.get(key) ?? []];
    return SEVERITIES.find(severity => all.includes(severity)) ?? 'record';
  };
}
const severityOf = (harm: Harm): Severity => MUST_BE_TOLD[harm].severity;
