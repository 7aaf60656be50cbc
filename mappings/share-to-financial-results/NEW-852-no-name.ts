import { standsForNothing } from '../code-tables/stand-in-details';
import { checkRule, gap, owes, type MoneyShare } from './mapping';

const GAP = { code: 'no-name', missing: 'Name', of: 'person', holds: 'defendant', question: 'Ask the full name of the defendant, and record it' } as const;

export default checkRule({
  id: 'NEW-852',
  title: 'The debtor has no name; the account waits',
  why: 'An account without a name, or under a word that stands for none, is collected from nobody, or from the wrong person. So it waits.',
  evidence: ['enforcement staff: payments are enforced on incorrect or no information about the debtor', 'legacy formats §3.5: an account must have a surname', 'words that stand for no name: ours'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,
  when: {
    'money is owed': ({ said, made, earlier }) => owes(said, made, earlier),
    'the name is blank or stands for none': ({ said: { person, organisation } }) => standsForNothing(person?.lastName ?? organisation?.name ?? ''),
  },
  then: ({ made }) => [gap({ ...GAP, ask: made.asksOfCharge ?? 'court' })],
  examples: [
    { name: 'unknown', given: { said: share({ person: { lastName: 'Unknown' } }), made: { accountCorrelationId: 'r1', asksOfCharge: 'prosecuting authority' } }, expect: { effects: [gap({ ...GAP, ask: 'prosecuting authority' })] } },
    { name: 'nobody described', given: { said: share({}), made: { accountCorrelationId: 'r1' } }, expect: { effects: [gap({ ...GAP, ask: 'court' })] } },
    { name: 'a company without a name', given: { said: share({ organisation: { name: ' ' } }), made: { accountCorrelationId: 'r1' } }, expect: { effects: [gap({ ...GAP, ask: 'court' })] } },
    { name: 'a name', given: { said: share({ person: { lastName: 'Ashby' } }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'a company', given: { said: share({ organisation: { name: 'Ashby Haulage Ltd' } }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'nothing is owed', given: { said: share({ person: { lastName: 'Unknown' } }), made: { accountCorrelationId: '' } }, expect: 'does not apply' },
  ],
});

function share(more: Partial<MoneyShare> = {}): MoneyShare {
  return { masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], matters: [], applications: [], onNoOffence: [], ...more };
}
