import type { CaseOnDay, DefendantOnDay, OffenceOnDay } from '../case-model/case-on-day';

/** What Libra (a list, or its accounts of fines) and Common Platform have of one thing, or one of them alone. */
export interface Pair<T> { readonly libra?: T; readonly commonPlatform?: T }

/** Pairs children by identity, then by content, so that one missing child is one difference. Each is used once. */
export function pairBy<T>(libra: readonly T[], commonPlatform: readonly T[], keysInTurn: readonly ((one: T) => readonly string[])[]): Pair<T>[] {
  const pairs: Pair<T>[] = [];
  let leftLibra = [...libra];
  let leftCommonPlatform = [...commonPlatform];
  for (const keys of keysInTurn) {
    leftLibra = leftLibra.filter(one => {
      const wanted = new Set(keys(one));
      const i = leftCommonPlatform.findIndex(other => keys(other).some(key => wanted.has(key)));
      const match = i < 0 ? undefined : leftCommonPlatform[i];
      if (match === undefined) return true;
      pairs.push({ libra: one, commonPlatform: match });
      leftCommonPlatform = leftCommonPlatform.filter((_, at) => at !== i);
      return false;
    });
  }
  return [...pairs, ...leftLibra.map(one => ({ libra: one })), ...leftCommonPlatform.map(one => ({ commonPlatform: one }))];
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
export function pairDefendants(libra: readonly DefendantOnDay[], commonPlatform: readonly DefendantOnDay[]): Pair<DefendantOnDay>[] {
  const pairs = pairBy(libra, commonPlatform, defendantKeys);
  const [a, b] = pairs;
  return pairs.length === 2 && a?.libra && b?.commonPlatform && !a.commonPlatform && !b.libra ? [{ libra: a.libra, commonPlatform: b.commonPlatform }] : pairs;
}

export const offenceKeys = [(one: OffenceOnDay) => all(one.offenceCode)];

/** One key of all facts; none where one of them is missing. */
export const all = (...facts: (string | undefined)[]): string[] => facts.every(fact => fact !== undefined) ? [facts.map(fact => plain(fact ?? '')).join('|')] : [];
export const plain = (text: string): string => text.toUpperCase().replace(/\s+/g, '');
