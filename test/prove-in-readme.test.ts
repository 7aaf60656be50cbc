import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proofInWords } from '../src/cli/prove-in-words';
import { exampleProof } from './prove-world';

it('prints for the example in the README what the README shows', async () => {
  const [, shown = ''] = /<!-- casebridge prove [^\n]* -->\n```\n([^]*?)\n```\n<!-- end of prove -->/.exec(readFileSync(join(__dirname, '../README.md'), 'utf8')) ?? [];
  expect(shown).toBe(proofInWords(await exampleProof()));
});
