import { minutesAfter } from '../../src/case-model/london';
import { Attempt, AuditRow, ConcernRow, DoubtRow, Resolution, TaskRow } from '../../src/database/entities';
import { markOverdue } from '../../src/duty/statements';
import { sendAgain, type SentAgain } from '../../src/duty/send-again';
import { sentByHand, type ByHandEntry } from '../../src/duty/sent-by-hand';
import { keepLatest, keepQueue } from '../../src/queue/keep';
import type { ConcernKind } from '../../src/queue/kinds';
import { resolve } from '../../src/queue/resolve';
import { typed } from '../../src/sign-in/acting';
import { asJson, share, tag, tagEnds } from '../messages/shares';
import { temporaryDatabase, type TemporaryDatabase } from './temporary-database';
import { Workshop } from './workshop';

const ROBIN = typed('Robin Vale');

describe('what a person does about what needs them', () => {
  let temporary: TemporaryDatabase;
  let workshop: Workshop;
  beforeEach(async () => { temporary = await temporaryDatabase(); workshop = new Workshop(temporary.database); });
  afterEach(() => temporary.close());

  const order = (sharedTime = '2026-06-01T15:00:00.000Z', results = [tag()]) => workshop.give('common-platform', asJson(share({ sharedTime, results })));
  const keep = () => keepQueue(workshop.database, workshop.deciding, () => workshop.now);
  const waiting = (kind: ConcernKind) => workshop.database.read.find(ConcernRow, { where: { kind }, order: { place: 'ASC' } });
  const theDuty = async () => { const [duty] = await workshop.duties(); if (!duty) throw new Error('There is no duty'); return duty; };
  const again = async (): Promise<SentAgain> => sendAgain({ database: workshop.database, partners: workshop.delivering().partners, manifestOf: system => workshop.deciding.adapters.get(system).manifest }, (await theDuty()).id, ROBIN, 'They put it right', workshop.now);
  const byHand = async (more: Partial<ByHandEntry> = {}) => sentByHand(workshop.database, (await theDuty()).id, { how: 'by telephone', toWhom: 'the duty desk', answeredBy: 'Kit Lowe', when: workshop.now, why: 'They were down', ...more }, ROBIN, workshop.now);
  const tries = async () => (await workshop.database.read.find(Attempt, { order: { at: 'ASC' } })).map(({ step, outcome }) => `${step}: ${outcome}`);
  const deeds = async () => (await workshop.database.read.find(AuditRow, { order: { sequence: 'ASC' } })).map(({ action, name }) => `${action} by ${name}`);
  async function refused(): Promise<void> {
    await order();
    workshop.partner.answers.push({ kind: 'refused', why: 'no such order' });
    await workshop.deliver();
    workshop.pass(1);
  }

  describe('sending again', () => {
    it('asks first what they have, and sends once more what they do not', async () => {
      await refused();
      expect(await again()).toEqual({ ok: true, became: 'waits' });
      workshop.pass(1);
      await workshop.deliver();
      expect([(await theDuty()).state, await tries(), await deeds()]).toEqual(['met', ['push: refused', 'person: again', 'push: answered'], ['sent again by Robin Vale']]);
    });

    it('sends nothing twice that they have all along', async () => {
      await refused();
      workshop.partner.lookups.push({ kind: 'found', proof: { grade: 'answered', what: 'EM-9' } });
      expect(await again()).toEqual({ ok: true, became: 'found' });
      expect([(await theDuty()).state, (await theDuty()).proof, workshop.partner.taken.length]).toEqual(['met', 'EM-9', 0]);
    });

    it('sends nothing where they cannot say just now', async () => {
      await refused();
      workshop.partner.lookups.push({ kind: 'cannot say', why: 'no answer' });
      expect(await again()).toMatchObject({ ok: false, why: expect.stringContaining('Nothing was sent') });
      expect((await workshop.deliveries()).map(({ state }) => state)).toEqual(['refused']);
    });

    it('sends it once, whoever presses at the same time, and not what is not stuck', async () => {
      await refused();
      const both = await Promise.all([again(), again()]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await again()).toMatchObject({ ok: false });
      await workshop.deliver();
      expect(workshop.partner.taken).toHaveLength(1);
    });
  });

  describe('telling them by hand', () => {
    it('records nothing on a duty that a later message has replaced', async () => {
      await refused();
      await order('2026-06-01T15:20:00.000Z', [tagEnds('2026-06-01')]);
      expect(await workshop.duties()).toHaveLength(2);
      expect(await byHand()).toMatchObject({ ok: false, why: 'It has ended already: it is replaced' });
    });

    it('keeps how, to whom, who answered and who says so as the proof', async () => {
      await refused();
      await keep();
      expect((await waiting('duty')).map(({ source }) => source)).toContain((await theDuty()).id);
      expect(await byHand()).toEqual({ ok: true, became: 'met' });
      const duty = await theDuty();
      expect([duty.state, duty.proofGrade, duty.proof]).toEqual(['met', 'answered', 'by telephone to the duty desk on 1 June 2026 at 16:06, answered by Kit Lowe; Robin Vale says so: They were down']);
      expect([(await workshop.deliveries()).map(({ state }) => state), await tries(), await deeds()]).toEqual([['stopped'], ['push: refused', 'person: by hand, answered'], ['sent by hand by Robin Vale']]);
      await keepLatest(workshop.database, workshop.deciding, workshop.now);
      expect((await waiting('duty')).filter(({ source }) => source === duty.id)).toEqual([]);
      expect(await byHand()).toMatchObject({ ok: false });
    });

    it('frees the lane: what comes later leaves, and knows what they were told', async () => {
      await refused();
      await byHand();
      await order('2026-06-01T15:20:00.000Z', []);
      await workshop.deliver();
      expect(workshop.partner.kinds()).toEqual(['WITHDRAWN']);
    });

    it('takes a letter that nobody has answered for no proof: the duty stays open until somebody does', async () => {
      await refused();
      expect(await byHand({ how: 'by post', answeredBy: '' })).toEqual({ ok: true, became: 'sent' });
      expect([(await theDuty()).state, (await theDuty()).proofGrade, (await workshop.deliveries())[0]?.state]).toEqual(['open', null, 'stopped']);
      workshop.pass(24 * 60);
      await workshop.database.write(manager => markOverdue(manager, workshop.now));
      await keep();
      expect((await waiting('duty')).map(({ source }) => source)).toContain((await theDuty()).id);
      expect(await byHand()).toEqual({ ok: true, became: 'met' });
      expect(await tries()).toEqual(['push: refused', 'person: by hand', 'person: by hand, answered']);
    });
  });

  describe('resolving', () => {
    it('ends a task by the word of a person, for good, until a later message asks anew', async () => {
      await order();
      await keep();
      const [task] = (await waiting('task')).filter(({ what }) => what.startsWith('Send the signed'));
      expect(await resolve(workshop.database, task?.id ?? '', ROBIN, 'Sent at 16:10', workshop.now)).toEqual({ ok: true });
      await keepLatest(workshop.database, workshop.deciding, workshop.now);
      expect((await waiting('task')).some(({ id }) => id === task?.id)).toBe(false);
      expect(await workshop.database.read.find(Resolution)).toMatchObject([{ kind: 'task', source: task?.source, by: 'Robin Vale', why: 'Sent at 16:10', what: expect.stringContaining('Send the signed court order') }]);
      expect(await deeds()).toEqual(['task resolved by Robin Vale']);
      expect(await resolve(workshop.database, task?.id ?? '', ROBIN, 'again', workshop.now)).toMatchObject({ ok: false });
      const [row] = await workshop.database.read.findBy(TaskRow, { id: task?.source ?? '' });
      await workshop.database.write(async manager => { await manager.delete(TaskRow, { id: row?.id }); await manager.insert(TaskRow, { ...row, openedAt: minutesAfter(workshop.now, 60) }); });
      await keep();
      expect((await waiting('task')).some(({ id }) => id === task?.id)).toBe(true);
    });

    it('clears up all doubts of one concern and no other, and leaves them in the data', async () => {
      await order();
      const [{ partId, mapping, subject } = { partId: '', mapping: '', subject: '' }] = await workshop.duties();
      const doubt = (field: string, rule: string) => ({ id: `doubt ${field}`, mapping, subject, partId, field, why: 'No rule can tell', rules: [rule], values: [], openedAt: workshop.now });
      await workshop.database.write(async manager => { await manager.insert(DoubtRow, [doubt('a', 'NEW-1'), doubt('b', 'NEW-1'), doubt('c', 'NEW-2')]); });
      await keep();
      const before = await waiting('doubt');
      expect(before.map(({ what }) => what).toSorted()).toEqual(['In doubt: a, b', 'In doubt: c']);
      expect(await resolve(workshop.database, before.find(({ what }) => what.endsWith('a, b'))?.id ?? '', ROBIN, 'The court said so', workshop.now)).toEqual({ ok: true });
      await keepLatest(workshop.database, workshop.deciding, workshop.now);
      expect((await waiting('doubt')).map(({ what }) => what)).toEqual(['In doubt: c']);
      expect(await workshop.database.read.countBy(DoubtRow, { mapping, subject })).toBe(3);
    });

    it('leaves alone what only a message can end', async () => {
      await refused();
      await keep();
      const [duty] = await waiting('duty');
      expect(await resolve(workshop.database, duty?.id ?? '', ROBIN, 'why', workshop.now)).toMatchObject({ ok: false });
    });
  });
});
