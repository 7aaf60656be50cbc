import { unreadable, type Unreadable, type XmlElement } from '../../src/sdk';

/** The JSON form is the same tree: an object is an element, a list the same element again and again, null a blank one. */
export function elementFromJson(value: unknown): { ok: true; root: XmlElement } | Unreadable {
  const names = isObject(value) ? Object.keys(value) : [];
  const [name] = names;
  if (name === undefined || !isObject(value)) return unreadable('It is JSON, but no object with a document', 'its root');
  if (names.length > 1) return unreadable(`Its root has ${names.length} fields; the JSON form of a list has one, document`, 'its root');
  const [root, second] = elements(name, value[name]);
  if (!root || second) return unreadable('The JSON form of a list holds one document', 'its root');
  return holdsControlCharacter(root) ? unreadable('It holds a control character, which no list may', 'among its texts') : { ok: true, root };
}

function elements(name: string, value: unknown): XmlElement[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => elements(name, item));
  if (isObject(value)) return [{ name, text: '', children: Object.entries(value).flatMap(([key, inner]) => elements(key, inner)) }];
  return [{ name, text: value === null || value === undefined ? '' : String(value), children: [] }];
}

/** What XML cannot hold could not be written back: it is refused here as the XML reader refuses it there. */
const holdsControlCharacter = ({ text, children }: XmlElement): boolean =>
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(text) || children.some(holdsControlCharacter);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
