import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronicMonitoring, simulation } from '../adapters/electronic-monitoring';
import { codec } from '../adapters/electronic-monitoring/codec';
import { breaches, type PartnerOptions, type Simulator } from '../src/sdk';
import { fixturesIn, withValue } from './adapter-fixtures';

const [fixture] = fixturesIn(join(__dirname, '..', 'adapters', 'electronic-monitoring', 'fixtures'));
const rawOf = (caseReference: string) => codecBytes(withValue(fixture?.golden, 'caseReference', caseReference));
const codecBytes = (notice: unknown) => ({ bytes: Buffer.from(JSON.stringify(notice)), mediaType: 'application/json' });

const open: Simulator[] = [];
const folder = mkdtempSync(join(tmpdir(), 'provider-'));
afterEach(async () => { await Promise.all(open.splice(0).map(one => one.close())); });
afterAll(() => rmSync(folder, { recursive: true }));

test('a kind that the provider does not know is unreadable', () => {
  expect(codec.decode(codecBytes(withValue(fixture?.golden, 'kind', 'SENT')))).toMatchObject({ ok: false, place: 'kind' });
});

test('a day in another form is named before it is sent', () => {
  expect(breaches(electronicMonitoring.limits, withValue(fixture?.golden, 'orders[].orderedDate', '21/11/2026'))).toEqual(['orders[0].orderedDate is not a day as 2026-11-21']);
});

test('another notice under a known key is refused, and the first one stands', async () => {
  const { partner, connection } = await provider({});
  await connection.push(rawOf('01ZD0000001'), 'k');
  expect(await connection.push(rawOf('01ZD0000002'), 'k')).toEqual({ kind: 'refused', why: 'They refused it (HTTP 422): KEY_REUSED' });
  expect(partner.ledger()).toMatchObject([{ about: '01ZD0000001', times: 1 }]);
});

test('the ledger outlives a restart and a line that a crash cut short', async () => {
  const ledgerFile = join(folder, 'ledger.jsonl');
  const before = await provider({ ledgerFile });
  await before.connection.push(rawOf('01ZD0000001'), 'k');
  const proof = await before.connection.findByKey?.('k');
  await before.partner.close();
  appendFileSync(ledgerFile, '{"key":"half');
  const after = await provider({ ledgerFile });
  expect(await after.connection.findByKey?.('k')).toEqual(proof);
  await after.connection.push(rawOf('01ZD0000001'), 'k');
  await after.connection.push(rawOf('01ZD0000002'), 'l');
  await after.partner.close();
  const again = await provider({ ledgerFile });
  expect(again.partner.ledger().map(({ key, times }) => [key, times])).toEqual([['k', 2], ['l', 1]]);
});

test('the script of the court day: one lost reply, one that is only ever received, everything else well', async () => {
  const { connection } = await provider({ script: 'court day', answerAfterMs: 0 });
  expect(await connection.push(rawOf('01ZD1000126'), 'a')).toMatchObject({ kind: 'taken', proof: { grade: 'answered' } });
  expect(await connection.push(rawOf('01ZD1000226'), 'b')).toMatchObject({ kind: 'unknown' });
  expect(await connection.findByKey?.('b')).toMatchObject({ kind: 'found', proof: { grade: 'answered' } });
  expect(await connection.push(rawOf('01ZD1000326'), 'c')).toMatchObject({ kind: 'taken', proof: { grade: 'taken' } });
  expect(await connection.findByKey?.('c')).toMatchObject({ kind: 'found', proof: { grade: 'taken' } });
});

test('a dial goes before the script, for so many messages', async () => {
  const { partner, connection } = await provider({ faultFor: () => ({ kind: 'refuses', why: 'CLOSED' }) });
  partner.dial({ kind: 'busy' }, 1);
  expect(await connection.push(rawOf('01ZD0000001'), 'a')).toMatchObject({ kind: 'later' });
  expect(await connection.push(rawOf('01ZD0000001'), 'a')).toEqual({ kind: 'refused', why: 'They refused it (HTTP 422): CLOSED' });
});

test('a notice that no provider could want is refused, however it is wrong', async () => {
  const { partner, connection } = await provider({});
  expect(await connection.push(codecBytes({ kind: 'ORDERED' }), 'a')).toMatchObject({ kind: 'refused', why: expect.stringMatching(/UNREADABLE_NOTICE/) });
  expect(await connection.push(codecBytes('x'.repeat(1_100_000)), 'b')).toMatchObject({ kind: 'refused', why: expect.stringMatching(/NOTICE_TOO_LARGE/) });
  expect(partner.ledger()).toEqual([]);
});

describe('answers of a provider', () => {
  test.each([
    [201, { status: 'ACCEPTED', reference: 'EM-1' }, { kind: 'taken', proof: { grade: 'answered', what: 'They accepted it as EM-1' } }],
    [200, { status: 'ACCEPTED' }, { kind: 'taken', proof: { grade: 'taken' } }],
    [201, { status: 'ACCEPTED', reference: 'Rowan Ashby\n' }, { kind: 'taken', proof: { grade: 'taken' } }],
    [202, { status: 'RECEIVED' }, { kind: 'taken', proof: { grade: 'taken' } }],
    [200, { status: 'REJECTED', reason: 'NO_SUCH_COURT' }, { kind: 'refused', why: 'They refused it (HTTP 200): NO_SUCH_COURT' }],
    [409, { status: 'REJECTED', reason: 'Rowan Ashby is unknown' }, { kind: 'refused', why: 'They refused it (HTTP 409): they gave no code' }],
    [404, 'gone', { kind: 'refused', why: 'They refused it (HTTP 404): they gave no code' }],
    [200, { status: 'OK' }, { kind: 'unknown' }],
    [302, { status: 'ACCEPTED', reference: 'EM-1' }, { kind: 'unknown' }],
    [500, { status: 'REJECTED' }, { kind: 'unknown' }],
    [401, {}, { kind: 'later' }],
  ])('HTTP %i %j', async (status, body, outcome) => {
    const { connection, close } = await answering(status, body);
    expect(await connection.push(rawOf('01ZD0000001'), 'k')).toMatchObject(outcome);
    await close();
  });

  test.each([
    [200, { status: 'ACCEPTED', reference: 'EM-1' }, { kind: 'found', proof: { grade: 'answered' } }],
    [200, { status: 'REJECTED', reason: 'NOT OURS' }, { kind: 'refused', why: 'They refused it (HTTP 200): NOT OURS' }],
    [404, 'gone', { kind: 'absent' }],
    [400, {}, { kind: 'cannot say' }],
    [200, 'yes', { kind: 'cannot say' }],
    [503, {}, { kind: 'cannot say' }],
  ])('looked up, HTTP %i %j', async (status, body, found) => {
    const { connection, close } = await answering(status, body);
    expect(await connection.findByKey?.('k')).toMatchObject(found);
    await close();
  });
});

async function provider(options: PartnerOptions) {
  const partner = await simulation.partner?.(options);
  if (!partner) throw new Error('no partner');
  open.push(partner);
  return { partner, connection: connectionTo(partner.url) };
}

async function answering(status: number, body: unknown) {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(status).end(JSON.stringify(body)));
  });
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { connection: connectionTo(`http://127.0.0.1:${port}`), close: () => new Promise(closed => { server.close(closed); server.closeAllConnections(); }) };
}

function connectionTo(baseUrl: string) {
  const connection = electronicMonitoring.connect?.({ baseUrl, timeoutMs: 2000 });
  if (!connection) throw new Error('no connection');
  return connection;
}
