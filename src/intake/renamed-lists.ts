import type { CutPart } from '../rule/rule';

/** A subject with the list on which it last stood. */
interface Listed { readonly subject: string; readonly scope?: string | null; readonly gone: number | boolean }

/**
 * Which lists of a family came again under another name: the message does not hold them by their own, and at least half
 * of what they held stands now on a list of a name that was never seen. Where it stands on a list that was known before,
 * a case was moved from one to the other, and nothing says that the rest has gone.
 */
export function renamedLists(lanes: readonly Listed[], parts: readonly CutPart[], scopes: readonly string[]): ReadonlySet<string> {
  const known = new Set(lanes.map(lane => lane.scope ?? ''));
  const nowOn = new Map(parts.map(part => [part.subject, part.scope]));
  const onNewList = (lane: Listed) => { const scope = nowOn.get(lane.subject); return scope !== undefined && !known.has(scope); };
  const held = Map.groupBy(lanes.filter(lane => !lane.gone), lane => lane.scope ?? '');
  return new Set([...held].flatMap(([scope, all]) => !scopes.includes(scope) && all.filter(onNewList).length * 2 >= all.length ? [scope] : []));
}
