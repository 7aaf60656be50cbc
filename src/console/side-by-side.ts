import type { CaseOnDay, DefendantOnDay, OffenceOnDay } from '../case-model/case-on-day';
import { dayFrom, dayInWords, instantFrom, momentInWords } from '../case-model/london';
import type { CaseCheck, ExplainedDifference } from '../reconciliation/compare';
import { offenceKeys, pairBy, pairDefendants, type Pair } from '../reconciliation/pair';
import type { Veil } from './mask';
import { fieldInWords, sentenceCase } from './words';

/** What one system last said of a case on a day, and the paths of what is in doubt in it. */
export interface Side { readonly said: CaseOnDay; readonly inDoubt: ReadonlySet<string> }

/** One field as both systems have it. */
export interface FieldRow {
  readonly field: string;
  readonly libra: string;
  readonly commonPlatform: string;
  /** `differs`: no rule explains it. `explained`: a named rule does. */
  readonly mark: 'same' | 'one side' | 'not compared' | 'differs' | 'explained' | 'in doubt';
  readonly note?: string;
  /** The rule that explains it. */
  readonly rule?: string;
}

const NOT_SAID = 'not said';
const CASE_FIELDS = ['caseURN', 'sourceReference', 'courtCode', 'courtName', 'courtRoom', 'hearingDay', 'sittingDay'] as const;
const DEFENDANT_FIELDS = ['defendantType', 'title', 'firstName', 'middleName', 'lastName', 'organisationName', 'dateOfBirth', 'gender', 'nationality', 'pncId', 'croNumber', 'arrestSummonsNumber'] as const;
const ADDRESS_LINES = ['address1', 'address2', 'address3', 'address4', 'address5', 'postcode'] as const;
const OFFENCE_FIELDS = ['offenceCode', 'offenceTitle', 'pleaValue', 'pleaDate', 'convictionDate'] as const;

/** Every field that either says, paired as the comparison pairs them, what differs first. */
export function sideBySide(libra: Side | undefined, commonPlatform: Side | undefined, check: CaseCheck | undefined, veil: Veil): FieldRow[] {
  const marker = new Marker(libra, commonPlatform, check?.differences ?? [], veil);
  const defendants = pairDefendants(libra?.said.defendants ?? [], commonPlatform?.said.defendants ?? []);
  const rows = [
    ...marker.rows({ ...(libra && { libra: libra.said }), ...(commonPlatform && { commonPlatform: commonPlatform.said }) }, CASE_FIELDS, { whole: '', libra: '', commonPlatform: '' }),
    ...defendants.flatMap((pair, i) => defendantRows(marker, pair, i)),
  ];
  return rows.map((row, i) => ({ row, i })).sort((a, b) => ORDER.indexOf(a.row.mark) - ORDER.indexOf(b.row.mark) || a.i - b.i).map(({ row }) => row);
}
const ORDER: readonly FieldRow['mark'][] = ['differs', 'in doubt', 'explained', 'not compared', 'one side', 'same'];

function defendantRows(marker: Marker, pair: Pair<DefendantOnDay>, i: number): FieldRow[] {
  const at = marker.placesOf(pair, `defendants[${i}]`, side => side.said.defendants, 'defendants');
  const offences = pairBy(pair.libra?.offences ?? [], pair.commonPlatform?.offences ?? [], offenceKeys);
  return [
    ...marker.rows(pair, DEFENDANT_FIELDS, at),
    ...marker.rows(addressesOf(pair), ADDRESS_LINES, { whole: `${at.whole}.address`, libra: `${at.libra}.address`, commonPlatform: `${at.commonPlatform}.address` }),
    ...offences.flatMap((offence, j) => marker.rows(offence, OFFENCE_FIELDS, placesOfOffence(pair, offence, at, j))),
  ];
}

const addressesOf = ({ libra, commonPlatform }: Pair<DefendantOnDay>) =>
  ({ ...(libra?.address && { libra: libra.address }), ...(commonPlatform?.address && { commonPlatform: commonPlatform.address }) });

