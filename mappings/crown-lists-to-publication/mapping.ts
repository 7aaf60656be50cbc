import { leastBy, minutesAfter, ruleIn, type Day, type Instant, type Mapping } from '../../src/sdk';

/** A list of a Crown Court as it waits to be published, with what else came for that court and what Common Platform lists there. */
export interface CrownList {
  readonly id: string;
  readonly fileName: string;
  readonly kind: 'daily' | 'firm' | 'warned';
  readonly documentName: string;
  readonly version: string;
  readonly publishedTime: string;
  /** Number of the court as CREST knew it. */
  readonly court: string;
  readonly arrivedAt: Instant;
  /** The moment at which it is looked at. */
  readonly asOf: Instant;
  readonly hasCommonPlatformCases: boolean;
  readonly error?: string;
  readonly courtName?: string;
  readonly startDate?: Day;
  readonly endDate?: Day;
  /** A document of the same name that came before: published already, or still on its way in. */
  readonly sameName?: 'stored' | 'coming in';
  /** The court's record says whether it takes lists of Common Platform. */
  readonly takesCommonPlatform?: boolean;
  readonly others: readonly OtherList[];
  readonly courtLists: readonly CourtList[];
  /** Lists of Common Platform for the same day. */
  readonly commonPlatform: readonly CourtList[];
  /** Reference data. */
  readonly settings: { readonly excludedCourts: readonly string[]; readonly stopUnmergedLists: boolean; readonly holdMinutes: number };
}
export interface OtherList { readonly id: string; readonly court: string; readonly documentName: string; readonly version: string; readonly publishedTime: string; readonly arrivedAt: Instant; readonly hasCommonPlatformCases: boolean }
export interface CourtList { readonly courtHouseCode: string; readonly courtHouseName: string; readonly sittingDate?: Day; readonly sittings: readonly Sitting[] }
export interface Sitting { readonly courtRoom: string; readonly time: string; readonly hearings: readonly Hearing[] }
export interface Hearing { readonly caseNumber: string; readonly urn?: string; readonly defendantName?: string; readonly isMasked?: string }

export interface Publication {
  readonly state?: 'on hold' | 'publish' | 'set aside' | 'invalid';
  readonly because?: string;
  /** The other lists that are not to be published. */
  readonly setAside?: readonly string[];
  readonly sensitivity?: 'PUBLIC';
  readonly from?: Instant;
  readonly until?: Instant;
  readonly alsoFor?: readonly string[];
  readonly courtLists?: readonly { readonly sittings?: readonly { readonly hearings?: readonly ShownHearing[] }[] }[];
  readonly commonPlatform?: readonly Pairing[];
  readonly merged?: readonly CourtList[];
}
export interface ShownHearing { readonly publicNumber?: string; readonly name?: string }
/** Which court list of the base one of Common Platform joins, by its place. */
export interface Pairing { readonly joins?: number }

interface Whole { readonly said: CrownList; readonly made: Publication }
export const releaseRule = ruleIn<CrownList, Publication>('hold or publish');
export const hearingRule = ruleIn<Hearing, ShownHearing, Whole>('show each hearing');
export const pairRule = ruleIn<CourtList, Pairing, Whole>('pair the court lists');
export const mergeRule = ruleIn<CrownList, Publication>('merge');
export const orderRule = ruleIn<CrownList, Publication>('put in order');
export const publishRule = ruleIn<CrownList, Publication>('publish');

/** Lists of the same document for the same court, at most five minutes apart. */
export const duplicatesOf = ({ others, court, documentName, version, publishedTime, arrivedAt }: CrownList): OtherList[] => others.filter(other =>
  other.court === court && other.documentName === documentName && other.version === version && other.publishedTime === publishedTime
  && minutesAfter(leastBy([other.arrivedAt, arrivedAt], at => at) ?? arrivedAt, 5) >= (other.arrivedAt > arrivedAt ? other.arrivedAt : arrivedAt));

const mapping: Mapping = {
  id: 'crown-lists-to-publication',
  title: 'Which list of a Crown Court is published, with the cases of both systems',
  from: 'xhibit-lists',
  subject: 'a list of a Crown Court',
  message: [],
  part: [
    { name: 'hold or publish', firstThatFits: ['MAP-173', 'MAP-174', 'MAP-175', 'MAP-172', 'WA-085', 'MAP-169', 'MAP-170', 'MAP-171', 'TP-095'] },
    { name: 'show each hearing', each: { said: 'courtLists.sittings.hearings', made: 'courtLists.sittings.hearings' } },
    { name: 'pair the court lists', each: { said: 'commonPlatform', made: 'commonPlatform' } },
    { name: 'merge' },
    { name: 'put in order' },
    { name: 'publish' },
  ],
  place: ({ publishedTime }: CrownList) => /^\d{4}-\d\d-\d\d/.test(publishedTime) ? { day: publishedTime.slice(0, 10) } : {},
};
export default mapping;
