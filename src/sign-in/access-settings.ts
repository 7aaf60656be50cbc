/** How people sign in to this hub. *none*: they do not; a proxy in front lets in whom it may. *not set*: nobody can. */
export type SignIn = { readonly kind: 'provider'; readonly provider: ProviderSettings } | { readonly kind: 'sandbox' } | { readonly kind: 'none' } | { readonly kind: 'not set' };

/** An OpenID Connect provider, as it knows this hub. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Of the id token: what the person may be here. */
  readonly rolesClaim: string;
  /** Reached without TLS, on this machine: only the sandbox's own provider, which no setting can name. */
  readonly onLoopback?: true;
}

/** Who may reach the pages, the API of programs and the senders' endpoints. */
export interface AccessSettings {
  readonly signIn: SignIn;
  /** Where browsers reach this hub, without a slash at its end. */
  readonly url: string;
  /** What a program must show; without it no program is let in. */
  readonly apiToken?: string;
  /** What a system that sends to us must show, by adapter id; without it whoever reaches its endpoint may send. */
  readonly senderTokens: Readonly<Record<string, string>>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Short enough to be guessed is no token. */
const SHORTEST_TOKEN = 32;

/**
 * `CASEBRIDGE_OIDC_ISSUER`, `…_CLIENT_ID`, `…_CLIENT_SECRET`, `…_ROLES_CLAIM` (roles); or `CASEBRIDGE_SIGN_IN=none`; `CASEBRIDGE_URL` where browsers reach the
 * hub; `CASEBRIDGE_API_TOKEN` for programs; for each system that sends to us `CASEBRIDGE_<ID>_SENDER_TOKEN`.
 */
export function accessFrom(environment: Environment, profile: 'sandbox' | 'plain', port: number, senders: readonly { readonly id: string; readonly name: string }[]): AccessSettings {
  const apiToken = tokenFrom(environment, 'CASEBRIDGE_API_TOKEN');
  const signIn = signInFrom(environment, profile);
  const url = (said(environment, 'CASEBRIDGE_URL') ?? `http://localhost:${port}`).replace(/\/$/, '');
  if (!URL.canParse(url) || new URL(url).pathname !== '/') throw new Error(`CASEBRIDGE_URL is "${url}"; write it as https://casebridge.example.org, without a path`);
  if (signIn.kind === 'provider' && said(environment, 'CASEBRIDGE_URL') === undefined) throw new Error('CASEBRIDGE_URL is not set: the provider must know where to send people back to. Write it as https://casebridge.example.org');
  const senderTokens = senders.flatMap(({ id, name }) => { const token = tokenFrom(environment, `${name}_SENDER_TOKEN`); return token === undefined ? [] : [[id, token] as const]; });
  return { signIn, url, senderTokens: Object.fromEntries(senderTokens), ...(apiToken !== undefined && { apiToken }) };
}

function signInFrom(environment: Environment, profile: 'sandbox' | 'plain'): SignIn {
  const [issuer, way] = [said(environment, 'CASEBRIDGE_OIDC_ISSUER'), said(environment, 'CASEBRIDGE_SIGN_IN')];
  if (way !== undefined && way !== 'none') throw new Error(`CASEBRIDGE_SIGN_IN is "${way}"; it can only be none. To let people sign in, set CASEBRIDGE_OIDC_ISSUER`);
  if (way !== undefined && issuer !== undefined) throw new Error('CASEBRIDGE_SIGN_IN=none and CASEBRIDGE_OIDC_ISSUER contradict each other: leave one of them out');
  if (way !== undefined) return { kind: 'none' };
  if (issuer === undefined) return { kind: profile === 'sandbox' ? 'sandbox' : 'not set' };
  if (!URL.canParse(issuer) || new URL(issuer).protocol !== 'https:') throw new Error(`CASEBRIDGE_OIDC_ISSUER is "${issuer}"; it must begin with https://`);
  const needed = (name: string): string => { const text = said(environment, name); if (text === undefined) throw new Error(`${name} is not set, but CASEBRIDGE_OIDC_ISSUER is: a provider needs both`); return text; };
  return { kind: 'provider', provider: { issuer, clientId: needed('CASEBRIDGE_OIDC_CLIENT_ID'), clientSecret: needed('CASEBRIDGE_OIDC_CLIENT_SECRET'), rolesClaim: said(environment, 'CASEBRIDGE_OIDC_ROLES_CLAIM') ?? 'roles' } };
}

function tokenFrom(environment: Environment, name: string): string | undefined {
  const token = said(environment, name);
  if (token !== undefined && token.length < SHORTEST_TOKEN) throw new Error(`${name} has ${token.length} characters; it needs ${SHORTEST_TOKEN} or more, such as openssl rand -hex 32 gives`);
  return token;
}

const said = (environment: Environment, name: string): string | undefined => environment[name] === '' ? undefined : environment[name];
