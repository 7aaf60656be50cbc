import { distance } from 'fastest-levenshtein';
import { stableId } from '../case-model/stable-id';
import type { Described, PersonFacts } from './describe';
import { FACTS, MAYBE, NEAR, NUMBERS, SAME, type Weight } from './weights';

/** One fact that was compared. Its words name the fact, never what it holds. */
export interface Evidence { readonly fact: string; readonly how: 'agrees' | 'nearly agrees' | 'differs'; readonly weight: number; readonly inWords: string }
export interface Judgement { readonly verdict: 'same' | 'maybe' | 'different'; readonly score: number; readonly evidence: readonly Evidence[] }
/** A case with those who stand on it, as one system says it. */
export interface CaseSeen { readonly case: Described; readonly people: readonly Described[]; readonly hearings: readonly Described[] }

type Weighed = Evidence & { readonly strong: boolean; readonly contradicts: boolean };

/** Whether two people are one. `sameCase`: those two descriptions stand on one case. Symmetric, and blind to order. */
export const comparePeople = (a: Described, b: Described, sameCase: boolean): Judgement => judge([
  ...numbers(a, b), ...facts(a.person ?? {}, b.person ?? {}), ...(sameCase ? [weighed('case', 'agrees', FACTS.sameCase, 'They stand on the same case')] : []),
]);

export function compareCases(a: CaseSeen, b: CaseSeen): Judgement {
  const evidence = [...numbers(a.case, b.case), ...defendants(a, b), ...courtDays(a, b)];
  return judge(evidence);
}

/** Two hearings of one case: on one day of one court they are one, unless two of them fit (`rivals`). */
export function compareHearings(a: Described, b: Described, rivals: boolean): Judgement {
  const agree = a.hearing?.day !== undefined && a.hearing.day === b.hearing?.day && a.hearing.court !== undefined && a.hearing.court === b.hearing.court;
  if (!agree) return { verdict: 'different', score: 0, evidence: [] };
  const evidence: Evidence[] = [{ fact: 'court and day', how: 'agrees', weight: SAME, inWords: 'One case at one court on one day' }];
  return rivals ? { verdict: 'maybe', score: MAYBE, evidence: [...evidence, RIVAL] } : { verdict: 'same', score: SAME, evidence };
}

/** Another one fits as well: who of two is meant, only a person can say. */
export const RIVAL: Evidence = { fact: 'another', how: 'nearly agrees', weight: 0, inWords: 'Another one fits as well' };

function judge(evidence: readonly Weighed[]): Judgement {
  const score = evidence.reduce((sum, { weight }) => sum + weight, 0);
  const strong = evidence.some(one => one.strong);
  const contradicted = evidence.some(one => one.contradicts);
  const agreesStrongly = evidence.some(one => one.strong && one.fact !== 'case');
  const verdict = strong && !contradicted && score >= SAME ? 'same' : score >= MAYBE || (agreesStrongly && contradicted) ? 'maybe' : 'different';
  return { verdict, score, evidence: evidence.map(({ fact, how, weight, inWords }) => ({ fact, how, weight, inWords })).toSorted(byWeight) };
}
const byWeight = (a: Evidence, b: Evidence): number => b.weight - a.weight || (a.fact < b.fact ? -1 : a.fact > b.fact ? 1 : 0);

function weighed(fact: string, how: Evidence['how'], weight: Weight, inWords: string): Weighed {
  const differs = how === 'differs';
  return { fact, how, weight: differs ? weight.differs : weight.agrees, inWords, strong: !differs && weight.strong === true, contradicts: differs && weight.contradicts === true };
}

/** Numbers of one kind that both carry: one in common agrees; none in common differs. */
function numbers(a: Described, b: Described): Weighed[] {
  const kinds = [...new Set(a.identifiers.map(({ kind }) => kind))].filter(kind => b.identifiers.some(other => other.kind === kind)).toSorted();
  return kinds.flatMap(kind => {
    const [left, right] = [a, b].map(one => new Set(one.identifiers.filter(other => other.kind === kind).map(({ value }) => value)));
    const shared = left !== undefined && right !== undefined && [...left].some(value => right.has(value));
    if (!shared && NUMBERS[kind].differs === 0) return [];
    return [weighed(kind, shared ? 'agrees' : 'differs', NUMBERS[kind], `${NAMES[kind] ?? kind} ${shared ? 'agrees' : 'differs'}`)];
  });
}
const NAMES: Readonly<Record<string, string>> = {
  'case id': 'The case id', urn: 'The URN', 'prosecutor reference': 'The prosecutor’s reference', caseno: 'Libra’s case number', asn: 'The arrest/summons number', pnc: 'The PNC id', cro: 'The CRO number',
  'defendant id': 'The defendant’s id', 'hearing id': 'The hearing’s id',
};

function facts(a: PersonFacts, b: PersonFacts): Weighed[] {
  return [
    ...spelling('surname', 'The surname', a.surname, b.surname, FACTS.surname, FACTS.surnameNear),
    ...spelling('forename', 'The first name', a.forename, b.forename, FACTS.forename, FACTS.forenameNear),
    ...spelling('organisation', 'The organisation’s name', a.organisation, b.organisation, FACTS.organisation, FACTS.surnameNear),
    ...plainFact('date of birth', 'The date of birth', a.dateOfBirth, b.dateOfBirth, FACTS.dateOfBirth),
    ...plainFact('gender', 'The gender', a.gender, b.gender, FACTS.gender),
    ...plainFact('postcode', 'The postcode', a.postcode, b.postcode, FACTS.postcode),
    ...personAndOrganisation(a, b),
  ];
}

