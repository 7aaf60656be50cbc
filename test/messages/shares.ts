import type { JudicialResult, Share } from '../../src/case-model/share';
import type { Raw } from '../../src/adapter/adapter';

export interface ShareOptions {
  readonly hearingId?: string;
  readonly hearingDay?: string;
  readonly sharedTime?: string;
  readonly urn?: string;
  readonly defendantId?: string;
  readonly lastName?: string;
  readonly results?: readonly JudicialResult[];
  readonly isReshare?: boolean;
}

/** An invented share of one defendant on one case. */
export function share(options: ShareOptions = {}): Share {
  const { hearingId = 'hearing-1', hearingDay = '2026-06-01', sharedTime = `${hearingDay}T15:00:00.000Z`, urn = '01ZD2000126', defendantId = `defendant-of-${urn}`, lastName = 'Ashby', results = [] } = options;
  return {
    hearing: {
      id: hearingId, jurisdictionType: 'MAGISTRATES', type: { description: 'First hearing' },
      courtCentre: { code: 'B01LY00', name: 'Lavender Hill Magistrates\' Court', courtHearingLocation: 'B01LY01' },
      hearingDays: [{ sittingDay: `${hearingDay}T09:00:00.000Z` }],
      prosecutionCases: [{
        id: `case-${urn}`, prosecutionCaseIdentifier: { caseURN: urn, prosecutionAuthorityCode: 'METPF' },
        defendants: [{
          id: defendantId, personDefendant: { personDetails: { title: 'Mr', firstName: 'Rowan', lastName, gender: 'MALE', dateOfBirth: '1994-03-17', address: { address1: '12 Larch Row', postcode: 'SW11 9ZZ' } } },
          offences: [{ id: `offence-of-${urn}`, offenceCode: 'TH68010', offenceTitle: 'Theft from a shop', judicialResults: [...results] }],
        }],
      }],
    },
    hearingDay, sharedTime, isReshare: options.isReshare ?? false,
  };
}

/** A tag ordered on a day. */
export const tag = (orderedDate = '2026-06-01', judicialResultId = 'result-tag'): JudicialResult => ({
  judicialResultId, label: 'Curfew with electronic monitoring', orderedDate, resultDefinitionGroup: 'Bail conditions, ELMON',
  resultText: 'Curfew with electronic monitoring', judicialResultPrompts: [{ label: 'Start date', promptReference: 'startDate', value: '01/06/2026' }],
});
/** An end of monitoring, ordered on a day. */
export const tagEnds = (orderedDate: string): JudicialResult => ({ judicialResultId: 'result-end', label: 'Electronic Monitoring End - notify contractor', orderedDate, resultDefinitionGroup: 'ELMONEND' });

/** A fine of so much, as a court writes it. */
export const fine = (value: string): JudicialResult => ({
  judicialResultId: 'result-fine', label: 'Fine', resultText: `FO - Fine\nFined ${value}`, resultDefinitionGroup: 'Imposition', category: 'FINAL', isFinancialResult: true, orderedDate: '2026-06-01',
  judicialResultPrompts: [{ promptReference: 'AOF', type: 'CURR', value, isFinancialImposition: true }],
});
export const discharge: JudicialResult = { judicialResultId: 'result-discharge', label: 'Discharge', resultText: 'CD - Conditional discharge', category: 'FINAL', isFinancialResult: false, orderedDate: '2026-06-01' };

export const asJson = (message: unknown): Raw => ({ bytes: Buffer.from(JSON.stringify(message)), mediaType: 'application/json' });

const TYPES = { STAT_DEC: ['MC80528', 'Appearance to make statutory declaration'], REOPEN: ['MC80524', 'Application to reopen case'], APPEAL: ['MC80802', 'Appeal against sentence'] } as const;
/** A share of an application about an offence of an earlier case: what was made of it, and what its offence now has. */
export function applicationShare({ kind, urn, defendantId, sharedTime, outcome, results, applicationId = `application-${kind}` }: {
  readonly kind: keyof typeof TYPES; readonly urn: string; readonly defendantId: string; readonly sharedTime: string; readonly outcome: readonly JudicialResult[]; readonly results: readonly JudicialResult[]; readonly applicationId?: string;
}): Share {
  const [code, type] = TYPES[kind];
  const { hearing, ...rest } = share({ urn, hearingId: `hearing-of-${applicationId}`, hearingDay: sharedTime.slice(0, 10), sharedTime });
  const { prosecutionCases, ...about } = hearing;
  const [one] = prosecutionCases ?? [];
  const [person] = one?.defendants ?? [];
  return {
    ...rest,
    hearing: {
      ...about,
      courtApplications: [{
        id: applicationId, type: { code, type }, judicialResults: [...outcome],
        subject: { masterDefendant: { masterDefendantId: defendantId, ...(person?.personDefendant && { personDefendant: person.personDefendant }) } },
        courtApplicationCases: [{ prosecutionCaseIdentifier: { caseURN: urn }, offences: [{ id: `offence-of-${urn}`, offenceCode: 'TH68010', offenceTitle: 'Theft from a shop', judicialResults: [...results] }] }],
      }],
    },
  };
}
/** What was made of an application, by its code and in a word. */
export const outcome = (code: string, label: string, category = 'FINAL'): JudicialResult => ({ judicialResultId: `result-${code}`, label, resultText: `${code} - ${label}`, category, isFinancialResult: false, orderedDate: '2026-07-01' });
/** That an application has come, about the offence of a case. */
export const applicationReceived = (kind: keyof typeof TYPES, urn: string, defendantId: string, more: object = {}): object => ({
  _metadata: { id: `received-${kind}-${urn}`, name: 'public.hearing.nces-email-notification-for-application', createdAt: '2026-06-10T09:30:00.000Z' },
  masterDefendantId: defendantId, applicationType: kind, listingDate: '01/07/2026', caseUrns: [urn], hearingCourtCentreName: 'Lavender Hill Magistrates\' Court', caseOffenceIdList: [`offence-of-${urn}`], ...more,
});
