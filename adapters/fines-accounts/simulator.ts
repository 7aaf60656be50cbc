import { readJson, simulatedOverHttp, stableId, type HttpSystem, type PartnerOptions, type Raw, type Reply, type Simulator } from '../../src/sdk';
import { codec } from './codec';
import type { AccountRecord, AccountRequest } from './wire';

const xml = (inside: string): Reply => ({ status: 200, mediaType: 'application/xml', body: `<?xml version="1.0" encoding="UTF-8"?>\n<response>${inside}</response>` });
/** Business errors come inside HTTP 200. */
const refusal = (why: string): Reply => xml(`<error_response><error_code>${/^-?\d+$/.test(why) ? why : '-20004'}</error_code><error_message>Not valid</error_message></error_response>`);

/** The gateway on loopback: one account for one requestId, however often it is asked for. What it is asked about an account it answers of what it made, or of a record that was offered in its place. */
const gateway = (made: Made): HttpSystem => ({
  pushed({ method, path, query, body }) {
    if (method !== 'POST' || path !== '/opal' || query.get('actionType') !== 'createAccount') return undefined;
    const json = readJson(body);
    const requestId = json.ok ? fieldOf(json.value, 'requestId') : undefined;
    if (!json.ok || requestId === undefined) return { refused: refusal('-20004') };
    return { key: requestId, about: fieldOf(json.value, 'prosecutionCaseReference') ?? '' };
  },
  standing: (key, accepted) => xml(accepted
    ? `<defendant_account_id>${accountIdFor(key)}</defendant_account_id><defendant_account_number>${accountNumberFor(key)}</defendant_account_number>`
    : `<defendant_account_id>${accountIdFor(key)}</defendant_account_id>`),
  refusal,
  took(key, body) {
    const one = { key, body };
    for (const name of [accountNumberFor(key), accountIdFor(key)]) if (!made.has(name)) made.set(name, one);
  },
  page({ method, path, query, body }, offered) {
    const answer = answers[query.get('actionType') ?? ''];
    if (method !== 'POST' || path !== '/opal' || !answer) return undefined;
    const json = readJson(body);
    const [number, id] = json.ok ? [fieldOf(json.value, 'accountNumber'), fieldOf(json.value, 'defendant_account_id')] : [];
    const account = made.get(number ?? '') ?? made.get(id ?? '');
    return account ? answer(recordOf(account, offered)) : { status: 404, mediaType: 'application/xml', body: '<error><message>Defendant account not found</message></error>' };
  },
});

/** What it made accounts of, by account number and by id. */
type Made = Map<string, { readonly key: string; readonly body: string }>;

/** An account that it made, as a record that was offered for its number has it, where there is one. */
function recordOf({ key, body }: { readonly key: string; readonly body: string }, offered: readonly Raw[]): AccountRecord {
  const number = accountNumberFor(key);
  const instead = offered.flatMap(raw => { const read = codec.decode(raw); return read.ok && 'kind' in read.wire ? [read.wire] : []; });
  const request: AccountRequest = JSON.parse(body);
  return { ...instead.findLast(one => one.account_number === number) ?? recordFor(request), defendant_account_id: accountIdFor(key) };
}

/** The account that the gateway makes of a request. */
export function recordFor({ requestId, defendant, imposition, paymentTerms, prosecutionCaseReference, business_unit_id: unit }: AccountRequest): AccountRecord {
  const day = paymentTerms?.byDate ?? paymentTerms?.startDate;
  const instalments = paymentTerms !== undefined && paymentTerms.type !== 'BY_DATE' && paymentTerms.type !== 'PAID';
  const names = defendant.title === 'Co' ? { organisation_flag: 'Y', organisation_name: defendant.surname } : { organisation_flag: 'N', ...known({ title: defendant.title, forenames: defendant.forenames, surname: defendant.surname, date_of_birth: defendant.dateOfBirth }) };
  return {
    kind: 'account', account_number: accountNumberFor(requestId), version: '9223372036854775808', account_type: 'Fine', account_status: 'L', debtor_type: 'Defendant', is_youth: 'false', has_consolidated_accounts: 'false', prosecutor_case_reference: prosecutionCaseReference,
    ...(unit !== undefined && { business_unit_id: String(unit), business_unit_code: String(unit) }),
    imposed_amount: inPounds(imposition.reduce((sum, one) => sum + Number(one.impositionAmount.replace('.', '')), 0)), paid_amount: '0.00',
    debtor: { ...names, ...known({ address_line_1: defendant.address1, address_line_2: defendant.address2, address_line_3: defendant.address3, postcode: defendant.postcode }) },
    impositions: imposition.map((one, i) => ({ imposition_id: String(i + 1), ...known({ imposed_date: one.imposedDate }), result_id: one.impositionResultCode, offence_code: one.offenceCode, imposed_amount: one.impositionAmount, paid_amount: '0.00' })),
    ...(paymentTerms && { payment_terms: { payment_terms_type_code: instalments ? 'I' : paymentTerms.type === 'PAID' ? 'P' : 'B', ...known({ effective_date: day, instalment_period: instalments ? paymentTerms.type.slice(0, 1) : undefined, instalment_amount: paymentTerms.instalmentAmount }) } }),
  };
}
const inPounds = (pence: number): string => `${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`;
const known = (fields: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(fields).flatMap(([name, text]) => text === undefined ? [] : [[name, text]]));

