import { Controller, Get, NotFoundException, Param, Query, Render } from '@nestjs/common';
import { LessThan, MoreThan } from 'typeorm';
import { AdapterRegistry } from '../adapter/registry';
import { dayInWords, momentInWords } from '../case-model/london';
import { censusNow, type CensusLine } from '../census/census';
import { HARMS, type Harm } from '../census/high-harm-lists';
import { countDifferences } from '../census/source-counts';
import { MUST_BE_TOLD } from '../census/who-must-be-told';
import { Database } from '../database/database';
import { CensusResult, type CensusState } from '../database/entities';
import { calledBy } from '../incident/affected';
import type { Figure } from './partner-line';
import { systemName } from './who-is-who';
import { casePath, countOf, HARM, inSentence, sentenceCase } from './words';

const AT_ONCE = 50;

interface HarmLine { readonly harm: string; readonly sum: string; readonly holds: boolean; readonly figures: readonly Figure[] }
interface CensusPage { readonly title: string; readonly lines: readonly HarmLine[]; readonly upTo: string; readonly notCounted: string; readonly differences: readonly string[] }
interface ResultRow { readonly harm: { readonly word: string; readonly colour: string }; readonly what: string; readonly answer: string; readonly about?: { readonly reference: string; readonly href: string }; readonly href: string; readonly verb: string; readonly time: string }
interface ResultsPage { readonly title: string; readonly rows: readonly ResultRow[]; readonly next?: string }

/** Every result of high harm in the messages as they came, counted without the rules, and what became of each. */
@Controller('census')
export class CensusController {
  constructor(private readonly database: Database, private readonly adapters: AdapterRegistry) {}

  @Get()
  @Render('census')
  async census(): Promise<CensusPage> {
    const { messages, notCounted, lines, upTo } = await censusNow(this.database.read);
    const differences = await countDifferences(this.database);
    return {
      title: 'Census of results', lines: lines.map(line => this.harmLine(line)),
      upTo: upTo === undefined ? 'No message has been looked through yet.' : `${countOf(messages, 'message was', 'messages were')} looked through, the last one received on ${momentInWords(upTo)}.`,
      notCounted: notCounted === 0 ? '' : `${countOf(notCounted, 'message', 'messages')} could not be counted, because nothing in ${notCounted === 1 ? 'it' : 'them'} can be read: each is on the list of what needs a person.`,
      differences: differences.map(({ court, day, messages: said, ours }) => `Court ${court} on ${dayInWords(day)}: Common Platform says that it shared ${said}, and ${ours} came`),
    };
  }

  @Get(':harm')
  @Render('census-results')
  async results(@Param('harm') given: string, @Query() query: Readonly<Record<string, unknown>>): Promise<ResultsPage> {
    const harm = HARMS.find(one => one === given);
    const state = STATES.find(one => one === query['state']);
    const before = placeFrom(query['before']);
    if (!harm || (query['state'] !== undefined && !state)) throw new NotFoundException('There is no such list');
    const asked = { harm, ...(state && { state }) };
    const where = before === undefined ? asked : [{ ...asked, arrival: LessThan(before.arrival) }, { ...asked, arrival: before.arrival, id: MoreThan(before.id) }];
    const rows = await this.database.read.find(CensusResult, { where, order: { arrival: 'DESC', id: 'ASC' }, take: AT_ONCE });
    const last = rows.length === AT_ONCE ? rows.at(-1) : undefined;
    return {
      title: `Results about ${ABOUT[harm]}${state === undefined ? '' : `: ${WORDS[state].toLowerCase()}`}`, rows: rows.map(resultRow),
      ...(last && { next: `/census/${harm}?${new URLSearchParams({ ...(state && { state }), before: `${last.arrival}.${last.id}` }).toString()}` }),
    };
  }

  private harmLine({ harm, whom, counted, ...states }: CensusLine): HarmLine {
    const name = `Results about ${ABOUT[harm]}, for ${inSentence(systemName(this.adapters, whom))}`;
    return {
      harm: name, holds: states.without === 0, sum: `${counted} counted = ${STATES.map(state => `${states[state]} ${WORDS[state].toLowerCase()}`).join(' + ')}`,
      figures: [{ name: 'Counted', count: counted.toLocaleString('en-GB'), href: `/census/${harm}` }, ...STATES.map((state): Figure => ({ name: WORDS[state], count: states[state].toLocaleString('en-GB'), ...(states[state] > 0 && { href: `/census/${harm}?state=${state}` }), ...(state === 'without' && states[state] > 0 && { tone: 'bad' }) }))],
    };
  }
}

const STATES: readonly CensusState[] = ['told', 'explained', 'held', 'waiting', 'without'];
const WORDS: Readonly<Record<CensusState, string>> = { told: 'With a duty', explained: 'Left out by a named rule', held: 'Held by a person', waiting: 'Not applied yet', without: 'Without any' };
const ABOUT: Readonly<Record<Harm, string>> = { tag: 'a tag', custody: 'custody', bail: 'bail', warrant: 'a warrant', fine: 'money' };
/** After which one a page begins: `arrival.id`. */
function placeFrom(given: unknown): { readonly arrival: number; readonly id: string } | undefined {
  if (given === undefined) return undefined;
  const [, arrival, id] = (typeof given === 'string' ? /^(\d{1,9})\.([\w-]{1,60})$/.exec(given) : null) ?? [];
  if (arrival === undefined || id === undefined) throw new NotFoundException('There is no such page of results');
  return { arrival: Number(arrival), id };
}


function resultRow({ harm, state, by, code, cases, people, receiptId, court, day }: CensusResult): ResultRow {
  const reference = calledBy(cases);
  return {
    harm: HARM[MUST_BE_TOLD[harm].severity], what: `Result ${code}, person ${people[0] ?? 'not named'}`, answer: `${WORDS[state]}${by === null || state === 'told' ? '' : `: ${sentenceCase(by)}`}`,
    ...(reference !== null && { about: { reference, href: casePath(reference) } }), time: [court === null ? '' : `Court ${court}`, day === null ? '' : dayInWords(day)].filter(text => text !== '').join(', '),
    ...(state === 'told' && by !== null ? { href: `/duties/${by}`, verb: 'Open the duty' } : { href: `/receipts/${receiptId}`, verb: 'Open the message' }),
  };
}
