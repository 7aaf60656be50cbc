import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import axios from 'axios';
import { adapters } from '../adapters';
import { policeSpi } from '../adapters/police-spi';
import { startExchange, type Exchange } from '../adapters/police-spi/simulator';
import type { RouteData } from '../adapters/police-spi/wire';
import type { Connection } from '../src/adapter/adapter';
import { AdapterRegistry } from '../src/adapter/registry';
import { minutesAfter, type Instant } from '../src/case-model/london';
import type { Share } from '../src/case-model/share';
import { Attempt, Delivery, Duty, Part, Receipt } from '../src/database/entities';
import { Circuit } from '../src/duty/circuit';
import { deliverDue } from '../src/duty/deliver';
import { Pace } from '../src/duty/pace';
import { openEndpoints } from '../src/intake/endpoints';
import { Intake } from '../src/intake/intake';
import { loadRulebook } from '../src/rule/load-rulebook';
import { asJson, share } from './messages/shares';
import { temporaryDatabase, type TemporaryDatabase } from './storage/temporary-database';

@Module({})
class Nothing {}

const rulebook = loadRulebook(join(__dirname, '../mappings'));
const registry = new AdapterRegistry(adapters);
const GOLDEN: { readonly RouteData: RouteData } = JSON.parse(readFileSync(join(__dirname, '../adapters/police-spi/fixtures/prosecution-routed-of-a-person.json'), 'utf8'));
const prosecution = (CorrelationID: string, more: Partial<RouteData> = {}): { RouteData: RouteData } =>
  ({ RouteData: { ...GOLDEN.RouteData, RequestFromSystem: { ...GOLDEN.RouteData.RequestFromSystem, CorrelationID }, ...more } });

