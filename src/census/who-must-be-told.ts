import type { Harm } from './high-harm-lists';
import type { CountedResult } from './high-harm-results';
import type { Severity } from '../rule/rule';

/** Where a result of one harm must have led: to a duty of this mapping, to one of these partners. */
export interface MustBeTold {
  readonly mapping: string;
  readonly whom: readonly [string, ...string[]];
  readonly severity: Severity;
  /** By what the mapping's subjects are named: the words of its keys that must be among these. */
  readonly subjectNames: (result: CountedResult) => readonly string[];
  /** The rules by which nobody is to be told, each by name, and what shows that it decided so. Nothing else explains a missing duty. */
  readonly explainedBy: readonly Explanation[];
  /** The rules that ask a person to tell, where no message can. */
  readonly toldByHand: readonly string[];
  /** The rule by which, of orders for one offence, the one of the latest day holds. */
  readonly latestHolds?: string;
}
/** `ofItself`: the result itself shows it, whatever else its part led to. */
export interface Explanation { readonly rule: string; readonly because: string; readonly ofItself?: true; applies(result: CountedResult, made: object): boolean }

const wayIsNone = (_: CountedResult, made: object): boolean => Reflect.get(made, 'channel') === 'NONE';
/** Whom results are told to, written down beside the rules, not taken from them. */
const POLICE: MustBeTold = {
  mapping: 'share-to-police', whom: ['police-spi', 'police-email'], severity: 'custody', subjectNames: ({ cases }) => cases,
  explainedBy: [
    { rule: 'MAP-128', because: 'published for a notice only', ofItself: true, applies: ({ forNotices }) => forNotices },
    { rule: 'MAP-109', because: 'an application without a case is told once, from a magistrates’ court', applies: wayIsNone },
    { rule: 'NEW-667', because: 'a correction that changes no result', applies: wayIsNone },
    { rule: 'NEW-477', because: 'a prosecutor that is not police is told nothing by the Crown Court, and of no correction', applies: wayIsNone },
  ],
  toldByHand: [],
};

export const MUST_BE_TOLD: Readonly<Record<Harm, MustBeTold>> = {
  tag: { mapping: 'share-to-monitoring', whom: ['electronic-monitoring'], severity: 'tag', subjectNames: ({ people, cases }) => people.length > 0 ? people : cases, explainedBy: [], toldByHand: [], latestHolds: 'MAP-140' },
  custody: POLICE, bail: POLICE, warrant: { ...POLICE, severity: 'warrant' },
  fine: { mapping: 'share-to-financial-results', whom: ['fines-accounts'], severity: 'fine', subjectNames: ({ people }) => people, explainedBy: [], toldByHand: ['NEW-816'] },
};
