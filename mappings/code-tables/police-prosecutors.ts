/**
 * Which prosecutors are police forces. Their organisation code is 0, the force's two digits, and four more characters
 * (`0300000`, `046XY00`); Common Platform also reads the CPS codes of Surrey and Sussex as those of their forces. Without an
 * organisation code, the short code of a force ends in PF (`DERPF`).
 * Source: PNC force codes (ministryofjustice/bichard7-next-data: forces.json); prosecutor codes in public fixtures of
 * hmcts/cpp-context-results; Surrey and Sussex: ResultsCommandHandler.java:99-101,396-399 there.
 */
const FORCES = new Set(['01', '03', '04', '05', '06', '07', '10', '11', '12', '13', '14', '16', '17', '20', '21', '22', '23', '30', '31', '32', '33', '34', '35', '36', '37',
  '40', '41', '42', '43', '44', '45', '46', '47', '48', '50', '52', '53', '54', '55', '60', '61', '62', '63', '93']);
const READ_AS: Readonly<Record<string, string>> = { A45AA00: '045AA00', A47AA00: '047AA00' };
/** Codes of the CPS stand for cases that either they or the police began. */
const UNDECIDED = /^A\w{6}$/;

/** Undefined where the codes do not say. */
export function isPolice({ organisationCode, code }: { readonly organisationCode?: string | undefined; readonly code?: string | undefined }): boolean | undefined {
  const read = READ_AS[organisationCode ?? ''] ?? organisationCode ?? '';
  if (/^[A-Z0-9]{7}$/.test(read) && !UNDECIDED.test(read)) return read.startsWith('0') && FORCES.has(read.slice(1, 3));
  return /^[A-Z]+PF$/.test(code ?? '') ? true : undefined;
}
