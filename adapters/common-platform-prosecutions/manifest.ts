import type { Manifest } from '../../src/sdk';

export const manifest: Manifest = {
  id: 'common-platform-prosecutions',
  title: 'Common Platform: prosecution case file',
  owner: 'Common Platform support (role; see README.md)',
  shape: 'published',
  shapeSource: 'hmcts/cpp-context-staging-prosecutors-spi: the expectations of its integration tests (prosecution case file form); fields that none of them shows, and the endpoint, are assumed (wire.ts, README.md)',
  supports: { receive: false, push: true, repeats: 'ignored', findByKey: true, proof: 'answered' },
  maxPerMinute: 600,
  retryAfterSeconds: [2, 5, 15, 60, 300],
  circuit: { failures: 5, waitSeconds: [15, 60, 300] },
  retireWhen: 'The police send new cases to Common Platform themselves',
};
