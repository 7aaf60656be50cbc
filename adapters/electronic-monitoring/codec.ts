import { readerOf, readJson, writeJson, type Codec } from '../../src/sdk';
import { answerShape, noticeShape } from './schema';
import type { MonitoringAnswer, MonitoringNotice } from './wire';

const noticeOf = readerOf<MonitoringNotice>(noticeShape);
const answerOf = readerOf<MonitoringAnswer>(answerShape);

export const codec: Codec<MonitoringNotice> = {
  decode({ bytes }) {
    const json = readJson(bytes);
    if (!json.ok) return json;
    const notice = noticeOf(json.value);
    return notice.ok ? { ...notice, unread: [] } : notice;
  },
  encode: notice => ({ bytes: new TextEncoder().encode(writeJson(notice)), mediaType: 'application/json' }),
};

/** The provider's answer, or undefined where what came back is no answer. */
export function readAnswer(body: string): MonitoringAnswer | undefined {
  const json = readJson(new TextEncoder().encode(body));
  const answer = json.ok ? answerOf(json.value) : json;
  return answer.ok ? answer.wire : undefined;
}
