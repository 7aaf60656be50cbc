import { applySteps, type Outcome } from '../rule/apply';
import type { Mapping, PlacedRule } from '../rule/mapping';

/** A part as its lane sees it. */
export interface LanePart {
  readonly id: string;
  readonly day: string | null;
  readonly time: string | null;
  readonly arrival: number;
  readonly said: object | null;
  readonly gone: boolean;
}
export interface ComputedPart { readonly part: LanePart; readonly outcome: Outcome }

/** What was told about a lane before, oldest first: the rules' memory of duties. */
export interface Told { readonly whom: string; readonly what: string; readonly about?: string; readonly rule: string; readonly message: object }

/** By hearing day, then shared time; without these, by arrival. */
export const inLaneOrder = (a: Position, b: Position): number =>
  compare(a.day ?? '', b.day ?? '') || compare(a.time ?? '', b.time ?? '') || a.arrival - b.arrival;
type Position = Pick<LanePart, 'day' | 'time' | 'arrival'>;

/**
 * Computes a lane again from one place to its end. `before` is what the part just before that place came to. Each
 * part sees what the one before it made; the last one goes on through the lane's own steps, which see what was told. Where
 * each part is told, so do the others.
 */
export function computeLane(chapter: Chapter, before: object | undefined, parts: readonly LanePart[], told: readonly Told[]): ComputedPart[] {
  let made = before;
  return parts.map((part, i) => {
    const tells = i === parts.length - 1 || chapter.mapping.tellsEachPart === true;
    const outcome = part.gone ? goneOutcome(made) : outcomeOf(chapter, part, made, tells ? told : undefined);
    made = outcome.made;
    return { part, outcome };
  });
}
interface Chapter { readonly mapping: Mapping; readonly rules: readonly PlacedRule[] }

function outcomeOf({ mapping, rules }: Chapter, part: LanePart, before: object | undefined, told: readonly Told[] | undefined): Outcome {
  const steps = told === undefined ? mapping.part : [...mapping.part, ...mapping.lane ?? []];
  return applySteps(steps, rules, { said: part.said, earlier: { made: before ?? {}, told: [...told ?? []] }, place: mapping.place(part.said) });
}

/** A subject that left the list keeps what was last said of it; that it is gone is a fact beside it. */
const goneOutcome = (made: object | undefined): Outcome => ({ made: made ?? {}, doubts: [], effects: [], lineage: [], fired: [] });

const compare = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0;
