import { task } from '../../src/sdk';
import { migratedOf, receivedRule, type ApplicationReceived, type Fines } from './mapping';

const INSTRUCTION = 'An application came about offences of which no result is known here. See in Common Platform whether a fine stands on them; if so, tell the fines office that it was received';

export default receivedRule({
  id: 'NEW-887',
  title: 'An application about results that were never shared here is for a person',
  why: 'The fine may have been imposed before this hub was told of results, and the office goes on collecting it while the court hears the application. The original tells nobody.',
  evidence: ['case model §3.5.3: nothing when the person is unknown'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,
  when: {
    'an application was received, and none of its offences has a result here': ({ said, made }) => said.kind === 'application-received' && !(said.caseOffenceIdList ?? []).some(id => isKnown(made, id)),
    'none of its cases is of an old system': ({ said }) => migratedOf(said).length === 0,
  },
  then: () => [task('fines enforcement', 'application-on-unknown-results', INSTRUCTION)],
  examples: [
    { name: 'nothing is known of the person', given: { said: received(), made: {} }, expect: { effects: [task('fines enforcement', 'application-on-unknown-results', INSTRUCTION)] } },
    { name: 'another offence is known', given: { said: received(), made: { caseRows: [{ offenceId: 'o2', hearingId: 'h1' }] } }, expect: { effects: [task('fines enforcement', 'application-on-unknown-results', INSTRUCTION)] } },
    { name: 'decided in its case', given: { said: received(), made: { caseRows: [{ offenceId: 'o1', hearingId: 'h1' }] } }, expect: 'does not apply' },
    { name: 'decided on an application', given: { said: received(), made: { applications: [{ applicationId: 'a1', rows: [{ offenceId: 'o1', hearingId: 'h1' }] }] } }, expect: 'does not apply' },
    { name: 'of an old system: another rule tells of it', given: { said: received({ migrated: [{ caseId: 'c1', legacyReference: 'L-2019-1', fines: [] }] }), made: {} }, expect: 'does not apply' },
    { name: 'the number of an account', given: { said: { kind: 'account-answer', offenceResults: [] }, made: {} }, expect: 'does not apply' },
  ],
});

function isKnown({ caseRows = [], applications = [] }: Fines, offenceId: string): boolean { return [...caseRows, ...applications.flatMap(({ rows }) => rows)].some(row => row.offenceId === offenceId); }
function received(more: Partial<ApplicationReceived> = {}): ApplicationReceived {
  return { kind: 'application-received', offenceResults: [], masterDefendantId: 'd1', applicationType: 'REOPEN', caseOffenceIdList: ['o1'], ...more };
}
