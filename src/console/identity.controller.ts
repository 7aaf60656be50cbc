import { Body, Controller, Get, Inject, NotFoundException, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { In } from 'typeorm';
import { AdapterRegistry } from '../adapter/registry';
import { momentInWords, type Instant } from '../case-model/london';
import { Database, rowsOf } from '../database/database';
import { Identity, IdentifierRow, IdentityLink } from '../database/entities';
import { referenceOf } from '../database/reference-of';
import { personDecides } from '../identity/decide';
import { keepLatest } from '../queue/keep';
import { Rulebook } from '../rule/rulebook';
import type { Acting } from '../sign-in/acting';
import { Who } from '../sign-in/who';
import { may } from '../sign-in/who-may';
import { CLOCK } from '../tokens';
import { masked } from './mask';
import { namesFrom } from './names';
import { writeDownViewing } from './personal-data';
import { NOTHING_WRITTEN, personSays, type FormState } from './person-says';
import { casePath, sentenceCase } from './words';

const ANSWERS: Readonly<Record<string, boolean>> = { same: true, different: false };

/** One question: whether what two systems say is about one case, person or hearing. Both sides, the evidence, two answers. */
@Controller('identities')
export class IdentityController {
  constructor(private readonly database: Database, private readonly rulebook: Rulebook, private readonly adapters: AdapterRegistry, @Inject(CLOCK) private readonly now: () => Instant) {}

  @Get(':id')
  async question(@Param('id') id: string, @Query('done') done: unknown, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    await this.show(response, id, NOTHING_WRITTEN, who, done === 'decided');
  }

  @Post(':id')
  async answer(@Param('id') id: string, @Body() form: Record<string, unknown> | undefined, @Who() who: Acting | undefined, @Res() response: Response): Promise<void> {
    const says = await personSays(form, who);
    if (!says.ok) return this.show(response.status(400), id, says, who);
    const same = ANSWERS[String(form?.['answer'])];
    const link = await this.linkOf(id);
    const problem = (why: string) => this.show(response.status(409), id, { written: says.written, faults: {}, problem: why }, who);
    if (same === undefined) return problem('Choose one of the two answers');
    const decided = await personDecides(this.database, { adapters: this.adapters, rulebook: this.rulebook }, [link.a, link.b], same, says.by, says.why, this.now());
    if (!decided.ok) return problem(decided.why);
    await keepLatest(this.database, { rulebook: this.rulebook, adapters: this.adapters }, this.now());
    response.redirect(303, `/identities/${id}?done=decided`);
  }

  private async linkOf(id: string): Promise<IdentityLink> {
    const link = await this.database.read.findOneBy(IdentityLink, { id });
    if (!link) throw new NotFoundException('There is no such question');
    return link;
  }

  /** Whoever may decide must see what was compared, and that they saw it is written down; to others it is masked. */
  private async show(response: Response, id: string, form: FormState, who: Acting | undefined, done = false): Promise<void> {
    const link = await this.linkOf(id);
    const decides = who === undefined || may(who.roles, 'POST /identities/:id');
    if (who && decides) await writeDownViewing(this.database, who, `question ${id}`, 'To decide it', this.now());
    const names = namesFrom(this.adapters, this.rulebook);
    const sides = await Promise.all([link.a, link.b].map(one => this.sideOf(one)));
    response.render('identity', {
      title: `Is it the same ${link.of}?`, link: { ...link, askedWhy: link.askedWhy ?? '' }, form, done, state: STATES[link.state], decided: link.state === 'asked' ? null : `${sentenceCase(link.state)} by ${link.by} on ${momentInWords(link.at)}: ${link.why}`,
      sides: sides.map(side => ({ ...side, system: names.system(side.system) })), facts: [...new Set(sides.flatMap(side => Object.keys(side.facts)))].map(fact => ({ fact, values: sides.map(side => side.facts[fact] === undefined ? 'not said' : decides || PLAIN_FACTS.has(fact) ? side.facts[fact] : masked(side.facts[fact])) })),
    });
  }

  private async sideOf(id: string): Promise<Side> {
    const manager = this.database.read;
    const one = await manager.findOneByOrFail(Identity, { id });
    const people = await manager.find(Identity, { where: { within: id, of: 'person', gone: 0 }, order: { id: 'ASC' }, take: 20 });
    const numbers = await manager.find(IdentifierRow, { where: { identity: In([id]), saidNow: 1 }, order: { kind: 'ASC' } });
    const [named] = await rowsOf<{ reference: string | null }>(manager, `SELECT ${referenceOf('identity')} AS reference FROM identity WHERE identity.id = $1`, [id]);
    const reference = named?.reference ?? null;
    const facts = Object.fromEntries([...numbers.map(({ kind, value }) => [KINDS[kind] ?? sentenceCase(kind), value]), ...described(one), ...people.length === 0 ? [] : [['Defendants', people.map(who => described(who).map(([, value]) => value).join(', ')).join('; ')]]]);
    return { system: one.system, about: reference === null ? null : { reference, href: casePath(reference) }, facts };
  }
}
interface Side { readonly system: string; readonly about: { readonly reference: string; readonly href: string } | null; readonly facts: Readonly<Record<string, string>> }

const PLAIN_FACTS: ReadonlySet<string> = new Set(['URN', 'Case number of Libra', 'Court', 'Day']);
const STATES: Readonly<Record<IdentityLink['state'], string>> = { asked: 'Not decided', joined: 'Linked', apart: 'Kept apart' };
const KINDS: Readonly<Record<string, string>> = { urn: 'URN', caseno: 'Case number of Libra', asn: 'Arrest/summons number', pnc: 'PNC id', cro: 'CRO number' };

function described({ says: { person, hearing } }: Identity): (readonly [string, string])[] {
  const facts = { 'First name': person?.forename, Surname: person?.surname, Organisation: person?.organisation, 'Date of birth': person?.dateOfBirth, Gender: person?.gender, Postcode: person?.postcode, Court: hearing?.court, Day: hearing?.day };
  return Object.entries(facts).flatMap(([fact, value]) => value === undefined ? [] : [[fact, value] as const]);
}
