import { onceBy, sharePosition, split, type CourtApplication, type CutPart, type Day, type Defendant, type Offence, type ProsecutionCase, type Reference, type Share } from '../../src/sdk';
import { cutRule, type Matter, type MoneyShare } from './mapping';

const NOBODY = 'It names somebody without an id, so that no account can be found or made for them: ask Common Platform who it is';

export default cutRule({
  id: 'NEW-800',
  title: 'A share speaks of the money of each person, across cases',
  why: 'Enforcement keeps one account for a person, not for a case. A person is known by the master defendant, which is the defendant until two are matched. '
    + 'Results for the person as a whole belong to the offence that they name.',
  evidence: ['case model §3.5.2: one request per masterDefendantId', 'case model §2: masterDefendantId equals defendantId until matched'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: 'always',
  then: ({ said, arrival }) => {
    const { day, time, unreadable, at } = sharePosition(said);
    const scope = `money|${said.hearing.id}|${day ?? ''}`;
    const people = Map.groupBy([...onCases(said), ...onApplications(said)], ({ who }, i) => who ?? `${said.hearing.id} ${i}`);
    const parts = [...people].map(([who, all]): CutPart => ({
      subject: `money|${who}`,
      references: onceBy(all.flatMap(({ references }) => references), one => one),
      scope, ...(day && { day }), ...(time && { time }), ...(unreadable && { unreadable }), ...(all[0]?.who === undefined && { unreadable: NOBODY }),
      said: moneyShare(said, who, all, day ?? '', time ?? '', officeOf(arrival.reference, said.hearing.courtCentre.code, day ?? '')),
    }));
    return [split(parts, [scope], at)];
  },
  examples: [
    { name: 'an offence with its own result and one of the person', given: { said: share() }, expect: { effects: [split([part(said())], ['money|h1|2026-06-01'], { day: '2026-06-01', time: '2026-06-01T15:00:00.000Z' })] } },
    {
      name: 'of two cases, with how the first began, an employer and a guardian', given: { said: twoCases() },
      expect: { effects: [split([{ ...part({ ...said(), caseReferences: ['01ZD1000126', '01ZD1000226'], initiationCode: 'J', employerName: 'Quill & Co', hasGuardian: true }), references: ['01ZD1000126', '01ZD1000226'] }], ['money|h1|2026-06-01'], { day: '2026-06-01', time: '2026-06-01T15:00:00.000Z' })] },
    },
    {
      name: 'of an employer without a name, and somebody who is no guardian', given: { said: answeredFor({ personDefendant: { personDetails: { lastName: 'Ashby' }, employerOrganisation: { name: ' ' } }, associatedPersons: [{ role: 'Interpreter' }, {}] }) },
      expect: { effects: [split([part(said())], ['money|h1|2026-06-01'], { day: '2026-06-01', time: '2026-06-01T15:00:00.000Z' })] },
    },
    { name: 'with the fines office of the day', given: { said: share(), arrival: { reference: offices() } }, expect: { effects: [split([part({ ...said(), office: { division: '77', email: 'fines@example.test', businessUnit: '12' } })], ['money|h1|2026-06-01'], { day: '2026-06-01', time: '2026-06-01T15:00:00.000Z' })] } },
    { name: 'with an office of which nothing is known', given: { said: share(), arrival: { reference: offices({ Division: '', Email: '', BusinessUnit: '' }) } }, expect: { effects: [split([part({ ...said(), office: {} })], ['money|h1|2026-06-01'], { day: '2026-06-01', time: '2026-06-01T15:00:00.000Z' })] } },
    { name: 'nobody at all', given: { said: { ...share(), hearing: { ...share().hearing, prosecutionCases: [] } } }, expect: { effects: [split([], ['money|h1|2026-06-01'], { day: '2026-06-01', time: '2026-06-01T15:00:00.000Z' })] } },
    { name: 'somebody without an id', given: { said: ofNobody() }, expect: { effects: [split([{ ...part(nobodySaid(), 'h1 0'), unreadable: NOBODY }], ['money|h1|2026-06-01'], { day: '2026-06-01', time: '2026-06-01T15:00:00.000Z' })] } },
    { name: 'the subject of an application', given: { said: onApplication() }, expect: { effects: [split([{ ...part(onApplicationSaid()), references: onApplicationSaid().caseReferences }], ['money|h1|2026-06-01'], { day: '2026-06-01', time: '2026-06-01T15:00:00.000Z' })] } },
  ],
});

interface Found {
  readonly who: string | undefined;
  readonly references: readonly string[];
  readonly prosecutorCode?: string;
  readonly initiationCode?: string;
  readonly employerName?: string;
  readonly hasGuardian?: true;
  readonly person?: MoneyShare['person'];
  readonly organisation?: MoneyShare['organisation'];
  readonly matters: readonly Matter[];
  readonly application?: MoneyShare['applications'][number];
}

function onCases({ hearing }: Share): Found[] {
  return (hearing.prosecutionCases ?? []).flatMap(({ prosecutionCaseIdentifier, initiationCode, defendants }) => (defendants ?? []).map(defendant => {
    const reference = prosecutionCaseIdentifier?.caseURN ?? prosecutionCaseIdentifier?.prosecutionAuthorityReference;
    const matters = (defendant.offences ?? []).map(offence => matterOf(offence, (defendant.defendantCaseJudicialResults ?? []).filter(({ offenceId }) => offenceId === offence.id)));
    return { who: defendant.masterDefendantId ?? defendant.id, references: reference === undefined ? [] : [reference], ...prosecutorOf(prosecutionCaseIdentifier), ...(initiationCode !== undefined && { initiationCode }), ...whoIs(defendant), ...whoAnswers(defendant), matters };
  }));
}

function onApplications({ hearing }: Share): Found[] {
  return (hearing.courtApplications ?? []).map(application => {
    const master = application.subject?.masterDefendant;
    const references = [...referencesOf(application), ...(master?.defendantCase ?? []).flatMap(({ caseReference }) => caseReference ?? [])];
    return { who: master?.masterDefendantId, references, ...prosecutorOf(application.courtApplicationCases?.[0]?.prosecutionCaseIdentifier), ...whoIs(master ?? {}), ...whoAnswers(master ?? {}), matters: offencesOf(application).map(offence => matterOf(offence, [])), application: applicationOf(application) };
  });
}
const offencesOf = ({ courtApplicationCases, courtOrder }: CourtApplication): Offence[] =>
  [...(courtApplicationCases ?? []).flatMap(({ offences }) => offences ?? []), ...(courtOrder?.courtOrderOffences ?? []).flatMap(({ offence }) => offence ?? [])];
const referencesOf = ({ courtApplicationCases }: CourtApplication): string[] => (courtApplicationCases ?? []).flatMap(({ prosecutionCaseIdentifier: of }) => of?.caseURN ?? of?.prosecutionAuthorityReference ?? []);
const applicationOf = ({ id, type, judicialResults }: CourtApplication): MoneyShare['applications'][number] =>
  ({ ...(id !== undefined && { applicationId: id }), ...(type?.code !== undefined && { typeCode: type.code }), ...(type?.type !== undefined && { title: type.type }), results: judicialResults ?? [] });

const prosecutorOf = (identifier: ProsecutionCase['prosecutionCaseIdentifier']): Pick<Found, 'prosecutorCode'> =>
  identifier?.prosecutionAuthorityCode === undefined ? {} : { prosecutorCode: identifier.prosecutionAuthorityCode };
const whoIs = ({ personDefendant, legalEntityDefendant }: Pick<Defendant, 'personDefendant'> & { readonly legalEntityDefendant?: Defendant['legalEntityDefendant'] }): Pick<Found, 'person' | 'organisation'> =>
  ({ ...(personDefendant && { person: personDefendant.personDetails }), ...(!personDefendant && legalEntityDefendant && { organisation: legalEntityDefendant.organisation }) });

const whoAnswers = ({ personDefendant, associatedPersons }: Pick<Defendant, 'personDefendant' | 'associatedPersons'>): Pick<Found, 'employerName' | 'hasGuardian'> => {
  const employerName = personDefendant?.employerOrganisation?.name?.trim() ?? '';
  return { ...(employerName !== '' && { employerName }), ...(associatedPersons?.some(({ role }) => /parent|guardian/i.test(role ?? '')) === true && { hasGuardian: true }) };
};

const matterOf = ({ id = '', offenceCode, offenceTitle, startDate, judicialResults }: Offence, onCase: Matter['results']): Matter =>
  ({ offenceId: id, ...(offenceCode !== undefined && { offenceCode }), ...(offenceTitle !== undefined && { title: offenceTitle }), ...(startDate !== undefined && { startDate }), results: [...onCase, ...judicialResults ?? []] });

/** The row of the table of fines offices for this court that holds on the day; none where there is no table or no row. */
function officeOf(reference: Reference, court: string | undefined, day: Day): MoneyShare['office'] {
  const row = reference['fines-offices']?.rows.find(one => one['Court'] === court?.slice(0, 5) && (one['From'] ?? '') <= day && (one['Until'] === '' || day <= (one['Until'] ?? day)));
  return row && { ...(row['Division'] && { division: row['Division'] }), ...(row['Email'] && { email: row['Email'] }), ...(row['BusinessUnit'] && { businessUnit: row['BusinessUnit'] }) };
}

function moneyShare({ hearing }: Share, who: string, all: readonly Found[], hearingDay: string, sharedTime: string, office: MoneyShare['office']): MoneyShare {
  const { id: hearingId, courtCentre: { code, name }, hearingDays } = hearing;
  const person = all.find(one => one.person)?.person;
  const organisation = all.find(one => one.organisation)?.organisation;
  const sittingDay = hearingDays[0]?.sittingDay;
  const prosecutorCode = all.find(one => one.prosecutorCode !== undefined)?.prosecutorCode;
  const initiationCode = all.find(one => one.initiationCode !== undefined)?.initiationCode;
  const employerName = all.find(one => one.employerName !== undefined)?.employerName;
  const applications = all.flatMap(({ application }) => application ?? []);
  const matters = all.flatMap(({ matters: of, application }) => of.map(matter => application ? { ...matter, application: applications.indexOf(application) } : matter));
  const theirs = (hearing.defendantJudicialResults ?? []).flatMap(({ masterDefendantId, defendantId, judicialResult }) => judicialResult && (masterDefendantId ?? defendantId) === who ? [judicialResult] : []);
  const names = (offenceId: string | undefined) => matters.some(matter => matter.application === undefined && matter.offenceId === offenceId);
  return {
    masterDefendantId: who, hearingId, hearingDay, sharedTime,
    ...(code !== undefined && { courtCode: code }), ...(name !== undefined && { courtName: name }), ...(sittingDay !== undefined && { sittingDay }), bySingleJustice: hearing.isSJPHearing === true,
    ...(person && { person }), ...(organisation && { organisation }), caseReferences: onceBy(all.flatMap(({ references }) => references), one => one), ...(prosecutorCode !== undefined && { prosecutorCode }),
    ...(initiationCode !== undefined && { initiationCode }), ...(employerName !== undefined && { employerName }), ...(all.some(one => one.hasGuardian) && { hasGuardian: true }),
    matters: matters.map(matter => matter.application === undefined ? { ...matter, results: [...matter.results, ...theirs.filter(({ offenceId }) => offenceId === matter.offenceId)] } : matter),
    applications, onNoOffence: theirs.filter(({ offenceId }) => !names(offenceId)), ...(office && { office }),
  };
}

function share(): Share {
  return {
    hearing: {
      id: 'h1', jurisdictionType: 'MAGISTRATES', type: {}, courtCentre: { code: 'B01LY00', name: 'Lavender Hill' }, hearingDays: [{ sittingDay: '2026-06-01T09:00:00Z' }],
      prosecutionCases: [{
        id: 'c1', prosecutionCaseIdentifier: { caseURN: '01ZD1000126', prosecutionAuthorityCode: 'DERPF' },
        defendants: [{
          id: 'd1', masterDefendantId: 'm1', personDefendant: { personDetails: { lastName: 'Ashby' } }, defendantCaseJudicialResults: [{ resultText: 'B', offenceId: 'o1' }, { resultText: 'of another', offenceId: 'o9' }],
          offences: [{ id: 'o1', offenceCode: 'TH68010', offenceTitle: 'Theft from a shop', startDate: '2026-01-02', judicialResults: [{ resultText: 'A' }] }],
        }],
      }],
      defendantJudicialResults: [
        { masterDefendantId: 'm1', judicialResult: { resultText: 'C', offenceId: 'o1' } }, { masterDefendantId: 'm1', judicialResult: { resultText: 'D' } },
        { masterDefendantId: 'm2', judicialResult: { resultText: 'of somebody else', offenceId: 'o1' } },
      ],
    },
    sharedTime: '2026-06-01T16:00:00+01:00',
  };
}
function answeredFor(more: Partial<Defendant>): Share {
  const [one] = share().hearing.prosecutionCases ?? [];
  return { ...share(), hearing: { ...share().hearing, prosecutionCases: [{ ...one, defendants: [{ ...one?.defendants?.[0], ...more }] }] } };
}
function twoCases(): Share {
  const [one] = answeredFor({ personDefendant: { personDetails: { lastName: 'Ashby' }, employerOrganisation: { name: 'Quill & Co ' } }, associatedPersons: [{ role: 'Interpreter' }, { role: 'ParentGuardian' }] }).hearing.prosecutionCases ?? [];
  return { ...share(), hearing: { ...share().hearing, prosecutionCases: [{ ...one, initiationCode: 'J' }, { initiationCode: 'C', prosecutionCaseIdentifier: { caseURN: '01ZD1000226' }, defendants: [{ masterDefendantId: 'm1', personDefendant: { personDetails: { lastName: 'Ashby' }, employerOrganisation: { name: 'Another' } } }] }] } };
}
function offices(more: Readonly<Record<string, string>> = {}): Reference {
  const row = { Court: 'B01LY', From: '2026-01-01', Until: '', Division: '77', Email: 'fines@example.test', BusinessUnit: '12', ...more };
  const rows = [{ ...row, Court: 'B01EF', Division: '1' }, { ...row, Until: '2026-05-31', Division: '2' }, { ...row, From: '2026-06-02', Division: '3' }, row];
  return { 'fines-offices': { version: 'v1', columns: Object.keys(row), rows } };
}
function said(): MoneyShare {
  return {
    masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', courtCode: 'B01LY00', courtName: 'Lavender Hill', sittingDay: '2026-06-01T09:00:00Z', bySingleJustice: false,
    person: { lastName: 'Ashby' }, caseReferences: ['01ZD1000126'], prosecutorCode: 'DERPF',
    matters: [{ offenceId: 'o1', offenceCode: 'TH68010', title: 'Theft from a shop', startDate: '2026-01-02', results: [{ resultText: 'B', offenceId: 'o1' }, { resultText: 'A' }, { resultText: 'C', offenceId: 'o1' }] }], applications: [], onNoOffence: [{ resultText: 'D' }],
  };
}
function part(what: MoneyShare, who = 'm1'): CutPart {
  return { subject: `money|${who}`, references: ['01ZD1000126'], scope: 'money|h1|2026-06-01', day: '2026-06-01', time: '2026-06-01T15:00:00.000Z', said: what };
}
function onApplication(): Share {
  const offence = { id: 'o1', judicialResults: [{ resultText: 'A' }] };
  const { prosecutionCases: _, defendantJudicialResults: __, ...hearing } = share().hearing;
  return {
    ...share(),
    hearing: {
      ...hearing, isSJPHearing: true,
      courtApplications: [{
        id: 'a1', type: { code: 'MC80524', type: 'Application to reopen case' }, judicialResults: [{ resultText: 'G - Granted' }],
        subject: { masterDefendant: { masterDefendantId: 'm1', legalEntityDefendant: { organisation: { name: 'Ashby Haulage Ltd' } }, defendantCase: [{ caseReference: '01ZD1000126' }, { caseReference: '01ZD1000226' }, {}] } },
        courtApplicationCases: [{ prosecutionCaseIdentifier: { caseURN: '01ZD1000126', prosecutionAuthorityCode: 'DERPF' }, offences: [offence] }], courtOrder: { courtOrderOffences: [{ offence: { id: 'o2' } }] },
      }],
    },
  };
}
function onApplicationSaid(): MoneyShare {
  const { person: _, ...rest } = said();
  return {
    ...rest, bySingleJustice: true, caseReferences: ['01ZD1000126', '01ZD1000226'], organisation: { name: 'Ashby Haulage Ltd' }, onNoOffence: [], matters: [{ offenceId: 'o1', results: [{ resultText: 'A' }], application: 0 }, { offenceId: 'o2', results: [], application: 0 }],
    applications: [{ applicationId: 'a1', typeCode: 'MC80524', title: 'Application to reopen case', results: [{ resultText: 'G - Granted' }] }],
  };
}
function ofNobody(): Share {
  const { defendantJudicialResults: _, ...hearing } = share().hearing;
  return { ...share(), hearing: { ...hearing, prosecutionCases: [{ prosecutionCaseIdentifier: { prosecutionAuthorityReference: '01ZD1000126' }, defendants: [{ offences: [] }] }] } };
}
function nobodySaid(): MoneyShare {
  const { person: _, prosecutorCode: __, ...rest } = said();
  return { ...rest, masterDefendantId: 'h1 0', matters: [], onNoOffence: [] };
}
