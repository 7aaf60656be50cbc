/** What is known of an adapter before it is written. */
export interface Asked { readonly name: string; readonly push: boolean; readonly receive: boolean; readonly pull: boolean; readonly format: 'json' | 'xml' }

/**
 * The files of a new adapter, by their paths in its folder. They compile and keep the contract on a placeholder shape; whatever a
 * person must fill begins with `…`, and test/adapters.test.ts refuses it until they have.
 */
export function adapterFiles(asked: Asked): ReadonlyMap<string, string> {
  const { push, receive, pull } = asked;
  return new Map(Object.entries({
    'manifest.ts': manifest(asked), 'wire.ts': wire(asked), 'limits.ts': LIMITS, 'codec.ts': asked.format === 'json' ? jsonCodec(asked) : xmlCodec(asked),
    ...(receive && { 'endpoint.ts': endpoint(asked) }), ...(push && { 'answer.ts': answer(asked) }), ...(pull && { 'page.ts': page(asked) }),
    ...((push || pull) && { 'transport.ts': transport(asked) }), 'simulator.ts': push || pull ? partner(asked) : sender(),
    [`fixtures/first.message.${asked.format}`]: fixture(asked), 'fixtures/first.json': golden(asked), 'README.md': readme(asked), 'index.ts': index(asked),
  }));
}

/** adapters/index.ts with one line more in each of its three lists, each kept sorted. */
export function registeredIn(list: string, name: string): string {
  const one = camel(name);
  const key = one === name ? name : `'${name}'`;
  const lines = list.split('\n');
  insert(lines, 0, /^import .* from '\.\/([^']+)';$/, `import { ${one}, simulation as ${one}Simulation } from './${name}';`, name);
  insert(lines, lines.findIndex(line => line.startsWith('export const adapters')) + 1, /^ {2}(\w+),$/, `  ${one},`, one);
  insert(lines, lines.findIndex(line => line.startsWith('export const simulations')) + 1, /^ {2}'?([\w-]+)'?: \w+,$/, `  ${key}: ${one}Simulation,`, name);
  return lines.join('\n');
}

function insert(lines: string[], from: number, entry: RegExp, line: string, key: string): void {
  let at = from;
  while (at < lines.length) {
    const there = entry.exec(lines[at] ?? '')?.[1];
    if (there === undefined || there > key) break;
    at++;
  }
  lines.splice(at, 0, line);
}

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const pascal = (name: string): string => `${camel(name).slice(0, 1).toUpperCase()}${camel(name).slice(1)}Message`;
const words = (name: string): string => `${name.slice(0, 1).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`;
const text = (...lines: readonly (string | readonly string[])[]): string => `${lines.flat().join('\n')}\n`;
const when = (holds: boolean, ...lines: readonly string[]): readonly string[] => holds ? lines : [];

const manifest = ({ name, push, receive, pull }: Asked): string => text(
  'import type { Manifest } from \'../../src/sdk\';', '',
  'export const manifest: Manifest = {',
  `  id: '${name}',`,
  `  title: '${words(name)}',`,
  '  owner: \'… who answers for it, on their side or ours\',',
  '  shape: \'assumed\',',
  '  shapeSource: \'… where its shape is written: a repository and path, or a document. Only then may shape be published\',',
  `  supports: { receive: ${receive}, push: ${push}, ${pull ? 'pull: true, ' : ''}repeats: 'ignored', findByKey: ${push}, proof: '${push ? 'answered' : 'taken'}' },`,
  '  maxPerMinute: 60,',
  '  retryAfterSeconds: [5, 30, 300],',
  ...when(push, '  circuit: { failures: 5, waitSeconds: [15, 60, 300] },'),
  '  retireWhen: \'… what must be true before this can go\',',
  '};',
);

const wire = ({ name, format }: Asked): string => text(
  '/**',
  ' * … one message in their own field names, and where that is written. ASSUMED: a placeholder until then.',
  ' */',
  `export interface ${pascal(name)} {`,
  ...when(format === 'json', `  readonly kind: '${name}';`),
  '  /** Their own number for this message: what makes a repeat a repeat. */',
  '  readonly number: string;',
  '  readonly caseReference: string;',
  '  readonly lastName: string;',
  '  readonly note?: string;',
  '}',
);

const LIMITS = text(
  'import type { Limits } from \'../../src/sdk\';', '',
  'const source = \'… where the lengths are written\';', '',
  'export const limits: Limits = {',
  '  number: { required: true, maxLength: 36, source },',
  '  caseReference: { required: true, maxLength: 36, source },',
  '  lastName: { required: true, maxLength: 70, source },',
  '  note: { maxLength: 200, source },',
  '};',
);

