import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { postOnce, stableId, type Fault, type HttpAnswer, type PartnerOptions, type Simulation, type Simulator } from '../../src/sdk';
import { endpoint } from './endpoint';
import { submitResponse } from './exchange-elements';
import { Ledger } from './ledger';
import { bodyOf, readMessage } from './read-message';
import { COMMON_PLATFORM, EXCHANGE, FATAL, LIBRA, OURS, PREVIOUSLY_SENT, REPLIES, STATUSES } from './reply-codes';
import { contentIn, operationIn, type SpiMessage, type SubmitRequestMes } from './wire';
import { inEnvelope, writeMessage } from './write-message';
import { declared, escaped, writeElement } from './write-elements';

const MAX_BODY_BYTES = 8_000_000;
const ANSWER_AFTER_MS = 2000;
const SILENCE_MS = 5000;

/** The exchange on loopback, behind real SOAP: what it takes, and what it sends. */
export interface Exchange extends Simulator {
  /** Submits to the hub as the exchange does, under this RequestID; what the hub replied. */
  submit(message: NonNullable<SubmitRequestMes['Message']>, requestId: string, timeoutMs?: number): Promise<HttpAnswer>;
  /** Answers something that it took, by a RouteDataResp of its own. */
  answer(correlation: string, code: number, requestId?: string): Promise<HttpAnswer>;
}

export async function startExchange(options: PartnerOptions): Promise<Exchange> {
  const exchange = new SimulatedExchange(options);
  const url = await exchange.listen(options.port ?? 0);
  return {
    url, dial: (fault, times) => exchange.dial(fault, times), ledger: () => exchange.ledger.entries(), close: () => exchange.close(),
    submit: (message, requestId, timeoutMs) => exchange.submit(message, requestId, timeoutMs), answer: (correlation, code, requestId) => exchange.answer(correlation, code, requestId),
  };
}

export const simulation: Simulation = { partner: startExchange };

class SimulatedExchange {
  readonly ledger: Ledger;
  private readonly server: Server = createServer((request, response) => { this.serve(request, response).catch(() => response.destroy()); });
  private dialled: { fault: Fault; left: number } = { fault: { kind: 'well' }, left: 0 };
  private closing: Promise<void> | undefined;
  private answers = 0;

  constructor(private readonly options: PartnerOptions) { this.ledger = new Ledger(options.ledgerFile); }

  async listen(port: number): Promise<string> {
    await new Promise<void>((listening, failed) => this.server.once('error', failed).listen(port, '127.0.0.1', listening));
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('The simulated exchange has no port of its own');
    return `http://127.0.0.1:${address.port}/CJSEService`;
  }

  dial(fault: Fault, times = Infinity): void { this.dialled = { fault, left: fault.kind === 'well' ? 0 : times }; }

  close(): Promise<void> {
    this.closing ??= new Promise(closed => {
      this.server.close(() => closed());
      this.server.closeAllConnections();
    });
    return this.closing;
  }

  submit(message: NonNullable<SubmitRequestMes['Message']>, requestId: string, timeoutMs = SILENCE_MS): Promise<HttpAnswer> {
    const submission: SpiMessage = { SubmitRequestMes: { RequestID: requestId, SourceID: EXCHANGE, DestinationID: [LIBRA], ExecMode: 'ASYNCH', Timestamp: new Date().toISOString(), Message: message } };
    const raw = { bytes: Buffer.from(writeMessage(submission), 'utf8'), mediaType: 'text/xml; charset=utf-8' };
    if (this.options.hubUrl === undefined) return Promise.resolve({ kind: 'later', why: 'The simulated exchange was not told where the hub is' });
    return postOnce({ baseUrl: this.options.hubUrl, timeoutMs }, endpoint.path, raw, requestId, { soapaction: '"http://schemas.cjse.gov.uk/endpoint/wsdl/submit"' });
  }

