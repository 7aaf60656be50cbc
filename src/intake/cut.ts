import type { Adapter, Answer, Decoded, Raw, Unreadable } from '../adapter/adapter';
import type { Instant } from '../case-model/london';
import { applySteps, type Outcome } from '../rule/apply';
import type { Followed, Mapping } from '../rule/mapping';
import type { CutPart, LanePosition } from '../rule/rule';
import type { Rulebook } from '../rule/rulebook';

/** What a message comes to before anything is saved. Pure: bytes and rules in, parts out. */
export type CutMessage = {
  readonly ok: true;
  readonly messageId?: string;
  readonly answers?: Answer;
  readonly unread: readonly string[];
  readonly cuts: readonly MappingCut[];
} | Unreadable;

/** The parts of one message under one mapping, and the lists that it holds in full. */
export interface MappingCut {
  readonly mapping: Mapping;
  readonly parts: readonly CutPart[];
  readonly scopes: readonly string[];
  /** Lists that may come again under another name, by how their names begin. */
  readonly families: readonly string[];
  readonly at?: LanePosition;
  /** The rules that acted on the whole message. */
  readonly fired: Outcome['fired'];
}

/** Decodes a message and cuts it into parts by the message steps of every mapping that reads this system. */
export function cutMessage(adapter: Adapter, rulebook: Rulebook, raw: Raw, at?: Instant): CutMessage {
  const decoded = decodeGuarded(adapter, raw);
  if (!decoded.ok) return decoded;
  const mappings = rulebook.from(adapter.manifest.id);
  const reads = (mapping: Mapping): boolean => mapping.reads?.(decoded.wire) ?? true;
  const followed = (mapping: Mapping) => rulebook.followed(mapping, adapter.manifest.id).filter(one => reads(rulebook.chapter(one.mapping).mapping));
  const concerned = mappings.filter(mapping => mapping.follows ? followed(mapping).length > 0 : reads(mapping));
  if (mappings.length > 0 && concerned.length === 0 && !decoded.answers) return { ok: false, why: 'No mapping reads messages of this kind; write one, or set it aside', place: 'mappings' };
  const cuts: MappingCut[] = [];
  for (const mapping of concerned) {
    for (const cut of mapping.follows ? followed(mapping).map(one => cutFollowing(mapping, one, rulebook, decoded.wire, at)) : [cutFor(mapping, rulebook, decoded.wire, at)]) {
      if (!cut.ok) return cut;
      cuts.push(cut.cut);
    }
  }
  return { ok: true, unread: decoded.unread, cuts, ...(decoded.messageId !== undefined && { messageId: decoded.messageId }), ...(decoded.answers && { answers: decoded.answers }) };
}

/** A codec never throws; one that does all the same makes its message unreadable, and stops nothing else. */
function decodeGuarded(adapter: Adapter, raw: Raw): Decoded<unknown> {
  try {
    return adapter.codec.decode(raw);
  } catch (error) {
    return { ok: false, why: `The adapter ${adapter.manifest.id} broke on it (${error instanceof Error ? error.name : 'error'}); mend the adapter and replay`, place: `adapters/${adapter.manifest.id}/codec.ts` };
  }
}

function cutFor(mapping: Mapping, rulebook: Rulebook, wire: unknown, at: Instant | undefined): { readonly ok: true; readonly cut: MappingCut } | Unreadable {
  const { rules } = rulebook.chapter(mapping.id);
  const outcome: Outcome = applySteps(mapping.message, rules, { said: wire, place: {}, arrival: { reference: rulebook.reference, ...(at !== undefined && { at }) } });
  const splits = outcome.effects.map(({ effect }) => effect).filter(effect => effect.do === 'split');
  const standing = splits.find(split => split.at)?.at;
  if (splits.length === 0) return { ok: false, why: `No rule of ${mapping.id} could cut it into parts${outcome.doubts.map(doubt => `; ${doubt.why}`).join('')}`, place: `mappings/${mapping.id}` };
  return { ok: true, cut: { mapping, parts: splits.flatMap(split => split.parts), scopes: splits.flatMap(split => split.scopes ?? []), families: splits.flatMap(split => split.families ?? []), fired: outcome.fired, ...(standing && { at: standing }) } };
}

/** The parts of the mapping that is followed, each as it comes out of that mapping's steps. */
function cutFollowing(mapping: Mapping, { mapping: followed, field }: Followed, rulebook: Rulebook, wire: unknown, at: Instant | undefined): ReturnType<typeof cutFor> {
  const { mapping: first, rules } = rulebook.chapter(followed);
  const cut = cutFor(first, rulebook, wire, at);
  if (!cut.ok) return cut;
  const parts = cut.cut.parts.flatMap(({ origin: _, ...part }): CutPart[] => {
    if (part.unreadable !== undefined) return [part];
    const { made, doubts } = applySteps(first.part, rules, { said: part.said, place: first.place(part.said) });
    const said: unknown = Reflect.get(made, field);
    if (typeof said === 'object' && said !== null) return [{ ...part, said }];
    const [doubt] = doubts;
    return doubt ? [{ ...part, unreadable: `${doubt.field} of ${followed} is in doubt: ${doubt.why}` }] : [];
  });
  return { ok: true, cut: { ...cut.cut, mapping, parts, fired: [] } };
}
