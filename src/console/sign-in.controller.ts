import { Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { record } from '../audit/record';
import type { Instant } from '../case-model/london';
import { Database } from '../database/database';
import type { Acting } from '../sign-in/acting';
import type { AccessSettings } from '../sign-in/access-settings';
import { Cookies, ownPath } from '../sign-in/cookies';
import type { Provider } from '../sign-in/provider';
import { Refused } from '../sign-in/refused';
import { beginSession, endSession, forget } from '../sign-in/session';
import { sessionOfRequest } from '../sign-in/who';
import { ACCESS, CLOCK, PROVIDER } from '../tokens';

/** Signing in at the provider, and out again. */
@Controller()
export class SignInController {
  private readonly cookies: Cookies;

  constructor(private readonly database: Database, @Inject(ACCESS) private readonly access: AccessSettings, @Inject(PROVIDER) private readonly provider: Provider | null, @Inject(CLOCK) private readonly now: () => Instant) {
    this.cookies = new Cookies(access.url);
  }

  @Get('sign-in')
  async begin(@Query('to') asked: unknown, @Query('moved') moved: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    const to = ownPath(asked);
    if (this.access.signIn.kind === 'none') return response.redirect(303, to);
    if (this.provider === null) throw new Refused(503, 'Nobody can sign in to this hub yet', 'No sign-in service is set. Whoever runs it sets CASEBRIDGE_OIDC_ISSUER (see the README).');
    if (moved === undefined && request.get('host') !== new URL(this.access.url).host) return response.redirect(303, `${this.access.url}/sign-in?moved=yes&to=${encodeURIComponent(to)}`);    // once: a proxy may write the host anew
    const begun = await this.provider.begin(to);
    if (!begun) throw new Refused(503, 'The sign-in service does not answer', 'Casebridge goes on taking messages in and delivering them. Try again in a minute; if it stays so, tell whoever runs the sign-in service.');
    this.cookies.keepMemo(response, begun.memo);
    response.redirect(303, begun.url);
  }

  /** The provider sends the browser back here. */
  @Get('sign-in/answer')
  async answer(@Req() request: Request, @Res() response: Response): Promise<void> {
    const memo = this.cookies.memoOf(request);
    this.cookies.forgetMemo(response);
    if (sessionOfRequest(request) && !memo) return response.redirect(303, '/');     // signed in meanwhile, in another tab
    if (this.provider === null || !memo) throw new Refused(401, 'You are not signed in', 'It took longer than ten minutes, or was begun in another browser. Open the first page to begin again.');
    const identified = await this.provider.finish(request.originalUrl.split('?')[1] ?? '', memo);
    if (!identified.ok) {
      await this.database.writeOnce(manager => record(manager, NOBODY, { action: 'sign-in refused', object: 'session', detail: { why: identified.why } }, this.now()));
      throw new Refused(403, 'You could not be signed in', `The reason: ${identified.why}. Nothing was changed. Open the first page to try again; if it stays so, tell whoever gives out roles for Casebridge.`);
    }
    const before = this.cookies.secretOf(request);
    if (before !== undefined) await this.database.write(manager => forget(manager, before));
    this.cookies.keepSecret(response, await beginSession(this.database, identified.person, this.now()));
    response.redirect(303, memo.to);
  }

  @Post('sign-out')
  async end(@Req() request: Request, @Res() response: Response): Promise<void> {
    const session = sessionOfRequest(request);
    if (session) await endSession(this.database, session, this.now());
    this.cookies.forgetSecret(response);
    response.redirect(303, '/signed-out');
  }

  @Get('signed-out')
  async signedOut(@Res() response: Response): Promise<void> {
    response.render('signed-out', { title: 'You are signed out', everywhere: await this.provider?.endUrl() ?? null });
  }
}

const NOBODY: Acting = { name: 'somebody who could not be signed in', id: null, roles: [], named: 'typed' };
