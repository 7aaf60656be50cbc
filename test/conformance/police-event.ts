import { instantFrom, londonDay, type Offence, type Person } from '../../src/sdk';
import type { ResultedCaseMessage } from '../../adapters/police-spi/wire';
import type { PoliceShare, SaidDefendant } from '../../mappings/share-to-police/mapping';
import { applySteps, type Outcome } from '../../src/rule/apply';
import type { Rulebook } from '../../src/rule/rulebook';

/** What Common Platform's results context says of one defendant to the writer of SPI messages: `public.results.police-result-generated`. */
export interface PoliceResultGenerated {
  readonly id: string;
  readonly caseId: string;
  readonly urn: string;
  readonly sessionDays: readonly { readonly sittingDay: string }[];
  readonly courtCentreWithLJA: { readonly courtHearingLocation?: string; readonly psaCode?: number };
  readonly defendant: {
    readonly defendantId: string;
    readonly prosecutorReference?: string;
    readonly pncId?: string;
    readonly individualDefendant?: {
      readonly person: Person;
      readonly bailStatus?: { readonly code: string };
      readonly bailConditions?: string;
      readonly reasonForBailConditionsOrCustody?: string;
      readonly presentAtHearing?: string;
    };
    readonly corporateDefendant?: { readonly organisation: { readonly name: string } };
    readonly offences: readonly (Omit<Offence, 'verdict'> & { readonly offenceSequenceNumber?: number; readonly finding?: string; readonly finalDisposal?: string })[];
  };
}

/**
 * The event in the form in which a share reaches our rules. What the event has decided already (the dummy numbers, who was there, the finding, the
 * final disposal) is put back into the fields from which our rules decide it, so that they decide it again.
 */
export function shareOfEvent({ id, urn, sessionDays, courtCentreWithLJA, defendant }: PoliceResultGenerated): PoliceShare {
  const sharedTime = instantFrom(sessionDays[0]?.sittingDay ?? '') ?? '';
  const hearingDay = londonDay(sharedTime);
  const { individualDefendant: one, corporateDefendant } = defendant;
  const said: SaidDefendant = {
    defendantId: defendant.defendantId, ...(defendant.prosecutorReference !== undefined && { reference: defendant.prosecutorReference }), ...(defendant.pncId !== undefined && { pncId: defendant.pncId }),
    ...(one && { person: one.person }), ...(one?.bailStatus && { bailStatus: one.bailStatus.code }), ...(one?.bailConditions !== undefined && { bailConditions: one.bailConditions }),
    ...(one?.reasonForBailConditionsOrCustody !== undefined && { bailReasons: one.reasonForBailConditionsOrCustody }), ...(corporateDefendant && { organisation: corporateDefendant.organisation }),
    attendance: one?.presentAtHearing === 'Y' ? [{ day: hearingDay, attendanceType: 'IN_PERSON' }] : [], counselDays: one?.presentAtHearing === 'A' ? [hearingDay] : [],
    offences: defendant.offences.map(({ offenceSequenceNumber, finding, finalDisposal, judicialResults, ...offence }) => ({
      ...offence, ...(offenceSequenceNumber !== undefined && { orderIndex: offenceSequenceNumber }), ...(finding !== undefined && { verdict: { verdictType: { cjsVerdictCode: finding } } }),
      results: judicialResults ?? [], ...(finalDisposal === 'N' && { placed: (judicialResults ?? []).length }),
    })),
  };
  return {
    hearingId: id, hearingDay, sharedTime, jurisdiction: 'MAGISTRATES', isReshare: false, sittings: sessionDays.map(({ sittingDay }) => sittingDay), court: courtCentreWithLJA,
    urn, prosecutor: { organisationCode: '0010000' }, defendants: [said],
  };
}

/** What our rules tell the police of this share of one case, from reading it to telling. */
export function toldOf(rulebook: Rulebook, said: PoliceShare): { readonly message?: ResultedCaseMessage; readonly outcome: Outcome } {
  const { mapping, rules } = rulebook.chapter('share-to-police');
  const outcome = applySteps([...mapping.part, ...mapping.lane ?? []], rules, { said, earlier: { made: {}, told: [] }, place: mapping.place(said) });
  const [message] = messagesIn(outcome);
  return { outcome, ...(message && { message }) };
}

/** Each message that is told to the exchange, as it is told. */
export const wiresIn = ({ effects }: Outcome): object[] => effects.flatMap(({ effect }) => effect.do === 'tell' && effect.whom === 'police-spi' ? [effect.message] : []);
/** The content of each, bare or inside what the exchange carries it in. */
export const messagesIn = (outcome: Outcome): ResultedCaseMessage[] => wiresIn(outcome).flatMap(wire => { const content = contentOf(wire); return content ? [content] : []; });

interface Wire { readonly ResultedCaseMessage?: ResultedCaseMessage; readonly RouteData?: { readonly DataStream?: { readonly DataStreamContent?: { readonly ResultedCaseMessage?: ResultedCaseMessage } } } }
function contentOf(wire: Wire): ResultedCaseMessage | undefined { return wire.ResultedCaseMessage ?? wire.RouteData?.DataStream?.DataStreamContent?.ResultedCaseMessage; }
