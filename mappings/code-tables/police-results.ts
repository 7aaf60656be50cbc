import qualifiers from './standing-data/result-qualifiers.json';
import results from './standing-data/results.json';

/* Source: ministryofjustice/bichard7-next-data: result-code.json and result-qualifier-code.json, in standing-data/. */
const codes = new Set(results.codes.split(' '));
const letters = new Set(qualifiers.codes.split(' '));

/** Whether police systems know a result's code of the national list. */
export const isPoliceResult = (code: string): boolean => codes.has(code);
/** Whether they know a qualifier: one or two letters. */
export const isPoliceQualifier = (qualifier: string): boolean => letters.has(qualifier);
