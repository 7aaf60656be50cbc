import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codec } from '../adapters/police-spi/codec';
import type { ResultedCaseMessage, SpiOffence, SpiResult } from '../adapters/police-spi/wire';
import { CORPUS, corpusFolder, corpusIsThere, corpusJson, lanesOf } from './share-lanes';

/**
 * Common Platform's own SPI messages, with what it made them of. What it made them of is put back into a share; our words must
 * then be its words, but for what we do otherwise on purpose: times in London instead of UTC. A finding is inferred earlier (WA-051).
 */
type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields => typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
const list = (value: unknown): unknown[] => Array.isArray(value) ? value : [];
const squeezed = (value: unknown): unknown => typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value;

function asShare(input: unknown): unknown {
  const { caseId, urn, id, sessionDays, courtCentreWithLJA, defendant } = fieldsOf(input);
  const { courtCentre, courtHearingLocation, psaCode } = fieldsOf(courtCentreWithLJA);
  const one = fieldsOf(defendant);
  const person = fieldsOf(one['individualDefendant']);
  const { person: personDetails, bailStatus, bailConditions } = person;
  const offences = list(one['offences']).map(offence => { const { offenceSequenceNumber: orderIndex, ...rest } = fieldsOf(offence); return { ...rest, orderIndex }; });
  return {
    sharedTime: '2020-05-26T16:00:00.000Z',
    hearing: {
      id, jurisdictionType: 'MAGISTRATES', type: {}, courtCentre: { ...fieldsOf(courtCentre), courtHearingLocation, psaCode }, hearingDays: sessionDays,
      prosecutionCases: [{
        id: caseId, prosecutionCaseIdentifier: { caseURN: urn, prosecutionAuthorityCode: 'DERPF' },
        defendants: [{ id: one['defendantId'], prosecutionAuthorityReference: one['prosecutorReference'], personDefendant: { personDetails, bailStatus, bailConditions }, offences }],
      }],
    },
  };
}

/** Both sides in the same few words. */
function expectedWords({ Session: { CourtHearing, Case: [one] } }: ResultedCaseMessage): unknown {
  const individual = one?.Defendant.CourtIndividualDefendant;
  const base = individual?.PersonDefendant.BasePersonDetails;
  const { AddressLine1, AddressLine2 = '', AddressLine3 = '', AddressLine4 = '', AddressLine5 = '' } = individual?.Address.SimpleAddress ?? { AddressLine1: '' };
  return {
    day: CourtHearing.Hearing.DateOfHearing, psaCode: CourtHearing.PSAcode, reference: one?.Defendant.ProsecutorReference, bail: individual?.BailStatus, familyName: base?.PersonName.PersonFamilyName,
    emails: [base?.EmailDetails?.EmailAddress1, base?.EmailDetails?.EmailAddress2].filter(email => email !== undefined), address: [AddressLine1, AddressLine2, AddressLine3, AddressLine4, AddressLine5],
    offences: one?.Defendant.Offence.map(expectedOffence),
  };
}
const expectedOffence = ({ BaseOffenceDetails: { OffenceCode, OffenceTiming, VehicleRelatedOffence }, Plea, ConvictingCourt, Result }: SpiOffence) => ({
  code: OffenceCode, dateCode: OffenceTiming.OffenceDateCode, vehicle: VehicleRelatedOffence?.VehicleCode ?? '', plea: Plea, convictingCourt: ConvictingCourt ?? '', results: Result.map(expectedResult),
});
const expectedResult = ({ ResultCode = '', ResultText, ResultCodeQualifier = [], Outcome, NextHearing }: SpiResult) => ({
  code: ResultCode, text: squeezed(ResultText), qualifiers: ResultCodeQualifier, value: Outcome?.Duration?.DurationValue ?? '', unit: Outcome?.Duration?.DurationUnit ?? '',
  amount: (Outcome?.ResultAmountSterling ?? '').replace(/^\+/, ''), points: Outcome?.PenaltyPoints ?? '', nextHearing: NextHearing?.NextHearingDetails.CourtHearingLocation ?? '',
});

function ourWords(made: unknown): unknown {
  const told = fieldsOf(made);
  const one = fieldsOf(list(told['defendants'])[0]);
  return {
    day: fieldsOf(told['session'])['day'], psaCode: one['psaCode'], reference: one['prosecutorReference'], bail: one['bailStatus'], familyName: one['familyName'],
    emails: list(one['emails']), address: list(one['addressLines']), offences: list(one['offences']).map(ourOffence),
  };
}
function ourOffence(offence: unknown): unknown {
  const { code, dateCode, vehicleCode = '', plea, convictingCourt = '', results } = fieldsOf(offence);
  return { code, dateCode: String(dateCode), vehicle: vehicleCode, plea, convictingCourt, results: list(results).map(ourResult) };
}
function ourResult(result: unknown): unknown {
  const { code = '', text, qualifiers = [], amount = '', duration, penaltyPoints = '', nextHearing } = fieldsOf(result);
  const { value = '', unit = '' } = fieldsOf(duration);
  return { code, text: squeezed(text), qualifiers, value: String(value), unit, amount, points: String(penaltyPoints), nextHearing: fieldsOf(nextHearing)['courtLocation'] ?? '' };
}

const scenarios = corpusIsThere ? corpusFolder('spi-results-out') : ['none'];
(corpusIsThere ? describe : describe.skip)('the words of real SPI messages (skipped where ../shared/corpus is absent)', () => {
  test.each(scenarios)('%s', scenario => {
    const file = corpusFolder('spi-results-out', scenario).find(name => name.startsWith('expected-expectedResultedCaseMessage')) ?? '';
    const read = codec.decode({ bytes: readFileSync(join(CORPUS, 'spi-results-out', scenario, file)), mediaType: 'text/xml' });
    if (!read.ok || !('ResultedCaseMessage' in read.wire)) throw new Error(read.ok ? 'it is wrapped' : read.why);
    const [outcome] = [...lanesOf('share-to-police', [asShare(corpusJson('spi-results-out', scenario, 'input.json'))]).values()].flat();
    expect(ourWords(outcome?.made)).toEqual(expectedWords(read.wire.ResultedCaseMessage));
  });
});
