import { table } from '../../src/sdk';

const DATA = 'ministryofjustice/bichard7-next-data: output-data/data';

export const spiGender = table({
  title: 'Gender in SPI ⇄ gender in the case model',
  source: 'hmcts/cpp-context-staging-prosecutors-spi: PersonDescriptiveTypes-v1-0.xsd (GenderCurrentType)',
  rows: [{ from: '0', to: 'NOT_KNOWN' }, { from: '1', to: 'MALE' }, { from: '2', to: 'FEMALE' }, { from: '9', to: 'NOT_SPECIFIED' }],
});

export const spiRemandStatus = table({
  title: 'Bail status in SPI ⇄ remand status of police systems',
  source: `${DATA}/remand-status.json`,
  rows: [{ from: 'B', to: 'CB' }, { from: 'U', to: 'UB' }, { from: 'P', to: 'PB' }, { from: 'C', to: 'PR' }, { from: 'L', to: 'LA' }, { from: 'S', to: 'SA' }, { from: 'A', to: 'NA' }],
});

const ON_PNC: Readonly<Record<string, string>> = { B: 'B', U: 'B', P: 'C', C: 'C', L: 'O', S: 'O', A: 'A' };
/** Bail status in SPI → remand status on the PNC. Source: ministryofjustice/bichard7-next-data: output-data/data/remand-status.json. One way: several are one there. */
export const spiRemandStatusOnPnc = (code: string): string | undefined => ON_PNC[code];

/** Plea in SPI → police systems and PNC. One way: 1 and 6 are one there. */
export const spiPlea: ReadonlyMap<string, { readonly cjs: string; readonly pnc: string }> = new Map([
  ['1', { cjs: 'G', pnc: 'GUILTY' }],
  ['2', { cjs: 'NG', pnc: 'NOT GUILTY' }],
  ['3', { cjs: 'NONE', pnc: 'NO PLEA TAKEN' }],
  ['4', { cjs: 'CON', pnc: 'CONSENTED' }],
  ['5', { cjs: 'OPP', pnc: 'RESISTED' }],
  ['6', { cjs: 'G', pnc: 'GUILTY' }],
  ['7', { cjs: 'ADM', pnc: 'GUILTY' }],
  ['8', { cjs: 'DEN', pnc: 'NOT GUILTY' }],
]);

/** Finding in SPI → police systems and PNC. C is known and means none. */
export const spiVerdict: ReadonlyMap<string, { readonly cjs: string; readonly pnc: string }> = new Map([
  ['G', { cjs: 'G', pnc: 'GUILTY' }],
  ['N', { cjs: 'NG', pnc: 'NOT GUILTY' }],
  ['O', { cjs: 'NC', pnc: 'NON-CONVICTION' }],
  ['A', { cjs: 'NA', pnc: 'NOT GUILTY' }],
  ['C', { cjs: '', pnc: '' }],
]);

export const spiQualifierWords = table({
  title: 'Result qualifiers that are bail conditions, in words',
  source: 'Labels of the Common Platform results with this qualifier (result-codes.json)',
  rows: [{ from: 'BA', to: 'Electronic monitoring' }],
});

/** Amount types by result code; every other amount is a fine. Source: ministryofjustice/bichard7-next-core: …/transformSpiToAho/lookupAmountTypeByCjsCode.ts */
const AMOUNTS: Readonly<Record<string, string>> = { 3012: 'Compensation', 3013: 'Compensation', 3010: 'Costs', 3011: 'Costs', 3117: 'Costs', 5015: 'Costs' };
export const spiAmountType = (code: string): string => AMOUNTS[code] ?? 'Fine';
