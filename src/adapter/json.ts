import { parse, stringify } from 'lossless-json';
import type { Unreadable } from './adapter';
import { unreadable, utf8 } from './xml';

export const MAX_JSON_DEPTH = 64;

/**
 * Reads JSON strictly: UTF-8, bounded depth, and a key that comes twice in one object with two values is an error
 * (JSON.parse would silently keep the last). Numbers that a double cannot hold exactly stay as their text.
 */
export function readJson(bytes: Uint8Array): { ok: true; value: unknown } | Unreadable {
  const text = utf8(bytes);
  if (typeof text !== 'string') return text;
  if (deeperThan(text, MAX_JSON_DEPTH)) return unreadable(`It is nested more than ${MAX_JSON_DEPTH} deep`, 'see its brackets');
  try {
    return { ok: true, value: parse(text, undefined, exact) };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return unreadable(problem(message), placeOf(message, text));
  }
}

/** A number where a double says just what was written, else its text. */
function exact(text: string): number | string {
  const number = Number(text);
  return String(number) === text || (Number.isSafeInteger(number) && !/[eE]/.test(text)) || /^-?\d{1,12}\.\d{1,3}$/.test(text) ? number : text;
}

export const writeJson = (value: unknown): string => stringify(value, undefined, 2) ?? 'null';

/** The library names the key or the character that it stumbled over; a key is a field's name, but a value may be personal. */
function problem(message: string): string {
  if (message.startsWith('Duplicate key')) return `One object has the key ${/'([^']*)'/.exec(message)?.[1] ?? ''} twice, with two values`;
  return /reached end of input/.test(message) ? 'It is not JSON: it ends too early' : 'It is not JSON';
}

function placeOf(message: string, text: string): string {
  const at = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
  const before = text.slice(0, at).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

function deeperThan(text: string, limit: number): boolean {
  let depth = 0;
  let inText = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (inText) { if (c === 92) i++; else if (c === 34) inText = false; }
    else if (c === 34) inText = true;
    else if (c === 123 || c === 91) { if (++depth > limit) return true; }
    else if (c === 125 || c === 93) depth--;
  }
  return false;
}
