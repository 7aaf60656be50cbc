import { Body, Controller, Get, Inject, NotFoundException, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AdapterRegistry } from '../adapter/registry';
import { dayInWords, londonDay, momentInWords, type Instant } from '../case-model/london';
import { Database } from '../database/database';
import { AuditRow, ReplayItem, ReplayRun, type ReplayKind } from '../database/entities';
import { periodFrom } from '../incident/period';
import { byHarm, preview, type Preview } from '../replay/preview';
import { stageInWords } from '../replay/ramp';
import { giveUpRun, objectOf, resumeRun, startRun, stopRun, totalsOf, USUAL_WAIT_SECONDS, type Told, type Totals } from '../replay/run';
import { KINDS, knownCauses, MOST_IN_A_RUN, USUAL_CAP, type KnownCause, type Selection } from '../replay/selection';
import { Rulebook } from '../rule/rulebook';
import type { Acting } from '../sign-in/acting';
import { Who } from '../sign-in/who';
import { CLOCK } from '../tokens';
import { NOTHING_WRITTEN, personSays, textOf, type FormState } from './person-says';
import { systemName } from './who-is-who';
import { casePath, clip, countOf, HARM, sentenceCase } from './words';

/** So many are on a page; the command line lists all of them. */
const FIRST_ROWS = 20;
const MOST = 50;

/** Replays of many kept messages: looked at, started, stopped by the first surprise, gone on with by a person's word. */
@Controller('replays')
export class ReplaysController {
  constructor(private readonly database: Database, private readonly adapters: AdapterRegistry, private readonly rulebook: Rulebook, @Inject(CLOCK) private readonly now: () => Instant) {}

  @Get()
  async replays(@Res() response: Response): Promise<void> {
    const runs = await this.database.read.find(ReplayRun, { order: { startedAt: 'DESC' }, take: MOST });
    const causes = await knownCauses(this.database.read, MOST);
    response.render('replays', {
      title: 'Replays', kinds: KINDS.map(kind => ({ kind, text: sentenceCase(KIND[kind]) })), systems: this.systems(), today: londonDay(this.now()), cap: USUAL_CAP, most: MOST_IN_A_RUN.toLocaleString('en-GB'),
      runs: runs.toSorted((a, b) => STATES[a.state].rank - STATES[b.state].rank).map(run => ({ href: `/replays/${run.id}`, name: run.name, state: STATES[run.state], when: momentInWords(run.startedAt), population: countOf(run.population, unitOf(run.what)) })),
      causes: causes.map(cause => ({ ...this.causeInWords(cause), href: `/replays/preview?${new URLSearchParams(fieldsOf({ ...cause, from: cause.oldest, to: this.now(), cap: USUAL_CAP, cause: cause.why })).toString()}` })),
    });
  }

  @Get('preview')
  async preview(@Query() query: Readonly<Record<string, unknown>>, @Res() response: Response): Promise<void> {
    const selection = this.selectionFrom(query);
    if (selection === undefined) { response.status(400).render('problem', { title: 'Say what is to be replayed', text: `Choose a kind, days that the calendar has, the first before the last, and a number of messages from 1 to ${MOST_IN_A_RUN.toLocaleString('en-GB')}. Then look again.` }); return; }
    await this.showPreview(response, selection, NOTHING_WRITTEN);
  }

  @Post('start')
  async start(@Body() form: Record<string, unknown> | undefined, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    const selection = this.selectionFrom(form ?? {});
    if (selection === undefined) { response.status(400).render('problem', { title: 'Say what is to be replayed', text: 'Look at the list first, and start it from there.' }); return; }
    const says = await personSays(form, who);
    if (!says.ok) return this.showPreview(response.status(400), selection, says);
    const started = await startRun(this.database, this.deciding(), selection, textOf(form?.['hash']), { name: says.why, by: says.by, waitSeconds: USUAL_WAIT_SECONDS }, this.now());
    if (!started.ok) return this.showPreview(response.status(409), selection, { written: says.written, faults: {}, problem: started.why });
    response.redirect(303, `/replays/${started.run}?done=started`);
  }

  @Get(':id')
  async replay(@Param('id') id: string, @Query('done') done: unknown, @Res() response: Response): Promise<void> { await this.showRun(response, id, NOTHING_WRITTEN, typeof done === 'string' ? DONE[done] : undefined); }

