import { penceOf, type FinesAccount, type FinesAccountTerms } from '../../src/sdk';
import type { AccountDefendant, AccountPaymentTerms, AccountRequest } from '../../adapters/fines-accounts/wire';
import { asksForAccount, requestRule, type MoneyShare } from './mapping';

export default requestRule({
  id: 'NEW-837',
  title: 'What the account should hold, in the words in which an account is read',
  why: 'What was asked for is held against what the legacy side has of it. Where an amount of it is in doubt nothing can be held against anything, and the comparison says so.',
  evidence: ['hmcts/cpp-context-results: enforceFinancialImposition.json (title Co: the company stands in surname)', 'hmcts/opal-fines-service: payment_terms B, P, I and instalment_period W, F, M'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'an account is asked for': ({ made }) => asksForAccount(made) && made.account !== undefined },
  sets: { accountExpected: ({ made }) => accountOf(made.account ?? {}) },
  examples: [
    {
      name: 'a person, by a day', given: { said: share(), made: { accountCorrelationId: 'r1', account: { prosecutionCaseReference: '01ZD1000126', defendant: { title: 'Mr', forenames: 'Aled', surname: 'Ashby', dateOfBirth: '1984-02-03', address1: '1 Mill Lane', postcode: 'LS1 1AA', telephone: '0113 496 0000' }, imposition: [
        { offenceCode: 'TH68010', impositionResultCode: 'FO', impositionAmount: '100.00', imposedDate: '2026-06-01' }, { offenceCode: '', impositionResultCode: 'FVS', impositionAmount: '40.50' },
      ], paymentTerms: { type: 'BY_DATE', byDate: '2026-12-17', text: 'PDATE - Pay by date' } } } },
      expect: { sets: { accountExpected: {
        caseReference: '01ZD1000126', defendant: { title: 'Mr', forenames: 'Aled', lastName: 'Ashby', dateOfBirth: '1984-02-03', address1: '1 Mill Lane', postcode: 'LS1 1AA' }, imposed: 14050,
        impositions: [{ offenceCode: 'TH68010', resultCode: 'FO', imposed: 10000, imposedDay: '2026-06-01' }, { resultCode: 'FVS', imposed: 4050 }], terms: { kind: 'BY_DATE', day: '2026-12-17' },
      } } },
    },
    {
      name: 'a company, by instalments before a lump sum', given: { said: share(), made: { accountCorrelationId: 'r1', account: { defendant: { title: 'Co', surname: 'Ashby Haulage Ltd' }, imposition: [], paymentTerms: { type: 'MONTHLY_THEN_LUMP_SUM', startDate: '2026-07-01', instalmentAmount: '20.00' } } } },
      expect: { sets: { accountExpected: { defendant: { organisationName: 'Ashby Haulage Ltd' }, imposed: 0, impositions: [], terms: { kind: 'INSTALMENTS', every: 'MONTHLY', day: '2026-07-01', instalment: 2000 } } } },
    },
    { name: 'paid', given: { said: share(), made: { accountCorrelationId: 'r1', account: { imposition: [], paymentTerms: { type: 'PAID' } } } }, expect: { sets: { accountExpected: { defendant: {}, imposed: 0, impositions: [], terms: { kind: 'PAID' } } } } },
    { name: 'by fortnights and weeks', given: { said: share(), made: { accountCorrelationId: 'r1', account: { paymentTerms: { type: 'FORTNIGHTLY' } } } }, expect: { sets: { accountExpected: { defendant: {}, imposed: 0, impositions: [], terms: { kind: 'INSTALMENTS', every: 'FORTNIGHTLY' } } } } },
    { name: 'weekly', given: { said: share(), made: { accountCorrelationId: 'r1', account: { paymentTerms: { type: 'WEEKLY' } } } }, expect: { sets: { accountExpected: { defendant: {}, imposed: 0, impositions: [], terms: { kind: 'INSTALMENTS', every: 'WEEKLY' } } } } },
    { name: 'of terms that nobody names, nothing is expected', given: { said: share(), made: { accountCorrelationId: 'r1', account: { paymentTerms: { type: 'LATER', text: 'RLSUM - Reserve Terms' } } } }, expect: { sets: { accountExpected: { defendant: {}, imposed: 0, impositions: [] } } } },
    { name: 'no account', given: { said: share(), made: { accountCorrelationId: '', account: {} } }, expect: 'does not apply' },
    { name: 'an account of which nothing is known', given: { said: share(), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
  ],
});

function accountOf({ prosecutionCaseReference, defendant, imposition = [], paymentTerms }: Partial<AccountRequest>): FinesAccount {
  const terms = termsIn(paymentTerms);
  return {
    ...(prosecutionCaseReference !== undefined && { caseReference: prosecutionCaseReference }), defendant: defendant ? defendantIn(defendant) : {}, imposed: imposition.reduce((sum, one) => sum + penceOf(one.impositionAmount), 0),
    impositions: imposition.map(one => ({
      ...(one.offenceCode !== '' && { offenceCode: one.offenceCode }), resultCode: one.impositionResultCode, imposed: penceOf(one.impositionAmount), ...(one.imposedDate !== undefined && { imposedDay: one.imposedDate }),
    })),
    ...(terms && { terms }),
  };
}
function defendantIn({ telephone: _, email: __, surname, ...defendant }: AccountDefendant): NonNullable<FinesAccount['defendant']> {
  const { title, ...rest } = defendant;
  return title === 'Co' ? { ...rest, organisationName: surname } : { ...(title !== undefined && { title }), ...rest, lastName: surname };
}
function termsIn({ type, byDate, startDate, instalmentAmount }: Partial<AccountPaymentTerms> = {}): FinesAccountTerms | undefined {
  if (type === 'PAID') return { kind: 'PAID' };
  if (type === 'BY_DATE') return { kind: 'BY_DATE', ...(byDate !== undefined && { day: byDate }) };
  const every = (['WEEKLY', 'FORTNIGHTLY', 'MONTHLY'] as const).find(one => type?.startsWith(one));
  return every && { kind: 'INSTALMENTS', every, ...(startDate !== undefined && { day: startDate }), ...(instalmentAmount !== undefined && { instalment: penceOf(instalmentAmount) }) };
}
function share(): MoneyShare {
  return { masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], matters: [], applications: [], onNoOffence: [] };
}
