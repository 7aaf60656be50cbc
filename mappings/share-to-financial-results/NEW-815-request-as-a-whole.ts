import { londonDay } from '../../src/sdk';
import { allRows, requestRule, type MoneyShare } from './mapping';

export default requestRule({
  id: 'NEW-815',
  title: 'The request as a whole, with what no longer stands',
  why: 'The rows of cases come first, then the outcomes of applications, then their single results. An offence on which nothing is decided has no row, but a fine may have stood on it before: it is named, so that '
    + 'what was taken back can be told. A person with no offence at all has nothing to tell.',
  evidence: ['case model §3.5.1, §3.5.2', 'hmcts/cpp-context-results: ResultsCommandHandler.java:492-504 (applicationResult: texts of one line, joined by line feeds)'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'there is an offence': ({ said }) => said.matters.length > 0 },
  sets: {
    request: ({ said, made }) => ({
      kind: 'financial-results' as const, hearingId: said.hearingId, masterDefendantId: said.masterDefendantId, ...made.header, accountCorrelationId: made.accountCorrelationId ?? '', offenceResults: allRows(made), receivedAt: said.sharedTime,
      context: { offenceDates: Object.fromEntries(said.matters.flatMap(({ offenceId, startDate }) => startDate === undefined ? [] : [[offenceId, startDate]])), today: londonDay(said.sharedTime), ...resultsInWords(said), ...(undecided(said).length > 0 && { withoutResult: undecided(said) }) },
    }),
  },
  examples: [
    {
      name: 'rows in their order, and the days of the offences',
      given: { said: share(), made: { header: { defendantName: 'Aled Ashby' }, accountCorrelationId: 'r1', caseRows: [{ offenceId: 'o1' }], parentRows: [{ offenceId: 'o2' }], childRows: [{ offenceId: 'o3' }] } },
      expect: { sets: { request: {
        kind: 'financial-results', hearingId: 'h1', masterDefendantId: 'm1', defendantName: 'Aled Ashby', accountCorrelationId: 'r1', receivedAt: '2026-06-01T23:30:00.000Z', offenceResults: [{ offenceId: 'o1' }, { offenceId: 'o2' }, { offenceId: 'o3' }],
        context: { offenceDates: { o1: '2026-01-02' }, today: '2026-06-02', withoutResult: ['o1', 'o2'] },
      } } },
    },
    {
      name: 'all decided', given: { said: { ...share(), matters: [{ offenceId: 'o1', results: [{}] }, { offenceId: 'o2', application: 0, results: [] }] }, made: { accountCorrelationId: '' } },
      expect: { sets: { request: { kind: 'financial-results', hearingId: 'h1', masterDefendantId: 'm1', accountCorrelationId: '', receivedAt: '2026-06-01T23:30:00.000Z', offenceResults: [], context: { offenceDates: {}, today: '2026-06-02' } } } },
    },
    {
      name: 'what was made of an application, in words of one line', given: { said: { ...share(), matters: [{ offenceId: 'o2', application: 0, results: [] }], applications: [{ results: [{ resultText: 'G - Granted' }, { resultText: 'NEXH - Next hearing\nOn 8 July' }, {}, { resultText: 'ROPENED - Case reopened' }] }] }, made: { accountCorrelationId: '' } },
      expect: { sets: { request: { kind: 'financial-results', hearingId: 'h1', masterDefendantId: 'm1', accountCorrelationId: '', receivedAt: '2026-06-01T23:30:00.000Z', offenceResults: [], context: { offenceDates: {}, today: '2026-06-02', applicationResult: 'G - Granted\nROPENED - Case reopened' } } } },
    },
    { name: 'no offence', given: { said: { ...share(), matters: [] }, made: { header: {} } }, expect: 'does not apply' },
  ],
});

/** As in the original, without those of several lines: right would be the first line of each, for the office misses what the longer ones say. */
function resultsInWords({ applications }: MoneyShare): { readonly applicationResult?: string } {
  const texts = applications.flatMap(({ results }) => results.flatMap(({ resultText = '' }) => resultText !== '' && !resultText.includes('\n') ? [resultText] : []));
  return texts.length === 0 ? {} : { applicationResult: texts.join('\n') };
}
function undecided({ matters }: MoneyShare): string[] { return matters.flatMap(({ offenceId, application, results }) => application === undefined && results.length === 0 ? [offenceId] : []); }
function share(): MoneyShare {
  return {
    masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T23:30:00.000Z', bySingleJustice: false, caseReferences: [], applications: [], onNoOffence: [],
    matters: [{ offenceId: 'o1', startDate: '2026-01-02', results: [] }, { offenceId: 'o2', results: [] }],
  };
}