function plainFact(fact: string, name: string, a: string | undefined, b: string | undefined, weight: Weight): Weighed[] {
  if (a === undefined || b === undefined) return [];
  return [weighed(fact, a === b ? 'agrees' : 'differs', weight, `${name} ${a === b ? 'agrees' : 'differs'}`)].filter(one => one.weight !== 0);
}

/** A spelling that is near is neither agreement nor contradiction. Legacy systems cut names at 35. */
function spelling(fact: string, name: string, a: string | undefined, b: string | undefined, exact: Weight, near: Weight): Weighed[] {
  if (a === undefined || b === undefined) return [];
  const [left, right] = [a.slice(0, 35), b.slice(0, 35)];
  if (left === right) return [weighed(fact, 'agrees', exact, `${name} agrees`)];
  const likeness = 1 - distance(left, right) / Math.max(left.length, right.length);
  const initial = fact === 'forename' && left[0] === right[0] && Math.min(left.length, right.length) <= 3;
  return likeness >= NEAR || initial ? [weighed(fact, 'nearly agrees', near, `${name} is nearly the same`)] : [weighed(fact, 'differs', exact, `${name} differs`)];
}

const personAndOrganisation = (a: PersonFacts, b: PersonFacts): Weighed[] =>
  (a.organisation !== undefined && b.organisation === undefined && b.surname !== undefined) || (b.organisation !== undefined && a.organisation === undefined && a.surname !== undefined)
    ? [weighed('organisation', 'differs', FACTS.organisation, 'One is a person, the other an organisation')] : [];

/** Whether the two cases have a defendant in common. */
function defendants(a: CaseSeen, b: CaseSeen): Weighed[] {
  if (a.people.length === 0 || b.people.length === 0) return [];
  const pairs = a.people.flatMap(one => b.people.map(other => comparePeople(one, other, true)));
  const alike = pairs.filter(pair => !pair.evidence.some(({ how, fact }) => how === 'differs' && CONTRADICTIONS.has(fact)));
  const byNumber = alike.some(pair => pair.evidence.some(({ fact, how }) => how === 'agrees' && fact !== 'case' && fact in NUMBERS));
  if (alike.some(({ score }) => score > FACTS.sameCase.agrees + FACTS.surname.agrees)) {
    return [{ ...weighed('defendants', 'agrees', FACTS.people, byNumber ? 'They have a defendant in common, by number' : 'They have a defendant in common, by name'), ...(byNumber && { weight: NUMBERS.asn.agrees, strong: true }) }];
  }
  const allDiffer = pairs.every(pair => pair.evidence.some(({ how, fact }) => how === 'differs' && CONTRADICTIONS.has(fact)));
  const contradicted = pairs.some(pair => pair.evidence.some(({ fact, how }) => how === 'agrees' && fact in NUMBERS));
  if (!allDiffer) return [];
  return [{ ...weighed('defendants', 'differs', FACTS.people, contradicted ? 'A defendant has one number and two descriptions' : 'They have no defendant in common'), strong: contradicted }];
}
const CONTRADICTIONS: ReadonlySet<string> = new Set(['surname', 'date of birth', 'organisation', 'asn', 'pnc', 'cro']);

function courtDays(a: CaseSeen, b: CaseSeen): Weighed[] {
  const days = new Set(a.hearings.map(({ hearing }) => `${hearing?.court}|${hearing?.day}`));
  return b.hearings.some(({ hearing }) => hearing?.court !== undefined && days.has(`${hearing.court}|${hearing.day}`)) ? [weighed('court and day', 'agrees', FACTS.courtAndDay, 'Both stand at one court on one day')] : [];
}

/** Each fact of a description as a hash: enough to say later which of them has changed, and no personal data. */
export function traces(one: Described, people: readonly Described[] = []): Record<string, string> {
  const person = Object.entries(one.person ?? {}).map(([fact, value]) => [FACT_NAMES[fact] ?? fact, value] as const);
  const kinds = [...new Set(one.identifiers.map(({ kind }) => kind))].map(kind => [kind, one.identifiers.filter(other => other.kind === kind).map(({ value }) => value).toSorted().join('|')] as const);
  const defendantsOf = people.length === 0 ? [] : [['defendants', people.map(other => JSON.stringify(traces(other))).toSorted().join()] as const];
  return Object.fromEntries([...person, ...kinds, ...defendantsOf, ...(one.hearing ? [['court and day', `${one.hearing.court}|${one.hearing.day}`] as const] : [])].map(([fact, value]) => [fact, stableId(fact, value).slice(0, 13)] as const).toSorted(([a], [b]) => a < b ? -1 : 1));
}
const FACT_NAMES: Readonly<Record<string, string>> = { dateOfBirth: 'date of birth', forename: 'first name', organisation: 'organisation’s name' };

/** Which facts are not what they were when it was decided. */
export const changedFacts = (before: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(fact => before[fact] !== now[fact]).toSorted();
