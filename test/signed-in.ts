import type { Database } from '../src/database/database';
import type { Role } from '../src/sign-in/acting';
import { beginSession, formTokenOf } from '../src/sign-in/session';
import { SandboxProvider } from '../src/sandbox/sign-in';
import { servePages, type ServedCourtDay, type World } from './console-court-day';
import { freePort } from './free-port';

/** A hub whose people sign in at the sandbox's provider, over real HTTP. */
export interface SignedInHub extends ServedCourtDay { readonly provider: SandboxProvider }

export async function serveWithSignIn(database: Database, world?: World): Promise<SignedInHub> {
  const url = `http://127.0.0.1:${await freePort()}`;
  const provider = new SandboxProvider('sandbox', url, Date.now);
  const day = await servePages(database, { signIn: { kind: 'provider', provider: provider.settings }, url, senderTokens: {} }, app => provider.open(app.getHttpAdapter().getInstance()), world);
  return { ...day, provider };
}

/** The session of a person of these roles, as if the provider had just named them: what the browser holds, and what its forms carry. */
export interface Held { readonly cookie: string; readonly formToken: string }

export async function holdSession(database: Database, issuer: string, roles: readonly Role[], at: string, name = 'Robin Fenn'): Promise<Held> {
  const secret = await beginSession(database, { issuer, id: `${name} ${roles.join()}`, name, roles }, at);
  return { cookie: `casebridge-session=${secret}`, formToken: formTokenOf(secret) };
}

/** What a browser sends with a form of one of our pages. */
export const formOf = ({ cookie, formToken }: Held, fields: Readonly<Record<string, string>> = {}): RequestInit =>
  ({ method: 'POST', body: new URLSearchParams({ formToken, ...fields }), headers: { 'sec-fetch-site': 'same-origin', cookie }, redirect: 'manual' });

/** A browser that keeps its cookies and goes where it is sent, by hand. */
export class Browser {
  private readonly jar = new Map<string, string>();
  readonly set: string[] = [];

  constructor(private readonly hub: string) {}

  get cookie(): string { return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; '); }

  async get(address: string): Promise<{ readonly status: number; readonly to: string; readonly text: string }> {
    const response = await fetch(new URL(address, this.hub), { headers: { cookie: this.cookie }, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      this.set.push(line);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.jar.delete(name); else this.jar.set(name, value);
    }
    return { status: response.status, to: response.headers.get('location') ?? '', text: await response.text() };
  }

  /** Asks for a page, is sent to the provider, says who it is with one click, and comes back. */
  async signIn(name: string, page = '/'): Promise<{ readonly status: number; readonly to: string; readonly text: string }> {
    const sent = await this.get((await this.get(page)).to);
    const people = await this.get(sent.to);
    const href = new RegExp(`href="([^"]+)">${name}`).exec(people.text)?.[1]?.replaceAll('&amp;', '&') ?? '/nobody';
    return this.get((await this.get(href)).to);
  }
}
