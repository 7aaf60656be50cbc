import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readPlainXml } from '../src/adapter/plain-xml';
import { MAX_XML_DEPTH, readAnyXml, readXml } from '../src/adapter/xml';

fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? '20261121') });
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? '3000');

const HOUSE = join(__dirname, '..');
const CORPUS = join(HOUSE, '../shared/corpus');
const real = existsSync(CORPUS) ? it : it.skip;
const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.xml')).map(file => readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, ''));
const ours = ['adapters/libra/fixtures', 'adapters/police-spi/fixtures', 'test/proof'].flatMap(folder => filesIn(join(HOUSE, folder)));

const plain = (xml: string) => readPlainXml(xml.replace(/\r\n?/g, '\n'), MAX_XML_DEPTH, 5_000_000);
/** Where the plain reader gives an answer, the strict one must give the same. */
function agree(xml: string): boolean {
  const quick = plain(xml);
  if (quick) expect(readAnyXml(xml)).toEqual({ ok: true, root: quick });
  return quick !== undefined;
}

describe('The reader of plain XML', () => {
  it('reads our own messages as the strict reader does, most of them by itself', () => {
    expect(ours.filter(agree).length / ours.length).toBeGreaterThan(0.8);
  });

  real(`reads real messages so too (${existsSync(CORPUS) ? 'they are there' : 'skipped: no folder of real messages beside the repository'})`, () => {
    const messages = filesIn(CORPUS);
    expect(messages.filter(agree).length / messages.length).toBeGreaterThan(0.8);
  });

  it.each([
    ['crossed tags', '<a><b></a></b>'], ['two roots', '<a/><b/>'], ['text after the root', '<a/>x'], ['text before it', 'x<a/>'], ['an open root', '<a>'], ['nothing', ''],
    ['a duplicate attribute', '<a b="1" b="2"/>'], ['two attributes of one namespace and name', '<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>'], ['a prefix that nobody declared', '<p:a/>'], ['one out of its scope', '<a><b xmlns:p="u"/><p:c/></a>'],
    ['an attribute\'s prefix that nobody declared', '<a p:b="1"/>'], ['a prefix taken back', '<a xmlns:p=""/>'], ['the prefix of XML itself bound anew', '<a xmlns:xml="u"/>'], ['the prefix xmlns bound', '<a xmlns:xmlns="u"/>'],
    ['a control character', '<a>\u0001</a>'], ['one by number', '<a>&#1;</a>'], ['half a pair of surrogates', '<a>\ud800</a>'], ['an entity of its own', '<a>&b;</a>'], ['a bare ampersand', '<a>&</a>'], ['an escape without its end', '<a>&amp</a>'],
    ['a document type', '<!DOCTYPE a><a/>'], ['the end of a CDATA section alone', '<a>]]></a>'], ['a smaller-than in an attribute', '<a b="<"/>'], ['attributes side by side', '<a b="1"c="2"/>'], ['no quotes', '<a b=1/>'], ['an odd blank', '<a\u00a0b="1"/>'],
    ['two colons', '<a:b:c xmlns:a="u"/>'], ['a digit first', '<1a/>'], ['nothing in a tag', '<>x</>'], ['a late declaration', ' <?xml version="1.0"?><a/>'], ['blank in an end tag\'s beginning', '<a></ a>'], ['another case', '<a></A>'],
    ['too deep', '<a>'.repeat(65) + '</a>'.repeat(65)],
  ])('does not take %s', (_, xml) => expect(plain(xml)).toBeUndefined());

  it.each([
    ['what is escaped', '<a>&lt;b&gt; &amp; &quot;c&apos;s&quot; &#65;</a>'], ['attributes in either quotes', '<a b="1" c=\'2 "x"\' d = "3"/>'], ['prefixes in their scope', '<p:a xmlns:p="u"><p:b q:c="1" xmlns:q="v"/></p:a>'],
    ['a default namespace', '<a xmlns="u"><b/></a>'], ['a leaf of blanks', '<a> <b>  </b> </a>'], ['carriage returns', '<a>\r\n<b>1\r2</b>\r\n</a>'],
  ])('takes %s as the strict reader does', (_, xml) => expect(agree(xml)).toBe(true));

  it('never says otherwise than the strict reader, whatever is done to a message', () => {
    const pieces = ['<', '>', '/', '&', '"', '\'', '=', ' ', '\n', '\r', ':', ';', '!', '?', '[', ']', ']]>', '<!--', '-->', '<![CDATA[', '&amp;', '&#13;', '&#x41;', 'xmlns', 'xmlns:p="u"', 'p:', '<a>', '</a>', '<a/>', 'b="1"', '\u0001', '\u00a0', 'é', '𝄞', '\ud800', '__proto__'];
    const small = ours.filter(xml => xml.length < 6000);
    const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat({ max: 12 }), put: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })) });
    let taken = 0;
    fc.assert(fc.property(fc.constantFrom(...small, '<a b="1"><p:c xmlns:p="u">x</p:c> <d/></a>'), fc.array(edit, { minLength: 1, maxLength: 3 }), (xml, edits) => {
      const changed = edits.reduce((text, { at, cut, put }) => { const from = Math.floor(at * text.length); return text.slice(0, from) + put + text.slice(from + cut); }, xml);
      if (agree(changed)) taken++;
    }), { numRuns: RUNS });
    expect(taken).toBeGreaterThan(RUNS / 200);
  }, 120_000);

  it('leaves the place of what is wrong to the strict reader', () => {
    expect(readXml(Buffer.from('<a>\n  <b></c>\n</a>'))).toMatchObject({ ok: false, place: expect.stringMatching(/^line 2, column \d+$/) });
  });
});
