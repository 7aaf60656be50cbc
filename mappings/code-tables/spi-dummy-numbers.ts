/**
 * Arrest/summons numbers that stand for none, as prosecutors without police numbers and Common Platform write them: yy is a year, ff a force.
 * Source: ministryofjustice/bichard7-next-core: packages/core/lib/isDummyAsn.ts:1-15, and its copy in …/enrichForceOwner.ts:40-51
 */
const DUMMY = [
  /^0800[NP]P01/, /^\d\d[A-Z0-9]{2}NRPR/, /^\d\d12LN00/, /^\d\d00NP00/, /^\d\d6300/, /^\d\d06SS/, /^\d\d00XX/, /^\d\d50(11|12|21|41|42|43|OF|SJ)/,
];
export const isDummyAsn = (asn: string): boolean => DUMMY.some(pattern => pattern.test(asn.replaceAll('/', '').trim().toUpperCase()));

/** PTIURNs that name no force. Source: as above, …/enrichForceOwner.ts:80-128 */
export const isDummyUrn = (urn: string): boolean => /^(00[NP]P|XX00)/.test(urn.trim().toUpperCase());
