import { inDoubt } from '../../src/sdk';
import { isPolice } from '../code-tables/police-prosecutors';
import { readRule, type PoliceShare } from './mapping';

export default readRule({
  id: 'NEW-462',
  title: 'Whether the prosecutor is a police force',
  why: 'Everything else turns on it: police get results by SPI or e-mail and keep their own URN. A code that does not say is a doubt.',
  evidence: ['case model §2 (court OU code, Surrey and Sussex), §3.2 (flag lookup)'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  sets: { police: ({ said }) => isPolice(said.prosecutor) ?? inDoubt('The codes of the prosecutor do not say whether it is a police force') },
  examples: [
    { name: 'Derbyshire', given: { said: said({ prosecutor: { organisationCode: '0300000' } }) }, expect: { sets: { police: true } } },
    { name: 'the driver and vehicle licensing agency', given: { said: said({ prosecutor: { organisationCode: 'G94DV00' } }) }, expect: { sets: { police: false } } },
    { name: 'no code at all', given: { said: said() }, expect: { sets: { police: inDoubt('The codes of the prosecutor do not say whether it is a police force') } } },
  ],
});

function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
