import { burdenSince, fieldsAtCourt } from '../../src/burden/read-burden';
import { answerCost, saidOfRule, sayItCostsTime, unanswered } from '../../src/burden/time-cost';
import { AuditRow, DoubtRow, MismatchRow, Statement, TaskRow } from '../../src/database/entities';
import { typed } from '../../src/sign-in/acting';
import { temporaryDatabase, type TemporaryDatabase } from './temporary-database';
import { Workshop } from './workshop';

const ROBIN = typed('Robin Vale');
const SINCE = '2026-11-01T00:00:00.000Z';
const RULE = 'WA-060';

describe('what rules cost people', () => {
  let temporary: TemporaryDatabase;
  let workshop: Workshop;
  beforeEach(async () => { temporary = await temporaryDatabase(); workshop = new Workshop(temporary.database); workshop.now = '2026-11-21T16:05:00.000Z'; });
  afterEach(() => temporary.close());

  const says = (more: Partial<Parameters<typeof sayItCostsTime>[1]> = {}) => sayItCostsTime(workshop.database, { rule: RULE, court: 'B01LY', minutes: 12, why: 'The order is keyed in by hand', ...more }, ROBIN, workshop.now);

  it('is counted by court and rule, of what stands and is young enough', async () => {
    await workshop.database.write(async manager => {
      const lane = { mapping: 'share-to-monitoring', system: 'common-platform', partId: '', day: null, made: {}, excluded: null, gone: 0, saidAt: workshop.now };
      await manager.insert(Statement, [{ ...lane, subject: 'one', court: 'B01LY' }, { ...lane, subject: 'two', court: 'C02AA' }]);
      const task = { mapping: 'share-to-monitoring', partId: '', rule: RULE, severity: 'tag' as const, audience: 'court', code: '', instruction: '', openedAt: workshop.now };
      await manager.insert(TaskRow, [{ ...task, id: '1', subject: 'one' }, { ...task, id: '2', subject: 'one' }, { ...task, id: '3', subject: 'two' }, { ...task, id: '4', subject: 'nowhere' }, { ...task, id: '5', subject: 'one', openedAt: '2026-10-01T00:00:00.000Z' }]);
      await manager.insert(DoubtRow, { id: '1', mapping: 'share-to-monitoring', subject: 'two', partId: '', field: 'x', why: '', rules: ['MAP-229', RULE], values: [], openedAt: workshop.now });
      const mismatch = { compared: 'court day' as const, subject: '', pair: '', system: 'libra', expected: '', cause: 'not known' as const, evidence: [], dueAt: null, owner: null, acceptedUntil: null, acceptedBy: null, acceptedWhy: null, saidFixedAt: null, saidFixedBy: null, account: '', court: 'B01LY', day: '2026-11-21', caseReference: '1', field: 'x', severity: 'record' as const, libra: '1', commonPlatform: '2', firstSeen: workshop.now, lastSeen: workshop.now };
      await manager.insert(MismatchRow, [{ ...mismatch, fingerprint: '1', state: 'open' }, { ...mismatch, fingerprint: '2', state: 'fixed' }]);
    });
    await says();
    const read = async (court?: string) => (await burdenSince(workshop.database.read, workshop.deciding.rulebook, SINCE, court)).map(({ court: where, asked, doubted, minutes, differences, open }) => ({ where, asked, doubted, minutes, differences, open }));
    const one = { where: 'B01LY', asked: 2, doubted: 0, minutes: 24, differences: 2, open: 1 };
    const two = { where: 'C02AA', asked: 1, doubted: 1, minutes: 24, differences: 0, open: 0 };
    expect(await read()).toEqual([one, two, { where: '', asked: 1, doubted: 0, minutes: 12, differences: 0, open: 0 }]);
    expect(await read('C02AA')).toEqual([two]);
    expect(await fieldsAtCourt(workshop.database.read, SINCE, 'B01LY')).toEqual([{ field: 'x', all: 2, open: 1 }]);
  });

  it('has an answer promised within ten working days, is late after that day, and is answered once', async () => {
    expect(await says()).toEqual({ ok: true });
    expect(await says()).toEqual({ ok: true });
    const [said, ...more] = await saidOfRule(workshop.database.read, RULE);
    expect([said?.answerBy, said?.saidBy, more]).toEqual(['2026-12-04', 'Robin Vale', []]);
    expect(await unanswered(workshop.database.read, '2026-12-04')).toMatchObject({ rows: [{ rule: RULE }], late: 0 });
    expect(await unanswered(workshop.database.read, '2026-12-05')).toMatchObject({ late: 1 });
    const answer = (text: string) => answerCost(workshop.database, said?.id ?? '', text, typed('Kim Thorn'), workshop.now);
    expect(await answer('The rule retires on 1 January 2027')).toEqual({ ok: true });
    expect(await answer('The rule retires on 1 January 2027')).toEqual({ ok: true });
    expect(await answer('Nothing will change')).toEqual({ ok: false, why: 'It was answered already, by Kim Thorn' });
    expect(await unanswered(workshop.database.read, '2026-12-05')).toEqual({ rows: [], late: 0 });
    expect((await workshop.database.read.find(AuditRow, { order: { sequence: 'ASC' } })).map(({ action }) => action)).toEqual(['said to cost time', 'cost of time answered']);
  });

  it('promises no day where the bank holidays are not known', async () => {
    workshop.now = '2099-11-21T16:05:00.000Z';
    expect(await says()).toMatchObject({ ok: false });
    expect(await saidOfRule(workshop.database.read, RULE)).toEqual([]);
  });
});
