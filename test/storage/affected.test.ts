import { CensusResult, Duty, Incident } from '../../src/database/entities';
import { takeCensus } from '../../src/census/census';
import { affectedCsv, affectedDuties, affectedResults, countAffected, everyAffectedDuty, type Cause } from '../../src/incident/affected';
import { endIncident, leftOf, openIncident } from '../../src/incident/incident';
import { periodFrom } from '../../src/incident/period';
import { typed } from '../../src/sign-in/acting';
import { asJson, share, tag } from '../messages/shares';
import { temporaryDatabase, type TemporaryDatabase } from './temporary-database';
import { Workshop } from './workshop';

const FINE = { judicialResultId: 'fine', label: 'Fine', resultText: 'FO - Fine\nFined £100.00', cjsCode: '1015', isFinancialResult: true, category: 'FINAL', judicialResultPrompts: [{ value: '£100.00', isFinancialImposition: true }] };

describe('who is affected', () => {
  let temporary: TemporaryDatabase;
  let workshop: Workshop;
  beforeEach(async () => { temporary = await temporaryDatabase(); workshop = new Workshop(temporary.database); });
  afterEach(() => temporary.close());

  const give = (options: Parameters<typeof share>[0]) => workshop.give('common-platform', asJson(share(options)));
  const tagged = (n: number) => give({ hearingId: `h${n}`, urn: `01ZD200000${n}`, results: [tag()] });
  const cause = (more: Partial<Cause>): Cause => ({ from: '2026-06-01T00:00:00.000Z', to: '2026-06-02T00:00:00.000Z', unproved: true, ...more });
  const down = cause({ partner: 'electronic-monitoring' });
  const read = () => workshop.database.read;
  const people = async (of: Cause) => (await affectedDuties(read(), of, 100)).map(({ severity, reference, person }) => [severity, reference, person]);

  it('lists the people and cases of a partner that was down, and nobody whose proof had come', async () => {
    await tagged(1);
    await workshop.deliver();
    await tagged(2);
    await tagged(3);
    await give({ hearingId: 'h4', urn: '01ZD2000004', results: [FINE] });
    expect(await people(down)).toEqual([['tag', '01ZD2000002', 'defendant-of-01ZD2000002'], ['tag', '01ZD2000003', 'defendant-of-01ZD2000003']]);
    expect(await countAffected(read(), down)).toMatchObject({ duties: 2, open: 2, subjects: 2, byHarm: [{ severity: 'tag', duties: 2, open: 2, subjects: 2 }] });
    expect(await people({ ...down, unproved: false })).toHaveLength(3);
    expect(await people({ ...down, to: '2026-06-01T15:00:00.000Z' })).toEqual([]);
  });

  it('counts what was proved too late', async () => {
    await tagged(1);
    workshop.pass(300);
    await workshop.deliver();
    expect((await affectedDuties(read(), down, 10)).map(({ state }) => state)).toEqual(['met']);
    expect((await countAffected(read(), down)).open).toBe(0);
  });

  it('lists what a rule did, by the duty that it opened or the part on which it acted', async () => {
    await tagged(1);
    await give({ hearingId: 'h4', urn: '01ZD2000004', results: [FINE] });
    expect(await people(cause({ rule: 'NEW-230' }))).toEqual([['tag', '01ZD2000001', 'defendant-of-01ZD2000001']]);
    expect(await people(cause({ rule: 'MAP-139' }))).toHaveLength(1);
    expect(await people(cause({ rule: 'MAP-13' }))).toEqual([]);
  });

  it('lists whom a message that cannot be read stops: its results without a duty, and the open duties of the same lanes', async () => {
    await give({ results: [tag()] });
    await give({ results: [{ ...tag(), judicialResultId: 'another' }], sharedTime: 'yesterday' });
    workshop.pass(1);
    await takeCensus(workshop.database, workshop.now);
    const [, broken] = await workshop.receipts();
    const touched = cause({ receipt: broken?.id ?? '' });
    expect((await affectedDuties(read(), touched, 10)).filter(({ severity }) => severity === 'tag').map(({ person }) => person)).toEqual(['defendant-of-01ZD2000126']);
    expect((await affectedResults(read(), touched, 10)).map(({ severity, reference, person, state }) => [severity, reference, person, state])).toEqual([['custody', '01ZD2000126', 'defendant-of-01ZD2000126', 'held'], ['tag', '01ZD2000126', 'defendant-of-01ZD2000126', 'held']]);
    expect((await countAffected(read(), touched)).results).toBe(2);
    const [lane] = await workshop.database.read.findBy(CensusResult, { harm: 'tag', state: 'held' });
    expect(await affectedResults(read(), cause({ lane: { mapping: 'share-to-monitoring', subject: lane?.subject ?? '' } }), 10)).toHaveLength(1);
  });

  it('goes through a long list in pages, each once, worst harm first', async () => {
    for (const n of [1, 2, 3]) await give({ hearingId: `h${n}`, urn: `01ZD200000${n}`, results: [FINE, tag()] });
    const all: string[] = [];
    const everything = { ...cause({}), unproved: false };
    for await (const { id } of everyAffectedDuty(read(), everything, 2)) all.push(id);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual((await affectedDuties(read(), everything, 100)).map(({ id }) => id));
    expect(all).toHaveLength(await read().count(Duty));
  });

  it('writes the list as a file that no spreadsheet takes for a formula, and that names nobody', async () => {
    await give({ urn: '=CMD1', results: [tag()] });
    const lines: string[] = [];
    for await (const line of affectedCsv(read(), down)) lines.push(line);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^"tag","'=CMD1","defendant-of-=CMD1","electronic-monitoring","monitoring notice \(ordered\)","open","2026-06-01T17:00:00\.000Z","","Telephone/);
    expect(lines.join('')).not.toMatch(/Ashby|Rowan/);
  });

  it('begins an incident with its owner and a text for the courts, counts down, and is ended in somebody\'s name', async () => {
    await tagged(1);
    await tagged(2);
    const incident = await openIncident(workshop.database, down, 'The provider could not be reached', typed('Robin Vale'), 'the monitoring provider', workshop.now);
    expect(incident).toMatchObject({ dutiesAtStart: 2, owner: 'Robin Vale', endedAt: null });
    expect(incident.message).toContain('Between 1 June 2026 at 01:00 and 2 June 2026 at 01:00, some of what courts decided may not have reached the monitoring provider.');
    expect(incident.message).toContain('- electronic monitoring: 2 people or cases');
    expect(await leftOf(read(), incident)).toBe(2);
    await workshop.deliver();
    expect(await leftOf(read(), incident)).toBe(0);
    expect(await endIncident(workshop.database, incident.id, typed('Robin Vale'), 'All have answered', workshop.now)).toEqual({ ok: true });
    expect(await read().findOneByOrFail(Incident, { id: incident.id })).toMatchObject({ openAtEnd: 0, endedBy: 'Robin Vale' });
    expect(await endIncident(workshop.database, incident.id, typed('Robin Vale'), 'Again', workshop.now)).toMatchObject({ ok: false });
    expect(await endIncident(workshop.database, 'nothing', typed('Robin Vale'), 'None', workshop.now)).toMatchObject({ ok: false });
  });
});

describe('a period', () => {
  const now = '2026-06-29T11:00:00.000Z';
  it.each<[string | undefined, string | undefined, unknown]>([
    ['2026-06-01', '2026-06-02', { from: '2026-05-31T23:00:00.000Z', to: '2026-06-02T23:00:00.000Z' }], ['2026-06-01', undefined, { from: '2026-05-31T23:00:00.000Z', to: now }], [undefined, undefined, { from: '2026-06-28T11:00:00.000Z', to: now }],
    ['2026-06-01T10:00Z', '2026-06-01T12:00+01:00', { from: '2026-06-01T10:00:00.000Z', to: '2026-06-01T11:00:00.000Z' }], ['2026-06-03', '2026-06-01', undefined], ['yesterday', undefined, undefined], ['2026-06-01T10:00', undefined, undefined],
  ])('from %s to %s', (from, to, expected) => expect(periodFrom(from, to, now)).toEqual(expected));
});
