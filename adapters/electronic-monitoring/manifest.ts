import type { Manifest } from '../../src/sdk';

export const manifest: Manifest = {
  id: 'electronic-monitoring',
  title: 'Electronic monitoring provider',
  owner: 'Electronic monitoring contract team',
  shape: 'assumed',
  shapeSource: 'None is public. Ours, from what a court order says (result prompts); to be replaced by what the provider agrees',
  supports: { receive: false, push: true, repeats: 'ignored', findByKey: true, proof: 'answered' },
  maxPerMinute: 600,
  retryAfterSeconds: [2, 5, 15, 60, 300],
  circuit: { failures: 5, waitSeconds: [15, 60, 300] },
  retireWhen: 'Common Platform itself tells the provider, and proves that it did',
};
