import type { Veil } from './mask';
import { shownInWords } from './side-by-side';
import { fieldInWords, sentenceCase } from './words';

export interface SpokenLine { readonly field: string; readonly value: string }

/** So many lines can be read out over the telephone; a longer message is to be sent another way. */
const MOST_LINES = 150;

/** A message as lines to read out, in its own order. A child that is a name with its value is one line. */
export function readOut(message: object, veil: Veil): { readonly lines: readonly SpokenLine[]; readonly more: number } {
  const lines = linesOf(message, '', veil);
  return { lines: lines.slice(0, MOST_LINES), more: Math.max(0, lines.length - MOST_LINES) };
}

function linesOf(value: unknown, path: string, veil: Veil): SpokenLine[] {
  if (Array.isArray(value)) return value.flatMap((child: unknown, i) => linesOf(child, `${path}[${i}]`, veil));
  if (typeof value !== 'object' || value === null) return [{ field: sentenceCase(fieldInWords(path)), value: veil(path, shownInWords(value)) }];
  if ('name' in value && 'value' in value && Object.keys(value).length === 2) return [{ field: String(value.name), value: veil(`${path}.${String(value.name)}`, shownInWords(value.value)) }];
  return Object.entries(value).flatMap(([name, child]) => linesOf(child, path === '' ? name : `${path}.${name}`, veil));
}