/** The exchange over real SOAP on loopback, both ways; only the clock is in the test's hand. */
describe('the police exchange', () => {
  let temporary: TemporaryDatabase;
  let app: NestExpressApplication;
  let intake: Intake;
  let exchange: Exchange;
  let connection: Connection;
  let between: Between;
  let now: Instant;

  beforeEach(async () => {
    now = '2026-06-01T15:05:00.000Z';
    temporary = await temporaryDatabase();
    intake = new Intake(temporary.database, { adapters: registry, rulebook }, () => now, { applied: () => undefined, failed: (_, error) => { throw error; } });
    app = await NestFactory.create<NestExpressApplication>(Nothing, { bodyParser: false, logger: false });
    openEndpoints(app, registry.all, intake, () => now);
    await app.listen(0, '127.0.0.1');
    between = await Between.start(await app.getUrl());
    exchange = await startExchange({ hubUrl: between.url });
    connection = policeSpi.connect?.({ baseUrl: exchange.url, timeoutMs: 400 }) ?? (() => { throw new Error('it cannot be reached'); })();
  });
  afterEach(async () => { await connection.close(); await exchange.close(); await between.close(); await app.close(); await intake.stop(); await temporary.close(); });

  const receipts = async () => { await intake.idle(); return (await temporary.database.read.find(Receipt, { order: { arrival: 'ASC' } })).map(({ state }) => state); };
  const duties = () => temporary.database.read.find(Duty, { where: { whom: 'police-spi' }, order: { sequence: 'ASC' } });
  const deliveries = () => temporary.database.read.find(Delivery, { where: { system: 'police-spi' }, order: { sequence: 'ASC' } });
  const attempts = async () => (await temporary.database.read.find(Attempt, { order: { at: 'ASC' } })).map(({ step, outcome }) => `${step}: ${outcome}`);
  const deliver = () => deliverDue({ database: temporary.database, rulebook, partners: [{ adapter: policeSpi, connection, pace: new Pace(1000), circuit: new Circuit(policeSpi.manifest.id, policeSpi.manifest.circuit) }], now: () => now, dice: () => 0.5 });
  const later = (minutes: number) => { now = minutesAfter(now, minutes); };
  const codeIn = (answer: { readonly kind: string; readonly body?: string }) => /ResponseCode>(\d+)</.exec(answer.body ?? '')?.[1];
  const only = <T>([one, ...more]: readonly T[]): T => { if (one === undefined || more.length > 0) throw new Error(`there are ${more.length + (one === undefined ? 0 : 1)}, not one`); return one; };
  async function decide(): Promise<Delivery> {
    await intake.receive('common-platform', asJson(resulted()));
    await intake.idle();
    return only(await deliveries());
  }

  describe('sends us cases', () => {
    it('once, though the first reply is lost and it submits again', async () => {
      between.loseReplies(1);
      expect((await exchange.submit(prosecution('CID-1'), 'REQ-1')).kind).toBe('unknown');
      expect(codeIn(await exchange.submit(prosecution('CID-1'), 'REQ-1'))).toBe('1');
      expect(await receipts()).toEqual(['read', 'repeat']);
      expect(await temporary.database.read.countBy(Part, { mapping: 'exchange-replies' })).toBe(1);
    });

    it('and a person is told when one RequestID says two things', async () => {
      await exchange.submit(prosecution('CID-1'), 'REQ-1');
      expect(codeIn(await exchange.submit(prosecution('CID-2'), 'REQ-1'))).toBe('1');
      expect(await receipts()).toEqual(['read', 'contradicts']);
    });

    it('and hears later that it has sent one before, or one that cannot be read', async () => {
      const DataStream = { ...GOLDEN.RouteData.DataStream, DataStreamContent: { unreadable: { why: '', place: '' }, text: 'no case' } };
      await exchange.submit(prosecution('CID-1'), 'REQ-1');
      await exchange.submit(prosecution('CID-1'), 'REQ-2');
      await exchange.submit(prosecution('CID-3', { DataStream }), 'REQ-3');
      await intake.idle();
      await deliver();
      const answered = exchange.ledger().map(({ body }) => [/CorrelationID&gt;([^&]*)&lt;/.exec(body)?.[1], /&lt;Code&gt;(\d+)&lt;/.exec(body)?.[1]]);
      expect(answered).toHaveLength(2);
      expect(answered).toEqual(expect.arrayContaining([['CID-1', '302'], ['CID-3', '1310']]));      // two lanes have no order between them
      expect((await duties()).map(({ rule, state }) => [rule, state])).toEqual([['NEW-604', 'met'], ['NEW-604', 'met']]);
    });

    it.each<[string, string, (body: string) => string]>([
      ['from somebody else', '304', body => body.replace('<NS2:SourceID>Z00CJSE', '<NS2:SourceID>Z99OTHER')],
      ['from nobody', '304', body => body.replace(/<NS2:SourceID>.*?<\/NS2:SourceID>/, '')],
      ['for somebody else', '305', body => body.replace('<NS2:DestinationID>B00LIBRA', '<NS2:DestinationID>00501PoliceCaseSystem')],
      ['without an id', '306', body => body.replace(/<NS2:RequestID>.*?<\/NS2:RequestID>/, '<NS2:RequestID> </NS2:RequestID>')],
      ['from nobody and without an id: the first fault wins', '304', body => body.replace(/<NS2:(RequestID|SourceID)>.*?<\/NS2:\1>/g, '')],
      ['in another mode', '307', body => body.replace('ASYNCH', 'SYNCH')],
      ['in no mode', '307', body => body.replace(/<NS2:ExecMode>.*?<\/NS2:ExecMode>/, '')],
      ['with a blank offence code', '309', body => body.replace(/(OffenceCode&amp;gt;)TH68010/, '$1 ')],
      ['in order, with white space around everything', '1', body => body.replace(/>(Z00CJSE|B00LIBRA|ASYNCH|REQ-9)</g, '>\n  $1\n<')],
    ])('a submission %s is answered %s, and kept', async (_, code, change) => {
      between.change(change);
      const answer = await exchange.submit(prosecution('CID-9'), 'REQ-9');
      expect([answer.kind === 'answer' && answer.status, codeIn(answer)]).toEqual([200, code]);
      expect(await receipts()).toEqual([code === '1' ? 'read' : 'unreadable']);
    });

    it('asks to fetch, or says something that is no submission', async () => {
      const post = (body: string) => axios.post<string>(`${between.url}/intake/police-spi`, body, { headers: { 'content-type': 'text/xml' }, proxy: false, validateStatus: () => true, responseType: 'text' });
      const envelope = (inside: string) => `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${inside}</s:Body></s:Envelope>`;
      const fetch = await post(envelope('<RetrieveRequestMes xmlns="http://schemas.cjse.gov.uk/endpoint/types/"><RequestID>R1</RequestID><SourceID>Z00CJSE</SourceID></RetrieveRequestMes>'));
      expect([fetch.status, fetch.data]).toEqual([200, expect.stringMatching(/RequestID>R1<.*ResponseCode>309<.*>RetrieveNotAvailable</)]);
      for (const body of [envelope('<Hello/>'), 'hello', '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', envelope('<SubmitResponseMes><ResponseCode>1</ResponseCode></SubmitResponseMes>')]) {
        const answer = await post(body);
        expect([answer.status, answer.data]).toEqual([500, expect.stringContaining('<faultcode>NS1:Client</faultcode>')]);
      }
      expect(await receipts()).toEqual(Array.from({ length: 5 }, () => 'unreadable'));
    });
  });

  describe('takes our results', () => {
    it('and its code meets the duty: what it holds is what was ordered', async () => {
      const delivery = await decide();
      await deliver();
      expect(only(await duties())).toMatchObject({ state: 'met', proofGrade: 'taken', proof: 'The exchange took it (1 Success)' });
      expect(exchange.ledger().map(({ key, about, times }) => [key, about, times])).toEqual([[delivery.id, '01ZD2000126', 1]]);
    });

    it('once, though the reply was lost: sent again under the same key', async () => {
      exchange.dial({ kind: 'drops the reply' }, 1);
      const delivery = await decide();
      await deliver();
      later(4);
      expect(await deliver()).toBe(0);
      later(2);
      await deliver();
      expect(await attempts()).toEqual(['push: unknown', 'push: taken']);
      expect(exchange.ledger().map(({ key, times }) => [key, times])).toEqual([[delivery.id, 2]]);
      expect(only(await duties()).state).toBe('met');
    });

    it('though no reply ever comes: after five tries a person is asked, and 302 still proves it', async () => {
      exchange.dial({ kind: 'drops the reply' });
      const { id } = await decide();
      for (let i = 0; i < 8; i++) { await deliver(); later(6); }
      expect(await attempts()).toEqual(Array.from({ length: 5 }, () => 'push: unknown'));
      expect(only(await deliveries())).toMatchObject({ state: 'held', lastWhy: expect.stringContaining('after 5 tries') });
      expect(codeIn(await exchange.answer(id, 302))).toBe('1');
      await intake.idle();
      expect(only(await duties())).toMatchObject({ state: 'met', proofGrade: 'taken', proof: expect.stringContaining('302') });
      expect(only(await deliveries()).state).toBe('done');
      expect(exchange.ledger()).toHaveLength(1);
    });

    it('when it is no longer busy', async () => {
      exchange.dial({ kind: 'busy' }, 2);
      await decide();
      for (let i = 0; i < 3; i++) { await deliver(); later(6); }
      expect(await attempts()).toEqual(['push: later', 'push: later', 'push: taken']);
      expect(exchange.ledger().map(({ times }) => times)).toEqual([1]);
    });

    it('not when it stays busy: five tries, and then somebody sees it', async () => {
      exchange.dial({ kind: 'busy' });
      await decide();
      for (let i = 0; i < 8; i++) { await deliver(); later(6); }
      expect(await attempts()).toHaveLength(5);
      expect(only(await deliveries())).toMatchObject({ state: 'held', lastWhy: expect.stringContaining('200') });
      expect([only(await duties()).state, exchange.ledger()]).toEqual(['open', []]);
    });

    it('or refuses, by a code and not by its own words', async () => {
      exchange.dial({ kind: 'refuses', why: 'We know nobody called Ashby' });
      await decide();
      await deliver();
      later(60);
      expect(await deliver()).toBe(0);
      expect(only(await deliveries())).toMatchObject({ state: 'refused', lastWhy: 'They refused it: 305 WrongDestination' });
    });

    it('and says later that it was of no use: the duty is open again, and a person decides; said twice it is the same', async () => {
      const { id } = await decide();
      await deliver();
      await exchange.answer(id, 1310);
      await exchange.answer(id, 1310);
      expect(await receipts()).toEqual(['read', 'read', 'read']);
      expect(only(await deliveries())).toMatchObject({ state: 'refused', lastWhy: 'The exchange answered later: 1310 UnusableDataStream' });
      expect(only(await duties())).toMatchObject({ state: 'open', endedAt: null, proofGrade: null });
      later(60);
      expect(await deliver()).toBe(0);
    });

    it('and an answer to nothing that we sent is said aloud', async () => {
      await exchange.answer('CID-OF-SOMEBODY-ELSE', 1310);
      expect(await receipts()).toEqual(['unreadable']);
      const [receipt] = await temporary.database.read.find(Receipt);
      expect(receipt?.why).toContain('did not make');
    });
  });
});

