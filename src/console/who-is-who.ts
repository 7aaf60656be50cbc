import type { AdapterRegistry } from '../adapter/registry';
import { SEVERITIES, type Severity } from '../rule/rule';
import type { Rulebook } from '../rule/rulebook';

/** What people call a system: its title up to the first comma, colon or bracket. */
export const systemName = (adapters: AdapterRegistry, id: string): string =>
  adapters.all.find(adapter => adapter.manifest.id === id)?.manifest.title.split(/ *[,:(]/)[0] ?? id;

/** What can be harmed at worst by missing something of a mapping: it has a rule about that. */
export const worstOfMapping = (rulebook: Rulebook, mapping: string): Severity =>
  worst(rulebook.chapters.filter(chapter => chapter.mapping.id === mapping).flatMap(chapter => chapter.files.map(file => file.rule.severity)));

/** What an unread message of a system may hold, at worst. */
export const worstOfSystem = (rulebook: Rulebook, system: string): Severity => worst(rulebook.from(system).map(mapping => worstOfMapping(rulebook, mapping.id)));

export const worstOfRules = (rulebook: Rulebook, rules: readonly string[]): Severity => worst(rules.flatMap(id => rulebook.rule(id)?.file.rule.severity ?? []));

const worst = (severities: readonly Severity[]): Severity => SEVERITIES.find(severity => severities.includes(severity)) ?? 'record';

/** The order of harm as SQL, worst first. */
export const bySeverity = (column: string): string => `CASE ${column} ${SEVERITIES.map((severity, i) => `WHEN '${severity}' THEN ${i}`).join(' ')} ELSE ${SEVERITIES.length} END`;
