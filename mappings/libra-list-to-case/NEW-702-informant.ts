import { inDoubt } from '../../src/sdk';
import { caseRule, oneOfRows, saidText } from './mapping';

export default caseRule({
  id: 'NEW-702',
  title: 'Informant',
  why: 'Libra names who brought the case by a code of its own (POL01). No public table says which prosecutor of Common Platform that is, so it is kept as written and compared with nothing.',
  evidence: ['ministryofjustice/crime-portal-gateway: src/main/resources/xsd (session, block and case elements)', 'ministryofjustice/court-case-service: src/test/resources/CourtList.xml'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: { 'some row names the informant': ({ said }) => said.rows.some(row => saidText(row.inf) !== undefined) },
  sets: { informant: ({ said }) => oneOfRows(said, row => row.inf) ?? inDoubt('Its rows name different informants') },
  back: ({ informant, defendants }) => informant === undefined ? {} : { rows: (defendants ?? [{}]).map(() => ({ inf: informant })) },

  examples: [
    { name: 'a police force', given: { said: { rows: [{ inf: 'POL01' }] } }, expect: { sets: { informant: 'POL01' } }, returns: true },
    { name: 'the same on every row that has one', given: { said: { rows: [{ inf: 'POL01' }, { inf: '' }, { inf: 'POL01' }] } }, expect: { sets: { informant: 'POL01' } } },
    { name: 'two informants', given: { said: { rows: [{ inf: 'POL01' }, { inf: 'TFL01' }] } }, expect: { sets: { informant: inDoubt('Its rows name different informants') } } },
    { name: 'nobody', given: { said: { rows: [{ inf: '' }] } }, expect: 'does not apply' },
  ],
});
