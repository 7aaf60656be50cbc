/*
 * Codes of the national list of results, by what police systems do with them.
 * Source: ministryofjustice/bichard7-next-core; the file of each list is named at it.
 */

/** `4001-4009,4020` → its codes. */
const codes = (text: string): ReadonlySet<string> => new Set(text.split(',').flatMap(range => {
  const [from = '', to = from] = range.split('-');
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => String(Number(from) + i));
}));

/** Results that adjourn. Source: ministryofjustice/bichard7-next-core: packages/core/phase1/lib/result/isAdjourned.ts:1-19 */
export const adjourns = codes('4001-4009,4011-4017,4020-4021,4023-4025,4027-4035,4046-4048,4050-4051,4053-4058,4506,4508,4541-4572,4574,4587-4589');
/** Results that the police do not record. Source: ministryofjustice/bichard7-next-core: packages/common/aho/offences/nonRecordableResultCodes.ts */
export const notRecorded = codes('1000,1505,1509-1511,1513-1514,2069,2501,2505,2507-2509,2511,2514,3118,3501-3504,3508-3510,3512,3514,4049,4505,4507,4509-4510,4532,4534,4544,4584-4586,4592-4597');
/** Results whose text names the court of committal. Source: ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/getRemandDetailsFromResultText.ts:17-63 */
export const commits = codes('4014-4017,4020-4021,4025,4027-4030,4046-4048,4053-4054,4057-4058,4530-4531,4533,4537,4539,4542,4558-4567,4570-4571');
/** Warrants that carry a day of issue. Source: ministryofjustice/bichard7-next-core: packages/common/aho/parse/transformSpiToAho/populateOffenceResults.ts:24 */
export const warrants = codes('4505,4575-4577,4585-4586');
/** Orders whose tag belongs to their curfew requirement. Source: ministryofjustice/bichard7-next-core: …/populateOffenceResults.ts:28-30 */
export const ordersWithCurfew = codes('1115-1116,1141-1143');
