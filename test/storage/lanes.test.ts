import { replay } from '../../src/intake/replay';
import { setAside } from '../../src/intake/set-aside';
import { takeIn } from '../../src/intake/take-in';
import { typed } from '../../src/sign-in/acting';
import { libraList } from '../messages/libra-lists';
import { asJson, share, tag, tagEnds } from '../messages/shares';
import { temporaryDatabase, type TemporaryDatabase } from './temporary-database';
import { Workshop } from './workshop';

describe('lanes', () => {
  let temporary: TemporaryDatabase;
  let workshop: Workshop;
  beforeEach(async () => { temporary = await temporaryDatabase(); workshop = new Workshop(temporary.database); });
  afterEach(() => temporary.close());

  const kinds = async () => (await workshop.deliveries()).map(({ message }) => 'kind' in message ? message.kind : 'none');
  const surnames = async () => (await workshop.statements('libra-list-to-case')).map(({ made }) => JSON.stringify(made).match(/"lastName":"([^"]*)"/)?.[1]);

  it('ends a list that came as A, then B, then A again at A', async () => {
    await workshop.give('libra', libraList('m1', '2026-06-01', [['2600020001', 'Ashby']]));
    await workshop.give('libra', libraList('m2', '2026-06-01', [['2600020001', 'Ashcroft']]));
    const third = await workshop.give('libra', libraList('m3', '2026-06-01', [['2600020001', 'Ashby']]));
    expect(third.parts).toEqual({ applied: 1 });
    expect(await surnames()).toEqual(['Ashby']);
  });

  it('changes nothing for a list that says the same again', async () => {
    await workshop.give('libra', libraList('m1', '2026-06-01', [['2600020001', 'Ashby']]));
    expect((await workshop.give('libra', libraList('m2', '2026-06-01', [['2600020001', 'Ashby']]))).parts).toEqual({ unchanged: 1 });
  });

  it('notices a case that the list holds no more, and its return', async () => {
    await workshop.give('libra', libraList('m1', '2026-06-01', [['2600020001', 'Ashby'], ['2600020002', 'Vale']]));
    await workshop.give('libra', libraList('m2', '2026-06-01', [['2600020001', 'Ashby']]));
    expect((await workshop.statements('libra-list-to-case')).map(({ gone }) => gone)).toEqual([0, 1]);
    await workshop.give('libra', libraList('m3', '2026-06-01', [['2600020001', 'Ashby'], ['2600020002', 'Vale']]));
    expect((await workshop.statements('libra-list-to-case')).map(({ gone }) => gone)).toEqual([0, 0]);
  });

  it('takes the afternoon\'s list of a room for another list than the morning\'s', async () => {
    await workshop.give('libra', libraList('m1', '2026-06-01', [['2600020001', 'Ashby']], '10:00'));
    await workshop.give('libra', libraList('m2', '2026-06-01', [['2600020002', 'Vale']], '14:00'));
    expect((await workshop.statements('libra-list-to-case')).map(({ gone }) => gone)).toEqual([0, 0]);
  });

  it('notices a removal although the session\'s start was changed in the new list', async () => {
    await workshop.give('libra', libraList('m1', '2026-06-01', [['2600020001', 'Ashby'], ['2600020002', 'Vale']], '10:00'));
    await workshop.give('libra', libraList('m2', '2026-06-01', [['2600020001', 'Ashby']], '10:30'));
    expect((await workshop.statements('libra-list-to-case')).map(({ gone }) => gone)).toEqual([0, 1]);
  });

  it('takes nobody off the morning\'s list because one of it was moved to the afternoon\'s', async () => {
    await workshop.give('libra', libraList('m1', '2026-06-01', [['2600020001', 'Ashby'], ['2600020002', 'Vale']], '10:00'));
    await workshop.give('libra', libraList('m2', '2026-06-01', [['2600020003', 'Quill']], '14:00'));
    await workshop.give('libra', libraList('m3', '2026-06-01', [['2600020003', 'Quill'], ['2600020002', 'Vale']], '14:00'));
    expect((await workshop.statements('libra-list-to-case')).map(({ gone }) => gone)).toEqual([0, 0, 0]);
  });

  it('takes nobody off a list of which only a few stand on a new one', async () => {
    await workshop.give('libra', libraList('m1', '2026-06-01', [['2600020001', 'Ashby'], ['2600020002', 'Vale'], ['2600020003', 'Quill']], '10:00'));
    await workshop.give('libra', libraList('m2', '2026-06-01', [['2600020003', 'Quill'], ['2600020004', 'Crane']], '14:00'));
    expect((await workshop.statements('libra-list-to-case')).map(({ gone }) => gone)).toEqual([0, 0, 0, 0]);
  });

  it('knows a repeat by its id and bytes, and keeps both of two messages with one id', async () => {
    await workshop.give('common-platform', asJson(share({ results: [tag()] })));
    expect((await workshop.give('common-platform', asJson(share({ results: [tag()] })))).state).toBe('repeat');
    const other = await workshop.give('common-platform', asJson(share({ results: [] })));
    expect(other.state).toBe('contradicts');
    expect((await workshop.give('common-platform', asJson(share({ results: [] })))).state).toBe('repeat');     // the sender did not hear that it was kept: nobody is asked twice
    expect(await kinds()).toEqual(['ORDERED']);
    await replay(workshop.database, other.receipt, typed('A. Clerk'), workshop.now);
    expect((await takeIn(workshop.database, workshop.deciding, other.receipt, () => workshop.now)).state).toBe('read');
    expect(await kinds()).toEqual(['ORDERED', 'WITHDRAWN']);
  });

  it('tells a tag once, and its withdrawal when a reshare lacks it', async () => {
    await workshop.give('common-platform', asJson(share({ results: [tag()] })));
    await workshop.give('common-platform', asJson(share({ results: [tag()], sharedTime: '2026-06-01T15:10:00.000Z', isReshare: true })));
    expect(await kinds()).toEqual(['ORDERED']);
    await workshop.give('common-platform', asJson(share({ results: [], sharedTime: '2026-06-01T15:20:00.000Z', isReshare: true })));
    expect(await kinds()).toEqual(['ORDERED', 'WITHDRAWN']);
    expect((await workshop.duties()).map(({ state }) => state)).toEqual(['replaced', 'open']);
  });

  it('withdraws the tag of a defendant whom a reshare no longer names', async () => {
    await workshop.give('common-platform', asJson(share({ results: [tag()] })));
    const empty = share({ sharedTime: '2026-06-01T15:20:00.000Z' });
    await workshop.give('common-platform', asJson({ ...empty, hearing: { ...empty.hearing, prosecutionCases: [] } }));
    expect(await kinds()).toEqual(['ORDERED', 'WITHDRAWN']);
  });

  it('does not lose a tag ordered on day 1 that is shared after day 2', async () => {
    await workshop.give('common-platform', asJson(share({ hearingDay: '2026-06-02', sharedTime: '2026-06-02T12:00:00.000Z' })));
    expect(await kinds()).toEqual([]);
    await workshop.give('common-platform', asJson(share({ hearingDay: '2026-06-01', sharedTime: '2026-06-02T13:00:00.000Z', results: [tag('2026-06-01')] })));
    expect(await kinds()).toEqual(['ORDERED']);
  });

  it('lets no older hearing that is shared late override a newer one', async () => {
    await workshop.give('common-platform', asJson(share({ hearingId: 'hearing-2', hearingDay: '2026-06-08', results: [tagEnds('2026-06-08')] })));
    await workshop.give('common-platform', asJson(share({ hearingId: 'hearing-1', hearingDay: '2026-06-01', sharedTime: '2026-06-09T10:00:00.000Z', results: [tag('2026-06-01')] })));
    expect(await kinds()).toEqual(['ENDED']);
  });

  it('parks the lane of a part that cannot be read, and no other; set aside, the lane goes on', async () => {
    const broken = await workshop.give('common-platform', asJson(share({ sharedTime: 'yesterday', results: [tag()] })));
    expect(Object.keys(broken.parts)).toEqual(['unreadable']);
    const behind = await workshop.give('common-platform', asJson(share({ sharedTime: '2026-06-01T16:00:00.000Z', results: [tag()] })));
    expect(Object.keys(behind.parts)).toEqual(['waiting']);
    expect((await workshop.give('common-platform', asJson(share({ urn: '01ZD2000226', hearingId: 'hearing-9', results: [tag()] })))).parts).toHaveProperty('applied');
    await setAside(workshop.database, broken.receipt, typed('A. Clerk'), 'sent again with its time', workshop.now);
    expect((await takeIn(workshop.database, workshop.deciding, behind.receipt, () => workshop.now)).parts).toHaveProperty('applied');
    expect(await kinds()).toEqual(['ORDERED', 'ORDERED']);
  });

  it('opens the duty of a tag whose day is in doubt, and holds its message', async () => {
    await workshop.give('common-platform', asJson(share({ results: [tag('ORDERED_DATE')] })));
    expect((await workshop.duties()).map(({ state, what }) => `${state}: ${what}`)).toEqual(['open: monitoring notice in doubt']);
    expect((await workshop.deliveries()).map(({ state }) => state)).toEqual(['held']);
  });

  it('holds a tag whose day is in doubt together with what rests on it, and tells a person in time', async () => {
    await workshop.give('common-platform', asJson(share({ results: [tag('ORDERED_DATE', 'r1'), tag('2026-06-01', 'r2')] })));
    expect((await workshop.duties()).map(({ state, dueAt }) => [state, dueAt])).toEqual([['open', '2026-06-01T17:00:00.000Z']]);
    const [held] = await workshop.deliveries();
    expect([held?.state, held?.lastWhy]).toEqual(['held', expect.stringContaining('results[0].orderedDate is in doubt')]);
    await workshop.give('common-platform', asJson(share({ results: [tag('2026-06-01', 'r1'), tag('2026-06-01', 'r2')], sharedTime: '2026-06-01T15:30:00.000Z' })));
    expect((await workshop.deliveries()).map(({ state }) => state)).toEqual(['stopped', 'waiting']);
  });

  it('keeps people apart whom a share does not identify, and holds what is to be told of them', async () => {
    const application = (id: string) => ({ id, applicationReference: `01ZD300${id}26`, subject: { masterDefendant: { personDefendant: { personDetails: { lastName: `Nameless${id}`, gender: 'MALE' } } } }, judicialResults: [tag('2026-06-01', `r${id}`)] });
    const one = share();
    await workshop.give('common-platform', asJson({ ...one, hearing: { ...one.hearing, prosecutionCases: [], courtApplications: [application('01'), application('02')] } }));
    const deliveries = await workshop.deliveries();
    expect(deliveries.map(({ state, message }) => [state, 'orders' in message && Array.isArray(message.orders) ? message.orders.length : 0])).toEqual([['held', 1], ['held', 1]]);
    expect(new Set(deliveries.map(({ subject }) => subject)).size).toBe(2);
  });

  it('is computed alike whichever way its parts arrived', async () => {
    const shares = [
      share({ hearingId: 'h1', hearingDay: '2026-06-01', results: [tag('2026-06-01', 'r1')] }),
      share({ hearingId: 'h2', hearingDay: '2026-06-08', results: [tagEnds('2026-06-08')] }),
      share({ hearingId: 'h3', hearingDay: '2026-06-15', results: [tag('2026-06-15', 'r3')] }),
    ];
    const inOrder = new Workshop(workshop.database);
    for (const one of shares) await inOrder.give('common-platform', asJson(one));
    const other = await temporaryDatabase();
    const backwards = new Workshop(other.database);
    for (const one of shares.toReversed()) await backwards.give('common-platform', asJson(one));
    const ordersOf = async (one: Workshop) => (await one.statements('share-to-monitoring')).map(({ made }) => 'orders' in made ? made.orders : undefined);
    expect(await ordersOf(backwards)).toEqual(await ordersOf(inOrder));
    await other.close();
  });
});
