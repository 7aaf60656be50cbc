import { table } from '../../src/sdk';

const PLEA_TYPES = 'hmcts/cpp-context-staging-prosecutors-spi: mockFiles/referencedata.query.plea-types.json';

export const libraPlea = table({
  title: 'Plea in Libra ⇄ plea in the case model',
  source: PLEA_TYPES,
  rows: [
    { from: 'G', to: 'GUILTY' },
    { from: 'NG', to: 'NOT_GUILTY' },
    { from: 'IG', to: 'INDICATED_GUILTY' },
    { from: 'GSJP', to: 'GUILTY_SINGLE_JUSTICE_PROCEDURE' },
    { from: 'ADB', to: 'ADMITS_BREACH', source: `${PLEA_TYPES}; in Libra's lists: ministryofjustice/court-case-service: src/test/resources/CourtList.xml` },
  ],
});
