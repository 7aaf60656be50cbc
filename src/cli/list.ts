import { writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { AdapterRegistry } from '../adapter/registry';
import { dayFrom, dayInWords, londonDay } from '../case-model/london';
import { Database } from '../database/database';
import { courtDayList, type ListForm, type Loss, type MadeList } from '../lists/libra-list';
import { Rulebook } from '../rule/rulebook';
import { columns, print, printJson, type Session } from './session';

interface Options { readonly court: string; readonly day: string; readonly out?: string; readonly form: ListForm; readonly json?: boolean }

export const listCommand = (session: Session): Command => new Command('list')
  .description('The list of a court\'s day as Libra would print it, made of what Common Platform said, and what it cannot hold. Sends nothing')
  .requiredOption('--court <code>', 'the first five characters of the court\'s code: B01LY')
  .option('--day <day>', 'today, or a day as 2026-11-21', 'today')
  .option('--out <file>', 'write the list there, and print only what it cannot hold')
  .addOption(new Option('--form <form>', 'as Libra sends it, or as the publication service takes it').choices(['xml', 'json']).default('xml'))
  .option('--json', 'what it cannot hold, as data')
  .action(async (options: Options) => {
    const now = new Date().toISOString();
    const day = options.day === 'today' ? londonDay(now) : dayFrom(options.day);
    if (day === undefined) throw new Error(`"${options.day}" is not a day; write today, or a day as 2026-11-21`);
    const made = await session(hub => courtDayList(hub.get(Database), hub.get(Rulebook), hub.get(AdapterRegistry), options.court.toUpperCase().slice(0, 5), day, now, options.form));
    const list = made.messages.map(({ bytes }) => Buffer.from(bytes).toString('utf8')).join('\n');
    if (options.out === undefined) print(list); else writeList(options.out, made);
    const { messages: _messages, wire: _wire, lines: _lines, ...beside } = made;
    const words = options.json ? undefined : inWords(made);
    if (options.out !== undefined && words === undefined) printJson(beside);
    else if (options.out !== undefined) print(words ?? '');
    else process.stderr.write(`${words ?? JSON.stringify(beside, undefined, 2)}\n`);       // the list alone goes on through a pipe
    if (made.breaches.length > 0) process.exitCode = 1;
  });

/** A form with a document for each room becomes several files: `list.json`, `list-2.json`. */
function writeList(file: string, { messages }: MadeList): void {
  for (const [i, { bytes }] of messages.entries()) writeFileSync(i === 0 ? file : file.replace(/(\.[^./]*)?$/, ending => `-${i + 1}${ending}`), bytes);
}

function inWords({ court, day, cases, losses, always, breaches, leftOut }: MadeList): string {
  return [
    `${court} on ${dayInWords(day)}: ${cases} ${cases === 1 ? 'case' : 'cases'}`,
    ...breaches.length === 0 ? [] : ['', 'It cannot be sent as it stands:', ...breaches.map(one => `  ${one}`)],
    ...leftOut.length === 0 ? [] : ['', 'Left out:', columns(leftOut.map(one => [`  ${one.case}`, one.why]))],
    '', losses.length === 0 ? 'All that was said of these cases is in it.' : 'Not in it, or not whole:',
    ...losses.length === 0 ? [] : [columns(losses.map(lossRow))],
    '', 'What no such list has a place for:', ...always.map(one => `  ${one}`),
  ].join('\n');
}

const lossRow = (loss: Loss): string[] => [`  ${loss.case}`, loss.field, loss.why, loss.rule ?? ''];
