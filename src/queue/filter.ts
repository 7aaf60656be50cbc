import type { Day } from '../case-model/london';
import { SEVERITIES, type Severity } from '../rule/rule';
import { KINDS, type ConcernKind } from './kinds';

/** What of the list somebody wants to see. It is all in the address of the page, so that it can be sent to a colleague. */
export interface Filter {
  readonly kind?: ConcernKind;
  readonly system?: string;
  /** None: all courts. */
  readonly courts: readonly string[];
  readonly severity?: Severity;
  readonly age?: AgeId;
}
export const EVERYTHING: Filter = { courts: [] };

/** How long something has waited, in days. */
export const AGES = [
  { id: 'today', name: 'Today', least: 0, most: 0 }, { id: 'yesterday', name: 'Yesterday', least: 1, most: 1 }, { id: '2-3', name: '2 to 3 days', least: 2, most: 3 },
  { id: '4-7', name: '4 to 7 days', least: 4, most: 7 }, { id: '8-14', name: '8 to 14 days', least: 8, most: 14 }, { id: '15', name: '15 days and more', least: 15, most: undefined },
] as const;
export type AgeId = typeof AGES[number]['id'];

const MOST_COURTS = 60;
const textOf = (value: unknown): string => typeof value === 'string' ? value.trim() : '';

/** Reads the query of an address; what it does not understand is left out, and so seen to be left out. */
export function filterFrom(query: Readonly<Record<string, unknown>>): Filter {
  const kind = KINDS.find(one => one === query['kind']);
  const severity = SEVERITIES.find(one => one === query['severity']);
  const age = AGES.find(({ id }) => id === query['age'])?.id;
  const system = textOf(query['system']).slice(0, 100);
  const courts = [...new Set(textOf(query['court']).toUpperCase().split(/[\s,]+/).filter(code => /^[A-Z0-9]{1,12}$/.test(code)))].slice(0, MOST_COURTS);
  return { courts, ...(kind && { kind }), ...(severity && { severity }), ...(age && { age }), ...(system !== '' && { system }) };
}

/** The query of an address that asks for this, in one order: two people who ask for the same have the same. */
export function queryOf({ kind, system, courts, severity, age }: Filter, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ ...(kind && { kind }), ...(system !== undefined && { system }), ...(courts.length > 0 && { court: courts.join(',') }), ...(severity && { severity }), ...(age && { age }), ...more }).toString();
  return query === '' ? '' : `?${query}`;
}

/** Between which days something began that is so old today. A day may have no end: it began at any time before. */
export function daysOf(age: AgeId, today: Day): { readonly from?: Day; readonly until: Day } {
  const { least, most } = AGES.find(({ id }) => id === age) ?? AGES[0];
  return { until: daysBefore(today, least), ...(most !== undefined && { from: daysBefore(today, most) }) };
}
/** The age of what began on a day; what is dated ahead is of today. */
export const ageOf = (day: Day, today: Day): AgeId => AGES.find(({ most }) => most === undefined || day >= daysBefore(today, most))?.id ?? '15';

const daysBefore = (day: Day, days: number): Day => new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
