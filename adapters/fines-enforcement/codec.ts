import { readJson, readerOf, writeJson, type Codec } from '../../src/sdk';
import { answerShape, noticeShape } from './schema';
import type { EnforcementAnswer, EnforcementNotice } from './wire';

const noticeOf = readerOf<EnforcementNotice>(noticeShape);
const answerOf = readerOf<EnforcementAnswer>(answerShape);

export const codec: Codec<EnforcementNotice> = {
  decode({ bytes }) {
    const json = readJson(bytes);
    if (!json.ok) return json;
    const notice = noticeOf(json.value);
    return notice.ok ? { ...notice, unread: [] } : notice;
  },
  encode: notice => ({ bytes: new TextEncoder().encode(writeJson(notice)), mediaType: 'application/json' }),
};

/** The office's answer, or undefined where what came back is no answer. */
export function readAnswer(body: string): EnforcementAnswer | undefined {
  const json = readJson(new TextEncoder().encode(body));
  const answer = json.ok ? answerOf(json.value) : json;
  return answer.ok ? answer.wire : undefined;
}
