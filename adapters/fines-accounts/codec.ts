import { childOf, readJson, readXml, readerOf, shape, textOf, writeJson, type Codec, type Unreadable, type XmlElement } from '../../src/sdk';
import { readRecord, recordOfAnswers, unreadIn } from './account-record';
import type { AccountRecord, GatewayCall } from './wire';

const callOf = readerOf<GatewayCall>(shape.object({ actionType: shape.text, body: shape.object({}) }));

/**
 * A call as it is kept (only its body goes to the gateway; the procedure's name becomes part of the address), or an account that came: a record, or the
 * gateway's answers about one. Recognised by `actionType`, `kind` and `answers`.
 */
export const codec: Codec<GatewayCall | AccountRecord> = {
  decode({ bytes }) {
    const json = readJson(bytes);
    if (!json.ok) return json;
    const has = (name: string): boolean => typeof json.value === 'object' && json.value !== null && Reflect.get(json.value, name) !== undefined;
    if (has('answers')) return recordOfAnswers(json.value);
    const record = has('kind') ? readRecord(json.value) : undefined;
    if (record) return record.ok ? { ...record, unread: unreadIn(record.wire) } : record;
    const call = callOf(json.value);
    return call.ok ? { ...call, unread: [] } : call;
  },
  encode: message => ({ bytes: new TextEncoder().encode(writeJson(message)), mediaType: 'application/json' }),
};

/** What the gateway says: an answer, or an error of its own that comes inside HTTP 200. */
export type GatewayAnswer = { readonly kind: 'answer'; readonly root: XmlElement } | { readonly kind: 'error'; readonly code: string } | { readonly kind: 'unreadable'; readonly why: Unreadable };

export function readGatewayAnswer(body: string): GatewayAnswer {
  const read = readXml(new TextEncoder().encode(body));
  if (!read.ok) return { kind: 'unreadable', why: read };
  const error = childOf(read.root, 'error_response');
  return error ? { kind: 'error', code: textOf(error, 'error_code') ?? '' } : { kind: 'answer', root: read.root };
}

const NUMBER = /^\d{8}[A-Z]$/;
/** The number of an account: eight digits and a check letter. Undefined where there is none or it is something else. */
export function accountNumberIn(root: XmlElement): string | undefined {
  const number = textOf(root, 'defendant_account_number');
  return number !== undefined && NUMBER.test(number) ? number : undefined;
}
