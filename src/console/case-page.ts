import { In, Not } from 'typeorm';
import type { CaseOnDay } from '../case-model/case-on-day';
import { dayInWords, momentInWords, type Day, type Instant } from '../case-model/london';
import type { Database } from '../database/database';
import { ComparisonRow, MismatchEvent, MismatchRow, type Delivery, type Duty, type Statement } from '../database/entities';
import { COMMON_PLATFORM, courtDayReport, LIBRA } from '../reconciliation/compare-court-day';
import type { CaseCheck } from '../reconciliation/compare';
import { knownInLanes, type KnownGroup } from '../identity/known-under';
import type { Rulebook } from '../rule/rulebook';
import { everySystem, type EverySystem } from './every-system';
import { factsOfCase, type CaseFacts } from './facts-of-a-case';
import type { FoundCase } from './find-case';
import { lifeLine, type LifeStep } from './life-line';
import { MASKED_MESSAGE, SHOWN, type Veil } from './mask';
import { readOut, type SpokenLine } from './read-out';
import { sideBySide, type FieldRow, type Side } from './side-by-side';
import { notesOfCase } from '../queue/claims';
import { storyOf, type Names, type Told } from './story';
import { noteLine, type NoteLine } from './work-on';
import { clip, countOf, fieldInWords, HARM, inSentence, sentenceCase, timeLeft } from './words';

export interface DutyLine { readonly id: string; readonly what: string; readonly harm: { readonly word: string; readonly colour: string }; readonly state: string; readonly colour: string; readonly time: string; readonly proof: string; readonly otherwise?: string }
export interface CourtDayOfCase { readonly heading: string; readonly verdict: string; readonly colour: string; readonly why?: string; readonly rows: readonly FieldRow[]; readonly same: readonly FieldRow[] }
export interface CasePage {
  readonly reference: string;
  readonly sentence: string;
  readonly days: readonly CourtDayOfCase[];
  readonly duties: readonly DutyLine[];
  readonly every: EverySystem;
  /** What became of the latest share. */
  readonly life: readonly LifeStep[];
  readonly told: readonly ToldLine[];
  readonly past: readonly PastMismatch[];
  readonly doubts: readonly { readonly field: string; readonly why: string; readonly values: readonly string[]; readonly rules: readonly string[] }[];
  readonly tasks: readonly { readonly instruction: string; readonly audience: string }[];
  readonly parked: readonly string[];
  /** What people wrote about it in the queue. */
  readonly notes: readonly NoteLine[];
  readonly knownAs: readonly KnownLine[];
  readonly story: readonly Told[];
  readonly earlierParts: number;
  /** Those that opened a duty, asked something, put something in doubt or explain a difference. */
  readonly rules: readonly { readonly id: string; readonly title: string; readonly why: string; readonly owner: string; readonly path: string }[];
}

/** What a partner was told, or will be, in words. */
export interface ToldLine { readonly what: string; readonly href: string; readonly lines: readonly SpokenLine[]; readonly more: number }
/** A mismatch of another case that was of this kind, and what ended it. */
export interface PastMismatch { readonly field: string; readonly reference: string; readonly href: string; readonly ended: string }

/** A case, person or hearing as the systems know it: the numbers of each, and why they are taken for one. */
export interface KnownLine { readonly what: string; readonly systems: readonly { readonly system: string; readonly numbers: string; readonly ejected?: string }[]; readonly links: readonly { readonly words: string; readonly evidence: string; readonly href: string }[] }

