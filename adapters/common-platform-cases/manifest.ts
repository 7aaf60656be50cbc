import type { Manifest } from '../../src/sdk';

export const manifest: Manifest = {
  id: 'common-platform-cases',
  title: 'Common Platform: changes of cases and people',
  owner: 'Common Platform progression team',
  shape: 'assumed',
  shapeSource: 'hmcts/cpp-context-progression and cpp-context-hearing, public events. Published: case-or-application-ejected (hearingIds, prosecutionCaseId or applicationId, removalReason) and defendant-unmatched '
    + '(defendantId, prosecutionCaseId), and nces-email-notification-for-application. Assumed: masterDefendantId of defendant-matched, and all of case-linked but its name',
  supports: { receive: true, push: false, repeats: 'ignored', findByKey: false, proof: 'taken' },
  maxPerMinute: 600,
  retryAfterSeconds: [5, 30, 300],
  retireWhen: 'Never as long as the hub bridges to Common Platform',
};
