import { inDoubt } from '../../src/sdk';
import { relayRule, type Prosecution } from './mapping';

export default relayRule({
  id: 'NEW-505',
  title: 'A case for which nobody could be named waits for a person',
  why: 'A charge that no system takes is a defendant without a hearing; the table of live courts is the one thing that can be missing.',
  evidence: ['DESIGN.md: missing reference data means doubt'],
  owner: 'case routing',
  severity: 'record',
  scope: { courts: 'all', from: '2004-01-01' },
  reviewBy: '2027-06-30',
  when: { 'nothing decided who hears it': ({ made, doubtful }) => made.owner === undefined && !doubtful.includes('owner') },
  sets: { owner: () => inDoubt('There is no table of live courts') },
  examples: [
    { name: 'no table', given: { said: prosecution(), made: {} }, expect: { sets: { owner: inDoubt('There is no table of live courts') } } },
    { name: 'it is in doubt already', given: { said: prosecution(), made: {}, doubtful: ['owner'] }, expect: 'does not apply' },
    { name: 'decided', given: { said: prosecution(), made: { owner: 'Libra' } }, expect: 'does not apply' },
  ],
});

function prosecution(more: Partial<Prosecution> = {}): Prosecution {
  return {
    kind: 'sent', urn: '01ZD1000126', prosecutor: '001AA00', court: 'B01EF01', initiation: 'C', hearingDay: '2024-06-02', hearingTime: '10:00', onCommonPlatform: false, filter: 'strict', liveCourts: [], ...more,
  };
}
