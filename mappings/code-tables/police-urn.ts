/**
 * URNs and arrest/summons numbers that the police can match, and the dummies that they know as such.
 * Source: hmcts/cpp-context-results, CaseDefendantListBuilder.java:39-40,135-144 and CommonMethods.java:32;
 * ministryofjustice/bichard7-next-core, isDummyAsn.ts. (Common Platform's pattern admits a blank and a bar too; those are not matched by anybody.)
 */
export const isMatchableUrn = (urn: string | undefined): boolean => /^\d{2}[A-Za-z]{2}\d{7}$/.test(urn ?? '');
export const DUMMY_URN_POLICE = '00PP0000008';
export const DUMMY_URN_OTHERS = '00NP0000008';
export const DUMMY_ASN_POLICE = '0800PP0100000000001H';
export const DUMMY_ASN_OTHERS = '0800NP0100000000001H';
