import { onceBy, squeeze } from '../../src/sdk';
import { numberRule } from './mapping';

export default numberRule({
  id: 'MAP-020',
  title: 'Equal bail conditions are one',
  why: 'Courts enter one condition for each offence. Case and spacing apart they are the same, and the first spelling is kept.',
  evidence: ['ministryofjustice/bichard7-next-core: packages/core/phase1/enrichAho/enrichFunctions/enrichDefendant/enrichDefendant.ts:9-22'],
  owner: 'Police results',
  severity: 'cosmetic',
  scope: { courts: 'all', from: '2005-01-01' },
  reviewBy: '2027-06-30',

  when: { 'it has bail conditions': ({ made }) => (made.bail?.conditions ?? []).length > 0 },
  sets: { 'police.bailConditions': ({ made }) => onceBy(made.bail?.conditions ?? [], one => squeeze(one).toLowerCase()) },

  examples: [
    { name: 'the first spelling', given: { said: {}, made: { bail: { conditions: ['Reside at  X', 'reside at x', 'Not to contact Y'] } } }, expect: { sets: { 'police.bailConditions': ['Reside at  X', 'Not to contact Y'] } } },
    { name: 'none', given: { said: {}, made: { bail: { conditions: [] } } }, expect: 'does not apply' },
  ],
});