const jsonCodec = ({ name }: Asked): string => text(
  'import { readerOf, readJson, shape, writeJson, type Codec } from \'../../src/sdk\';',
  `import type { ${pascal(name)} } from './wire';`, '',
  'const { text, oneOf, object } = shape;',
  '/** Fields that must be there, then those that may be. */',
  `const messageOf = readerOf<${pascal(name)}>(object({ kind: oneOf('${name}'), number: text, caseReference: text, lastName: text }, { note: text }));`,
  'const KNOWN = new Set([\'kind\', \'number\', \'caseReference\', \'lastName\', \'note\']);', '',
  `export const codec: Codec<${pascal(name)}> = {`,
  '  decode({ bytes }) {',
  '    const json = readJson(bytes);',
  '    if (!json.ok) return json;',
  '    const message = messageOf(json.value);',
  '    return message.ok ? { ...message, messageId: message.wire.number, unread: Object.keys(message.wire).filter(field => !KNOWN.has(field)) } : message;',
  '  },',
  '  encode: message => ({ bytes: new TextEncoder().encode(writeJson(message)), mediaType: \'application/json\' }),',
  '};',
);

const xmlCodec = ({ name }: Asked): string => text(
  'import { readXml, textOf, unreadable, type Codec } from \'../../src/sdk\';',
  `import type { ${pascal(name)} } from './wire';`, '',
  `const ROOT = '${name}';`,
  'const REQUIRED = [\'number\', \'caseReference\', \'lastName\'];',
  'const KNOWN = new Set([...REQUIRED, \'note\']);', '',
  `export const codec: Codec<${pascal(name)}> = {`,
  '  decode({ bytes }) {',
  '    const xml = readXml(bytes);',
  '    if (!xml.ok) return xml;',
  '    const { root } = xml;',
  '    if (root.name !== ROOT) return unreadable(`Its root is not ${ROOT}`, \'its root\');',
  '    const [number, caseReference, lastName, note] = [textOf(root, \'number\'), textOf(root, \'caseReference\'), textOf(root, \'lastName\'), textOf(root, \'note\')];',
  '    if (number === undefined || caseReference === undefined || lastName === undefined) return unreadable(`It lacks ${REQUIRED.filter(field => textOf(root, field) === undefined).join(\', \')}`, ROOT);',
  '    const unread = new Set(root.children.map(child => child.name).filter(field => !KNOWN.has(field)));',
  '    return { ok: true, wire: { number, caseReference, lastName, ...(note !== undefined && { note }) }, messageId: number, unread: [...unread] };',
  '  },',
  '  encode: ({ number, caseReference, lastName, note }) => ({',
  '    bytes: new TextEncoder().encode(`<${ROOT}>${element(\'number\', number)}${element(\'caseReference\', caseReference)}${element(\'lastName\', lastName)}${note === undefined ? \'\' : element(\'note\', note)}</${ROOT}>`),',
  '    mediaType: \'application/xml\',',
  '  }),',
  '};', '',
  'const element = (name: string, value: string): string => `<${name}>${escaped(value)}</${name}>`;',
  'export const escaped = (value: string): string => value.replace(/[&<>"\'\\r]/g, character => `&#${character.charCodeAt(0)};`);',
);

const endpoint = ({ name, format }: Asked): string => text(
  'import type { Endpoint } from \'../../src/sdk\';', '',
  '/** … the path and the words that they expect of us. */',
  'export const endpoint: Endpoint = {',
  `  path: '/intake/${name}',`,
  ...format === 'json' ? [
    '  acknowledge: at => ({ status: 202, mediaType: \'application/json\', body: JSON.stringify({ status: \'kept\', at }) }),',
    '  refuse: (status, why) => ({ status, mediaType: \'application/problem+json\', body: JSON.stringify({ title: \'Not kept\', status, detail: why }) }),',
  ] : [
    '  acknowledge: at => ({ status: 202, mediaType: \'application/xml\', body: `<kept at="${at}"/>` }),',
    '  refuse: (status, why) => ({ status, mediaType: \'application/xml\', body: `<refused status="${status}">${why.replace(/[&<>]/g, character => `&#${character.charCodeAt(0)};`)}</refused>` }),',
  ],
  '};',
);

