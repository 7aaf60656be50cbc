import type { CookieOptions, Request, Response } from 'express';
import type { Memo } from './provider';

const MEMO_MINUTES = 10;

/** The cookies of a hub: with https no other host can set them, and no plain connection carries them. No script reads them. */
export class Cookies {
  private readonly secure: boolean;
  constructor(url: string) { this.secure = url.startsWith('https:'); }

  secretOf(request: Request): string | undefined { return this.read(request, this.name('session')); }
  keepSecret(response: Response, secret: string): void { response.cookie(this.name('session'), secret, this.options()); }
  forgetSecret(response: Response): void { response.clearCookie(this.name('session'), this.options()); }

  memoOf(request: Request): Memo | undefined { return memoFrom(this.read(request, this.name('memo'))); }
  keepMemo(response: Response, memo: Memo): void { response.cookie(this.name('memo'), Buffer.from(JSON.stringify(memo)).toString('base64url'), { ...this.options(), maxAge: MEMO_MINUTES * 60_000 }); }
  forgetMemo(response: Response): void { response.clearCookie(this.name('memo'), this.options()); }

  private name(what: 'session' | 'memo'): string { return `${this.secure ? '__Host-' : ''}casebridge-${what}`; }
  private options(): CookieOptions { return { httpOnly: true, sameSite: 'lax', path: '/', secure: this.secure }; }

  private read(request: Request, name: string): string | undefined {
    const found = (request.headers.cookie ?? '').split(';').map(pair => pair.trim()).find(pair => pair.startsWith(`${name}=`));
    return found?.slice(name.length + 1);
  }
}

function memoFrom(text: string | undefined): Memo | undefined {
  if (text === undefined) return undefined;
  try {
    const memo: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return isMemo(memo) ? memo : undefined;
  } catch {
    return undefined;                               // not ours: as if there were none
  }
}

const isMemo = (memo: unknown): memo is Memo => typeof memo === 'object' && memo !== null && ['state', 'nonce', 'verifier', 'to'].every(key => key in memo && typeof Object.entries(memo).find(([name]) => name === key)?.[1] === 'string');

/** A page of ours, and nothing else: where a person goes after signing in. */
export const ownPath = (asked: unknown): string => typeof asked === 'string' && /^\/(?![/\\])[\x21-\x7e]{0,500}$/.test(asked) && !asked.includes('\\') ? asked : '/';
