import type { Followed, Mapping, PlacedRule } from './mapping';
import type { Reference } from './reference';

/** All mappings of the hub with their rules, and the reference data that they are given: what decides. The hash of the rules names them in every record of what was decided. */
export class Rulebook {
  private readonly byMapping: ReadonlyMap<string, { readonly mapping: Mapping; readonly rules: readonly PlacedRule[] }>;

  constructor(readonly chapters: readonly Chapter[], readonly hash: string, readonly reference: Reference = {}) {
    this.byMapping = new Map(chapters.map(chapter => [chapter.mapping.id, { mapping: chapter.mapping, rules: chapter.files.map(file => file.rule) }]));
  }

  chapter(mapping: string): { readonly mapping: Mapping; readonly rules: readonly PlacedRule[] } {
    const found = this.byMapping.get(mapping);
    if (!found) throw new Error(`No mapping is called ${mapping}. There are: ${[...this.byMapping.keys()].join(', ')}`);
    return found;
  }

  /** The mappings that read this system's messages, or follow one that does. */
  from(system: string): readonly Mapping[] {
    return this.chapters.map(({ mapping }) => mapping).filter(mapping => mapping.follows ? this.followed(mapping, system).length > 0 : mapping.from === system);
  }

  /** What a mapping follows of this system's messages. */
  followed({ follows = [] }: Mapping, system: string): readonly Followed[] { return follows.filter(one => this.chapter(one.mapping).mapping.from === system); }

  /** The mappings that wait for what this partner answers to messages of that mapping. */
  hearing(whom: string, toldBy: string): readonly (Mapping & { readonly hears: NonNullable<Mapping['hears']> })[] {
    return this.chapters.flatMap(({ mapping }) => mapping.hears?.whom === whom && mapping.hears.toldBy === toldBy ? [{ ...mapping, hears: mapping.hears }] : []);
  }

  rule(id: string): { readonly mapping: Mapping; readonly file: RuleFile } | undefined {
    for (const { mapping, files } of this.chapters) {
      const file = files.find(one => one.rule.id === id);
      if (file) return { mapping, file };
    }
    return undefined;
  }
}
export interface Chapter { readonly mapping: Mapping; readonly files: readonly RuleFile[] }
/** `path` from the top of the house, without its ending: `mappings/libra-list-to-case/MAP-210-…`. */
export interface RuleFile { readonly path: string; readonly rule: PlacedRule }
