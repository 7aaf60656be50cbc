import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FinesLane, problemsOf, rulesOfNotices, type Scenario } from './fines-scenarios';

/** Scenarios of real requests, in a folder of real messages beside the repository. */
const CORPUS = join(__dirname, '../../shared/corpus/fines-notices');
const present = existsSync(CORPUS);
const folders = present ? readdirSync(CORPUS).sort() : [];

(present ? describe : describe.skip)(`the scenarios of notices to the fines office (${present ? 'there' : 'skipped: no folder of real messages beside the repository'})`, () => {
  const lanes: FinesLane[] = [];
  it.each(folders)('%s', folder => {
    const read = (file: string) => JSON.parse(readFileSync(join(CORPUS, folder, file), 'utf8'));
    const scenario: Scenario = read('scenario.json');
    const lane = new FinesLane();
    lanes.push(lane);
    expect(problemsOf(scenario, read, lane)).toEqual([]);
    expect(lane.said.filter(one => one.startsWith('doubt'))).toEqual([]);
  });

  it('prove these rules', () => {
    const fired = new Set(lanes.flatMap(lane => [...lane.fired]));
    expect(rulesOfNotices.map(rule => rule.id).filter(id => !fired.has(id)).sort()).toEqual(['MAP-137', 'MAP-138', 'NEW-519', 'NEW-520', 'NEW-817', 'NEW-881', 'NEW-882', 'NEW-883', 'TP-086', 'TP-089', 'WA-057', 'WA-058', 'WA-059']);
  });
});

