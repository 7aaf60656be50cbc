import type { AdapterRegistry } from '../src/adapter/registry';
import { cutMessage } from '../src/intake/cut';
import type { Told } from '../src/intake/lane';
import { applySteps, watchedSteps, type Given, type Outcome } from '../src/rule/apply';
import type { Step } from '../src/rule/mapping';
import type { RehearsedMessage } from '../src/rule/rehearsal';
import type { Rulebook } from '../src/rule/rulebook';

/** Runs rules unwatched on what cannot be written to, and watched, over the messages of one scenario; says where the two differ. */
export class BothWays {
  readonly differences: string[] = [];
  runs = 0;
  private readonly memory = new Map<string, { made: object; told: readonly Told[] }>();

  constructor(private readonly adapters: AdapterRegistry, private readonly rulebook: Rulebook) {}

  take({ id, system, raw }: RehearsedMessage): void {
    const adapter = this.adapters.get(system);
    const read = adapter.codec.decode(raw);
    const message = cutMessage(adapter, this.rulebook, raw);
    if (!read.ok || !message.ok) return;
    for (const mapping of this.rulebook.from(system)) this.compare(`${id} as a whole under ${mapping.id}`, mapping.id, mapping.message, { said: read.wire, place: {}, arrival: { reference: this.rulebook.reference } });
    for (const { mapping, parts } of message.cuts) for (const part of parts) if (part.unreadable === undefined) this.part(mapping.id, part.subject, part.said, id);
  }

  /** A part of a lane, with the lane's memory; first on its own steps, then on the lane's too. */
  part(mappingId: string, subject: string, said: object, about: string): void {
    const { mapping } = this.rulebook.chapter(mappingId);
    const key = `${mappingId}|${subject}`;
    const earlier = this.memory.get(key) ?? { made: {}, told: [] };
    const given = { said, earlier, place: mapping.place(said) };
    if (mapping.lane) this.compare(`${about}, ${subject}`, mappingId, mapping.part, given);
    const { made, effects } = this.compare(`${about}, ${subject}, with its lane`, mappingId, [...mapping.part, ...mapping.lane ?? []], given);
    const told = effects.flatMap(({ rule, effect }) => effect.do === 'tell' ? [{ whom: effect.whom, what: effect.what, rule, message: effect.message }] : []);
    this.memory.set(key, { made, told: [...earlier.told, ...told] });
  }

  private compare(about: string, mapping: string, steps: readonly Step[], given: Given): Outcome {
    const { rules } = this.rulebook.chapter(mapping);
    const watched = watchedSteps(steps, rules, given);
    const unwritable = applySteps(steps, rules, { ...given, said: frozen(given.said), earlier: frozen(given.earlier) });
    this.runs++;
    if (inBytes(unwritable) !== inBytes(watched)) this.differences.push(about);
    return watched;
  }
}

const inBytes = ({ made, doubts, effects, fired }: Outcome): string => JSON.stringify([made, doubts, effects, fired]);

/** A copy in which every write throws. */
function frozen(value: unknown): unknown {
  const copy: unknown = structuredClone(value);
  freeze(copy);
  return copy;
}
function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const inner of Object.values(value)) freeze(inner);
  Object.freeze(value);
}
