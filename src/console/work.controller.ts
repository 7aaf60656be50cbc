import { BadRequestException, Body, Controller, Get, Inject, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { londonTime, momentInWords, type Instant } from '../case-model/london';
import { Database } from '../database/database';
import { aboutFrom, claim, claimsOf, handOver, keepNote, release, shiftNotes } from '../queue/claims';
import { causeLine, oneConcern } from '../queue/read';
import type { Acting } from '../sign-in/acting';
import { Who } from '../sign-in/who';
import { CLOCK } from '../tokens';
import { textOf, whoDoes } from './person-says';

type Form = Readonly<Record<string, unknown>> | undefined;
const MOST_TEXT = 2000;

/** What somebody has taken on, notes beside it, and the end of a shift. */
@Controller('queue/work')
export class WorkController {
  constructor(private readonly database: Database, @Inject(CLOCK) private readonly now: () => Instant) {}

  @Get()
  async mine(@Query() query: Readonly<Record<string, unknown>>, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    await this.show(response, who, query['done'] === 'handed-over' ? `Handed over: ${textOf(query['count'])} of yours.` : undefined);
  }

  @Post('claim')
  async claim(@Body() form: Form, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    const about = this.aboutOf(form);
    const by = whoDoes(form, who);
    if (!by) return unnamed(response);
    const claimed = await claim(this.database, about, by, form?.['over'] === 'yes', this.now());
    if (!claimed.ok) {
      const until = londonTime(claimed.until);
      response.status(409).render('problem', { title: `${claimed.heldBy} has it until ${until}`, text: 'Speak with them. If you must go on with it now, go back and take it over: then it is noted from whom.' });
      return;
    }
    response.redirect(303, `/queue/${about}?done=claimed`);
  }

  @Post('release')
  async release(@Body() form: Form, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    const about = this.aboutOf(form);
    const by = whoDoes(form, who);
    if (!by) return unnamed(response);
    await release(this.database, about, by, this.now());
    response.redirect(303, `/queue/${about}?done=released`);
  }

  @Post('note')
  async note(@Body() form: Form, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    const about = this.aboutOf(form);
    const [by, text] = [whoDoes(form, who), textOf(form?.['text'])];
    if (!by) return unnamed(response);
    if (text === '' || text.length > MOST_TEXT) return wordless(response);
    await keepNote(this.database, about, by, text, this.now());
    response.redirect(303, `/queue/${about}?done=noted`);
  }

  @Post('hand-over')
  async handOver(@Body() form: Form, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    const [by, text] = [whoDoes(form, who), textOf(form?.['text'])];
    if (!by) return unnamed(response);
    if (text === '' || text.length > MOST_TEXT) return wordless(response);
    response.redirect(303, `/queue/work?done=handed-over&count=${await handOver(this.database, by, text, this.now())}`);
  }

  private aboutOf(form: Form): string {
    const about = aboutFrom(textOf(form?.['about']));
    if (about === undefined) throw new BadRequestException('It is not said what this is about');
    return about;
  }

  private async show(response: Response, who: Acting | undefined, done: string | undefined): Promise<void> {
    const manager = this.database.read;
    const claims = who ? await claimsOf(manager, who.name, this.now()) : [];
    const rows = await Promise.all(claims.map(async ({ about, until }) => {
      const [of, id = ''] = about.split('/');
      const what = of === 'causes' ? (await causeLine(manager, id))?.what : (await oneConcern(manager, id))?.what;
      return { what: what ?? 'Dealt with', href: `/queue/${about}`, until: londonTime(until), isDone: what === undefined };
    }));
    response.render('queue-work', { title: 'My work', rows, done: done ?? null, isNamed: who !== undefined, shifts: (await shiftNotes(manager)).map(({ by, at, text }) => ({ by, when: momentInWords(at), text })) });
  }
}

function unnamed(response: Response): void { response.status(400).render('problem', { title: 'Enter your name', text: 'Go back, enter your name and try again: others must see who has it.' }); }
function wordless(response: Response): void { response.status(400).render('problem', { title: 'Enter the note', text: `Go back and write a note of at most ${MOST_TEXT.toLocaleString('en-GB')} characters.` }); }
