import { add, type FinancialResults, type FinancialResultsRow } from '../../src/sdk';
import { WRITE_OFF, accountsOfOffences, areResults, asksForAccount, caseRows, imposed, known, receivedRule, takenBackOf, type Fines, type KeptRow, type Said } from './mapping';

export default receivedRule({
  id: 'NEW-817',
  title: 'A fine taken back with nothing in its place: its account must be written off',
  why: 'A result that is deleted leaves no amended result behind it, so that the rule for amendments does not see it: enforcement would go on collecting a fine that no court upholds. '
    + 'The share holds the whole day, so what it no longer says no longer stands. The original tells nobody.',
  evidence: ['case model §4.1: "if a line is not included it has been deleted"', 'case model §3.5.4 rule 13 asks for an amended row', 'WA-023: a fine removed by amend-and-reshare stays where it is'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: {
    'results were said, and no new account was asked for': ({ said }) => areResults(said) && !asksForAccount(said),
    'a fine of the same hearing is gone, and nothing says that it was amended': ({ said, made }) => goneFines(said, made).length > 0,
  },
  then: ({ said, made }) => !areResults(said) ? [] : [add('drafts', {
    subject: WRITE_OFF,
    says: known({
      amendmentReason: 'The results were taken back when they were shared again', amendmentDate: said.context.today, defendantDateOfBirth: said.defendantDateOfBirth, isWriteOff: true,
      impositionOffenceDetails: imposed(said.context, goneFines(said, made)), newOffenceByResult: imposed(said.context, caseRows(said)),
    }),
    accounts: accountsOfOffences(made, goneFines(said, made).map(row => row.offenceId)),
  })],
  examples: [
    {
      name: 'the only result of an offence is deleted', given: { said: results({ context: { offenceDates: {}, today: '2026-06-02', withoutResult: ['o1'] } }), made: made() },
      expect: { effects: [add('drafts', {
        subject: WRITE_OFF, accounts: ['r1'],
        says: { amendmentDate: '2026-06-02', amendmentReason: 'The results were taken back when they were shared again', isWriteOff: true, impositionOffenceDetails: [{ offenceId: 'o1', details: 'Fined £100' }], newOffenceByResult: [] },
      })] },
    },
    {
      name: 'the fine is deleted beside a community order', given: { said: results({ offenceResults: [row({ isFinancial: false, impositionOffenceDetails: 'Community order' })] }), made: made() },
      expect: { effects: [add('drafts', {
        subject: WRITE_OFF, accounts: ['r1'],
        says: { amendmentDate: '2026-06-01', amendmentReason: 'The results were taken back when they were shared again', isWriteOff: true, impositionOffenceDetails: [{ offenceId: 'o1', details: 'Fined £100' }], newOffenceByResult: [{ offenceId: 'o1', details: 'Community order' }] },
      })] },
    },
    { name: 'amended: the other rule tells of it', given: { said: results({ offenceResults: [row({ isFinancial: false, amendmentDate: '2026-06-01' })] }), made: made() }, expect: 'does not apply' },
    { name: 'a new account comes', given: { said: results({ accountCorrelationId: 'r2', offenceResults: [row({ isFinancial: false })] }), made: made() }, expect: 'does not apply' },
    { name: 'another hearing fined before', given: { said: results({ hearingId: 'h9', offenceResults: [row({ isFinancial: false })] }), made: made() }, expect: 'does not apply' },
    { name: 'no fine before', given: { said: results({ context: { offenceDates: {}, today: '2026-06-02', withoutResult: ['o1'] } }), made: { caseRows: [before({ isFinancial: false })] } }, expect: 'does not apply' },
    { name: 'an application that was received', given: { said: { kind: 'application-received', offenceResults: [], masterDefendantId: 'd1', applicationType: 'REOPEN' }, made: made() }, expect: 'does not apply' },
    { name: 'a first share', given: { said: results({ offenceResults: [row({ isFinancial: false })] }), made: {} }, expect: 'does not apply' },
  ],
});

function goneFines(said: Said, { caseRows: before = [] }: Fines): KeptRow[] {
  if (!areResults(said)) return [];
  const withoutMoney = caseRows(said).filter(row => row.isFinancial !== true && row.amendmentDate === undefined).map(row => row.offenceId);
  return [...takenBackOf(said, before), ...before.filter(row => row.hearingId === said.hearingId && withoutMoney.includes(row.offenceId))].filter(row => row.isFinancial === true);
}

function results(more: Partial<FinancialResults> = {}): FinancialResults {
  return {
    kind: 'financial-results', hearingId: 'h1', masterDefendantId: 'd1', offenceResults: [], context: { offenceDates: {}, today: '2026-06-01' }, ...more,
  };
}
function row(more: Partial<FinancialResultsRow> = {}): FinancialResultsRow { return { offenceId: 'o1', isFinancial: true, ...more }; }
function made(): Fines { return { caseRows: [before()], items: [{ id: 'r1', hearingId: 'h1', rows: [{ offenceId: 'o1' }] }] }; }
function before(more: Partial<KeptRow> = {}): KeptRow {
  return { offenceId: 'o1', hearingId: 'h1', isFinancial: true, impositionOffenceDetails: 'Fined £100', ...more };
}
