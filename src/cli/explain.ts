import { Command } from 'commander';
import { Database } from '../database/database';
import { Delivery, Duty, Part, Reference, Statement } from '../database/entities';
import { lineageOfPart } from '../intake/lineage-of-part';
import { explainValues, type ExplainedValue } from '../rule/explain';
import { unpackLineage } from '../rule/lineage';
import { Rulebook } from '../rule/rulebook';
import { columns, print, printJson, type Session } from './session';

/** What is explained: one message that was told, or what one system last said of a case. */
interface Explanation { readonly title: string; readonly receipt: string; readonly rulebook: string; readonly note?: string; readonly values: readonly ExplainedValue[] }

export const explainCommand = (session: Session): Command => new Command('explain')
  .description('For every value of a delivery or a case: the rule, the message and the path that it came from')
  .argument('<delivery-or-case>', 'a delivery\'s id, or a URN, case number or id of a case')
  .option('--json', 'as data')
  .action(async (what: string, options: { json?: boolean }) => {
    const { explanations, titles } = await session(async hub => ({ explanations: await explain(hub.get(Database), hub.get(Rulebook), what), titles: titlesOf(hub.get(Rulebook)) }));
    if (explanations.length === 0) throw new Error(`Nothing is known of ${what}: give a delivery's id, or a URN, case number or id of a case`);
    if (options.json) printJson(explanations); else for (const one of explanations) print(inWords(one, titles));
  });

async function explain(database: Database, rulebook: Rulebook, what: string): Promise<Explanation[]> {
  const delivery = await database.read.findOneBy(Delivery, { id: what });
  if (delivery) return [await ofDelivery(database, delivery)];
  const lanes = await database.read.findBy(Reference, { value: what });
  const all: Explanation[] = [];
  for (const { mapping, subject } of lanes) {
    const statement = await database.read.findOneBy(Statement, { mapping, subject });
    if (statement) all.push(await ofStatement(database, rulebook, statement));
    for (const told of await database.read.find(Delivery, { where: { mapping, subject }, order: { sequence: 'ASC' } })) all.push(await ofDelivery(database, told));
  }
  return all;
}

async function ofDelivery(database: Database, delivery: Delivery): Promise<Explanation> {
  const duty = await database.read.findOneByOrFail(Duty, { id: delivery.dutyId });
  const part = await database.read.findOneByOrFail(Part, { id: duty.partId });
  const values = explainValues(delivery.message, delivery.lineage === null ? [] : unpackLineage(delivery.lineage), part.origin ?? {}, duty.rule);
  return { title: `What ${duty.whom} was told: ${duty.what} (delivery ${delivery.id}, ${delivery.state})`, receipt: part.receiptId, rulebook: delivery.rulebook, values };
}

async function ofStatement(database: Database, rulebook: Rulebook, statement: Statement): Promise<Explanation> {
  const part = await database.read.findOneByOrFail(Part, { id: statement.partId });
  const { lines, note } = await lineageOfPart(database.read, rulebook, part);
  const values = explainValues(statement.made, lines, part.origin ?? {});
  return { title: `What ${statement.system} last said (${statement.mapping})`, receipt: part.receiptId, rulebook: part.rulebook ?? '', ...(note !== undefined && { note }), values };
}

const titlesOf = (rulebook: Rulebook): ReadonlyMap<string, string> =>
  new Map(rulebook.chapters.flatMap(({ files }) => files.map(({ rule }) => [rule.id, rule.title] as const)));

const inWords = ({ title, receipt, rulebook, note, values }: Explanation, titles: ReadonlyMap<string, string>): string => [
  title, `from receipt ${receipt}, under rulebook ${rulebook}`, ...(note === undefined ? [] : [note]), '',
  columns(values.map(({ path, value, rule, from }) => [path, value.length > 50 ? `${value.slice(0, 49)}…` : value, rule ?? 'no rule recorded', from.join(', ') || 'no field: the rule says it'])),
  '', ...[...new Set(values.flatMap(({ rule }) => rule === undefined ? [] : [rule]))].map(rule => `${rule}  ${titles.get(rule) ?? 'no longer in the rulebook'}`), '',
].join('\n');
