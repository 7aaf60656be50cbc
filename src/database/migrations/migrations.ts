import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Runs the plain SQL of one step for the database at hand. The steps have the same names in every dialect. */
abstract class SqlStep implements MigrationInterface {
  abstract readonly name: string;
  abstract readonly file: string;

  async up(runner: QueryRunner): Promise<void> {
    const dialect = runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite';
    const sql = readFileSync(join(__dirname, `${this.file}.${dialect}.sql`), 'utf8');
    for (const statement of sql.split(/;\s*$/m).map(text => text.trim()).filter(text => text !== '')) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore the copy that was made before, or write the next step'));
  }
}

class Start extends SqlStep { readonly name = 'Start1763683200000'; readonly file = '1-start'; }
class Identities extends SqlStep { readonly name = 'Identities1763683200002'; readonly file = '2-identity'; }
class About extends SqlStep { readonly name = 'About1763683200004'; readonly file = '4-about'; }
class Pull extends SqlStep { readonly name = 'Pull1764028800005'; readonly file = '5-pull'; }
class Indexes extends SqlStep { readonly name = 'Indexes1764053400006'; readonly file = '6-indexes'; }
class Ledger extends SqlStep { readonly name = 'Ledger1764053400007'; readonly file = '7-ledger'; }
class Debtors extends SqlStep { readonly name = 'Debtors1764053400008'; readonly file = '8-debtors'; }
class Census extends SqlStep { readonly name = 'Census1764053400009'; readonly file = '9-census'; }
class Accounts extends SqlStep { readonly name = 'Accounts1764057000010'; readonly file = '10-accounts'; }
class Arrivals extends SqlStep { readonly name = 'Arrivals1764057000011'; readonly file = '11-arrivals'; }
class Incidents extends SqlStep { readonly name = 'Incidents1764057000012'; readonly file = '12-incident'; }
class Circuits extends SqlStep { readonly name = 'Circuits1764057000013'; readonly file = '13-circuit'; }
class Work extends SqlStep { readonly name = 'Work1764064800014'; readonly file = '14-work'; }
class Mismatches extends SqlStep { readonly name = 'Mismatches1764064800015'; readonly file = '15-mismatch'; }
class People extends SqlStep { readonly name = 'People1764064800016'; readonly file = '16-people'; }
class ReplayRuns extends SqlStep { readonly name = 'ReplayRuns1764064800113'; readonly file = '13-replay-run'; }
class ReplayLanes extends SqlStep { readonly name = 'ReplayLanes1764064800213'; readonly file = '13-replay-lane'; }
class MismatchIndexes extends SqlStep { readonly name = 'MismatchIndexes1764064800115'; readonly file = '15-mismatch-indexes'; }
class OffSwitches extends SqlStep { readonly name = 'OffSwitches1764064800017'; readonly file = '17-off-switch'; }
class Repairs extends SqlStep { readonly name = 'Repairs1764068400018'; readonly file = '18-repair'; }
class TimeCosts extends SqlStep { readonly name = 'TimeCosts1764072000019'; readonly file = '19-time-cost'; }

export const migrations = [Start, Identities, About, Pull, Indexes, Ledger, Debtors, Census, Accounts, Arrivals, Incidents, Circuits, Work, Mismatches, People, ReplayRuns, ReplayLanes, OffSwitches, MismatchIndexes, Repairs, TimeCosts];