const answers: Readonly<Record<string, (account: AccountRecord) => Reply>> = {
  getDefendantAccount: one => ({ ...xml(''), body: tag('defendantAccountEntity', leaf('defendantAccountId', one.defendant_account_id) + leaf('accountNumber', one.account_number) + leaf('amountImposed', one.imposed_amount) + leaf('amountPaid', one.paid_amount)
    + leaf('accountBalance', one.account_balance) + leaf('accountStatus', one.account_status) + leaf('completedDate', one.completed_date) + leaf('consolidatedAccountType', one.consolidated_account_type)
    + leaf('prosecutorCaseReference', one.prosecutor_case_reference) + leaf('enforcementCaseStatus', one.enforcement_case_status)) }),
  getDefendantAccountHeaderSummary: one => xml(leaf('version', one.version) + leaf('defendant_account_id', one.defendant_account_id) + leaf('account_number', one.account_number) + leaf('debtor_type', one.debtor_type) + leaf('is_youth', one.is_youth)
    + tag('account_status_reference', leaf('account_status_code', one.account_status)) + leaf('account_type', one.account_type) + leaf('prosecutor_case_reference', one.prosecutor_case_reference)
    + tag('business_unit_summary', leaf('business_unit_id', one.business_unit_id) + leaf('business_unit_code', one.business_unit_code))
    + tag('payment_state_summary', leaf('imposed_amount', one.imposed_amount) + leaf('paid_amount', one.paid_amount)) + leaf('has_consolidated_accounts', one.has_consolidated_accounts)),
  getDefendantAccountAtAGlance: ({ debtor = {}, payment_terms: terms, ...one }) => xml(leaf('version', one.version) + leaf('account_number', one.account_number) + leaf('debtor_type', one.debtor_type)
    + tag('party_details', leaf('organisation_flag', debtor.organisation_flag) + tag('organisation_details', leaf('organisation_name', debtor.organisation_name))
      + tag('individual_details', leaf('title', debtor.title) + leaf('forenames', debtor.forenames) + leaf('surname', debtor.surname) + leaf('date_of_birth', debtor.date_of_birth) + leaf('age', debtor.age)))
    + tag('address', leaf('address_line_1', debtor.address_line_1) + leaf('address_line_2', debtor.address_line_2) + leaf('address_line_3', debtor.address_line_3) + leaf('postcode', debtor.postcode))
    + (terms ? tag('payment_terms_summary', tag('payment_terms_type', leaf('payment_terms_type_code', terms.payment_terms_type_code)) + leaf('effective_date', terms.effective_date)
      + tag('instalment_period', leaf('instalment_period_code', terms.instalment_period)) + leaf('lump_sum_amount', terms.lump_sum_amount) + leaf('instalment_amount', terms.instalment_amount)) : '')),
  getDefendantAccountImpositions: ({ version, impositions = [] }) => xml(leaf('version', version) + impositions.map(one => tag('impositions', leaf('date_added', one.posted_date) + leaf('date_imposed', one.imposed_date) + leaf('imposed_amount', one.imposed_amount)
    + tag('imposition', leaf('result_id', one.result_id)) + leaf('imposition_id', one.imposition_id) + tag('offence', leaf('code', one.offence_code) + leaf('title', one.offence_title)) + leaf('paid_amount', one.paid_amount))).join('')),
};
const tag = (name: string, inside: string): string => inside === '' ? '' : `<${name}>${inside}</${name}>`;
const leaf = (name: string, text: string | undefined): string => text === undefined ? '' : tag(name, text.replace(/[&<>]/g, character => `&#${character.charCodeAt(0)};`));

/** The number that the simulated gateway gives to a request: as long as theirs, and made of all of it, so that a year's accounts do not share numbers. */
export const accountNumberFor = (requestId: string): string => `${digitsOf('account', requestId)}${String.fromCharCode(65 + Number(digitsOf('letter', requestId)) % 26)}`;
const accountIdFor = (requestId: string): string => digitsOf('id', requestId);
const digitsOf = (kind: string, requestId: string): string => String(parseInt(stableId(kind, requestId).slice(0, 8), 16)).padStart(8, '0').slice(-8);

function fieldOf(value: unknown, name: string): string | undefined {
  const field: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof field === 'string' && field !== '' ? field : undefined;
}

export const partner = (options: PartnerOptions): Promise<Simulator> => simulatedOverHttp(gateway(new Map()), options);
