import type { AdapterRegistry } from '../adapter/registry';
import type { Rulebook } from '../rule/rulebook';
import type { Names } from './story';
import { systemName } from './who-is-who';

/** How systems, mappings and rules are called; what is no longer there keeps its id. */
export const namesFrom = (adapters: AdapterRegistry, rulebook: Rulebook): Names => ({
  system: id => systemName(adapters, id),
  mapping: id => rulebook.chapters.find(chapter => chapter.mapping.id === id)?.mapping.title ?? id,
  rule: id => rulebook.rule(id)?.file.rule.title ?? id,
});
