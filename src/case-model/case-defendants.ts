import type { CourtApplication, Defendant, JudicialResult, Offence, Person, ProsecutionCase, Share } from './share';

/** One defendant on one case, with every result that a share holds for them, wherever in the share it stands. */
export interface CaseDefendant {
  readonly caseId?: string;
  readonly caseReference?: string;
  readonly defendantId?: string;
  readonly masterDefendantId?: string;
  /** Where they stand, for somebody whom the share gives no id: never taken for anybody else. */
  readonly unidentified?: string;
  readonly person?: Person;
  readonly organisationName?: string;
  readonly results: readonly TargetedResult[];
  /** Where in the share each field stands. */
  readonly origin: Readonly<Record<string, string>>;
}
export interface TargetedResult { readonly result: JudicialResult; readonly offenceId?: string; readonly offenceCode?: string; readonly applicationId?: string }

interface Placed extends TargetedResult { readonly at: string }
interface Found { readonly who: Omit<CaseDefendant, 'results' | 'origin'>; readonly origin: Readonly<Record<string, string>>; readonly results: readonly Placed[] }

/** Everybody of whom a share speaks: on its cases, and as the subject of its applications. */
export function caseDefendants(share: Share): CaseDefendant[] {
  const found = [
    ...(share.hearing.prosecutionCases ?? []).flatMap((one, i) => onCase(share, one, `hearing.prosecutionCases[${i}]`)),
    ...(share.hearing.courtApplications ?? []).flatMap((one, i) => onApplication(share, one, `hearing.courtApplications[${i}]`)),
  ];
  const byPerson = Map.groupBy(found, ({ who }) => JSON.stringify([who.caseId, who.defendantId ?? who.masterDefendantId ?? who.unidentified]));
  return [...byPerson.values()].flatMap(joined);
}

function joined(all: readonly Found[]): CaseDefendant[] {
  const [first] = all;
  if (!first) return [];
  const results = all.flatMap(one => one.results);
  const origin = Object.fromEntries(results.map(({ at }, i) => [`results[${i}].result`, at]));
  return [{ ...first.who, results: results.map(({ at: _, ...result }) => result), origin: { ...first.origin, ...origin } }];
}

function onCase(share: Share, one: ProsecutionCase, at: string): Found[] {
  const identifier = one.prosecutionCaseIdentifier;
  const caseReference = identifier?.caseURN ?? identifier?.prosecutionAuthorityReference;
  return (one.defendants ?? []).map((defendant, i) => {
    const here = `${at}.defendants[${i}]`;
    return {
      who: { ...whoIs(defendant), ...unlessKnown(share, here, defendant.id ?? defendant.masterDefendantId), ...(one.id !== undefined && { caseId: one.id }), ...(caseReference !== undefined && { caseReference }) },
      origin: { person: `${here}.personDefendant.personDetails`, defendantId: `${here}.id`, caseReference: `${at}.prosecutionCaseIdentifier.${identifier?.caseURN === undefined ? 'prosecutionAuthorityReference' : 'caseURN'}` },
      results: [...ofOffences(defendant.offences, `${here}.offences`), ...plain(defendant.defendantCaseJudicialResults, `${here}.defendantCaseJudicialResults`), ...ofWholeDefendant(share, defendant)],
    };
  });
}

const unlessKnown = ({ hearing }: Share, at: string, id: string | undefined): Pick<CaseDefendant, 'unidentified'> => id === undefined ? { unidentified: `${hearing.id} ${at}` } : {};

function whoIs(defendant: Defendant): Omit<CaseDefendant, 'results' | 'origin'> {
  const organisationName = defendant.personDefendant ? undefined : defendant.legalEntityDefendant?.organisation.name;
  return {
    ...(defendant.id !== undefined && { defendantId: defendant.id }),
    ...(defendant.masterDefendantId !== undefined && { masterDefendantId: defendant.masterDefendantId }),
    ...(defendant.personDefendant && { person: defendant.personDefendant.personDetails }),
    ...(organisationName !== undefined && { organisationName }),
  };
}

/** Results for the defendant as a whole stand at the top of the hearing, named by the master defendant. */
function ofWholeDefendant(share: Share, { id, masterDefendantId }: Defendant): Placed[] {
  return (share.hearing.defendantJudicialResults ?? []).flatMap((one, i) => {
    const theirs = one.defendantId === undefined ? one.masterDefendantId !== undefined && one.masterDefendantId === masterDefendantId : one.defendantId === id;
    return theirs && one.judicialResult ? [{ result: one.judicialResult, at: `hearing.defendantJudicialResults[${i}].judicialResult` }] : [];
  });
}

/** An application's results belong to its subject, on each case that the application names. */
function onApplication(share: Share, application: CourtApplication, at: string): Found[] {
  const master = application.subject?.masterDefendant;
  const results = [
    ...plain(application.judicialResults, `${at}.judicialResults`),
    ...(application.courtApplicationCases ?? []).flatMap((one, i) => ofOffences(one.offences, `${at}.courtApplicationCases[${i}].offences`)),
    ...(application.courtOrder?.courtOrderOffences ?? []).flatMap(({ offence }, i) => offence ? ofOffence(offence, `${at}.courtOrder.courtOrderOffences[${i}].offence`) : []),
  ].map(placed => ({ ...placed, ...(application.id !== undefined && { applicationId: application.id }) }));
  const person = `${at}.subject.masterDefendant.personDefendant.personDetails`;
  const about = { ...(master?.masterDefendantId !== undefined && { masterDefendantId: master.masterDefendantId }), ...(master?.personDefendant && { person: master.personDefendant.personDetails }) };
  const cases = master?.defendantCase ?? [];
  if (cases.length === 0) return [{ who: { ...about, ...unlessKnown(share, at, master?.masterDefendantId), ...(application.applicationReference !== undefined && { caseReference: application.applicationReference }) }, origin: { person }, results }];
  return cases.map(({ caseId, caseReference, defendantId }, i) => ({
    who: { ...about, ...unlessKnown(share, at, defendantId ?? master?.masterDefendantId), ...(caseId !== undefined && { caseId }), ...(caseReference !== undefined && { caseReference }), ...(defendantId !== undefined && { defendantId }) },
    origin: { person, defendantId: `${at}.subject.masterDefendant.defendantCase[${i}].defendantId`, caseReference: `${at}.subject.masterDefendant.defendantCase[${i}].caseReference` },
    results,
  }));
}

const ofOffences = (offences: readonly Offence[] | null | undefined, at: string): Placed[] => (offences ?? []).flatMap((offence, i) => ofOffence(offence, `${at}[${i}]`));

const ofOffence = (offence: Offence, at: string): Placed[] => plain(offence.judicialResults, `${at}.judicialResults`).map(placed => ({
  ...placed, ...(offence.id !== undefined && { offenceId: offence.id }), ...(offence.offenceCode !== undefined && { offenceCode: offence.offenceCode }),
}));

const plain = (results: readonly JudicialResult[] | null | undefined, at: string): Placed[] => (results ?? []).map((result, i) => ({ result, at: `${at}[${i}]` }));
