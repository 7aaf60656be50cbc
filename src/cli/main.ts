import '../compile-cache';
import 'reflect-metadata';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { Command } from 'commander';
import { HubModule } from '../hub.module';
import { houseAbove } from '../rule/scenarios';
import { settingsFrom } from '../settings';
import { affectedCommand } from './affected';
import { auditCommand } from './audit';
import { censusCommand } from './census';
import { compareCommand } from './compare';
import { debtorsCommand } from './debtors';
import { dutiesCommand } from './duties';
import { explainCommand } from './explain';
import { identifyCommand } from './identify';
import { impactCommand } from './impact';
import { ingestCommand } from './ingest';
import { listCommand } from './list';
import { newCommand } from './new-adapter';
import { proveCommand } from './prove';
import { replayCommand } from './replay';
import { replayRunCommand } from './replay-run';
import { ruleHouse } from './rule-house';
import { rulesCommand } from './rules';
import type { Session } from './session';
import { simulatorsCommand } from './simulators';
import { standingDataCommand } from './standing-data';

/** Opens the hub without its web pages and jobs, does one thing, and closes it. */
const session: Session = async work => {
  const app = await NestFactory.createApplicationContext(HubModule.with(settingsFrom(process.env, HubModule.adapterIds)), { logger: ['warn', 'error'] });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
};

const program = new Command('casebridge').description('Casebridge: what the courts\' new system and the old ones say, carried across and proved');
program.addCommand(ingestCommand(session));
program.addCommand(affectedCommand(session));
program.addCommand(auditCommand(session));
program.addCommand(censusCommand(session));
program.addCommand(compareCommand(session));
program.addCommand(listCommand(session));
program.addCommand(explainCommand(session));
program.addCommand(dutiesCommand(session));
program.addCommand(debtorsCommand(session));
program.addCommand(identifyCommand(session));
program.addCommand(proveCommand(ruleHouse(HubModule), () => settingsFrom(process.env, HubModule.adapterIds).referenceFolder));
program.addCommand(replayCommand(session));
program.addCommand(replayRunCommand(session));
program.addCommand(rulesCommand(session, HubModule));
program.addCommand(impactCommand(session, HubModule));
program.addCommand(newCommand(houseAbove(__dirname)));
program.addCommand(simulatorsCommand(HubModule.simulations));
program.addCommand(standingDataCommand(join(houseAbove(__dirname), 'mappings')));

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'It failed'}\n`);
  process.exitCode = 1;
});
