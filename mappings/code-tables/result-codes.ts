import { squeeze } from '../../src/sdk';
import codes from './result-codes.json';

/** A Common Platform result. `qualifier` tells it from others of its code. */
export interface CodedResult { readonly code: string; readonly id: string; readonly shortCode: string; readonly label: string; readonly qualifier?: string; readonly group?: string }
/** With its label as it is looked for in texts: in small letters, white space squeezed. */
export interface NamedResult extends CodedResult { readonly words: string }

const named = codes.results.map((result: CodedResult): NamedResult => ({ ...result, words: squeeze(result.label).toLowerCase() }));
const byCode = Map.groupBy(named, ({ code }) => code);

/** All Common Platform results that share a code of the national list: 76 codes have several. */
export const resultsOfCode = (code: string): readonly NamedResult[] => byCode.get(code) ?? [];
