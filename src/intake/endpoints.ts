import { Logger } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Express, Request, Response } from 'express';
import type { Adapter, Endpoint, Raw, Reply } from '../adapter/adapter';
import type { Instant } from '../case-model/london';
import { failureOf } from '../database/failure';
import { isToken } from '../sign-in/token';
import type { Intake } from './intake';

export const MOST_BYTES = 64 * 1024 * 1024;

/** Opens an endpoint for every system that sends to us. A message is acknowledged only after its receipt is committed. */
export function openEndpoints(app: NestExpressApplication, adapters: readonly Adapter[], intake: Intake, now: () => Instant, tokens: Readonly<Record<string, string>> = {}): void {
  const http: Express = app.getHttpAdapter().getInstance();
  for (const { manifest, endpoint } of adapters) {
    if (endpoint) http.post(endpoint.path, (request, response) => {
      if (isSender(request, tokens[manifest.id])) void answer(manifest.id, endpoint, intake, now, request, response); else turnAway(manifest.id, request, response);
    });
  }
}

/** Where a system has a token, only what shows it is taken from it. */
const isSender = (request: Request, token: string | undefined): boolean => token === undefined || isToken(request.get('authorization'), token);

function turnAway(system: string, request: Request, response: Response): void {
  new Logger('Intake').warn(`A message was sent as ${system} without its token; it was not taken`);
  request.resume();
  send(response.set({ connection: 'close', 'www-authenticate': 'Bearer' }), { status: 401, mediaType: 'text/plain', body: 'Show the token that was given to you, as Authorization: Bearer' });
}

async function answer(system: string, endpoint: Endpoint, intake: Intake, now: () => Instant, request: Request, response: Response): Promise<void> {
  const mediaType = request.headers['content-type'] ?? '';
  let raw: Raw | undefined;
  try {
    const body = await bodyOf(request);
    if (!body.ok) {
      const why = `A body of more than ${MOST_BYTES} bytes is not taken`;
      await intake.refuse(system, mediaType, body.size, why);
      send(response.set('connection', 'close'), endpoint.refuse(413, why));
      return;
    }
    raw = { bytes: body.bytes, mediaType };
    await intake.receive(system, raw);
    send(response, endpoint.acknowledge(now(), raw));
  } catch (error) {
    new Logger('Intake').error(`A message from ${system} could not be kept (${failureOf(error)}); it was not acknowledged`);
    send(response, endpoint.refuse(503, 'It could not be kept; send it again', raw));
  }
}

function send(response: Response, { status, mediaType, body }: Reply): void {
  if (!response.headersSent && !response.destroyed) response.status(status).set('content-type', mediaType).send(body);
}

/** The body word for word: no parser has touched it. Too large, it is read no further than the limit. */
function bodyOf(request: Request): Promise<{ ok: true; bytes: Uint8Array } | { ok: false; size: number }> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > MOST_BYTES) { request.resume(); return Promise.resolve({ ok: false, size: announced }); }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > MOST_BYTES) { chunks.length = 0; resolve({ ok: false, size }); } else chunks.push(chunk);
    });
    request.on('end', () => resolve({ ok: true, bytes: Buffer.concat(chunks) }));
    request.on('error', reject);
    request.on('aborted', () => reject(new Error('The sender broke off')));
  });
}
