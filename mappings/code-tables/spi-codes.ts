import { table } from '../../src/sdk';
import lists from './standing-data/code-lists.json';

const DATA = 'ministryofjustice/bichard7-next-data: output-data/data';

export const spiGender = table({
  title: 'Gender in SPI ⇄ gender in the case model',
  source: 'hmcts/cpp-context-staging-prosecutors-spi: PersonDescriptiveTypes-v1-0.xsd (GenderCurrentType)',
  rows: [{ from: '0', to: 'NOT_KNOWN' }, { from: '1', to: 'MALE' }, { from: '2', to: 'FEMALE' }, { from: '9', to: 'NOT_SPECIFIED' }],
});

export const spiRemandStatus = table({
  title: 'Bail status in SPI ⇄ remand status of police systems',
  source: `${DATA}/remand-status.json`,
  rows: lists.remandStatuses.map(([from = '', to = '']) => ({ from, to })),
});

const onPnc = new Map(lists.remandStatuses.map(([spi = '', , pnc = '']) => [spi, pnc]));
/** Bail status in SPI → remand status on the PNC. One way: several are one there. */
export const spiRemandStatusOnPnc = (code: string): string | undefined => onPnc.get(code);

interface AsRead { readonly cjs: string; readonly pnc: string }
const asRead = (rows: readonly (readonly string[])[]): ReadonlyMap<string, AsRead> => new Map(rows.map(([spi = '', cjs = '', pnc = '']) => [spi, { cjs, pnc }]));
/** Plea in SPI → police systems and PNC. One way: 1 and 6 are one there. */
export const spiPlea = asRead(lists.pleas);
/** Finding in SPI → police systems and PNC. C is known and means none. */
export const spiVerdict = asRead(lists.verdicts);

export const spiQualifierWords = table({
  title: 'Result qualifiers that are bail conditions, in words',
  source: 'Labels of the Common Platform results with this qualifier (result-codes.json)',
  rows: [{ from: 'BA', to: 'Electronic monitoring' }],
});

/** Amount types by result code; every other amount is a fine. Source: ministryofjustice/bichard7-next-core: …/transformSpiToAho/lookupAmountTypeByCjsCode.ts */
const AMOUNTS: Readonly<Record<string, string>> = { 3012: 'Compensation', 3013: 'Compensation', 3010: 'Costs', 3011: 'Costs', 3117: 'Costs', 5015: 'Costs' };
export const spiAmountType = (code: string): string => AMOUNTS[code] ?? 'Fine';
