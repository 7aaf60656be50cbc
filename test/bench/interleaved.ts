/** One way of doing the same work; `name` says which in the table. */
export interface Way { readonly name: string; readonly work: () => unknown }
/** Median milliseconds of each way, by name. */
export type Medians = ReadonlyMap<string, number>;

/** Every way once in each round, so that whatever else runs on this machine slows all of them alike; the first rounds only warm up. */
export async function interleaved(ways: readonly Way[], rounds: number, warm: number): Promise<Medians> {
  const times = new Map<string, number[]>(ways.map(({ name }) => [name, []]));
  for (let round = -warm; round < rounds; round++) {
    for (const { name, work } of ways) {
      const begun = performance.now();
      await work();
      if (round >= 0) times.get(name)?.push(performance.now() - begun);
    }
  }
  return new Map([...times].map(([name, all]) => [name, all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN]));
}
