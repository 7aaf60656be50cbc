import { channelRule, type PoliceShare } from './mapping';

export default channelRule({
  id: 'TP-075',
  title: 'Results of the Crown Court, and corrections, reach the police by e-mail',
  why: 'SPI takes neither. A person at the force types them in; the subject line marks a correction, and names the court where it is known.',
  evidence: ['hmcts/cpp-context-results: results-domain/results-domain-aggregate/src/main/java/uk/gov/moj/cpp/results/domain/aggregate/ResultsAggregate.java:508-536,563-569'],
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
    'email.subject': ({ said, made }) => `${made.reshared === true ? 'Amend & Reshare ' : ''}${said.urn ?? ''} ${said.hearingDay.split('-').reverse().join('-')} ${said.court.name ?? ''}`.trim(),
  },
  examples: [
    {
      name: 'the Crown Court', given: { said: withResult({ jurisdiction: 'CROWN', urn: '01ZD1000126', prosecutor: { email: 'results@force.example' }, court: { name: 'Croydon Crown Court' } }), made: { police: true, reshared: false } },
      expect: { sets: { channel: 'EMAIL', 'email.address': 'results@force.example', 'email.subject': '01ZD1000126 01-06-2026 Croydon Crown Court' } },
    },
    { name: 'a correction', given: { said: withResult({ urn: '01ZD1000126' }), made: { police: true, reshared: true } }, expect: { sets: { channel: 'EMAIL', 'email.subject': 'Amend & Reshare 01ZD1000126 01-06-2026' } } },
    { name: 'a first share of magistrates', given: { said: withResult(), made: { police: true, reshared: false } }, expect: 'does not apply' },
    { name: 'not police', given: { said: withResult({ jurisdiction: 'CROWN' }), made: { police: false } }, expect: 'does not apply' },
  ],
});

function withResult(more: Partial<PoliceShare> = {}): PoliceShare { return said({ defendants: [{ attendance: [], counselDays: [], offences: [{ results: [{}] }] }], ...more }); }
function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
