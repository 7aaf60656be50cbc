import { Controller, Get, NotFoundException, Query, Render } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { momentInWords } from '../case-model/london';
import { Database } from '../database/database';
import { AuditRow } from '../database/entities';
import { sentenceCase } from './words';

const AT_ONCE = 50;

interface TrailLine { readonly sequence: number; readonly when: string; readonly who: string; readonly what: string; readonly object: string; readonly href: string; readonly facts: readonly string[] }
interface TrailPage { readonly title: string; readonly about: string; readonly rows: readonly TrailLine[]; readonly next: string }

/** Who did what, latest first. Nothing is counted here, of nobody. */
@Controller('audit')
export class AuditController {
  constructor(private readonly database: Database) {}

  @Get()
  @Render('audit')
  async trail(@Query('before') before: unknown, @Query('about') about: unknown): Promise<TrailPage> {
    const [from, object] = [wholeFrom(before), typeof about === 'string' && about !== '' ? about : undefined];
    const rows = await this.database.read.find(AuditRow, { where: { ...(from !== undefined && { sequence: LessThan(from) }), ...(object !== undefined && { object }) }, order: { sequence: 'DESC' }, take: AT_ONCE });
    const last = rows.length === AT_ONCE ? rows.at(-1) : undefined;
    return { title: 'Who did what', about: object ?? '', rows: rows.map(lineOf), next: last ? `/audit?${new URLSearchParams({ before: String(last.sequence), ...(object !== undefined && { about: object }) }).toString()}` : '' };
  }
}

function wholeFrom(given: unknown): number | undefined {
  if (given === undefined) return undefined;
  if (typeof given !== 'string' || !/^\d{1,15}$/.test(given)) throw new NotFoundException('There is no such page of the trail');
  return Number(given);
}

function lineOf({ sequence, at, name, roles, named, action, object, detail }: AuditRow): TrailLine {
  const facts: Readonly<Record<string, string>> = JSON.parse(detail);
  return {
    sequence, when: momentInWords(at), who: `${name} (${[HOW[named], roles.replaceAll(',', ', ')].filter(text => text !== '').join(', ')})`, what: sentenceCase(action), object, href: pathOf(object),
    facts: Object.entries(facts).map(([fact, value]) => fact === 'why' ? value : `${sentenceCase(fact)}: ${value}`),
  };
}

const HOW: Readonly<Record<AuditRow['named'], string>> = { 'signed in': 'signed in', typed: 'name as typed', program: 'by a program', 'command line': 'at the command line' };

const PATHS: Readonly<Record<string, string>> = { duty: '/duties/', receipt: '/receipts/', incident: '/incidents/', case: '/cases/' };
function pathOf(object: string): string {
  const [kind = '', id = ''] = object.split(' ');
  const path = PATHS[kind];
  return path === undefined || id === '' ? '' : path + encodeURIComponent(id);
}
