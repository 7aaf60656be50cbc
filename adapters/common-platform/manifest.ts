import type { Manifest } from '../../src/sdk';

export const manifest: Manifest = {
  id: 'common-platform',
  title: 'Common Platform',
  owner: 'Common Platform results team',
  shape: 'published',
  shapeSource: 'public.events.hearing.hearing-resulted: hmcts/cpp-context-hearing, hearing-event-processor/src/yaml/json/schema; '
    + 'its fields: the external schemas of ministryofjustice/laa-court-data-adaptor, lib/schemas/global, and public test events',
  supports: { receive: true, push: false, repeats: 'ignored', findByKey: false, proof: 'taken' },
  maxPerMinute: 600,
  retryAfterSeconds: [5, 30, 300],
  retireWhen: 'Never as long as the hub bridges to it: this is the new system itself',
};
