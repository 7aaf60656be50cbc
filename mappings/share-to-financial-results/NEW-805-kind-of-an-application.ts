import { finesApplicationKind } from '../code-tables/fines-result-codes';
import { applicationRule, categoryOf } from './mapping';

export default applicationRule({
  id: 'NEW-805',
  title: 'The kind of an application that may undo a fine',
  why: 'The fines office is told of statutory declarations, applications to reopen and appeals; every other application is invisible to it.',
  evidence: ['case model §2: application type code → family, confirmed in 1,075 of 1,075 rows', 'case model §3.5.2: applicationResultsCategory, right in 248 of 248 rows'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'its type is one of six': ({ said }) => finesApplicationKind(said.typeCode) !== undefined },
  sets: { kind: ({ said }) => finesApplicationKind(said.typeCode), category: ({ said }) => categoryOf(said.results) },
  examples: [
    { name: 'a statutory declaration, granted', given: { said: { typeCode: 'MC80527', results: [{ category: 'ANCILLARY' }, { category: 'FINAL' }] } }, expect: { sets: { kind: 'STAT_DEC', category: 'FINAL' } } },
    { name: 'an appeal, adjourned', given: { said: { typeCode: 'MC80801', results: [{ category: 'INTERMEDIARY' }] } }, expect: { sets: { kind: 'APPEAL', category: 'INTERMEDIARY' } } },
    { name: 'an application to reopen, without any result', given: { said: { typeCode: 'MC80524', results: [] } }, expect: { sets: { kind: 'REOPEN' } } },
    { name: 'an application for a search warrant', given: { said: { typeCode: 'MC80001', results: [] } }, expect: 'does not apply' },
  ],
});
