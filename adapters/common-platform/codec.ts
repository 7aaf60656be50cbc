import { readerOf, readJson, writeJson, type Codec, type Share } from '../../src/sdk';
import { unreadFields } from './known-fields';
import { shareShape } from './schema';

const readShare = readerOf<Share>(shareShape);

export const codec: Codec<Share> = {
  decode({ bytes }) {
    const json = readJson(bytes);
    if (!json.ok) return json;
    const share = readShare(json.value);
    return share.ok ? { ...share, messageId: messageId(share.wire), unread: unreadFields(share.wire) } : share;
  },
  encode: share => ({ bytes: new TextEncoder().encode(writeJson(share)), mediaType: 'application/json' }),
};

/** The event carries no id of its own. A hearing's day is shared at a moment: that is what makes a repeat a repeat. */
const messageId = ({ hearing, hearingDay, sharedTime }: Share) => `${hearing.id}|${hearingDay ?? ''}|${sharedTime}`;
