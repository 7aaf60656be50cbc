import { task } from '../../src/sdk';
import { coverRule, qualifiersOf, type PoliceShare } from './mapping';

export default coverRule({
  id: 'NEW-489',
  title: 'A fifth qualifier is told to the police by a person',
  why: 'SPI has room for four. What a fifth one says (a tag, a life sentence) nobody at the force would learn.',
  evidence: [
    'MAP-119',
    'legacy formats §1.B.4 (four qualifiers at most)',
  ],
  owner: 'police exchange',
  severity: 'tag',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 5,
  when: {
    'it goes by SPI': ({ made }) => made.channel === 'SPI',
    'a result has more than four qualifiers': ({ said }) => said.defendants.some(({ offences }) => offences.some(({ results }) => results.some(result => qualifiersOf(result).length > 4))),
  },
  then: () => [task('court', 'tell-police-qualifiers', 'Tell the police force the qualifiers of the result for which its message has no room')],
  examples: [
    { name: 'five', given: { said: qualified('A,C,E,K,Q'), made: { channel: 'SPI' } }, expect: { effects: [task('court', 'tell-police-qualifiers', 'Tell the police force the qualifiers of the result for which its message has no room')] } },
    { name: 'four', given: { said: qualified('A,C,E,K'), made: { channel: 'SPI' } }, expect: 'does not apply' },
    { name: 'by e-mail, which has room', given: { said: qualified('A,C,E,K,Q'), made: { channel: 'EMAIL' } }, expect: 'does not apply' },
  ],
});

function qualified(qualifier: string): PoliceShare { return said({ defendants: [{ attendance: [], counselDays: [], offences: [{ results: [{ qualifier }] }] }] }); }
function said(more: Partial<PoliceShare> = {}): PoliceShare {
  return { hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', jurisdiction: 'MAGISTRATES', sittings: ['2026-06-01T09:00:00Z'], court: { code: 'B01LY00' }, prosecutor: {}, defendants: [], ...more };
}
