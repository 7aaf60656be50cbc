import type { Manifest } from '../../src/sdk';

export const manifest: Manifest = {
  id: 'police-spi',
  title: 'Criminal justice exchange (police, by SPI)',
  owner: 'Police results support (role; see README.md)',
  shape: 'published',
  shapeSource: 'hmcts/cpp-context-staging-prosecutors-spi: spi.wsdl, cjseOperations.xsd, CPP-StdProsPoliceCase-v1-2.xsd, CPP-StdProsPoliceResult-v1-2.xsd; ministryofjustice/bichard7-next-core (DeliverRequest)',
  supports: { receive: true, push: true, repeats: 'ignored', findByKey: false, proof: 'taken' },
  maxPerMinute: 600,
  retryAfterSeconds: [300],
  circuit: { failures: 5, waitSeconds: [60, 300] },
  mostTries: { askedToWait: 5, lost: 5 },
  retireWhen: 'The police take results from Common Platform in another form than SPI',
};
