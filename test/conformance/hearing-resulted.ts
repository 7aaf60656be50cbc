import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { codec } from '../../adapters/common-platform/codec';
import type { CaseResult, Suite } from './suite';

/**
 * Real *hearing resulted* events. What must come out is worked out from each file by itself: where the hearing has what
 * every present event has, it is accepted and nothing of it is lost; where not, the refusal names each field that it lacks.
 */
const NEEDED = ['jurisdictionType', 'type', 'hearingDays'] as const;

export const suite: Suite = {
  name: 'hearing-resulted',
  async run(folder, progress) {
    return readdirSync(folder).filter(file => file.endsWith('.json')).sort().map(file => {
      const why = problemWith(readFileSync(join(folder, file)));
      progress();
      return result(file, why);
    });
  },
};

function problemWith(bytes: Buffer): string | undefined {
  const message: unknown = JSON.parse(bytes.toString('utf8'));
  const hearing = fieldOf(message, 'hearing');
  const lacking = NEEDED.filter(name => fieldOf(hearing, name) === undefined);
  const read = codec.decode({ bytes, mediaType: 'application/json' });
  if (lacking.length > 0) return read.ok ? `accepted without ${lacking.join(', ')}` : unnamed(lacking, read.why);
  if (!read.ok) return `unreadable: ${read.why} (${read.place})`;
  const id = [fieldOf(hearing, 'id'), fieldOf(message, 'hearingDay') ?? '', fieldOf(message, 'sharedTime')].join('|');
  if (read.messageId !== id) return 'its message id is not made of hearing, day and time of sharing';
  const written: unknown = JSON.parse(Buffer.from(codec.encode(read.wire).bytes).toString('utf8'));
  return isDeepStrictEqual(written, message) ? undefined : 'written again, it is not what it was';
}

function unnamed(lacking: readonly string[], why: string): string | undefined {
  const missed = lacking.filter(name => !why.includes(`hearing.${name}`));
  return missed.length === 0 ? undefined : `the refusal does not name ${missed.join(', ')}`;
}

const result = (name: string, why: string | undefined): CaseResult => why === undefined ? { name, ok: true } : { name, ok: false, why };

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined;
