import type { Manifest } from '../../src/sdk';

export const manifest: Manifest = {
  id: 'police-spi',
  title: 'Police systems by SPI: resulted cases',
  owner: 'Police results support (role; see README.md)',
  shape: 'published',
  shapeSource: 'hmcts/cpp-context-staging-prosecutors-spi: CPP-StdProsPoliceResult-v1-2.xsd (content); ministryofjustice/bichard7-next-core (the delivery around it)',
  supports: { receive: true, push: false, repeats: 'ignored', findByKey: false, proof: 'taken' },
  maxPerMinute: 600,
  retryAfterSeconds: [60, 300, 900],
  retireWhen: 'The police take results from Common Platform in another form than SPI',
};
