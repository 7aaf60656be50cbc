import { ruleIn, type Day, type Mapping } from '../../src/sdk';
import type { ApplicationComes, PublishedEvent } from '../../adapters/common-platform-cases/wire';

/** That an application came, and what reference data know of its cases that came inactive from an old system. */
export interface ApplicationAtHand {
  readonly event: ApplicationComes;
  readonly at: string;
  /** A row for each fine; absent where there is no table, so that nobody can know. */
  readonly migratedFines?: readonly MigratedFine[];
}
export interface MigratedFine { readonly caseId: string; readonly legacyReference: string; readonly account?: string; readonly division?: string; readonly convicted: readonly Day[] }

/** As the lane of the notices to the fines office reads it. */
export interface Received {
  readonly received?: {
    readonly kind: 'application-received'; readonly offenceResults: readonly []; readonly eventId: string; readonly receivedAt: string; readonly masterDefendantId: string; readonly applicationType: string;
    readonly listingDate?: string; readonly caseUrns?: readonly string[]; readonly hearingCourtCentreName?: string; readonly caseOffenceIdList: readonly string[];
    readonly migrated?: readonly { readonly caseId: string; readonly legacyReference: string; readonly fines: readonly { readonly account?: string; readonly division?: string; readonly convicted: readonly Day[] }[] }[];
  };
}

export const cutRule = ruleIn<PublishedEvent, Record<string, never>>('cut into parts');
export const receivedRule = ruleIn<ApplicationAtHand, Received>('write what was received');

const mapping: Mapping = {
  id: 'applications-received',
  title: 'That an application against a fine has come',
  from: 'common-platform-cases',
  subject: 'a person across cases',
  reads: (event: PublishedEvent) => event._metadata.name === 'public.hearing.nces-email-notification-for-application',
  message: [{ name: 'cut into parts' }],
  part: [{ name: 'write what was received' }],
  place: () => ({}),
};
export default mapping;