  answer(correlation: string, code: number, requestId = stableId('exchange answer', correlation, String(++this.answers))): Promise<HttpAnswer> {
    const VersionNumber = '1.0';
    const status = { StatusClass: FATAL, Code: String(code), Description: STATUSES[code] ?? 'Other', RouteId: '001' };
    return this.submit({ RouteDataResp: { VersionNumber, ResponseToSystem: { VersionNumber, CorrelationID: correlation, SystemID: COMMON_PLATFORM }, OperationStatus: [status] } }, requestId);
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bounded(request);
    const raw = { bytes: body ?? Buffer.alloc(0), mediaType: 'text/xml' };
    const read = readMessage(raw);
    if (request.method !== 'POST' || !read.ok || !('SubmitRequestMes' in read.wire) || bodyOf(raw) === undefined) return fault(response);
    const submission = read.wire.SubmitRequestMes;
    const about = aboutOf(read.wire);
    return this.behave(this.nextFault(about), submission, { about, body: raw.bytes.toString('utf8') }, response);
  }

  private nextFault(about: string): Fault {
    if (this.dialled.left <= 0) return this.options.faultFor?.(about) ?? { kind: 'well' };
    this.dialled.left -= 1;
    return this.dialled.fault;
  }

  private async behave(dialled: Fault, submission: SubmitRequestMes, { about, body }: { about: string; body: string }, response: ServerResponse): Promise<void> {
    const key = submission.RequestID?.trim() ?? '';
    if (dialled.kind === 'busy' && dialled.retryAfterSeconds !== undefined) { response.writeHead(503, { 'retry-after': String(dialled.retryAfterSeconds) }).end(); return; }
    if (dialled.kind === 'busy') return reply(response, key, 200);
    if (dialled.kind === 'broken') { response.destroy(); return; }
    if (dialled.kind === 'refuses') return reply(response, key, 305, dialled.why);
    const broken = brokenBy(submission);
    if (broken !== undefined) return reply(response, key, broken);
    const correlation = correlationOf(submission);
    const again = this.ledger.find(key) === undefined && correlation !== '' && this.ledger.hasCorrelation(correlation);
    this.ledger.take(this.ledger.find(key) ?? { key, correlation, about, body });
    await this.replyBy(dialled, key, response);
    if (again) await this.answer(correlation, PREVIOUSLY_SENT);
    if (dialled.kind === 'answers later') { await wait(this.options.answerAfterMs ?? ANSWER_AFTER_MS, undefined, { ref: false }); await this.answer(correlation, 1310); }
  }

  private async replyBy(dialled: Fault, key: string, response: ServerResponse): Promise<void> {
    switch (dialled.kind) {
      case 'silent': return;
      case 'drops the reply': response.destroy(); return;
      case 'nonsense': response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>It works!</body></html>'); return;
      case 'late': await wait(dialled.afterMs, undefined, { ref: false }); break;
      default:
    }
    reply(response, key, 1);
  }
}

/** What the exchange looks at before it takes anything. */
function brokenBy({ SourceID = '', DestinationID = [], RequestID = '', ExecMode = '' }: SubmitRequestMes): number | undefined {
  if (!OURS.includes(SourceID)) return 304;
  if (!DestinationID.includes(EXCHANGE)) return 305;
  if (!/^\S+$/.test(RequestID)) return 306;
  return ExecMode === 'ASYNCH' ? undefined : 307;
}

function correlationOf(submission: SubmitRequestMes): string {
  const operation = operationIn({ SubmitRequestMes: submission });
  return operation && 'RouteData' in operation ? operation.RouteData.RequestFromSystem?.CorrelationID?.trim() ?? '' : '';
}

/** The case that it is about, by its reference. */
function aboutOf(message: SpiMessage): string {
  const content = contentIn(message);
  if (content && 'NewCaseMessage' in content) return content.NewCaseMessage.Case.PTIURN?.trim() ?? '';
  return content ? content.ResultedCaseMessage.Session.Case[0]?.PTIURN.trim() ?? '' : '';
}

function reply(response: ServerResponse, key: string, code: number, text = REPLIES[code]?.name ?? ''): void {
  const body = inEnvelope(writeElement(submitResponse, { RequestID: key, ResponseCode: String(code), ResponseText: text }, declared(['NS2'])));
  if (!response.destroyed) response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8' }).end(body);
}

function fault(response: ServerResponse): void {
  response.writeHead(500, { 'content-type': 'text/xml; charset=utf-8' }).end(inEnvelope(`<NS1:Fault><faultcode>NS1:Client</faultcode><faultstring>${escaped('No submission')}</faultstring></NS1:Fault>`));
}

async function bounded(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) return undefined;
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
