import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { libra, simulation } from '../../adapters/libra';
import type { Share } from '../../src/case-model/share';
import { courtDayList, listOf, type ListForm } from '../../src/lists/libra-list';
import { libraList } from '../messages/libra-lists';
import { asJson, share } from '../messages/shares';
import { temporaryDatabase, type TemporaryDatabase } from './temporary-database';
import { Workshop } from './workshop';

const SCHEMA = join(__dirname, '../../../shared/schemas/libra-json/magistrates_adult_court_list.json');
const LONG = 'Featherstonehaugh-Cholmondeley-Wriothesley';
const WORDING = 'Stole a coat, contrary to section 1(1) of the Theft Act 1968.';

/** A share as lists need it: with the area, how the case began, and what is alleged. */
function sharedCase(urn: string, change: { lastName?: string; wording?: string; room?: string; address1?: string; hearingDay?: string; plea?: string } = {}): Share {
  const { lastName = 'Ashby', wording = WORDING, room = '01', address1 = '12 Larch Row', hearingDay = '2026-06-01', plea = 'NOT_GUILTY' } = change;
  const plain = share({ urn, lastName, hearingDay, hearingId: `hearing-of-${urn}` });
  const { hearing } = plain;
  return {
    ...plain, hearing: {
      ...hearing, courtCentre: { ...hearing.courtCentre, courtHearingLocation: `B01LY${room}`, lja: { ljaName: 'South West London' } },
      hearingDays: [{ sittingDay: '2026-06-01T09:00:00.000Z' }, { sittingDay: '2026-06-02T13:00:00.000Z' }],
      prosecutionCases: (hearing.prosecutionCases ?? []).map(one => ({
        ...one, initiationCode: 'C', defendants: (one.defendants ?? []).map(defendant => ({
          ...defendant, pncId: '20260000001A',
          ...(defendant.personDefendant && { personDefendant: { ...defendant.personDefendant, personDetails: { ...defendant.personDefendant.personDetails, middleName: 'Linden Rue', address: { address1, address2: 'London', postcode: 'SW11 9ZZ' } } } }),
          offences: (defendant.offences ?? []).map(offence => ({ ...offence, orderIndex: 1, wording, listingNumber: 11, offenceLegislation: 'Theft Act 1968', plea: { pleaValue: plea, pleaDate: '2026-06-01' } })),
        })),
      })),
    },
  };
}

