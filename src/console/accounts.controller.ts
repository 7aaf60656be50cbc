import { Controller, Get, Inject, Query, Render } from '@nestjs/common';
import { dayFrom, dayInWords, londonDay, momentInWords, type Day, type Instant } from '../case-model/london';
import { Database } from '../database/database';
import { accountsReport, daysWithAccounts } from '../reconciliation/accounts-of-day';
import type { AccountCheck, AccountDifference, AccountsReport } from '../reconciliation/compare-accounts';
import type { Verdict } from '../reconciliation/difference';
import { Rulebook } from '../rule/rulebook';
import type { Acting } from '../sign-in/acting';
import { Who } from '../sign-in/who';
import { CLOCK } from '../tokens';
import { MASKED, SHOWN, type Veil } from './mask';
import { casePath, countOf, fieldInWords } from './words';

interface AccountRow { readonly case: { readonly reference: string; readonly href: string }; readonly number: string; readonly verdict: string; readonly colour: string; readonly why: string; readonly differences: readonly string[] }
interface AccountsPage { readonly title: string; readonly sum: string; readonly compared: string; readonly rows: readonly AccountRow[]; readonly more: number; readonly days: readonly { readonly text: string; readonly href: string; readonly here: boolean }[] }

/** So many rows are shown, what needs a person first. */
const MOST_ROWS = 200;

/** The fines accounts that the shares of one day asked for, beside what the legacy side says of them now. */
@Controller('accounts')
export class AccountsController {
  constructor(private readonly database: Database, private readonly rulebook: Rulebook, @Inject(CLOCK) private readonly now: () => Instant) {}

  @Get()
  @Render('accounts')
  async accounts(@Query('day') asked: unknown, @Who() who: Acting | undefined): Promise<AccountsPage> {
    const days = await daysWithAccounts(this.database, this.now());
    const day = (typeof asked === 'string' ? dayFrom(asked) : undefined) ?? days.at(-1) ?? londonDay(this.now());
    return pageOf(await accountsReport(this.database, this.rulebook, day, this.now()), days, who ? MASKED : SHOWN);
  }
}

function pageOf(report: AccountsReport, days: readonly Day[], veil: Veil): AccountsPage {
  const { day, comparedAt, population, same, explained, mismatched, unchecked, excluded } = report;
  const rows = report.checks.toSorted((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  return {
    title: `Fines accounts of results of ${dayInWords(day)}`, compared: `Compared ${momentInWords(comparedAt)}`,
    sum: `${countOf(population, 'account')} = ${same} the same + ${explained} different as expected + ${mismatched} mismatched + ${unchecked} not checked + ${excluded} left out`,
    rows: rows.slice(0, MOST_ROWS).map(check => rowOf(check, veil)), more: Math.max(0, rows.length - MOST_ROWS),
    days: days.toReversed().map(one => ({ text: dayInWords(one), href: `/accounts?day=${one}`, here: one === day })),
  };
}

const ORDER: readonly Verdict[] = ['mismatch', 'could not check', 'explained', 'same', 'excluded'];
const VERDICTS: Readonly<Record<Verdict, { readonly word: string; readonly colour: string }>> = {
  mismatch: { word: 'Mismatch', colour: 'red' }, 'could not check': { word: 'Not checked', colour: 'yellow' }, explained: { word: 'Differs, explained', colour: 'blue' },
  same: { word: 'The same', colour: 'green' }, excluded: { word: 'Left out', colour: 'grey' },
};
const rowOf = ({ caseReference, accountNumber, verdict, why = '', differences }: AccountCheck, veil: Veil): AccountRow => ({
  case: { reference: caseReference, href: casePath(caseReference) }, number: accountNumber ?? 'No number', verdict: VERDICTS[verdict].word, colour: VERDICTS[verdict].colour, why, differences: differences.map(one => inWords(one, veil)),
});
const inWords = ({ kind, field, account, commonPlatform, explainedBy, reason }: AccountDifference, veil: Veil): string => kind === 'no account' ? 'The legacy side knows no account of this number'
  : `${fieldInWords(field)}: the account says ${account === undefined ? 'nothing' : veil(field, account)}, the share ${commonPlatform === undefined ? 'nothing' : veil(field, commonPlatform)}${explainedBy === undefined ? '' : ` (${explainedBy}: ${reason ?? ''})`}`;
