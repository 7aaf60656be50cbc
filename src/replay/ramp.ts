/** How many go first, and how many after them, before all the others do: what the first ones told is looked at before more is told. */
const CAREFULLY = [1, 10] as const;

/** Whether those before this place are to be looked at first. A run that was stopped by a surprise goes carefully again from where it goes on. */
export function isGate(place: number, rampFrom: number): boolean {
  let gate = rampFrom;
  return CAREFULLY.some(count => { gate += count; return gate === place; });
}

/** For people: `the first one`, `the next ten`, `the rest`. */
export function stageInWords(place: number, rampFrom: number): string {
  const [one, ten] = CAREFULLY;
  return place < rampFrom + one ? 'the first one' : place < rampFrom + one + ten ? `the next ${ten}` : 'the rest';
}