/** A share of which the police are told by SPI. */
function resulted(): Share {
  const message = structuredClone(share({ results: [{ judicialResultId: 'r-1', label: 'Fine', resultText: 'Fined £120.00', cjsCode: '1015', category: 'FINAL' }] }));
  const onCase = message.hearing.prosecutionCases?.[0];
  Object.assign(message.hearing.courtCentre, { lja: { ljaCode: '2577' } });
  Object.assign(onCase?.prosecutionCaseIdentifier ?? {}, { prosecutionAuthorityOUCode: '0010000' });
  Object.assign(onCase?.defendants?.[0]?.offences?.[0] ?? {}, { startDate: '2026-05-04', wording: 'Stole goods' });
  return message;
}

/** Stands between the exchange and the hub: loses replies, and changes what is said, as a network and a faulty sender do. */
class Between {
  private losses = 0;
  private how: (body: string) => string = body => body;
  private constructor(private readonly server: Server, readonly url: string) {}

  static async start(hubUrl: string): Promise<Between> {
    const server = createServer((request, response) => {
      void (async () => {
        const chunks: Buffer[] = [];
        for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
        const body = between.how(Buffer.concat(chunks).toString('utf8'));
        const answer = await axios.post<string>(`${hubUrl}${request.url ?? ''}`, body, { headers: { 'content-type': request.headers['content-type'] ?? '' }, proxy: false, validateStatus: () => true, responseType: 'text', transformResponse: (text: string) => text });
        if (between.losses-- > 0) { response.destroy(); return; }
        response.writeHead(answer.status, { 'content-type': String(answer.headers['content-type']) }).end(answer.data);
      })();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const between = new Between(server, `http://127.0.0.1:${address === null || typeof address === 'string' ? 0 : address.port}`);
    return between;
  }

  loseReplies(times: number): void { this.losses = times; }
  change(how: (body: string) => string): void { this.how = how; }
  async close(): Promise<void> { this.server.closeAllConnections(); await new Promise(closed => this.server.close(closed)); }
}
