import type { Manifest } from '../../src/sdk';

export const manifest: Manifest = {
  id: 'fines-accounts',
  title: 'Fines accounts: the gateway to the legacy system',
  owner: 'Fines accounts service desk (role; see README.md)',
  shape: 'published',
  shapeSource: 'hmcts/opal-fines-service (actionType, error codes) and hmcts/opal-legacy-db-stub (155 answers); hmcts/cpp-context-results: enforceFinancialImposition.json (the request for an account)',
  supports: { receive: false, push: true, pull: 'where configured', repeats: 'ignored', findByKey: false, proof: 'answered' },
  maxPerMinute: 300,
  retryAfterSeconds: [5, 30, 120, 600],
  circuit: { failures: 5, waitSeconds: [15, 60, 300] },
  retireWhen: 'Opal keeps the accounts itself, and the legacy system is closed',
};
