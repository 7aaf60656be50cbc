import type { Codec } from '../../src/sdk';
import { readMessage } from './read-message';
import type { SpiMessage } from './wire';
import { writeMessage } from './write-message';

export const codec: Codec<SpiMessage> = {
  decode: readMessage,
  encode: (wire, key) => ({ bytes: Buffer.from(writeMessage(wire, key), 'utf8'), mediaType: 'text/xml; charset=utf-8' }),
};