const answer = ({ format }: Asked): string => text(
  format === 'json' ? 'import { readerOf, readJson, shape } from \'../../src/sdk\';' : 'import { readXml, textOf } from \'../../src/sdk\';', '',
  '/** … what they say of a message that was pushed, or that we ask about. */',
  'export interface Answer { readonly status: \'ACCEPTED\' | \'RECEIVED\' | \'REJECTED\'; readonly reference?: string; readonly reason?: string }', '',
  ...format === 'json' ? [
    'const { text, oneOf, object } = shape;',
    'const answerOf = readerOf<Answer>(object({ status: oneOf(\'ACCEPTED\', \'RECEIVED\', \'REJECTED\') }, { reference: text, reason: text }));', '',
    '/** Undefined where what came back is no answer. */',
    'export function readAnswer(body: string): Answer | undefined {',
    '  const json = readJson(new TextEncoder().encode(body));',
    '  const read = json.ok ? answerOf(json.value) : json;',
    '  return read.ok ? read.wire : undefined;',
    '}', '',
    'export const writeAnswer = (answer: Answer): string => JSON.stringify(answer);',
    'export const ANSWER_TYPE = \'application/json\';',
  ] : [
    '/** Undefined where what came back is no answer. */',
    'export function readAnswer(body: string): Answer | undefined {',
    '  const xml = readXml(new TextEncoder().encode(body));',
    '  if (!xml.ok || xml.root.name !== \'answer\') return undefined;',
    '  const [status, reference, reason] = [textOf(xml.root, \'status\'), textOf(xml.root, \'reference\'), textOf(xml.root, \'reason\')];',
    '  if (status !== \'ACCEPTED\' && status !== \'RECEIVED\' && status !== \'REJECTED\') return undefined;',
    '  return { status, ...(reference !== undefined && { reference }), ...(reason !== undefined && { reason }) };',
    '}', '',
    'export const writeAnswer = ({ status, reference, reason }: Answer): string =>',
    '  `<answer><status>${status}</status>${reference === undefined ? \'\' : `<reference>${reference}</reference>`}${reason === undefined ? \'\' : `<reason>${reason}</reason>`}</answer>`;',
    'export const ANSWER_TYPE = \'application/xml\';',
  ],
);

const page = ({ format }: Asked): string => text(
  format === 'json' ? 'import { readerOf, readJson, shape, writeJson, type Raw } from \'../../src/sdk\';' : 'import { allOf, readXml, textOf, type Raw } from \'../../src/sdk\';',
  ...when(format === 'xml', 'import { escaped } from \'./codec\';'), '',
  '/** … one page of their feed: its messages, where the next page begins, and whether there is one now. */',
  'export interface Page { readonly messages: readonly Raw[]; readonly next: string; readonly more: boolean }', '',
  ...format === 'json' ? [
    'interface Written { readonly messages: readonly object[]; readonly next: string; readonly more: boolean }',
    'const { text, truth, list, object } = shape;',
    'const pageOf = readerOf<Written>(object({ messages: list(object({})), next: text, more: truth }));', '',
    '/** Undefined where what came is no page. */',
    'export function readPage(body: string): Page | undefined {',
    '  const json = readJson(new TextEncoder().encode(body));',
    '  const read = json.ok ? pageOf(json.value) : json;',
    '  if (!read.ok) return undefined;',
    '  const { messages, next, more } = read.wire;',
    '  return { messages: messages.map(message => ({ bytes: new TextEncoder().encode(writeJson(message)), mediaType: \'application/json\' })), next, more };',
    '}', '',
    'export const writePage = ({ messages, next, more }: Page): string =>',
    '  `{"messages": [${messages.map(({ bytes }) => new TextDecoder().decode(bytes)).join(\', \')}], "next": ${JSON.stringify(next)}, "more": ${more}}`;',
    'export const PAGE_TYPE = \'application/json\';',
  ] : [
    '/** Undefined where what came is no page. Each message is XML as text. */',
    'export function readPage(body: string): Page | undefined {',
    '  const xml = readXml(new TextEncoder().encode(body));',
    '  if (!xml.ok || xml.root.name !== \'page\') return undefined;',
    '  const [next, more] = [textOf(xml.root, \'next\'), textOf(xml.root, \'more\')];',
    '  if (next === undefined || (more !== \'true\' && more !== \'false\')) return undefined;',
    '  const messages = allOf(xml.root, \'message\').map(({ text }) => ({ bytes: new TextEncoder().encode(text), mediaType: \'application/xml\' }));',
    '  return { messages, next, more: more === \'true\' };',
    '}', '',
    'export const writePage = ({ messages, next, more }: Page): string =>',
    '  `<page>${messages.map(({ bytes }) => `<message>${escaped(new TextDecoder().decode(bytes))}</message>`).join(\'\')}<next>${escaped(next)}</next><more>${more}</more></page>`;',
    'export const PAGE_TYPE = \'application/xml\';',
  ],
);

