import { libra } from '../adapters/libra';

const SECRET = 'Featherwick';
const decode = (bytes: Uint8Array | string, mediaType = 'application/soap+xml') => libra.codec.decode({ bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes, mediaType });
const whole = `<CourtList><sessions><session><doh>1/1/2026</doh><blocks><block><cases><case><def_name>${SECRET}</def_name></case></cases></block></blocks></session></sessions></CourtList>`;
const utf16 = (text: string, mark: boolean) => Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');
const deep = (open: string, close: string, times: number) => `${open.repeat(times)}${SECRET}${close.repeat(times)}`;
const bomb = `<!DOCTYPE CourtList [<!ENTITY a "${SECRET}"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>${whole.replace(SECRET, '&c;')}`;
const outside = `<!DOCTYPE CourtList [<!ENTITY x SYSTEM "file:///etc/passwd">]>${whole.replace(SECRET, '&x;')}`;

describe('Bad input to Libra\'s codec', () => {
  it.each<[string, Uint8Array | string, RegExp]>([
    ['nothing', '', /not well-formed|no element/],
    ['white space', ' \n ', /not well-formed|no element/],
    ['a list that breaks off', whole.slice(0, whole.indexOf(SECRET) + 5), /not well-formed/],
    ['a list that breaks off inside a tag', whole.slice(0, -4), /not well-formed/],
    ['an entity bomb', bomb, /document type declaration/],
    ['an entity from outside', outside, /document type declaration/],
    ['an entity that nobody declared', whole.replace(SECRET, '&x;'), /not well-formed/],
    ['UTF-16 with a mark', utf16(whole, true), /not UTF-8/],
    ['UTF-16 without one', utf16(whole, false), /not well-formed|not UTF-8/],
    ['Latin-1 bytes', Buffer.from(whole.replace(SECRET, 'Fêtherwick'), 'latin1'), /not UTF-8/],
    ['another encoding declared', `<?xml version="1.0" encoding="ISO-8859-1"?>${whole}`, /encoding ISO-8859-1/],
    ['another root', `<Letter><to>${SECRET}</to></Letter>`, /Its root is Letter/],
    ['two roots', whole + whole, /not well-formed/],
    ['10,000 deep', deep('<a>', '</a>', 10_000), /nested more than/],
    ['10,000 deep in JSON', `{"document":${deep('[', ']', 10_000)}}`, /nested more than/],
    ['a control character', whole.replace(SECRET, `${SECRET}\u0001`), /not well-formed/],
    ['a control character by number', whole.replace(SECRET, `${SECRET}&#1;`), /not well-formed/],
    ['a control character in JSON', JSON.stringify({ document: { data: { job: { username: `${SECRET}\u0001` } } } }), /control character/],
    ['half a character in JSON', `{"document":{"data":{"job":{"username":"${SECRET}\\ud800"}}}}`, /control character|not JSON/],
    ['no documents', `<ExternalDocumentRequest><jsonData>${SECRET}</jsonData></ExternalDocumentRequest>`, /It has no documents/],
    ['an envelope without a request', `<Envelope><Body><Other>${SECRET}</Other></Body></Envelope>`, /no ExternalDocumentRequest/],
    ['two requests', '<Envelope><Body><ExternalDocumentRequest/><ExternalDocumentRequest/></Body></Envelope>', /2 ExternalDocumentRequests/],
    ['JSON that breaks off', `{"document":{"data":{"job":{"username":"${SECRET}`, /not JSON/],
    ['JSON with a key twice', `{"document":{"end_time":"${SECRET}","end_time":"other"}}`, /end_time twice/],
    ['a list of JSON', `["${SECRET}"]`, /no object with a document/],
    ['an object of something else', `{"letter":{"to":"${SECRET}"}}`, /Its root is letter/],
    ['an object of two things', `{"document":{},"letter":"${SECRET}"}`, /has 2 fields/],
    ['bytes of nothing', Buffer.from([0xff, 0xfe, 0x00, 0x80]), /not UTF-8/],
  ])('%s is unreadable, and why says nothing of anybody', (_, bytes, why) => {
    const decoded = decode(bytes);
    if (decoded.ok) throw new Error('it was read');
    expect(decoded.why).toMatch(why);
    expect(decoded.place).not.toBe('');
    expect(`${decoded.why} ${decoded.place}`).not.toContain(SECRET.slice(0, 5));
  });

  it('reads by content, whatever the media type says', () => {
    expect(decode(whole, 'application/json').ok).toBe(true);
    expect(decode('\uFEFF {"document":{}}', 'text/xml').ok).toBe(true);
  });
});
