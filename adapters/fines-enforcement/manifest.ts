import type { Manifest } from '../../src/sdk';

export const manifest: Manifest = {
  id: 'fines-enforcement',
  title: 'Fines office: notices about accounts',
  owner: 'National compliance and enforcement service (role; see README.md)',
  shape: 'published',
  shapeSource: 'hmcts/cpp-context-results: results.event.nces-email-notification-requested.json (the notice). The way by which we hand it over is assumed: Common Platform makes a document of it and sends it by e-mail',
  supports: { receive: false, push: true, repeats: 'ignored', findByKey: true, proof: 'answered' },
  maxPerMinute: 300,
  retryAfterSeconds: [5, 30, 120, 600],
  circuit: { failures: 5, waitSeconds: [15, 60, 300] },
  retireWhen: 'The fines accounts take changes of a fine from Common Platform themselves',
};
