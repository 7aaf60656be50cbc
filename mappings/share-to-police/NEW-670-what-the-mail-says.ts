import { dayInWords } from '../../src/sdk';
import { coverRule, nameOf, type Changed, type Matter, type PoliceShare, type SaidDefendant } from './mapping';

export default coverRule({
  id: 'NEW-670',
  title: 'The mail says in words what was decided, or what was corrected',
  why: 'Common Platform mails a link into itself, and of a correction a document with what was added, updated or deleted. The hub has neither, so the words stand in the mail: of a first share every result, '
    + 'of a correction only what is different. Where the hub does not know the share before, it says so, for then nothing can be told of what was deleted.',
  evidence: ['case model §3.3 (body), §4.2', 'hmcts/cpp-context-results: PoliceEmailHelper.java, CaseResultDetailsConverter.java'],
  owner: 'police exchange',
  severity: 'record',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  loses: ['the link to the case in Common Platform'],
  when: { 'it goes by e-mail': ({ made }) => made.channel === 'EMAIL' },
  sets: {
    'email.text': ({ said, made, earlier }) => [
      `Case ${said.urn ?? 'without a URN'}`, `Heard on ${dayInWords(said.hearingDay)}${said.court.name === undefined ? '' : ` at ${said.court.name}`}`, ...(said.applicationTypes ?? []).map(type => `Application: ${type}`), '',
      ...made.reshared === true ? ['The results were corrected and shared again.', ...known(said, earlier.made.results) ? [] : ['What was shared before is not known here: all results are listed as added, and deleted ones are not.'], '', ...(made.changes ?? []).flatMap(correctionOf)] : said.defendants.flatMap(resultsOf),
    ].join('\n').trimEnd(),
  },
  examples: [
    {
      name: 'a first share of the Crown Court', given: {
        said: said({ urn: '01ZD1000126', jurisdiction: 'CROWN', court: { name: 'Croydon Crown Court' }, defendants: [
          person({ person: { firstName: 'Imogen', lastName: 'Vale' }, offences: [{ offenceTitle: 'Assault by beating', orderIndex: 2, results: [{ label: 'Imprisonment', resultText: 'Imprisonment\nfor 6 months' }, { label: 'Surcharge' }] }, { offenceTitle: 'Theft', results: [] }] }),
          person({ person: { lastName: 'Ashby' }, offences: [{ application: { type: { type: 'Application to reopen case' } }, results: [{}] }, { results: [{ label: 'Fine' }] }] }), person({ person: { lastName: 'Quill' } }),
        ] }), made: { channel: 'EMAIL', reshared: false }, earlier: { made: {} },
      },
      expect: { sets: { 'email.text': 'Case 01ZD1000126\nHeard on 1 June 2026 at Croydon Crown Court\n\nDefendant: Imogen Vale\n\n  Offence 2: Assault by beating\n    Imprisonment\n      for 6 months\n    Surcharge\n\nDefendant: Ashby\n\n  Application to reopen case\n    a result without words\n\n  Offence\n    Fine' } },
    },
    {
      name: 'a correction', given: {
        said: said({ urn: '01ZD1000126', applicationTypes: ['Application to reopen case'] }), earlier: { made: { results: [{ hearingId: 'h1', targets: [] }] } },
        made: { channel: 'EMAIL', reshared: true, changes: [
          changed([{ id: 'r1', title: 'Fine', change: 'ADDED' }, { id: 'r2', title: 'Costs', change: 'UPDATED' }, { id: 'r3', title: 'Surcharge', change: 'DELETED' }]),
          changed([{ id: 'r4', title: 'Case reopened', change: 'ADDED' }], { kind: 'application', title: 'Application to reopen case', number: 0 }),
        ] },
      },
      expect: { sets: { 'email.text': 'Case 01ZD1000126\nHeard on 1 June 2026\nApplication: Application to reopen case\n\nThe results were corrected and shared again.\n\nDefendant: Rowan Ashby\n\n  Offence 1: Theft from a shop\n    ADDED: Fine\n    UPDATED: Costs\n    DELETED: Surcharge\n\nDefendant: Rowan Ashby\n\n  Application to reopen case\n    ADDED: Case reopened' } },
    },
    {
      name: 'a correction of what the hub never saw', given: { said: said(), made: { channel: 'EMAIL', reshared: true, changes: [changed([{ id: 'r1', title: 'Fine', change: 'ADDED' }])] }, earlier: { made: { results: [{ hearingId: 'h0', targets: [] }] } } },
      expect: { sets: { 'email.text': 'Case without a URN\nHeard on 1 June 2026\n\nThe results were corrected and shared again.\nWhat was shared before is not known here: all results are listed as added, and deleted ones are not.\n\nDefendant: Rowan Ashby\n\n  Offence 1: Theft from a shop\n    ADDED: Fine' } },
    },
    { name: 'by SPI', given: { said: said(), made: { channel: 'SPI' }, earlier: { made: {} } }, expect: 'does not apply' },
  ],
});

const known = ({ hearingId }: PoliceShare, results: readonly { readonly hearingId: string }[] = []): boolean => results.some(one => one.hearingId === hearingId);

function resultsOf(somebody: SaidDefendant): string[] {
  const decided = somebody.offences.filter(({ results }) => results.length > 0);
  return decided.length === 0 ? [] : [`Defendant: ${nameOf(somebody)}`, '', ...decided.flatMap(matterInWords)];
}
function matterInWords({ application, orderIndex, offenceTitle, results }: Matter): string[] {
  const words = results.map(({ resultText, label }) => indented(resultText ?? label ?? 'a result without words', '    '));
  return [`  ${headed(application?.type?.type, orderIndex, offenceTitle)}`, ...words, ''];
}
const correctionOf = ({ defendantName, kind, number, title, results }: Changed): string[] =>
  [`Defendant: ${defendantName}`, '', `  ${headed(kind === 'application' ? title : undefined, number, title)}`, ...results.map(({ change, title: what }) => indented(`${change}: ${what}`, '    ')), ''];

const headed = (application: string | undefined, number: number | undefined, title: string | undefined): string => application ?? `Offence${number ? ` ${number}` : ''}${title ? `: ${title}` : ''}`;
/** Further lines of a text stand a little further in. */
const indented = (text: string, by: string): string => by + text.replace(/\r?\n/g, `\n${by}  `);

function changed(results: Changed['results'], more: Partial<Changed> = {}): Changed { return { id: 'o1', kind: 'offence', defendantId: 'd1', defendantName: 'Rowan Ashby', title: 'Theft from a shop', number: 1, count: 0, results, ...more }; }
function person(more: Partial<SaidDefendant> = {}): SaidDefendant { return { attendance: [], counselDays: [], offences: [], ...more }; }
function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
