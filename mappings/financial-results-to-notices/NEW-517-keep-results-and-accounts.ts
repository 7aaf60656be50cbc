import type { FinancialResults } from '../../src/sdk';
import { areResults, headerOf, itemOf, keepRule, keptApplications, keptCaseRows, type AccountAnswer, type KeptRow } from './mapping';

export default keepRule({
  id: 'NEW-517',
  title: 'Results are kept: of a case by offence, of an application as a whole',
  why: 'The next request is compared with them. What a single justice only puts off does not take the place of a fine.',
  evidence: ['hmcts/cpp-context-results: …/domain/aggregate/HearingFinancialResultsAggregate.java:268-345'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'results were said': ({ said }) => areResults(said) },
  sets: {
    header: ({ said, made }) => areResults(said) ? headerOf(said, made) : undefined,
    items: ({ said, made }) => areResults(said) ? [...made.items ?? [], itemOf(said, made)] : undefined,
    caseRows: ({ said, made }) => areResults(said) ? keptCaseRows(said, made) : undefined,
    applications: ({ said, made }) => areResults(said) ? keptApplications(said, made) : undefined,
  },
  examples: [
    {
      name: 'a fine of a case', given: { said: results({ accountCorrelationId: 'r1', accountDivisionCode: '77', offenceResults: [{ offenceId: 'o1' }] }), made: {} },
      expect: { sets: {
        header: { masterDefendantId: 'd1', accountDivisionCode: '77' }, items: [{ hearingId: 'h1', rows: [{ offenceId: 'o1' }], id: 'r1', division: '77' }], caseRows: [{ offenceId: 'o1', hearingId: 'h1' }], applications: [],
      } },
    },
    {
      name: 'a case that a single justice puts off keeps its fine', given: { said: results({ isSJPHearing: true, offenceResults: [{ offenceId: 'o1', offenceResultsCategory: 'INTERMEDIARY' }] }), made: { caseRows: [before()] } },
      expect: { sets: { header: { masterDefendantId: 'd1', isSJPHearing: true }, items: [{ hearingId: 'h1', rows: [{ offenceId: 'o1', offenceResultsCategory: 'INTERMEDIARY' }], bySingleJustice: true }], caseRows: [before()], applications: [] } },
    },
    { name: 'a fine whose number is there already', given: { said: results({ accountCorrelationId: 'r1' }), made: { numbers: [{ id: 'r1', account: '123456789' }] } }, expect: { sets: { header: { masterDefendantId: 'd1' }, items: [{ hearingId: 'h1', rows: [], id: 'r1', answered: true }], caseRows: [], applications: [] } } },
    {
      name: 'one that comes again under its id', given: { said: results({ accountCorrelationId: 'r1' }), made: { items: [{ hearingId: 'h1', rows: [], id: 'r1', answered: true }], numbers: [{ id: 'r1', account: '123456789' }] } },
      expect: { sets: { header: { masterDefendantId: 'd1' }, items: [{ hearingId: 'h1', rows: [], id: 'r1', answered: true }, { hearingId: 'h1', rows: [], id: 'r1' }], caseRows: [], applications: [] } },
    },
    { name: 'the number of an account', given: { said: answer() }, expect: 'does not apply' },
  ],
});

function results(more: Partial<FinancialResults> = {}): FinancialResults {
  return {
    kind: 'financial-results', hearingId: 'h1', masterDefendantId: 'd1', offenceResults: [], context: { offenceDates: {}, today: '2026-06-01' }, ...more,
  };
}
function before(more: Partial<KeptRow> = {}): KeptRow {
  return { offenceId: 'o1', hearingId: 'h1', isFinancial: true, impositionOffenceDetails: 'Fined £100', ...more };
}
function answer(more: Partial<AccountAnswer> = {}): AccountAnswer {
  return { kind: 'account-answer', offenceResults: [], originator: 'Courts', accountCorrelationId: 'r1', accountNumber: '123456789', ...more };
}
