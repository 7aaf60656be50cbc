import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { WaiveRequest } from '../api/requests';

/** What a person wrote into a form that asks for name and reason, as it goes back onto the page when something is missing. */
export interface Written { readonly by: string; readonly why: string }
export interface FieldError { readonly field: 'by' | 'why'; readonly text: string }
export type PersonSays = { readonly ok: true; readonly request: WaiveRequest } | { readonly ok: false; readonly written: Written; readonly errors: readonly FieldError[] };

/** Reads a form that asks who says so, and why. Both are needed: what a person ends is ended in their name. */
export async function personSays(form: Readonly<Record<string, unknown>> | undefined): Promise<PersonSays> {
  const written = { by: textOf(form?.['by']), why: textOf(form?.['why']) };
  const request = plainToInstance(WaiveRequest, written);
  const broken = new Map((await validate(request)).map(error => [error.property, Object.keys(error.constraints ?? {})]));
  if (broken.size === 0) return { ok: true, request };
  const errors = (['by', 'why'] as const).flatMap(field => {
    const kinds = broken.get(field);
    return kinds === undefined ? [] : [{ field, text: kinds.includes('isNotEmpty') ? MISSING[field] : TOO_LONG[field] }];
  });
  return { ok: false, written, errors };
}

const MISSING = { by: 'Enter your name', why: 'Enter the reason' } as const;
const TOO_LONG = { by: 'Your name must be 100 characters or fewer', why: 'The reason must be 2,000 characters or fewer' } as const;
const textOf = (value: unknown): string => typeof value === 'string' ? value.trim() : '';
