import { describeCaseOnDay, ruleIn, type CaseOnDay, type Defendant, type DefendantOnDay, type Hearing, type Mapping, type Offence, type OffenceOnDay, type ProsecutionCase, type Share } from '../../src/sdk';
import { isDummyAsn, isDummyUrn } from '../code-tables/spi-dummy-numbers';

/** What one share says of one case on its hearing day. */
export interface SharedCase {
  readonly hearingId: string;
  readonly hearingDay: string;
  /** When it sits on that day, as the share writes it. */
  readonly sittingDay?: string;
  readonly courtCentre: Hearing['courtCentre'];
  readonly case: ProsecutionCase;
  readonly defendants: readonly Defendant[];
}

export const cutRule = ruleIn<Share, Record<string, never>>('cut into parts');
export const caseRule = ruleIn<SharedCase, CaseOnDay>('read the case');
export const defendantRule = ruleIn<Defendant, DefendantOnDay>('read each defendant');
export const offenceRule = ruleIn<Offence, OffenceOnDay>('read each offence');

const mapping: Mapping = {
  id: 'share-to-court-day',
  title: 'What a share says of the cases of a court\'s day, for comparison with other lists of that day',
  from: 'common-platform',
  subject: 'a case on a court\'s day',
  message: [{ name: 'cut into parts' }],
  part: [
    { name: 'read the case' },
    { name: 'read each defendant', each: { said: 'defendants', made: 'defendants' } },
    { name: 'read each offence', each: { said: 'defendants.offences', made: 'defendants.offences' } },
  ],
  names: (made: CaseOnDay) => describeCaseOnDay(made, { asn: isDummyAsn, urn: isDummyUrn }),
  place: ({ courtCentre, hearingDay }: SharedCase) => ({ ...(courtCentre.code !== undefined && { court: courtCentre.code.slice(0, 5) }), day: hearingDay }),
};
export default mapping;
