import type { CaseOnDay, DefendantOnDay } from '../case-model/case-on-day';
import type { Day } from '../case-model/london';
import { stableId } from '../case-model/stable-id';
import { readAsn, readCaseno, readCro, readPnc, readProsecutorReference, readUrn, type Identifier } from './identifiers';

/** What one system says of one thing: its own key for it, the numbers that it carries, and who or where it is. */
export interface Described {
  readonly of: 'case' | 'person' | 'hearing';
  /** The key under which this system itself knows it. */
  readonly key: string;
  readonly identifiers: readonly Identifier[];
  /** The key of the case of a person or a hearing. */
  readonly within?: string;
  readonly person?: PersonFacts;
  readonly hearing?: { readonly court?: string; readonly day?: Day };
}
export interface PersonFacts {
  readonly surname?: string;
  readonly forename?: string;
  readonly organisation?: string;
  readonly dateOfBirth?: Day;
  readonly gender?: string;
  readonly postcode?: string;
}
/** Which numbers stand for none: the lists are code tables, which a mapping hands in. */
export interface Dummies { readonly asn: (asn: string) => boolean; readonly urn: (urn: string) => boolean }

/** Whom and what a case on a court's day is about. */
export function describeCaseOnDay(said: CaseOnDay, dummies: Dummies): Described[] {
  const caseIdentifiers = [...some('case id', said.caseId), ...urnOf(said.caseURN, dummies), ...some('caseno', said.sourceReference === undefined ? undefined : readCaseno(said.sourceReference))];
  const key = said.caseId ?? caseIdentifiers[0]?.value;
  if (key === undefined) return [];
  const day = said.hearingDay;
  const hearing = said.hearingId === undefined || day === undefined ? [] : [{
    of: 'hearing', key: `${said.hearingId}|${day}`, within: key, identifiers: some('hearing id', said.hearingId), hearing: { day, ...(said.courtCode !== undefined && { court: said.courtCode }) },
  } as const];
  return [{ of: 'case', key, identifiers: caseIdentifiers }, ...peopleOf(key, said.defendants ?? [], day, dummies), ...hearing];
}

/** A number of a case that is no dummy: a URN, or what a prosecutor without URNs calls it. */
export function urnOf(text: string | undefined, dummies: Dummies): Identifier[] {
  if (text === undefined || dummies.urn(text)) return [];
  const urn = readUrn(text);
  return urn === undefined ? some('prosecutor reference', readProsecutorReference(text)) : [{ kind: 'urn', value: urn }];
}

/** People of a case. One with an id of their system keeps it; else an arrest/summons number, else name and birth date tell them apart. */
export function peopleOf(within: string, defendants: readonly DefendantOnDay[], day: Day | undefined, dummies: Dummies): Described[] {
  const people = defendants.map(one => ({ person: factsOf(one), identifiers: numbersOf(one, day, dummies), id: one.defendantId }));
  const known = people.map(one => ({ ...one, base: one.id ?? `${within}|${one.identifiers.find(({ kind }) => kind === 'asn')?.value ?? nameOf(one.person)}` }));
  const described = known.map(({ base, id, person, identifiers }): Described => {
    const namesakes = known.filter(other => other.base === base).map(other => JSON.stringify([other.person, other.identifiers]));
    const apart = id === undefined && new Set(namesakes).size > 1;
    return { of: 'person', key: apart ? `${base}|${stableId(JSON.stringify([person, identifiers]))}` : base, within, person, identifiers };
  });
  return [...new Map(described.map(one => [one.key, one])).values()];   // one person may stand in several slots of a list
}

const nameOf = ({ surname = '', forename = '', organisation = '', dateOfBirth = '' }: PersonFacts): string => stableId('person', surname, forename, organisation, dateOfBirth);

/** Only what says something; a spelling that folds to nothing is not said. */
function factsOf(one: DefendantOnDay): PersonFacts {
  const facts = {
    surname: fold(one.lastName), forename: fold(one.firstName), organisation: fold(one.organisationName), dateOfBirth: one.dateOfBirth ?? '', gender: fold(one.gender), postcode: fold(one.address?.postcode).replaceAll(' ', ''),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== ''));
}
/** Without accents, marks and case: O’Brien, OBRIEN and o'brien are one spelling. */
const fold = (text = ''): string => text.normalize('NFD').replace(/[^\p{L}\p{N}\s]/gu, '').replace(/\s+/g, ' ').trim().toUpperCase();

function numbersOf(one: DefendantOnDay, day: Day | undefined, dummies: Dummies): Identifier[] {
  const asn = one.arrestSummonsNumber;
  return [
    ...some('defendant id', one.defendantId),
    ...(asn === undefined || dummies.asn(asn) ? [] : some('asn', readAsn(asn))),
    ...(one.pncId === undefined || day === undefined ? [] : some('pnc', readPnc(one.pncId, day))),
    ...(one.croNumber === undefined ? [] : some('cro', readCro(one.croNumber))),
  ];
}
const some = (kind: Identifier['kind'], value: string | undefined): Identifier[] => value === undefined ? [] : [{ kind, value }];
