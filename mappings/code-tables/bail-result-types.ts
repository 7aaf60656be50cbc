/**
 * Result definitions that bail rules know by their type id.
 * Source: Common Platform's result definitions as they stand in public fixtures of hmcts/cpp-context-results and
 * -hearing (short codes NHCCS, NHMC, CTLE).
 */
const NEXT_HEARING = ['fbed768b-ee95-4434-87c8-e81cbc8d24c8', 'fbed768b-ee95-4434-87c8-e81cbc8d24c9', '70c98fa6-804d-11e8-adc0-fa7ae01bbebc'];
const LIMIT_EXTENDED = '68737dc2-8d10-45e0-8bc1-21a523100fa2';

/** Next hearing in the Crown Court, or in a magistrates' court. */
export const isNextHearingType = (typeId: string | undefined): boolean => typeId !== undefined && NEXT_HEARING.includes(typeId);
export const isLimitExtension = (typeId: string | undefined): boolean => typeId === LIMIT_EXTENDED;