const transport = ({ push, pull }: Asked): string => text(
  `import { ${[...when(true, 'getOnce', 'healthAt'), ...when(push, 'postOnce'), ...when(!push, 'takesNothing'), ...when(true, 'type Connection', 'type ConnectionSettings'), ...when(push, 'type Found'), ...when(true, 'type HttpAnswer'), ...when(pull, 'type Pulled'), ...when(push, 'type PushOutcome')].join(', ')} } from '../../src/sdk';`,
  ...when(push, 'import { readAnswer, type Answer } from \'./answer\';'),
  ...when(pull, 'import { readPage } from \'./page\';'), '',
  '/** … their paths. */',
  'export const connect = (settings: ConnectionSettings): Connection => ({',
  ...push ? [
    '  push: async (raw, key) => pushed(await postOnce(settings, \'/messages\', raw, key)),',
    '  findByKey: async key => found(await getOnce(settings, `/messages/${encodeURIComponent(key)}`)),',
  ] : ['  push: takesNothing,'],
  ...when(pull, '  pull: async (checkpoint, most) => pulled(await getOnce(settings, `/feed?most=${most}${checkpoint === undefined ? \'\' : `&after=${encodeURIComponent(checkpoint)}`}`)),'),
  '  health: () => healthAt(settings, \'/health\', body => body.trim() === \'WELL\'),',
  '  close: async () => {},',
  '});',
  ...when(push, '',
    'function pushed(answer: HttpAnswer): PushOutcome {',
    '  if (answer.kind !== \'answer\') return answer;',
    '  const said = readAnswer(answer.body);',
    '  if (answer.status >= 400 || said?.status === \'REJECTED\') return refused(said, answer.status);',
    '  if (!said || answer.status >= 300) return { kind: \'unknown\', why: `Their answer could not be read (HTTP ${answer.status})` };',
    '  return { kind: \'taken\', proof: proofIn(said) };',
    '}', '',
    'function found(answer: HttpAnswer): Found {',
    '  if (answer.kind !== \'answer\') return { kind: \'cannot say\', why: answer.why };',
    '  if (answer.status === 404) return { kind: \'absent\' };',
    '  const said = readAnswer(answer.body);',
    '  if (!said || answer.status !== 200) return { kind: \'cannot say\', why: `Their answer could not be read (HTTP ${answer.status})` };',
    '  return said.status === \'REJECTED\' ? refused(said, answer.status) : { kind: \'found\', proof: proofIn(said) };',
    '}', '',
    '/** Only an acceptance says what they made of it; anything less is that they took it. */',
    'const proofIn = ({ status }: Answer): Extract<PushOutcome, { kind: \'taken\' }>[\'proof\'] =>',
    '  status === \'ACCEPTED\' ? { grade: \'answered\', what: \'They accepted it\' } : { grade: \'taken\', what: \'They have received it and have not yet accepted it\' };', '',
    '/** Their reason may quote the person it is about; only what looks like a code is kept. */',
    'function refused(said: Answer | undefined, status: number): Extract<PushOutcome, { kind: \'refused\' }> {',
    '  const reason = said?.reason ?? \'\';',
    '  return { kind: \'refused\', why: `They refused it (HTTP ${status}): ${/^[A-Z_]{1,60}$/.test(reason) ? reason : \'they gave no code\'}` };',
    '}'),
  ...when(pull, '',
    '/** Whatever is not a whole page is none: the same checkpoint is asked again. */',
    'function pulled(answer: HttpAnswer): Pulled {',
    '  if (answer.kind !== \'answer\') return { ...answer, kind: \'no page\' };',
    '  const page = answer.status === 200 ? readPage(answer.body) : undefined;',
    '  return page ? { kind: \'page\', messages: page.messages, checkpoint: page.next, more: page.more } : { kind: \'no page\', why: `Their page could not be read (HTTP ${answer.status})` };',
    '}'),
);

