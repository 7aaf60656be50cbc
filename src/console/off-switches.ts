import type { EntityManager } from 'typeorm';
import type { AdapterRegistry } from '../adapter/registry';
import type { Instant } from '../case-model/london';
import type { OffSwitch } from '../database/entities';
import type { Rulebook } from '../rule/rulebook';
import { countHeld, offNow, type HeldCount } from '../switch/held';
import { untilInWords } from '../switch/switches';
import { systemName } from './who-is-who';
import { countOf, HARM } from './words';

/** `Partner: Police exchange`, `Rule NEW-230: …`, `Court B01LY`. */
export function switchName({ kind, what }: Pick<OffSwitch, 'kind' | 'what'>, adapters: AdapterRegistry, rulebook: Rulebook): string {
  if (kind === 'partner') return `Partner: ${systemName(adapters, what)}`;
  return kind === 'court' ? `Court ${what}` : `Rule ${what}: ${rulebook.rule(what)?.file.rule.title ?? 'a rule that is no longer there'}`;
}

export interface OffLine { readonly href: string; readonly name: string; readonly text: string; /** Somebody may be unprotected by it. */ readonly grave: boolean }

/** What is switched off now, for the top of the first page: what could harm somebody first. */
export async function offLines(manager: EntityManager, adapters: AdapterRegistry, rulebook: Rulebook, now: Instant): Promise<OffLine[]> {
  const lines: OffLine[] = [];
  for (const off of await offNow(manager, now)) {
    const held = await countHeld(manager, off, now);
    lines.push({ href: `/switches/${off.id}`, name: switchName(off, adapters, rulebook), text: `${untilInWords(off)}. ${waiting(held)}`, grave: held.byHarm.some(({ severity }) => GRAVE.has(severity)) });
  }
  return lines.toSorted((a, b) => Number(b.grave) - Number(a.grave));
}
const GRAVE: ReadonlySet<string> = new Set(['custody', 'tag', 'warrant']);

function waiting({ duties, overdue, byHarm }: HeldCount): string {
  if (duties === 0) return 'Nothing waits because of it yet.';
  const harms = byHarm.map(({ severity, duties: count }) => `${HARM[severity].word.toLowerCase()} ${count.toLocaleString('en-GB')}`).join(', ');
  return `${countOf(duties, 'message waits', 'messages wait')} because of it (${harms})${overdue === 0 ? '' : `, ${overdue.toLocaleString('en-GB')} past the time: tell them by hand`}.`;
}
