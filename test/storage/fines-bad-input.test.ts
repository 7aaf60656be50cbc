import { accountNumberFor } from '../../adapters/fines-accounts/simulator';
import type { JudicialResult, Share } from '../../src/case-model/share';
import { stableId } from '../../src/case-model/stable-id';
import { Delivery } from '../../src/database/entities';
import { waive } from '../../src/duty/waive';
import { enterByHand } from '../../src/intake/enter-by-hand';
import { hearAnswer } from '../../src/intake/hear-answer';
import { replay } from '../../src/intake/replay';
import { takeIn } from '../../src/intake/take-in';
import { typed } from '../../src/sign-in/acting';
import { asJson, discharge, fine, share } from '../messages/shares';
import { FinesWorkshop } from './fines-workshop';

const WRITE_OFF = 'AMEND AND RESHARE- DUPLICATE ACCOUNT: WRITE OFF REQUIRED';
const OF_NOBODY = 'A number came for an account that no result here asks for: ask the fines system whose it is';

const inNoOrder = (told: readonly (readonly unknown[])[]): string[] => told.map(one => one.join()).sort((a, b) => a < b ? -1 : 1);

/** What can come wrong on the way from a share to the fines office: nothing is lost, nothing is told twice, and what contradicts reaches a person. */
describe('money that comes wrong', () => {
  let workshop: FinesWorkshop;
  beforeEach(async () => { workshop = await FinesWorkshop.open(); });
  afterEach(() => workshop.close());

  const at = (minute: number, results: readonly JudicialResult[], more: { readonly urn?: string } = {}): Share =>
    share({ urn: '01ZD2000126', defendantId: 'd1', hearingId: `hearing-of-${more.urn ?? '01ZD2000126'}`, sharedTime: `2026-06-01T15:${String(minute).padStart(2, '0')}:00.000Z`, results, isReshare: minute > 0, ...more });
  const give = (one: Share) => workshop.give('common-platform', asJson(one));
  const settle = () => workshop.settle();
  const told = () => workshop.told();
  const accounts = () => workshop.accounts();
  const numberOf = (n: number) => workshop.numberOf(n);
  const doubts = () => workshop.doubts();
  const tasks = () => workshop.tasks();
  const answer = async (requestId: string, accountNumber: string) => {
    const [duty] = await workshop.duties('fines-accounts');
    const delivery = await workshop.database.read.findOneByOrFail(Delivery, { dutyId: duty?.id ?? '' });
    const asked: Delivery = { ...delivery, message: { ...delivery.message, body: { originator: 'Courts', requestId } } };
    await workshop.database.write(manager => hearAnswer(manager, workshop.deciding.rulebook, asked, duty?.partId ?? '', { raw: { bytes: Buffer.from(accountNumber), mediaType: 'text/plain' }, says: { accountNumber } }, workshop.now));
    await settle();
  };
  const requestIds = async () => (await workshop.duties('fines-accounts')).map(({ about }) => about);

  describe('amounts', () => {
    it('with commas is asked for to the penny', async () => {
      await give(at(0, [fine('£1,250.00')]));
      await settle();
      expect(accounts()).toEqual([['1250.00', 1]]);
    });

    it.each(['-£50.00', '£-50.00', '£1.005', '£12,50.00', 'fifty pounds', ''])('%j is asked for of nobody: it is held, with its clock running, and reaches a person', async value => {
      await give(at(0, [fine(value)]));
      await settle();
      expect(accounts()).toEqual([]);
      expect((await workshop.deliveries('fines-accounts')).map(({ state, lastWhy }) => [state, lastWhy?.includes('The amount cannot be read to the penny')])).toEqual([['held', true]]);
      expect((await workshop.duties('fines-accounts')).map(({ state }) => state)).toEqual(['open']);
    });

    it('are held for what is in doubt alone: another fine of the same person goes its way', async () => {
      await give(at(0, [fine('£1.005')]));
      await give(at(0, [fine('£60.00')], { urn: '01ZD2000226' }));
      await settle();
      expect(accounts()).toEqual([['60.00', 1]]);
    });
  });

  describe('one id of a request', () => {
    it('that comes again with the same is asked for once', async () => {
      await give(at(0, [fine('£100.00')]));
      await give(at(0, [fine('£100.00')]));
      await settle();
      expect([accounts(), await tasks()]).toEqual([[['100.00', 1]], []]);
    });

    it('that comes again with another amount makes no second account, and reaches a person', async () => {
      await give(at(0, [fine('£100.00')]));
      await settle();
      const second = await give(at(0, [fine('£120.00')]));
      expect(second.state).toBe('contradicts');
      await replay(workshop.database, second.receipt, typed('A. Clerk'), workshop.now);          // a person has asked which one holds
      await takeIn(workshop.database, workshop.deciding, second.receipt, () => workshop.now);
      await settle();
      expect([accounts(), await tasks()]).toEqual([[['100.00', 1]], ['request-changed', 'waits']]);
    });
  });

  describe('the number of an account', () => {
    const twoFines = async () => { await give(at(0, [fine('£100.00')])); await give(at(5, [fine('£80.00')])); };

    it('that comes before its request is stored is kept for it', async () => {
      const early = stableId('account', 'hearing-of-01ZD2000126', '2026-06-01', 'd1', '2026-06-01T15:00:00.000Z');
      await give(at(0, [fine('£60.00')], { urn: '01ZD2000226' }));
      await settle();
      await answer(early, accountNumberFor(early));
      expect(await doubts()).toEqual([OF_NOBODY]);
      await give(at(0, [fine('£100.00')]));
      await give(at(5, [discharge]));
      await settle();
      expect([told(), await doubts()]).toEqual([[[WRITE_OFF, accountNumberFor(early), undefined]], []]);
    });

    it('that comes twice is heard once', async () => {
      await twoFines();
      await settle();
      const [first] = await requestIds();
      await answer(first ?? '', await numberOf(0) ?? '');
      expect([told(), await doubts()]).toEqual([[[WRITE_OFF, await numberOf(1), await numberOf(0)]], []]);
    });

    it('that comes again as another is in doubt: what needs it waits for a person, and what was told is not told again', async () => {
      await give(at(0, [fine('£100.00')]));
      await settle();
      const [first] = await requestIds();
      await answer(first ?? '', '12345678Z');
      await give(at(5, [discharge]));
      await settle();
      expect([told(), await doubts()]).toEqual([[], [expect.stringContaining('came with two numbers')]]);
    });

    it('that nobody asked for is in doubt, and nothing that is known is forgotten', async () => {
      await give(at(0, [fine('£100.00')]));
      await settle();
      await answer('nobody-asked-for-this', '12345678Z');
      expect(await doubts()).toEqual([OF_NOBODY]);
      await give(at(5, [discharge]));
      await settle();
      expect(told()).toEqual([[WRITE_OFF, await numberOf(0), undefined]]);
      expect(await doubts()).toEqual([OF_NOBODY]);
    });
  });

  describe('an account that a person made by hand', () => {
    const enter = async (value: string, why = 'They refused it, so I made it by hand') => {
      const [duty] = await workshop.duties('fines-accounts');
      const entered = await enterByHand(workshop.database, workshop.deciding.rulebook, duty?.id ?? '', { value, by: typed('Robin Vale'), why }, workshop.now);
      await settle();
      return entered;
    };
    const refused = async () => { workshop.gateway.dial({ kind: 'refuses', why: '-20004' }, 1); await give(at(0, [fine('£100.00')])); await settle(); };

    it('lets the notice leave that waited, meets the duty, and is not asked for again', async () => {
      await refused();
      await give(at(5, [discharge]));
      await settle();
      expect([told(), await tasks()]).toEqual([[], ['waits']]);
      expect(await enter(' 12345678 a')).toEqual({ ok: true });
      expect(told()).toEqual([[WRITE_OFF, '12345678A', undefined]]);
      expect((await workshop.duties('fines-accounts')).map(({ state, proof }) => [state, proof])).toEqual([['met', 'Robin Vale did it by hand: 12345678A']]);
      expect((await workshop.deliveries('fines-accounts')).map(({ state }) => state)).toEqual(['stopped']);
      expect([accounts(), await doubts()]).toEqual([[], []]);
      expect((await workshop.parts('financial-results-to-notices')).at(-1)?.said).toMatchObject({ accountNumber: '12345678A', enteredBy: 'Robin Vale', why: 'They refused it, so I made it by hand' });
    });

    it.each(['1234567A', '123456789', '12345678AB', 'ABCDEFGHI', ''])('is not known by %j', async value => {
      await refused();
      expect(await enter(value)).toEqual({ ok: false, why: 'The number of the account must be eight digits and a check letter, like 12345678A', of: 'value' });
      expect((await workshop.duties('fines-accounts')).map(({ state }) => state)).toEqual(['open']);
    });

    it('under another number than is known is in doubt, until a person has asked which holds', async () => {
      await give(at(0, [fine('£100.00')]));
      await settle();
      await enter('12345678A', 'Read from the screen');
      await give(at(5, [discharge]));
      await settle();
      expect([told(), await doubts()]).toEqual([[], [expect.stringContaining(`${await numberOf(0)} and 12345678A`)]]);
      expect(await enter('12345678A', 'Read from the screen')).toMatchObject({ ok: false, why: expect.stringContaining('It was entered before') });
      await enter(await numberOf(0) ?? '', 'The fines office confirmed it by telephone');
      expect([told(), await doubts()]).toEqual([[[WRITE_OFF, await numberOf(0), undefined]], []]);
    });

    it('counts though the duty was waived, and not where nothing waits for it', async () => {
      await refused();
      const [duty] = await workshop.duties('fines-accounts');
      await waive(workshop.database, duty?.id ?? '', typed('Robin Vale'), 'Done by hand', workshop.now);
      await enter('12345678A');
      await give(at(5, [discharge]));
      await settle();
      expect(told()).toEqual([[WRITE_OFF, '12345678A', undefined]]);
      const [notice] = await workshop.duties('fines-enforcement');
      expect(await enterByHand(workshop.database, workshop.deciding.rulebook, notice?.id ?? '', { value: '12345678A', by: typed('Robin Vale'), why: 'a' }, workshop.now)).toMatchObject({ ok: false });
      expect(await enterByHand(workshop.database, workshop.deciding.rulebook, 'none', { value: '12345678A', by: typed('Robin Vale'), why: 'a' }, workshop.now)).toMatchObject({ ok: false });
    });
  });

  describe('shares', () => {
    it('that come out of order are told as if they had not', async () => {
      await give(at(5, [discharge]));
      await settle();
      await give(at(0, [fine('£100.00')]));
      await settle();
      expect([accounts(), told()]).toEqual([[['100.00', 1]], [[WRITE_OFF, await numberOf(0), undefined]]]);
    });

    it('of which one comes late between two: what was told and no longer holds reaches a person', async () => {
      await give(at(0, [fine('£100.00')]));
      await give(at(10, [fine('£50.00')]));
      await settle();
      expect(told()).toEqual([[WRITE_OFF, await numberOf(1), await numberOf(0)]]);
      expect(await tasks()).toEqual([]);
      await give(at(5, [fine('£80.00')]));
      await settle();
      const [first, last, between] = [await numberOf(0), await numberOf(1), await numberOf(2)];
      expect(inNoOrder(told())).toEqual(inNoOrder([[WRITE_OFF, last, first], [WRITE_OFF, between, first], [WRITE_OFF, last, between]]));   // about three accounts
      expect(await tasks()).toEqual(['told-no-longer-holds']);
    });

    it('that delete a fine and give it again write the first off, and ask for a new account', async () => {
      for (const [minute, results] of [[0, [fine('£100.00')]], [5, []], [10, [fine('£100.00')]]] as const) { await give(at(minute, results)); await settle(); }
      expect(accounts()).toEqual([['100.00', 1], ['100.00', 1]]);
      expect(told()).toEqual([[WRITE_OFF, await numberOf(0), undefined]]);
      await give(at(15, []));
      await settle();
      expect(told()).toEqual([[WRITE_OFF, await numberOf(0), undefined], [WRITE_OFF, await numberOf(1), undefined]]);
    });

    it('of one person at once are each told once', async () => {
      const all = ['01ZD2000126', '01ZD2000226', '01ZD2000326'];
      await Promise.all(all.flatMap(urn => [give(at(0, [fine('£100.00')], { urn })), give(at(5, [discharge], { urn }))]));
      await settle();
      expect(accounts()).toEqual([['100.00', 1], ['100.00', 1], ['100.00', 1]]);
      const numbers = await Promise.all([0, 1, 2].map(numberOf));
      expect(inNoOrder(told())).toEqual(inNoOrder(numbers.map(number => [WRITE_OFF, number, undefined])));
      expect((await workshop.duties('fines-enforcement')).map(({ state }) => state)).toEqual(['met', 'met', 'met']);
    });
  });
});
