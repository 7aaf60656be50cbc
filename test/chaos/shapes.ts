import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JudicialResult, Share } from '../../src/case-model/share';
import { stableId } from '../../src/case-model/stable-id';
import type { Raw } from '../../src/sdk';
import { repositoryRoot } from '../bench/messages';
import { asJson, fine, tagEnds } from '../messages/shares';
import type { Dice } from './dice';

/** What a share must lead to, as the one who sends it knows without the hub: so many messages about its case to each partner. */
export type Orders = Readonly<Record<string, number>>;
/**
 * `unreadable`: not a share at all, which must be kept and said to be unreadable. `contradicts`: under the id of an earlier one it says something else, so
 * both are kept, somebody is told, and nobody is told anew. `poisoned`: nobody can say when it was shared, so every lane that it speaks of stops at it.
 */
export interface Sent { readonly raw: Raw; readonly orders: Orders; readonly fault?: 'unreadable' | 'contradicts' | 'poisoned' }
/** Everything that is sent of one case, in its order. `released`: at the end a person sets aside what has stopped it; without it, it stays with them. */
export interface CaseSent { readonly urn: string; readonly court: string; readonly messages: readonly Sent[]; readonly released?: true }

/** 173 courts were live; these are as many codes, and no court's. */
export const COURTS = Array.from({ length: 173 }, (_, i) => `B${String(i).padStart(2, '0').slice(-2)}${'XYZ'.charAt(Math.floor(i / 100))}Q`);
const PEOPLE = 3;
/** On which all is heard and shared. */
export const DAY = '2026-11-19';

const base: Share = JSON.parse(readFileSync(join(repositoryRoot(__dirname), 'adapters/common-platform/fixtures/tag-ordered.message.json'), 'utf8'));
const [baseCase] = base.hearing.prosecutionCases ?? [];
const [baseDefendant] = baseCase?.defendants ?? [];
const [baseOffence] = baseDefendant?.offences ?? [];
const ORDERED = baseOffence?.judicialResults ?? [];
const FINED = [{ ...fine('£120.00'), orderedDate: DAY }];
const ENDED = [tagEnds(DAY)];

/**
 * The nth case: three people are tagged and fined; then of some the fines are taken back, of some the tags end; some shares come twice, some messages are none,
 * some contradict an earlier one. In every tenth case a share is poisoned, and another waits behind it.
 */
export function caseSent(n: number, dice: Dice): CaseSent {
  const urn = `01ZD${String(n).padStart(7, '0')}`;
  const first = asJson(share(n, urn, 0, [...ORDERED, ...FINED]));
  const messages: Sent[] = [{ raw: first, orders: { 'electronic-monitoring': PEOPLE, 'police-spi': PEOPLE, 'fines-accounts': PEOPLE } }];
  if (dice() < 0.05) messages.push({ raw: first, orders: {} });
  if (dice() < 0.02) messages.push({ raw: asJson({ notAShare: n }), orders: {}, fault: 'unreadable' });
  if (n % 30 === 7) messages.push({ raw: asJson(share(n, urn, 0, ENDED)), orders: {}, fault: 'contradicts' });
  const isPoisoned = n % 10 === 3;
  if (isPoisoned) messages.push({ raw: asJson({ ...share(n, urn, 1, ORDERED), sharedTime: 'in the afternoon' }), orders: {}, fault: 'poisoned' });
  const then = isPoisoned ? dice() * 0.6 : dice();
  if (then < 0.4) messages.push({ raw: asJson(share(n, urn, 1, ORDERED)), orders: { 'police-email': 1, 'fines-enforcement': PEOPLE } });
  else if (then < 0.6) messages.push({ raw: asJson(share(n, urn, 1, ENDED)), orders: { 'electronic-monitoring': PEOPLE, 'police-email': 1, 'fines-enforcement': PEOPLE } });
  return { urn, court: courtOf(n), messages, ...(isPoisoned && n % 20 === 3 && { released: true }) };
}

/** What waits behind a poisoned share of the case. */
export function waitingBehind({ messages }: CaseSent): readonly Sent[] {
  const at = messages.findIndex(({ fault }) => fault === 'poisoned');
  return at < 0 ? [] : messages.slice(at + 1);
}

export const ordersIn = (messages: readonly Sent[], partner?: string): number =>
  messages.reduce((sum, { orders }) => sum + Object.entries(orders).reduce((total, [whom, count]) => total + (partner === undefined || partner === whom ? count : 0), 0), 0);

const courtOf = (n: number): string => COURTS[n % COURTS.length] ?? '';

function share(n: number, urn: string, minute: number, results: readonly JudicialResult[]): Share {
  const { courtCentre, ...hearing } = base.hearing;
  const code = courtOf(n);
  return {
    ...base, sharedTime: `${DAY}T15:${String(minute).padStart(2, '0')}:00.000Z`, isReshare: minute > 0,
    hearing: {
      ...hearing, id: `hearing-${n}`, courtCentre: { ...courtCentre, code: `${code}00`, courtHearingLocation: `${code}03` },
      prosecutionCases: [{
        ...baseCase, id: `case-${n}`, prosecutionCaseIdentifier: { ...baseCase?.prosecutionCaseIdentifier, caseURN: urn, contact: { primaryEmail: 'results@northfold.police.example' } },
        defendants: Array.from({ length: PEOPLE }, (_, i) => defendant(`${n}-${i}`, n * PEOPLE + i, results)),
      }],
    },
  };
}

function defendant(id: string, n: number, results: readonly JudicialResult[]): NonNullable<typeof baseDefendant> {
  const { personDefendant, ...rest } = baseDefendant ?? { id };
  return {
    ...rest, id: `defendant-${id}`, masterDefendantId: `person-${id}`, pncId: `2026/${String(n % 10_000_000).padStart(7, '0')}X`,
    ...(personDefendant && { personDefendant: { ...personDefendant, arrestSummonsNumber: `2601ZD0000${String(n).padStart(9, '0')}X` } }),
    offences: [{ ...baseOffence, id: `offence-${id}`, judicialResults: results.map(result => ({ ...result, judicialResultId: stableId('result', result.label ?? '', id) })) }],
  };
}

/** The table that says to which fines office each court belongs. */
export const finesOffices = (): string => ['Court,From,Until,Division,Email,BusinessUnit', ...COURTS.map((court, i) => `${court},2016-01-01,,${10 + i},division.${10 + i}@fines.example.test,${10 + i}`)].join('\n');

export const urnIn = (text: string): string | undefined => /01ZD\d{7}/.exec(text)?.[0];