function knownLine({ of, members, links }: KnownGroup, names: Names, veil: Veil): KnownLine {
  const systems = new Map(members.map(one => [one.id, names.system(one.system)]));
  return {
    what: sentenceCase(veiledName(members.find(one => one.name !== undefined)?.name, veil) ?? of),
    systems: members.map(({ system, numbers, ejected }) => ({ system: names.system(system), numbers: numbers.filter(one => one.saidNow).map(({ kind, value }) => `${NUMBER_NAMES[kind] ?? kind} ${veil(kind, value)}`).join(', ') || 'no number of its own', ...(ejected !== undefined && { ejected }) })),
    links: links.map(({ id, between: [a, b], state, by, evidence }) => ({
      words: `${LINK_WORDS[state]}: ${systems.get(a) ?? 'another system’s'} and ${systems.get(b) ?? 'another system’s'}, ${by === 'rule' ? 'by what agrees' : `by ${names.system(by)}`}`, evidence: evidence.join('. '), href: `/identities/${id}`,
    })),
  };
}
const veiledName = (name: string | undefined, veil: Veil): string | undefined => name === undefined ? undefined : veil('name', name);
const LINK_WORDS = { joined: 'Linked', apart: 'Kept apart', asked: 'Not decided' } as const;
const NUMBER_NAMES: Readonly<Record<string, string>> = { urn: 'URN', caseno: 'case number', asn: 'arrest/summons number', pnc: 'PNC id', cro: 'CRO number' };

/** All that the hub knows of one case: what is open, what either system says, and how it came to be. */
export async function casePage(database: Database, rulebook: Rulebook, names: Names, found: FoundCase, now: Instant, veil: Veil): Promise<CasePage> {
  const facts = await factsOfCase(database.read, found.lanes);
  const story = storyOf(facts, names, now);
  const days: CourtDayOfCase[] = [];
  for (const { court, day } of latestDays(facts.statements)) days.push(await courtDay(database, rulebook, facts, court, day, now, veil));
  const every = everySystem(facts.statements, rulebook.chapter('court-day-differences'), names, veil, now);
  const doubts = facts.doubts.map(({ id, openedAt, field, why, rules, values }) => ({ field: fieldInWords(field), why: isResolved(facts, { id, openedAt }) ? `${why}. A person has cleared it up: see below` : why, rules, values: values.map(value => veil(field, value)) }));
  return {
    reference: found.reference, sentence: sentenceOf(facts, now), days, doubts, story, notes: (await notesOfCase(database.read, found.reference)).map(noteLine), earlierParts: facts.earlierParts,
    every, life: lifeLine(facts, await comparedAt(database, facts), names),
    told: toldLines(facts, names, veil === SHOWN ? SHOWN : MASKED_MESSAGE), past: await pastMismatches(database, found.reference),
    duties: facts.duties.map(duty => dutyLine(duty, names, now)), tasks: facts.tasks.filter(task => !isResolved(facts, task)), knownAs: (await knownInLanes(database.read, found.lanes)).filter(group => group.of !== 'hearing').map(group => knownLine(group, names, veil)), parked: facts.parked.map(lane => lane.parkedWhy ?? ''),
    rules: rulesNamed(rulebook, [...story.flatMap(one => one.rules?.length === 1 ? one.rules.map(rule => rule.id) : []), ...doubts.flatMap(one => one.rules), ...days.flatMap(day => day.rows.flatMap(row => row.rule ?? [])), ...every.rows.flatMap(row => row.rule ?? [])]),
  };
}

/** When the latest court day of the case was last compared. */
async function comparedAt(database: Database, { statements }: CaseFacts): Promise<Instant | undefined> {
  const [latest] = latestDays(statements);
  const [row] = latest ? await database.read.find(ComparisonRow, { where: { compared: 'court day', court: latest.court, day: latest.day }, order: { at: 'DESC' }, take: 1 }) : [];
  return row?.at;
}

/** So many lines of all messages are on the page; the rest is on the pages of the duties. */
const MOST_TOLD = 120;

/** What each partner is told or will be, each of what counts: the first lines of each, until the page is full. */
function toldLines({ duties, deliveries }: CaseFacts, names: Names, veil: Veil): ToldLine[] {
  let room = MOST_TOLD;
  return duties.filter(({ state }) => state === 'open' || state === 'met').flatMap(duty => deliveries.filter(({ dutyId }) => dutyId === duty.id).map((delivery): ToldLine => {
    const { lines, more } = readOut(delivery.message, veil);
    const shown = lines.slice(0, room);
    room -= shown.length;
    return { what: `${sentenceCase(inSentence(names.system(duty.whom)))} ${howTold(delivery)}: ${duty.what}`, href: `/duties/${duty.id}`, lines: shown.map(({ field, value }) => ({ field, value: clip(value, MOST_OF_A_VALUE) })), more: lines.length - shown.length + more };
  }));
}
const MOST_OF_A_VALUE = 300;
/** What has left is never said to be still to come; and what may have left is not said to have arrived. */
function howTold({ state, takenAt, nextStep }: Delivery): string {
  const underWay = state === 'waiting' || state === 'claimed';
  if (underWay && takenAt !== null) return 'was told, and has not answered yet';
  return underWay && nextStep === 'look' ? 'may have been told, and is asked' : TOLD[state];
}
const TOLD: Readonly<Record<Delivery['state'], string>> = { done: 'was told', waiting: 'will be told', claimed: 'is being told', refused: 'refused to be told', held: 'cannot be told yet', stopped: 'is not told' };

