import { join } from 'node:path';
import { adapters } from '../adapters';
import { In } from 'typeorm';
import { AuditRow, DoubtRow, MismatchRow, Reference, Statement } from '../src/database/entities';
import { loadRulebook } from '../src/rule/load-rulebook';
import { writtenFor } from '../src/rule/written-for';
import type { Share } from '../src/case-model/share';
import type { Role } from '../src/sign-in/acting';
import { emptyDatabase, NOW, playDay, playDebtors, playFine, playRun, playShares, servePages, type ServedCourtDay } from './console-court-day';
import { share } from './messages/shares';
import { formOf, holdSession, serveWithSignIn, type Held, type SignedInHub } from './signed-in';

const rulebook = loadRulebook(join(__dirname, '../mappings'));

describe('what a system writes for a field', () => {
  const libra = rulebook.chapter('libra-list-to-case');
  it('is what the way back of its rule writes', () => {
    expect([...writtenFor(libra, 'defendants[3].dateOfBirth', '1985-09-14')]).toEqual([['def_dob', '14/09/1985']]);
    expect(writtenFor(libra, 'defendants[0].address.postcode', 'SW1A 1AA').get('def_addr.pcode')).toBe('SW1A 1AA');
    expect([...writtenFor(libra, 'defendants[0].offences[1].pleaValue').keys()]).toEqual(['plea']);
  });
  it('is nothing where no rule writes it', () => expect(writtenFor(libra, 'defendants[0].shoeSize').size).toBe(0));
});

describe('the screens of an adapter', () => {
  const at = (wire: unknown, path: string): unknown => path.replace(/\[(\d+)\]/g, '.$1').split('.').reduce<unknown>((value, key) => typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined, wire);
  const libra = adapters.find(({ manifest }) => manifest.id === 'libra');
  const wire = { documents: [{ sessions: [{ ou_code: 'B01LY01', doh: '21/11/2026', room: '1', blocks: [{ bstart: '10:00', cases: [
    { caseno: 'CP12345678', def_type: 'P', def_name_elements: { surname: 'WREN' }, pg_addr: { line1: '1 Elm Row' }, offences: [{ code: 'TH68010' }, { code: ' ' }] }, { def_type: 'O', def_name: 'Elm Ltd', def_addr: { pcode: 'SW8 9ZT' } },
  ] }] }] }] };
  const filled = libra?.screens?.fill(wire) ?? [];

  it('are those of a session, a case, each defendant and each offence', () => expect(filled.map(({ title }) => title)).toEqual(['Court session', 'Case', 'Defendant 1', 'Defendant 1, offence 1', 'Defendant 1, offence 2', 'Defendant 2']));
  it('say where each value stands', () => { for (const { field, value } of filled.flatMap(({ lines }) => lines)) if (value !== undefined) expect([field, at(wire, field)]).toEqual([field, value]); });
  it('ask nobody to type a number that Libra never gave', () => expect(filled[1]?.lines[0]).toEqual({ label: 'Case number', field: 'documents[0].sessions[0].blocks[0].cases[0].caseno', needed: false, instead: 'Libra gives it: write it down here' }));
  it('take a blank for nothing', () => expect(filled[4]?.lines[0]).toEqual({ label: 'Offence code', field: 'documents[0].sessions[0].blocks[0].cases[0].offences[1].code', needed: true }));
  it.each(adapters.filter(({ screens }) => screens).map(({ manifest, screens }) => [manifest.id, screens] as const))('say where their order comes from: %s', (_, screens) => expect([screens?.shape, (screens?.source ?? '').length > 30]).toEqual(['assumed', true]));
});

