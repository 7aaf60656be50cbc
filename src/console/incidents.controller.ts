import { Body, Controller, Get, Header, Inject, NotFoundException, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { Response } from 'express';
import { AdapterRegistry } from '../adapter/registry';
import { londonDay, momentInWords, type Instant } from '../case-model/london';
import { Database } from '../database/database';
import { Incident } from '../database/entities';
import { affectedCsv, affectedDuties, affectedResults, countAffected, type AffectedCounts, type AffectedDuty, type AffectedResult, type Cause } from '../incident/affected';
import { causeOf, endIncident, leftOf, openIncident } from '../incident/incident';
import { Rulebook } from '../rule/rulebook';
import type { Acting } from '../sign-in/acting';
import { Who } from '../sign-in/who';
import { CLOCK } from '../tokens';
import { periodFrom } from '../incident/period';
import { NOTHING_WRITTEN, personSays, type FormState } from './person-says';
import { systemName } from './who-is-who';
import { casePath, countOf, HARM, sentenceCase, timeLeft } from './words';

/** So many are on the page; the file has all of them. */
const MOST = 100;

/** Who is affected by what went wrong, and what is done about it until it is over. */
@Controller('incidents')
export class IncidentsController {
  constructor(private readonly database: Database, private readonly adapters: AdapterRegistry, private readonly rulebook: Rulebook, @Inject(CLOCK) private readonly now: () => Instant) {}

  @Get()
  async incidents(@Res() response: Response): Promise<void> {
    const rows = await this.database.read.find(Incident, { order: { openedAt: 'DESC' }, take: MOST });
    const today = londonDay(this.now());
    response.render('incidents', {
      title: 'Incidents', partners: this.partners(), today,
      rows: rows.map(({ id, title, owner, openedAt, endedAt }) => ({ href: `/incidents/${id}`, title, owner, when: endedAt === null ? `since ${momentInWords(openedAt)}` : `ended ${momentInWords(endedAt)}`, open: endedAt === null })),
    });
  }

  @Get('affected')
  async affected(@Query() query: Readonly<Record<string, unknown>>, @Res() response: Response): Promise<void> {
    const cause = this.causeFrom(query);
    if (cause === undefined) { response.status(400).render('problem', { title: 'Say what went wrong', text: 'Choose a partner, a rule or a message, and days that the calendar has. Then look again.' }); return; }
    await this.showAffected(response, cause, NOTHING_WRITTEN);
  }

  /** The list of all who are affected, as a file: written line by line, however long it is. */
  @Get('affected.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="affected.csv"')
  list(@Query() query: Readonly<Record<string, unknown>>): StreamableFile {
    const cause = this.causeFrom(query);
    if (cause === undefined) throw new NotFoundException('There is no such list');
    return new StreamableFile(Readable.from(affectedCsv(this.database.read, cause)));
  }

  @Post('open')
  async open(@Body() form: Record<string, unknown> | undefined, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    const cause = this.causeFrom(form ?? {});
    if (cause === undefined) throw new NotFoundException('There is no such cause');
    const says = await personSays(form, who);
    if (!says.ok) return this.showAffected(response.status(400), cause, says);
    const incident = await openIncident(this.database, cause, says.why, says.by, cause.partner === undefined ? undefined : systemName(this.adapters, cause.partner), this.now());
    response.redirect(303, `/incidents/${incident.id}?done=opened`);
  }

  @Get(':id')
  async incident(@Param('id') id: string, @Query('done') done: unknown, @Res() response: Response): Promise<void> { await this.showIncident(response, id, NOTHING_WRITTEN, typeof done === 'string' ? done : ''); }

  @Post(':id/end')
  async end(@Param('id') id: string, @Body() form: Record<string, unknown> | undefined, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    const says = await personSays(form, who);
    if (!says.ok) return this.showIncident(response.status(400), id, says);
    const ended = await endIncident(this.database, id, says.by, says.why, this.now());
    if (!ended.ok) return this.showIncident(response.status(409), id, { written: says.written, faults: {}, problem: ended.why });
    response.redirect(303, `/incidents/${id}?done=ended`);
  }

  private async showAffected(response: Response, cause: Cause, form: FormState): Promise<void> {
    response.render('affected', { title: 'Who is affected', form, ...await this.listed(cause), cause: this.causeInWords(cause), fields: fieldsOf(cause), csv: `/incidents/affected.csv?${new URLSearchParams(fieldsOf(cause)).toString()}` });
  }

  private async showIncident(response: Response, id: string, form: FormState, done = ''): Promise<void> {
    const incident = await this.database.read.findOneBy(Incident, { id });
    if (!incident) throw new NotFoundException('There is no such incident');
    const cause = causeOf(incident);
    const left = incident.openAtEnd ?? await leftOf(this.database.read, incident);
    response.render('incident', {
      title: incident.title, incident, form, done, ...await this.listed(cause), cause: this.causeInWords(cause), opened: momentInWords(incident.openedAt), ended: incident.endedAt === null ? '' : momentInWords(incident.endedAt),
      progress: `${(incident.dutiesAtStart).toLocaleString('en-GB')} at the start, ${left.toLocaleString('en-GB')} ${incident.endedAt === null ? 'left now' : 'left when it was ended'}`,
      csv: cause.lane ? '' : `/incidents/affected.csv?${new URLSearchParams(fieldsOf(cause)).toString()}`,
    });
  }

  private async listed(cause: Cause): Promise<{ sum: string; harms: readonly object[]; rows: readonly object[]; more: number }> {
    const counts = await countAffected(this.database.read, cause);
    const results = await affectedResults(this.database.read, cause, MOST);
    const duties = await affectedDuties(this.database.read, cause, MOST);
    const rows = [...results.map(resultRow), ...duties.map(duty => dutyRow(duty, this.now()))];
    return { sum: sumInWords(counts), harms: counts.byHarm.map(({ severity, duties: all, open, subjects }) => ({ ...HARM[severity], text: `${countOf(subjects, 'person or case', 'people or cases')}, ${countOf(all, 'duty', 'duties')}, ${open.toLocaleString('en-GB')} still open` })), rows, more: Math.max(0, counts.duties + counts.results - rows.length) };
  }

  private partners(): { id: string; name: string }[] { return this.adapters.all.filter(({ connect }) => connect !== undefined).map(({ manifest: { id } }) => ({ id, name: systemName(this.adapters, id) })); }

  private causeFrom(given: Readonly<Record<string, unknown>>): Cause | undefined {
    const text = (name: string): string | undefined => { const value = given[name]; return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined; };
    const [partner, rule, receipt] = [text('partner'), text('rule'), text('receipt')];
    const period = periodFrom(text('from'), text('to'), this.now());
    if (period === undefined || [partner, rule, receipt].every(one => one === undefined)) return undefined;
    if (partner !== undefined && !this.partners().some(({ id }) => id === partner)) return undefined;
    return { ...period, unproved: given['all'] !== 'yes', ...(partner !== undefined && { partner }), ...(rule !== undefined && { rule }), ...(receipt !== undefined && { receipt }) };
  }

  private causeInWords({ partner, rule, receipt, lane, from, to, unproved }: Cause): string {
    const what = [
      ...partner === undefined ? [] : [`told to ${systemName(this.adapters, partner)}`], ...rule === undefined ? [] : [`by rule ${rule}${this.rulebook.rule(rule) === undefined ? ' (no longer there)' : ''}`],
      ...receipt === undefined ? [] : [`of the people and cases in message ${receipt}`], ...lane === undefined ? [] : [`of one lane of ${lane.mapping}`],
    ];
    return `Duties ${what.join(', ')}, opened from ${momentInWords(from)} to ${momentInWords(to)}${unproved ? ', that were not proved in time' : ''}.`;
  }
}

const fieldsOf = ({ partner, rule, receipt, from, to, unproved }: Cause): Record<string, string> =>
  ({ ...(partner !== undefined && { partner }), ...(rule !== undefined && { rule }), ...(receipt !== undefined && { receipt }), from, to, ...(!unproved && { all: 'yes' }) });

const sumInWords = ({ duties, open, subjects, results }: AffectedCounts): string =>
  `${countOf(subjects, 'person or case is', 'people or cases are')} affected by ${countOf(duties, 'duty', 'duties')}, ${open.toLocaleString('en-GB')} of them still open${results === 0 ? '' : `; ${countOf(results, 'result has', 'results have')} no duty yet`}.`;

const about = (reference: string | null) => reference === null ? {} : { about: { reference, href: casePath(reference) } };
const resultRow = ({ severity, reference, receipt, state, person }: AffectedResult) => ({ harm: HARM[severity], what: 'A result without a duty', detail: `${state === 'without' ? 'Nobody was told' : 'Its message is not read'}${person === null ? '' : `, person ${person}`}`, ...about(reference), href: `/receipts/${receipt}`, verb: 'Open the message' });
function dutyRow({ id, severity, reference, person, what, state, dueAt, proofGrade }: AffectedDuty, now: Instant) {
  const time = state === 'open' ? timeLeft(dueAt, now) : `${state}, ${proofGrade === null ? 'no proof' : `proof: ${proofGrade}`}`;
  return { harm: HARM[severity], what: sentenceCase(what), detail: `${time}${person === null ? '' : `, person ${person}`}`, ...about(reference), href: `/duties/${id}`, verb: 'Open the duty' };
}