const MOST_OPEN = 3;
const MOST_PAST = 3;
/** How mismatches of other cases ended that are of the same comparison, field, system and suspected cause as those which are open here. */
async function pastMismatches(database: Database, reference: string): Promise<PastMismatch[]> {
  const manager = database.read;
  const open = await manager.find(MismatchRow, { where: { caseReference: reference, state: 'open' }, order: { firstSeen: 'DESC', fingerprint: 'ASC' }, take: MOST_OPEN });
  const past: PastMismatch[] = [];
  for (const { compared, field, system, cause } of open) {
    const endedAs = (state: 'fixed' | 'gone'): Promise<MismatchRow[]> => manager.find(MismatchRow, { where: { compared, field, system, cause, state, caseReference: Not(reference) }, order: { lastSeen: 'DESC' }, take: MOST_PAST });
    const ended = [...await endedAs('fixed'), ...await endedAs('gone')];
    for (const one of ended.slice(0, MOST_PAST)) {
      const [event] = await manager.find(MismatchEvent, { where: { fingerprint: one.fingerprint, what: In(['fixed', 'gone']) }, order: { sequence: 'DESC' }, take: 1 });
      const [said] = await manager.find(MismatchEvent, { where: { fingerprint: one.fingerprint, what: 'said fixed' }, order: { sequence: 'DESC' }, take: 1 });
      past.push({ field: sentenceCase(fieldInWords(field)), reference: one.caseReference, href: `/mismatches/${encodeURIComponent(one.fingerprint)}`, ended: endedBy(said ?? event) });
    }
  }
  return past;
}
const endedBy = (event: MismatchEvent | undefined): string => {
  if (!event) return 'it ended, and nobody wrote down why';
  if (event.what === 'said fixed') return `${event.by}, ${momentInWords(event.at)}: ${clip(event.why ?? '', 200)}`;
  return event.what === 'fixed' ? `a comparison found it mended on ${momentInWords(event.at)}` : `a comparison found it gone on ${momentInWords(event.at)}`;
};

/** Whether a person has ended it by their word, and it is still the one that they ended. */
const isResolved = ({ resolutions }: CaseFacts, { id, openedAt }: { readonly id: string; readonly openedAt: Instant }): boolean => resolutions.some(one => one.source === id && one.at >= openedAt);

function sentenceOf({ duties, doubts, parked }: CaseFacts, now: Instant): string {
  const open = duties.filter(duty => duty.state === 'open');
  const overdue = open.filter(duty => duty.dueAt <= now).length;
  const facts = [
    overdue > 0 ? `${countOf(overdue, 'duty is', 'duties are')} overdue` : open.length > 0 ? `${countOf(open.length, 'duty is', 'duties are')} open and in time` : 'No duty is open',
    ...doubts.length > 0 ? [`${countOf(doubts.length, 'field is', 'fields are')} in doubt`] : [],
    ...parked.length > 0 ? ['something about this case cannot be read, and what came after it waits'] : [],
  ];
  return `${facts.length > 1 ? `${facts.slice(0, -1).join(', ')} and ${facts.at(-1) ?? ''}` : facts[0] ?? ''}.`;
}

