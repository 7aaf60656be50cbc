import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { libra } from '../adapters/libra';
import { breaches, requiredPaths } from '../src/adapter/limits';

const FIXTURES = join(__dirname, '../adapters/libra/fixtures');
const messages = readdirSync(FIXTURES).filter(file => /\.message\.(xml|json)$/.test(file));
const bytesOf = (file: string) => readFileSync(join(FIXTURES, file));
const goldenOf = (file: string): unknown => JSON.parse(readFileSync(join(FIXTURES, file.replace(/\.message\..*$/, '.json')), 'utf8'));
const NOTHING = { bytes: new Uint8Array(), mediaType: 'text/xml' };
const decode = (file: string) => libra.codec.decode({ bytes: bytesOf(file), mediaType: 'text/xml' });

describe('Libra lists', () => {
  it('has its own messages to read', () => expect(messages).toHaveLength(5));

  it.each(messages)('%s is read as its golden file says', file => {
    const decoded = decode(file);
    expect(decoded.ok && decoded.wire).toEqual(goldenOf(file));
  });

  it.each(messages)('%s, written and read again, is the same', file => {
    const decoded = decode(file);
    if (!decoded.ok) throw new Error(decoded.why);
    const again = libra.codec.decode(libra.codec.encode(decoded.wire));
    expect(again.ok && again.wire).toEqual(decoded.wire);
  });

  it.each([
    ['soap-two-cases.message.xml', '5f0c9d3e-0000-4000-8000-00000000a001', []],
    ['csci-multi-session.message.xml', '5f0c9d3e-0000-4000-8000-00000000a002', ['document.data.job.sessions.session.newField']],
    ['bare-court-list.message.xml', undefined, []],
    ['json-form.message.json', undefined, []],
  ])('%s gives its message id and what nobody knows', (file, messageId, unread) => {
    const decoded = decode(file);
    expect(decoded).toMatchObject({ ok: true, unread });
    expect(decoded.ok && decoded.messageId).toBe(messageId);
  });

  it('keeps line ends, quotes and marks through the envelope', () => {
    const said = 'a\r\nb "c" <d> & \'e\' ]]> £ ŵ &amp;';
    const wire = { documents: [{ sessions: [{ blocks: [{ cases: [{ addinfo: said }] }] }] }] };
    const again = libra.codec.decode(libra.codec.encode(wire));
    expect(again.ok && again.wire).toEqual(wire);
  });

  it('tells a list that is empty from one that is absent', () => {
    const wire = { documents: [{ sessions: [{ blocks: [] }, {}] }, { sessions: [] }, {}, { info: { general: {}, parameters: {} } }] };
    const again = libra.codec.decode(libra.codec.encode(wire));
    expect(again.ok && again.wire).toEqual(wire);
  });

  it('says once, without an index, what it does not know, a second leaf, or a leaf that holds more', () => {
    const xml = '<CourtList><sessions><session><odd/><doh>1/1/2026</doh><doh>2/1/2026</doh></session><session><odd/><room>1<b/></room></session></sessions></CourtList>';
    const decoded = libra.codec.decode({ bytes: Buffer.from(xml), mediaType: 'text/xml' });
    const at = 'CourtList.sessions.session';
    expect(decoded.ok && decoded.unread).toEqual([`${at}.odd`, `${at}.doh (the second)`, `${at}.room.b`]);
  });

  it('acknowledges with success and the calendar year, on the court\'s clock', () => {
    const reply = libra.endpoint?.acknowledge('2026-12-31T09:05:07.000Z', NOTHING);
    expect(reply).toMatchObject({ status: 200 });
    expect(reply?.body).toContain('<Acknowledgement xmlns="http://www.justice.gov.uk/magistrates/ack"><Ack><MessageStatus>Success</MessageStatus><MessageComment>MessageComment</MessageComment><TimeStamp>2026-12-31T09:05:07</TimeStamp></Ack></Acknowledgement>');
    expect(libra.endpoint?.acknowledge('2026-06-30T23:30:00.000Z', NOTHING).body).toContain('<TimeStamp>2026-07-01T00:30:00</TimeStamp>');
  });

  it('refuses with a fault that says why', () => {
    const reply = libra.endpoint?.refuse(413, 'It has more than 10 MB & is not kept');
    expect(reply).toMatchObject({ status: 413 });
    expect(reply?.body).toContain('<soap:Text xml:lang="en">It has more than 10 MB &#38; is not kept</soap:Text>');
  });

  it('names what a list would break, and never the value', () => {
    const wire = { documents: [{ sessions: [{ doh: 'soon', lja: 'South West London', court: 'Lavender Hill', room: '1', sstart: '10:00', blocks: [{ bstart: '10:00', cases: [{ caseno: '12345678901', def_name: '<b>Wren</b>', def_type: 'P' }] }] }] }] };
    expect(breaches(libra.limits, wire)).toEqual([
      'documents[0].sessions[0].doh is not a day as 21/11/2026',
      'documents[0].sessions[0].blocks[0].cases[0].caseno has 11 characters; at most 10 are taken',
      'documents[0].sessions[0].blocks[0].cases[0].def_name holds text like HTML, which is not taken',
    ]);
    expect(requiredPaths(libra.limits)).toContain('documents[].sessions[].blocks[].cases[].caseno');
  });
});
