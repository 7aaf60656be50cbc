import { In, type EntityManager } from 'typeorm';
import type { Instant } from '../case-model/london';
import { rowsOf } from '../database/database';
import { DoubtRow, Identity, Statement } from '../database/entities';
import { leafOf } from './cause';
import { caseSeeds } from './case-seeds';
import { joined, READERS } from './case-said';
import { checkCase, type SideOfCase } from './compare-cases';
import { placesFor, type Check, type Comparison } from './comparison';
import { lanesInFlight, referencesInFlight } from './in-flight';

const OURS = 'common-platform';
const EXPECTED = 'court-day-differences';
const BRINGS_CASES = ['common-platform-prosecutions'];
const MAPPINGS = Object.keys(READERS);

/** Cases that two systems name, by the id under which the hub links them. */
export const cases: Comparison = {
  compared: 'case', title: 'Each case as two systems say it', perPage: 100, seeds: caseSeeds,
  async all(manager, after, most) {
    return (await rowsOf<{ leader: string }>(manager, `SELECT id AS leader FROM identity WHERE "of" = 'case' AND id = leader AND id > $1 ORDER BY id LIMIT ${most}`, [after])).map(({ leader }) => leader);
  },
  async changed(manager, since, most) {
    return (await rowsOf<{ leader: string }>(manager, `
      SELECT identity.leader FROM statement JOIN part ON part.id = statement.part_id JOIN identity ON identity.mapping = part.mapping AND identity.subject = part.own_subject WHERE statement.said_at >= $1 AND identity."of" = 'case'
      UNION SELECT identity.leader FROM identity_link JOIN identity ON identity.id = identity_link.a WHERE identity_link.at >= $1 AND identity."of" = 'case'
      UNION SELECT identity.leader FROM identity_link JOIN identity ON identity.id = identity_link.b WHERE identity_link.at >= $1 AND identity."of" = 'case' LIMIT ${most}`, [since])).map(({ leader }) => leader);
  },
  async check({ database, rulebook, now }, subjects) {
    const [at, expected] = [now(), rulebook.chapter(EXPECTED)];
    const groups = await sidesOf(database.read, subjects, at);
    return groups.flatMap(({ leader, sides }): Check[] => {
      const ours = sides.get(OURS);
      return ours ? [...sides].filter(([system]) => system !== OURS).map(([system, theirs]) => checkCase({ subject: leader, system, theirs, ours, comparedAt: at, expected })) : [];
    });
  },
};

interface Group { readonly leader: string; readonly sides: ReadonlyMap<string, SideOfCase> }
interface Lane { readonly leader: string; readonly mapping: string; readonly subject: string }

/** What each system says of each of these cases, each with what is in doubt and what is under way. */
async function sidesOf(manager: EntityManager, leaders: readonly string[], at: Instant): Promise<Group[]> {
  const members = await manager.find(Identity, { select: { id: true, leader: true, system: true, ejectedAt: true, ejectedWhy: true }, where: { leader: In([...leaders]), of: 'case', gone: 0 }, order: { id: 'ASC' } });
  const several = new Set([...Map.groupBy(members, ({ leader }) => leader)].filter(([, all]) => new Set(all.map(({ system }) => system)).size > 1).map(([leader]) => leader));
  const lanes = await lanesOf(manager, [...several]);
  const facts = await factsOf(manager, lanes);
  const references = await referencesInFlight(manager, [...new Set(facts.flatMap(({ made }) => made.caseURN ?? []))], BRINGS_CASES);
  return [...Map.groupBy(facts, ({ leader }) => leader)].map(([leader, all]) => {
    const ejected = members.find(one => one.leader === leader && one.ejectedAt !== null && one.ejectedAt <= at)?.ejectedWhy;
    return { leader, sides: new Map([...Map.groupBy(all, ({ system }) => system)].map(([system, said]) => [system, sideOf(system, said, ejected ?? undefined, references)])) };
  });
}

