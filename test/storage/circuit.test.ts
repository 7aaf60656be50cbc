import { Attempt, OpenCircuit } from '../../src/database/entities';
import type { PushOutcome } from '../../src/adapter/adapter';
import { Circuit } from '../../src/duty/circuit';
import { asJson, share, tag } from '../messages/shares';
import { temporaryDatabase, type TemporaryDatabase } from './temporary-database';
import { Workshop } from './workshop';

const NOT_THERE: PushOutcome = { kind: 'later', why: 'They could not be reached (ECONNREFUSED)' };
const BROKEN: PushOutcome = { kind: 'unknown', why: 'They failed while taking it (HTTP 500)' };
const REFUSED: PushOutcome = { kind: 'refused', why: 'They refused it (HTTP 422): UNKNOWN_COURT' };

/** The monitoring provider's figures: 5 failures in a row, then 15 seconds, a minute, 5 minutes. */
describe('the circuit of a partner', () => {
  let temporary: TemporaryDatabase;
  let workshop: Workshop;
  beforeEach(async () => { temporary = await temporaryDatabase(); workshop = new Workshop(temporary.database); });
  afterEach(() => temporary.close());

  const order = async (count: number, from = 1) => {
    for (let i = from; i < from + count; i++) await workshop.give('common-platform', asJson(share({ urn: `01ZD2${String(i).padStart(4, '0')}26`, hearingId: `hearing-${i}`, results: [tag()] })));
  };
  const open = () => workshop.database.read.findOneBy(OpenCircuit, { system: 'electronic-monitoring' });
  const tries = () => workshop.database.read.count(Attempt);

  it('opens after so many failures of different messages, and then nothing is tried until the wait has passed', async () => {
    workshop.partner.answers.push(...Array<PushOutcome>(8).fill(NOT_THERE));
    await order(12);
    expect(await workshop.deliver()).toBe(8);
    expect(await open()).toMatchObject({ failingSince: workshop.now, openedAt: workshop.now, waits: 1, notBefore: '2026-06-01T15:05:15.000Z', why: NOT_THERE.why });
    workshop.pass(0.2);
    expect(await workshop.deliver()).toBe(0);
    expect(await tries()).toBe(8);
  });

  it('tries one after the wait, waits longer while that fails, and lets the others follow once one is taken, each once and in order', async () => {
    workshop.partner.answers.push(...Array<PushOutcome>(9).fill(NOT_THERE));
    await order(12);
    await workshop.deliver();
    workshop.pass(0.25);
    expect(await workshop.deliver()).toBe(1);
    expect(await open()).toMatchObject({ openedAt: '2026-06-01T15:05:00.000Z', waits: 2, notBefore: '2026-06-01T15:06:15.000Z' });
    await order(1, 13);                                   // intake goes on, and what it tells waits with the others
    workshop.pass(1);
    expect(await workshop.deliver()).toBe(13);
    expect(await open()).toBeNull();
    expect(workshop.partner.taken).toHaveLength(13);
    expect(new Set(workshop.partner.taken.map(({ key }) => key)).size).toBe(13);
  });

  it('does not take a refusal for a failure: they are there', async () => {
    workshop.partner.answers.push(...Array<PushOutcome>(4).fill(NOT_THERE), REFUSED, ...Array<PushOutcome>(3).fill(NOT_THERE));
    await order(8);
    expect(await workshop.deliver()).toBe(8);
    expect(await open()).toBeNull();
  });

  it('is closed by a refused trial as well', async () => {
    workshop.partner.answers.push(...Array<PushOutcome>(8).fill(NOT_THERE), REFUSED);
    await order(9);
    await workshop.deliver();
    workshop.pass(1);
    expect(await workshop.deliver()).toBe(9);
    expect(await open()).toBeNull();
  });

  it('does not open for one message that they cannot take, however often it is tried', async () => {
    workshop.partner.answers.push(...Array<PushOutcome>(9).fill(NOT_THERE));
    await order(1);
    for (let i = 0; i < 9; i++) { await workshop.deliver(); workshop.pass(10); }
    expect(await tries()).toBe(9);
    expect(await open()).toBeNull();
  });

  it('is not closed by an answer to a look: that says nothing of whether they take what is pushed', async () => {
    workshop.partner.answers.push(...Array<PushOutcome>(9).fill(BROKEN));
    workshop.partner.lookups.push({ kind: 'absent' });
    await order(8);
    await workshop.deliver();
    workshop.pass(1);
    expect(await workshop.deliver()).toBe(9);             // a look that says "absent", seven that find it, and then that one pushed: broken again
    expect(await open()).toMatchObject({ waits: 2 });
  });

  it('stays open over a restart, and in every other process', async () => {
    workshop.partner.answers.push(...Array<PushOutcome>(8).fill(NOT_THERE));
    await order(8);
    await workshop.deliver();
    const another = new Circuit('electronic-monitoring', { failures: 5, waitSeconds: [15] });
    expect(await another.room(workshop.database, workshop.now)).toBe(0);
    expect(await another.room(workshop.database, '2026-06-01T15:05:15.000Z')).toBe(1);
    expect(await new Circuit('police-email', { failures: 5, waitSeconds: [15] }).room(workshop.database, workshop.now)).toBe(Infinity);
  });

  it('waits not all partners at once: the dice spread it', async () => {
    const waits = async (system: string, dice: number) => {
      const circuit = new Circuit(system, { failures: 2, waitSeconds: [100] });
      await circuit.room(workshop.database, workshop.now);
      await circuit.hear(workshop.database, ['a', 'b'].map(delivery => ({ kind: 'fails', delivery, why: 'not there' })), workshop.now, dice);
      return (await workshop.database.read.findOneByOrFail(OpenCircuit, { system })).notBefore;
    };
    expect(await waits('one', 0)).toBe('2026-06-01T15:06:15.000Z');
    expect(await waits('two', 1)).toBe('2026-06-01T15:07:05.000Z');
  });
});
