import type { Raw, Unreadable } from './adapter';
import { readJson } from './json';
import { readerOf, shape } from './json-shape';

/** One line of the ledger of a simulated system: what it took, and whether it makes up its mind. */
export interface LedgerLine { readonly key: string; readonly about: string; readonly body: string; /** Milliseconds since 1970. */ readonly takenAt: number; readonly accepts: string }

const { text, number, object } = shape;
const lineOf = readerOf<LedgerLine>(object({ key: text, about: text, body: text, takenAt: number, accepts: text }));

export function readLedgerLine({ bytes }: Pick<Raw, 'bytes'>): { readonly ok: true; readonly wire: LedgerLine } | Unreadable {
  const json = readJson(bytes);
  return json.ok ? lineOf(json.value) : json;
}

/** Whether a file or a line of JSON is one of a ledger: it has a key and a body. */
export function isLedgerLine({ bytes }: Pick<Raw, 'bytes'>): boolean {
  const json = readJson(bytes);
  return json.ok && typeof json.value === 'object' && json.value !== null && 'key' in json.value && 'body' in json.value;
}
