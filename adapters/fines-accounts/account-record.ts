import { childOf, childrenOf, readXmlText, readerOf, shape, type Shape, type Unreadable, type XmlElement } from '../../src/sdk';
import type { AccountAnswers, AccountRecord, DebtorRecord, ImpositionRecord, PaymentTermsRecord } from './wire';

const texts = (...names: readonly string[]): Readonly<Record<string, Shape>> => Object.fromEntries(names.map(name => [name, shape.text]));
const ACCOUNT = ['defendant_account_id', 'version', 'business_unit_id', 'business_unit_code', 'business_unit_name', 'account_type', 'account_status', 'debtor_type', 'is_youth', 'has_consolidated_accounts', 'consolidated_account_type', 'prosecutor_case_reference',
  'originator_name', 'originator_type', 'originator_reference', 'imposed_hearing_date', 'imposed_amount', 'paid_amount', 'arrears_amount', 'account_balance', 'completed_date', 'last_changed_date', 'enforcement_case_status'] as const;
const DEBTOR = ['party_id', 'organisation_flag', 'organisation_name', 'title', 'forenames', 'surname', 'date_of_birth', 'age', 'address_line_1', 'address_line_2', 'address_line_3', 'address_line_4', 'address_line_5', 'postcode'] as const;
const IMPOSITION = ['imposition_id', 'posted_date', 'original_posted_date', 'imposed_date', 'result_id', 'offence_code', 'offence_title', 'imposed_amount', 'paid_amount', 'balance', 'creditor_type', 'creditor_name'] as const;
const TERMS = ['payment_terms_type_code', 'effective_date', 'instalment_period', 'instalment_amount', 'lump_sum_amount', 'posted_date'] as const;

/** A record as a transport writes it that reads columns. Whatever is said is text: an amount that came as a number would already have lost its pence. */
export const readRecord = readerOf<AccountRecord>(shape.object({ kind: shape.oneOf('account'), account_number: shape.text }, {
  ...texts(...ACCOUNT), debtor: shape.object({}, texts(...DEBTOR)), impositions: shape.list(shape.object({}, texts(...IMPOSITION))), payment_terms: shape.object({}, texts(...TERMS)),
}));
const readAnswers = readerOf<AccountAnswers>(shape.object({ account_number: shape.text, answers: shape.list(shape.object({ actionType: shape.text, answer: shape.text }), 1) }));

/** The gateway's answers about one account as one record; unreadable where one of them is no XML, is an error, or speaks of another account. */
export function recordOfAnswers(value: unknown): { readonly ok: true; readonly wire: AccountRecord; readonly unread: readonly string[] } | Unreadable {
  const read = readAnswers(value);
  if (!read.ok) return read;
  let record: AccountRecord = { kind: 'account', account_number: read.wire.account_number };
  const unread: string[] = [];
  for (const [i, { actionType, answer }] of read.wire.answers.entries()) {
    const place = `answers[${i}]`;
    const said = READERS[actionType];
    if (!said) return { ok: false, why: 'An answer of a procedure that is not known here; account-record.ts names those that are', place };
    const xml = readXmlText(answer.trimStart());
    if (!xml.ok) return { ok: false, why: xml.why, place: `${place}, ${xml.place}` };
    if (childOf(xml.root, 'error_response')) return { ok: false, why: 'An answer is an error of the gateway', place };
    if (xml.root.name !== (actionType === 'getDefendantAccount' ? 'defendantAccountEntity' : 'response')) return { ok: false, why: 'An answer is not what this procedure answers', place };
    const leaves = leavesOf(xml.root);
    const { account_number: number, ...fields } = said(leaves, xml.root);
    if (number !== undefined && number !== record.account_number) return { ok: false, why: 'An answer names another number than the one that was asked for', place };
    record = { ...record, ...fields, ...((record.debtor ?? fields.debtor) && { debtor: { ...record.debtor, ...fields.debtor } }) };
    unread.push(...leaves.unread().map(path => `${actionType}.${path}`));
  }
  return { ok: true, wire: record, unread: [...new Set(unread)] };
}

/** What a record holds beside the fields that are known. */
export const unreadIn = (record: AccountRecord): string[] => [
  ...beside(record, ['kind', 'account_number', 'debtor', 'impositions', 'payment_terms', ...ACCOUNT], ''), ...beside(record.debtor ?? {}, DEBTOR, 'debtor.'), ...beside(record.payment_terms ?? {}, TERMS, 'payment_terms.'),
  ...new Set((record.impositions ?? []).flatMap(one => beside(one, IMPOSITION, 'impositions[].'))),
];
const beside = (value: object, known: readonly string[], at: string): string[] => Object.keys(value).filter(name => !known.includes(name)).map(name => `${at}${name}`);