const STATE_COLOURS: Readonly<Record<Duty['state'], string>> = { open: 'blue', met: 'green', replaced: 'grey', waived: 'grey' };
export function dutyLine(duty: Duty, names: Names, now: Instant): DutyLine {
  const overdue = duty.state === 'open' && duty.dueAt <= now;
  return {
    id: duty.id, what: `Tell ${inSentence(names.system(duty.whom))}: ${duty.what}`, harm: HARM[duty.severity],
    state: overdue ? 'Overdue' : duty.state === 'met' ? 'Proved' : sentenceCase(duty.state), colour: overdue ? 'red' : STATE_COLOURS[duty.state],
    time: duty.state === 'open' ? `Due on ${momentInWords(duty.dueAt)}, ${timeLeft(duty.dueAt, now)}` : `Ended on ${momentInWords(duty.endedAt ?? duty.openedAt)}`,
    proof: duty.proofGrade === null ? 'No proof yet' : sentenceCase(`${duty.proofGrade}: ${duty.proof ?? ''}`), ...(overdue && { otherwise: duty.otherwise }),
  };
}

/** The latest court days on which anybody named the case. */
function latestDays(statements: readonly Statement[]): { court: string; day: Day }[] {
  const days = statements.flatMap(({ mapping, court, day }) => (mapping === LIBRA || mapping === COMMON_PLATFORM) && court !== null && day !== null ? [{ court, day }] : []);
  return [...new Map(days.map(one => [`${one.court}|${one.day}`, one])).values()].slice(0, 3);
}

async function courtDay(database: Database, rulebook: Rulebook, facts: CaseFacts, court: string, day: Day, now: Instant, veil: Veil): Promise<CourtDayOfCase> {
  const [libra, commonPlatform] = [sideOf(facts, LIBRA, court, day), sideOf(facts, COMMON_PLATFORM, court, day)];
  const report = await courtDayReport(database, rulebook, court, day, now);
  const references = [commonPlatform?.said.caseURN, libra?.said.caseURN, libra?.said.sourceReference];
  const check = report.checks.find(one => references.includes(one.caseReference));
  const rows = sideBySide(libra, commonPlatform, check, veil);
  const where = libra?.said.courtName ?? commonPlatform?.said.courtName ?? `Court ${court}`;
  return { heading: `${where}, ${dayInWords(day)}`, ...verdictOf(check), rows: rows.filter(row => !QUIET.has(row.mark)), same: rows.filter(row => QUIET.has(row.mark)) };
}
const QUIET: ReadonlySet<FieldRow['mark']> = new Set(['same', 'one side', 'not compared']);

const VERDICTS: Readonly<Record<CaseCheck['verdict'], { verdict: string; colour: string }>> = {
  same: { verdict: 'Both say the same', colour: 'green' }, explained: { verdict: 'Differs, explained by a rule', colour: 'blue' }, mismatch: { verdict: 'Mismatch', colour: 'red' },
  'could not check': { verdict: 'Could not be checked', colour: 'yellow' }, excluded: { verdict: 'Left out', colour: 'grey' },
};
function verdictOf(check: CaseCheck | undefined): { verdict: string; colour: string; why?: string } {
  if (!check) return { verdict: 'Could not be checked', colour: 'yellow', why: 'Neither system lists it on that day any more' };
  const missing = check.differences.find(one => one.field === 'case');
  const why = check.why?.replace(/^(\S+)(?= is in doubt: )/, path => sentenceCase(fieldInWords(path))) ?? (missing && (missing.kind === 'not shared' ? 'Libra lists it, but Common Platform has shared nothing about it' : 'Common Platform has shared it, but Libra’s list does not hold it'));
  return { ...VERDICTS[check.verdict], ...(why !== undefined && { why }) };
}

function sideOf({ statements, doubts }: CaseFacts, mapping: string, court: string, day: Day): Side | undefined {
  const statement = statements.find(one => one.mapping === mapping && one.court === court && one.day === day && one.gone === 0);
  if (!statement) return undefined;
  const said: CaseOnDay = statement.made;                // fixed by the mapping.ts of these two
  return { said, inDoubt: new Set(doubts.filter(doubt => doubt.mapping === mapping && doubt.subject === statement.subject).map(doubt => doubt.field)) };
}

const rulesNamed = (rulebook: Rulebook, ids: readonly string[]): CasePage['rules'] => [...new Set(ids)].sort().flatMap(id => {
  const found = rulebook.rule(id);
  return found ? [{ id, title: found.file.rule.title, why: found.file.rule.why, owner: found.file.rule.owner, path: `${found.file.path}.ts` }] : [];
});
