import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import jsonata from 'jsonata';
import { libra } from '../../adapters/libra';
import { columns } from '../../src/cli/session';
import { applySteps, fits, watchedSteps } from '../../src/rule/apply';
import { loadRulebook } from '../../src/rule/load-rulebook';
import { isFields, setAt, type Fields } from '../../src/rule/made';
import type { Input, PlacedRule, Step } from '../../src/rule/mapping';
import { InDoubt, type CutPart } from '../../src/rule/rule';
import type { Raw } from '../../src/sdk';
import { interleaved, type Medians } from './interleaved';

/** What rules cost beside reading the message, beside themselves unwatched, and beside many that do not fit. Shares of one run. */
export interface CostOfRules { readonly cases: number; readonly medians: Medians }

const CASES = 745;
const ROUNDS = 7;
const STRANGERS = 400;
const READ = 'its XML is read';
const RULES = 'all rules decided on every part';
const CROWD = `the same, and ${STRANGERS} more rules that do not fit`;

export async function costOfRules(): Promise<CostOfRules> {
  const { mapping, rules } = loadRulebook(join(__dirname, '../../mappings')).chapter('libra-list-to-case');
  const raw = largestList();
  const decoded = libra.codec.decode(raw);
  if (!decoded.ok) throw new Error(`The list was not read: ${decoded.why}`);
  const cut = () => applySteps(mapping.message, rules, { said: decoded.wire, place: {} }).effects.flatMap(({ effect }) => effect.do === 'split' ? effect.parts : []);
  const parts = cut();
  const crowd = [...rules, ...Array.from({ length: STRANGERS }, (_, n) => stranger(rules, n))];
  const givenOf = ({ said }: CutPart) => ({ said, place: mapping.place(said) });
  const apply = (with_: readonly PlacedRule[]) => parts.map(part => applySteps(mapping.part, with_, givenOf(part)));
  const fast = new XMLParser({ parseTagValue: false, ignoreAttributes: false });
  const text = Buffer.from(raw.bytes).toString('utf8');
  const expression = jsonata(IN_JSONATA);
  const bare = () => parts.map(part => unwatched(mapping.part, rules, part));
  const medians = await interleaved([
    { name: READ, work: () => libra.codec.decode(raw) },
    { name: 'fast-xml-parser parses it, beside our strict reader', work: () => fast.parse(text) },
    { name: 'it is cut into parts, by rules', work: cut },
    { name: RULES, work: () => apply(rules) },
    { name: 'the same with lineage: every rule watched', work: () => parts.map(part => watchedSteps(mapping.part, rules, givenOf(part))) },
    { name: 'the same rules in a plain loop: no lineage, no doubts', work: bare },
    { name: 'the same in plain TypeScript, written by hand', work: () => parts.map(byHand) },
    { name: 'the same main fields in JSONata, its expression parsed once', work: async () => { for (const { said } of parts) await expression.evaluate(said); } },
    { name: CROWD, work: () => apply(crowd) },
  ], ROUNDS, 2);
  return { cases: CASES, medians };
}

/** Deciding costs no more than reading; a crowd of rules that do not fit, at most a fifth more. */
export const rulesHold = ({ medians }: CostOfRules): boolean => times(medians, RULES, READ) <= 1 && times(medians, CROWD, RULES) <= 1.2;

const times = (medians: Medians, one: string, other: string): number => (medians.get(one) ?? NaN) / (medians.get(other) ?? NaN);

export function costInWords({ cases, medians }: CostOfRules): string {
  const rows = [...medians.keys()].map(name => [times(medians, name, READ).toFixed(3).padStart(7), name]);
  const bound = (what: string, found: number, most: number) => `Bound: ${what}: at most ${most}: ${found.toFixed(2)} ${found <= most ? 'PASS' : 'FAIL'}`;
  return [
    '', `A Libra list of ${cases} cases, the largest seen. Reading its XML is 1.`, '', columns([['times reading', 'what'], ...rows]), '',
    bound('deciding, beside reading', times(medians, RULES, READ), 1), bound(`${STRANGERS} more rules, beside deciding without them`, times(medians, CROWD, RULES), 1.2), '',
  ].join('\n');
}

