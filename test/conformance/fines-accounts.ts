import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { finesAccounts } from '../../adapters/fines-accounts';
import { readGatewayAnswer } from '../../adapters/fines-accounts/codec';
import type { PushOutcome } from '../../src/adapter/adapter';
import type { XmlElement } from '../../src/adapter/xml-element';
import type { CaseResult, Suite } from './suite';

interface Stub {
  readonly request: { readonly urlPathPattern?: string; readonly urlPath?: string; readonly queryParameters?: Readonly<Record<string, { readonly equalTo?: string }>>; readonly bodyPatterns?: readonly { readonly matchesJsonPath?: string | { readonly expression: string; readonly equalTo: string } }[] };
  readonly response: { readonly status: number; readonly body?: string; readonly jsonBody?: unknown; readonly bodyFileName?: string; readonly headers?: Readonly<Record<string, string>> };
}
interface Called { readonly url: string; readonly body: unknown }

/**
 * The stubs of the legacy gateway, each served on loopback: what the adapter sends must fit the stub's matcher, and what comes back must
 * be read: the same leaves as an independent reader finds, an error inside HTTP 200 as a refusal with its code, what is no XML as unreadable.
 */
export const suite: Suite = {
  name: 'fines-accounts',
  async run(folder, progress) {
    const names = stubsIn(join(folder, 'mappings'));
    const results: CaseResult[] = [];
    for (const name of names) {
      const stub: Stub = JSON.parse(readFileSync(join(folder, 'mappings', name), 'utf8'));
      if (!(stub.request.urlPathPattern ?? stub.request.urlPath ?? '').startsWith('/opal')) continue;
      const why = await problemWith(stub, bodyOf(folder, stub));
      results.push({ name, ok: why === undefined, ...(why !== undefined && { why }) });
      progress();
    }
    return results;
  },
};

const stubsIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.json')).sort();

function bodyOf(folder: string, { response }: Stub): string {
  if (response.jsonBody !== undefined) return JSON.stringify(response.jsonBody);
  const file = response.bodyFileName === undefined ? undefined : join(folder, '__files', response.bodyFileName);
  return file !== undefined && existsSync(file) ? readFileSync(file, 'utf8') : response.body ?? '';
}

async function problemWith(stub: Stub, answer: string): Promise<string | undefined> {
  const actionType = stub.request.queryParameters?.['actionType']?.equalTo ?? '';
  const body = matching(stub);
  const called: Called[] = [];
  const server = await serving(stub, answer, called);
  try {
    const address = server.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const connection = finesAccounts.connect?.({ baseUrl: `http://127.0.0.1:${port}`, timeoutMs: 5000 });
    const outcome = await connection?.push(finesAccounts.codec.encode({ actionType, body }), 'conformance');
    await connection?.close();
    const [call] = called;
    if (!call || !outcome) return 'nothing was sent';
    const url = new URL(call.url, 'http://loopback');
    if (url.pathname !== '/opal' || (url.searchParams.get('actionType') ?? '') !== actionType) return `it was sent to ${url.pathname} for another procedure`;
    return unfit(stub, call.body) ?? misread(stub.response.status, answer, outcome);
  } finally {
    await new Promise(closed => server.close(closed));
  }
}

async function serving({ response }: Stub, answer: string, called: Called[]): Promise<Server> {
  const server = createServer((request, reply) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      called.push({ url: request.url ?? '', body: JSON.parse(Buffer.concat(pieces).toString('utf8')) });
      reply.writeHead(response.status, response.headers).end(answer);
    });
  });
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
  return server;
}

const EQUALS = /^\$\[\?\(@\.([\w.]+) == '?([^')]+)'?(?: \|\| @\.\w+ == '[^']+')*\)\]$/;
const NOT = /^\$\[\?\(@\.([\w]+) != (\d+)(?: && @\.\w+ != \d+)*\)\]$/;
const HAS = /^\$\.([\w]+)\[\?\(@ == '?([^')]+)'?\)\]$/;

/** The smallest input that fits the stub's matchers. */
function matching({ request: { bodyPatterns = [] } }: Stub): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const { matchesJsonPath: path } of bodyPatterns) {
    if (path === undefined) continue;
    if (typeof path === 'object') put(body, path.expression.slice(2).split('.'), path.equalTo);
    else if (EQUALS.test(path)) put(body, (EQUALS.exec(path)?.[1] ?? '').split('.'), /== '/.test(path) ? EQUALS.exec(path)?.[2] : Number(EQUALS.exec(path)?.[2]));
    else if (NOT.test(path)) put(body, [NOT.exec(path)?.[1] ?? ''], 1);
    else if (HAS.test(path)) put(body, [HAS.exec(path)?.[1] ?? ''], [/== '/.test(path) ? HAS.exec(path)?.[2] : Number(HAS.exec(path)?.[2])]);
    else throw new Error(`The matcher ${path} is not understood; teach it to test/conformance/fines-accounts.ts`);
  }
  return body;
}

function put(into: Record<string, unknown>, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) { into[name] = value; return; }
  const inner: Record<string, unknown> = {};
  put(inner, rest, value);
  into[name] = { ...(typeof into[name] === 'object' && into[name] !== null ? into[name] : {}), ...inner };
}

/** What arrived must be what the matchers ask for, value by value, as JSON has it: a text is no number. */
const unfit = (stub: Stub, body: unknown): string | undefined => JSON.stringify(body) === JSON.stringify(matching(stub)) ? undefined : 'what arrived is not what was to be sent';

function misread(status: number, answer: string, outcome: PushOutcome): string | undefined {
  const leaves = leavesOf(answer);
  const read = readGatewayAnswer(answer);
  if (leaves === undefined) {
    if (read.kind !== 'unreadable') return 'what is no XML was read';
    return status === 200 && outcome.kind !== 'unknown' ? `no XML, and the outcome is ${outcome.kind}` : undefined;
  }
  if (read.kind === 'unreadable') return `unreadable: ${read.why.why}`;
  const code = /<error_code>\s*([^<]*?)\s*<\/error_code>/.exec(answer)?.[1];
  if (code !== undefined) return read.kind === 'error' && read.code === code && outcome.kind === 'refused' && outcome.why.includes(code) ? undefined : 'an error inside HTTP 200 was not told as a refusal with its code';
  if (read.kind !== 'answer' || JSON.stringify(ofTree(read.root)) !== JSON.stringify(leaves)) return 'its leaves are not those of an independent reader';
  const wanted = status === 200 ? 'taken' : status === 408 || status === 503 ? 'later' : status >= 500 ? 'unknown' : 'refused';
  return outcome.kind === wanted ? undefined : `HTTP ${status} came out as ${outcome.kind}, not ${wanted}`;
}

const ofTree = ({ name, children, text }: XmlElement): string[] => children.length > 0 ? children.flatMap(ofTree) : [`${name}=${text.trim()}`];

/** Leaves by a reader that knows nothing of ours; undefined where it is no XML. */
function leavesOf(xml: string): string[] | undefined {
  const leaves: string[] = [];
  let text = '';
  let opened = false;
  const parser = new SaxesParser();
  parser.on('error', error => { throw error; });
  parser.on('opentag', () => { text = ''; opened = true; });
  parser.on('text', piece => { text += piece; });
  parser.on('cdata', piece => { text += piece; });
  parser.on('closetag', ({ name }) => { if (opened) leaves.push(`${name}=${text.trim()}`); opened = false; });
  try {
    parser.write(xml.replace(/^\s+/, '')).close();
    return leaves;
  } catch {
    return undefined;
  }
}