  @Post(':id/resume')
  resume(@Param('id') id: string, @Body() form: Record<string, unknown> | undefined, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> { return this.act(resumeRun, 'resumed', id, form, who, response); }

  @Post(':id/stop')
  stop(@Param('id') id: string, @Body() form: Record<string, unknown> | undefined, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> { return this.act(stopRun, 'stopped', id, form, who, response); }

  @Post(':id/give-up')
  giveUp(@Param('id') id: string, @Body() form: Record<string, unknown> | undefined, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> { return this.act(giveUpRun, 'given-up', id, form, who, response); }

  private async act(change: (database: Database, id: string, by: Acting, why: string, at: Instant) => Promise<Told>, done: string, id: string, form: Record<string, unknown> | undefined, who: Acting | undefined, response: Response): Promise<void> {
    const says = await personSays(form, who);
    if (!says.ok) return this.showRun(response.status(400), id, says);
    const told = await change(this.database, id, says.by, says.why, this.now());
    if (!told.ok) return this.showRun(response.status(409), id, { written: says.written, faults: {}, problem: told.why });
    response.redirect(303, `/replays/${id}?done=${done}`);
  }

  private async showPreview(response: Response, selection: Selection, form: FormState): Promise<void> {
    const seen = await preview(this.database.read, this.deciding(), selection);
    const rows = byHarm(seen.listed).slice(0, FIRST_ROWS);
    response.render('replay-preview', {
      title: 'What would be replayed', form, chosen: this.selectionInWords(selection), sum: sumOf(seen), beyond: seen.beyond > 0, fields: { ...fieldsOf(selection), hash: seen.hash }, hash: seen.hash, count: countOf(seen.listed.length, unitOf(selection.what)),
      rows: rows.map(({ place, severity, reference, day, receipt }) => ({ place: place + 1, harm: HARM[severity], day: day === null ? 'not known' : dayInWords(day), receipt, ...(reference !== null && { about: { reference, href: casePath(reference) } }) })),
      more: seen.listed.length - rows.length,
    });
  }

  private async showRun(response: Response, id: string, form: FormState, done?: string): Promise<void> {
    const run = await this.database.read.findOneBy(ReplayRun, { id });
    if (!run) throw new NotFoundException('There is no such replay');
    const totals = await totalsOf(this.database.read, id);
    const surprised = await this.database.read.find(ReplayItem, { where: { runId: id, state: 'surprised' }, order: { place: 'ASC' }, take: MOST });
    const acts = await this.database.read.find(AuditRow, { where: { object: objectOf(id) }, order: { sequence: 'ASC' }, take: MOST });
    response.render('replay', {
      title: run.name, form, done: done ?? null, run, state: STATES[run.state], sum: totalsInWords(run, totals), totals: figuresOf(run, totals), chosen: this.selectionInWords(selectionOf(run)),
      left: run.still + run.beyond === 0 ? null : `${countOf(run.still, unitOf(run.what))} ${stillOf(run.what)}, and ${run.beyond.toLocaleString('en-GB')} beyond the first ${run.cap.toLocaleString('en-GB')}. ${run.beyond > 0 ? 'What lies beyond needs a replay of its own.' : ''}`,
      stage: run.state === 'running' ? sentenceCase(stageInWords(run.population - totals.left, run.rampFrom)) : null,
      surprised: surprised.map(({ place, receiptId, reference, why }) => ({ place: place + 1, href: `/receipts/${receiptId}`, why: why ?? '', ...(reference !== null && { about: { reference, href: casePath(reference) } }) })),
      story: [...acts.map(({ at, name, action }) => `${momentInWords(at)}: ${action} by ${name}`), ...run.endedAt === null ? [] : [`${momentInWords(run.endedAt)}: ended`]],
    });
  }

  private deciding() { return { adapters: this.adapters, rulebook: this.rulebook }; }
  private systems(): { id: string; name: string }[] { return this.adapters.all.filter(({ manifest: { supports } }) => supports.receive || supports.pull !== undefined).map(({ manifest: { id } }) => ({ id, name: systemName(this.adapters, id) })); }

  private causeInWords({ what, system, why, count, oldest }: KnownCause) {
    return { count: countOf(count, 'message'), what: KIND[what], system: systemName(this.adapters, system), why: clip(why, 260), since: momentInWords(oldest) };
  }

  private selectionInWords({ what, system, cause, from, to }: Selection): string {
    return [
      `${sentenceCase(KIND[what])}, ${what === 'decided otherwise' ? 'decided' : 'received'} from ${momentInWords(from)} to ${momentInWords(to)}`, ...system === undefined ? [] : [`sent by ${systemName(this.adapters, system)}`], ...cause === undefined ? [] : [what === 'decided otherwise' ? `on which rule ${clip(cause, 260)} acted` : `because: ${clip(cause, 260)}`],
    ].join(', ');
  }

  private selectionFrom(given: Readonly<Record<string, unknown>>): Selection | undefined {
    const text = (name: string): string | undefined => { const value = textOf(given[name]); return value === '' ? undefined : value; };
    const what = KINDS.find(kind => kind === given['what']);
    const [system, cause, cap] = [text('system'), text('cause'), text('cap')];
    const period = periodFrom(text('from'), text('to'), this.now());
    const most = cap === undefined ? USUAL_CAP : /^\d{1,6}$/.test(cap) ? Number(cap) : 0;
    if (what === undefined || period === undefined || most < 1 || most > MOST_IN_A_RUN) return undefined;
    if (system !== undefined && !this.adapters.all.some(({ manifest: { id } }) => id === system)) return undefined;
    return { what, ...period, cap: most, ...(system !== undefined && { system }), ...(cause !== undefined && { cause }) };
  }
}

const KIND: Readonly<Record<ReplayKind, string>> = { unreadable: 'messages that could not be read', contradicting: 'messages that contradict an earlier one', parked: 'messages of which a part could not be read', 'decided otherwise': 'cases that today’s rules would decide otherwise' };
const STATES: Readonly<Record<ReplayRun['state'], { readonly word: string; readonly colour: string; readonly rank: number }>> = {
  stopped: { word: 'Stopped', colour: 'red', rank: 0 }, running: { word: 'Running', colour: 'blue', rank: 1 }, ended: { word: 'Ended', colour: 'grey', rank: 2 },
};
const DONE: Readonly<Record<string, string>> = {
  started: 'It has been started. Look at this page again in a few seconds.', resumed: 'It goes on. Look at this page again in a few seconds.', stopped: 'It was stopped in your name.', 'given-up': 'It was given up in your name. What is left stays as it was.',
};

const fieldsOf = ({ what, system, cause, from, to, cap }: Selection): Record<string, string> => ({ what, from, to, cap: String(cap), ...(system !== undefined && { system }), ...(cause !== undefined && cause !== '' && { cause }) });
const selectionOf = ({ what, system, cause, from, to, cap }: ReplayRun): Selection => ({ what, from, to, cap, ...(system !== null && { system }), ...(cause !== null && { cause }) });

const unitOf = (what: ReplayKind): string => what === 'decided otherwise' ? 'case' : 'message';
const stillOf = (what: ReplayKind): string => what === 'decided otherwise' ? 'that would come out the same' : 'that still cannot be read';
const sumOf = ({ chosen, listed, still, beyond, selection: { what, cap } }: Preview): string =>
  `${countOf(chosen, unitOf(what))} = ${listed.length.toLocaleString('en-GB')} to be replayed + ${still.toLocaleString('en-GB')} ${stillOf(what)} + ${beyond.toLocaleString('en-GB')} beyond the first ${cap.toLocaleString('en-GB')}`;
const totalsInWords = ({ population }: ReplayRun, { done, unchanged, surprised, left }: Totals): string => `${population} = ${done} done + ${unchanged} unchanged + ${surprised} surprised + ${left} left`;
const figuresOf = ({ population }: ReplayRun, { done, unchanged, surprised, left }: Totals) => [
  ...[['In it', population], ['Done', done], ['Unchanged', unchanged], ['Left', left]].map(([name, count]) => ({ name, count: count?.toLocaleString('en-GB') })), { name: 'Surprised', count: surprised.toLocaleString('en-GB'), ...(surprised > 0 && { tone: 'bad' }) },
];