const placesOfOffence = (defendants: Pair<DefendantOnDay>, { libra, commonPlatform }: Pair<OffenceOnDay>, at: Places, j: number): Places => ({
  whole: `${at.whole}.offences[${j}]`,
  libra: `${at.libra}.offences[${libra ? defendants.libra?.offences?.indexOf(libra) ?? j : j}]`,
  commonPlatform: `${at.commonPlatform}.offences[${commonPlatform ? defendants.commonPlatform?.offences?.indexOf(commonPlatform) ?? j : j}]`,
});

/** Where a thing stands: in the comparison, and in what either system said. */
interface Places { readonly whole: string; readonly libra: string; readonly commonPlatform: string }

class Marker {
  constructor(private readonly libra: Side | undefined, private readonly commonPlatform: Side | undefined, private readonly differences: readonly ExplainedDifference[], private readonly veil: Veil) {}

  placesOf<T>({ libra, commonPlatform }: Pair<T>, whole: string, listOf: (side: Side) => readonly T[] | undefined, name: string): Places {
    const place = (side: Side | undefined, one: T | undefined) => side && one !== undefined ? `${name}[${listOf(side)?.indexOf(one) ?? 0}]` : whole;
    return { whole, libra: place(this.libra, libra), commonPlatform: place(this.commonPlatform, commonPlatform) };
  }

  rows<T extends object>({ libra, commonPlatform }: Pair<T>, fields: readonly (keyof T & string)[], at: Places): FieldRow[] {
    return fields.flatMap(field => this.row(libra?.[field], commonPlatform?.[field], field, at));
  }

  private row(libra: unknown, commonPlatform: unknown, field: string, at: Places): FieldRow[] {
    const path = under(at.whole, field);
    const doubtful = { libra: this.libra?.inDoubt.has(under(at.libra, field)) ?? false, commonPlatform: this.commonPlatform?.inDoubt.has(under(at.commonPlatform, field)) ?? false };
    const inDoubt = doubtful.libra || doubtful.commonPlatform;
    if (!isSaid(libra) && !isSaid(commonPlatform) && !inDoubt) return [];
    const shown = { field: sentenceCase(fieldInWords(path)), libra: doubtful.libra ? 'in doubt' : this.shown(path, libra), commonPlatform: doubtful.commonPlatform ? 'in doubt' : this.shown(path, commonPlatform) };
    if (inDoubt) return [{ ...shown, mark: 'in doubt', note: 'What was sent could not be decided, so this was not compared' }];
    return [{ ...shown, ...this.markOf(path, libra, commonPlatform) }];
  }

  private shown(path: string, value: unknown): string { return isSaid(value) ? this.veil(path, shownInWords(value)) : shownInWords(value); }

  private markOf(path: string, libra: unknown, commonPlatform: unknown): Pick<FieldRow, 'mark' | 'note' | 'rule'> {
    const difference = this.differences.find(one => one.field === path || path.startsWith(`${one.field}.`));     // a child that only one has differs as a whole
    if (difference?.explainedBy !== undefined) return { mark: 'explained', note: difference.reason ?? '', rule: difference.explainedBy };
    if (difference) return { mark: 'differs', note: 'No rule explains this' };
    if (!isSaid(libra) || !isSaid(commonPlatform)) return { mark: 'one side' };
    return String(libra) === String(commonPlatform) ? { mark: 'same' } : { mark: 'not compared', note: 'The comparison leaves this field out' };
  }
}

const isSaid = (value: unknown): boolean => value !== undefined && value !== null && value !== '';
const under = (path: string, field: string): string => path === '' ? field : `${path}.${field}`;

/** Days and moments as people write them. */
export function shownInWords(value: unknown): string {
  if (!isSaid(value)) return NOT_SAID;
  const text = String(value);
  if (dayFrom(text) !== undefined) return dayInWords(text);
  const instant = instantFrom(text);
  return instant === undefined ? text : momentInWords(instant);
}
