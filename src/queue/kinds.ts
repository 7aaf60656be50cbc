/** What may need a person, by where it comes from. */
export const KINDS = ['duty', 'doubt', 'task', 'mismatch', 'receipt', 'parked', 'question', 'finding'] as const;
export type ConcernKind = typeof KINDS[number];
