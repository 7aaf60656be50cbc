import codes from './result-codes.json';

/** A Common Platform result. `qualifier` tells it from others of its code. */
export interface CodedResult { readonly code: string; readonly id: string; readonly shortCode: string; readonly label: string; readonly qualifier?: string; readonly group?: string }

const byCode = Map.groupBy<string, CodedResult>(codes.results, ({ code }) => code);

/** All Common Platform results that share a code of the national list: 76 codes have several. */
export const resultsOfCode = (code: string): readonly CodedResult[] => byCode.get(code) ?? [];