const IN_JSONATA = `{ "courtCode": courtCode, "defendants": rows.{
  "defendantType": def_type = "P" ? "PERSON" : "ORGANISATION", "firstName": $trim(def_name_elements.forename1), "lastName": $trim(def_name_elements.surname),
  "dateOfBirth": $join($reverse($split(def_dob, "/")), "-"), "gender": def_sex = "M" ? "MALE" : def_sex = "F" ? "FEMALE",
  "offences": offences.{ "offenceCode": code, "offenceTitle": title } } }`;

/** A rule of the busiest step whose one clause never holds, but reads. */
function stranger(rules: readonly PlacedRule[], n: number): PlacedRule {
  const like = rules.find(rule => rule.step === 'read each defendant');
  if (!like) throw new Error('The mapping has no rule for each defendant');
  return { ...like, id: `NEW-${10_000 + n}`, when: { 'never': ({ said }) => isFields(said) && said['def_type'] === 'none such' } };
}

function unwatched(steps: readonly Step[], rules: readonly PlacedRule[], { said }: CutPart): Fields {
  const made: Fields = {};
  for (const { name, each } of steps) for (const spot of spotsOf(said, made, each)) {
    const input: Input = { ...spot, whole: { said, made }, earlier: {}, doubtful: [], arrival: { reference: {} } };
    for (const rule of rules.filter(one => one.step === name && fits(one, input))) for (const [field, valueOf] of Object.entries(rule.sets ?? {})) {
      const value = valueOf?.(input);
      if (value !== undefined && !(value instanceof InDoubt)) setAt(spot.made, field, value);
    }
  }
  return made;
}

function spotsOf(said: unknown, made: Fields, each: Step['each']): { said: unknown; made: Fields }[] {
  let spots: { said: unknown; made: Fields }[] = [{ said, made }];
  for (const [i, name] of (each?.said.split('.') ?? []).entries()) spots = spots.flatMap(spot => {
    const children: unknown = isFields(spot.said) ? spot.said[name] : undefined;
    const into = each?.made.split('.')[i] ?? name;
    const list = Array.isArray(children) ? children : [];
    const madeList = spot.made[into] ?? list.map((): Fields => ({}));
    spot.made[into] = madeList;
    return list.flatMap((child: unknown, n) => { const one: unknown = Array.isArray(madeList) ? madeList[n] : undefined; return isFields(one) ? [{ said: child, made: one }] : []; });
  });
  return spots;
}

interface Row { readonly def_type?: string; readonly def_name_elements?: { readonly forename1?: string; readonly surname?: string }; readonly def_dob?: string; readonly def_sex?: string; readonly caseno?: string; readonly offences?: readonly { readonly code?: string; readonly title?: string }[] }

/** As somebody would write it in an afternoon: the same main fields, no reasons, no doubts. */
function byHand({ said }: CutPart): object {
  const rows: readonly Row[] = 'rows' in said && Array.isArray(said.rows) ? said.rows : [];
  return { ...said, rows: undefined, defendants: rows.map(row => ({
    defendantType: row.def_type === 'P' ? 'PERSON' : 'ORGANISATION', firstName: row.def_name_elements?.forename1?.trim(), lastName: row.def_name_elements?.surname?.trim(),
    dateOfBirth: row.def_dob?.split('/').reverse().join('-'), gender: row.def_sex === 'M' ? 'MALE' : row.def_sex === 'F' ? 'FEMALE' : undefined,
    offences: row.offences?.map(({ code, title }) => ({ offenceCode: code, offenceTitle: title })),
  })) };
}

function largestList(): Raw {
  const cases = Array.from({ length: CASES }, (_, i) => ({
    caseno: String(2600800000 + i), urn: `01ZD${String(i).padStart(7, '0')}`, def_name: 'Mr Bryn Teal', def_name_elements: { title: 'Mr', forename1: 'Bryn', surname: 'Teal' }, def_type: 'P', def_sex: 'M', def_dob: '01/02/1980',
    def_addr: { line1: '1 Fern Row', line3: 'London', pcode: 'SW11 9ZX' }, listno: '1st', offences: [{ oseq: '1', code: 'TH68010', title: 'Theft from a shop', sum: 'Stole goods', plea: 'NG', pleadate: '01/11/2026' }],
  }));
  return libra.codec.encode({ documents: [{ sessions: [{ ou_code: 'B01LY01', doh: '21/11/2026', room: '1', sstart: '10:00', blocks: [{ cases }] }] }] });
}
