import { struckAtEachStep } from '../chaos/each-step';

/** Some of the steps, as many as there is time for; `npm run chaos -- --each-step` takes every one of them. */
describe('at a step between receipt and proof', () => {
  it('a hub that is killed has told each partner once, whatever the step', async () => {
    const { struck, wrong } = await struckAtEachStep({ from: 11, every: 71, seconds: 60, atOnce: 1, how: 'killed' }, () => undefined);
    expect(wrong).toEqual([]);
    expect(struck).toBeGreaterThan(0);
  }, 300_000);

  it('a hub that is paused for longer than its leases changes nothing when it wakes, and another on its rows has told each partner once', async () => {
    const { struck, wrong } = await struckAtEachStep({ from: 37, every: 89, seconds: 60, atOnce: 1, how: 'paused' }, () => undefined);
    expect(wrong).toEqual([]);
    expect(struck).toBeGreaterThan(0);
  }, 300_000);
});
