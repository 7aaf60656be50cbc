import { killedAtEachStep } from '../chaos/each-step';

/** Some of the steps; `npm run chaos -- --each-step` takes every one of them. */
describe('killed at a step between receipt and proof', () => {
  it('has told each partner once, whatever the step', async () => {
    const { kills, wrong } = await killedAtEachStep(23, 149, 100, () => undefined);
    expect(wrong).toEqual([]);
    expect(kills).toBeGreaterThan(3);
  }, 180_000);
});
