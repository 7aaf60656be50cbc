/**
 * What a court said of people, with its form and without its content: letters become x, figures 9, so that a date still looks like a date and a name
 * like a name. What is not known to be harmless is masked.
 */
export const masked = (text: string): string => text.replace(/\p{Lu}/gu, 'X').replace(/(?!X)\p{L}/gu, 'x').replace(/\p{N}/gu, '9');

/** How a page shows a value of a field: as it is, or masked. */
export type Veil = (field: string, value: string) => string;
export const SHOWN: Veil = (_, value) => value;
/** Of the fields of a case as the pages compare them: those that say who somebody is. */
export const MASKED: Veil = (field, value) => PERSONAL.has(lastName(field)) || /address|prompt|detail/i.test(field) ? masked(value) : value;
/** Of a message: everything but what is known to name nobody. */
export const MASKED_MESSAGE: Veil = (field, value) => PLAIN.has(lastName(field)) ? value : masked(value);

const lastName = (path: string): string => (path.split('.').at(-1) ?? '').replace(/\[\d+\]$/, '').replace(/^.*:/, '').replaceAll(/[^A-Za-z0-9]/g, '').toLowerCase();
const names = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const PERSONAL = names(`title name firstname forename forenames middlename lastname surname organisation organisationname dateofbirth dob gender sex nationality postcode telephone email pncid pnc cronumber cro arrestsummonsnumber asn nationalinsurancenumber
  debtorname debtor defendant defendants`);

/** Codes, days of hearings, numbers of cases and of messages: they say what a message is about, not who anybody is. */
const PLAIN = names(`kind code courtcode oucode courthousecode ljacode courtroom room jurisdictiontype prosecutionauthoritycode initiationcode offencecode cjscode cjsoffencecode resultcode cjsresultcode
  modeoftrial modeoftrialcode plea pleavalue pleacode pleastatus verdictcode category resultdefinitiongroup promptreference label shortcode durationunit unit currency isreshare isnewamendment isfinancialresult isyouth
  isavailable hearingday sittingday sharedtime ordereddate dateofhearing doh sstart send bstart bend caseurn urn ptiurn casereference caseno messageid messagetype messagestatus datasource environmenttype timestamp createdat
  contenttype type version encoding oseq cseq listno seq panel courtorder`);

/** So deep an escaped document inside a document is looked into. */
const MOST_INSIDE = 2;

/** A message as it came, JSON or XML or broken: its structure stays, what it says is masked. Whatever is not understood is masked. */
export function maskMessage(text: string, inside = 0): string {
  return text.trimStart().startsWith('<') ? maskXml(text, inside) : maskJson(text);
}

const JSON_PIECE = /"((?:[^"\\]|\\[^])*)"(\s*:)?|-?\d[\d.eE+-]*|true|false|null|[{}[\],:\s]+|[^]/g;

function maskJson(text: string): string {
  let name = '';
  return text.replace(JSON_PIECE, (piece: string, content: string | undefined, colon: string | undefined) => {
    if (colon !== undefined && content !== undefined) { name = content; return /^[\w.$@:-]{1,60}$/.test(content) ? piece : masked(piece); }
    if (/^(true|false|null)$/.test(piece)) return piece;
    if (content !== undefined) return `"${PLAIN.has(lastName(name)) ? content : maskEscaped(content)}"`;
    return MASKED_MESSAGE(name, piece);
  });
}

/** `\n` stays what it is; `\u0041` is a letter. */
const maskEscaped = (content: string): string => content.replace(/\\u[\da-fA-F]{4}|\\[^]|[^\\]+/g, piece => piece.startsWith('\\u') ? 'x' : piece.startsWith('\\') ? piece : masked(piece));

const TAG = /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/y;
const ATTRIBUTE = /([\w.:-]+)(\s*=\s*)("[^"]*"|'[^']*')/g;
/** What begins and ends with signs of its own, and how its inside is shown. */
const ENCLOSED: readonly { readonly open: string; readonly close: string; readonly shown: (content: string, element: string, inside: number) => string }[] = [
  { open: '<!--', close: '-->', shown: masked },
  { open: '<![CDATA[', close: ']]>', shown: (content, element, inside) => withinXml(element, content, inside) },
  { open: '<?', close: '?>', shown: content => /^xml [^?]{1,80}$/.test(content) ? content : masked(content) },
];

/** Goes through it once, from the beginning to the end, however it is broken. */
function maskXml(text: string, inside: number): string {
  const pieces: string[] = [];
  const neverClosed = new Set<string>();
  let element = '';
  for (let at = 0; at < text.length;) {
    const opens = text.indexOf('<', at);
    if (opens !== at) {
      const end = opens < 0 ? text.length : opens;
      pieces.push(withinXml(element, text.slice(at, end), inside));
      at = end;
      continue;
    }
    const enclosed = ENCLOSED.find(({ open }) => text.startsWith(open, at));
    const closes = enclosed && !neverClosed.has(enclosed.close) ? text.indexOf(enclosed.close, at + enclosed.open.length) : -1;
    if (enclosed && closes >= 0) {
      pieces.push(enclosed.open, enclosed.shown(text.slice(at + enclosed.open.length, closes), element, inside), enclosed.close);
      at = closes + enclosed.close.length;
      continue;
    }
    if (enclosed) neverClosed.add(enclosed.close);
    TAG.lastIndex = at;
    const [tag = '<', slash = '', name = '', attributes = ''] = TAG.exec(text) ?? [];
    if (name !== '') element = slash === '' ? name : '';
    pieces.push(attributes === '' ? tag : tag.replace(attributes, () => maskAttributes(attributes)));
    at += tag.length;
  }
  return pieces.join('');
}

const maskAttributes = (attributes: string): string => attributes.replace(ATTRIBUTE, (all: string, name: string, equals: string, value: string) => name.startsWith('xmlns') ? all : `${name}${equals}${MASKED_MESSAGE(name, value)}`);

/** Text may hold a whole document, escaped: its structure is kept too. */
function withinXml(element: string, text: string, inside: number): string {
  const document = text.trimStart();
  if (inside < MOST_INSIDE && document.startsWith('<')) return maskMessage(text, inside + 1);
  if (inside < MOST_INSIDE && document.startsWith('&lt;')) return escaped(maskMessage(unescaped(text), inside + 1));
  return MASKED_MESSAGE(element, text);
}

const unescaped = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', '\'').replaceAll('&amp;', '&');
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
