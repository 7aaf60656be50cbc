import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';
import { record } from '../audit/record';
import type { Instant } from '../case-model/london';
import { Database } from '../database/database';
import { ACCESS, CLOCK, PROVIDER } from '../tokens';
import type { AccessSettings } from './access-settings';
import { Cookies } from './cookies';
import { Limit } from './limit';
import type { Provider } from './provider';
import { Refused } from './refused';
import { isSameOrigin } from './same-origin';
import { formTokenOf, sessionOf, type Session } from './session';
import { isToken } from './token';
import { keepSession } from './who';
import { may, WHO_MAY } from './who-may';

/** More than anybody clicks, and less than a machine needs to guess. */
const SESSION_PER_MINUTE = 300;
const ADDRESS_PER_MINUTE = 600;
const WRONG_TOKENS_PER_MINUTE = 30;

/** The one guard of every route: it looks into the table of who may what (who-may.ts), and what the table does not know it lets nobody do. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly cookies: Cookies;
  private readonly sessions = new Limit(SESSION_PER_MINUTE);
  private readonly addresses = new Limit(ADDRESS_PER_MINUTE);
  private readonly wrongTokens = new Limit(WRONG_TOKENS_PER_MINUTE);

  constructor(
    private readonly database: Database, @Inject(ACCESS) private readonly access: AccessSettings, @Inject(PROVIDER) private readonly provider: Provider | null, @Inject(CLOCK) private readonly now: () => Instant,
  ) { this.cookies = new Cookies(access.url); }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const [request, response] = [context.switchToHttp().getRequest<Request>(), context.switchToHttp().getResponse<Response>()];
    const route = routeOf(request);
    const allowed = WHO_MAY[route];
    if (allowed === undefined) throw new Refused(403, 'Nobody may do that', 'This page is not in the table of who may do what, so it is shown to nobody. Tell an engineer which page it was.');
    if (allowed === 'programs') return this.program(request);
    if (this.access.signIn.kind === 'none') return fromOwnPage(request);
    const session = this.provider === null ? undefined : await sessionOf(this.database, this.cookies.secretOf(request), this.provider.issuer, this.now());
    this.countIn(request, session);
    if (session) greet(request, response, session);
    if (allowed === 'anybody') return fromOwnPage(request);
    if (this.provider === null) throw NOBODY_CAN_SIGN_IN;
    if (!session) throw SIGN_IN_FIRST;
    fromOwnPage(request);
    if (isChange(request) && formTokenIn(request) !== formTokenOf(session.secret)) throw NOT_OUR_FORM;
    if (may(session.by.roles, route)) return true;
    await this.database.writeOnce(manager => record(manager, session.by, { action: 'refused', object: route }, this.now()));
    throw new Refused(403, 'Your role does not allow that', `You are signed in as ${session.by.roles.join(', ')}. Nothing was changed, and that it was asked for is written down. A supervisor can say who may do it.`);
  }

  private program(request: Request): true {
    const { apiToken, signIn } = this.access;
    if (apiToken === undefined && signIn.kind === 'none') return true;
    if (apiToken !== undefined && isToken(request.get('authorization'), apiToken)) return true;
    if (!this.wrongTokens.allows(addressOf(request), Date.parse(this.now()))) throw TOO_OFTEN;
    throw new Refused(401, 'Not let in', apiToken === undefined ? 'This hub has no token for programs: set CASEBRIDGE_API_TOKEN' : 'Show the token of this hub: Authorization: Bearer …');
  }

  private countIn(request: Request, session: Session | undefined): void {
    const at = Date.parse(this.now());
    if (!(session ? this.sessions.allows(session.secret, at) : this.addresses.allows(addressOf(request), at))) throw TOO_OFTEN;
  }
}

const TOO_OFTEN = new Refused(429, 'That was too often', 'Nothing was changed. Wait a minute, and go on.');
const SIGN_IN_FIRST = new Refused(401, 'You are not signed in', 'Nothing was changed. You were signed out, because nothing was clicked for an hour or the day was over. Sign in, open the page again, and send the form once more.', true);
const NOT_OUR_FORM = new Refused(403, 'The form was not accepted', 'It was not sent from a page of Casebridge that you opened in this session. Nothing was changed. Open the page again and send the form from there.');
const NOBODY_CAN_SIGN_IN = new Refused(503, 'Nobody can sign in to this hub yet', 'It takes messages in and delivers, but shows nothing to anybody, because no sign-in service is set. Whoever runs it sets CASEBRIDGE_OIDC_ISSUER (see the README).');

/** `GET /duties/:id`, as the table writes it. */
function routeOf({ method, route }: Request): string {
  const matched: unknown = route;
  const path = typeof matched === 'object' && matched !== null && 'path' in matched ? String(matched.path) : '';
  return `${method === 'HEAD' ? 'GET' : method} ${path}`;
}

const isChange = ({ method }: Request): boolean => method !== 'GET' && method !== 'HEAD';

function fromOwnPage(request: Request): true {
  if (!isChange(request) || isSameOrigin(name => request.get(name))) return true;
  throw new Refused(403, 'The form was not accepted', 'It was not sent from a page of Casebridge, or the browser did not say where it came from. Nothing was changed. Open the page again and send the form from there.');
}

function formTokenIn(request: Request): unknown {
  const body: unknown = request.body;
  return typeof body === 'object' && body !== null && 'formToken' in body ? body.formToken : undefined;
}

/** What each page says of who is signed in, and what it offers them. */
function greet(request: Request, response: Response, session: Session): void {
  const { name, roles } = session.by;
  keepSession(request, session);
  Object.assign(response.locals, { person: { name, roles: roles.join(', ') }, formToken: formTokenOf(session.secret), may: (route: string) => may(roles, route) });
}

const addressOf = (request: Request): string => request.ip ?? 'unknown';
