import { createHash } from 'node:crypto';

/** The same facts give the same id, in every process and every release (a UUID of version 5's form). */
export function stableId(...facts: readonly string[]): string {
  const hex = createHash('sha1').update(JSON.stringify(facts), 'utf8').digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
