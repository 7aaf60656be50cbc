import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readReference } from '../src/rule/read-reference';
import { readTable, writeTable } from '../src/rule/reference';

const rowsOf = (text: string) => { const table = readTable(text); return table.ok ? table.rows : table.why; };

describe('A reference table', () => {
  it('is read by its columns and written back as it was', () => {
    const text = 'Court,Room,Note\nB01LY,02,"first, and last"\nB01EF,,"said ""yes"""\n';
    const table = readTable(text);
    expect(table).toEqual({ ok: true, columns: ['Court', 'Room', 'Note'], rows: [{ Court: 'B01LY', Room: '02', Note: 'first, and last' }, { Court: 'B01EF', Room: '', Note: 'said "yes"' }] });
    expect(table.ok && writeTable(table)).toBe(text);
  });

  it('may end without a line feed, begin with a byte order mark, or have the line ends of another system', () => {
    expect(rowsOf('\uFEFFA,B\r\n1,2\r\n\r\n')).toEqual([{ A: '1', B: '2' }]);
    expect(rowsOf('A,B\n1,')).toEqual([{ A: '1', B: '' }]);
    expect(rowsOf('A\n')).toEqual([]);
  });

  it('is refused where cells and columns do not agree, by the row and never by what it holds', () => {
    expect([rowsOf(''), rowsOf('A,A\n'), rowsOf('A,B\n1,2\n1,2,3\n')]).toEqual(['It has no line of column names', 'Two columns have one name', 'Row 2 has 3 cells where there are 2 columns']);
  });

  describe('in a folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'reference-'));
    afterAll(() => rmSync(folder, { recursive: true }));

    it('goes by the name of its file, and by a version that is the same for the same content', () => {
      expect(readReference(join(folder, 'not-there'))).toEqual({});
      writeFileSync(join(folder, 'live-courts.csv'), 'Court\nB01LY\n');
      const first = readReference(folder)['live-courts'];
      writeFileSync(join(folder, 'live-courts.csv'), 'Court\nB01EF\n');
      expect(first?.rows).toEqual([{ Court: 'B01LY' }]);
      expect(readReference(folder)['live-courts']?.version).not.toBe(first?.version);
    });

    it('stops the hub where it cannot be read, because it would be missing unseen', () => {
      writeFileSync(join(folder, 'live-courts.csv'), 'Court\nB01LY,02\n');
      expect(() => readReference(folder)).toThrow('The reference table live-courts.csv cannot be read: Row 1 has 2 cells where there are 1 columns');
    });
  });
});
