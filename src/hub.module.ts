import { join } from 'node:path';
import { Logger, Module, type DynamicModule, type OnApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { ScheduleModule, SchedulerRegistry } from '@nestjs/schedule';
import { adapters, simulations } from '../adapters';
import { Healths } from './adapter/healths';
import { AdapterRegistry } from './adapter/registry';
import { ApiController } from './api/api.controller';
import type { Instant } from './case-model/london';
import { AccountsController } from './console/accounts.controller';
import { AnswerController } from './console/answer.controller';
import { ArrivalsController } from './console/arrivals.controller';
import { AuditController } from './console/audit.controller';
import { CaseController } from './console/case.controller';
import { CensusController } from './console/census.controller';
import { CourtsController } from './console/courts.controller';
import { DebtorsController } from './console/debtors.controller';
import { DutyController } from './console/duty.controller';
import { FirstPageController } from './console/first-page.controller';
import { HelpController } from './console/help.controller';
import { IdentityController } from './console/identity.controller';
import { IncidentsController } from './console/incidents.controller';
import { MismatchesController } from './console/mismatches.controller';
import { PartnersController } from './console/partners.controller';
import { ByHandController } from './console/by-hand.controller';
import { SendAgainController } from './console/send-again.controller';
import { SheetController } from './console/sheet.controller';
import { Viewers } from './console/viewers';
import { WorkController } from './console/work.controller';
import { QueueController } from './console/queue.controller';
import { ConcernController } from './console/concern.controller';
import { ReceiptController } from './console/receipt.controller';
import { RepairController } from './console/repair.controller';
import { RepairsController } from './console/repairs.controller';
import { ReplaysController } from './console/replays.controller';
import { RulesController } from './console/rules.controller';
import { RunsController } from './console/runs.controller';
import { SignInController } from './console/sign-in.controller';
import { SwitchesController } from './console/switches.controller';
import { Database } from './database/database';
import { failureOf } from './database/failure';
import { Circuit } from './duty/circuit';
import type { Partner } from './duty/deliver';
import { Pace } from './duty/pace';
import { Intake } from './intake/intake';
import { WatchedFolder } from './intake/watched-folder';
import { loadRulebook } from './rule/load-rulebook';
import { readReference } from './rule/read-reference';
import { Rulebook } from './rule/rulebook';
import type { Settings } from './settings';
import { accessProviders } from './sign-in/access-providers';
import { CLOCK, PARTNERS, SETTINGS } from './tokens';
import { JobRunner } from './sync/job-runner';
import { jobs, type JobContext } from './sync/jobs';

/** Ends what was opened, in the order in which it leans on each other. */
@Injectable()
class Closing implements OnApplicationShutdown {
  constructor(private readonly database: Database, private readonly intake: Intake, private readonly runner: JobRunner, @Inject(PARTNERS) private readonly partners: readonly Partner[]) {}

  async onApplicationShutdown(): Promise<void> {
    this.runner.stop();
    await this.intake.stop();
    for (const { connection } of this.partners) await connection.close();
    await this.database.close();
  }
}

/** The one file that joins the hub, the adapters and the mappings. */
@Module({})
export class HubModule {
  static readonly adapterIds = adapters.map(adapter => adapter.manifest.id);
  static readonly adapters = new AdapterRegistry(adapters);
  static readonly simulations = simulations;

  static with(settings: Settings): DynamicModule {
    const clock = (): Instant => new Date().toISOString();
    return {
      module: HubModule,
      imports: [ScheduleModule.forRoot()],
      controllers: [FirstPageController, ArrivalsController, AccountsController, CaseController, SheetController, CensusController, CourtsController, DebtorsController, DutyController, AnswerController, SendAgainController, ByHandController, AuditController, HelpController, IdentityController, IncidentsController, MismatchesController, PartnersController, WorkController, QueueController, ConcernController, ReceiptController, RepairController, RepairsController, ReplaysController, RulesController, RunsController, SignInController, SwitchesController, ApiController],
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: CLOCK, useValue: clock },
        ...accessProviders(settings.access),
        { provide: AdapterRegistry, useValue: HubModule.adapters },
        { provide: Rulebook, useFactory: () => loadRulebook(join(__dirname, '../mappings'), readReference(settings.referenceFolder)) },
        { provide: Database, useFactory: () => Database.open(settings.database) },
        Viewers,
        { provide: PARTNERS, useFactory: () => partnersOf(settings) },
        { provide: Healths, useFactory: (partners: readonly Partner[]) => new Healths(partners, clock), inject: [PARTNERS] },
        { provide: Intake, useFactory: intakeOf, inject: [Database, AdapterRegistry, Rulebook] },
        { provide: JobRunner, useFactory: runnerOf, inject: [Database, AdapterRegistry, Rulebook, Intake, PARTNERS, SchedulerRegistry] },
        Closing,
      ],
    };

    function intakeOf(database: Database, registry: AdapterRegistry, rulebook: Rulebook): Intake {
      const logger = new Logger('Intake');
      return new Intake(database, { adapters: registry, rulebook }, clock, {
        applied: () => undefined,
        failed: (receipt, error) => logger.error(`Receipt ${receipt} could not be taken in (${failureOf(error)}); it stays waiting and is tried again`),
      });
    }

    function runnerOf(database: Database, registry: AdapterRegistry, rulebook: Rulebook, intake: Intake, partners: readonly Partner[], schedule: SchedulerRegistry): JobRunner {
      const folders = Object.entries(settings.folders).map(([system, folder]) => new WatchedFolder({ system, folder, stillSeconds: settings.stillSeconds }, intake, clock));
      const context: JobContext = { database, adapters: registry, rulebook, intake, partners, folders, now: clock, dice: Math.random };
      return new JobRunner(jobs, context, schedule);
    }
  }
}

const partnersOf = (settings: Settings): Partner[] => adapters.flatMap(known => {
  const connection = settings.connections[known.manifest.id];
  const adapter = { ...known, manifest: { ...known.manifest, ...settings.paces[known.manifest.id] } };
  return adapter.connect && connection ? [{ adapter, connection: adapter.connect(connection), pace: new Pace(adapter.manifest.maxPerMinute), circuit: new Circuit(adapter.manifest.id, adapter.manifest.circuit) }] : [];
});
