import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MASKED, MASKED_MESSAGE, masked, maskMessage } from '../src/console/mask';

describe('what is said of people, masked', () => {
  it('keeps the form and nothing else', () => {
    expect([masked('Ashby-O’Neill'), masked('1994-03-17'), masked('SW11 9ZZ'), masked('Şükrü ½ ٣')]).toEqual(['Xxxxx-X’Xxxxx', '9999-99-99', 'XX99 9XX', 'Xxxxx 9 9']);
  });

  it('tells fields of a case that say who somebody is from those that do not', () => {
    for (const field of ['defendants[0].dateOfBirth', 'defendants[1].address.address1', 'defendants[0].lastName', 'defendant.forenames', 'defendants[0].arrestSummonsNumber', 'defendants[2]', 'pnc', 'name']) expect([field, MASKED(field, 'Ab1')]).toEqual([field, 'Xx9']);
    for (const field of ['caseURN', 'hearingDay', 'defendants[0].offences[0].pleaValue', 'urn']) expect([field, MASKED(field, 'Ab1')]).toEqual([field, 'Ab1']);
  });

  it('masks in a message whatever it does not know', () => {
    for (const field of ['person.lastName', 'anything', 'orders[0].details.Start date', 'postcode', 'n5:def_name', '']) expect([field, MASKED_MESSAGE(field, 'Ab1')]).toEqual([field, 'Xx9']);
    for (const field of ['caseReference', 'orders[0].offenceCode', 'ns:ou_code', 'hearingDay']) expect([field, MASKED_MESSAGE(field, 'Ab1')]).toEqual([field, 'Ab1']);
  });

  it('shows the structure of JSON, broken or not', () => {
    expect(maskMessage('{"caseURN": "01ZD1000126", "lastName":"Ashby \\"Q\\"", "age": 31, "tall":true, "courtCode":"B01LY","a":[null,-1.5]}')).toBe('{"caseURN": "01ZD1000126", "lastName":"Xxxxx \\"X\\"", "age": 99, "tall":true, "courtCode":"B01LY","a":[null,-9.9]}');
    expect(maskMessage('{"lastName":"Ash')).toBe('{"lastName":"Xxx');
    expect(maskMessage('{"Rowan Ashby":1, "x":"y"}')).toBe('{"Xxxxx Xxxxx":9, "x":"x"}');
    expect(maskMessage('Rowan Ashby, born 1994')).toBe('Xxxxx Xxxxx, xxxx 9999');
  });

  it('shows the structure of XML, broken or not, with what is escaped in it', () => {
    expect(maskMessage('<?xml version="1.0"?><a:job xmlns:a="urn:x"><caseno>2600010001</caseno><def_name title="Mr">Rowan Ashby</def_name><!-- Ashby --></a:job>')).toBe('<?xml version="1.0"?><a:job xmlns:a="urn:x"><caseno>2600010001</caseno><def_name title="Xx">Xxxxx Xxxxx</def_name><!-- Xxxxx --></a:job>');
    expect(maskMessage('<a><def_name>Rowan Ash')).toBe('<a><def_name>Xxxxx Xxx');
    expect(maskMessage('<a><def_name>Rowan <b Ashby</a>')).toBe('<a><def_name>Xxxxx <x Xxxxx</a>');
    expect(maskMessage('<a><![CDATA[<n>Ashby</n>]]></a>')).toBe('<a><![CDATA[<n>Xxxxx</n>]]></a>');
    expect(maskMessage('<a>&lt;n code="B01LY"&gt;Ashby &amp;amp; Quill&lt;/n&gt;</a>')).toBe('<a>&lt;n code="B01LY"&gt;Xxxxx &amp;xxx; Xxxxx&lt;/n&gt;</a>');
    expect(maskMessage('<caseno>1<def>Ashby</def>Quill</caseno>')).toBe('<caseno>1<def>Xxxxx</def>Xxxxx</caseno>');
  });

  it('leaves no name in any message that the adapters are tested with', () => {
    const adapters = join(__dirname, '../adapters');
    const messages = readdirSync(adapters, { recursive: true, encoding: 'utf8' }).filter(file => /fixtures\/.*\.message\.(xml|json)$/.test(file));
    expect(messages.length).toBeGreaterThan(10);
    for (const file of messages) {
      const text = readFileSync(join(adapters, file), 'utf8');
      const names = [...text.matchAll(/<(?:\w+:)?(?:def_name|surname|forename\d?|PersonFamilyName|PersonGivenName|\w*postcode)\b[^>]*>([^<]{3,})</gi), ...text.matchAll(/"(?:lastName|firstName|surname|postcode|dateOfBirth)"\s*:\s*"([^"]{3,})"/gi)].map(match => match[1] ?? '');
      const shown = maskMessage(text);
      for (const name of names) expect([file, name, shown.includes(name) && !/^[^\p{L}\p{N}]*$/u.test(name)]).toEqual([file, name, false]);
    }
  });
});
