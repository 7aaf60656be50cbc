import type { CaseOnDay, DefendantOnDay, OffenceOnDay } from '../case-model/case-on-day';

/** What Libra (a list, or its accounts of fines) and Common Platform have of one thing, or one of them alone. */
export interface Pair<T> { readonly libra?: T; readonly commonPlatform?: T }

/** Pairs children by identity, then by content, so that one missing child is one difference. Each is used once: of several that fit, the first. */
export function pairBy<T>(libra: readonly T[], commonPlatform: readonly T[], keysInTurn: readonly ((one: T) => readonly string[])[]): Pair<T>[] {
  const pairs: Pair<T>[] = [];
  let leftLibra = libra;
  let leftCommonPlatform = commonPlatform;
  for (const keys of keysInTurn) {
    if (leftLibra.length === 0 || leftCommonPlatform.length === 0) break;
    const others = leftCommonPlatform;
    const places = placesByKey(others, keys);
    const used = new Set<number>();
    leftLibra = leftLibra.filter(one => {
      const i = firstUnused(keys(one), places, used);
      const match = others[i];
      if (match === undefined) return true;
      pairs.push({ libra: one, commonPlatform: match });
      used.add(i);
      return false;
    });
    if (used.size > 0) leftCommonPlatform = others.filter((_, at) => !used.has(at));
  }
  return [...pairs, ...leftLibra.map(one => ({ libra: one })), ...leftCommonPlatform.map(one => ({ commonPlatform: one }))];
}

/** A case has few children, and for few a list is looked through faster than it is indexed. */
const FEW = 6;

type Places = (key: string, used: ReadonlySet<number>) => number;
function placesByKey<T>(all: readonly T[], keys: (one: T) => readonly string[]): Places {
  if (all.length <= FEW) {
    const known = all.map(keys);
    return (key, used) => known.findIndex((own, i) => own.includes(key) && !used.has(i));
  }
  const places = new Map<string, number[]>();
  for (const [i, one] of all.entries()) for (const key of keys(one)) {
    const before = places.get(key);
    if (before) before.push(i); else places.set(key, [i]);
  }
  return (key, used) => places.get(key)?.find(i => !used.has(i)) ?? -1;
}

function firstUnused(keys: readonly string[], placeOf: Places, used: ReadonlySet<number>): number {
  let first = -1;
  for (const key of keys) {
    const i = placeOf(key, used);
    if (i >= 0 && (first < 0 || i < first)) first = i;
  }
  return first;
}

/** What each pair is called by who or what it is, never by its position: the same tomorrow, whatever joins the list. Of two with one name the second is told apart. */
export function namesOf<T>(pairs: readonly Pair<T>[], keysInTurn: readonly ((one: T) => readonly string[])[]): string[] {
  const times = new Map<string, number>();
  return pairs.map(({ libra, commonPlatform }) => {
    const name = [commonPlatform, libra].flatMap(one => one === undefined ? [] : keysInTurn.flatMap(keys => keys(one)))[0] ?? 'nameless';
    const before = times.get(name) ?? 0;
    times.set(name, before + 1);
    return before === 0 ? name : `${name}#${before + 1}`;
  });
}

/** A case: by URN, else by the arrest summons number of somebody on it. */
export const caseKeys = [
  (one: CaseOnDay) => one.caseURN === undefined ? [] : [plain(one.caseURN)],
  (one: CaseOnDay) => (one.defendants ?? []).flatMap(({ arrestSummonsNumber }) => arrestSummonsNumber === undefined ? [] : [plain(arrestSummonsNumber)]),
];

/** A defendant: by arrest summons number, by name and birth date, by surname and first name, by birth date, by organisation. */
const defendantKeys = [
  (one: DefendantOnDay) => all(one.arrestSummonsNumber),
  (one: DefendantOnDay) => all(one.lastName?.slice(0, 35), one.dateOfBirth),
  (one: DefendantOnDay) => all(one.lastName?.slice(0, 35), one.firstName),
  (one: DefendantOnDay) => all(one.dateOfBirth, one.firstName),
  (one: DefendantOnDay) => all(one.organisationName),
];

/** What a defendant is called: by the id of the new system, which stays when a name is corrected. */
export const defendantNames = [(one: DefendantOnDay) => all(one.defendantId), ...defendantKeys];

/** Pairs defendants. With one on either side they are the same one, whatever differs: that is for a person to see. */
export function pairDefendants<T extends DefendantOnDay>(libra: readonly T[], commonPlatform: readonly T[]): Pair<T>[] {
  const pairs = pairBy(libra, commonPlatform, defendantKeys);
  const [a, b] = pairs;
  return pairs.length === 2 && a?.libra && b?.commonPlatform && !a.commonPlatform && !b.libra ? [{ libra: a.libra, commonPlatform: b.commonPlatform }] : pairs;
}

export const offenceKeys = [(one: OffenceOnDay) => all(one.offenceCode)];

/** One key of all facts; none where one of them is missing. */
export function all(...facts: readonly (string | undefined)[]): readonly string[] {
  let key: string | undefined;
  for (const fact of facts) {
    if (fact === undefined) return NO_KEY;
    key = key === undefined ? plain(fact) : `${key}|${plain(fact)}`;
  }
  return key === undefined ? NO_KEY : [key];
}
const NO_KEY: readonly string[] = [];
export const plain = (text: string): string => { const large = text.toUpperCase(); return SPACE.test(large) ? large.replace(/\s+/g, '') : large; };
const SPACE = /\s/;
