import { inDoubt } from '../../src/sdk';
import { listRule } from './mapping';

const NO_COURT = 'Neither the session nor the file name gives a court code that can be read';

export default listRule({
  id: 'WA-108',
  title: 'List without court code',
  why: 'Without a court nobody can say whose hearing it is. The existing gateway files such a list away and goes on; we keep its cases and everything else that it says, and only the court is in doubt.',
  evidence: ['ministryofjustice/crime-portal-gateway: src/main/kotlin/uk/gov/justice/digital/hmpps/crimeportalgateway/endpoint/ExternalDocRequestEndpoint.kt:101-114'],
  owner: 'Court lists',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Every list carries an ou_code in each session',

  when: { 'no court code can be read': ({ said }) => said.courtCode === undefined },
  sets: { courtCode: () => inDoubt(NO_COURT) },

  examples: [
    { name: 'no court', given: { said: { rows: [] } }, expect: { sets: { courtCode: inDoubt(NO_COURT) } } },
    { name: 'a court', given: { said: { courtCode: 'B01LY', rows: [] } }, expect: 'does not apply' },
  ],
});
