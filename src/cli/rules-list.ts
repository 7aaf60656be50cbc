import type { Day } from '../case-model/london';
import type { ProvenRules } from '../rule/proof';
import type { Severity } from '../rule/rule';
import type { Rulebook } from '../rule/rulebook';

/** A rule in a list. `proven`: some message, real or our own, made it act. */
export interface ListedRule {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly mapping: string;
  readonly step: string;
  readonly severity: Severity;
  readonly owner: string;
  readonly proven: boolean;
  readonly provenBy?: 'corpus' | 'fixtures';
  readonly provenMessages?: number;
  readonly courts: 'all' | readonly string[];
  readonly from: Day;
  readonly until?: Day;
  readonly reviewBy: Day;
  readonly retireWhen?: string;
  readonly staffMinutes?: number;
  readonly examples: number;
  readonly file: string;
}

export const listRules = (rulebook: Rulebook, proven: ProvenRules): ListedRule[] => rulebook.chapters.flatMap(({ mapping, files }) =>
  files.map(({ path, rule: { id, title, step, severity, owner, scope, reviewBy, retireWhen, staffMinutes, examples } }): ListedRule => ({
    id, title, kind: id.split('-')[0] ?? id, mapping: mapping.id, step, severity, owner, ...provenOf(proven[id]), ...scope, reviewBy,
    ...(retireWhen !== undefined && { retireWhen }), ...(staffMinutes !== undefined && { staffMinutes }), examples: examples.length, file: `${path}.ts`,
  })));

const provenOf = (proven: ProvenRules[string] | undefined): Pick<ListedRule, 'proven' | 'provenBy' | 'provenMessages'> =>
  proven ? { proven: true, provenBy: proven.by, provenMessages: proven.messages } : { proven: false };
