import { rowsOf } from '../../src/database/database';
import { AuditRow, OffSwitch } from '../../src/database/entities';
import type { Acting } from '../../src/sign-in/acting';
import { typed } from '../../src/sign-in/acting';
import { actedSince, countHeld, holding, listHeld } from '../../src/switch/held';
import { confirmOff, endOff, proposeOff, type Proposal } from '../../src/switch/switches';
import { asJson, share, tag } from '../messages/shares';
import { temporaryDatabase, type TemporaryDatabase } from './temporary-database';
import { Workshop } from './workshop';

const person = (name: string): Acting => ({ name, id: `https://login.example.org ${name}`, roles: ['supervisor'], named: 'signed in' });
const [KIM, LEE] = [person('Kim Thorn'), person('Lee Heath')];
const PARTNER: Proposal = { kind: 'partner', what: 'electronic-monitoring', why: 'They restore', until: '2026-06-02' };

describe('what two people switch off', () => {
  let temporary: TemporaryDatabase;
  let workshop: Workshop;
  beforeEach(async () => {
    temporary = await temporaryDatabase();
    workshop = new Workshop(temporary.database);
  });
  afterEach(() => temporary.close());

  async function off(proposal: Proposal): Promise<OffSwitch> {
    const proposed = await proposeOff(workshop.database, proposal, KIM, workshop.now);
    if (!proposed.ok) throw new Error(proposed.why);
    expect(await confirmOff(workshop.database, proposed.id, LEE, workshop.now)).toMatchObject({ ok: true });
    return workshop.database.read.findOneByOrFail(OffSwitch, { id: proposed.id });
  }
  const tagOrdered = (urn = '01ZD2000126') => workshop.give('common-platform', asJson(share({ urn, hearingId: `hearing-of-${urn}`, sharedTime: workshop.now, results: [tag()] })));

  it('takes two different people who are signed in, and a day that is not far', async () => {
    const proposed = await proposeOff(workshop.database, PARTNER, KIM, workshop.now);
    const id = proposed.ok ? proposed.id : '';
    await tagOrdered();
    expect(await confirmOff(workshop.database, id, KIM, workshop.now)).toMatchObject({ ok: false, why: expect.stringContaining('two people') });
    expect(await confirmOff(workshop.database, id, { ...KIM, name: 'Another Name' }, workshop.now)).toMatchObject({ ok: false });
    expect(await confirmOff(workshop.database, id, typed('Lee Heath'), workshop.now)).toMatchObject({ ok: false });
    expect(await proposeOff(workshop.database, PARTNER, LEE, workshop.now)).toMatchObject({ ok: false, why: expect.stringContaining('already') });
    for (const until of ['2026-05-31', '2026-07-03', 'tomorrow', '']) expect(await proposeOff(workshop.database, { ...PARTNER, what: 'police-spi', until }, KIM, workshop.now)).toMatchObject({ ok: false });
    expect(await proposeOff(workshop.database, { ...PARTNER, what: 'police-spi' }, typed('Kim Thorn'), workshop.now)).toMatchObject({ ok: false });
    expect(await workshop.deliver()).toBe(1);       // a proposal changes nothing
    expect(await confirmOff(workshop.database, id, LEE, workshop.now)).toEqual({ ok: true, id });
    expect(await confirmOff(workshop.database, id, LEE, workshop.now)).toMatchObject({ ok: false });
    expect((await workshop.database.read.find(AuditRow, { order: { sequence: 'ASC' } })).map(({ action, name }) => `${action}: ${name}`)).toEqual(['switch proposed: Kim Thorn', 'switch confirmed: Lee Heath']);
  });

  it.each<[string, Proposal]>([['a partner', PARTNER], ['a court', { ...PARTNER, kind: 'court', what: 'B01LY' }], ['a rule', { ...PARTNER, kind: 'rule', what: 'NEW-230' }]])('holds a tag order back with its clock running, and lets it go when it is on again: %s', async (_, proposal) => {
    const one = await off(proposal);
    await tagOrdered();
    expect(await workshop.deliver()).toBe(0);
    const [duty] = await workshop.duties();
    expect(duty).toMatchObject({ state: 'open', severity: 'tag', dueAt: expect.any(String) });
    workshop.pass(180);
    expect(await workshop.deliver()).toBe(0);
    expect(await countHeld(workshop.database.read, one, workshop.now)).toEqual({ duties: expect.any(Number), overdue: expect.any(Number), byHarm: expect.arrayContaining([{ severity: 'tag', duties: 1 }]) });
    expect((await countHeld(workshop.database.read, one, workshop.now)).overdue).toBeGreaterThan(0);
    expect((await listHeld(workshop.database.read, one, 10)).filter(({ whom }) => whom === 'electronic-monitoring')).toMatchObject([{ id: duty?.id, severity: 'tag', reference: '01ZD2000126' }]);
    const [delivery] = await workshop.deliveries();
    expect((await holding(workshop.database.read, delivery?.id ?? '', workshop.now)).map(({ id }) => id)).toEqual([one.id]);
    expect(await endOff(workshop.database, one.id, KIM, 'They take messages again', workshop.now)).toMatchObject({ ok: true });
    expect(await endOff(workshop.database, one.id, KIM, 'Again', workshop.now)).toMatchObject({ ok: false });
    expect(await workshop.deliver()).toBe(1);
    expect((await workshop.duties())[0]).toMatchObject({ state: 'met' });
  });

  it('ends by itself when its day does', async () => {
    await off(PARTNER);
    await tagOrdered();
    workshop.now = '2026-06-02T22:59:59.000Z';
    expect(await workshop.deliver()).toBe(0);
    workshop.now = '2026-06-02T23:00:00.000Z';
    expect(await workshop.deliver()).toBe(1);
  });

  it.each<[string, Proposal]>([['another partner', { ...PARTNER, what: 'police-spi' }], ['another court', { ...PARTNER, kind: 'court', what: 'B43XX' }], ['a rule that did nothing here', { ...PARTNER, kind: 'rule', what: 'WA-107' }]])('holds nothing else back: %s', async (_, proposal) => {
    await off(proposal);
    await tagOrdered();
    expect(await workshop.deliver()).toBe(1);
  });

  it('changes nothing of what is computed: the same message, byte for byte, leaves later', async () => {
    await tagOrdered('01ZD2000126');
    await workshop.deliver();
    await off({ ...PARTNER, kind: 'rule', what: 'NEW-230' });
    await tagOrdered('01ZD2000226');
    const [first, second] = await workshop.deliveries();
    expect(JSON.stringify(second?.message).replaceAll('01ZD2000226', '01ZD2000126')).toBe(JSON.stringify(first?.message));
  });

  it('says which cases a rule that is off has touched since', async () => {
    await tagOrdered('01ZD2000126');
    workshop.pass(1);
    const one = await off({ ...PARTNER, kind: 'rule', what: 'NEW-230' });
    workshop.pass(1);
    await tagOrdered('01ZD2000226');
    expect(await actedSince(workshop.database.read, 'NEW-230', one.confirmedAt ?? '', 10)).toEqual({ times: 1, latest: [{ reference: '01ZD2000226', left: false }] });
    await workshop.database.write(manager => rowsOf(manager, `UPDATE statement SET excluded = '{"rule":"NEW-230","reason":"a"}' WHERE mapping = 'share-to-monitoring'`, []));
    expect((await actedSince(workshop.database.read, 'NEW-230', one.confirmedAt ?? '', 10)).latest).toEqual([{ reference: '01ZD2000226', left: true }]);
  });
});
