import { factsOfTheWorld } from '../../src/console/facts-of-the-world';
import { censusNow, takeCensus } from '../../src/census/census';
import { countDifferences, keepSourceCounts, readSourceCounts } from '../../src/census/source-counts';
import { CensusResult, Finding } from '../../src/database/entities';
import { setAside } from '../../src/intake/set-aside';
import { takeIn } from '../../src/intake/take-in';
import { keep } from '../../src/intake/keep';
import { Rulebook } from '../../src/rule/rulebook';
import { typed } from '../../src/sign-in/acting';
import { asJson, share, tag, tagEnds } from '../messages/shares';
import { byHand } from './by-hand';
import { temporaryDatabase, type TemporaryDatabase } from './temporary-database';
import { Workshop } from './workshop';

const FINE = { judicialResultId: 'fine', label: 'Fine', resultText: 'FO - Fine\nFined £100.00', cjsCode: '1015', category: 'FINAL' };
const CURFEW = { judicialResultId: 'curfew', label: 'Community requirement: Curfew with electronic monitoring', orderedDate: '2026-06-01', resultDefinitionGroup: 'Community requirements,ELMON' };

describe('the census', () => {
  let temporary: TemporaryDatabase;
  let workshop: Workshop;
  beforeEach(async () => { temporary = await temporaryDatabase(); workshop = new Workshop(temporary.database); });
  afterEach(() => temporary.close());

  const give = (options: Parameters<typeof share>[0]) => workshop.give('common-platform', asJson(share(options)));
  /** The same, by a rulebook from which somebody has taken rules. */
  async function giveWithout(rules: readonly string[], options: Parameters<typeof share>[0]): Promise<void> {
    const { chapters, hash, reference } = workshop.deciding.rulebook;
    const poorer = new Rulebook(chapters.map(chapter => ({ ...chapter, files: chapter.files.filter(({ rule }) => !rules.includes(rule.id)) })), hash, reference);
    const receipt = await keep(workshop.database, 'common-platform', asJson(share(options)), workshop.now);
    await takeIn(workshop.database, { ...workshop.deciding, rulebook: poorer }, receipt, () => workshop.now);
  }
  const take = () => { workshop.pass(1); return takeCensus(workshop.database, workshop.now); };
  const tags = async () => (await censusNow(workshop.database.read)).lines.find(({ harm }) => harm === 'tag');
  const answers = async () => (await workshop.database.read.find(CensusResult, { order: { arrival: 'ASC', harm: 'ASC' } })).map(({ harm, state, by }) => [harm, state, state === 'told' ? 'a duty' : by]);

  it('counts what has its duty, once, and looks at nothing twice', async () => {
    await give({ results: [CURFEW] });
    expect(await take()).toBe(1);
    const [duty] = await workshop.duties();
    expect(await workshop.database.read.find(CensusResult)).toMatchObject([{ harm: 'tag', state: 'told', by: duty?.id, whom: 'electronic-monitoring', subject: 'monitoring|case-01ZD2000126|defendant-of-01ZD2000126', court: 'B01LY' }]);
    expect(await take()).toBe(0);
    expect(await tags()).toMatchObject({ counted: 1, told: 1, without: 0 });
  });

  it('names the person whom a missing rule forgot, on the first page too, until somebody is told', async () => {
    await giveWithout(['NEW-230'], { results: [CURFEW] });
    expect(await workshop.duties()).toEqual([]);
    await take();
    expect(await tags()).toMatchObject({ counted: 1, told: 0, without: 1 });
    const [finding] = await workshop.database.read.findBy(Finding, { watch: 'census', state: 'open' });
    expect(finding).toMatchObject({ severity: 'tag', whom: 'electronic-monitoring', subject: 'monitoring|case-01ZD2000126|defendant-of-01ZD2000126', receiptId: expect.any(String), why: expect.stringContaining('person defendant-of-01ZD2000126 (court B01LY, shared on 2026-06-01)') });
    expect(await factsOfTheWorld(workshop.database.read, workshop.now, 5)).toMatchObject({ overdue: 0, people: 1, found: { forgotten: 1 } });
    await give({ results: [CURFEW], sharedTime: '2026-06-01T15:02:00.000Z', isReshare: true });
    await take();
    await take();
    expect(await answers()).toEqual([['tag', 'without', null], ['tag', 'told', 'a duty']]);
  });

  it('is not misled by a clock that was an hour ahead when a late share came, or when it looked', async () => {
    await give({ hearingId: 'later', hearingDay: '2026-06-02', results: [] });
    workshop.pass(60);
    const late = await keep(workshop.database, 'common-platform', asJson(share({ hearingId: 'earlier', results: [CURFEW] })), workshop.now);
    await giveWithout(['NEW-230'], { urn: '01ZD2000226', hearingId: 'other', results: [CURFEW] });
    await take();
    workshop.pass(-60);
    await takeIn(workshop.database, workshop.deciding, late, () => workshop.now);
    await give({ urn: '01ZD2000226', hearingId: 'other', results: [CURFEW], sharedTime: '2026-06-01T15:02:00.000Z', isReshare: true });
    await take();
    await take();
    expect(await answers()).toEqual([['tag', 'told', 'a duty'], ['tag', 'without', null], ['tag', 'told', 'a duty']]);
  });

  it('forgets nobody whom the share names only beside its cases', async () => {
    const message = share();
    Object.assign(message.hearing, { defendantJudicialResults: [{ masterDefendantId: 'somebody', judicialResult: CURFEW }] });
    await workshop.give('common-platform', asJson(message));
    await take();
    expect(await answers()).toEqual([['tag', 'without', null]]);
    expect(await workshop.database.read.findOneByOrFail(Finding, { watch: 'census' })).toMatchObject({ subject: null, why: expect.stringContaining('person somebody') });
  });

  it('finds a tag whose definition was given no group, so that no rule knows it', async () => {
    await give({ results: [{ judicialResultId: 'r', label: 'Notification of electronic monitoring order (requirement)', orderedDate: '2026-06-01' }] });
    await take();
    expect(await answers()).toEqual([['tag', 'without', null]]);
  });

  it('finds that a duty was taken away afterwards', async () => {
    await give({ results: [CURFEW] });
    await take();
    const [duty] = await workshop.duties();
    await byHand(temporary.settings, `DELETE FROM delivery WHERE duty_id = '${duty?.id}'`, `DELETE FROM duty WHERE id = '${duty?.id}'`);
    expect(await take()).toBe(1);
    expect(await tags()).toMatchObject({ told: 0, without: 1 });
  });

  it('takes a result that is shared again for told, as long as the duty of the first share is there', async () => {
    await give({ results: [CURFEW] });
    await give({ results: [CURFEW, { judicialResultId: 'other', label: 'Text' }], sharedTime: '2026-06-01T15:02:00.000Z', isReshare: true });
    expect(await workshop.duties()).toHaveLength(1);
    await take();
    expect(await answers()).toEqual([['tag', 'told', 'a duty'], ['tag', 'told', 'a duty']]);
  });

  it('asks for no duty about an order that came late, after a later one for the same offence was told', async () => {
    await give({ hearingDay: '2026-06-02', results: [{ ...CURFEW, judicialResultId: 'day 2', orderedDate: '2026-06-02' }] });
    workshop.pass(10);
    await give({ results: [CURFEW], hearingId: 'hearing-2' });
    await take();
    await take();
    expect(await answers()).toEqual([['tag', 'told', 'a duty'], ['tag', 'explained', 'MAP-140: an order of a later day holds for the same offence']]);
  });

  it('says who holds what cannot be read, what waits behind it, and what only repeats', async () => {
    await give({ results: [CURFEW], sharedTime: 'yesterday' });
    await give({ results: [{ ...CURFEW, judicialResultId: 'behind' }], sharedTime: '2026-06-01T15:02:00.000Z' });
    await give({ urn: '01ZD2000226', hearingId: 'h2', results: [CURFEW] });
    await give({ urn: '01ZD2000226', hearingId: 'h2', results: [CURFEW] });
    await take();
    expect(await answers()).toEqual([
      ['tag', 'held', 'this part of its message cannot be read'], ['tag', 'held', 'an earlier message of its case cannot be read'], ['tag', 'told', 'a duty'], ['tag', 'explained', 'a repeat of an earlier message'],
    ]);
    const [first] = await workshop.receipts();
    await setAside(workshop.database, first?.id ?? '', typed('Robin Vale'), 'Sent again', workshop.now);
    const [, second] = await workshop.receipts();
    await takeIn(workshop.database, workshop.deciding, second?.id ?? '', () => workshop.now);
    await take();
    expect((await answers()).slice(0, 2)).toEqual([['tag', 'held', 'a person has set this part of its message aside'], ['tag', 'told', 'a duty']]);
  });

  it('counts a message that waits, and answers when it was applied', async () => {
    const receipt = await keep(workshop.database, 'common-platform', asJson(share({ results: [CURFEW] })), workshop.now);
    await take();
    expect(await answers()).toEqual([['tag', 'waiting', null]]);
    await takeIn(workshop.database, workshop.deciding, receipt, () => workshop.now);
    await take();
    expect(await answers()).toEqual([['tag', 'told', 'a duty']]);
  });

  it('says that a message of which nothing can be read was not counted', async () => {
    await workshop.give('common-platform', { bytes: Buffer.from('{"hearing": {'), mediaType: 'application/json' });
    await take();
    expect(await censusNow(workshop.database.read)).toMatchObject({ messages: 1, notCounted: 1, lines: [] });
  });

  it('does not ask for a duty about what a later share took back before anybody was told', async () => {
    await giveWithout(['NEW-230'], { results: [CURFEW] });
    await give({ results: [], sharedTime: '2026-06-01T15:02:00.000Z', isReshare: true });
    await take();
    await take();
    expect(await answers()).toEqual([['tag', 'explained', 'a later share of the same hearing day took it back']]);
  });

  it('does not take the duty about one defendant of a case for that about the other', async () => {
    const two = structuredClone(share({ results: [{ ...FINE, judicialResultId: 'imprisoned', cjsCode: '1002', resultText: 'IMP - Imprisonment' }] }));
    const [onCase] = two.hearing.prosecutionCases ?? [];
    const [first] = onCase?.defendants ?? [];
    Object.assign(onCase ?? {}, { prosecutionCaseIdentifier: { caseURN: '01ZD2000126', prosecutionAuthorityOUCode: '0010000' }, defendants: [first, { ...structuredClone(first), id: 'the other' }] });
    await workshop.give('common-platform', asJson(two));
    await take();
    expect(await answers()).toEqual([['custody', 'told', 'a duty'], ['custody', 'told', 'a duty']]);
    const [duty] = (await workshop.duties('police-spi')).filter(({ about }) => about.startsWith('the other'));
    await byHand(temporary.settings, `DELETE FROM delivery WHERE duty_id = '${duty?.id}'`, `DELETE FROM duty WHERE id = '${duty?.id}'`);
    await take();
    expect((await workshop.database.read.findBy(CensusResult, { state: 'without' })).map(({ people }) => people)).toEqual([['the other']]);
  });

  it('names the rule by which the police are not told, and only while that rule decided so', async () => {
    const police = { ...FINE, cjsCode: '1002', judicialResultId: 'p', publishedForNows: true };
    await give({ results: [police] });
    await take();
    expect((await answers()).filter(([harm]) => harm === 'custody')).toEqual([['custody', 'explained', 'MAP-128: published for a notice only']]);
  });

  it('holds the end of a tag, a fine and a tag apart, each against its own partner', async () => {
    await give({ results: [FINE, tagEnds('2026-06-01'), tag()] });
    await take();
    const { lines } = await censusNow(workshop.database.read);
    expect(lines.map(({ harm, whom, counted }) => [harm, whom, counted])).toEqual([['bail', 'police-spi', 1], ['fine', 'fines-accounts', 1], ['tag', 'electronic-monitoring', 2]]);
    for (const { counted, told, explained, held, waiting, without } of lines) expect(told + explained + held + waiting + without).toBe(counted);
  });

  it('holds the source\'s own count against ours, by court and day', async () => {
    await give({ results: [FINE] });
    await give({ results: [FINE] });
    await give({ hearingId: 'h2', urn: '01ZD2000226', results: [] });
    await keepSourceCounts(workshop.database, readSourceCounts('court,day,messages\nB01LY00,2026-06-01,3\nb01ef,2026-06-01,1\n'), workshop.now);
    await take();
    expect(await countDifferences(workshop.database)).toEqual([{ court: 'B01EF', day: '2026-06-01', messages: 1, ours: 0 }, { court: 'B01LY', day: '2026-06-01', messages: 3, ours: 2 }]);
    expect((await workshop.database.read.findBy(Finding, { watch: 'source counts', state: 'open' })).map(({ severity }) => severity)).toEqual(['custody', 'custody']);
    await keepSourceCounts(workshop.database, readSourceCounts('court,day,messages\nB01LY,2026-06-01,2\nB01EF,2026-06-01,0'), workshop.now);
    await take();
    expect(await workshop.database.read.findBy(Finding, { state: 'open', watch: 'source counts' })).toEqual([]);
  });

  it.each([['day,court,messages', 'first line'], ['court,day,messages\nB01LY,2026-13-01,3', 'Line 2'], ['court,day,messages\nB01LY,2026-06-01,some', 'Line 2'], ['court,day,messages\nB01LY,2026-06-01,1\nB01LY00,2026-06-01,2', 'twice']])('refuses a count that it cannot read: %j', (text, why) => {
    expect(() => readSourceCounts(text)).toThrow(why);
  });
});
