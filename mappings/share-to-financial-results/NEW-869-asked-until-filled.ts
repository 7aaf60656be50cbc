import { penceOf, poundsFrom, poundsInWords, task, type Task } from '../../src/sdk';
import { asksForAccount, dayOfDebt, earlierDebts, imposed, impositions, keepRule, owes, type Debt, type Gap, type Memory, type Money, type MoneyShare } from './mapping';

const fined = [{ offenceId: 'o1', results: [{ isFinancialResult: true, judicialResultPrompts: [{ value: '£100.01', isFinancialImposition: true }] }, { isFinancialResult: true }] }];
const terms = { code: 'no-terms', missing: 'Terms of payment', of: 'imposition', ask: 'court', question: 'Ask the terms' } as const;
const birth = { code: 'no-date-of-birth', missing: 'Date of birth', of: 'person', ask: 'prosecuting authority', question: 'Ask the date' } as const;
const where = { court: 'B01LY', authority: 'DERPF' };

export default keepRule({
  id: 'NEW-869',
  title: 'What is missing is asked for once, until a share fills it',
  why: 'Each of whoever recorded it is asked one thing once, with the money that is at risk, however often a day is shared again. What is missing of the person is filled by whatever share says it next; what is missing of an '
    + 'imposition only by its own hearing day, so that an adjournment elsewhere ends no question.',
  evidence: ['enforcement staff: payments are enforced on incorrect or no information about the debtor', 'decisions/a-share-replaces-its-day.md'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  when: { 'money is owed': ({ said, made, earlier }) => owes(said, made, earlier) },
  sets: {
    gaps: ({ made }) => made.gaps && inOrder(made.gaps),
    debts: ({ said, made, earlier }) => debtsOf(said, made, earlier),
  },
  then: ({ said, made, earlier }) => tasksFor(debtsOf(said, made, earlier)),
  examples: [
    { name: 'nothing is missing', given: { said: share({ matters: fined }), made: { accountCorrelationId: 'r1' } }, expect: { sets: { debts: [debt({ pence: 10001 })] }, effects: [] } },
    {
      name: 'of the case, the court and the authority', given: { said: share({ matters: fined, caseReferences: ['01ZD1000126', '01ZD1000226'], courtCode: 'B01LY00', prosecutorCode: 'DERPF' }), made: { accountCorrelationId: 'r1', gaps: [terms, birth] } },
      expect: {
        sets: { gaps: [birth, terms], debts: [debt({ ...where, caseReference: '01ZD1000126', pence: 10001, gaps: [birth, terms] })] },
        effects: [task('the prosecuting authority DERPF', 'no-date-of-birth DERPF', 'Ask the date (£100.01 at risk)'), task('the court B01LY', 'no-terms B01LY', 'Ask the terms (£100.01 at risk)')],
      },
    },
    {
      name: 'by an authority that nobody knows, of a court that nobody knows', given: { said: share(), made: { accountCorrelationId: 'r1', gaps: [birth] } },
      expect: { sets: { gaps: [birth], debts: [debt({ gaps: [birth] })] }, effects: [task('the court', 'no-date-of-birth', 'Ask the date (£0.00 at risk)')] },
    },
    {
      name: 'the account waits', given: { said: share(), made: { accountCorrelationId: 'r1', gaps: [{ ...terms, holds: 'imposition' }] } },
      expect: { sets: { gaps: [{ ...terms, holds: 'imposition' }], debts: [debt({ gaps: [{ ...terms, holds: 'imposition' }], asksUnder: 'r1' })] }, effects: [task('the court', 'no-terms', 'Ask the terms (£0.00 at risk; the account waits)')] },
    },
    {
      name: 'it waits still', given: { said: share(), made: { accountCorrelationId: 'r2', gaps: [{ ...terms, holds: 'imposition' }] }, earlier: { made: { debts: [{ ...debt({ day: 'h0|2026-05-01' }), asksUnder: 'r8' }, debt({ gaps: [], asksUnder: 'r0' })] } } },
      expect: {
        sets: { gaps: [{ ...terms, holds: 'imposition' }], debts: [{ ...debt({ day: 'h0|2026-05-01' }), asksUnder: 'r8' }, debt({ gaps: [{ ...terms, holds: 'imposition' }], asksUnder: 'r0' })] },
        effects: [task('the court', 'no-terms', 'Ask the terms (£0.00 at risk; the account waits)')],
      },
    },
    {
      name: 'the day is shared again with what was missing', given: { said: share(), made: { accountCorrelationId: 'r2' }, earlier: { made: { debts: [debt({ gaps: [terms, birth] })] } } },
      expect: { sets: { debts: [debt()] }, effects: [] },
    },
    {
      name: 'another day imposes nothing: the terms are still missing, the date is known now', given: { said: share({ hearingId: 'h2' }), made: { accountCorrelationId: '' }, earlier: { made: { debts: [debt({ pence: 500, gaps: [terms, birth] })] } } },
      expect: { sets: { debts: [debt({ pence: 500, gaps: [terms] })] }, effects: [task('the court', 'no-terms', 'Ask the terms (£5.00 at risk)')] },
    },
    {
      name: 'another day imposes more, and the date is missing still: one is asked about both', given: { said: share({ hearingId: 'h2', matters: fined }), made: { accountCorrelationId: 'r2', gaps: [birth] }, earlier: { made: { debts: [debt({ pence: 500, gaps: [birth] })] } } },
      expect: { sets: { gaps: [birth], debts: [debt({ pence: 500, gaps: [birth] }), debt({ day: 'h2|2026-06-01', pence: 10001, gaps: [birth] })] }, effects: [task('the court', 'no-date-of-birth', 'Ask the date (£105.01 at risk)')] },
    },
    {
      name: 'another day lacks the terms too, at the same court: it is not asked of the first by this share', given: { said: share({ hearingId: 'h2' }), made: { accountCorrelationId: 'r2', gaps: [terms] }, earlier: { made: { debts: [debt({ pence: 500 })] } } },
      expect: { sets: { gaps: [terms], debts: [debt({ pence: 500 }), debt({ day: 'h2|2026-06-01', gaps: [terms] })] }, effects: [task('the court', 'no-terms', 'Ask the terms (£0.00 at risk)')] },
    },
    { name: 'what was imposed is taken back', given: { said: share(), made: { accountCorrelationId: '' }, earlier: { made: { debts: [debt({ gaps: [terms] })] } } }, expect: 'does not apply' },
  ],
});

/** By their codes: the checks of one step come in no order. */
function inOrder(gaps: readonly Gap[]): Gap[] { return gaps.toSorted((a, b) => a.code < b.code ? -1 : 1); }

function debtsOf(said: MoneyShare, made: Money, earlier: Partial<Memory>): Debt[] {
  const before = earlierDebts(earlier);
  const now = inOrder(made.gaps ?? []);
  const ofPerson = now.filter(gap => gap.of === 'person');
  const others = before.filter(({ day }) => day !== dayOfDebt(said)).map(debt => ({ ...debt, gaps: [...debt.gaps.filter(gap => gap.of === 'imposition'), ...ofPerson] }));
  return asksForAccount(made) ? [...others, debtOf(said, made, now, before.find(({ day }) => day === dayOfDebt(said)))] : others;
}

function debtOf(said: MoneyShare, { accountCorrelationId }: Money, gaps: readonly Gap[], before: Debt | undefined): Debt {
  const { caseReferences: [caseReference], courtCode, prosecutorCode: authority } = said;
  const waits = gaps.some(({ holds }) => holds !== undefined);
  const asksUnder = waits ? before?.asksUnder ?? accountCorrelationId : undefined;
  return {
    day: dayOfDebt(said), hearingDay: said.hearingDay, ...(caseReference !== undefined && { caseReference }), ...(courtCode !== undefined && { court: courtCode.slice(0, 5) }), ...(authority !== undefined && { authority }),
    pence: impositions(said).reduce((sum, result) => sum + penceOf(poundsFrom(imposed(result)) ?? '0'), 0), gaps, ...(asksUnder !== undefined && { asksUnder }),
  };
}

/** One task for each thing that one court or authority is asked. */
function tasksFor(debts: readonly Debt[]): Task[] {
  const asked = debts.flatMap(debt => debt.gaps.map(gap => ({ gap, pence: debt.pence, ...whoIsAsked(gap, debt) })));
  return [...Map.groupBy(asked, ({ gap, audience }) => `${gap.code} ${audience}`).values()].flatMap(same => same.slice(0, 1).map(({ gap, audience, who }) => {
    const atRisk = poundsInWords(same.reduce((sum, { pence }) => sum + pence, 0));
    return task(audience, [gap.code, ...who].join(' '), `${gap.question} (${atRisk} at risk${gap.holds === undefined ? '' : '; the account waits'})`);
  }));
}
function whoIsAsked({ ask }: Gap, { court, authority }: Debt): { audience: string; who: string[] } {
  if (ask === 'prosecuting authority' && authority !== undefined) return { audience: `the prosecuting authority ${authority}`, who: [authority] };
  return court === undefined ? { audience: 'the court', who: [] } : { audience: `the court ${court}`, who: [court] };
}

function debt(more: Partial<Debt> = {}): Debt { return { day: 'h1|2026-06-01', hearingDay: '2026-06-01', pence: 0, gaps: [], ...more }; }
function share(more: Partial<MoneyShare> = {}): MoneyShare {
  return { masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], matters: [], applications: [], onNoOffence: [], ...more };
}
