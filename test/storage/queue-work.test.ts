import { minutesAfter } from '../../src/case-model/london';
import { Viewers } from '../../src/console/viewers';
import { AuditRow, Claim } from '../../src/database/entities';
import { claim, claimsOf, handOver, holders, keepNote, notesAbout, release, renew, shiftNotes } from '../../src/queue/claims';
import { keepQueue } from '../../src/queue/keep';
import { concernsIn, causes } from '../../src/queue/read';
import { nameFrom, searchQueue } from '../../src/queue/search';
import { keepView, removeView, viewsFor } from '../../src/queue/views';
import { typed } from '../../src/sign-in/acting';
import { asJson, share, tag } from '../messages/shares';
import { temporaryDatabase, type TemporaryDatabase } from './temporary-database';
import { Workshop } from './workshop';

const [ROBIN, SAM] = [typed('Robin Vale'), typed('Sam Poole')];
const CAUSE = 'causes/00000000-0000-4000-8000-000000000001';
const OTHER = 'causes/00000000-0000-4000-8000-000000000002';

describe('work on what needs a person', () => {
  let temporary: TemporaryDatabase;
  let workshop: Workshop;
  beforeEach(async () => { temporary = await temporaryDatabase(); workshop = new Workshop(temporary.database); });
  afterEach(() => temporary.close());

  const holder = async (about = CAUSE) => (await holders(workshop.database.read, [about], workshop.now)).get(about)?.by;

  it('is claimed by one, for half an hour, and by another only when they say so', async () => {
    expect(await claim(workshop.database, CAUSE, ROBIN, false, workshop.now)).toEqual({ ok: true });
    expect(await claim(workshop.database, CAUSE, SAM, false, workshop.now)).toEqual({ ok: false, heldBy: 'Robin Vale', until: minutesAfter(workshop.now, 30) });
    expect(await claim(workshop.database, CAUSE, SAM, true, workshop.now)).toEqual({ ok: true });
    expect([await holder(), (await notesAbout(workshop.database.read, CAUSE)).map(({ by, text }) => `${by}: ${text}`)]).toEqual(['Sam Poole', ['Sam Poole: Taken over from Robin Vale']]);
    workshop.pass(31);
    expect(await holder()).toBeUndefined();
    expect(await claim(workshop.database, CAUSE, ROBIN, false, workshop.now)).toEqual({ ok: true });
    await release(workshop.database, CAUSE, SAM, workshop.now);
    expect(await holder()).toBe('Robin Vale');
    await release(workshop.database, CAUSE, ROBIN, workshop.now);
    expect(await holder()).toBeUndefined();
  });

  it('is claimed by one of two who press at once', async () => {
    const both = await Promise.all([claim(workshop.database, CAUSE, ROBIN, false, workshop.now), claim(workshop.database, CAUSE, SAM, false, workshop.now)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('stays claimed while whoever has it acts on it, and by nobody else\'s act', async () => {
    await workshop.give('common-platform', asJson(share({ results: [tag()] })));
    await keepQueue(workshop.database, workshop.deciding, () => workshop.now);
    const [line] = (await causes(workshop.database.read, { courts: [], kind: 'task' }, workshop.now)).rows;
    const [task] = (await concernsIn(workshop.database.read, line?.id ?? '', { courts: [] }, workshop.now)).rows;
    const about = `concerns/${task?.id ?? ''}`;
    await claim(workshop.database, about, ROBIN, false, workshop.now);
    workshop.pass(20);
    await renew(workshop.database, 'task', task?.source ?? '', SAM, workshop.now);
    await keepNote(workshop.database, about, SAM, 'Seen', workshop.now);
    workshop.pass(5);
    await renew(workshop.database, 'task', task?.source ?? '', ROBIN, workshop.now);
    const [held] = await workshop.database.read.find(Claim);
    expect([held?.by, held?.until]).toEqual(['Robin Vale', minutesAfter(workshop.now, 30)]);
  });

  it('is handed over as a whole, with a word for the next beside each', async () => {
    for (const about of [CAUSE, OTHER]) await claim(workshop.database, about, ROBIN, false, workshop.now);
    await claim(workshop.database, 'causes/00000000-0000-4000-8000-000000000003', SAM, false, workshop.now);
    expect(await handOver(workshop.database, ROBIN, 'The court calls back', workshop.now)).toBe(2);
    expect([await claimsOf(workshop.database.read, 'Robin Vale', workshop.now), (await claimsOf(workshop.database.read, 'Sam Poole', workshop.now)).length]).toEqual([[], 1]);
    expect((await notesAbout(workshop.database.read, OTHER)).map(({ text }) => text)).toEqual(['Handed over: The court calls back']);
    expect((await shiftNotes(workshop.database.read)).map(({ by, text }) => [by, text])).toEqual([['Robin Vale', 'The court calls back']]);
    expect((await workshop.database.read.find(AuditRow)).map(({ action }) => action)).toEqual(['claimed', 'claimed', 'claimed', 'handed over']);
  });

  it('keeps views: shared ones for all, one\'s own for oneself, removed by their maker', async () => {
    await keepView(workshop.database, { name: 'Tags', query: 'severity=tag&what=ever', shared: true }, ROBIN, workshop.now);
    await keepView(workshop.database, { name: 'Mine', query: '', shared: false }, SAM, workshop.now);
    await keepView(workshop.database, { name: 'Mine', query: 'kind=task', shared: false }, SAM, workshop.now);
    expect((await viewsFor(workshop.database.read, 'Robin Vale')).map(({ name, query }) => [name, query])).toEqual([['Tags', '?severity=tag']]);
    expect((await viewsFor(workshop.database.read, 'Sam Poole')).map(({ name, query }) => [name, query])).toEqual([['Mine', '?kind=task'], ['Tags', '?severity=tag']]);
    const [tags] = await viewsFor(workshop.database.read, undefined);
    expect([await removeView(workshop.database, tags?.id ?? '', SAM, workshop.now), await removeView(workshop.database, tags?.id ?? '', ROBIN, workshop.now)]).toEqual([false, true]);
  });

  it('is found by number and by name, in either order, whole or begun', async () => {
    await workshop.give('common-platform', asJson(share({ urn: '01ZD2000126', lastName: 'Ashby', results: [tag()] })));
    await workshop.give('common-platform', asJson(share({ urn: '01ZD2000226', hearingId: 'h2', lastName: 'Ash', results: [tag()] })));
    await keepQueue(workshop.database, workshop.deciding, () => workshop.now);
    const found = async (text: string) => (await searchQueue(workshop.database.read, text, '2026-06-01')).map(({ reference, concerns }) => `${reference} ${concerns.length > 0 ? 'waits' : ''}`).toSorted();
    expect(await found('01zd2000126')).toEqual(['01ZD2000126 waits']);
    expect([await found('Ashby'), await found('Rowan ASHBY'), await found('ashby, row')]).toEqual([['01ZD2000126 waits'], ['01ZD2000126 waits'], ['01ZD2000126 waits']]);
    expect(await found('ash')).toEqual(['01ZD2000126 waits', '01ZD2000226 waits']);
    expect([await found('Kim Ashby'), await found('x'), await found('%')]).toEqual([[], [], []]);
    expect([nameFrom(' Rowan  Ashby '), nameFrom('ASHBY ,Rowan'), nameFrom('Ashby')]).toEqual([{ surname: 'ashby', forename: 'rowan' }, { surname: 'ashby', forename: 'rowan' }, { surname: 'ashby', forename: '' }]);
  });

  it('closes a task by itself when the next share shows it done', async () => {
    await workshop.give('common-platform', asJson(share({ results: [tag()] })));
    await keepQueue(workshop.database, workshop.deciding, () => workshop.now);
    const asked = async () => (await causes(workshop.database.read, { courts: [], kind: 'task' }, workshop.now)).rows.map(({ what }) => what);
    expect(await asked()).toContainEqual(expect.stringContaining('has no arrest/summons number'));
    const corrected = JSON.stringify(share({ results: [tag()], sharedTime: '2026-06-01T15:30:00.000Z' })).replace('"personDefendant":{', '"personDefendant":{"arrestSummonsNumber":"2600000000000000001X",');
    await workshop.give('common-platform', { bytes: Buffer.from(corrected), mediaType: 'application/json' });
    await keepQueue(workshop.database, workshop.deciding, () => workshop.now);
    expect(await asked()).not.toContainEqual(expect.stringContaining('has no arrest/summons number'));
  });
});

describe('who looks at a page', () => {
  it('sees who else did in the last five minutes, by name only', () => {
    const viewers = new Viewers();
    const at = '2026-06-01T15:00:00.000Z';
    expect(viewers.look('a', 'Sam', at)).toEqual([]);
    expect(viewers.look('a', 'Kit', minutesAfter(at, 1))).toEqual(['Sam']);
    expect(viewers.look('a', undefined, minutesAfter(at, 1))).toEqual(['Kit', 'Sam']);
    expect(viewers.look('b', 'Kit', minutesAfter(at, 1))).toEqual([]);
    expect(viewers.look('a', 'Sam', minutesAfter(at, 7))).toEqual([]);
  });
});
