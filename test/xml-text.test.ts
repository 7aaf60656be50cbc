import { withLeafTexts } from '../src/sdk';

const SOURCE = { path: ['a', 'source'], text: 'C00' };

describe('Other text in the leaves of a document', () => {
  it('is put where the leaf stands, whatever its prefix, and nothing else changes', () => {
    const xml = '<?xml version="1.0"?>\r\n<!-- source --><x:a xmlns:x="urn:a"  b = \'1\'>\n <x:source  literalvalue="S">\n B00 \n</x:source ><c><source>B00</source></c>é\u{1F600}<source>B00</source></x:a>\n';
    expect(withLeafTexts(xml, [SOURCE])).toBe('<?xml version="1.0"?>\r\n<!-- source --><x:a xmlns:x="urn:a"  b = \'1\'>\n <x:source  literalvalue="S">C00</x:source ><c><source>B00</source></c>é\u{1F600}<source>C00</source></x:a>\n');
  });

  it('replaces what stands in CDATA too, and escapes what it writes', () => {
    expect(withLeafTexts('<a><source><![CDATA[</source>]]></source></a>', [{ path: ['a', 'source'], text: 'R&D' }])).toBe('<a><source>R&#38;D</source></a>');
  });

  it('adds no leaf, and touches none that is an element of others or stands elsewhere', () => {
    const xml = '<a><source><deep/></source><source/><b><a><source>1</source></a></b></a>';
    expect(withLeafTexts(xml, [SOURCE])).toBe(xml);
  });

  it('gives nothing for what is no document, or declares a type', () => {
    expect([withLeafTexts('<a><source>', [SOURCE]), withLeafTexts('nonsense', [SOURCE]), withLeafTexts('<!DOCTYPE a><a><source>1</source></a>', [SOURCE])]).toEqual([undefined, undefined, undefined]);
  });
});
