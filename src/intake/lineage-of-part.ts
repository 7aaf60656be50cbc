import type { EntityManager } from 'typeorm';
import type { Part } from '../database/entities';
import { toldSoFar } from '../duty/open-duty';
import { watchedSteps, type Line } from '../rule/apply';
import { unpackLineage } from '../rule/lineage';
import type { Rulebook } from '../rule/rulebook';
import { madeBefore } from './apply-part';

/** Which rule put each value of a part there, and from what. `note`: what must be known before it is believed. */
export interface LineageOfPart { readonly lines: readonly Line[]; readonly note?: string }

/**
 * Decides the last part of a lane once more, watched: what was said, what the part before it came to and what was told before it are
 * all kept. Believed only where it comes to the same, byte for byte; else it is said that the rulebook would now decide otherwise.
 */
export async function lineageOfPart(manager: EntityManager, rulebook: Rulebook, part: Part): Promise<LineageOfPart> {
  if (part.lineage !== null) return { lines: unpackLineage(part.lineage) };
  if (part.gone === 1) return { lines: [] };
  const { mapping, rules } = rulebook.chapter(part.mapping);
  const told = await toldSoFar(manager, part.mapping, part.subject, part);
  const earlier = { made: await madeBefore(manager, part) ?? {}, told };
  const { made, lineage } = watchedSteps([...mapping.part, ...mapping.lane ?? []], rules, { said: part.said, earlier, place: mapping.place(part.said) });
  const same = JSON.stringify(made) === JSON.stringify(part.made);
  if (!same) return { lines: [], note: `It was decided under rulebook ${part.rulebook ?? 'unknown'}; today's (${rulebook.hash}) comes to something else, so which rule gave which value is no longer known. What changes, impact says` };
  return { lines: lineage, ...(part.rulebook !== rulebook.hash && { note: `It was decided under rulebook ${part.rulebook ?? 'unknown'}; today's (${rulebook.hash}) comes to the same, and is what is shown` }) };
}
