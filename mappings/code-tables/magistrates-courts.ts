import courts from './magistrates-courts.json';

const names = new Map(Object.entries(courts.courts));

/** The magistrates' court of a five-character code, or undefined where the table has none. One way only: two courts may share a name. */
export const magistratesCourt = (code: string): string | undefined => names.get(code);
