/**
 * Messages that name anything in common stand in one line, in their order; the others may be worked through beside it. Answers as many lines as
 * there is work for, `most` at the most, about equally long. Pure.
 */
export function linesOf<Message>(messages: readonly Message[], namesIn: (message: Message) => Iterable<string>, most: number): Message[][] {
  const groups = groupsOf(messages, namesIn);
  const lines: number[][] = Array.from({ length: Math.min(most, groups.length) }, () => []);
  for (const group of groups.toSorted((a, b) => b.length - a.length)) lines.toSorted((a, b) => a.length - b.length)[0]?.push(...group);
  return lines.map(line => line.toSorted((a, b) => a - b).flatMap(at => messages.slice(at, at + 1)));
}

/** By their places: each with all that it shares a name with, also through others. */
function groupsOf<Message>(messages: readonly Message[], namesIn: (message: Message) => Iterable<string>): number[][] {
  const groupOf = new Map<string, number[]>();
  for (const [at, message] of messages.entries()) {
    const names = new Set(namesIn(message));
    const group = [at];
    const joined = new Set([...names].flatMap(name => { const known = groupOf.get(name); return known ? [known] : []; }));
    for (const known of joined) group.push(...known);
    for (const [name, known] of groupOf) if (joined.has(known)) groupOf.set(name, group);
    for (const name of names) groupOf.set(name, group);
    if (names.size === 0) groupOf.set(`message ${at}`, group);
  }
  return [...new Set(groupOf.values())];
}
