import type { Line } from './apply';

/** One value of a message or a statement, and where it came from. */
export interface ExplainedValue {
  readonly path: string;
  readonly value: string;
  /** Undefined where no rule's record names the value: said plainly, never guessed. */
  readonly rule?: string;
  /** Paths in the source message. */
  readonly from: readonly string[];
}

/**
 * Says for every value which rule put it there and from which paths of the message. `lines` are the lineage of the
 * run that made it; `origin` says where in the message the parts of its input stood. What no line names, the rule that
 * told the message put in its place: what it was made from stands under the fields of the statement.
 */
export function explainValues(made: unknown, lines: readonly Line[], origin: Readonly<Record<string, string>>, toldBy?: string): ExplainedValue[] {
  return leavesOf(made, '').map(({ path, value }) => {
    const line = lineFor(path, lines);
    if (!line) return { path, value, from: [], ...(toldBy !== undefined && { rule: toldBy }) };
    return { path, value, rule: line.rule, from: [...new Set(sourcesOf(line, lines, new Set()).map(source => inMessage(source, origin)))] };
  });
}

/** A message is one field of what was made (`notice`), so its own path is the end of a line's path. */
function lineFor(path: string, lines: readonly Line[]): Line | undefined {
  for (let ancestor = path; ancestor !== ''; ancestor = parentOf(ancestor)) {
    const line = lines.find(one => one.path === ancestor) ?? lines.find(one => one.path.endsWith(`.${ancestor}`));
    if (line) return line;
  }
  return undefined;
}

/** Follows what a value was computed from back to the message, through what earlier steps made. */
function sourcesOf(line: Line, lines: readonly Line[], seen: Set<Line>): string[] {
  if (seen.has(line)) return [];
  seen.add(line);
  return line.from.flatMap(path => {
    if (!path.startsWith('made.')) return [path];
    const made = path.slice('made.'.length);
    const setBy = lines.filter(one => one.path === made || made.startsWith(`${one.path}.`) || made.startsWith(`${one.path}[`) || one.path.startsWith(`${made}.`) || one.path.startsWith(`${made}[`));
    return setBy.flatMap(one => sourcesOf(one, lines, seen));
  });
}

function inMessage(path: string, origin: Readonly<Record<string, string>>): string {
  if (path.startsWith('earlier.')) return `an earlier message of this lane (${path.slice('earlier.'.length)})`;
  const prefix = Object.keys(origin).filter(one => path === one || path.startsWith(`${one}.`) || path.startsWith(`${one}[`)).sort((a, b) => b.length - a.length)[0];
  return prefix === undefined ? path : `${origin[prefix]}${path.slice(prefix.length)}`;
}

const parentOf = (path: string): string => path.replace(/(\.[^.[\]]+|\[\d+\]|^[^.[\]]+)$/, '');

function leavesOf(value: unknown, path: string): { path: string; value: string }[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown, i) => leavesOf(item, `${path}[${i}]`));
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path === '' ? key : `${path}.${key}`));
  return value === undefined ? [] : [{ path, value: String(value) }];
}
