import { ForbiddenException, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

/**
 * A form is taken only from our own pages. There is no sign-in yet, so there is no session that a token could be tied
 * to: what the browser itself says of where the form stood is the guard. Sec-Fetch-Site where it is sent, else Origin,
 * else (old browsers) Referer; a post with none of them is refused. A proxy in front must hand the Host header on.
 */
@Injectable()
export class SameOrigin implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (isSameOrigin(name => request.get(name))) return true;
    throw new ForbiddenException('The form was not sent from a page of Casebridge');
  }
}

export function isSameOrigin(header: (name: string) => string | undefined): boolean {
  const site = header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const from = header('origin') ?? header('referer');
  return from !== undefined && URL.canParse(from) && new URL(from).host === header('host');
}
