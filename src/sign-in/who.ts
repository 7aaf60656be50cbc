import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Acting } from './acting';
import type { Session } from './session';

/** The session of each request that is under way, put there by the guard. */
const sessions = new WeakMap<object, Session>();

export const keepSession = (request: Request, session: Session): void => { sessions.set(request, session); };
export const sessionOfRequest = (request: Request): Session | undefined => sessions.get(request);

/** For a handler: who is signed in; undefined on a hub without sign-in. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Acting | undefined => sessions.get(context.switchToHttp().getRequest<Request>())?.by);
