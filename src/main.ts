import './compile-cache';
import 'reflect-metadata';
import { flushCompileCache } from 'node:module';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AdapterRegistry } from './adapter/registry';
import { setUpConsole } from './console/console';
import { Database } from './database/database';
import { lackOfUpkeep } from './database/upkeep';
import { HubModule } from './hub.module';
import { openEndpoints } from './intake/endpoints';
import { Intake } from './intake/intake';
import { connectionsTo, startPartners } from './sandbox/partners';
import { playCourtDay } from './sandbox/play-court-day';
import { SandboxProvider } from './sandbox/sign-in';
import { settingsFrom, type Settings } from './settings';
import { JobRunner } from './sync/job-runner';

const clock = () => new Date().toISOString();

async function start(): Promise<void> {
  if (Number(process.versions.node.split('.')[0]) < 24) throw new Error(`it needs Node 24, and this is ${process.versions.node}. Start it with npm start: the right Node came with npm ci`);
  const read = settingsFrom(process.env, HubModule.adapterIds);
  const partners = read.profile === 'sandbox' ? await startPartners(HubModule.simulations, read.dataFolder) : new Map();
  const people = read.access.signIn.kind === 'sandbox' ? new SandboxProvider(read.profile, read.access.url, Date.now) : undefined;
  const settings: Settings = { ...read, connections: { ...connectionsTo(partners), ...read.connections }, ...(people && { access: { ...read.access, signIn: { kind: 'provider', provider: people.settings } } }) };

  const app = await NestFactory.create<NestExpressApplication>(HubModule.with(settings), { bodyParser: false, logger: ['warn', 'error'] });
  openEndpoints(app, app.get(AdapterRegistry).all, app.get(Intake), clock, settings.access.senderTokens);
  setUpConsole(app);
  people?.open(app.getHttpAdapter().getInstance());
  app.enableShutdownHooks();
  if (settings.access.signIn.kind === 'none') await app.listen(settings.port, '127.0.0.1'); else await app.listen(settings.port);
  app.get(Intake).wake();                           // what an earlier process left half done comes first
  app.get(JobRunner).start();

  flushCompileCache();                              // a hub that is killed keeps it for the next one too

  const hubUrl = `http://localhost:${settings.port}`;
  tell(settings, hubUrl, await lackOfUpkeep(app.get(Database)));
  if (settings.profile === 'sandbox') await playCourtDay(HubModule.simulations, hubUrl, settings.dataFolder, clock(), () => false);
}

/** What whoever starts it must know of who can reach it; a door that stands open is said aloud. */
function doors({ profile, access }: Settings): string[] {
  const { signIn, apiToken, senderTokens, url } = access;
  const open = HubModule.adapters.all.filter(({ manifest, endpoint }) => endpoint && senderTokens[manifest.id] === undefined).map(({ manifest }) => manifest.id);
  return [
    ...signIn.kind === 'none' ? ['SIGN-IN IS OFF (CASEBRIDGE_SIGN_IN=none): it answers on 127.0.0.1 only, and whoever reaches that may read and act.'] : [],
    ...signIn.kind === 'not set' ? ['NOBODY CAN SIGN IN: set CASEBRIDGE_OIDC_ISSUER, or CASEBRIDGE_SIGN_IN=none behind a proxy on this machine. Until then it shows no page; messages are taken in and delivered.'] : [],
    ...signIn.kind === 'provider' && profile !== 'sandbox' ? [`People sign in at ${signIn.provider.issuer} and come back to ${url}.`] : [],
    ...profile !== 'sandbox' && apiToken === undefined && signIn.kind !== 'none' ? ['No program is let into the API: set CASEBRIDGE_API_TOKEN where one must be.'] : [],
    ...profile !== 'sandbox' && open.length > 0 ? [`Whoever reaches this port may send as: ${open.join(', ')}. Give each a token (CASEBRIDGE_<ID>_SENDER_TOKEN).`] : [],
  ];
}

function tell(settings: Settings, hubUrl: string, lack: string | undefined): void {
  const { profile, dataFolder, database } = settings;
  const lines = [
    `Casebridge is running at ${hubUrl}`,
    `It keeps its rows in ${'file' in database ? database.file : 'PostgreSQL'}.`,
    ...lack === undefined ? [] : [lack],
    ...doors(settings),
    ...profile !== 'sandbox' ? [] : [
      '',
      'This is the sandbox: simulated neighbours play one court day at Lavender Hill, one of them misbehaving on purpose.',
      'You choose with one click who you are: support, court officer, engineer, supervisor or auditor.',
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
