import offences from './standing-data/offences.json';

const codesOf = (rows: readonly (readonly string[])[]): ReadonlySet<string> => new Set(rows.flatMap(([first = '', rest = '']) => rest.split(' ').map(one => `${first}${one}`)));
const recorded = codesOf(offences.recorded);
const notRecorded = codesOf(offences.notRecorded);

/**
 * Whether the police record an offence on the PNC, by its code; undefined where they know no such offence. They try the whole code, then its
 * first seven characters, then the codes that are local to the area of the court: the two digits after its first letter.
 * Source: ministryofjustice/bichard7-next-core: packages/common/aho/dataLookup/lookupOffenceByCjsCode.ts:5-23 (MAP-047 of the public register)
 */
export function isRecordedOffence(code: string, area = ''): boolean | undefined {
  const found = [code, code.length === 8 ? code.slice(0, 7) : '', `${area}${code}`].find(one => recorded.has(one) || notRecorded.has(one));
  return found === undefined ? undefined : recorded.has(found);
}
