import { Command } from 'commander';
import { momentInWords } from '../case-model/london';
import { Database } from '../database/database';
import { Finding } from '../database/entities';
import { dutiesLedger, type PartnerLedger } from '../duty/ledger';
import { checkLedger } from '../watch/check-ledger';
import { columns, print, printJson, type Session } from './session';

interface Ledger { readonly at: string; readonly holds: boolean; readonly partners: readonly PartnerLedger[]; readonly findings: readonly { readonly what: string; readonly whom: string | null; readonly why: string }[] }

export const dutiesCommand = (session: Session): Command => new Command('duties')
  .description('For each partner: opened = met + replaced + waived + open, now, and what does not add up. Exits with 1 where it does not')
  .option('--json', 'as data')
  .action(async (options: { json?: boolean }) => {
    const ledger = await session(hub => ledgerOf(hub.get(Database)));
    if (options.json) printJson(ledger); else print(inWords(ledger));
    if (!ledger.holds) process.exitCode = 1;
  });

async function ledgerOf(database: Database): Promise<Ledger> {
  const at = new Date().toISOString();
  await checkLedger(database, at);
  const partners = await dutiesLedger(database.read, at);
  const findings = (await database.read.find(Finding, { where: { watch: 'ledger', state: 'open' }, order: { fingerprint: 'ASC' } })).map(({ what, whom, why }) => ({ what, whom, why }));
  return { at, holds: findings.length === 0, partners, findings };
}

function inWords({ at, partners, findings }: Ledger): string {
  if (partners.length === 0) return 'No duty has been opened yet';
  return [
    `Duties on ${momentInWords(at)}`, '',
    columns([
      ['partner', 'opened', '= met', '+ replaced', '+ waived', '+ open', 'of them overdue', 'proved: effect seen', 'answered', 'taken', 'oldest open due'],
      ...partners.map(({ whom, opened, met, replaced, waived, open, overdue, proof, oldestDue }) =>
        [whom, ...[opened, met, replaced, waived, open, overdue, proof['effect seen'], proof.answered, proof.taken].map(String), oldestDue === undefined ? '' : momentInWords(oldestDue)]),
    ]),
    '', findings.length === 0 ? 'It adds up: every duty that was opened is accounted for, and has its message.' : 'It does not add up:', ...findings.map(({ whom, why }) => `  ${whom ?? ''}: ${why}`),
  ].join('\n');
}
