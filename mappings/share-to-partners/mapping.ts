import { ruleIn, type CourtApplication, type Day, type Instant, type JudicialResult, type Mapping, type Offence, type Share } from '../../src/sdk';

/** What one share says of one case defendant, as far as legal aid, probation and the digital case ask for it. */
export interface PartnerShare {
  readonly hearingId: string;
  readonly hearingDay: Day;
  readonly sharedTime: Instant;
  readonly jurisdiction: string;
  readonly isBoxHearing?: boolean;
  /** Whether every defendant of the hearing is a youth. */
  readonly onlyYouths: boolean;
  readonly courtCode?: string;
  readonly courtName?: string;
  readonly urn?: string;
  /** First and last name, or the organisation. */
  readonly name?: string;
  readonly dateOfBirth?: string;
  /** Every result of the defendant, wherever in the share it stands. */
  readonly results: readonly JudicialResult[];
  readonly caseStatus?: string;
  /** The older system from which the case was moved: XHIBIT, LIBRA. */
  readonly migratedFrom?: string;
  readonly offences: readonly Offence[];
  readonly application?: Pick<CourtApplication, 'id' | 'type' | 'applicationReceivedDate'>;
}

export interface Partners {
  readonly offences?: readonly ConcludedOffence[];
  /** Offences that are at their end, each with the hearing day that ended it. */
  readonly concluded?: readonly Concluded[];
  readonly reopened?: readonly string[];
  readonly caseStatus?: string;
  readonly digitalCase?: { readonly send?: boolean };
  readonly probation?: { readonly send?: boolean };
  readonly prison?: { readonly name?: string; readonly emails?: readonly string[]; readonly subject?: string };
  readonly legalAid?: {
    readonly send?: boolean;
    readonly inactive?: 'Y' | 'N';
    readonly courtLocation?: string;
    readonly courtArea?: string;
    readonly custodyStatus?: string;
    readonly applicationOffence?: { readonly id: string; readonly code?: string; readonly title?: string; readonly category?: string; readonly date?: string };
  };
}
export interface ConcludedOffence { readonly concludedOn?: Day; readonly pleaAndVerdictFrom?: string }
export interface Concluded { readonly offenceId: string; readonly hearingId: string; readonly hearingDay: Day; readonly on: Day }
export interface Memory { readonly made: Partners }
interface Whole { readonly said: PartnerShare; readonly made: Partners }

export const cutRule = ruleIn<Share, Record<string, never>>('cut into parts');
export const offenceRule = ruleIn<Offence, ConcludedOffence, Whole, Memory>('conclude each offence');
export const rememberRule = ruleIn<PartnerShare, Partners, Whole, Memory>('remember what is concluded');
export const caseRule = ruleIn<PartnerShare, Partners, Whole, Memory>('decide on the case');
export const partnerRule = ruleIn<PartnerShare, Partners, Whole, Memory>('decide for each partner');

/** Offences that an earlier version of the same hearing day had brought to their end, and this one has not. */
export const noLongerConcluded = (said: PartnerShare, before: readonly Concluded[] = [], now: readonly Concluded[] = []): string[] =>
  before.filter(one => one.hearingId === said.hearingId && one.hearingDay === said.hearingDay && !now.some(({ offenceId }) => offenceId === one.offenceId)).map(({ offenceId }) => offenceId);
export const referencesOf = ({ offences }: PartnerShare): string[] => offences.flatMap(({ laaApplnReference }) => laaApplnReference?.applicationReference ?? []);
/** Dummies that legal aid writes when it links before it has a number (A…), and when it unlinks (Z…). */
export const isDummyReference = (reference: string): boolean => /^[AZ]/.test(reference);

/** What the prompts of one name say, in the order of the results. */
export const promptsCalled = (name: string, { results }: PartnerShare): string[] =>
  results.flatMap(({ judicialResultPrompts }) => judicialResultPrompts ?? []).flatMap(({ promptReference, value }) => promptReference === name && value !== undefined ? [value] : []);

const mapping: Mapping = {
  id: 'share-to-partners',
  title: 'What a share says to legal aid, to prisons, to probation and to the digital case',
  from: 'common-platform',
  subject: 'a case defendant',
  message: [{ name: 'cut into parts' }],
  part: [
    { name: 'conclude each offence', each: { said: 'offences', made: 'offences' } },
    { name: 'remember what is concluded' },
    { name: 'decide on the case' },
    { name: 'decide for each partner' },
  ],
  /** A share holds its hearing day in full: a defendant whom it no longer names has no result of that day any more. */
  whenGone: (last: PartnerShare, at) => ({ ...last, results: [], offences: last.offences.map(({ judicialResults: _, ...offence }) => offence), hearingDay: at.day, sharedTime: at.time }),
  place: ({ courtCode, hearingDay }: PartnerShare) => ({ ...(courtCode !== undefined && { court: courtCode.slice(0, 5) }), day: hearingDay }),
};
export default mapping;