type Said = Omit<Partial<AccountRecord>, 'kind'>;
const READERS: Readonly<Record<string, (leaves: Leaves, root: XmlElement) => Said>> = {
  getDefendantAccount: (leaves, root) => leaves.of(root, {
    account_number: 'accountNumber', defendant_account_id: 'defendantAccountId', account_status: 'accountStatus', prosecutor_case_reference: 'prosecutorCaseReference', originator_name: 'originatorName', originator_type: 'originatorType',
    originator_reference: 'originatorReference', imposed_hearing_date: 'imposedHearingDate', imposed_amount: 'amountImposed', paid_amount: 'amountPaid', account_balance: 'accountBalance', completed_date: 'completedDate',
    last_changed_date: 'lastChangedDate', enforcement_case_status: 'enforcementCaseStatus', consolidated_account_type: 'consolidatedAccountType',
  }),
  getDefendantAccountHeaderSummary: (leaves, root) => ({
    ...leaves.named(root, ['account_number', 'defendant_account_id', 'version', 'account_type', 'debtor_type', 'is_youth', 'has_consolidated_accounts', 'prosecutor_case_reference']),
    ...leaves.of(childOf(root, 'account_status_reference'), { account_status: 'account_status_code' }),
    ...leaves.named(childOf(root, 'business_unit_summary'), ['business_unit_id', 'business_unit_code', 'business_unit_name']),
    ...leaves.named(childOf(root, 'payment_state_summary'), ['imposed_amount', 'paid_amount', 'arrears_amount', 'account_balance']),
    ...debtorIn(leaves, childOf(root, 'party_details'), undefined),
  }),
  getDefendantAccountAtAGlance: (leaves, root) => ({
    ...leaves.named(root, ['account_number', 'defendant_account_id', 'version', 'debtor_type', 'is_youth']),
    ...debtorIn(leaves, childOf(root, 'party_details'), childOf(root, 'address')),
    ...termsIn(leaves, childOf(root, 'payment_terms_summary')),
  }),
  getDefendantAccountImpositions: (leaves, root) => ({ ...leaves.named(root, ['version']), impositions: childrenOf(root, 'impositions').map(one => impositionIn(leaves, one)) }),
  getDefendantAccountPaymentTerms: (leaves, root) => ({ ...leaves.named(root, ['version']), ...termsIn(leaves, childOf(root, 'payment_terms')) }),
};

function debtorIn(leaves: Leaves, party: XmlElement | undefined, address: XmlElement | undefined): { readonly debtor?: DebtorRecord } {
  const person = party && childOf(party, 'individual_details');
  const debtor: DebtorRecord = {
    ...leaves.named(party, ['party_id', 'organisation_flag']),
    ...leaves.named(party && childOf(party, 'organisation_details'), ['organisation_name']),
    ...leaves.of(person, { forenames: 'first_names' }), ...leaves.named(person, ['title', 'forenames', 'surname', 'date_of_birth', 'age']),
    ...leaves.named(address, ['address_line_1', 'address_line_2', 'address_line_3', 'address_line_4', 'address_line_5', 'postcode']),
  };
  return Object.keys(debtor).length === 0 ? {} : { debtor };
}

const impositionIn = (leaves: Leaves, one: XmlElement): ImpositionRecord => ({
  ...leaves.of(one, { imposition_id: 'imposition_id', posted_date: 'date_added', original_posted_date: 'original_posted_date', imposed_date: 'date_imposed', imposed_amount: 'imposed_amount', paid_amount: 'paid_amount', balance: 'balance' }),
  ...leaves.named(childOf(one, 'imposition'), ['result_id']),
  ...leaves.of(childOf(one, 'offence'), { offence_code: 'code', offence_title: 'title' }),
  ...leaves.of(childOf(one, 'creditor'), { creditor_type: 'account_type', creditor_name: 'name' }),
});

/** The answers spell it `instalment` and `installment`. */
function termsIn(leaves: Leaves, terms: XmlElement | undefined): { readonly payment_terms?: PaymentTermsRecord } {
  if (!terms) return {};
  const period = childOf(terms, 'instalment_period') ?? childOf(terms, 'installment_period');
  return {
    payment_terms: {
      ...leaves.named(childOf(terms, 'payment_terms_type'), ['payment_terms_type_code']), ...leaves.named(terms, ['effective_date', 'lump_sum_amount']),
      ...leaves.of(period, { instalment_period: 'installment_period_code' }), ...leaves.of(period, { instalment_period: 'instalment_period_code' }),
      ...leaves.of(terms, { instalment_amount: 'installment_amount' }), ...leaves.named(terms, ['instalment_amount']),
      ...leaves.named(childOf(terms, 'posted_details'), ['posted_date']),
    },
  };
}

interface Leaves {
  /** The leaves of an element that are there, under our names for them. */
  of<Name extends string>(element: XmlElement | undefined, names: Readonly<Record<Name, string>>): { readonly [N in Name]?: string };
  /** Those that we call as they do. */
  named<Name extends string>(element: XmlElement | undefined, names: readonly Name[]): { readonly [N in Name]?: string };
  /** Where something was said that nobody asked for. */
  unread(): string[];
}
function leavesOf(root: XmlElement): Leaves {
  const read = new Set<XmlElement>();
  const paths = ({ children }: XmlElement, at: string): string[] => children.flatMap(child => child.children.length > 0 ? paths(child, `${at}${child.name}.`) : read.has(child) || child.text.trim() === '' ? [] : [`${at}${child.name}`]);
  const textOf = (element: XmlElement | undefined, name: string): string | undefined => {
    const leaf = element && childOf(element, name);
    if (leaf) read.add(leaf);
    return leaf?.text.trim();
  };
  return {
    of(element, names) {
      const found: Partial<Record<keyof typeof names, string>> = {};
      for (const name in names) { const text = textOf(element, names[name]); if (text !== undefined) found[name] = text; }
      return found;
    },
    named(element, names) {
      const found: Partial<Record<(typeof names)[number], string>> = {};
      for (const name of names) { const text = textOf(element, name); if (text !== undefined) found[name] = text; }
      return found;
    },
    unread: () => paths(root, ''),
  };
}
