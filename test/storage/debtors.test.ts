import type { JudicialResult, Share } from '../../src/case-model/share';
import { DebtorCheck, DebtorGap, TaskRow } from '../../src/database/entities';
import { debtorReport, debtorsBehind } from '../../src/debtors/report';
import { asJson, share } from '../messages/shares';
import { temporaryDatabase, type TemporaryDatabase } from './temporary-database';
import { Workshop } from './workshop';

const fine = (value: string): JudicialResult => ({
  judicialResultId: 'result-fine', label: 'Fine', resultText: `FO - Fine\nFined ${value}`, resultDefinitionGroup: 'Imposition', category: 'FINAL', isFinancialResult: true, orderedDate: '2026-06-01',
  judicialResultPrompts: [{ promptReference: 'AOF', type: 'CURR', value, isFinancialImposition: true }],
});
const terms: JudicialResult = { judicialResultId: 'result-terms', label: 'Pay by date', resultText: 'PDATE - Pay by date', resultDefinitionGroup: 'Payment terms', judicialResultPrompts: [{ promptReference: 'PBD', value: '17/12/2026' }] };
const earnings: JudicialResult = { judicialResultId: 'result-aeo', label: 'Attachment of earnings order', resultText: 'AEOC - Attachment of earnings order', cjsCode: '1511' };
const JUNE = { from: '2026-06-01', until: '2026-06-30' };

interface Said { readonly urn: string; readonly results: readonly JudicialResult[]; readonly minute?: number; readonly address?: object; readonly birth?: string; readonly employer?: string; readonly authority?: string; readonly hearingId?: string; readonly hearingDay?: string; readonly defendantId?: string; readonly lastName?: string }

/** A share of a charged person, with what is said of them here and no more. */
function charged({ urn, results, minute = 0, address, birth, employer, authority = 'METPF', hearingId = `hearing-of-${urn}`, hearingDay = '2026-06-01', defendantId = `defendant-of-${urn}`, lastName = 'Ashby' }: Said): Share {
  const said = share({ urn, results, hearingId, hearingDay, defendantId, lastName, sharedTime: `${hearingDay}T15:${String(minute).padStart(2, '0')}:00.000Z`, isReshare: minute > 0 });
  const [one] = said.hearing.prosecutionCases ?? [];
  const personDefendant = { personDetails: { firstName: 'Rowan', lastName, ...(birth !== undefined && { dateOfBirth: birth }), ...(address && { address }) }, ...(employer !== undefined && { employerOrganisation: { name: employer } }) };
  const defendants = (one?.defendants ?? []).map(defendant => ({ ...defendant, personDefendant }));
  return { ...said, hearing: { ...said.hearing, prosecutionCases: [{ ...one, initiationCode: 'C', prosecutionCaseIdentifier: { caseURN: urn, prosecutionAuthorityCode: authority }, defendants }] } };
}

