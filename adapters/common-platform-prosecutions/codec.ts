import { readerOf, readJson, writeJson, type Codec } from '../../src/sdk';
import { answerShape, prosecutionShape } from './schema';
import type { CommonPlatformCase, FilingAnswer } from './wire';

const prosecutionOf = readerOf<CommonPlatformCase>(prosecutionShape);
const answerOf = readerOf<FilingAnswer>(answerShape);

export const codec: Codec<CommonPlatformCase> = {
  decode({ bytes }) {
    const json = readJson(bytes);
    if (!json.ok) return json;
    const prosecution = prosecutionOf(json.value);
    return prosecution.ok ? { ...prosecution, unread: [] } : prosecution;
  },
  encode: prosecution => ({ bytes: new TextEncoder().encode(writeJson(prosecution)), mediaType: 'application/json' }),
};

/** Their answer, or undefined where what came back is no answer. */
export function readAnswer(body: string): FilingAnswer | undefined {
  const json = readJson(new TextEncoder().encode(body));
  const answer = json.ok ? answerOf(json.value) : json;
  return answer.ok ? answer.wire : undefined;
}
