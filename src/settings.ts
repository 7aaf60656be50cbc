import { join } from 'node:path';
import type { CircuitFigures, ConnectionSettings } from './adapter/adapter';
import type { DatabaseSettings } from './database/database';
import { accessFrom, type AccessSettings } from './sign-in/access-settings';

/** Everything that this machine decides, read from the environment once, at the edge. */
export interface Settings {
  readonly profile: 'sandbox' | 'plain';
  readonly port: number;
  readonly dataFolder: string;
  readonly database: DatabaseSettings;
  /** The folder of reference tables, read once at the start. */
  readonly referenceFolder: string;
  /** How to reach each partner, by adapter id. A partner without settings is not delivered to, and the console says so. */
  readonly connections: Readonly<Record<string, ConnectionSettings>>;
  /** What this machine has agreed with a partner, where it is not what its manifest says: by adapter id. */
  readonly paces: Readonly<Record<string, PaceSettings>>;
  /** A folder into which a system's messages are put as files, by adapter id. */
  readonly folders: Readonly<Record<string, string>>;
  /** How long a file there must not have changed before it is taken. */
  readonly stillSeconds: number;
  /** Who may reach this hub. */
  readonly access: AccessSettings;
}

/** How many messages a partner may be sent in a minute, after how many seconds the next tries follow, and when it is left alone. */
export interface PaceSettings { readonly maxPerMinute?: number; readonly retryAfterSeconds?: readonly [number, ...number[]]; readonly circuit?: CircuitFigures }

/**
 * `CASEBRIDGE_PROFILE` sandbox (default) or plain; `PORT`; `CASEBRIDGE_DATA` a folder; `DATABASE_URL` postgres://… ; `CASEBRIDGE_REFERENCE` a folder of tables (else `reference` in the data folder);
 * for each partner `CASEBRIDGE_<ID>_URL`, and if need be `…_TOKEN` and `…_TIMEOUT_MS`, `…_MAX_PER_MINUTE`, `…_RETRY_SECONDS` (such as 5,30,120), `…_CIRCUIT_FAILURES` with `…_CIRCUIT_SECONDS` (such as 5 and 15,60,300) where they agreed on others than their manifest says, and `…_DATABASE_…` for a database of theirs that is read (its adapter's README.md);
 * for each system that puts files into a folder `CASEBRIDGE_<ID>_FOLDER`, and for all of them `CASEBRIDGE_FOLDER_STILL_SECONDS` (10);
 * who may reach it: src/sign-in/access-settings.ts.
 */
export function settingsFrom(environment: Readonly<Record<string, string | undefined>>, adapterIds: readonly string[]): Settings {
  const dataFolder = environment['CASEBRIDGE_DATA'] ?? 'data';
  const url = environment['DATABASE_URL'];
  const profile = oneOf('CASEBRIDGE_PROFILE', environment['CASEBRIDGE_PROFILE'] ?? 'sandbox', ['sandbox', 'plain'] as const);
  const port = whole('PORT', environment['PORT'] ?? '3000');
  return {
    profile, dataFolder, port,
    database: url === undefined || url === '' ? { file: join(dataFolder, `${profile}.sqlite`) } : { url },
    referenceFolder: environment['CASEBRIDGE_REFERENCE'] ?? join(dataFolder, 'reference'),
    connections: Object.fromEntries(adapterIds.flatMap(id => connection(environment, id))),
    paces: Object.fromEntries(adapterIds.map(id => [id, paceOf(environment, nameOf(id))])),
    folders: Object.fromEntries(adapterIds.flatMap(id => { const folder = environment[`${nameOf(id)}_FOLDER`]; return folder === undefined || folder === '' ? [] : [[id, folder]]; })),
    stillSeconds: whole('CASEBRIDGE_FOLDER_STILL_SECONDS', environment['CASEBRIDGE_FOLDER_STILL_SECONDS'] ?? '10'),
    access: accessFrom(environment, profile, port, adapterIds.map(id => ({ id, name: nameOf(id) }))),
  };
}

const nameOf = (id: string): string => `CASEBRIDGE_${id.toUpperCase().replaceAll('-', '_')}`;

const LONGEST_TRY_MS = 20_000;

function connection(environment: Readonly<Record<string, string | undefined>>, id: string): [string, ConnectionSettings][] {
  const name = nameOf(id);
  const baseUrl = environment[`${name}_URL`];
  const database = databaseOf(environment, `${name}_DATABASE_`);
  if (baseUrl === undefined && database) throw new Error(`${name}_DATABASE_… is set, but ${name}_URL is not: a system is reached with both or not at all`);
  if (baseUrl === undefined) return [];
  const token = environment[`${name}_TOKEN`];
  const timeoutMs = whole(`${name}_TIMEOUT_MS`, environment[`${name}_TIMEOUT_MS`] ?? '10000');
  if (timeoutMs > LONGEST_TRY_MS) throw new Error(`${name}_TIMEOUT_MS is ${timeoutMs}; at most ${LONGEST_TRY_MS}, because a try must end before its lease does`);
  return [[id, { baseUrl, timeoutMs, ...(token !== undefined && { token }), ...(database && { database }) }]];
}

function paceOf(environment: Readonly<Record<string, string | undefined>>, name: string): PaceSettings {
  const most = environment[`${name}_MAX_PER_MINUTE`];
  const retryAfterSeconds = delays(environment, `${name}_RETRY_SECONDS`);
  const circuit = circuitOf(environment, name);
  return { ...(most !== undefined && { maxPerMinute: whole(`${name}_MAX_PER_MINUTE`, most) }), ...(retryAfterSeconds && { retryAfterSeconds }), ...(circuit && { circuit }) };
}

function circuitOf(environment: Readonly<Record<string, string | undefined>>, name: string): CircuitFigures | undefined {
  const failures = environment[`${name}_CIRCUIT_FAILURES`];
  const waitSeconds = delays(environment, `${name}_CIRCUIT_SECONDS`);
  if (failures === undefined && !waitSeconds) return undefined;
  if (failures === undefined || !waitSeconds) throw new Error(`${name}_CIRCUIT_FAILURES and ${name}_CIRCUIT_SECONDS are set both or neither: after how many failures a partner is left alone, and for how long`);
  const many = whole(`${name}_CIRCUIT_FAILURES`, failures);
  if (many === 0) throw new Error(`${name}_CIRCUIT_FAILURES is 0; at least 1`);
  return { failures: many, waitSeconds };
}

function delays(environment: Readonly<Record<string, string | undefined>>, name: string): readonly [number, ...number[]] | undefined {
  const text = environment[name];
  const [first, ...others] = text === undefined ? [] : text.split(',').map(one => whole(name, one.trim()));
  return first === undefined ? undefined : [first, ...others];
}

function databaseOf(environment: Readonly<Record<string, string | undefined>>, prefix: string): Readonly<Record<string, string>> | undefined {
  const named = Object.entries(environment).flatMap(([name, text]) => name.startsWith(prefix) && text !== undefined && text !== '' ? [[name.slice(prefix.length), text] as const] : []);
  return named.length > 0 ? Object.fromEntries(named) : undefined;
}

function whole(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${name} is "${text}"; it must be a whole number`);
  return Number(text);
}

function oneOf<const T extends string>(name: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find(one => one === text);
  if (found === undefined) throw new Error(`${name} is "${text}"; it must be one of ${allowed.join(', ')}`);
  return found;
}
