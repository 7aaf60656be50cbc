import type { Manifest } from '../../src/sdk';

/** Lists come from Libra; and one that is made of what Common Platform said can be sent to whoever takes lists as Libra sends them. */
export const manifest: Manifest = {
  id: 'libra',
  title: 'Libra, the magistrates\' courts system: daily court lists',
  owner: 'Magistrates\' systems support (role; see README.md)',
  shape: 'published',
  shapeSource: 'ministryofjustice/crime-portal-gateway (SOAP, element tree), hmcts/pip-data-management magistrates_adult_court_list.json (lengths)',
  supports: { receive: true, push: true, repeats: 'duplicated', findByKey: false, proof: 'taken' },
  maxPerMinute: 600,
  atOnce: 2,
  retryAfterSeconds: [60, 300, 900],
  circuit: { failures: 5, waitSeconds: [60, 300] },
  retireWhen: 'The last magistrates\' court has moved to Common Platform and Libra prints no more lists',
};
