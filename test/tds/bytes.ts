/** The little-endian numbers and counted texts of which TDS is made ([MS-TDS] 2.2.4). */
export const uint8 = (value: number): Buffer => Buffer.from([value]);
export const uint16 = (value: number): Buffer => { const bytes = Buffer.alloc(2); bytes.writeUInt16LE(value); return bytes; };
export const uint32 = (value: number): Buffer => { const bytes = Buffer.alloc(4); bytes.writeUInt32LE(value); return bytes; };
export const uint64 = (value: number | bigint): Buffer => { const bytes = Buffer.alloc(8); bytes.writeBigUInt64LE(BigInt(value)); return bytes; };

/** Text with its count of characters in one byte, or in two. */
export const shortText = (text: string): Buffer => Buffer.concat([uint8(text.length), Buffer.from(text, 'utf16le')]);
export const longText = (text: string): Buffer => Buffer.concat([uint16(text.length), Buffer.from(text, 'utf16le')]);

/** Reads on from where it stopped. Reading past the end throws, which the server answers by hanging up. */
export class Reader {
  private at = 0;
  constructor(private readonly bytes: Buffer) {}

  get atEnd(): boolean { return this.at >= this.bytes.length; }
  take(count: number): Buffer {
    if (this.at + count > this.bytes.length) throw new Error('The message is shorter than it says');
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }
  uint8(): number { return this.take(1).readUInt8(); }
  uint16(): number { return this.take(2).readUInt16LE(); }
  uint32(): number { return this.take(4).readUInt32LE(); }
  uint64(): bigint { return this.take(8).readBigUInt64LE(); }
  text(characters: number): string { return this.take(characters * 2).toString('utf16le'); }
}
