import { createHash } from 'node:crypto';
import type { ProofGrade } from '../adapter/adapter';

/** One record that a partner holds, as much of it as is needed to be found again. */
export interface Held {
  readonly name: string;
  grade: ProofGrade;
  readonly fingerprint: string;
  readonly key?: string;
  readonly says?: Readonly<Record<string, string>>;
}
/**
 * The same in texts of its own. A text that was cut out of a message keeps the whole message in memory, and what is kept here is kept to the end.
 */
export const asOwn = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value));

export const fingerprintOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64').slice(0, 22);

/** The same content gives the same one, in whatever order its fields stand. */
export const fingerprintOf = (value: unknown): string => createHash('sha256').update(inOrder(value)).digest('base64').slice(0, 22);

function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(one => inOrder(one)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  return `{${Object.entries(value).filter(([, inner]) => inner !== undefined).toSorted(([a], [b]) => a < b ? -1 : 1).map(([name, inner]) => `${JSON.stringify(name)}:${inOrder(inner)}`).join(',')}}`;
}
