import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { Express, Request, Response } from 'express';
import type { ProviderSettings } from '../sign-in/access-settings';

/** People of the sandbox: nobody real, and no password. Two supervisors, because some things take two. */
export const PEOPLE = [
  { id: 'robin', name: 'Robin Fenn', roles: ['support'], does: 'works through what needs a person' },
  { id: 'jo', name: 'Jo Marsh', roles: ['court-officer'], does: 'knows the court, and sees what it said of people where there is a reason' },
  { id: 'sam', name: 'Sam Alder', roles: ['engineer'], does: 'mends adapters and rules, and reads messages that cannot be read' },
  { id: 'kim', name: 'Kim Thorn', roles: ['supervisor'], does: 'answers for the work, and switches things off together with another supervisor' },
  { id: 'lee', name: 'Lee Heath', roles: ['supervisor', 'support'], does: 'the other supervisor' },
  { id: 'max', name: 'Max Rowan', roles: ['auditor'], does: 'reads who did what' },
] as const;

const PATH = '/sandbox-people';
const CODE_LIVES_MS = 60_000;
const TOKEN_LIVES_SECONDS = 300;

interface Asked { readonly redirectUri: string; readonly nonce: string; readonly challenge: string; readonly person: (typeof PEOPLE)[number]; readonly until: number }
/** Says a token's claims otherwise than they are: for tests of what we do not accept. */
export type Spoil = (claims: Readonly<Record<string, unknown>>) => { readonly claims: Readonly<Record<string, unknown>>; readonly key?: 'another' };

/**
 * The sandbox's own OpenID Connect provider: it lets everybody in as whom they choose, and so it opens only in the sandbox, under the hub's own
 * address. Its keys and secret live as long as the process. `begin` gives the settings with which the hub asks it.
 */
export class SandboxProvider {
  readonly settings: ProviderSettings;
  spoil: Spoil = claims => ({ claims });
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private readonly otherKeys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private readonly codes = new Map<string, Asked>();

  constructor(profile: 'sandbox' | 'plain', private readonly hubUrl: string, private readonly nowMs: () => number) {
    if (profile !== 'sandbox') throw new Error('The sandbox\'s people cannot sign in outside of the sandbox');
    this.settings = { issuer: `${hubUrl}${PATH}`, clientId: 'casebridge', clientSecret: randomBytes(32).toString('base64url'), rolesClaim: 'roles', onLoopback: true };
  }

  /** After the pages were set up, whose looks it has. */
  open(http: Express): void {
    const { issuer } = this.settings;
    http.get(`${PATH}/.well-known/openid-configuration`, (_, response) => {
      response.json({
        issuer, authorization_endpoint: `${issuer}/who`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys`, response_types_supported: ['code'], subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['ES256'], code_challenge_methods_supported: ['S256'], token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
      });
    });
    http.get(`${PATH}/keys`, (_, response) => { response.json({ keys: [{ ...this.keys.publicKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256', kid: 'sandbox' }] }); });
    http.get(`${PATH}/who`, (request, response) => { this.ask(request, response); });
    http.get(`${PATH}/as/:person`, (request, response) => { this.goBack(request, response); });
    http.post(`${PATH}/token`, (request, response) => { this.give(request, response); });
  }

  private ask({ query }: Request, response: Response): void {
    if (this.askedIn(query) === undefined) { response.status(400).render('problem', { title: 'That is no question for the sandbox', text: 'Open the first page to begin again.' }); return; }
    const asked = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => typeof value === 'string' ? [[name, value]] : [])).toString();
    response.render('sandbox-people', { title: 'Who are you today?', people: PEOPLE.map(({ id, name, roles, does }) => ({ name, does, roles: roles.map(role => role.replace('-', ' ')).join(', '), href: `${PATH}/as/${id}?${asked}` })) });
  }

  private goBack({ params, query }: Request, response: Response): void {
    const [asked, person] = [this.askedIn(query), PEOPLE.find(({ id }) => id === params['person'])];
    if (!asked || !person) { response.status(400).render('problem', { title: 'That is nobody of the sandbox', text: 'Open the first page to begin again.' }); return; }
    const code = randomBytes(32).toString('base64url');
    for (const [old, { until }] of this.codes) if (until <= this.nowMs()) this.codes.delete(old);
    this.codes.set(code, { ...asked, person, until: this.nowMs() + CODE_LIVES_MS });
    response.redirect(303, `${asked.redirectUri}?${new URLSearchParams({ code, state: asked.state }).toString()}`);
  }

  /** A code is good once, for a minute, for the client whose secret it is and who knows what the challenge was made of. */
  private give(request: Request, response: Response): void {
    const body: Readonly<Record<string, unknown>> = Object(request.body);
    const asked = this.codes.get(String(body['code']));
    this.codes.delete(String(body['code']));
    const challenge = createHash('sha256').update(String(body['code_verifier'])).digest('base64url');
    if (!this.isOurHub(request, body)) { response.status(401).json({ error: 'invalid_client' }); return; }
    if (!asked || asked.until <= this.nowMs() || asked.challenge !== challenge || asked.redirectUri !== body['redirect_uri']) { response.status(400).json({ error: 'invalid_grant' }); return; }
    response.json({ access_token: randomBytes(16).toString('base64url'), token_type: 'Bearer', expires_in: TOKEN_LIVES_SECONDS, id_token: this.idToken(asked) });
  }

  private idToken({ person, nonce }: Asked): string {
    const seconds = Math.floor(this.nowMs() / 1000);
    const { claims, key } = this.spoil({ iss: this.settings.issuer, aud: this.settings.clientId, sub: person.id, name: person.name, roles: person.roles, nonce, iat: seconds, exp: seconds + TOKEN_LIVES_SECONDS });
    const signed = [{ alg: 'ES256', kid: 'sandbox' }, claims].map(part => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    return `${signed}.${sign('sha256', Buffer.from(signed), { key: (key === 'another' ? this.otherKeys : this.keys).privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
  }

  private isOurHub(request: Request, body: Readonly<Record<string, unknown>>): boolean {
    const { clientId, clientSecret } = this.settings;
    const basic = /^Basic (.+)$/.exec(request.get('authorization') ?? '')?.[1];
    return basic === undefined ? body['client_id'] === clientId && body['client_secret'] === clientSecret : Buffer.from(basic, 'base64').toString('utf8') === `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`;
  }

  private askedIn(query: Readonly<Record<string, unknown>>): (Omit<Asked, 'person' | 'until'> & { readonly state: string }) | undefined {
    const { redirect_uri: redirectUri, state, nonce, code_challenge: challenge, client_id: clientId, response_type: type, code_challenge_method: method } = query;
    const words = [redirectUri, state, nonce, challenge].filter(word => typeof word === 'string');
    if (words.length < 4 || redirectUri !== `${this.hubUrl}/sign-in/answer` || clientId !== this.settings.clientId || type !== 'code' || method !== 'S256') return undefined;
    return { redirectUri, state: String(state), nonce: String(nonce), challenge: String(challenge) };
  }
}
