import type { Chapter, Rulebook } from './rulebook';
import type { Seen } from './proof';

/** What a target cannot hold, by a rule's own word, and on how many messages that rule acted. */
export interface Loss { readonly system: string; readonly mapping: string; readonly rule: string; readonly loses: string; readonly seen: Seen }

/** Every system's loss list, from the rules. */
export const lossesOf = ({ chapters }: Rulebook, seen: ReadonlyMap<string, Seen>): Loss[] => chapters.flatMap(chapter => chapter.files.flatMap(({ rule }) =>
  (rule.loses ?? []).map(loses => ({ system: targetOf(chapter), mapping: chapter.mapping.id, rule: rule.id, loses, seen: seen.get(rule.id) ?? { corpus: 0, fixtures: 0 } }))));

/** Whom the mapping's rules tell, by their examples; a mapping that tells nobody ends in the case model. */
function targetOf({ mapping, files }: Chapter): string {
  const told = files.flatMap(({ rule }) => rule.examples).flatMap(({ expect }) => expect === 'does not apply' ? [] : expect.effects ?? []).flatMap(effect => effect.do === 'tell' ? [effect.whom] : []);
  return told.length === 0 ? mapping.to ?? 'the case model' : [...new Set(told)].join(', ');
}
