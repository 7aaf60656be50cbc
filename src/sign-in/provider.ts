import * as oidc from 'openid-client';
import { ROLES, type Role } from './acting';
import type { ProviderSettings } from './access-settings';

/** What the browser keeps, where no script reads it, while the person is at the provider. */
export interface Memo { readonly state: string; readonly nonce: string; readonly verifier: string; /** The page that they asked for. */ readonly to: string }
/** A person as the provider names them. */
export interface Person { readonly issuer: string; readonly id: string; readonly name: string; readonly roles: readonly Role[] }
export type Identified = { readonly ok: true; readonly person: Person } | { readonly ok: false; readonly why: string };

const LONGEST_NAME = 100;
const LONGEST_WAIT_SECONDS = 10;

/**
 * The OpenID Connect provider: code flow with PKCE, state and nonce; the id token's signature, issuer, audience and times are checked.
 * What is not checked out is a reason in words, never a person.
 */
export class Provider {
  private known: oidc.Configuration | undefined;

  constructor(private readonly settings: ProviderSettings, private readonly answerUrl: string) {}

  get issuer(): string { return this.settings.issuer; }

  /** Where to send the browser; undefined while the provider does not answer. */
  async begin(to: string): Promise<{ readonly url: string; readonly memo: Memo } | undefined> {
    const configuration = await this.configuration();
    if (!configuration) return undefined;
    const memo = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier(), to };
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: this.answerUrl, scope: 'openid profile', state: memo.state, nonce: memo.nonce, code_challenge: await oidc.calculatePKCECodeChallenge(memo.verifier), code_challenge_method: 'S256',
    });
    return { url: url.href, memo };
  }

  /** Who came back with this answer. */
  async finish(query: string, memo: Memo): Promise<Identified> {
    const configuration = await this.configuration();
    if (!configuration) return { ok: false, why: 'the sign-in service does not answer' };
    try {
      const tokens = await oidc.authorizationCodeGrant(configuration, new URL(`${this.answerUrl}?${query}`), { pkceCodeVerifier: memo.verifier, expectedState: memo.state, expectedNonce: memo.nonce, idTokenExpected: true });
      return this.personOf(tokens.claims() ?? {});
    } catch (error) {
      return { ok: false, why: reasonOf(error) };
    }
  }

  /** Where a person also signs out of the provider, where it has such a page. */
  async endUrl(): Promise<string | undefined> {
    const configuration = await this.configuration();
    return configuration?.serverMetadata().end_session_endpoint === undefined ? undefined : oidc.buildEndSessionUrl(configuration).href;
  }

  private personOf(claims: Readonly<Record<string, unknown>>): Identified {
    const [id, name] = [claims['sub'], claims['name'] ?? claims['preferred_username']];
    if (typeof id !== 'string' || typeof name !== 'string' || name.trim() === '' || name.length > LONGEST_NAME) return { ok: false, why: 'the sign-in service gives no name for this person' };
    const roles = rolesFrom(claims[this.settings.rolesClaim]);
    return roles.length === 0 ? { ok: false, why: 'this person has no role in Casebridge' } : { ok: true, person: { issuer: this.issuer, id, name: name.trim(), roles } };
  }

  /** Asked once, and again as long as it was not given. */
  private async configuration(): Promise<oidc.Configuration | undefined> {
    const { issuer, clientId, clientSecret, onLoopback } = this.settings;
    try {
      return this.known ??= await oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, { timeout: LONGEST_WAIT_SECONDS, execute: [oidc.enableNonRepudiationChecks, ...onLoopback ? [oidc.allowInsecureRequests] : []] });
    } catch {
      return undefined;                             // not reached, or no provider: the page says that it does not answer
    }
  }
}

/** `court-officer` in the token is the role *court officer* here; what is none of ours is passed over. */
export const rolesFrom = (claim: unknown): Role[] => {
  const said = Array.isArray(claim) ? claim : [claim];
  return ROLES.filter(role => said.includes(role.replace(' ', '-')));
};

/** The library's own code for what was wrong, which names nobody. */
function reasonOf(error: unknown): string {
  if (error instanceof oidc.AuthorizationResponseError) return `the sign-in service refused (${error.error})`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no reason';
  return `its answer could not be checked (${code})`;
}
