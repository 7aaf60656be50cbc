import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import axios from 'axios';
import type { Raw } from '../../src/adapter/adapter';
import { built } from './built';

const MAIN = built('src/main.js');

/** The built hub as a process of its own, on a database that outlives it. */
export class HubProcess {
  private child: ChildProcess | undefined;
  output = '';

  constructor(readonly port: number, private readonly environment: Readonly<Record<string, string>>) {}

  /** It ended by itself, or something outside ended it. */
  get died(): boolean { return this.child !== undefined && (this.child.exitCode !== null || this.child.signalCode !== null); }
  /** It was stopped where it stands, and may go on. */
  get isPaused(): boolean { return this.pid !== undefined && !this.died && /^State:\s+T/m.test(readFileSync(`/proc/${this.pid}/status`, 'utf8')); }
  get pid(): number | undefined { return this.child?.pid; }
  get url(): string { return `http://127.0.0.1:${this.port}`; }

  /** Starts it, without waiting until it answers. `more`: settings of this life only. */
  launch(more: Readonly<Record<string, string>> = {}): void {
    const child = spawn(process.execPath, [MAIN], { env: { ...process.env, PORT: String(this.port), CASEBRIDGE_PROFILE: 'plain', CASEBRIDGE_SIGN_IN: 'none', ...this.environment, ...more }, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => { this.output += piece.toString('utf8'); });
    this.child = child;
  }

  async start(more: Readonly<Record<string, string>> = {}): Promise<void> {
    this.launch(more);
    await until('the hub answers', async () => (await axios.get(`${this.url}/api/health`, { proxy: false, timeout: 500, validateStatus: () => true }).catch(() => undefined))?.status === 200, 120);
  }

  /** SIGKILL: no warning, no clean end. */
  async kill(): Promise<void> { await this.end('SIGKILL'); }

  /** SIGSTOP: it does nothing more, and knows nothing of it. */
  pause(): void { this.child?.kill('SIGSTOP'); }
  goOn(): void { this.child?.kill('SIGCONT'); }

  async stop(): Promise<void> { await this.end('SIGTERM'); }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.child;
    this.child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  /** Posts once; the status, or undefined when no answer came. */
  async post(path: string, { bytes, mediaType }: Raw, headers: Readonly<Record<string, string>> = {}): Promise<{ status: number; body: string } | undefined> {
    const answer = await axios.post<string>(`${this.url}${path}`, Buffer.from(bytes), { headers: { 'content-type': mediaType, ...headers }, timeout: 5000, proxy: false, maxRedirects: 0, responseType: 'text', transformResponse: (body: string) => body, validateStatus: () => true, maxBodyLength: Infinity }).catch(() => undefined);
    return answer && { status: answer.status, body: answer.data };
  }
}

/** Waits until something is so; fails by name, never for ever. */
export async function until(what: string, holds: () => Promise<boolean>, seconds = 25): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    if (await holds()) return;
    await wait(100);
  }
  throw new Error(`Waited ${seconds} seconds, and it is not so: ${what}`);
}
