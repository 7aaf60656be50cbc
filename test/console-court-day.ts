import { mkdtempSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { adapters, simulations } from '../adapters';
import type { Connection } from '../src/adapter/adapter';
import { Healths } from '../src/adapter/healths';
import { AdapterRegistry } from '../src/adapter/registry';
import { ApiController } from '../src/api/api.controller';
import { londonDay, minutesAfter, type Instant } from '../src/case-model/london';
import type { JudicialResult, Share } from '../src/case-model/share';
import { AnswerController } from '../src/console/answer.controller';
import { takeCensus } from '../src/census/census';
import { AccountsController } from '../src/console/accounts.controller';
import { ArrivalsController } from '../src/console/arrivals.controller';
import { AuditController } from '../src/console/audit.controller';
import { CaseController } from '../src/console/case.controller';
import { CensusController } from '../src/console/census.controller';
import { setUpConsole } from '../src/console/console';
import { CourtsController } from '../src/console/courts.controller';
import { DebtorsController } from '../src/console/debtors.controller';
import { DutyController } from '../src/console/duty.controller';
import { FirstPageController } from '../src/console/first-page.controller';
import { HelpController } from '../src/console/help.controller';
import { IdentityController } from '../src/console/identity.controller';
import { IncidentsController } from '../src/console/incidents.controller';
import { MismatchesController } from '../src/console/mismatches.controller';
import { PartnersController } from '../src/console/partners.controller';
import { ByHandController } from '../src/console/by-hand.controller';
import { SendAgainController } from '../src/console/send-again.controller';
import { SheetController } from '../src/console/sheet.controller';
import { Viewers } from '../src/console/viewers';
import { WorkController } from '../src/console/work.controller';
import { QueueController } from '../src/console/queue.controller';
import { ConcernController } from '../src/console/concern.controller';
import { ReceiptController } from '../src/console/receipt.controller';
import { RepairController } from '../src/console/repair.controller';
import { RepairsController } from '../src/console/repairs.controller';
import { ReplaysController } from '../src/console/replays.controller';
import { RulesController } from '../src/console/rules.controller';
import { RunsController } from '../src/console/runs.controller';
import { SignInController } from '../src/console/sign-in.controller';
import { SwitchesController } from '../src/console/switches.controller';
import { Database } from '../src/database/database';
import { JobRun } from '../src/database/entities';
import { Circuit } from '../src/duty/circuit';
import { deliverDue, type Partner } from '../src/duty/deliver';
import { Pace } from '../src/duty/pace';
import { markOverdue } from '../src/duty/statements';
import { matchWhatIsDue } from '../src/identity/match';
import { Intake } from '../src/intake/intake';
import { compareAndRecord, courtsOn } from '../src/reconciliation/compare-court-day';
import { keepQueue } from '../src/queue/keep';
import { runToTheEnd } from '../src/reconciliation/run';
import { loadRulebook } from '../src/rule/load-rulebook';
import { Rulebook } from '../src/rule/rulebook';
import { accessProviders } from '../src/sign-in/access-providers';
import type { AccessSettings } from '../src/sign-in/access-settings';
import { jobs } from '../src/sync/jobs';
import { CLOCK, PARTNERS } from '../src/tokens';
import { asJson, fine, share } from './messages/shares';

export const NOW = '2026-11-21T16:05:00.000Z';
export const NO_SIGN_IN: AccessSettings = { signIn: { kind: 'none' }, url: 'http://127.0.0.1:0', senderTokens: {} };
export const rulebook = loadRulebook(join(__dirname, '../mappings'));

/** The pages over the court day of the sandbox, at one moment of it; `well` answers for the provider. */
export interface ServedCourtDay { readonly url: string; readonly database: Database; close(): Promise<void> }

export async function emptyDatabase(): Promise<Database> {
  return Database.open({ file: join(mkdtempSync(join(tmpdir(), 'casebridge-console-')), 'hub.sqlite') });
}

/** What the time is, whom the hub sends to and whom it asks how they are: NOW and one provider, unless a test has them in its own hand. */
export interface World { readonly now: () => Instant; readonly partners: readonly Partner[]; readonly asked: readonly Partner[] }

/** Without sign-in unless the test says otherwise; see signed-in.ts for a hub that asks who one is. */
export async function servePages(database: Database, access: AccessSettings = NO_SIGN_IN, then: (app: NestExpressApplication) => void = () => undefined, world: World = usualWorld()): Promise<ServedCourtDay> {
  const intake = intakeOf(database, world.now);
  const app = await NestFactory.create<NestExpressApplication>(moduleOf(database, intake, access, world), { bodyParser: false, logger: ['error'] });
  setUpConsole(app);
  then(app);
  await app.listen(Number(new URL(access.url).port), '127.0.0.1');
  return { url: `http://127.0.0.1:${portOf(app)}`, database, close: async () => { await app.close(); await intake.idle(); await database.close(); } };
}

/** Takes the day's messages in, delivers what they ask for, watches the clocks and compares: as the jobs would. */
export async function playDay(database: Database): Promise<void> {
  const intake = intakeOf(database);
  const planned = Object.entries(simulations).flatMap(([system, { courtDay }]) => (courtDay?.(NOW) ?? []).map(message => ({ ...message, system }))).sort((a, b) => a.afterMs - b.afterMs);
  for (const { system, raw } of planned) await intake.receive(system, raw);
  await intake.idle();
  for (const seconds of [1, 4, 20]) await deliverDue({ database, rulebook, partners: [provider()], now: () => minutesAfter(NOW, seconds / 60), dice: () => 0.5 });
  await database.write(manager => markOverdue(manager, NOW));
  for (const court of await courtsOn(database, londonDay(NOW))) await compareAndRecord(database, rulebook, court, londonDay(NOW), NOW);
  await matchWhatIsDue(database, () => NOW);
  await takeCensus(database, NOW);
  await listed(database);
  await allJobsRan(database);
}

/** What needs a person is listed, as the job would. */
export const listed = (database: Database): Promise<number> => keepQueue(database, { rulebook, adapters: new AdapterRegistry(adapters) }, () => NOW);

/** People who owe money and of whom enforcement lacks something: one without a date of birth and terms of payment, one whose account waits, one complete. */
export async function playDebtors(database: Database): Promise<void> {
  const intake = intakeOf(database);
  const terms: JudicialResult = { judicialResultId: 'result-terms', label: 'Pay by date', resultText: 'PDATE - Pay by date', resultDefinitionGroup: 'Payment terms', judicialResultPrompts: [{ promptReference: 'PBD', value: '17/12/2026' }] };
  const hearingDay = londonDay(NOW);
  const without = share({ urn: '01ZD4000126', hearingId: 'hearing-a', hearingDay, results: [fine('£100.50')] });
  const born = JSON.stringify(without).replace('"dateOfBirth":"1994-03-17",', '').replace('"id":"case-01ZD4000126"', '"id":"case-01ZD4000126","initiationCode":"C"');
  await intake.receive('common-platform', { bytes: Buffer.from(born), mediaType: 'application/json' });
  await intake.receive('common-platform', asJson(share({ urn: '01ZD4000226', hearingId: 'hearing-b', hearingDay, lastName: 'Unknown', results: [fine('£60.00'), terms] })));
  await intake.receive('common-platform', asJson(share({ urn: '01ZD4000326', hearingId: 'hearing-c', hearingDay, results: [fine('£40.00'), terms] })));
  await intake.idle();
}

/** A fine beside the day: an account is asked for, of a partner that is not there. */
export async function playFine(database: Database): Promise<void> {
  const intake = intakeOf(database);
  await intake.receive('common-platform', asJson(share({ urn: '01ZD2000126', hearingDay: '2026-11-20', results: [fine('£100.00')] })));
  await intake.idle();
}

/** Shares beside the day. */
export async function playShares(database: Database, shares: readonly Share[]): Promise<void> {
  const intake = intakeOf(database);
  for (const one of shares) await intake.receive('common-platform', asJson(one));
  await intake.idle();
}

/** All court days compared in a run, as the schedule would. Answers the run. */
export async function playRun(database: Database): Promise<string> {
  const begun = await runToTheEnd({ database, rulebook, partners: [], now: () => NOW }, { compared: 'court day', scope: 'all' });
  if (!begun.ok || !('run' in begun)) throw new Error('The run did not begin');
  return begun.run;
}

export async function allJobsRan(database: Database): Promise<void> {
  const run = (job: string): JobRun => ({ occurrence: `${job}-1`, job, startedAt: minutesAfter(NOW, -1), endedAt: minutesAfter(NOW, -0.5), outcome: 'ok', lookedAt: 1, why: null });
  await database.write(async manager => { for (const { id } of jobs) await manager.insert(JobRun, run(id)); });
}

/** Answers at once, drops the second case's reply, and never answers for the third. */
function provider() {
  const adapter = adapters.find(one => one.manifest.id === 'electronic-monitoring');
  if (!adapter) throw new Error('There is no adapter for the monitoring provider');
  const lost = new Set<string>();
  const connection: Connection = {
    push: (raw, key) => {
      const said = Buffer.from(raw.bytes).toString('utf8');
      if (said.includes('01ZD1000226') || said.includes('01ZD1000326')) return Promise.resolve({ kind: 'unknown', why: 'No answer in time' });
      lost.add(key);
      return Promise.resolve({ kind: 'taken', proof: { grade: 'answered', what: 'accepted as EM-2026-77' } });
    },
    findByKey: key => Promise.resolve(lost.has(key) ? { kind: 'found', proof: { grade: 'answered', what: 'accepted' } } : { kind: 'cannot say', why: 'They could not be reached' }),
    close: () => Promise.resolve(),
  };
  return { adapter, connection, pace: new Pace(600), circuit: new Circuit(adapter.manifest.id, adapter.manifest.circuit) };
}

function usualWorld(): World {
  const [partner, unwell] = [provider(), provider()];
  return { now: () => NOW, partners: [partner], asked: [{ ...unwell, connection: { ...unwell.connection, health: () => Promise.resolve({ kind: 'down', why: 'They could not be reached' }) } }] };
}

export const intakeOf = (database: Database, now: () => Instant = () => NOW): Intake =>
  new Intake(database, { adapters: new AdapterRegistry(adapters), rulebook }, now, { applied: () => undefined, failed: (_, error) => { throw error; } });

function moduleOf(database: Database, intake: Intake, access: AccessSettings, { now, partners, asked }: World) {
  @Module({
    controllers: [FirstPageController, ArrivalsController, AccountsController, CaseController, SheetController, CensusController, CourtsController, DebtorsController, DutyController, AnswerController, SendAgainController, ByHandController, AuditController, HelpController, IdentityController, IncidentsController, MismatchesController, PartnersController, WorkController, QueueController, ConcernController, ReceiptController, RepairController, RepairsController, ReplaysController, RulesController, RunsController, SignInController, SwitchesController, ApiController],
    providers: [
      { provide: Database, useValue: database }, { provide: Rulebook, useValue: rulebook }, { provide: AdapterRegistry, useValue: new AdapterRegistry(adapters) },
      Viewers, { provide: Intake, useValue: intake }, { provide: CLOCK, useValue: now }, { provide: PARTNERS, useValue: partners }, ...accessProviders(access), { provide: Healths, useValue: new Healths(asked, now) },
    ],
  })
  class Pages {}
  return Pages;
}

function portOf(app: INestApplication): number {
  const address: AddressInfo | string | null = app.getHttpServer().address();
  if (address === null || typeof address === 'string') throw new Error('It does not listen on a port');
  return address.port;
}
