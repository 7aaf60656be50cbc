import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Line } from './apply';
import type { RuleId } from './rule';

/** Lineage is one small record per message, not a row per value: the lines, squeezed. */
export const packLineage = (lines: readonly Line[]): string => deflateRawSync(JSON.stringify(lines.map(line => [line.path, line.rule, line.from]))).toString('base64');

export function unpackLineage(packed: string): Line[] {
  const lines: [string, RuleId, string[]][] = JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8'));
  return lines.map(([path, rule, from]) => ({ path, rule, from }));
}
