import type { Screen, ScreenLine, Screens } from '../../src/sdk';
import type { AccountRecord, AccountRequest, CreateAccountCall, GatewayCall } from './wire';

/*
 * What a person types to open an account. The screens are not public. The order is that of the request for one
 * (enforceFinancialImposition.json of hmcts/cpp-context-results; legacy-formats.md §1.I): account, debtor, impositions, terms of payment.
 */
const line = (label: string, field: string, value: string | number | undefined, needed = false): ScreenLine => ({ label, field: `body.${field}`, ...(value !== undefined && String(value).trim() !== '' && { value: String(value) }), needed });
const yesOrNo = (value: boolean | undefined): string | undefined => value === undefined ? undefined : value ? 'Y' : 'N';

/** A request that waits for what is missing lacks some of it. */
function screensOf({ business_unit_id, originator, prosecutionAuthorityCode, prosecutionCaseReference, imposingCourt, defendant, imposition = [], paymentTerms, collectionOrder }: Partial<AccountRequest>): Screen[] {
  const isCompany = defendant?.title === 'Co';
  return [
    { title: 'Account', lines: [
      line('Business unit', 'business_unit_id', business_unit_id, true), line('Originator', 'originator', originator, true), line('Prosecutor’s case reference', 'prosecutionCaseReference', prosecutionCaseReference, true),
      line('Prosecuting authority', 'prosecutionAuthorityCode', prosecutionAuthorityCode, true), line('Imposing court', 'imposingCourt', imposingCourt, true),
    ] },
    { title: 'Defendant', lines: [
      line('Title: Co for a company', 'defendant.title', defendant?.title), ...isCompany ? [] : [line('Forenames', 'defendant.forenames', defendant?.forenames, true)], line(isCompany ? 'Name of the company' : 'Surname', 'defendant.surname', defendant?.surname, true),
      ...isCompany ? [] : [line('Date of birth', 'defendant.dateOfBirth', defendant?.dateOfBirth, true)],
      line('Address line 1', 'defendant.address1', defendant?.address1, true), line('Address line 2', 'defendant.address2', defendant?.address2), line('Address line 3', 'defendant.address3', defendant?.address3),
      line('Address line 4', 'defendant.address4', defendant?.address4), line('Address line 5', 'defendant.address5', defendant?.address5), line('Postcode', 'defendant.postcode', defendant?.postcode),
      line('Telephone', 'defendant.telephone', defendant?.telephone), line('E-mail', 'defendant.email', defendant?.email),
    ] },
    ...imposition.map((one, i) => ({ title: `Imposition ${i + 1}`, lines: [
      line('Offence code', `imposition[${i}].offenceCode`, one.offenceCode, true), line('Result code', `imposition[${i}].impositionResultCode`, one.impositionResultCode, true),
      line('Amount in pounds', `imposition[${i}].impositionAmount`, one.impositionAmount, true), line('Imposed on', `imposition[${i}].imposedDate`, one.imposedDate, true),
    ] })),
    { title: 'Terms of payment', lines: [
      line('Terms', 'paymentTerms.type', paymentTerms?.type, true), line('By the day', 'paymentTerms.byDate', paymentTerms?.byDate, paymentTerms?.type === 'BY_DATE'),
      line('Instalment in pounds', 'paymentTerms.instalmentAmount', paymentTerms?.instalmentAmount), line('First instalment on', 'paymentTerms.startDate', paymentTerms?.startDate),
      line('Terms in words', 'paymentTerms.text', paymentTerms?.text), line('Collection order', 'collectionOrder', yesOrNo(collectionOrder)),
    ] },
  ];
}

const opensOne = (wire: GatewayCall | AccountRecord): wire is CreateAccountCall => 'actionType' in wire && wire.actionType === 'createAccount';

export const screens: Screens<GatewayCall | AccountRecord> = {
  shape: 'assumed',
  source: 'The screens of the fines accounts are not published. The order is that of the request for an account: account, defendant, impositions, terms of payment',
  fill: wire => opensOne(wire) ? screensOf(wire.body) : [],
};
