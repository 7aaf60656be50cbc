/**
 * Results whose code says by itself whether a person leaves on bail (B with conditions, U without), in custody (C; P with a direction to release
 * on bail) or in care (L). Where the national list and Common Platform's definition agree: 4050, customs detention, which Common Platform has as
 * bail, and 3132, an interim hospital order, are left out.
 * Source: ministryofjustice/bichard7-next-data: result-code.json; hmcts/cpp-context-hearing, hmcts/cpp-context-results: result definitions (postHearingCustodyStatus)
 */
const STATUS: Readonly<Record<string, string>> = {
  4013: 'U', 4014: 'U', 4015: 'B', 4016: 'C', 4017: 'P', 4028: 'C', 4029: 'L', 4033: 'L', 4035: 'U', 4049: 'C', 4051: 'C', 4053: 'C', 4541: 'C',
};
export const statusOfResult = (code: string): string | undefined => STATUS[code];
