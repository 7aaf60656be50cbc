import { namesACompany } from '../code-tables/stand-in-details';
import { checkRule, gap, owes, type MoneyShare } from './mapping';

const GAP = { code: 'company-as-person', missing: 'Person or company', of: 'person', holds: 'defendant', question: 'Ask whether the company or a person was charged, and record it as that' } as const;

export default checkRule({
  id: 'NEW-853',
  title: 'A company is recorded as a person; the account waits',
  why: 'A company that is charged is not its director. Under a date of birth enforcement could look for a person of that name. So the account waits until it is known who owes.',
  evidence: ['enforcement staff: payments are enforced on incorrect or no information about the debtor', 'case model §2: a defendant is either a person or a legal entity', 'forms of companies: ours'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,
  when: {
    'money is owed': ({ said, made, earlier }) => owes(said, made, earlier),
    'a person bears the name of a company': ({ said: { person } }) => namesACompany(person?.lastName ?? ''),
  },
  then: ({ made }) => [gap({ ...GAP, ask: made.asksOfCharge ?? 'court' })],
  examples: [
    { name: 'a haulier', given: { said: share({ person: { lastName: 'Ashby Haulage Ltd', dateOfBirth: '1984-02-03' } }), made: { accountCorrelationId: 'r1', asksOfCharge: 'prosecuting authority' } }, expect: { effects: [gap({ ...GAP, ask: 'prosecuting authority' })] } },
    { name: 'nobody known brought it', given: { said: share({ person: { lastName: 'Ashby Haulage Ltd' } }), made: { accountCorrelationId: 'r1' } }, expect: { effects: [gap({ ...GAP, ask: 'court' })] } },
    { name: 'a person', given: { said: share({ person: { lastName: 'Ashby' } }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'a company as a company', given: { said: share({ organisation: { name: 'Ashby Haulage Ltd' } }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'nothing is owed', given: { said: share({ person: { lastName: 'Ashby Haulage Ltd', dateOfBirth: '1984-02-03' } }), made: { accountCorrelationId: '' } }, expect: 'does not apply' },
  ],
});

function share(more: Partial<MoneyShare> = {}): MoneyShare {
  return { masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], matters: [], applications: [], onNoOffence: [], ...more };
}
