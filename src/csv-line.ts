/** One line of a table for a spreadsheet, in quotation marks. A cell that begins like a formula would be one there, so it is made text. */
export const csvLine = (cells: readonly (string | number)[]): string => `${cells.map(quoted).join(',')}\r\n`;

const quoted = (cell: string | number): string => `"${String(cell).replace(/^(?=[=+\-@\t\r])/, '\'').replaceAll('"', '""')}"`;
