import { In, type EntityManager } from 'typeorm';
import type { Instant } from '../case-model/london';
import { rowsOf, type Database } from '../database/database';
import { Identity, IdentityLink } from '../database/entities';
import { compareCases, compareHearings, comparePeople, RIVAL, type CaseSeen, type Judgement } from './compare';
import { lockLinks } from './homes';
import { LET_GO } from './weights';
import { changedSince, comparedOf, linkId, saveLink } from './links';

const AT_ONCE = 200;
const MOST_CANDIDATES = 30;

interface Side { readonly of: Identity; readonly people: readonly Identity[]; readonly hearings: readonly Identity[] }

/** Compares what was said anew with what other systems say. Each case in a transaction of its own: broken off anywhere, the rest stays due. */
export async function matchWhatIsDue(database: Database, now: () => Instant): Promise<number> {
  let compared = 0;
  for (;;) {
    const due = await dueCases(database.read);
    for (const id of due) await database.write(manager => matchCase(manager, id, now()));
    compared += due.length;
    if (due.length < AT_ONCE) return compared;
  }
}

/** Cases of which something is due: themselves, or somebody or some day of theirs. */
async function dueCases(manager: EntityManager): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(manager, `SELECT COALESCE(within, id) AS id FROM identity WHERE due = 1 GROUP BY COALESCE(within, id) ORDER BY MIN(since), 1 LIMIT ${AT_ONCE}`, []);
  return rows.map(({ id }) => id);
}

async function matchCase(manager: EntityManager, id: string, at: Instant): Promise<void> {
  await lockLinks(manager, 'alone');
  const mine = await sideOf(manager, id);
  const whole = mine ? [mine.of, ...mine.people, ...mine.hearings] : await manager.findBy(Identity, { within: id });
  if (mine && mine.of.gone === 0) for (const other of await candidates(manager, mine)) await matchTwoCases(manager, mine, other, at);
  for (const one of whole) await manager.update(Identity, { id: one.id, fingerprint: one.fingerprint, due: 1 }, { due: 0 });   // what was said meanwhile stays due
}

async function sideOf(manager: EntityManager, id: string): Promise<Side | undefined> {
  const of = await manager.findOneBy(Identity, { id });
  if (!of) return undefined;
  const within = (await manager.find(Identity, { where: { within: id, gone: 0 }, order: { id: 'ASC' } }));
  return { of, people: within.filter(one => one.of === 'person'), hearings: within.filter(one => one.of === 'hearing') };
}

/** Cases of other systems that share a number with this one or with somebody on it, stand at its court on its day, or were linked with it before. */
async function candidates(manager: EntityManager, { of, people, hearings }: Side): Promise<Side[]> {
  const own = [of.id, ...people.map(one => one.id)];
  const byNumber = await rowsOf<{ id: string }>(manager, `
    SELECT DISTINCT COALESCE(other.within, other.id) AS id FROM identifier AS mine
      JOIN identifier AS theirs ON theirs.kind = mine.kind AND theirs.value = mine.value AND theirs.said_now = 1 JOIN identity AS other ON other.id = theirs.identity
    WHERE mine.identity IN (${own.map((_, i) => `$${i + 2}`).join(', ')}) AND mine.said_now = 1 AND other.system <> $1 AND other.gone = 0 ORDER BY 1 LIMIT ${MOST_CANDIDATES}`, [of.system, ...own]);
  const linked = (await manager.find(IdentityLink, { where: [{ a: of.id }, { b: of.id }] })).map(({ a, b }) => a === of.id ? b : a);
  const byDay = byNumber.length > 0 ? [] : await byCourtAndBirthDay(manager, of.system, hearings, people);
  const found: Side[] = [];
  for (const id of new Set([...linked, ...byNumber.map(row => row.id), ...byDay])) {
    const side = await sideOf(manager, id);
    if (side && side.of.of === 'case' && side.of.gone === 0 && side.of.system !== of.system) found.push(side);
  }
  return found;
}

/** Where no number is in common: cases on the same day of the same court with somebody born on the same day. */
async function byCourtAndBirthDay(manager: EntityManager, system: string, hearings: readonly Identity[], people: readonly Identity[]): Promise<string[]> {
  const births = people.map(({ says }) => says.person?.dateOfBirth ?? '').filter(day => /^\d{4}-\d\d-\d\d$/.test(day));
  const days = hearings.flatMap(({ says }) => says.hearing?.court !== undefined && says.hearing.day !== undefined ? [[says.hearing.court, says.hearing.day] as const] : []);
  if (births.length === 0 || days.length === 0) return [];
  const values: string[] = [system];
  const placed = (value: string): string => `$${values.push(value)}`;
  const onDay = days.map(([court, day]) => `(statement.court = ${placed(court)} AND statement.day = ${placed(day)})`).join(' OR ');
  const born = births.map(day => `person.says LIKE ${placed(`%"dateOfBirth":"${day}"%`)}`).join(' OR ');
  const rows = await rowsOf<{ id: string }>(manager, `
    SELECT DISTINCT person.within AS id FROM statement JOIN identity AS person ON person.mapping = statement.mapping AND person.subject = statement.subject
    WHERE (${onDay}) AND person."of" = 'person' AND person.system <> $1 AND person.gone = 0 AND (${born}) ORDER BY 1 LIMIT ${MOST_CANDIDATES}`, values);
  return rows.map(({ id }) => id);
}

