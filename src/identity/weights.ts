import type { IdentifierKind } from './identifiers';

/**
 * What each agreement and each contradiction weighs, and why. The unit is a bit, roughly: ten more means a thousand
 * times less likely by chance. Join high, ask in between: hmpps-person-match joins at 20 and lets go below 14, because
 * one threshold makes links come and go.
 */
export const SAME = 20;
export const MAYBE = 12;
/** What a score joined goes apart by itself only below this; in between it stays joined, and is asked. */
export const LET_GO = 4;

/** `strong`: may make *same*. `contradicts`: where it differs, nothing makes *same*. */
export interface Weight { readonly agrees: number; readonly differs: number; readonly strong?: true; readonly contradicts?: true; readonly why: string }

export const NUMBERS: Readonly<Record<IdentifierKind, Weight>> = {
  'case id': { agrees: 30, differs: 0, strong: true, why: 'A UUID is given once. Each system has its own, so a difference says nothing' },
  'defendant id': { agrees: 30, differs: 0, strong: true, why: 'As the case id' },
  'hearing id': { agrees: 30, differs: 0, strong: true, why: 'As the case id' },
  urn: { agrees: 20, differs: -12, strong: true, contradicts: true, why: 'Every system passes the police\'s URN on. It is corrected at times (TP-005), so a difference is a question, not an answer' },
  'prosecutor reference': { agrees: 12, differs: -4, why: 'Only that prosecutor knows it, and two prosecutors may use one' },
  caseno: { agrees: 20, differs: 0, strong: true, why: 'Libra only; a URN may have several' },
  asn: { agrees: 20, differs: -6, strong: true, contradicts: true, why: 'Has a check letter. One person has one for each arrest, but not two in one case' },
  pnc: { agrees: 20, differs: -10, strong: true, contradicts: true, why: 'Has a check letter, and names a person for life' },
  cro: { agrees: 16, differs: -10, strong: true, contradicts: true, why: 'As the PNC id, but older and more often mistyped' },
};

export const FACTS = {
  sameCase: { agrees: 10, differs: 0, strong: true, why: 'Of a case\'s few defendants one must be it' },
  surname: { agrees: 6, differs: -10, contradicts: true, why: 'Common surnames are shared by one in a hundred' },
  surnameNear: { agrees: 3, differs: 0, why: 'One or two letters: a slip of the pen, or a relative' },
  forename: { agrees: 3, differs: -4, why: 'Less telling; short forms are common' },
  forenameNear: { agrees: 1, differs: 0, why: 'An initial, a short form, or a slip' },
  dateOfBirth: { agrees: 8, differs: -12, contradicts: true, why: 'One day in twenty thousand' },
  gender: { agrees: 0, differs: -3, why: 'Half of all people agree; it is also entered in haste' },
  postcode: { agrees: 3, differs: 0, why: 'Relatives share it, and people move' },
  organisation: { agrees: 12, differs: -12, contradicts: true, why: 'Registered names are unique, or nearly' },
  people: { agrees: 8, differs: -12, contradicts: true, why: 'A defendant of both; or no defendant in common where both name some' },
  courtAndDay: { agrees: 4, differs: 0, why: 'Hundreds of cases share them' },
} as const satisfies Record<string, Weight>;

/** How alike two spellings must be to be near: one letter in five may differ. */
export const NEAR = 0.8;
