import axios, { AxiosError, type AxiosResponse } from 'axios';
import { secondsAsked } from './asked-wait';
import type { ConnectionSettings, Health, PushOutcome, Raw } from './adapter';

/** What came back from one HTTP request: an answer to be read by the adapter, or an outcome that needs no reading. */
export type HttpAnswer = { readonly kind: 'answer'; readonly status: number; readonly body: string } | Extract<PushOutcome, { kind: 'later' | 'unknown' }>;

const MAX_ANSWER_BYTES = 1_000_000;
/** They never saw the request, so it is safe to send it again. */
const NEVER_ARRIVED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** One POST with an idempotency key. Never throws: what was lost on the way is *unknown*, what never left is *later*. */
export const postOnce = (settings: ConnectionSettings, path: string, raw: Raw, key: string, headers: Readonly<Record<string, string>> = {}): Promise<HttpAnswer> =>
  once(settings, { method: 'POST', url: path, data: Buffer.from(raw.bytes), headers: { 'content-type': raw.mediaType, 'idempotency-key': key, ...headers } });

export const getOnce = (settings: ConnectionSettings, path: string): Promise<HttpAnswer> => once(settings, { method: 'GET', url: path });

/** How a system is that answers a GET with 200 while it is well and `isWell` knows its words. */
export async function healthAt(settings: ConnectionSettings, path: string, isWell: (body: string) => boolean): Promise<Health> {
  const answer = await getOnce(settings, path);
  if (answer.kind !== 'answer') return { kind: answer.kind === 'later' ? 'down' : 'cannot say', why: answer.why };
  return answer.status === 200 && isWell(answer.body) ? { kind: 'up' } : { kind: 'cannot say', why: `Their answer is none that says that they are well (HTTP ${answer.status})` };
}

async function once(settings: ConnectionSettings, request: { method: string; url: string; data?: Buffer; headers?: Record<string, string> }): Promise<HttpAnswer> {
  try {
    const response = await axios.request<string>({
      ...request,
      baseURL: settings.baseUrl,
      timeout: settings.timeoutMs,
      signal: AbortSignal.timeout(settings.timeoutMs),
      headers: { ...request.headers, ...(settings.token !== undefined && { authorization: `Bearer ${settings.token}` }) },
      responseType: 'text',
      transformResponse: (body: string) => body,
      validateStatus: () => true,
      maxRedirects: 0,
      maxContentLength: MAX_ANSWER_BYTES,
      maxBodyLength: Infinity,
      proxy: false,
    });
    return byStatus(response);
  } catch (error) {
    const code = error instanceof AxiosError ? error.code ?? 'no code' : 'no code';
    return NEVER_ARRIVED.has(code) ? { kind: 'later', why: `They could not be reached (${code})` } : { kind: 'unknown', why: `No answer came back (${code})` };
  }
}

function byStatus({ status, data, headers }: AxiosResponse<string>): HttpAnswer {
  if (status === 408 || status === 425 || status === 429 || status === 503) {
    const afterSeconds = secondsAsked(textOf(headers['retry-after']), textOf(headers['date']), new Date().toISOString());
    return { kind: 'later', askedToWait: true, why: `They asked us to come back later (HTTP ${status})`, ...(afterSeconds !== undefined && { afterSeconds }) };
  }
  if (status === 401 || status === 403) return { kind: 'later', why: `They did not accept our credentials (HTTP ${status}); check the token of this connection` };
  if (status >= 500) return { kind: 'unknown', why: `They failed while taking it (HTTP ${status})` };
  return { kind: 'answer', status, body: data };
}

const textOf = (header: unknown): string | undefined => typeof header === 'string' ? header : undefined;
