import { readTable } from '../src/rule/reference';
import { proofAsCsv } from '../src/prove/as-csv';
import type { ListedDuty } from '../src/prove/report';
import { exampleProof } from './prove-world';

it('is a table of everything that needs a look, in which no cell is a formula', async () => {
  const proof = await exampleProof();
  const [first] = proof.duties;
  if (!first) throw new Error('The example has no duty that is not proved');
  const evil: ListedDuty = { ...first, caseReference: '=HYPERLINK("http://evil.example")', person: '+1', what: '@sum', why: '-2, "quoted"\r\nand more' };
  const table = readTable([...proofAsCsv({ ...proof, duties: [evil, ...proof.duties], shares: { ...proof.shares, named: [{ name: '=1.json', why: 'It is not JSON' }] } })].join(''));
  if (!table.ok) throw new Error(table.why);
  expect(table.rows.map(row => row['verdict'])).toEqual(['not proved', 'not proved', 'cannot say', 'cannot say', 'cannot say', 'not read']);
  expect(table.rows[0]).toMatchObject({ case: '\'=HYPERLINK("http://evil.example")', person: '\'+1', what: '\'@sum', why: '\'-2, "quoted"\r\nand more' });
  expect(table.rows.at(-1)).toMatchObject({ share: '\'=1.json', why: 'It is not JSON' });
  expect(table.rows.flatMap(row => Object.values(row)).filter(cell => /^[=+@\t\r-]/.test(cell))).toEqual([]);
});