describe('what enforcement lacks of a debtor', () => {
  let temporary: TemporaryDatabase;
  let workshop: Workshop;
  beforeEach(async () => { temporary = await temporaryDatabase(); workshop = new Workshop(temporary.database); });
  afterEach(() => temporary.close());
  const give = (said: Said) => workshop.give('common-platform', asJson(charged(said)));
  const tasks = async () => (await temporary.database.read.find(TaskRow, { where: { mapping: 'share-to-financial-results' }, order: { audience: 'ASC', code: 'ASC' } })).map(({ audience, code, instruction }) => [audience, code, instruction]);
  const report = () => debtorReport(temporary.database.read, JUNE);
  const requests = async () => (await workshop.deliveries('fines-accounts')).map(({ state }) => state);
  const whole = { address: { address1: '12 Larch Row', postcode: 'SW11 9ZZ' }, birth: '1994-03-17' };

  it('is asked of who recorded it, with the money at risk, while the account leaves', async () => {
    await give({ urn: '01ZD3000126', results: [fine('£100.50'), earnings] });
    expect(await tasks()).toEqual([
      ['the court B01LY', 'no-employer B01LY', 'Ask the defendant’s employer’s name and address, and the payroll number, and record them (£100.50 at risk)'],
      ['the court B01LY', 'no-terms B01LY', 'Ask how the money is to be paid: by which day, or by which instalments from which day; record it (£100.50 at risk)'],
      ['the prosecuting authority METPF', 'no-address METPF', 'Ask the defendant’s address with its postcode, and record it (£100.50 at risk)'],
      ['the prosecuting authority METPF', 'no-date-of-birth METPF', 'Ask the defendant’s date of birth, and record it (£100.50 at risk)'],
    ]);
    expect(await requests()).toEqual(['waiting']);
  });

  it('adds up by authority and by court, persons once each and money once', async () => {
    await give({ urn: '01ZD3000126', results: [fine('£100.50'), terms], authority: 'METPF' });
    await give({ urn: '01ZD3000226', results: [fine('£60.00'), terms], authority: 'DERPF', ...whole });
    await give({ urn: '01ZD3000326', results: [fine('£0.25')], authority: 'METPF', ...whole });
    const { authorities, courts, total, authorityGaps } = await report();
    expect(total).toEqual({ who: '', checked: 3, withGaps: 2, waiting: 0, owedPence: 16075, atRiskPence: 10075 });
    expect(authorities).toEqual([{ ...total, who: 'METPF', checked: 2, owedPence: 10075 }, { ...total, who: 'DERPF', checked: 1, withGaps: 0, owedPence: 6000, atRiskPence: 0 }]);
    expect(courts).toEqual([{ ...total, who: 'B01LY' }]);
    expect(authorityGaps.map(({ who, code, persons, atRiskPence }) => [who, code, persons, atRiskPence])).toEqual([['METPF', 'no-address', 1, 10050], ['METPF', 'no-date-of-birth', 1, 10050], ['METPF', 'no-terms', 1, 25]]);
    expect((await debtorReport(temporary.database.read, { from: '2026-07-01', until: '2026-07-31' })).total.checked).toBe(0);

    const behind = await debtorsBehind(temporary.database.read, { period: JUNE, counted: 'authority', who: 'METPF', show: 'open' });
    expect([behind.persons, behind.pence, behind.rows.map(({ caseReference, gaps }) => [caseReference, gaps.length])]).toEqual([2, 10075, [['01ZD3000126', 2], ['01ZD3000326', 1]]]);
    expect((await debtorsBehind(temporary.database.read, { period: JUNE, show: 'checked' })).persons).toBe(3);
    expect((await debtorsBehind(temporary.database.read, { period: JUNE, counted: 'court', who: 'B01LY', code: 'no-terms', show: 'open' })).rows).toHaveLength(1);
  });

  it('is not asked anew when the day is shared again, and ends with its reason when a share says it', async () => {
    await give({ urn: '01ZD3000126', results: [fine('£100.50'), terms], address: whole.address });
    const [asked] = await temporary.database.read.findBy(TaskRow, { code: 'no-date-of-birth METPF' });
    workshop.pass(60);
    await give({ urn: '01ZD3000126', results: [fine('£80.00'), terms], address: whole.address, minute: 5 });
    const [again] = await temporary.database.read.findBy(TaskRow, { code: 'no-date-of-birth METPF' });
    expect([again?.id, again?.openedAt]).toEqual([asked?.id, asked?.openedAt]);
    expect(again?.instruction).toContain('£80.00 at risk');

    workshop.pass(60);
    await give({ urn: '01ZD3000126', results: [fine('£80.00'), terms], ...whole, minute: 10 });
    expect(await tasks()).toEqual([]);
    expect((await report()).total).toEqual({ who: '', checked: 1, withGaps: 0, waiting: 0, owedPence: 8000, atRiskPence: 0 });
    expect(await temporary.database.read.find(DebtorGap)).toMatchObject([{ code: 'no-date-of-birth', openedAt: asked?.openedAt, endedAt: workshop.now, endedWhy: 'A later share says it' }]);
    const { rows: [row] } = await debtorsBehind(temporary.database.read, { period: JUNE, show: 'ended' });
    expect(row?.gaps).toMatchObject([{ missing: 'Date of birth', endedWhy: 'A later share says it' }]);
  });

  it('is filled by another day where it is about the person, and only by its own day where it is about the money', async () => {
    await give({ urn: '01ZD3000126', results: [fine('£100.00')], address: whole.address, defendantId: 'd1' });
    await give({ urn: '01ZD3000226', results: [], ...whole, defendantId: 'd1', hearingDay: '2026-06-03' });
    expect((await tasks()).map(([, code]) => code)).toEqual(['no-terms B01LY']);
    expect((await report()).total).toMatchObject({ checked: 1, withGaps: 1, atRiskPence: 10000 });
  });

  it('ends where the money is taken back', async () => {
    await give({ urn: '01ZD3000126', results: [fine('£100.00')], ...whole });
    await give({ urn: '01ZD3000126', results: [], ...whole, minute: 5 });
    expect(await tasks()).toEqual([]);
    expect(await temporary.database.read.find(DebtorGap)).toMatchObject([{ code: 'no-terms', endedWhy: 'Nothing is imposed on this hearing day any more' }]);
    expect((await report()).total).toMatchObject({ checked: 1, withGaps: 0, owedPence: 0 });
  });

  it('asks the court about an address that was changed in court', async () => {
    await give({ urn: '01ZD3000126', results: [fine('£100.00'), terms], ...whole });
    await give({ urn: '01ZD3000126', results: [fine('£100.00'), terms], ...whole, address: { address1: 'Unknown' }, minute: 5 });
    await give({ urn: '01ZD3000126', results: [fine('£90.00'), terms], ...whole, address: { address1: 'Unknown' }, minute: 9 });
    expect((await tasks()).map(([audience, code]) => [audience, code])).toEqual([['the court B01LY', 'no-address B01LY']]);
  });

  it('lets the account wait where a wrong person or amount could be enforced, clock running, until the next share takes its place', async () => {
    await give({ urn: '01ZD3000126', results: [fine('£100.00'), terms], ...whole, lastName: 'Unknown' });
    expect(await requests()).toEqual(['held']);
    const [held] = await workshop.deliveries('fines-accounts');
    expect(held?.lastWhy).toContain('Enforcement could act on a wrong person');
    expect((await workshop.duties('fines-accounts')).map(({ state }) => state)).toEqual(['open']);
    expect((await tasks())[0]?.[2]).toBe('Ask the full name of the defendant, and record it (£100.00 at risk; the account waits)');
    expect((await report()).total).toMatchObject({ withGaps: 1, waiting: 1 });

    await give({ urn: '01ZD3000126', results: [fine('£100.00'), terms], ...whole, minute: 5 });
    expect(await requests()).toEqual(['stopped', 'waiting']);
    expect((await workshop.duties('fines-accounts')).map(({ state }) => state)).toEqual(['replaced', 'open']);
    expect((await report()).total).toMatchObject({ withGaps: 0, waiting: 0 });
  });

  it('comes to the same whatever the order in which shares arrive', async () => {
    const late = { urn: '01ZD3000126', results: [fine('£100.00'), terms], ...whole, minute: 5 };
    await give(late);
    await give({ urn: '01ZD3000126', results: [fine('£100.00')], minute: 0 });
    expect(await tasks()).toEqual([]);
    expect((await report()).total).toMatchObject({ checked: 1, withGaps: 0, owedPence: 10000 });
    expect(await temporary.database.read.count(DebtorCheck)).toBe(1);
  });
});
