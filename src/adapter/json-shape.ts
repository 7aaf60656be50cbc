import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { Unreadable } from './adapter';
import { unreadable } from './xml';

/** A JSON schema in the few words that our wires need. What it does not name is allowed, and kept. */
export interface Shape {
  readonly type: 'string' | 'number' | 'boolean' | 'object' | 'array';
  readonly nullable?: true;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly minItems?: number;
}

export const shape = {
  text: { type: 'string' },
  number: { type: 'number' },
  truth: { type: 'boolean' },
  oneOf: (...values: readonly string[]): Shape => ({ type: 'string', enum: values }),
  list: (items: Shape, minItems = 0): Shape => ({ type: 'array', items, minItems }),
  object: (required: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape =>
    ({ type: 'object', properties: { ...required, ...optional }, required: Object.keys(required) }),
  orNull: (one: Shape): Shape => ({ ...one, nullable: true }),
} as const satisfies Record<string, Shape | ((...parts: never[]) => Shape)>;

/**
 * A reader of one shape. What it refuses it names by path, never by value: every field that is missing,
 * or else the first one that holds something else than it should.
 */
export function readerOf<Wire>(whole: Shape): (value: unknown) => { readonly ok: true; readonly wire: Wire } | Unreadable {
  let compiled: ValidateFunction<Wire> | undefined;
  return value => {
    const isWire = compiled ??= schemas.compile<Wire>(whole);         // at the first message: most programs that load a codec read nothing by it
    if (isWire(value)) return { ok: true, wire: value };
    const missing = missingIn(whole, value, '');
    return missing.length > 0 ? unreadable(`It lacks ${missing.join(', ')}`, parentOf(missing)) : firstProblem(isWire.errors ?? []);
  };
}

/** The compiler holds our schemas to their few words; what a schema may be at all is not checked again as each one is read. */
const schemas = new Ajv({ validateSchema: false });

/** Only through objects: what is missing inside a list is found by the schema, at the first place. */
function missingIn({ required = [], properties = {} }: Shape, value: unknown, at: string): string[] {
  if (!isRecord(value)) return [];
  const here = required.filter(name => value[name] === undefined).map(name => join(at, name));
  return [...here, ...Object.entries(properties).flatMap(([name, inner]) => missingIn(inner, value[name], join(at, name)))];
}

function firstProblem(errors: readonly ErrorObject[]): Unreadable {
  const error = errors[0];
  const place = pathOf(error?.instancePath ?? '');
  const name = place === '' ? 'The message' : `The field ${place.replace(/\[\d+\]/g, '').split('.').at(-1)}`;
  return error?.keyword === 'required' && typeof error.params['missingProperty'] === 'string'
    ? unreadable(`It lacks ${error.params['missingProperty']}`, place)
    : unreadable(`${name} ${wanted(error)}`, place === '' ? 'the top' : place);
}

function wanted(error: ErrorObject | undefined): string {
  switch (error?.keyword) {
    case 'type': return `should be ${WORDS[String(error.params['type']).replace(/,?null$/, '')] ?? 'of another type'}`;
    case 'minItems': return 'should not be an empty list';
    case 'enum': return 'holds none of the values that are known for it';
    default: return 'is not as it should be';
  }
}
const WORDS: Readonly<Record<string, string>> = { string: 'text', number: 'a number', boolean: 'true or false', object: 'an object', array: 'a list' };

/** `/hearing/offences/0/id` → `hearing.offences[0].id`. Every name in it stands in the schema. */
const pathOf = (pointer: string) => pointer.slice(1).replace(/\/(\d+)(?=\/|$)/g, '[$1]').replaceAll('/', '.');
const parentOf = ([first = '']: readonly string[]) => first.includes('.') ? first.slice(0, first.lastIndexOf('.')) : 'the top';
const join = (at: string, name: string) => at === '' ? name : `${at}.${name}`;
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
