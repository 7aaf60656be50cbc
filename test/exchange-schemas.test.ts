import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { policeSpi } from '../adapters/police-spi';
import { endpoint } from '../adapters/police-spi/endpoint';
import { submissionOf } from '../adapters/police-spi/transport';
import { operationIn, type SpiMessage } from '../adapters/police-spi/wire';
import { readXml, textOf } from '../src/sdk';

/** Everything that the adapter writes, against the public schemas. They are not ours to keep here: where they are absent, nothing is checked. */
const SHARED = join(__dirname, '../../shared');
const SCHEMAS = join(SHARED, 'schemas/spi');
const FIXTURES = join(__dirname, '../adapters/police-spi/fixtures');
const KEY = '5f1e7c9a-0000-4000-8000-000000000042';
const AT = '2026-11-21T09:00:00.000Z';
const there = existsSync(SCHEMAS);
if (!there) process.stderr.write('The schemas of SPI are not in ../shared/schemas/spi: what the adapter writes is not held against them\n');

type Problems = (text: string, schema: string) => string[];
const xml = (text: string) => ({ bytes: Buffer.from(text, 'utf8'), mediaType: 'text/xml' });
const written = (wire: SpiMessage, key?: string): string => Buffer.from(policeSpi.codec.encode(wire, key).bytes).toString('utf8');
const received = (file: string): SpiMessage => {
  const read = policeSpi.codec.decode(xml(readFileSync(file, 'utf8')));
  if (!read.ok) throw new Error(`${file}: ${read.why}`);
  return read.wire;
};
const fixtures = readdirSync(FIXTURES).filter(name => name.endsWith('.message.xml')).map(name => ({ name, wire: received(join(FIXTURES, name)) }));
/** As one of our own, which is written anew and not said again word for word. */
const ours = (wire: SpiMessage): SpiMessage => {
  const operation = operationIn(wire);
  return operation === undefined ? wire : 'RouteData' in operation ? { RouteData: operation.RouteData } : { RouteDataResp: operation.RouteDataResp };
};
const insideOf = (envelope: string): string => /<NS1:Body>(.*)<\/NS1:Body>/s.exec(envelope)?.[1] ?? '';
function contentOf(operation: string): string {
  const read = readXml(Buffer.from(operation));
  const stream = read.ok ? read.root.children.find(child => child.name === 'DataStream') : undefined;
  return (stream && textOf(stream, 'DataStreamContent')) ?? '';
}

(there ? describe : describe.skip)('what is written to the exchange is valid by its schemas', () => {
  let problems: Problems;
  beforeAll(async () => { problems = await validator(); });

  it.each(fixtures.filter(({ wire }) => operationIn(wire) !== undefined))('$name: the envelope, the operation and its content', ({ wire }) => {
    const operation = written(ours(wire), KEY);
    const envelope = submissionOf(xml(operation), KEY, AT) ?? '';
    expect(problems(insideOf(envelope), 'MessageLayer.xsd')).toEqual([]);
    expect(problems(operation, 'cjseOperations.xsd')).toEqual([]);
    const content = contentOf(operation);
    if (content !== '') expect(problems(content, content.includes('NewCaseMessage') ? 'CPP-StdProsPoliceCase-v1-2.xsd' : 'CPP-StdProsPoliceResult-v1-2.xsd')).toEqual([]);
  });

  it('a submission that is relayed, and the replies that come at once', () => {
    const relayed = written({ SubmitRequestMes: { SourceID: 'C00CommonPlatform', DestinationID: ['Z00CJSE'], ExecMode: 'ASYNCH', Message: { RouteData: {}, text: '<any>operation</any>' } } }, KEY);
    expect(problems(insideOf(submissionOf(xml(relayed), KEY, AT) ?? ''), 'MessageLayer.xsd')).toEqual([]);
    const [submitted] = fixtures.filter(({ name }) => name.startsWith('prosecution-submitted'));
    const raw = xml(written(submitted?.wire ?? { SubmitRequestMes: {} }));
    for (const reply of [endpoint.acknowledge(AT, raw), endpoint.refuse(503, 'full', raw)]) expect(problems(insideOf(reply.body), 'MessageLayer.xsd')).toEqual([]);
  });

  const corpus = join(SHARED, 'corpus/spi-results');
  (existsSync(corpus) ? it : it.skip)('the content of every real result, delivered anew', () => {
    const files = readdirSync(corpus).filter(name => name.endsWith('.xml'));
    const broken = files.flatMap(name => {
      const wire = received(join(corpus, name));
      const content = 'DeliverRequest' in wire ? wire.DeliverRequest.Message.ResultedCaseMessage : undefined;
      if (!content) return [`${name}: it is no delivery`];
      const operation = written({ RouteData: { RequestFromSystem: { SystemID: 'C00CommonPlatform' }, DataStream: { System: 'C00CommonPlatform', DataStreamType: 'SPIResults', DataStreamContent: { ResultedCaseMessage: content } }, Routes: { Route: [{ RouteID: '001', RouteSourceSystem: 'C00CommonPlatform', RouteDestinationSystem: '00501PoliceCaseSystem' }] } } }, KEY);
      return [...problems(operation, 'cjseOperations.xsd'), ...problems(contentOf(operation), 'CPP-StdProsPoliceResult-v1-2.xsd')].map(why => `${name}: ${why}`);
    });
    expect([files.length > 0, broken]).toEqual([true, []]);
  });
});

/** The schemas from memory: what one of them imports is given to the reader by name, and nothing is fetched. */
async function validator(): Promise<Problems> {
  const { XmlBufferInputProvider, XmlDocument, XmlValidateError, XsdValidator, xmlRegisterInputProvider } = await import('libxml2-wasm');
  const files = Object.fromEntries(readdirSync(SCHEMAS).filter(name => name.endsWith('.xsd')).map(name => [`spi/${name}`, new Uint8Array(readFileSync(join(SCHEMAS, name)))]));
  xmlRegisterInputProvider(new XmlBufferInputProvider(files));
  const schemas = new Map<string, InstanceType<typeof XsdValidator>>();
  return (text, schema) => {
    let known = schemas.get(schema);
    if (!known) {
      const source = XmlDocument.fromBuffer(files[`spi/${schema}`] ?? new Uint8Array(), { url: `spi/${schema}` });
      known = XsdValidator.fromDoc(source);
      schemas.set(schema, known);
    }
    try {
      const document = XmlDocument.fromString(text);
      try { known.validate(document); return []; } finally { document.dispose(); }
    } catch (error) {
      return error instanceof XmlValidateError ? error.details.map(one => one.message) : [`it cannot be read: ${error instanceof Error ? error.message : ''}`];
    }
  };
}