const partner = ({ push, pull }: Asked): string => text(
  `import { simulatedOverHttp, ${push ? 'stableId, ' : ''}type PartnerOptions, ${push ? 'type Reply, ' : ''}type Simulator } from '../../src/sdk';`,
  ...when(push, 'import { ANSWER_TYPE, writeAnswer, type Answer } from \'./answer\';', 'import { codec } from \'./codec\';'),
  ...when(pull, 'import { PAGE_TYPE, writePage } from \'./page\';'), '',
  '/** … the system on loopback, in its own words. What it keeps and how it misbehaves is src/adapter/simulated-http.ts. */',
  'export const partner = (options: PartnerOptions): Promise<Simulator> => simulatedOverHttp({',
  ...when(push,
    '  pushed({ method, path, key, body }) {',
    '    if (method !== \'POST\' || path !== \'/messages\') return undefined;',
    '    const message = codec.decode({ bytes: body, mediaType: ANSWER_TYPE });',
    '    return message.ok && key !== undefined ? { key, about: message.wire.caseReference } : { refused: said(400, { status: \'REJECTED\', reason: \'UNREADABLE\' }) };',
    '  },',
    '  standing: (key, accepted) => accepted ? said(200, { status: \'ACCEPTED\', reference: stableId(\'reference\', key).slice(0, 8) }) : said(200, { status: \'RECEIVED\' }),',
    '  refusal: reason => said(422, { status: \'REJECTED\', reason }),',
    '  lookedFor: ({ method, path }) => method === \'GET\' && path.startsWith(\'/messages/\') ? path.slice(\'/messages/\'.length) : undefined,'),
  ...when(pull,
    '  page({ path, query }, offered) {',
    '    if (path !== \'/feed\') return undefined;',
    '    const from = Number(query.get(\'after\') ?? \'0\');',
    '    const to = Math.min(offered.length, from + Number(query.get(\'most\')));',
    '    return { status: 200, mediaType: PAGE_TYPE, body: writePage({ messages: offered.slice(from, to), next: String(to), more: to < offered.length }) };',
    '  },'),
  '  other: ({ path }) => path === \'/health\' ? { status: 200, mediaType: \'text/plain\', body: \'WELL\' } : undefined,',
  '}, options);',
  ...when(push, '', 'const said = (status: number, answer: Answer): Reply => ({ status, mediaType: ANSWER_TYPE, body: writeAnswer(answer) });'),
);

const sender = (): string => text(
  'import type { Instant, Planned } from \'../../src/sdk\';', '',
  '/** … what it sends on the sandbox\'s court day, made with the codec around the moment that is given; none is allowed. */',
  'export const courtDay = (_now: Instant): readonly Planned[] => [];',
);

const NOTE = '… put a message of theirs here, about invented people';
const fixture = ({ name, format }: Asked): string => format === 'json' ? golden({ name, format })
  : text(`<${name}>`, '  <number>M-0001</number>', '  <caseReference>01ZD1000126</caseReference>', '  <lastName>Thornbury</lastName>', `  <note>${NOTE}</note>`, `</${name}>`);
const golden = ({ name, format }: Pick<Asked, 'name' | 'format'>): string =>
  text(JSON.stringify({ ...(format === 'json' && { kind: name }), number: 'M-0001', caseReference: '01ZD1000126', lastName: 'Thornbury', note: NOTE }, undefined, 2));

const readme = ({ name, push, receive, pull }: Asked): string => text(
  `# ${words(name)}`, '',
  '… what the system is, in two sentences. **Its shape is assumed** until a source is named in `manifest.ts`.', '',
  '- **Who to ring:**', '  … the desk and its hours',
  ...when(receive, '- **In.** It sends to us (`endpoint.ts`).'),
  ...when(push, '- **Out.** We push to it, and ask by key what became of a message (`transport.ts`).'),
  ...when(pull, '- **Asked.** We ask it page by page; the checkpoint is what its page calls next (`transport.ts`).'),
  '- **Surprises:**', '  … what surprised you',
);

const index = ({ name, push, receive, pull }: Asked): string => text(
  'import { defineAdapter, type Simulation } from \'../../src/sdk\';',
  'import { codec } from \'./codec\';',
  ...when(receive, 'import { endpoint } from \'./endpoint\';'),
  'import { limits } from \'./limits\';',
  'import { manifest } from \'./manifest\';',
  `import { ${push || pull ? 'partner' : 'courtDay'} } from './simulator';`,
  ...when(push || pull, 'import { connect } from \'./transport\';'), '',
  `export const ${camel(name)} = defineAdapter({ manifest, codec, limits${receive ? ', endpoint' : ''}${push || pull ? ', connect' : ''} });`,
  `export const simulation: Simulation = { ${push || pull ? 'partner' : 'courtDay'} };`,
);
