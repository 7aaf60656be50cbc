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

export const asJson = (message: unknown): Raw => ({ bytes: Buffer.from(JSON.stringify(message)), mediaType: 'application/json' });
