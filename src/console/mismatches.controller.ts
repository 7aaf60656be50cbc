import { Body, Controller, Get, Inject, NotFoundException, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AdapterRegistry } from '../adapter/registry';
import { dayFrom, dayInWords, momentInWords, type Instant } from '../case-model/london';
import { Database } from '../database/database';
import { MismatchEvent, MismatchRow, type MismatchState } from '../database/entities';
import { accept, noteOn, own, sayFixed, type Done } from '../reconciliation/mismatch-verbs';
import type { Acting } from '../sign-in/acting';
import { Who } from '../sign-in/who';
import { CLOCK } from '../tokens';
import { helpOfCause } from './help';
import { MASKED, SHOWN } from './mask';
import { NOTHING_WRITTEN, personSays, textOf, type FormState } from './person-says';
import { typedInto } from './sheet';
import { shownInWords } from './side-by-side';
import { systemName } from './who-is-who';
import { casePath, fieldInWords, HARM, sentenceCase, timeLeft } from './words';

/** What the form holds beside name and reason. */
interface Chosen { readonly verb: string; readonly until: string }
const NOTHING_CHOSEN: Chosen = { verb: '', until: '' };

/** One mismatch: what each system says, where it seems to come from, what was done about it, and what may be done. */
@Controller('mismatches')
export class MismatchesController {
  constructor(private readonly database: Database, private readonly adapters: AdapterRegistry, @Inject(CLOCK) private readonly now: () => Instant) {}

  @Get(':fingerprint')
  async mismatch(@Param('fingerprint') fingerprint: string, @Query('done') done: unknown, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    await this.show(response, fingerprint, NOTHING_WRITTEN, NOTHING_CHOSEN, who, typeof done === 'string' ? DONE[done] : undefined);
  }

  @Post(':fingerprint/do')
  async do(@Param('fingerprint') fingerprint: string, @Body() form: Record<string, unknown> | undefined, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    const chosen = { verb: textOf(form?.['verb']), until: textOf(form?.['value']) };
    const says = await personSays(form, who);
    const { written } = says;
    const faults = { ...!says.ok && says.faults, ...chosen.verb === 'accept' && dayFrom(chosen.until) === undefined && { value: 'Enter the day until which it is accepted, such as 2026-12-31' } };
    if (!says.ok || Object.keys(faults).length > 0) return this.show(response.status(400), fingerprint, { written, faults }, chosen, who);
    const outcome = await this.done(fingerprint, chosen, says.by, says.why);
    if (!outcome.ok) return this.show(response.status(409), fingerprint, { written, faults: {}, problem: outcome.why }, chosen, who);
    response.redirect(303, `/mismatches/${encodeURIComponent(fingerprint)}?done=${chosen.verb}`);
  }

  private done(fingerprint: string, { verb, until }: Chosen, by: Acting, why: string): Promise<Done> {
    switch (verb) {
      case 'own': return own(this.database, fingerprint, by, why, this.now());
      case 'note': return noteOn(this.database, fingerprint, by, why, this.now());
      case 'accept': return accept(this.database, fingerprint, { by, why, until }, this.now());
      case 'fixed': return sayFixed(this.database, fingerprint, by, why, this.now());
      default: return Promise.resolve({ ok: false, why: 'Choose what you do' });
    }
  }

  private async show(response: Response, fingerprint: string, form: FormState, chosen: Chosen, who: Acting | undefined, done = ''): Promise<void> {
    const row = await this.database.read.findOneBy(MismatchRow, { fingerprint });
    if (!row) throw new NotFoundException('There is no such mismatch');
    const history = await this.database.read.find(MismatchEvent, { where: { fingerprint }, order: { sequence: 'DESC' }, take: MOST_EVENTS });
    const alike = await this.database.read.find(MismatchRow, { where: { compared: row.compared, field: row.field, state: 'fixed' }, order: { lastSeen: 'DESC' }, take: 3 });
    const theirName = systemName(this.adapters, row.system);
    const ourName = row.compared === 'duty' ? 'The hub' : systemName(this.adapters, 'common-platform');
    const state = STATES[row.state];
    const veil = (value: string | null): string => value === null ? 'Nothing' : shownInWords((who ? MASKED : SHOWN)(row.field, value));
    response.render('mismatch', {
      title: titleOf(row, theirName, ourName), row, form, chosen, done, harmOf: HARM[row.severity], state, isEnded: row.state === 'fixed' || row.state === 'gone', verbs: VERBS,
      about: row.caseReference === '' ? null : { reference: row.caseReference, href: casePath(row.caseReference) },
      hasSheet: typedInto(this.adapters).some(({ id }) => id === row.system),
      facts: factsOf(row, this.now()), help: helpOfCause(row.cause),
      sides: [{ name: theirName, says: veil(row.libra) }, { name: ourName, says: veil(row.commonPlatform) }, { name: 'Expected', says: row.expected }], isMasked: who !== undefined && MASKED(row.field, 'a') !== 'a',
      history: history.map(({ at, what, by, why, runId }) => ({ when: momentInWords(at), what: sentenceCase(EVENTS[what]), by: by === 'comparison' ? 'a comparison' : by, why: why ?? '', run: runId === null ? '' : `/runs/${runId}` })),
      alike: alike.filter(one => one.fingerprint !== fingerprint).map(one => ({ href: `/mismatches/${encodeURIComponent(one.fingerprint)}`, text: `${one.caseReference}, mended by ${momentInWords(one.lastSeen)}` })),
    });
  }
}

