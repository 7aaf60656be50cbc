import { dayFrom, dayFromSlashes, inDoubt, type Day, type InDoubt, type JudicialResult, type Offence } from '../../src/sdk';

/**
 * Result definitions that bail rules know by their type id.
 * Source: Common Platform's result definitions as they stand in public fixtures of hmcts/cpp-context-results and
 * -hearing (short codes NHCCS, NHMC, CTLE).
 */
const NEXT_HEARING = ['fbed768b-ee95-4434-87c8-e81cbc8d24c8', 'fbed768b-ee95-4434-87c8-e81cbc8d24c9', '70c98fa6-804d-11e8-adc0-fa7ae01bbebc'];
const LIMIT_EXTENDED = '68737dc2-8d10-45e0-8bc1-21a523100fa2';

/** Next hearing in the Crown Court, or in a magistrates' court. */
export const isNextHearingType = (typeId: string | undefined): boolean => typeId !== undefined && NEXT_HEARING.includes(typeId);
/** The day on which a custody time limit ends: an extension first, then the day that the court gave, then the one that stood before. */
export function limitOf({ judicialResults, custodyTimeLimit }: Offence): Day | InDoubt | undefined {
  const extended = extensionOf(judicialResults ?? []);
  if (extended !== undefined) return dayFrom(extended) ?? inDoubt('The day to which the custody time limit is extended cannot be read');
  const given = (judicialResults ?? []).flatMap(({ judicialResultPrompts }) => judicialResultPrompts ?? []).find(({ promptReference }) => promptReference === 'CTLDATE')?.value;
  if (given !== undefined) return dayFromSlashes(given) ?? inDoubt('The day on which the custody time limit ends cannot be read');
  return dayFrom(custodyTimeLimit?.timeLimit ?? '');
}
export const extensionOf = (results: readonly JudicialResult[]): string | undefined =>
  results.find(({ judicialResultTypeId }) => judicialResultTypeId === LIMIT_EXTENDED)?.judicialResultPrompts?.find(({ value }) => /^\d{4}-\d\d-\d\d$/.test(value ?? ''))?.value;
