import { courtUnit } from './organisation-units';

/* Source: organisation-units (ministryofjustice/bichard7-next-data). */
/** The magistrates' court of a five-character code, or undefined where the table has none. One way only: two courts may share a name. */
export const magistratesCourt = (code: string): string | undefined => code.startsWith('B') ? courtUnit(code)?.name : undefined;