describe('notices to the fines office, with requests of our own', () => {
  const fine = { offenceId: 'o1', offenceTitle: 'Theft from a shop', isFinancial: true, impositionOffenceDetails: 'FO - Fine\nFined £100.00', offenceResultsCategory: 'FINAL' };
  const shared = (more: object = {}) => ({
    kind: 'financial-results', hearingId: 'h1', masterDefendantId: 'd1', accountCorrelationId: 'r1', accountDivisionCode: '77', ncesEmail: 'fines@example.test', hearingSittingDay: '2026-06-01T10:00:00.000Z',
    receivedAt: '2026-06-01T15:00:00.000Z', offenceResults: [fine], ...more,
  });
  const number = (accountCorrelationId: string, accountNumber = `${accountCorrelationId}-number`) => ({ kind: 'account-answer', originator: 'Courts', accountCorrelationId, accountNumber, receivedAt: '2026-06-02T09:00:00.000Z' });
  const numberOf = (notices: readonly Readonly<Record<string, unknown>>[]) => notices.map(one => [one['subject'], one['gobAccountNumber'], one['oldGobAccountNumber']]);
  const WRITE_OFF = 'AMEND AND RESHARE- DUPLICATE ACCOUNT: WRITE OFF REQUIRED';

  it('leave when the later of two numbers comes, in whatever order, and open a duty', () => {
    const lane = new FinesLane();
    lane.take(shared());
    expect(lane.take(shared({ accountCorrelationId: 'r2', offenceResults: [{ ...fine, impositionOffenceDetails: 'FO - Fine\nFined £80.00' }] }))).toEqual([]);
    expect(lane.take(number('r2'))).toEqual([]);
    expect([lane.waits, lane.said]).toEqual([1, ['defer']]);
    const last = number('r1');
    expect(numberOf(lane.take(last))).toEqual([[WRITE_OFF, 'r2-number', 'r1-number']]);
    expect(lane.end(last).effects.map(({ effect }) => effect)).toMatchObject([{ do: 'tell', whom: 'fines-enforcement', dueAt: '2026-06-03T09:00:00.000Z', message: { subject: WRITE_OFF } }]);
    expect(lane.waits).toBe(0);
  });

  it('ask a person when the fines system refuses the account, and go on waiting', () => {
    const lane = new FinesLane();
    lane.take(shared({ offenceResults: [{ ...fine, resultCode: 'ACON' }] }));
    expect(lane.take({ kind: 'account-answer', originator: 'Courts', accountCorrelationId: 'r1', errorCode: 'E12' })).toEqual([]);
    expect([lane.waits, lane.said]).toEqual([1, ['defer', 'task']]);
    expect(numberOf(lane.take(number('r1', 'by hand')))).toEqual([['ACCOUNTS TO BE CONSOLIDATED', 'by hand', undefined]]);
  });

  it('ignore a number for somebody else, and doubt one without the id of its request', () => {
    const lane = new FinesLane();
    lane.take(shared({ offenceResults: [{ ...fine, resultCode: 'ACON' }] }));
    expect(lane.take({ ...number('r1'), originator: 'SJP' })).toEqual([]);
    lane.take({ kind: 'account-answer', originator: 'ATCM', accountNumber: '1' });
    expect(lane.said.filter(one => one.startsWith('doubt'))[0]).toBe('doubt about accountsOfNobody: A number came for an account that no result here asks for: ask the fines system whose it is');
  });

  it('ask for the address that is missing', () => {
    const lane = new FinesLane();
    lane.take(shared({ ncesEmail: '', offenceResults: [{ ...fine, resultCode: 'ACON' }] }));
    expect([lane.fired.has('MAP-137'), lane.said]).toEqual([true, ['task', 'defer']]);
  });

  it('name the fines of a migrated case by its old reference, once, and ask for a number that is missing', () => {
    const lane = new FinesLane();
    const fines = [{ account: 'A1', division: '77', convicted: ['2020-01-02'] }, { account: 'A2', division: '77', convicted: ['2020-02-03'] }, { convicted: [] }];
    const received = { kind: 'application-received', masterDefendantId: 'd1', applicationType: 'REOPEN', migrated: [{ caseId: 'c1', legacyReference: 'L-2019-1', fines }] };
    expect(lane.take(received).map(one => [one['legacyCaseReference'], one['fineAccountNumber'], one['originalDateOfConviction']])).toEqual([['L-2019-1', 'A1', '02/01/2020'], ['L-2019-1', 'A2', '03/02/2020']]);
    expect(lane.take(received)).toEqual([]);
    expect(lane.said.filter(one => one !== 'task')).toEqual(['suppress']);
  });

  it('say once that a fine was taken back, whether its offence keeps another result or none', () => {
    for (const left of [[], [{ ...fine, isFinancial: false, impositionOffenceDetails: 'CD - Conditional discharge' }]]) {
      const lane = new FinesLane();
      lane.take(shared());
      lane.take(number('r1'));
      const again = shared({ accountCorrelationId: '', offenceResults: left, context: { offenceDates: {}, today: '2026-06-03', ...(left.length === 0 && { withoutResult: ['o1'] }) } });
      expect(numberOf(lane.take(again))).toEqual([[WRITE_OFF, 'r1-number', undefined]]);
      expect(lane.take(again)).toEqual([]);
    }
  });

  it('say a changed outcome again, and APPEAL ROPENED as the fines office knows it', () => {
    const lane = new FinesLane();
    lane.take(shared());
    lane.take(number('r1'));
    const outcome = { offenceId: 'o1', applicationId: 'a1', applicationType: 'APPEAL', applicationTitle: 'Appeal', applicationResultType: 'Refused', resultCode: 'RFSD', applicationResultsCategory: 'FINAL' };
    const onAppeal = (row: object) => shared({ accountCorrelationId: '', hearingId: 'h2', offenceResults: [row] });
    expect(numberOf(lane.take(onAppeal(outcome)))).toEqual([['APPEAL REFUSED', 'r1-number', undefined]]);
    const reopened = { ...outcome, resultCode: 'ROPENED', isParentFlag: true, isFinancial: true, impositionOffenceDetails: 'FO - Fine\nFined £100.00', amendmentDate: '2026-06-02' };
    expect(numberOf(lane.take(onAppeal(reopened)))).toEqual([['APPEAL ROPENED', 'r1-number', undefined]]);
    expect([...lane.fired]).toEqual(expect.arrayContaining(['TP-086', 'WA-057']));
  });
});
