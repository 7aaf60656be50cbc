import type { Day } from '../case-model/london';

/** What is known of a rule before it is written. */
export interface KnownOfRow {
  readonly title: string;
  readonly severity: string;
  readonly owner?: string;
  readonly condition?: string;
  readonly action?: string;
  readonly evidence?: readonly string[];
  readonly example?: string;
}
/** What a mapping.ts exports for the rules of one step. */
export interface Definer { readonly name: string; readonly shapes: string; readonly step: string }

/** A rule's file with `…` wherever a person must say something: lint and the compiler refuse it until they have. */
export function scaffold({ id, title, severity, owner, condition, action, evidence, example, definer, reviewBy }: KnownOfRow & { readonly id: string; readonly definer: Definer; readonly reviewBy: Day }): string {
  const ends = /^(WA|TP)-/.test(id);
  return [
    `import { ${definer.name} } from './mapping';`, '',
    ...comment('The register says. Given', condition), ...comment('Then', action), ...comment('Example', example),
    `export default ${definer.name}({`,
    `  id: '${id}',`,
    `  title: ${quoted(title)},`,
    '  why: \'…\',',
    `  evidence: [${(evidence ?? ['…']).map(quoted).join(', ')}],`,
    `  owner: ${quoted(owner ?? '…')},`,
    `  severity: '${severity}',`,
    '  scope: { courts: \'all\', from: \'2016-01-01\' },',
    `  reviewBy: '${reviewBy}',`,
    ...ends ? ['  retireWhen: \'…\','] : [],
    '',
    '  when: { \'…\': ({ said }) => said !== undefined },',
    '  sets: {},',
    '',
    '  examples: [',
    '    { name: \'…\', given: { said: {} }, expect: {} },',
    '    { name: \'…\', given: { said: {} }, expect: \'does not apply\' },',
    '  ],',
    '});', '',
  ].join('\n');
}

const comment = (what: string, text: string | undefined): string[] => text === undefined ? [] : [`// ${what}: ${text.replace(/\s+/g, ' ')}`];
const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll('\'', '\\\'')}'`;
