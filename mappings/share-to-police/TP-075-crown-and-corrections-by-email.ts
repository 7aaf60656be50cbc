import type { JudicialResult } from '../../src/sdk';
import { channelRule, type PoliceShare } from './mapping';

export default channelRule({
  id: 'TP-075',
  title: 'Results of the Crown Court, and corrections, reach the police by e-mail',
  why: 'SPI takes neither. A person at the force types them in; the subject line marks a correction, names the court where it is known, says that there is an application, '
    + 'and holds what the results that are new say for it, each once. Common Platform sorts them by a list that is not public; we keep their order. '
    + 'The address is the one that the case carries, as Common Platform copied it from its reference data; where the case has none, the application\'s.',
  evidence: ['hmcts/cpp-context-results: results-domain/results-domain-aggregate/src/main/java/uk/gov/moj/cpp/results/domain/aggregate/ResultsAggregate.java:508-536,563-569', 'case model §3.3 (subject, address), quirks Q55, Q57: we name the applications of this case only'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  retireWhen: 'Police systems take results of the Crown Court, and corrections, by a message',
  staffMinutes: 10,
  when: {
    'the prosecutor is police': ({ made }) => made.police === true,
    'it is the Crown Court, or shared again': ({ said, made }) => said.jurisdiction === 'CROWN' || made.reshared === true,
  },
  sets: {
    channel: () => 'EMAIL',
    'email.address': ({ said }) => said.prosecutor.email,
    'email.subject': ({ said, made }) => [
      made.reshared === true ? 'Amend & Reshare' : '', said.urn ?? '', said.hearingDay.split('-').reverse().join('-'), said.court.name ?? '', [said.applicationTypes ? ['Application'] : [], titlesOf(said)].flat().join(' / '),
    ].filter(part => part !== '').join(' '),
  },
  examples: [
    {
      name: 'the Crown Court', given: { said: withResult({ jurisdiction: 'CROWN', urn: '01ZD1000126', prosecutor: { email: 'results@force.example' }, court: { name: 'Croydon Crown Court' } }), made: { police: true, reshared: false } },
      expect: { sets: { channel: 'EMAIL', 'email.address': 'results@force.example', 'email.subject': '01ZD1000126 01-06-2026 Croydon Crown Court' } },
    },
    { name: 'a correction', given: { said: withResult({ urn: '01ZD1000126' }), made: { police: true, reshared: true } }, expect: { sets: { channel: 'EMAIL', 'email.subject': 'Amend & Reshare 01ZD1000126 01-06-2026' } } },
    {
      name: 'an application, and what the results say for the subject',
      given: { said: withResult({ urn: '01ZD1000126', applicationTypes: ['Application to reopen case'], defendants: [{ attendance: [], counselDays: [], offences: [{ results: [
        titled('Final Sentence'), titled('Final Sentence'), titled('Bail Conditions Cancelled', 'Bail conditions varied'), { ...titled('Warrant Issued'), isNewAmendment: false }, titled(' '),
      ] }] }] }), made: { police: true, reshared: true } },
      expect: { sets: { channel: 'EMAIL', 'email.subject': 'Amend & Reshare 01ZD1000126 01-06-2026 Application / Final Sentence' } },
    },
    {
      name: 'bail conditions that the text says are cancelled', given: { said: withResult({ urn: '01ZD1000126', jurisdiction: 'CROWN', defendants: [{ attendance: [], counselDays: [], offences: [{ results: [
        titled('Bail Conditions Cancelled', 'Bail Conditions Cancelled today'), titled('Bail Conditions Cancelled'), titled('Acquitted'),
      ] }] }] }), made: { police: true } },
      expect: { sets: { channel: 'EMAIL', 'email.subject': '01ZD1000126 01-06-2026 Bail Conditions Cancelled / Acquitted' } },
    },
    { name: 'a first share of magistrates', given: { said: withResult(), made: { police: true, reshared: false } }, expect: 'does not apply' },
    { name: 'not police', given: { said: withResult({ jurisdiction: 'CROWN' }), made: { police: false } }, expect: 'does not apply' },
  ],
});

const CANCELLED = 'Bail Conditions Cancelled';
/** Of results that are new; cancelled bail conditions only where the text says so, or there is none. */
function titlesOf({ defendants }: PoliceShare): string[] {
  const results = defendants.flatMap(({ offences }) => offences.flatMap(one => one.results)).filter(({ isNewAmendment }) => isNewAmendment === true);
  const titles = results.flatMap(({ policeSubjectLineTitle: title, resultText }) => title === undefined || title.trim() === '' || (title === CANCELLED && resultText?.includes(CANCELLED) === false) ? [] : [title]);
  return [...new Set(titles)];
}
function titled(policeSubjectLineTitle: string, resultText?: string): JudicialResult { return { policeSubjectLineTitle, isNewAmendment: true, ...(resultText !== undefined && { resultText }) }; }
function withResult(more: Partial<PoliceShare> = {}): PoliceShare { return said({ defendants: [{ attendance: [], counselDays: [], offences: [{ results: [{}] }] }], ...more }); }
function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
