import { Catch, HttpException, Logger, type ArgumentsHost } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { Request, Response } from 'express';
import { Refused } from '../sign-in/refused';

/** Errors as pages in plain words; programs that ask the API are answered as before. */
@Catch()
export class PageErrors extends BaseExceptionFilter {
  private readonly logger = new Logger('Console');

  override catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    if (request.path.startsWith('/api/') || response.headersSent) return super.catch(error, host);
    const status = statusOf(error);
    if (error instanceof Refused && error.signInFirst && request.method === 'GET') return response.redirect(303, `/sign-in?to=${encodeURIComponent(request.originalUrl)}`);
    if (status >= 500 && !(error instanceof Refused)) this.logger.error(`A page could not be shown (${error instanceof Error ? error.name : 'error'})`);
    response.status(status).render('problem', error instanceof Refused ? { title: error.heading, text: error.text } : PROBLEMS[status] ?? (status >= 500 ? BROKEN : NOT_POSSIBLE));
  }
}

interface Problem { readonly title: string; readonly text: string }
const BROKEN: Problem = { title: 'Sorry, this page cannot be shown', text: 'Nothing was changed by this. Try again in a minute. If it happens again, tell an engineer which page it was.' };
const NOT_POSSIBLE: Problem = { title: 'That was not possible', text: 'Nothing was changed. Go back and try again.' };
const PROBLEMS: Readonly<Record<number, Problem>> = {
  404: { title: 'Page not found', text: 'There is no such page. If you typed the address, check it. To find a case, type its reference above.' },
  413: { title: 'That was too long', text: 'Nothing was changed. Go back and write less.' },
};

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500;
  return status >= 400 && status < 500 ? status : 500;
}
