import type { Decoded, HeldRecord, Holdings, Raw } from './adapter';
import { isLedgerLine, readLedgerLine, type LedgerLine } from './ledger-line';

interface Form<Wire> {
  /** Reads a message as they keep it; a body of the ledger where it comes from there. */
  readonly message: (raw: Raw, line?: LedgerLine) => Decoded<Wire>;
  /** The case that it is about. */
  readonly about: (wire: Wire) => string | undefined;
  /** Whether it is a record of theirs, and no message that they were told. */
  readonly isStatement?: (wire: Wire) => boolean;
  /** What they made of it: read from a record of theirs. */
  readonly made?: (wire: Wire) => Readonly<Record<string, string>> | undefined;
  /** What they made of what stands on a line of their ledger. */
  readonly says?: (line: LedgerLine) => Readonly<Record<string, string>> | undefined;
}

/** What a system holds that keeps the messages that it took: lines of its simulator's ledger, or a message in each file or line. */
export const heldMessages = <Wire>({ message, about, says, made, isStatement }: Form<Wire>): Holdings<Wire> => ({
  read(raw) {
    const line = isLedgerLine(raw) ? readLedgerLine(raw) : undefined;
    if (line && !line.ok) return line;
    const read = line ? message({ bytes: new TextEncoder().encode(line.wire.body), mediaType: raw.mediaType }, line.wire) : message(raw);
    if (!read.ok) return read;
    const answer = made?.(read.wire);
    return { ok: true, records: [{
      shows: read.wire, grade: 'effect seen', ...withCase(about(read.wire)), ...(answer && { says: answer }), ...(line && onLine(line.wire, says?.(line.wire))), ...(isStatement?.(read.wire) === true && { statement: raw }),
    }] };
  },
});

const withCase = (about: string | undefined): Pick<HeldRecord, 'about'> => about === undefined ? {} : { about };

/** Where it made up its mind at once, their own record shows what became of it; else only that it came. */
const onLine = (line: LedgerLine, says: HeldRecord['says']): Pick<HeldRecord, 'grade' | 'key' | 'says'> =>
  ({ grade: line.accepts === 'at once' ? 'effect seen' : 'taken', key: line.key, ...(says && line.accepts === 'at once' && { says }) });
