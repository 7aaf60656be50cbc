import { standsForNoBirthday } from '../code-tables/stand-in-details';
import { checkRule, gap, owes, type MoneyShare } from './mapping';

const GAP = { code: 'no-date-of-birth', missing: 'Date of birth', of: 'person', question: 'Ask the defendant’s date of birth, and record it' } as const;

export default checkRule({
  id: 'NEW-854',
  title: 'A person has no date of birth',
  why: 'By name alone enforcement finds several people. The account leaves, since it may lack a date of birth, and the date is asked for.',
  evidence: ['enforcement staff: payments are enforced on incorrect or no information about the debtor', 'case model §3.5.2: defendantDateOfBirth may be absent', 'days that stand for none: ours'],
  owner: 'fines enforcement',
  severity: 'fine',
  scope: { courts: 'all', from: '2016-01-01' },
  reviewBy: '2027-06-30',
  staffMinutes: 10,
  when: {
    'money is owed': ({ said, made, earlier }) => owes(said, made, earlier),
    'it is a person': ({ said }) => said.person !== undefined,
    'no date of birth is given, or a day that stands for none': ({ said }) => said.person?.dateOfBirth === undefined || standsForNoBirthday(said.person.dateOfBirth),
  },
  then: ({ made }) => [gap({ ...GAP, ask: made.asksOfCharge ?? 'court' })],
  examples: [
    { name: 'not given', given: { said: share({ person: { lastName: 'Ashby' } }), made: { accountCorrelationId: 'r1', asksOfCharge: 'prosecuting authority' } }, expect: { effects: [gap({ ...GAP, ask: 'prosecuting authority' })] } },
    { name: '1 January 1900', given: { said: share({ person: { lastName: 'Ashby', dateOfBirth: '1900-01-01' } }), made: { accountCorrelationId: 'r1' } }, expect: { effects: [gap({ ...GAP, ask: 'court' })] } },
    { name: 'given', given: { said: share({ person: { lastName: 'Ashby', dateOfBirth: '1984-02-03' } }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'a company', given: { said: share({ organisation: { name: 'Ashby Haulage Ltd' } }), made: { accountCorrelationId: 'r1' } }, expect: 'does not apply' },
    { name: 'nothing is owed', given: { said: share({ person: { lastName: 'Ashby' } }), made: { accountCorrelationId: '' } }, expect: 'does not apply' },
  ],
});

function share(more: Partial<MoneyShare> = {}): MoneyShare {
  return { masterDefendantId: 'm1', hearingId: 'h1', hearingDay: '2026-06-01', sharedTime: '2026-06-01T15:00:00.000Z', bySingleJustice: false, caseReferences: [], matters: [], applications: [], onNoOffence: [], ...more };
}
