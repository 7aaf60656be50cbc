import type { Severity } from '../rule/rule';
import type { Totals } from './report';

export interface Bar { readonly label: string; readonly y: number; readonly parts: readonly BarPart[] }
export interface BarPart { readonly kind: 'not-proved' | 'cannot-say' | 'proved' | 'replaced'; readonly x: number; readonly width: number }
export interface Chart { readonly width: number; readonly height: number; readonly bars: readonly Bar[] }

const WIDTH = 320;
const ROW = 46;
const KINDS = [['not-proved', 'notProved'], ['cannot-say', 'cannotSay'], ['proved', 'proved'], ['replaced', 'replaced']] as const;

/** A bar for each harm, as long as its share of the longest; what is not proved stands first, and never thinner than can be seen. */
export function chartOf(harms: readonly (Totals & { readonly harm: Severity })[], nameOf: (harm: Severity) => string): Chart {
  const most = Math.max(1, ...harms.map(({ duties }) => duties));
  const bars = harms.map(({ harm, ...totals }, i): Bar => {
    let x = 0;
    const parts = KINDS.flatMap(([kind, field]): BarPart[] => {
      if (totals[field] === 0) return [];
      const width = Math.max(3, totals[field] / most * (WIDTH - 3 * KINDS.length));
      const part = { kind, x: rounded(x), width: rounded(width) };
      x += width;
      return [part];
    });
    return { label: `${nameOf(harm)}: ${totals.duties.toLocaleString('en-GB')}, of them ${totals.notProved.toLocaleString('en-GB')} not proved`, y: i * ROW, parts };
  });
  return { width: WIDTH, height: Math.max(1, bars.length) * ROW, bars };
}
const rounded = (length: number): number => Math.round(length * 10) / 10;
