import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from './conformance/libra-lists';

const FIXTURES = join(__dirname, '../adapters/libra/fixtures');
const folder = mkdtempSync(join(tmpdir(), 'libra-lists-'));
afterAll(() => rmSync(folder, { recursive: true }));

const list = (inside: string) => `<ExternalDocumentRequest><documents><document><data><job><sessions>${inside}</sessions></job></data></document></documents></ExternalDocumentRequest>`;

describe('The suite of real court lists', () => {
  it('passes what is read without loss or rightly unreadable, and fails the rest, saying why', async () => {
    copyFileSync(join(FIXTURES, 'soap-two-cases.message.xml'), join(folder, 'soap--1-two-cases.xml'));
    copyFileSync(join(FIXTURES, 'csci-multi-session.message.xml'), join(folder, 'csci--2-multi-session.xml'));
    copyFileSync(join(FIXTURES, 'bare-court-list.message.xml'), join(folder, 'document--3-court-list.xml'));
    copyFileSync(join(FIXTURES, 'json-form.message.json'), join(folder, 'document--4-json.json'));
    writeFileSync(join(folder, 'document--5-broken.json'), '{"document": {');
    writeFileSync(join(folder, 'soap--6-no-documents.xml'), '<Envelope><Body><ExternalDocumentRequest><!-- <documents> --></ExternalDocumentRequest></Body></Envelope>');
    writeFileSync(join(folder, 'document--7-breaks-off.xml'), list('<session/>').slice(0, -30));
    writeFileSync(join(folder, 'document--8-case-without-a-block.xml'), list('<session><case/></session>'));
    writeFileSync(join(folder, 'not-a-list.txt'), '');

    let told = 0;
    const results = await suite.run(folder, () => { told++; });
    expect(told).toBe(8);
    expect(results.filter(result => result.ok).map(result => result.name)).toEqual([
      'csci--2-multi-session.xml', 'document--3-court-list.xml', 'document--4-json.json', 'document--5-broken.json', 'soap--1-two-cases.xml', 'soap--6-no-documents.xml',
    ]);
    expect(results.filter(result => !result.ok).map(result => result.why)).toEqual([expect.stringContaining('not well-formed'), '0 of 1 cases were read']);
  });
});
