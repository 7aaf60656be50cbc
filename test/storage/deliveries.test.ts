import { setTimeout as wait } from 'node:timers/promises';
import type { PushOutcome } from '../../src/adapter/adapter';
import { minutesAfter } from '../../src/case-model/london';
import { Attempt, Delivery } from '../../src/database/entities';
import { Circuit } from '../../src/duty/circuit';
import { deliverDue } from '../../src/duty/deliver';
import { Pace } from '../../src/duty/pace';
import { claimDue, markMayHaveLeft, markOverdue, settleClaim } from '../../src/duty/statements';
import { waive } from '../../src/duty/waive';
import { typed } from '../../src/sign-in/acting';
import { asJson, share, tag } from '../messages/shares';
import { temporaryDatabase, type TemporaryDatabase } from './temporary-database';
import { ObedientPartner, Workshop } from './workshop';

describe('deliveries', () => {
  let temporary: TemporaryDatabase;
  let workshop: Workshop;
  beforeEach(async () => { temporary = await temporaryDatabase(); workshop = new Workshop(temporary.database); });
  afterEach(() => temporary.close());

  const order = (urn = '01ZD2000126') => workshop.give('common-platform', asJson(share({ urn, hearingId: `hearing-of-${urn}`, results: [tag()] })));
  const withdraw = () => workshop.give('common-platform', asJson(share({ hearingId: 'hearing-of-01ZD2000126', sharedTime: '2026-06-01T15:20:00.000Z' })));
  const outcomes = async () => (await workshop.database.read.find(Attempt, { order: { at: 'ASC' } })).map(({ step, outcome }) => `${step}: ${outcome}`);
  const claim = () => workshop.database.write(manager => claimDue(manager, 'electronic-monitoring', workshop.now, minutesAfter(workshop.now, 2), 10));

  it('meets a duty by the proof that it asked for', async () => {
    await order();
    await workshop.deliver();
    expect((await workshop.duties()).map(({ state, proofGrade, proof }) => [state, proofGrade, proof])).toEqual([['met', 'answered', 'EM-1']]);
  });

  it('does not take "taken" for "answered": it asks, and the answer meets the duty', async () => {
    workshop.partner.answers.push({ kind: 'taken', proof: { grade: 'taken', what: 'received' } });
    await order();
    await workshop.deliver();
    expect((await workshop.duties()).map(({ state, proofGrade }) => [state, proofGrade])).toEqual([['open', 'taken']]);
    workshop.pass(1);
    await workshop.deliver();
    expect((await workshop.duties()).map(({ state }) => state)).toEqual(['met']);
    expect(workshop.partner.taken).toHaveLength(1);
  });

  it('looks by key after a lost reply, and does not repeat what they have', async () => {
    workshop.partner.answers.push({ kind: 'unknown', why: 'No answer came back' });
    await order();
    await workshop.deliver();
    workshop.pass(1);
    await workshop.deliver();
    expect(await outcomes()).toEqual(['push: unknown', 'look: answered']);
    expect(workshop.partner.taken).toHaveLength(1);
  });

  it('sends again what they say that they do not have', async () => {
    workshop.partner.answers.push({ kind: 'unknown', why: 'No answer came back' });
    workshop.partner.lookups.push({ kind: 'absent' });
    await order();
    await workshop.deliver();
    workshop.pass(1);
    await workshop.deliver();
    expect(await outcomes()).toEqual(['push: unknown', 'look: absent', 'push: answered']);
  });

  it('comes back later when asked to, not before', async () => {
    workshop.partner.answers.push({ kind: 'later', why: 'busy', afterSeconds: 120 });
    await order();
    await workshop.deliver();
    workshop.pass(1);
    expect(await workshop.deliver()).toBe(0);
    workshop.pass(1.25);                                  // what they asked for, and what keeps all from coming at once
    expect(await workshop.deliver()).toBe(1);
    expect((await workshop.duties()).map(({ state }) => state)).toEqual(['met']);
  });

  it.each<[string, PushOutcome]>([['refused', { kind: 'refused', why: 'UNKNOWN_COURT' }]])('hands a message that is %s to a person, and says again what holds when a later share comes', async (_, outcome) => {
    workshop.partner.answers.push(outcome);
    await order();
    await workshop.deliver();
    workshop.pass(60);
    expect(await workshop.deliver()).toBe(0);
    expect((await workshop.duties()).map(({ state }) => state)).toEqual(['open']);
    await workshop.give('common-platform', asJson(share({ hearingId: 'hearing-of-01ZD2000126', sharedTime: '2026-06-01T15:30:00.000Z', results: [tag()] })));
    await workshop.deliver();
    expect(workshop.partner.kinds()).toEqual(['ORDERED']);
    expect((await workshop.duties()).map(({ state }) => state)).toEqual(['replaced', 'met']);
  });

  it('keeps the order of a lane, and lets other lanes pass', async () => {
    workshop.partner.answers.push({ kind: 'later', why: 'busy' });
    await order();
    await workshop.deliver();
    await withdraw();
    await order('01ZD2000226');
    await workshop.deliver();
    expect(workshop.partner.kinds()).toEqual(['ORDERED']);
    workshop.pass(1);
    await workshop.deliver();
    expect(workshop.partner.kinds()).toEqual(['ORDERED', 'ORDERED', 'WITHDRAWN']);
  });

  it('gives one delivery to one of two workers', async () => {
    await order();
    const [one, two] = await Promise.all([claim(), claim()]);
    expect([one, two].map(claims => claims?.length).toSorted((a = 0, b = 0) => a - b)).toEqual([0, 1]);
  });

  it('claims no more at once than it may: a partner has a pace', async () => {
    for (let i = 1; i <= 12; i++) await order(`01ZD2${String(i).padStart(4, '0')}26`);
    expect(await workshop.database.write(manager => claimDue(manager, 'electronic-monitoring', workshop.now, minutesAfter(workshop.now, 2), 8))).toHaveLength(8);
  });

  it('has no more on the way at once than the partner\'s manifest says: after a crash so many may need a person', async () => {
    for (const urn of ['01ZD2000126', '01ZD2000226', '01ZD2000326', '01ZD2000426', '01ZD2000526']) await order(urn);
    workshop.partner.takesMs = 100;
    expect(await workshop.deliver(2)).toBe(5);
    expect([workshop.partner.taken.length, workshop.partner.mostAtOnce]).toEqual([5, 2]);
  });

  it('has twice as many on the way while the partner takes all of them, and begins anew where one fails', async () => {
    for (let n = 100; n < 140; n++) await order(`01ZD2000${n}`);
    workshop.partner.takesMs = 50;
    await workshop.deliver();
    expect([workshop.partner.taken.length, workshop.partner.mostAtOnce]).toEqual([40, 16]);
    for (let n = 200; n < 216; n++) await order(`01ZD2000${n}`);
    workshop.partner.mostAtOnce = 0;
    workshop.partner.answers.push({ kind: 'later', why: 'busy' });
    workshop.pass(1);
    await workshop.deliver();
    expect([workshop.partner.taken.length, workshop.partner.mostAtOnce]).toEqual([55, 8]);
  });

  it('lets a slow partner hold up nobody else: what comes to be due meanwhile goes', async () => {
    await order();
    await workshop.database.write(manager => manager.update(Delivery, { system: 'electronic-monitoring' }, { system: 'slow' }));
    const { partners: [quick], ...delivering } = workshop.delivering();
    if (!quick) throw new Error('There is a partner');
    const { manifest, ...adapter } = quick.adapter;
    const connection = new ObedientPartner();
    connection.takesMs = 2500;
    const slow = { adapter: { ...adapter, manifest: { ...manifest, id: 'slow' } }, connection, pace: new Pace(600), circuit: new Circuit('slow', manifest.circuit) };
    const run = deliverDue({ ...delivering, partners: [slow, quick] });
    await wait(300);
    await order('01ZD2000226');
    await wait(1200);
    const meanwhile = [connection.taken.length, workshop.partner.taken.length];
    await run;
    expect([meanwhile, connection.taken.length]).toEqual([[0, 1], 1]);
  });

  it('lets nobody settle who has lost the lease', async () => {
    await order();
    const [mine] = await claim();
    workshop.pass(3);
    workshop.partner.lookups.push({ kind: 'absent' });
    await workshop.deliver();
    expect((await workshop.deliveries()).map(({ state }) => state)).toEqual(['done']);
    if (!mine) throw new Error('the claim is missing');
    const to = { state: 'waiting', nextStep: 'push', notBefore: workshop.now, takenAt: null, why: null } as const;
    expect(await workshop.database.write(manager => settleClaim(manager, mine, to))).toBe(false);
    expect(await workshop.database.write(manager => markMayHaveLeft(manager, mine))).toEqual([]);
  });

  it('looks first after a crash between sending and hearing the answer', async () => {
    await order();
    const [mine] = await claim();
    if (!mine) throw new Error('the claim is missing');
    await workshop.database.write(manager => markMayHaveLeft(manager, mine));
    workshop.partner.taken.push({ key: mine.id, body: '{}' });          // it had arrived before the crash
    workshop.pass(3);
    await workshop.deliver();
    expect(await outcomes()).toEqual(['look: answered']);
    expect(workshop.partner.taken).toHaveLength(1);
  });

  it('marks a duty overdue once, and still lets a late proof meet it', async () => {
    workshop.partner.answers.push({ kind: 'later', why: 'busy' });
    await order();
    await workshop.deliver();
    workshop.pass(130);
    const mark = () => workshop.database.write(manager => markOverdue(manager, workshop.now));
    expect(await mark()).toHaveLength(1);
    expect(await mark()).toHaveLength(0);
    await workshop.deliver();
    expect((await workshop.duties()).map(({ state, overdueSince }) => [state, overdueSince !== null])).toEqual([['met', true]]);
  });

  it('stops what a person has waived, and keeps who and why', async () => {
    await order();
    const [duty] = await workshop.duties();
    expect(await waive(workshop.database, duty?.id ?? '', typed('A. Clerk'), 'told by telephone', workshop.now)).toEqual({ ok: true });
    expect(await workshop.deliver()).toBe(0);
    expect(await waive(workshop.database, duty?.id ?? '', typed('A. Clerk'), 'again', workshop.now)).toMatchObject({ ok: false });
    expect((await workshop.duties()).map(({ state, waivedBy, waivedWhy }) => [state, waivedBy, waivedWhy])).toEqual([['waived', 'A. Clerk', 'told by telephone']]);
  });

  it('accounts for every duty: opened = met + replaced + waived + open', async () => {
    workshop.partner.answers.push({ kind: 'later', why: 'busy' });
    await order();
    await withdraw();
    await order('01ZD2000226');
    await order('01ZD2000326');
    await workshop.deliver();
    workshop.pass(1);
    await workshop.deliver();
    const states = (await workshop.duties()).map(({ state }) => state).toSorted();
    expect(states).toEqual(['met', 'met', 'met', 'replaced']);
    expect(await workshop.database.read.countBy(Delivery, { state: 'done' })).toBe(4);
  });
});