const MOST_EVENTS = 100;

export function titleOf({ field, libra, commonPlatform, account }: Pick<MismatchRow, 'field' | 'libra' | 'commonPlatform' | 'account'>, theirs: string, ours: string): string {
  if (field === 'case') return libra === null ? `Missing from ${theirs}` : `Missing from ${ours}`;
  if (field === 'account') return `${theirs}: there is no account ${account}`;
  if (libra === null || commonPlatform === null) return `${libra === null ? theirs : ours} lacks ${fieldInWords(field)}`;
  return `${theirs} and ${ours} differ: ${fieldInWords(field)}`;
}

function factsOf(row: MismatchRow, now: Instant): { key: string; value: string }[] {
  const facts = [
    { key: 'By when', value: row.dueAt === null ? 'No time is set' : `${momentInWords(row.dueAt)}${row.state === 'open' ? `, ${timeLeft(row.dueAt, now)}` : ''}` },
    { key: 'Owner', value: row.owner ?? 'Nobody yet' },
    ...row.acceptedUntil === null ? [] : [{ key: 'Accepted', value: `Until ${dayInWords(row.acceptedUntil)}, by ${row.acceptedBy ?? ''}: ${row.acceptedWhy ?? ''}` }],
    ...row.saidFixedAt === null || row.state !== 'said fixed' ? [] : [{ key: 'Said to be fixed', value: `On ${momentInWords(row.saidFixedAt)}, by ${row.saidFixedBy ?? ''}. The next word of either system shows whether it is` }],
    ...row.court === '' ? [] : [{ key: 'Court', value: row.court }], ...row.day === '' ? [] : [{ key: 'Day', value: dayInWords(row.day) }], ...row.account === '' ? [] : [{ key: 'Account', value: row.account }],
    { key: 'First seen', value: momentInWords(row.firstSeen) }, { key: 'Last seen', value: momentInWords(row.lastSeen) },
  ];
  return facts;
}

const STATES: Readonly<Record<MismatchState, { word: string; colour: string }>> = {
  open: { word: 'Open', colour: 'red' }, accepted: { word: 'Accepted for now', colour: 'yellow' }, 'said fixed': { word: 'Said to be fixed', colour: 'blue' }, fixed: { word: 'Fixed', colour: 'green' }, gone: { word: 'Gone', colour: 'grey' },
};
const EVENTS: Readonly<Record<MismatchEvent['what'], string>> = {
  found: 'found', changed: 'what is said changed', reopened: 'opened again', gone: 'gone', owned: 'taken on', noted: 'note', accepted: 'accepted', 'said fixed': 'said to be fixed', fixed: 'fixed',
};
const VERBS = [
  { verb: 'own', text: 'Take it on', hint: 'It is yours until it ends' }, { verb: 'note', text: 'Write a note', hint: 'It stays with the mismatch for good' },
  { verb: 'fixed', text: 'Say that it is fixed', hint: 'The next comparison confirms it, or opens it again' }, { verb: 'accept', text: 'Accept it until a day', hint: 'It is open again after that day, or when what is said changes' },
] as const;
const DONE: Readonly<Record<string, string>> = {
  own: 'You have taken it on.', note: 'The note was kept.', fixed: 'It was said in your name. The next word of either system shows whether it is fixed.', accept: 'It was accepted in your name, until that day.',
};
