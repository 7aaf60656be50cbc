import { task } from '../../src/sdk';
import { requestRule, type MoneyShare } from './mapping';

export default requestRule({
  id: 'NEW-816',
  title: 'Money that is imposed on no offence, or by an application of another kind, is said aloud',
  why: 'The request to the fines office has a row for an offence of a case, or of an application that may undo a fine. Money ordered elsewhere would reach no account, and nobody would know.',
  evidence: ['case model §3.5.2: only results whose offenceId is that of an offence', 'case model §2: every other application is invisible to the fines office'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,
  when: { 'money is ordered where no row tells of it': ({ said, made }) => ordered(said.onNoOffence) || said.applications.some((one, a) => made.applications?.[a]?.kind === undefined && (ordered(one.results) || said.matters.some(({ application, results }) => application === a && ordered(results)))) },
  then: () => [task('fines enforcement', 'money-without-a-row', 'The court ordered money that no request for an account can carry. Look at the results of this person in Common Platform, and open or change the account by hand')],
  examples: [
    { name: 'for the person, on no offence', given: { said: { ...share(), onNoOffence: [{ isFinancialResult: false }, { isFinancialResult: true }] } }, expect: { effects: [asked()] } },
    { name: 'on an application of another kind', given: { said: { ...share(), applications: [{ results: [{ isFinancialResult: true }] }] } }, expect: { effects: [asked()] } },
    { name: 'on an offence of such an application', given: { said: { ...share(), applications: [{ results: [] }], matters: [{ offenceId: 'o1', application: 0, results: [{ isFinancialResult: true }] }] } }, expect: { effects: [asked()] } },
    { name: 'by an application that may undo a fine', given: { said: { ...share(), applications: [{ results: [{ isFinancialResult: true }] }] }, made: { applications: [{ kind: 'APPEAL' }] } }, expect: 'does not apply' },
    { name: 'on an offence of a case', given: { said: { ...share(), applications: [{ results: [] }], matters: [{ offenceId: 'o1', results: [{ isFinancialResult: true }] }] } }, expect: 'does not apply' },
    { name: 'no money', given: { said: { ...share(), onNoOffence: [{ isFinancialResult: false }] } }, expect: 'does not apply' },
  ],
});

function ordered(results: readonly { readonly isFinancialResult?: boolean }[]): boolean { return results.some(({ isFinancialResult }) => isFinancialResult === true); }
function asked() { return task('fines enforcement', 'money-without-a-row', 'The court ordered money that no request for an account can carry. Look at the results of this person in Common Platform, and open or change the account by hand'); }
function share(): MoneyShare {
  return { masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], matters: [], applications: [], onNoOffence: [] };
}