async function matchTwoCases(manager: EntityManager, mine: Side, other: Side, at: Instant): Promise<void> {
  const state = await settlePair(manager, mine.of, other.of, compareCases(seen(mine), seen(other)), at, { mine: mine.people, other: other.people });
  if (state !== 'joined') return;
  await matchPeople(manager, mine, other, at);
  for (const one of mine.hearings) for (const theirs of other.hearings) {
    const rivals = [...mine.hearings, ...other.hearings].filter(rival => rival !== one && rival !== theirs && compareHearings(rival.says, one.says, false).verdict === 'same').length > 0;
    await settlePair(manager, one, theirs, compareHearings(one.says, theirs.says, rivals), at);
  }
}

const seen = ({ of, people, hearings }: Side): CaseSeen => ({ case: of.says, people: people.map(one => one.says), hearings: hearings.map(one => one.says) });

/** Each person with each: one who fits two is a question, whoever fits better. */
async function matchPeople(manager: EntityManager, mine: Side, other: Side, at: Instant): Promise<void> {
  const pairs = mine.people.flatMap(one => other.people.map(theirs => ({ one, theirs, judged: comparePeople(one.says, theirs.says, true) })));
  const fits = pairs.filter(pair => pair.judged.verdict !== 'different');
  for (const { one, theirs, judged } of pairs) {
    const rivals = fits.filter(pair => (pair.one === one) !== (pair.theirs === theirs) && pair.judged.score >= judged.score - CLOSE);
    await settlePair(manager, one, theirs, judged.verdict === 'same' && rivals.length > 0 ? { ...judged, verdict: 'maybe', evidence: [...judged.evidence, RIVAL] } : judged, at);
  }
}
/** Two who fit within so little of each other cannot be told apart by it. */
const CLOSE = 8;

interface People { readonly mine: readonly Identity[]; readonly other: readonly Identity[] }

/** Holds what was decided before against what is judged now, and answers how it stands. */
async function settlePair(manager: EntityManager, mine: Identity, other: Identity, fresh: Judgement, at: Instant, people?: People): Promise<IdentityLink['state'] | undefined> {
  const before = await manager.findOneBy(IdentityLink, { id: linkId(mine.id, other.id) });
  const compared = comparedOf({ identity: mine, ...(people && { people: people.mine }) }, { identity: other, ...(people && { people: people.other }) });
  const judged = fresh.verdict === 'same' && before?.state !== 'joined' ? await unlessHeldApart(manager, mine, other, fresh) : fresh;
  if (before && before.word !== 'rule') return askAgainWhere(manager, before, judged, changedSince(before.compared, compared, [mine, other]), at);
  const wasJoined = before?.state === 'joined';
  if (judged.verdict === 'different' && !(wasJoined && judged.score >= LET_GO)) {
    if (before && before.state !== 'apart') await saveLink(manager, mine, other, { state: 'apart', by: 'rule', word: 'rule', why: 'They differ too much' }, judged, compared, at);
    return before ? 'apart' : undefined;
  }
  const state = judged.verdict === 'same' || wasJoined ? 'joined' : 'asked';
  const askedWhy = state === 'joined' && judged.verdict !== 'same' ? `What joined them no longer holds: ${changedSince(before?.compared ?? {}, compared, [mine, other]).join(', ') || 'it was compared anew'}` : null;
  const kept = before !== null && before.state === state && (before.askedWhy === null) === (askedWhy === null) && JSON.stringify([before.evidence, before.compared]) === JSON.stringify([judged.evidence, compared]);
  if (!kept) await saveLink(manager, mine, other, { state, by: 'rule', word: 'rule', why: WHY[state], askedWhy }, judged, compared, before?.state === state && before.askedWhy === null && askedWhy === null ? before.at : at);
  return state;
}
const WHY = { joined: 'The evidence is strong, and nothing contradicts it', asked: 'It may be the same: a person must say' } as const;

/** What a person or a system decided holds; where the evidence has changed and says otherwise, it is asked again. */
async function askAgainWhere(manager: EntityManager, before: IdentityLink, judged: Judgement, changed: readonly string[], at: Instant): Promise<IdentityLink['state']> {
  const agrees = before.state === 'joined' ? judged.verdict === 'same' : judged.verdict === 'different';
  const askedWhy = changed.length === 0 || agrees ? null : `Since ${before.by} decided, this has changed: ${changed.join(', ')}`;
  if (askedWhy !== before.askedWhy) await manager.update(IdentityLink, { id: before.id }, { askedWhy, ...(askedWhy !== null && { evidence: [...judged.evidence], score: judged.score, at }) });
  return before.state;
}

/** The machine never joins what one system holds apart, nor what somebody has decided to be apart. */
async function unlessHeldApart(manager: EntityManager, mine: Identity, other: Identity, judged: Judgement): Promise<Judgement> {
  if (mine.leader === other.leader) return judged;
  const [left, right] = await Promise.all([mine, other].map(one => manager.findBy(Identity, { leader: one.leader })));
  const both = (left ?? []).filter(one => right?.some(theirs => theirs.system === one.system && !(one.of === 'case' && one.system === MANY_CASENOS)));
  const apart = await manager.countBy(IdentityLink, [
    { state: 'apart', a: In((left ?? []).map(({ id }) => id)), b: In((right ?? []).map(({ id }) => id)) }, { state: 'apart', b: In((left ?? []).map(({ id }) => id)), a: In((right ?? []).map(({ id }) => id)) },
  ]);
  if (both.length === 0 && apart === 0) return judged;
  const inWords = apart > 0 ? 'It would join what was decided to be apart' : `It would join two that ${both[0]?.system} holds apart`;
  return { ...judged, verdict: 'maybe', evidence: [...judged.evidence, { fact: 'held apart', how: 'differs', weight: 0, inWords }] };
}
/** Libra gives each defendant of a case a number of its own where it has to. */
const MANY_CASENOS = 'libra';