describe('a re-key sheet', () => {
  let day: ServedCourtDay;
  beforeAll(async () => {
    const database = await emptyDatabase();
    await playDay(database);
    await playDebtors(database);
    await playFine(database);
    await playShares(database, [large()]);
    await playRun(database);
    day = await servePages(database);
  }, 60_000);
  afterAll(() => day.close());
  const page = async (path: string) => { const response = await fetch(`${day.url}${path}`, { redirect: 'manual' }); return { status: response.status, to: response.headers.get('location'), text: await response.text() }; };
  const linesOf = (text: string) => [...text.matchAll(/<tr( class="differs")?><th scope="row">([^<]*)<\/th><td[^>]*>([^<]*)(?:<span class="note">([^<]*))?/g)].map(([, differs, label, value, note]) => `${label}: ${value}${note ? ` (${note})` : ''}${differs ? ' *' : ''}`);

  it('has every value as Libra writes it, in its order, and begins with what is otherwise there', async () => {
    const { text } = await page('/cases/01ZD1000526/sheet?system=libra');
    expect(text).toContain('Libra has 14 September 1958, and should have 14 September 1985');
    const lines = linesOf(text);
    expect(lines.slice(0, 3).map(line => line.split(':')[0])).toEqual(['Court and room code (OU code)', 'Court', 'Local justice area']);
    expect(lines).toContain('Date of hearing: 21/11/2026');
    expect(lines).toContain('Case number: 2600010005');
    expect(lines).toContain('Date of birth: 14/09/1985 (It is otherwise there now: correct it) *');
    expect(lines.filter(line => line.endsWith('*'))).toHaveLength(1);
    expect([...text.matchAll(/<input type="checkbox" aria-label="Done: /g)]).toHaveLength(lines.length);
    expect(text).not.toMatch(/<script/);
  });

  it('says aloud what is missing, and never leaves a line blank', async () => {
    const lines = linesOf((await page('/cases/01ZD4000126/sheet?system=libra')).text);
    expect(lines).toContain('Date of birth: Not known (Ask the court)');
    expect(lines).toContain('Third forename: Not said (Leave it blank)');
    expect(lines).toContain('Case number: Libra gives it: write it down here');
    expect(lines.filter(line => /: *$/.test(line))).toEqual([]);
  });

  it('says what is in doubt instead of asking for a blank, and where nobody can say which line it is, of every line that may be blank', async () => {
    const inDoubt = async (reference: string, field: string): Promise<string> => {
      const { subject, partId } = await day.database.read.findOneByOrFail(Statement, { mapping: 'share-to-court-day', subject: In((await day.database.read.findBy(Reference, { value: reference })).map(one => one.subject)) });
      await day.database.write(manager => manager.insert(DoubtRow, { id: `doubt-of-${reference}`, mapping: 'share-to-court-day', subject, partId, field, why: 'Two rules disagree', rules: [], values: [], openedAt: NOW }));
      return (await page(`/cases/${reference}/sheet?system=libra`)).text;
    };
    const known = await inDoubt('01ZD1000126', 'defendants[0].pncId');
    expect(known).toContain('<b>PNC id of defendant 1</b>: Two rules disagree');
    expect(linesOf(known)).toEqual(expect.arrayContaining(['PNC id: In doubt (Ask the court)', 'CRO number: Not said (Leave it blank)']));
    const unknown = linesOf(await inDoubt('01ZD1000226', 'defendants[0].somethingElse'));
    expect(unknown).toContain('CRO number: In doubt (Ask the court)');
    expect(unknown.filter(line => line.includes('Leave it blank'))).toEqual([]);
  });

  it('has an account as the fines system was asked for it', async () => {
    const { text } = await page('/cases/01ZD2000126/sheet?system=fines-accounts');
    expect(linesOf(text)).toEqual(expect.arrayContaining(['Prosecutor’s case reference: 01ZD2000126', 'Result code: FO', 'Amount in pounds: 100.00']));
    expect(linesOf(text)).toContain('Terms: Not known (Ask the court)');
  });

  it('is several pages where a case is large, each small enough', async () => {
    const first = await page('/cases/01ZD5000126/sheet?system=libra');
    const [, next = ''] = /href="([^"]*)">Next page of the sheet/.exec(first.text) ?? [];
    const second = await page(next.replaceAll('&amp;', '&'));
    for (const one of [first, second]) expect(Buffer.byteLength(one.text)).toBeLessThan(60 * 1024);
    expect(first.text).toContain('Page 1 of ');
    expect(second.text).toContain('Page 2 of ');
    expect(linesOf(second.text)).not.toContain('Date of hearing: 21/11/2026');
  });

  it('is none where there is nothing to type, and says why', async () => {
    expect((await page('/cases/01ZD1000526/sheet?system=fines-accounts')).text).toContain('No rule tells this system anything about this case');
    expect((await page('/cases/01ZD1000526/sheet?system=nobody')).text).toContain('There is no sheet for nobody');
    expect((await page('/cases/nothing/sheet')).status).toBe(404);
  });

  it('is a click away from a mismatch, and from a case', async () => {
    const { fingerprint } = await day.database.read.findOneByOrFail(MismatchRow, { caseReference: '01ZD1000526', state: 'open' });
    expect((await page(`/mismatches/${fingerprint}`)).text).toContain(`href="/mismatches/${fingerprint}/sheet"`);
    expect(await page(`/mismatches/${fingerprint}/sheet`)).toMatchObject({ status: 303, to: '/cases/01ZD1000526/sheet?system=libra' });
    expect((await page('/mismatches/none/sheet')).status).toBe(404);
    expect((await page('/cases/01ZD1000526')).text).toContain('href="/cases/01ZD1000526/sheet"');
  });

  function large(): Share {
    const one = share({ urn: '01ZD5000126', hearingId: 'hearing-large', hearingDay: '2026-11-21' });
    const [first] = one.hearing.prosecutionCases ?? [];
    const [defendant] = first?.defendants ?? [];
    if (!first || !defendant) throw new Error('The share names nobody');
    const offences = Array.from({ length: 40 }, (_, i) => ({ id: `offence-${i}`, offenceCode: 'TH68010', offenceTitle: 'Theft from a shop', wording: `Stole goods from a shop. ${'It was a long day. '.repeat(40)}`, orderIndex: i + 1 }));
    return { ...one, hearing: { ...one.hearing, prosecutionCases: [{ ...first, defendants: [{ ...defendant, offences }] }] } };
  }
});

describe('a re-key sheet, for people who are signed in', () => {
  let hub: SignedInHub;
  const sessions = new Map<Role, Held>();
  beforeAll(async () => {
    const database = await emptyDatabase();
    await playDay(database);
    hub = await serveWithSignIn(database);
    for (const role of ['support', 'court officer'] as const) sessions.set(role, await holdSession(database, hub.provider.settings.issuer, [role], NOW, `A ${role}`));
  }, 60_000);
  afterAll(() => hub.close());
  const held = (role: Role): Held => { const one = sessions.get(role); if (!one) throw new Error(`Nobody is ${role}`); return one; };
  const ask = async (role: Role, fields?: Readonly<Record<string, string>>) => { const response = await fetch(`${hub.url}/cases/01ZD1000526/sheet?system=libra`, fields === undefined ? { headers: { cookie: held(role).cookie } } : formOf(held(role), fields)); return { status: response.status, text: await response.text() }; };

  it('is masked, and shown to a court officer who says why, which is written down', async () => {
    const masked = await ask('court officer');
    expect(masked.text).toContain('Nothing masked may be typed');
    expect(masked.text).not.toMatch(/14\/09\/1985|14 September|Crane/);
    expect(masked.text).toContain('action="/cases/01ZD1000526/sheet?system=libra&amp;page=1"');
    expect((await ask('support')).text).not.toContain('See what is said of people');
    expect((await ask('support', { why: 'The court asks' })).status).toBe(403);
    expect((await ask('court officer', { why: '' })).status).toBe(400);
    const shown = await ask('court officer', { why: 'It is missing from the list' });
    expect([shown.status, shown.text.includes('14/09/1985')]).toEqual([200, true]);
    const [last] = await hub.database.read.find(AuditRow, { where: { action: 'personal data seen' }, order: { sequence: 'DESC' }, take: 1 });
    expect(last).toMatchObject({ object: 'case 01ZD1000526', name: 'A court officer', detail: '{"why":"To type it into Libra: It is missing from the list"}' });
  });
});
