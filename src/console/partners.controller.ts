import { Controller, Get, Inject, NotFoundException, Param, Query, Render } from '@nestjs/common';
import type { ProofGrade } from '../adapter/adapter';
import { AdapterRegistry } from '../adapter/registry';
import { momentInWords, type Instant } from '../case-model/london';
import { Database } from '../database/database';
import { Finding, type DutyState } from '../database/entities';
import { dutiesLedger, listDuties, type DutiesAsked, type ListedDuty } from '../duty/ledger';
import { SEVERITIES, type Severity } from '../rule/rule';
import { CLOCK } from '../tokens';
import { partnerLine, type PartnerLine } from './partner-line';
import { factsOfSending, sendingInWords } from './sending';
import { systemName } from './who-is-who';
import { casePath, HARM, inSentence, sentenceCase, timeLeft } from './words';

const AT_ONCE = 50;

interface Partners { readonly title: string; readonly partners: readonly PartnerLine[]; readonly findings: readonly { readonly why: string; readonly since: string }[] }
interface DutyRow { readonly href: string; readonly what: string; readonly harm: { readonly word: string; readonly colour: string }; readonly about?: { readonly reference: string; readonly href: string }; readonly state: string; readonly time: string }
interface PartnerDuties { readonly title: string; readonly partner: string; readonly rows: readonly DutyRow[]; readonly next?: string }

/** The ledger of duties: one row for each partner, and behind every figure the duties that it counts. */
@Controller('partners')
export class PartnersController {
  constructor(private readonly database: Database, private readonly adapters: AdapterRegistry, @Inject(CLOCK) private readonly now: () => Instant) {}

  @Get()
  @Render('partners')
  async partners(): Promise<Partners> {
    const ledger = await dutiesLedger(this.database.read, this.now());
    const sending = await factsOfSending(this.database.read);
    const findings = await this.database.read.find(Finding, { where: { watch: 'ledger', state: 'open' }, order: { firstSeen: 'ASC' }, take: AT_ONCE });
    return {
      title: 'Partners', partners: ledger.map(one => partnerLine(one, systemName(this.adapters, one.whom), sendingInWords(sending.waiting.get(one.whom) ?? 0, sending.open.get(one.whom), this.now()), this.now())),
      findings: findings.map(({ why, firstSeen }) => ({ why, since: momentInWords(firstSeen) })),
    };
  }

  @Get(':whom')
  @Render('partner-duties')
  async duties(@Param('whom') whom: string, @Query() query: Readonly<Record<string, unknown>>): Promise<PartnerDuties> {
    const asked = askedFor(whom, query);
    const rows = await listDuties(this.database.read, asked, this.now(), AT_ONCE, wholeFrom(query['before']));
    const last = rows.length === AT_ONCE ? rows.at(-1) : undefined;
    return {
      title: `${inWords(asked)} to ${inSentence(systemName(this.adapters, whom))}`, partner: whom, rows: rows.map(row => dutyRow(row, this.now())),
      ...(last && { next: `/partners/${encodeURIComponent(whom)}?${new URLSearchParams({ ...textOf(asked), before: String(last.sequence) }).toString()}` }),
    };
  }
}

const STATES: readonly DutyState[] = ['open', 'met', 'replaced', 'waived'];
const PROOFS: readonly (ProofGrade | 'none')[] = ['none', 'taken', 'answered', 'effect seen'];

/** What the address asks for, word for word from closed lists; anything else is no page of ours. */
function askedFor(whom: string, query: Readonly<Record<string, unknown>>): DutiesAsked {
  const [state, proof, severity] = [oneOf(STATES, query['state']), oneOf(PROOFS, query['proof']), oneOf<Severity>(SEVERITIES, query['severity'])];
  return { whom, ...(state && { state }), ...(proof && { proof }), ...(severity && { severity }), ...(query['overdue'] === 'yes' && { overdue: true }) };
}

function oneOf<T extends string>(allowed: readonly T[], given: unknown): T | undefined {
  if (given === undefined) return undefined;
  const found = allowed.find(one => one === given);
  if (found === undefined) throw new NotFoundException('There is no such list of duties');
  return found;
}

function wholeFrom(given: unknown): number | undefined {
  if (given === undefined) return undefined;
  if (typeof given !== 'string' || !/^\d{1,9}$/.test(given)) throw new NotFoundException('There is no such page of duties');
  return Number(given);
}

const textOf = ({ state, proof, severity, overdue }: DutiesAsked): Record<string, string> => ({ ...(state && { state }), ...(proof && { proof }), ...(severity && { severity }), ...(overdue === true && { overdue: 'yes' }) });

function inWords({ state, overdue, proof, severity }: DutiesAsked): string {
  const words = [...overdue === true ? ['overdue'] : state === undefined ? [] : [state], ...severity === undefined ? [] : [`${HARM[severity].word.toLowerCase()}`]];
  const proved = proof === undefined ? '' : proof === 'none' ? ', without proof,' : `, proved as ${proof},`;
  return `${sentenceCase([...words, 'duties'].join(' '))}${proved}`;
}

function dutyRow({ id, what, severity, state, reference, dueAt, openedAt, endedAt, proofGrade }: ListedDuty, now: Instant): DutyRow {
  const overdue = state === 'open' && dueAt <= now;
  return {
    href: `/duties/${id}`, what: sentenceCase(what), harm: HARM[severity], ...(reference !== null && { about: { reference, href: casePath(reference) } }),
    state: `${overdue ? 'Overdue' : sentenceCase(state)}, ${proofGrade === null ? 'no proof' : `proof: ${proofGrade}`}`, time: state === 'open' ? timeLeft(dueAt, now) : `opened ${momentInWords(openedAt)}, ended ${momentInWords(endedAt ?? openedAt)}`,
  };
}

