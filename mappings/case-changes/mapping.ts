import { ruleIn, type Described, type Mapping, type Relation } from '../../src/sdk';
import type { CaseEvent, PublishedEvent } from '../../adapters/common-platform-cases/wire';

/** What an event says of who is one with whom. */
export interface CaseChange { readonly relations?: readonly Relation[] }

export const SYSTEM = 'common-platform';
/** A defendant, and a case, under the id by which shares name them. */
export const defendant = (id: string, within?: string): Described => ({ of: 'person', key: id, identifiers: [{ kind: 'defendant id', value: id }], ...(within !== undefined && { within }) });
export const prosecutionCase = (id: string): Described => ({ of: 'case', key: id, identifiers: [{ kind: 'case id', value: id }] });

export const cutRule = ruleIn<CaseEvent, Record<string, never>>('cut into parts');
export const changeRule = ruleIn<CaseEvent, CaseChange>('say who is one with whom');

const mapping: Mapping = {
  id: 'case-changes',
  title: 'What Common Platform says of its own cases and people: linked, matched, unmatched, ejected',
  from: 'common-platform-cases',
  subject: 'one event',
  reads: (event: PublishedEvent) => event._metadata.name !== 'public.hearing.nces-email-notification-for-application',
  message: [{ name: 'cut into parts' }],
  part: [{ name: 'say who is one with whom' }],
  relates: ({ relations }: CaseChange) => relations ?? [],
  place: () => ({}),
};
export default mapping;
