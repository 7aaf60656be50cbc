import { table } from '../../src/sdk';

const PLEA_TYPES = 'hmcts/cpp-context-staging-prosecutors-spi: mockFiles/referencedata.query.plea-types.json';
const MEANING = 'ministryofjustice/bichard7-next-data: plea-status.json (4 consents, 5 opposes, 7 admits, 8 denies); Common Platform sends 7 for CONSENTS, which the police read as "admits"';

export const policePlea = table({
  title: 'Plea in the case model ⇄ plea in SPI',
  source: PLEA_TYPES,
  rows: [
    { from: 'GUILTY', to: '1' },
    { from: 'INDICATED_GUILTY', to: '1' },
    { from: 'ADMITS_BREACH', to: '1' },
    { from: 'GUILTY_SINGLE_JUSTICE_PROCEDURE', to: '6' },
    { from: 'NOT_GUILTY', to: '2' },
    { from: 'UNFIT_TO_PLEAD', to: '3' },
    { from: 'AUTREFOIS_ACQUIT', to: '3' },
    { from: 'AUTREFOIS_CONVICT', to: '3' },
    { from: 'PARDON', to: '3' },
    { from: 'CONSENTS', to: '4', source: MEANING },
    { from: 'OPPOSES', to: '5', source: MEANING },
    { from: 'ADMITS', to: '7', source: MEANING },
    { from: 'DENIES', to: '8', source: MEANING },
  ],
  back: { 1: 'GUILTY', 3: 'UNFIT_TO_PLEAD' },
});
/** No plea taken. */
export const NO_PLEA = '3';
