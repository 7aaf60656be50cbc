import './compile-cache';
import 'reflect-metadata';
import { flushCompileCache } from 'node:module';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AdapterRegistry } from './adapter/registry';
import { setUpConsole } from './console/console';
import { HubModule } from './hub.module';
import { openEndpoints } from './intake/endpoints';
import { Intake } from './intake/intake';
import { connectionsTo, startPartners } from './sandbox/partners';
import { playCourtDay } from './sandbox/play-court-day';
import { settingsFrom, type Settings } from './settings';
import { JobRunner } from './sync/job-runner';

const clock = () => new Date().toISOString();

async function start(): Promise<void> {
  if (Number(process.versions.node.split('.')[0]) < 24) throw new Error(`it needs Node 24, and this is ${process.versions.node}. Start it with npm start: the right Node came with npm ci`);
  const read = settingsFrom(process.env, HubModule.adapterIds);
  const partners = read.profile === 'sandbox' ? await startPartners(HubModule.simulations, read.dataFolder) : new Map();
  const settings: Settings = { ...read, connections: { ...connectionsTo(partners), ...read.connections } };

  const app = await NestFactory.create<NestExpressApplication>(HubModule.with(settings), { bodyParser: false, logger: ['warn', 'error'] });
  openEndpoints(app, app.get(AdapterRegistry).all, app.get(Intake), clock);
  setUpConsole(app);
  app.enableShutdownHooks();
  await app.listen(settings.port);
  app.get(Intake).wake();                           // what an earlier process left half done comes first
  app.get(JobRunner).start();

  flushCompileCache();                              // a hub that is killed keeps it for the next one too

  const hubUrl = `http://localhost:${settings.port}`;
  tell(settings, hubUrl);
  if (settings.profile === 'sandbox') await playCourtDay(HubModule.simulations, hubUrl, settings.dataFolder, clock(), () => false);
}

function tell({ profile, dataFolder, database }: Settings, hubUrl: string): void {
  const lines = [
    `Casebridge is running at ${hubUrl}`,
    `It keeps its rows in ${'file' in database ? database.file : 'PostgreSQL'}.`,
    ...profile !== 'sandbox' ? [] : [
      '',
      'This is the sandbox: simulated neighbours play one court day at Lavender Hill, one of them misbehaving on purpose.',
      'Within a minute, look at:',
      `  ${hubUrl}/                    what needs a person: an overdue tag order, a doubt, a mismatch, a list that cannot be read`,
      `  ${hubUrl}/cases/01ZD1000126   a tag order that arrived and was answered`,
      `  ${hubUrl}/cases/01ZD1000226   one whose reply was lost, looked up and found`,
      `  ${hubUrl}/cases/01ZD1000326   one that is overdue, and what to do instead`,
      `To begin the day afresh, stop and delete the folder ${dataFolder}/`,
    ],
    '',
  ];
  process.stdout.write(lines.join('\n'));
}

start().catch((error: unknown) => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  new Logger('Casebridge').error(code === 'EADDRINUSE' ? 'The port is taken; choose another: PORT=3001 npm start' : `It could not start: ${error instanceof Error ? error.message : 'for an unknown reason'}`);
  process.exitCode = 1;
  setTimeout(() => process.exit(1), 500).unref();
});
