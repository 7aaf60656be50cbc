import { inDoubt, type InDoubt } from '../../src/sdk';

/**
 * The bail statuses of the case model, with their meaning.
 * Source: hmcts/cpp-context-hearing, BailStatusHelper.java and CustodyTimeLimitCalculator.java (codes in use), and the case
 * model notes §1.3; the letters mean the same in the police exchange (legacy formats §2.4).
 */
const MEANINGS: Readonly<Record<string, string>> = {
  C: 'Custody', S: 'Secure accommodation', L: 'Care of a local authority', P: 'Bail with conditions before release',
  B: 'Conditional bail', U: 'Unconditional bail', A: 'Not applicable',
};

export const bailMeaning = (code: string | undefined): string | undefined => MEANINGS[code ?? ''];

/** Held, or not to be set free yet: while one of these holds, a custody time limit runs. */
export const isHeld = (code: string | undefined): boolean => code !== undefined && ['C', 'L', 'S', 'P'].includes(code);

/**
 * The strongest of several statuses. The ranking itself is reference data that is not public: custody is known to be the
 * strongest and "not applicable" the weakest, bail comes between; of S, L and P nobody outside knows which comes first.
 */
export function strongest(codes: readonly string[]): string | InDoubt | undefined {
  const between = new Set(codes.filter(code => ['S', 'L', 'P'].includes(code)));
  if (!codes.includes('C') && between.size > 1) return inDoubt(`The results say ${[...between].join(' and ')}, and which of them is the stronger is not published`);
  return ['C', ...between, 'B', 'U', 'A'].find(code => codes.includes(code));
}
