import { resolve } from 'node:path';
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { dayFrom, londonDay, type Day } from '../case-model/london';
import { Database } from '../database/database';
import { decisionOf, impactOf, type Decision, type Impact, type Way } from '../rule/impact';
import { countKeptMessages, keptDecisions, keptMessages } from '../rule/kept-messages';
import type { Reference } from '../rule/reference';
import { Rehearsal } from '../rule/rehearsal';
import { Rulebook } from '../rule/rulebook';
import { ruleHouse, type RuleHouse, type Systems } from './rule-house';
import { print, printJson, type Session } from './session';
import { withTrialRules } from './trial-rules';

interface Options { readonly rules?: string; readonly since?: string; readonly json?: boolean }

export const impactCommand = (session: Session, systems: Systems): Command => new Command('impact')
  .description('What changed rules or tables would make of the messages that are kept. Writes nothing, tells nobody')
  .option('--rules <folder>', 'the changed rules: a copy of mappings/; without it, these rules against what was decided when each message came')
  .option('--since <day>', 'report only messages that arrived on this day or later, as 2026-11-01')
  .option('--json', 'as data')
  .action(async (options: Options) => {
    const since = options.since === undefined ? undefined : dayFrom(options.since);
    if (options.since !== undefined && since === undefined) throw new Error(`"${options.since}" is not a day; write it as 2026-11-01`);
    const impact = await session(hub => impactOn(hub.get(Database), ruleHouse(systems), hub.get(Rulebook).reference, options.rules, since));
    if (options.json) printJson(impact); else print(inWords(impact));
  });

/** All kept messages are taken in, for the memory of their lanes; only those of `since` or later are reported. */
async function impactOn(database: Database, house: RuleHouse, reference: Reference, rules: string | undefined, since: Day | undefined): Promise<Impact> {
  const own = new Rehearsal(house.adapters, house.rulebook(reference));
  if (rules === undefined) {
    const reported = await rehearse(database, [own], since);
    const kept: Decision[] = [];
    for await (const decision of keptDecisions(database)) kept.push(decision);
    return impactOf(only(kept, reported), only(own.decided().map(decisionOf), reported));
  }
  return withTrialRules(resolve(rules), reference, async trial => {
    const changed = new Rehearsal(house.adapters, trial);
    const reported = await rehearse(database, [own, changed], since);
    return impactOf(only(own.decided().map(decisionOf), reported), only(changed.decided().map(decisionOf), reported));
  });
}

async function rehearse(database: Database, rehearsals: readonly Rehearsal[], since: Day | undefined): Promise<ReadonlySet<string>> {
  const bar = new SingleBar({ format: 'Taking in again [{bar}] {value} of {total} · {eta_formatted} left', stream: process.stderr, noTTYOutput: true, notTTYSchedule: 10_000, hideCursor: true });
  bar.start(await countKeptMessages(database), 0);
  const reported = new Set<string>();
  for await (const message of keptMessages(database)) {
    for (const rehearsal of rehearsals) rehearsal.take(message);
    if (since === undefined || londonDay(message.receivedAt) >= since) reported.add(message.id);
    bar.increment();
  }
  bar.stop();
  return reported;
}

const only = (decisions: readonly Decision[], reported: ReadonlySet<string>): Decision[] => decisions.filter(({ message }) => reported.has(message));

function inWords({ messages, changed, ways }: Impact): string {
  if (changed === 0) return `None of ${messages} messages changes`;
  return [`${changed} of ${messages} ${messages === 1 ? 'message' : 'messages'} change, in ${ways.length} ${ways.length === 1 ? 'way' : 'ways'}`, ...ways.map(wayInWords)].join('\n\n');
}

const wayInWords = ({ mapping, what, how, rules, messages, examples }: Way): string => [
  `${messages} × ${mapping}: ${what} ${how}${rules.length === 0 ? '' : ` (${rules.join(', ')})`}`,
  ...examples.map(({ message, subject, before, after }) => `    receipt ${message}, ${subject}${before === undefined && after === undefined ? '' : `: ${before ?? 'nothing'} → ${after ?? 'nothing'}`}`),
].join('\n');
