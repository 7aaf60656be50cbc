import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { WaiveRequest } from '../api/requests';
import { typed, type Acting } from '../sign-in/acting';

/** What a person wrote into a form that asks for name and reason, as it goes back onto the page when something is missing. */
export interface Written { readonly by: string; readonly why: string }
/** What is wrong with each field, in words; absent where nothing is. */
export interface Faults { readonly by?: string; readonly why?: string; /** Of what else the form asks for. */ readonly value?: string }
/** How such a form stands on its page. `problem`: it was in order, but could not be done. */
export interface FormState { readonly written: Written; readonly faults: Faults; readonly problem?: string }
export type PersonSays = { readonly ok: true; readonly by: Acting; readonly why: string; readonly written: Written } | { readonly ok: false; readonly written: Written; readonly faults: Faults };

export const NOTHING_WRITTEN: FormState = { written: { by: '', why: '' }, faults: {} };

/**
 * Reads a form that asks who says so, and why. Both are needed: what a person ends is ended in their name. Whoever is signed in is named by
 * that, whatever the form says; only on a hub without sign-in is the name what they typed.
 */
export async function personSays(form: Readonly<Record<string, unknown>> | undefined, who: Acting | undefined): Promise<PersonSays> {
  const written = { by: who?.name ?? textOf(form?.['by']), why: textOf(form?.['why']) };
  const request = plainToInstance(WaiveRequest, written);
  const broken = new Map((await validate(request)).map(error => [error.property, Object.keys(error.constraints ?? {})]));
  if (broken.size === 0) return { ok: true, by: who ?? typed(request.by), why: request.why, written };
  const fault = (field: 'by' | 'why') => {
    const kinds = broken.get(field);
    return kinds === undefined ? {} : { [field]: kinds.includes('isNotEmpty') ? MISSING[field] : TOO_LONG[field] };
  };
  return { ok: false, written, faults: { ...fault('by'), ...fault('why') } };
}

const MISSING = { by: 'Enter your name', why: 'Enter the reason' } as const;
const TOO_LONG = { by: 'Your name must be 100 characters or fewer', why: 'The reason must be 2,000 characters or fewer' } as const;
/** What was written into a field, without the blanks around it. */
export const textOf = (value: unknown): string => typeof value === 'string' ? value.trim() : '';

/** Reads a form that asks only who says so: for what ends nothing and changes nothing. */
export async function personNamed(form: Readonly<Record<string, unknown>> | undefined, who: Acting | undefined): Promise<{ readonly ok: true; readonly by: Acting } | { readonly ok: false; readonly written: Written; readonly faults: Faults }> {
  const says = await personSays({ by: form?.['by'], why: 'asked for' }, who);
  return says.ok ? says : { ok: false, written: { by: says.written.by, why: '' }, faults: says.faults };
}

/** Who does something for which no reason is asked; undefined where a hub without sign-in was not told. */
export function whoDoes(form: Readonly<Record<string, unknown>> | undefined, who: Acting | undefined): Acting | undefined {
  const name = textOf(form?.['by']);
  return who ?? (name === '' || name.length > 100 ? undefined : typed(name));
}
