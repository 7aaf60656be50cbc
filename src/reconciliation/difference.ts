import type { Instant } from '../case-model/london';
import { applySteps } from '../rule/apply';
import type { Mapping, PlacedRule } from '../rule/mapping';

export type Verdict = 'same' | 'explained' | 'mismatch' | 'could not check' | 'excluded';
/** same + explained + mismatched + unchecked + excluded = population. */
export interface Totals { readonly population: number; readonly same: number; readonly explained: number; readonly mismatched: number; readonly unchecked: number; readonly excluded: number }
/** The rules that predict differences. */
export interface Expected { readonly mapping: Mapping; readonly rules: readonly PlacedRule[] }
/** Which rule explains a difference; *waits until* where it is too early to tell. */
export interface Explanation { readonly explainedBy?: string; readonly reason?: string; readonly waitsUntil?: Instant }
/** A lane of what is compared: of the system that is held against ours, or of ours. */
export interface LaneOfSide { readonly mapping: string; readonly subject: string; readonly side: 'theirs' | 'ours' }
export interface InDoubt { readonly field: string; readonly why: string }

export function totalsOf(checks: readonly { readonly verdict: Verdict }[]): Totals {
  const count = (verdict: Verdict) => checks.filter(check => check.verdict === verdict).length;
  return { population: checks.length, same: count('same'), explained: count('explained'), mismatched: count('mismatch'), unchecked: count('could not check'), excluded: count('excluded') };
}

export function explanationOf({ mapping, rules }: Expected, said: object): Explanation {
  const { effects } = applySteps(mapping.part, rules, { said, place: mapping.place(said) });
  const [first] = effects.filter(({ effect }) => effect.do === 'suppress' || effect.do === 'defer');
  if (first?.effect.do === 'suppress') return { explainedBy: first.rule, reason: first.effect.reason };
  if (first?.effect.do === 'defer') return { explainedBy: first.rule, reason: `In flight: waits until ${first.effect.until}`, waitsUntil: first.effect.atMost };
  return {};
}

export function verdictOf(differences: readonly Explanation[], doubts: readonly InDoubt[]): { verdict: Verdict; why?: string; inFlight?: true } {
  if (differences.some(one => one.explainedBy === undefined)) return { verdict: 'mismatch' };
  const waits = differences.find(one => one.waitsUntil !== undefined);
  if (waits) return { verdict: 'could not check', why: waits.reason ?? 'In flight', inFlight: true };
  const [doubt] = doubts;
  if (doubt) return { verdict: 'could not check', why: `${doubt.field} is in doubt: ${doubt.why}` };
  return { verdict: differences.length > 0 ? 'explained' : 'same' };
}

export interface Unequal { readonly field: string; readonly leaf: string; readonly legacy: string; readonly commonPlatform: string }
/** Only where both said something: what one system does not hold is its loss list's matter, not a mismatch. */
export function unequal<T extends object>(legacy: T, commonPlatform: T, fields: readonly (keyof T & string)[], at: string): readonly Unequal[] {
  const found: Unequal[] = [];
  for (const field of fields) {
    const [theirs, ours]: readonly unknown[] = [legacy[field], commonPlatform[field]];
    if (theirs === ours || theirs === undefined || theirs === '' || ours === undefined || ours === '' || String(theirs) === String(ours)) continue;
    found.push({ field: at === '' ? field : `${at}.${field}`, leaf: field, legacy: String(theirs), commonPlatform: String(ours) });
  }
  return found.length === 0 ? NONE : found;
}
const NONE: readonly Unequal[] = [];