describe('a Libra list of what Common Platform said', () => {
  let temporary: TemporaryDatabase;
  let workshop: Workshop;
  beforeEach(async () => { temporary = await temporaryDatabase(); workshop = new Workshop(temporary.database); });
  afterEach(() => temporary.close());

  const listed = (day = '2026-06-01', form: ListForm = 'xml') =>
    courtDayList(temporary.database, workshop.deciding.rulebook, workshop.deciding.adapters, 'B01LY', day, '2026-05-31T23:30:00.000Z', form);
  const shared = (one: Share) => workshop.give('common-platform', asJson(one));

  it('is written as Libra writes lists: London times, ordinals, ages of the day, a number made where Libra has none', async () => {
    await shared(sharedCase('01ZD2000126'));
    const made = await listed();
    expect(made.breaches).toEqual([]);
    expect(made.wire).toEqual({
      documents: [{
        info: { general: { doc_type: 'EDT_Adult_Daily_Courtlist', outputtype: 'R', version: '1_0', system: 'L' }, source_file_name: '1_01062026_2577_B01LY01_ADULT_COURT_LIST_DAILY', start_time: '00:30:00' },
        job: { printdate: '01/06/2026', late: 'N', adbox: 'N', means: 'N' },
        sessions: [{
          ou_code: 'B01LY01', doh: '01/06/2026', lja: 'South West London', court: 'Lavender Hill Magistrates\' Court', room: '1', sstart: '10:00',
          blocks: [{
            bstart: '10:00', cases: [{
              caseno: expect.stringMatching(/^CP[0-9A-Z]{8}$/), urn: '01ZD2000126', type: 'C', cseq: '1', listno: '11th', pnc_id: '2026/0000001A',
              def_name: 'Mr Rowan Linden Rue Ashby', def_name_elements: { title: 'Mr', forename1: 'Rowan', forename2: 'Linden', forename3: 'Rue', surname: 'Ashby' },
              def_type: 'P', def_sex: 'M', def_dob: '17/03/1994', def_age: '32', def_addr: { line1: '12 Larch Row', line2: 'London', pcode: 'SW11 9ZZ' },
              offences: [{ oseq: '1', code: 'TH68010', title: 'Theft from a shop', sum: WORDING, as: 'Theft Act 1968', plea: 'NG', pleadate: '01/06/2026' }],
            }],
          }],
        }],
      }],
    });
    const [message] = made.messages;
    const again = message && libra.codec.decode(message);
    expect(again).toMatchObject({ ok: true, wire: made.wire, unread: [] });
    expect(made.losses).toEqual([]);
    expect(made.always).toContain('results');
  });

  it('says which rule wrote each value', async () => {
    await shared(sharedCase('01ZD2000126'));
    const lines = new Map((await listed()).lines.map(({ path, rule }) => [path, rule]));
    expect(lines.get('cases[0].rows[0].def_dob')).toBe('NEW-115');
    expect(lines.get('cases[0].rows[0].def_age')).toBe('NEW-719');
    expect(lines.get('documents')).toBe('NEW-722');
  });

  it('uses Libra\'s own number where Libra listed a case of the same URN', async () => {
    await workshop.give('libra', libraList('m1', '2026-06-01', [['2600020001', 'Ashby']]));
    await shared(sharedCase('01ZD0020001'));
    expect(JSON.stringify((await listed()).wire)).toContain('"caseno":"2600020001"');
  });

  it('cuts what is too long, and says by which rule', async () => {
    await shared(sharedCase('01ZD2000126', { lastName: LONG, address1: 'The Old Bakehouse behind the Corn Exchange', wording: 'x'.repeat(4100) }));
    const made = await listed();
    expect(made.breaches).toEqual([]);
    expect(made.losses.filter(({ rule }) => rule !== undefined).map(({ field, why, rule }) => `${rule} ${field}: ${why}`)).toEqual([
      'NEW-716 rows[0].def_name_elements.surname: It has 42 characters; the first 35 are in the list',
      'NEW-718 rows[0].def_addr.line1: It has 42 characters; the first 35 are in the list',
      'NEW-721 rows[0].offences[0].sum: It has 4100 characters; the first 4000 are in the list',
    ]);
    expect(made.losses.filter(({ rule }) => rule === undefined).map(({ field }) => field)).toEqual(['defendants[0].lastName', 'defendants[0].address.address1', 'defendants[0].offences[0].wording']);
  });

  it('says what has no code in Libra', async () => {
    await shared(sharedCase('01ZD2000126', { plea: 'AUTREFOIS_CONVICT' }));
    expect((await listed()).losses).toEqual([{ case: '01ZD2000126', field: 'defendants[0].offences[0].pleaValue', why: 'A Libra list has no place for it, or no code' }]);
  });

  it('cannot be sent where it holds text like HTML, or lacks what must be there', async () => {
    await shared(sharedCase('01ZD2000126', { wording: 'Stole a <b>coat</b>' }));
    await shared(share({ urn: '01ZD2000226', hearingId: 'hearing-2' }));
    expect((await listed()).breaches).toEqual([
      'documents[0].sessions[0].blocks[0].cases[0].offences[0].sum holds text like HTML, which is not taken',
      'documents[0].sessions[0].blocks[0].cases[1].offences[0].sum is missing',
    ]);
  });

  it('makes a document for each room, and for each day of a hearing a list', async () => {
    await shared(sharedCase('01ZD2000126', { room: '02' }));
    await shared(sharedCase('01ZD2000226'));
    await shared({ ...sharedCase('01ZD2000226', { hearingDay: '2026-06-02' }), sharedTime: '2026-06-02T15:00:00.000Z' });
    expect(JSON.stringify((await listed()).wire).match(/"room":"\d"/g)).toEqual(['"room":"1"', '"room":"2"']);
    expect(JSON.stringify((await listed('2026-06-02')).wire).match(/"(sstart|doh)":"[^"]*"/g)).toEqual(['"doh":"02/06/2026"', '"sstart":"14:00"']);
  });

  it('holds nothing of a day of which nothing was said, or of a case that has left it', async () => {
    expect(await listed()).toMatchObject({ cases: 0, wire: { documents: [] }, breaches: [] });
    await shared(sharedCase('01ZD2000126'));
    const { hearing, ...rest } = sharedCase('01ZD2000126');
    await shared({ ...rest, sharedTime: '2026-06-01T16:00:00.000Z', hearing: { ...hearing, prosecutionCases: [] } });
    expect(await listed()).toMatchObject({ cases: 0 });
  });

  it('in the JSON form is one message for each document, with rooms and ages as numbers', async () => {
    await shared(sharedCase('01ZD2000126', { room: '02' }));
    await shared(sharedCase('01ZD2000226'));
    const made = await listed('2026-06-01', 'json');
    expect(made.messages.length).toBe(2);
    const { documents } = asList(made.wire);
    expect(made.messages.map(message => libra.codec.decode(message))).toMatchObject(documents.map(document => ({ ok: true, wire: { documents: [document] } })));
    expect(Buffer.from(made.messages[0]?.bytes ?? []).toString('utf8')).toMatch(/"room": 1,/);
  });

  (existsSync(SCHEMA) ? it : it.skip)('in the JSON form is valid against the published schema of lists (../shared/schemas)', async () => {
    await shared(sharedCase('01ZD2000126', { lastName: LONG }));
    await shared(sharedCase('01ZD2000226', { room: '02' }));
    const valid = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
    for (const { bytes } of (await listed('2026-06-01', 'json')).messages) expect([valid(JSON.parse(Buffer.from(bytes).toString('utf8'))), valid.errors]).toEqual([true, null]);
  });

  it('in the JSON form asks for a number of ten characters', () => {
    const made = listOf(workshop.deciding.rulebook, libra, { court: 'B01LY', day: '2026-06-01', at: '2026-06-01T05:30:00.000Z', said: [{ reference: '260002001', inDoubt: [], made: { sourceReference: '260002001', defendants: [{ defendantType: 'PERSON', lastName: 'Ashby' }] } }] }, 'json');
    expect(made.breaches).toContain('documents[0].sessions[0].blocks[0].cases[0].caseno is not of ten characters, as the JSON form asks');
  });

  it('arrives word for word at whoever takes lists as Libra sends them', async () => {
    await shared(sharedCase('01ZD2000126'));
    const [message] = (await listed()).messages;
    const receiver = await simulation.partner?.({});
    if (!receiver || !libra.connect || !message) throw new Error('There is nobody to send it to');
    const connection = libra.connect({ baseUrl: receiver.url, timeoutMs: 2000 });
    expect(await connection.push(message, 'key-1')).toEqual({ kind: 'taken', proof: { grade: 'taken', what: 'They acknowledged it (Success); they never say what they made of it' } });
    expect(receiver.ledger()).toMatchObject([{ about: '1_01062026_2577_B01LY01_ADULT_COURT_LIST_DAILY', body: Buffer.from(message.bytes).toString('utf8') }]);
    await connection.close();
    await receiver.close();
  });
});

function asList(wire: unknown): { documents: readonly unknown[] } {
  const documents: unknown = typeof wire === 'object' && wire !== null ? Reflect.get(wire, 'documents') : undefined;
  return { documents: Array.isArray(documents) ? documents : [] };
}
