import type { Described } from './describe';

/** What a system says of its own things: two are one; one stands alone again; two are no longer linked; a case has left it. */
export type Relation =
  | { readonly do: 'join' | 'separate'; readonly system: string; readonly a: Described; readonly b: Described; readonly why: string }
  | { readonly do: 'alone'; readonly system: string; readonly one: Described; readonly why: string }
  | { readonly do: 'eject'; readonly system: string; readonly one: Described; readonly why: string };
