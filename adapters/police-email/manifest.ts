import type { Manifest } from '../../src/sdk';

export const manifest: Manifest = {
  id: 'police-email',
  title: 'Police forces by e-mail: results of the Crown Court, and corrections',
  owner: 'Police results support (role; see README.md)',
  shape: 'assumed',
  shapeSource: 'RFC 5321 and 5322 for the mail; the subject as hmcts/cpp-context-results writes it; the words of the body are ours',
  supports: { receive: false, push: true, repeats: 'duplicated', findByKey: false, proof: 'taken' },
  maxPerMinute: 60,
  atOnce: 2,
  retryAfterSeconds: [60, 300, 900, 3600],
  circuit: { failures: 5, waitSeconds: [60, 300, 900] },
  retireWhen: 'Police systems take results of the Crown Court, and corrections, by a message',
};
