import { rowRule } from './mapping';

export default rowRule({
  id: 'NEW-720',
  title: 'The sex of an organisation is written N',
  why: 'Every row of a list carries a sex; of an organisation Libra writes N, which says nothing of anybody.',
  evidence: ['ministryofjustice/crime-portal-gateway: StandardCourtList.xsd (def_sex mandatory; deleted 2021-01-28)', 'legacy formats §1.A: def_sex M, F, N, NS'],
  owner: 'Court lists',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',

  when: { 'it is an organisation': ({ said }) => said.def_type === 'O' },
  sets: { def_sex: () => 'N' },

  examples: [
    { name: 'a company', given: { said: { def_type: 'O' } }, expect: { sets: { def_sex: 'N' } } },
    { name: 'a person whose sex is not said', given: { said: { def_type: 'P' } }, expect: 'does not apply' },
  ],
});