function sideOf(system: string, said: readonly Fact[], ejected: string | undefined, onTheWay: ReadonlySet<string>): SideOfCase {
  const ordered = said.toSorted((a, b) => (a.day ?? '') < (b.day ?? '') ? -1 : (a.day ?? '') > (b.day ?? '') ? 1 : a.saidAt < b.saidAt ? -1 : 1);
  const one = joined(ordered.map(({ made }) => made));
  const [saidAt] = said.map(each => each.saidAt).toSorted().toReversed();
  const excluded = ejected ?? said.find(each => each.excluded !== undefined)?.excluded;
  const parked = said.find(each => each.parked !== undefined)?.parked;
  const inFlight = said.some(each => each.waits) ? 'a later message about it waits to be applied' : one.caseURN !== undefined && onTheWay.has(one.caseURN) ? 'the new case is on its way to Common Platform' : undefined;
  return {
    said: one, inDoubt: said.flatMap(each => each.inDoubt), lanes: said.map(({ mapping, subject }) => ({ mapping, subject, side: system === OURS ? 'ours' : 'theirs' })),
    ...(saidAt !== undefined && { saidAt }), ...(excluded !== undefined && { excluded }), ...(parked !== undefined && { parked }), ...(inFlight !== undefined && { inFlight }),
  };
}

/** Of what is in doubt only what is compared here stands in the way: how a message is addressed is no matter of the case. */
const COMPARED: ReadonlySet<string> = new Set(['caseURN', 'urn', 'initiationCode', 'courtCode', 'hearingDay', 'day', 'firstName', 'lastName', 'givenName1', 'familyName', 'organisationName', 'dateOfBirth', 'gender', 'pncId', 'croNumber', 'arrestSummonsNumber', 'defendants', 'offences', 'offenceCode', 'pleaValue', 'convictionDate', 'results', 'judicialResults', 'cjsCode', 'code']);
const isCompared = ({ field }: DoubtRow): boolean => COMPARED.has(leafOf(field)) && !field.includes('police.');

interface Fact extends Lane { readonly system: string; readonly day: string | null; readonly saidAt: Instant; readonly made: ReturnType<typeof joined>; readonly excluded?: string; readonly parked?: string; readonly waits: boolean; readonly inDoubt: readonly { readonly field: string; readonly why: string }[] }

/** The lanes that carry a number of these cases, where they stand now. */
async function lanesOf(manager: EntityManager, leaders: readonly string[]): Promise<Lane[]> {
  if (leaders.length === 0) return [];
  return rowsOf<Lane>(manager, `
    SELECT DISTINCT identity.leader, reference.mapping, COALESCE(lane.moved_to, lane.subject) AS subject FROM identity
      JOIN identifier ON identifier.identity = identity.id AND identifier.said_now = 1 JOIN reference ON reference.value = identifier.value
      JOIN lane ON lane.mapping = reference.mapping AND lane.subject = reference.subject
    WHERE identity."of" = 'case' AND identity.gone = 0 AND identity.leader IN (${placesFor(leaders, MAPPINGS.length + 1)}) AND reference.mapping IN (${placesFor(MAPPINGS, 1)}) ORDER BY 1, 2, 3`, [...MAPPINGS, ...leaders]);
}

async function factsOf(manager: EntityManager, lanes: readonly Lane[]): Promise<Fact[]> {
  const facts: Fact[] = [];
  for (const [mapping, ofMapping] of Map.groupBy(lanes, lane => lane.mapping)) {
    const read = READERS[mapping];
    if (!read) continue;
    const subjects = [...new Set(ofMapping.map(({ subject }) => subject))];
    const statements = new Map((await manager.findBy(Statement, { mapping, subject: In(subjects), gone: 0 })).map(one => [one.subject, one]));
    const doubts = Map.groupBy(await manager.findBy(DoubtRow, { mapping, subject: In(subjects) }), ({ subject }) => subject);
    const underWay = await lanesInFlight(manager, mapping, subjects);
    for (const { leader, subject } of ofMapping) {
      const statement = statements.get(subject);
      if (!statement) continue;
      const { system, day, saidAt, made, excluded } = statement;
      const { parkedWhy, waits = false } = underWay.get(subject) ?? {};
      facts.push({ leader, mapping, subject, system, day, saidAt, made: read(made), waits, inDoubt: (doubts.get(subject) ?? []).filter(isCompared).map(({ field, why }) => ({ field, why })), ...(excluded && { excluded: `${excluded.rule}: ${excluded.reason}` }), ...(parkedWhy !== undefined && { parked: parkedWhy }) });
    }
  }
  return facts;
}
