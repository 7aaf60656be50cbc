import { Command } from 'commander';
import { AdapterRegistry } from '../adapter/registry';
import { londonDay } from '../case-model/london';
import { Database } from '../database/database';
import { personDecides } from '../identity/decide';
import { knownUnder, type KnownGroup } from '../identity/known-under';
import { Rulebook } from '../rule/rulebook';
import { atCommandLine } from '../sign-in/acting';
import { print, printJson, type Session } from './session';

interface Options { readonly json?: boolean; readonly sameAs?: string; readonly notSameAs?: string; readonly by?: string; readonly why?: string }

export const identifyCommand = (session: Session): Command => new Command('identify')
  .description('What the hub knows under a number (URN, case number, arrest/summons number, PNC or CRO number, an id), who says so, and why it is linked')
  .argument('<number>', 'any number of a case, a person or a hearing, or an id of the hub')
  .option('--same-as <id>', 'say that it is one with this identity; needs --by and --why, and the number must be an identity\'s id')
  .option('--not-same-as <id>', 'say that it is not; needs --by and --why')
  .option('--by <name>', 'who says so')
  .option('--why <reason>', 'why; do not write about anybody in it')
  .option('--json', 'as data')
  .action(async (number: string, options: Options) => {
    const now = new Date().toISOString();
    const groups = await session(async hub => {
      const other = options.sameAs ?? options.notSameAs;
      if (other !== undefined) {
        if (!options.by?.trim() || !options.why?.trim()) throw new Error('Say who decides and why: --by NAME --why REASON');
        const decided = await personDecides(hub.get(Database), { adapters: hub.get(AdapterRegistry), rulebook: hub.get(Rulebook) }, [number, other], options.sameAs !== undefined, atCommandLine(options.by.trim()), options.why.trim(), now);
        if (!decided.ok) throw new Error(decided.why);
      }
      return (await knownUnder(hub.get(Database).read, number, londonDay(now))).map(withoutNames);
    });
    if (groups.length === 0) throw new Error(`Nothing is known under ${number}: a number that fails its own check, or a dummy, identifies nobody`);
    if (options.json) printJson(groups); else for (const group of groups) print(inWords(group));
  });

/** A terminal keeps what it showed: no name of anybody goes there. */
const withoutNames = (group: KnownGroup): KnownGroup => ({ ...group, members: group.members.map(({ name: _, ...member }) => member) });

function inWords({ id, of, members, links }: KnownGroup): string {
  const systems = new Map(members.map(member => [member.id, member.system]));
  return [
    `A ${of}: ${id}`,
    ...members.flatMap(member => [
      `  ${member.system} knows it since ${member.since} (${member.id}, ${member.mapping})${member.ejected === undefined ? '' : `, ejected: ${member.ejected}`}`,
      ...member.numbers.map(({ kind, value, since, saidNow }) => `    ${kind} ${value}${saidNow ? '' : ' (no longer said)'}, since ${since}`),
    ]),
    ...links.flatMap(({ between: [a, b], state, by, why, evidence, askedWhy }) => [
      `  ${state}: ${systems.get(a) ?? a} and ${systems.get(b) ?? b}, by ${by}: ${why}`,
      ...evidence.map(words => `    ${words}`), ...(askedWhy === undefined ? [] : [`    asked again: ${askedWhy}`]),
    ]),
    '',
  ].join('\n');
}
