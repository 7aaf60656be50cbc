import { HttpException } from '@nestjs/common';

/** A request that is not let through, with what the page says of it. */
export class Refused extends HttpException {
  constructor(status: 401 | 403 | 429 | 503, readonly heading: string, readonly text: string, /** Where to sign in first, when a page was asked for. */ readonly signInFirst = false) { super(text, status); }
}
